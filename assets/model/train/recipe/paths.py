"""Where the recipe reads from and writes to."""

import os
from pathlib import Path

TRAIN = Path(__file__).resolve().parents[1]
REPOSITORY = TRAIN.parents[2]
TEMPLATES = TRAIN / "templates"
EXAMPLES = REPOSITORY / "assets" / "examples"

#: Everything that is fetched or made; outside the assets, because those are packed into the application.
BUILD = Path(os.environ.get("FIM_MODEL_BUILD", REPOSITORY / "model-build"))
CORPUS = BUILD / "corpus.jsonl"
TOKENIZER = BUILD / "tokenizer.json"
CHECKPOINT = BUILD / "checkpoint.pt"
