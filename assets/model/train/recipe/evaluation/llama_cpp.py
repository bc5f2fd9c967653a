"""llama.cpp's greedy answers beside the own engine's. It comes as a Node package: ``npm install node-llama-cpp``."""

import json
import subprocess
from pathlib import Path

from recipe.evaluation.engine import Engine

_SCRIPT = Path(__file__).with_suffix(".mjs")
_MOST_TOKENS = 64


def report(engine: Engine, model: Path, folder: Path, prompts: list[str]) -> list[str]:
    """Lines of the card: how many of the engine's answers are those of llama.cpp, which is in ``folder``."""
    own = [engine.complete(prompt, max_tokens=_MOST_TOKENS).text for prompt in prompts]
    theirs = greedy(folder, model, prompts)
    same = sum(one == other for one, other in zip(own, theirs))
    lines = [f"{same} of {len(prompts)} greedy answers of up to {_MOST_TOKENS} tokens are the same, to the letter.", ""]
    for prompt, one, other in zip(prompts, own, theirs):
        if one != other:
            at = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
            lines.append(f"- after `{json.dumps(prompt[-40:])}`, at character {at}: `{one[at : at + 20]!r}` and `{other[at : at + 20]!r}`")
    return lines


def greedy(folder: Path, model: Path, prompts: list[str]) -> list[str]:
    """llama.cpp's texts at temperature 0."""
    command = ["node", str(_SCRIPT), str(folder), str(model), str(_MOST_TOKENS)]
    done = subprocess.run(command, input=json.dumps(prompts), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)
