"""The steps one after the other on a tiny corpus: tokenizer, training, going on with it, export, and back."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from recipe.corpus import CorpusFile, clean, cut, without_copies
from recipe.evaluation import weights
from recipe.paths import TRAIN


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what some steps of training and an export leave."""
    folder = tmp_path_factory.mktemp("build")
    own = sorted((TRAIN / "recipe").rglob("*.py"))
    files = [
        CorpusFile("recipe", "python", file.name, at % 4 == 0, file.read_text(encoding="utf-8")) for at, file in enumerate(own)
    ]
    (folder / "corpus.jsonl").write_text("".join(json.dumps(vars(file)) + "\n" for file in files), encoding="utf-8")
    run("tokenizer", folder)
    train = ["--size", "trial", "--batch-tokens", "1024", "--no-compile", "--checkpoint-minutes", "100"]
    run("train", folder, *train, "--steps", "3", "--processes", "2")
    run("train", folder, *train, "--steps", "8", "--processes", "1")
    run("export", folder)
    return folder


def run(step: str, folder: Path, *arguments: str) -> None:
    """One step as it is documented."""
    environment = os.environ | {"FIM_MODEL_BUILD": str(folder)}
    subprocess.run([sys.executable, "-m", f"recipe.{step}", *arguments], cwd=TRAIN, env=environment, check=True, timeout=400)


def test_a_training_goes_on_where_it_stopped_and_learns(build: Path) -> None:
    first, second = map(json.loads, (build / "train-log.jsonl").read_text().splitlines())
    assert (first["step"], second["step"]) == (3, 8)
    assert second["million_tokens"] > first["million_tokens"]
    assert second["held_out"]["exercises"] < first["held_out"]["exercises"]


def test_what_is_exported_is_what_was_trained(build: Path) -> None:
    trained = torch.load(build / "checkpoint.pt", weights_only=True)["model"]
    half, _ = weights.load(build / "tiny-fim-f16.gguf")
    eighth, _ = weights.load(build / "tiny-fim.gguf")
    for name, tensor in trained.items():
        assert torch.allclose(half.state_dict()[name], tensor, atol=1e-3)
        assert torch.allclose(eighth.state_dict()[name], tensor, atol=float(tensor.abs().max()) / 100)


def test_the_tokenizer_comes_back_from_the_file(build: Path) -> None:
    _, tokenizer = weights.load(build / "tiny-fim.gguf")
    assert [list(pair) for pair in tokenizer.merges] == json.loads((build / "tokenizer.json").read_text())["merges"]


def test_files_of_a_held_out_package_are_held_out_and_copies_of_them_are_not_trained() -> None:
    source = {"name": "pack", "language": "java", "held_out": True}
    text = (
        "/* Licence. */\n\npackage a;\n\nclass A {\n"
        + "".join(f"    int someLongEnoughName{n} = {n};\n" for n in range(20))
        + "}\n"
    )
    (held,) = cut(source, {"a/A.java": text, "a/package-info.java": text, "LICENSE": text})
    assert held.held_out and held.text.startswith("package a;")
    copy = CorpusFile("other", "java", "b/A.java", False, held.text)
    fresh = CorpusFile("other", "java", "b/B.java", False, held.text.replace("Name", "Title"))
    assert without_copies([held, copy, fresh]) == [held, fresh]


def test_text_is_cleaned() -> None:
    assert clean("a:\r\n\tb  \n\n\n\n\n\nc\n", "python") == "a:\n    b\n\n\nc\n"
