"""Bits per byte of held-out Python: the models and n-grams on the same text."""

import math

import numpy as np
import torch
import torch.nn.functional as functional

from recipe.corpus import CorpusFile
from recipe.evaluation.ngrams import NGrams
from recipe.model import LanguageModel
from recipe.tokenizer import Tokenizer

#: The starter model's context; all models see no more, so that none is helped by more context.
_WINDOW = 512


def held_out_python(corpus: list[CorpusFile], most_bytes: int) -> list[str]:
    """Held-out files, the same number of bytes at most of each, from a third of it on: heads are prose."""
    files = [file.text for file in corpus if file.held_out and file.language == "python"]
    begins = [text.find("\n", len(text) // 3) + 1 for text in files]
    return [text[begin : begin + most_bytes // len(files)] for text, begin in zip(files, begins)]


def of_ngrams(corpus: list[CorpusFile], texts: list[str], tokenizer: Tokenizer) -> dict[str, float]:
    """Bits per byte of n-grams that were counted on all Python of the training."""
    trained = [file.text for file in corpus if not file.held_out and file.language == "python"]
    counted = _tokens(trained, tokenizer)
    asked = _tokens(texts, tokenizer)
    size = sum(len(text.encode()) for text in texts)
    names = {1: "unigram", 3: "trigram", 5: "5-gram"}
    return {name: NGrams(counted, order, tokenizer.size).bits(asked) / size for order, name in names.items()}


@torch.no_grad()
def of_model(model: LanguageModel, tokenizer: Tokenizer, texts: list[str]) -> float:
    """Bits per byte, every window of tokens told from its own beginning."""
    bits = 0.0
    for text in texts:
        tokens = tokenizer.encode(text)
        for begin in range(0, len(tokens), _WINDOW - 1):
            window = torch.tensor([[tokenizer.end, *tokens[begin : begin + _WINDOW - 1]]])
            logits = model(window[:, :-1])[0]
            bits += functional.cross_entropy(logits, window[0, 1:], reduction="sum").item() / math.log(2)
    return bits / sum(len(text.encode()) for text in texts)


def _tokens(texts: list[str], tokenizer: Tokenizer) -> np.ndarray:
    return np.array([token for text in texts for token in [tokenizer.end, *tokenizer.encode(text)]], dtype=np.int64)
