"""Rows of equal length for training: short samples one behind the other, or one long sample and short ones behind it."""

import itertools
import random
from collections.abc import Callable, Iterator

import torch
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from recipe.corpus import CorpusFile
from recipe.corpus_samples import CorpusSamples
from recipe.exercise_samples import ExerciseSamples
from recipe.exercises.library import ExerciseSource
from recipe.samples import Sample, SampleShapes
from recipe.tokenizer import Tokenizer

Draw = Callable[[], Sample]
Batch = tuple[torch.Tensor, torch.Tensor, torch.Tensor]

#: How many of the samples are exercises; the rest is corpus.
EXERCISE_SHARE = 0.5

#: Tokens in a row. A quarter of all tokens is trained in rows as long as the context.
SHORT_ROW, LONG_ROW = 384, 1024


class RowSource:
    """Draws rows of tokens, targets and weights; the same seed gives the same rows."""

    def __init__(self, tokenizer: Tokenizer, corpus: list[CorpusFile], seed: int) -> None:
        self._random = random.Random(seed)
        shapes = SampleShapes(tokenizer)
        self._exercises = ExerciseSamples(shapes, ExerciseSource(self._random), self._random)
        self._corpus = CorpusSamples(shapes, [file for file in corpus if not file.held_out], self._random)

    def batch(self, rows: int, length: int, long: bool) -> Batch:
        """Tokens, the tokens that follow them, and what predicting each of those counts; ``rows`` by ``length``."""
        drawn = [self._row(length + 1, long) for _ in range(rows)]
        tokens = torch.tensor([row.tokens for row in drawn])
        weights = torch.tensor([row.weights for row in drawn])
        return tokens[:, :-1].contiguous(), tokens[:, 1:].contiguous(), weights[:, 1:].contiguous()

    def _row(self, length: int, long: bool) -> Sample:
        row = Sample([], [])
        if long:
            row = self._fitting(self._exercises.draw_long, self._corpus.draw_long, length)
        while len(row.tokens) < length:
            row = row + self._fitting(self._exercises.draw, self._corpus.draw, length - len(row.tokens))
        return Sample(row.tokens[:length], row.weights[:length])

    def _fitting(self, exercise: Draw, corpus: Draw, room: int) -> Sample:
        """A sample that fits, or the last of some that do not: it is cut off."""
        for _ in range(4):
            sample = exercise() if self._random.random() < EXERCISE_SHARE else corpus()
            if len(sample.tokens) <= room:
                break
        return sample


class _Batches(IterableDataset):
    """Batches without end, most of short rows and every fourth of long ones; each producer draws its own."""

    def __init__(self, tokenizer: Tokenizer, corpus: list[CorpusFile], seed: int, tokens: int) -> None:
        self._tokenizer, self._corpus = tokenizer, corpus
        self._seed, self._tokens = seed, tokens

    def __iter__(self) -> Iterator[Batch]:
        worker = get_worker_info()
        source = RowSource(self._tokenizer, self._corpus, self._seed + (worker.id if worker else 0))
        for number in itertools.count():
            length = LONG_ROW if number % 4 == 3 else SHORT_ROW
            yield source.batch(max(1, self._tokens // length), length, long=length == LONG_ROW)


def batches(tokenizer: Tokenizer, corpus: list[CorpusFile], seed: int, tokens: int, producers: int = 0) -> Iterator[Batch]:
    """An endless iterator over batches of about so many tokens, made here or by other processes."""
    return iter(DataLoader(_Batches(tokenizer, corpus, seed, tokens), batch_size=None, num_workers=producers))
