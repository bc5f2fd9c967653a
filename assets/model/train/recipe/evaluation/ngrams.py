"""N-gram models with Witten-Bell smoothing, as baselines."""

import numpy as np

_BITS = 12


class NGrams:
    """Counts of token sequences up to a length of five, which fit one 64-bit number each."""

    def __init__(self, tokens: np.ndarray, order: int, vocabulary: int) -> None:
        if order * _BITS > 60 or vocabulary > 1 << _BITS:
            raise ValueError(f"{order} tokens out of {vocabulary} do not fit a number")
        self._order, self._vocabulary = order, vocabulary
        self._levels = [_Level(_keys(tokens, length)) for length in range(1, order + 1)]

    def bits(self, tokens: np.ndarray) -> float:
        """What it costs to tell these tokens, in bits; the first ones with as much context as there is."""
        probability = np.full(len(tokens), 1 / self._vocabulary)
        for length, level in enumerate(self._levels, 1):
            better = level.probabilities(_keys(tokens, length), probability[length - 1 :])
            probability = np.concatenate([probability[: length - 1], better])
        return float(-np.log2(probability).sum())


class _Level:
    """Counts of sequences of one length."""

    def __init__(self, keys: np.ndarray) -> None:
        self._keys, self._counts = np.unique(keys, return_counts=True)
        self._contexts, at, self._kinds = np.unique(self._keys >> _BITS, return_index=True, return_counts=True)
        self._totals = np.add.reduceat(self._counts, at)

    def probabilities(self, keys: np.ndarray, shorter: np.ndarray) -> np.ndarray:
        """Each sequence's last token given those before it, leaning on what the shorter context says."""
        counts = _look_up(self._keys, self._counts, keys)
        totals = _look_up(self._contexts, self._totals, keys >> _BITS)
        kinds = _look_up(self._contexts, self._kinds, keys >> _BITS)
        known = totals > 0
        smoothed = (counts + kinds * shorter) / np.where(known, totals + kinds, 1)
        return np.where(known, smoothed, shorter)


def _keys(tokens: np.ndarray, length: int) -> np.ndarray:
    """Every sequence of so many tokens as one number, the last token in its lowest bits."""
    keys = np.zeros(max(0, len(tokens) - length + 1), dtype=np.int64)
    for at in range(length):
        keys = (keys << _BITS) | tokens[at : at + len(keys)]
    return keys


def _look_up(keys: np.ndarray, values: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """The values of the wanted keys; 0 for those that are not there."""
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[at] == wanted, values[at], 0)
