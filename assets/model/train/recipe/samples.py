"""Token sequences in the shapes that the model is asked in, with what each token counts in the loss.

The first tokens of a suffix cannot be known, and ``<|fim_suffix|>`` also begins a continuation: learning to predict them
would teach the model to skip ahead. The middle counts more than the rest.
"""

from dataclasses import dataclass

from recipe.tokenizer import Tokenizer

_UNKNOWABLE_SUFFIX_TOKENS = 8
_MIDDLE_WEIGHT, _CONTINUATION_WEIGHT = 1.5, 1.3


@dataclass(frozen=True)
class Sample:
    """Tokens, and as many weights: that of a token is for predicting it."""

    tokens: list[int]
    weights: list[float]

    def __add__(self, other: "Sample") -> "Sample":
        return Sample(self.tokens + other.tokens, self.weights + other.weights)


class SampleShapes:
    """Makes samples of texts."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer

    def fill(self, prefix: str, suffix: str, middle: str) -> Sample:
        """``<|fim_prefix|>P<|fim_suffix|>S<|fim_middle|>M<|endoftext|>``."""
        t = self._tokenizer
        before, after, hole = t.encode(prefix), t.encode(suffix), t.encode(middle)
        tokens = [t.prefix, *before, t.suffix, *after, t.middle, *hole, t.end]
        known = [0.0 if at < _UNKNOWABLE_SUFFIX_TOKENS else 1.0 for at in range(len(after))]
        weights = [1.0] * (len(before) + 1) + [0.0] + known + [0.0] + [_MIDDLE_WEIGHT] * (len(hole) + 1)
        return Sample(tokens, weights)

    def continuation(self, prefix: str, rest: str) -> Sample:
        """``<|fim_prefix|>P<|fim_suffix|>`` and what follows P."""
        t = self._tokenizer
        before, after = t.encode(prefix), t.encode(rest)
        tokens = [t.prefix, *before, t.suffix, *after, t.end]
        return Sample(tokens, [1.0] * (len(before) + 1) + [0.0] + [_CONTINUATION_WEIGHT] * (len(after) + 1))

    def plain(self, text: str) -> Sample:
        """Text and its end."""
        tokens = [*self._tokenizer.encode(text), self._tokenizer.end]
        return Sample(tokens, [1.0] * len(tokens))

    def context(self, repository: str, files: list[tuple[str, str]], path: str) -> Sample:
        """What stands before a prompt of the repository form: other files, whole lines each, and the path of this one."""
        t = self._tokenizer
        tokens = [t.repository, *t.encode(repository + "\n")]
        for name, content in files:
            tokens += [t.file, *t.encode(name + "\n"), *t.encode(content if content.endswith("\n") else content + "\n")]
        tokens += [t.file, *t.encode(path + "\n")]
        return Sample(tokens, [0.5] * len(tokens))
