"""The loss of held-out middles, told while a model trains."""

import random
from collections.abc import Callable

import torch
import torch.nn.functional as functional

from recipe.corpus import CorpusFile
from recipe.corpus_samples import CorpusSamples
from recipe.exercise_samples import ExerciseSamples
from recipe.exercises.library import ExerciseSource
from recipe.model import LanguageModel
from recipe.samples import Sample, SampleShapes
from recipe.tokenizer import Tokenizer

_SAMPLES, _LONGEST = 60, 500


class Validation:
    """A fixed set of samples with holes, of exercises and of corpus files that are never trained."""

    def __init__(self, tokenizer: Tokenizer, corpus: list[CorpusFile]) -> None:
        self._tokenizer = tokenizer
        random_ = random.Random(4)
        shapes = SampleShapes(tokenizer)
        exercises = ExerciseSamples(shapes, ExerciseSource(random_, held_out=True), random_)
        code = CorpusSamples(shapes, [file for file in corpus if file.held_out], random_)
        self._sets = {"exercises": self._with_hole(exercises.draw), "corpus": self._with_hole(code.draw)}

    @torch.no_grad()
    def losses(self, model: LanguageModel) -> dict[str, float]:
        """Nats a token of the middles, by kind."""
        return {kind: round(self._loss(model, samples), 4) for kind, samples in self._sets.items()}

    def _with_hole(self, draw: Callable[[], Sample]) -> list[list[int]]:
        found: list[list[int]] = []
        while len(found) < _SAMPLES:
            tokens = draw().tokens
            if self._tokenizer.middle in tokens and len(tokens) <= _LONGEST:
                found.append(tokens)
        return found

    def _loss(self, model: LanguageModel, samples: list[list[int]]) -> float:
        total = count = 0.0
        for sample in samples:
            tokens = torch.tensor([sample], device=model.norm.device)
            each = functional.cross_entropy(model(tokens[:, :-1])[0].float(), tokens[0, 1:], reduction="none")
            middle = each[sample.index(self._tokenizer.middle) :]
            total += middle.sum().item()
            count += len(middle)
        return total / count
