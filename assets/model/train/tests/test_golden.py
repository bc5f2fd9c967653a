"""The recipe's model, tokenizer and file reader agree with llama.cpp on a file that was exported elsewhere."""

import json

import pytest
import torch

from recipe.evaluation import weights
from recipe.paths import REPOSITORY

FOLDER = REPOSITORY / "src/test/resources/model"
GOLDEN = json.loads((FOLDER / "golden.json").read_text(encoding="utf-8"))
#: Where the two best tokens are closer than this, another kernel may choose the other.
TIE = 0.01


@pytest.fixture(scope="module")
def loaded():
    return weights.load(FOLDER / "tiny-fim-f16.gguf")


def test_texts_become_the_same_tokens_and_come_back(loaded) -> None:
    _, tokenizer = loaded
    for case in GOLDEN["tokenizer"]:
        assert tokenizer.encode_prompt(case["text"]) == case["ids"], case["text"]
        assert tokenizer.decode(case["ids"]) == case["text"]


def test_prompts_become_the_same_tokens(loaded) -> None:
    _, tokenizer = loaded
    for case in GOLDEN["prompts"]:
        assert tokenizer.encode_prompt(case["prompt"]) == case["prompt_tokens"]


@torch.no_grad()
def test_greedy_tokens_are_the_same(loaded) -> None:
    model, tokenizer = loaded
    compared = 0
    for case in GOLDEN["prompts"]:
        if case["min_top2_gap"] < TIE:
            continue
        tokens = list(case["prompt_tokens"])
        for expected in case["tokens"]:
            assert int(model(torch.tensor([tokens]))[0, -1].argmax()) == expected
            tokens.append(expected)
            compared += 1
    assert compared > 20
