"""Counts the merges of a byte-level BPE (Sennrich et al. 2016) over qwen2's pre-tokens."""

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable

import regex

#: Qwen2's pre-tokenisation: what may be one token at most.
PRE_TOKEN = regex.compile(
    r"(?:'[sS]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD])|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
Pair = tuple[int, int]


def count_merges(texts: Iterable[tuple[str, float]], merges: int) -> list[Pair]:
    """The most frequent pairs one after the other, as token numbers (0 to 255 are bytes); texts come with weights."""
    counts: Counter[str] = Counter()
    for text, weight in texts:
        for word in PRE_TOKEN.findall(text):
            counts[word] += weight
    table = _PairTable([(list(word.encode()), count) for word, count in counts.items() if count >= 2])
    found: list[Pair] = []
    while len(found) < merges and (pair := table.most_frequent()):
        table.merge(pair, 256 + len(found))
        found.append(pair)
    return found


class _PairTable:
    """Which pairs stand next to each other in which words, kept while words are merged."""

    def __init__(self, words: list[tuple[list[int], float]]) -> None:
        self._words = [word for word, _ in words]
        self._counts = [count for _, count in words]
        self._pairs: Counter[Pair] = Counter()
        self._words_with: dict[Pair, set[int]] = defaultdict(set)
        for at, word in enumerate(self._words):
            self._add(at, word)
        self._heap = [(-count, pair) for pair, count in self._pairs.items()]
        heapq.heapify(self._heap)

    def most_frequent(self) -> Pair | None:
        """The pair with the highest count; of equal ones that of the lowest numbers."""
        while self._heap:
            count, pair = heapq.heappop(self._heap)
            now = self._pairs.get(pair, 0)
            if now == -count and now > 0:
                return pair
            if now > 0:
                heapq.heappush(self._heap, (-now, pair))
        return None

    def merge(self, pair: Pair, token: int) -> None:
        """Replaces the pair by the token in every word."""
        touched: set[Pair] = set()
        for at in self._words_with.pop(pair, set()):
            word = self._words[at]
            for old in zip(word, word[1:]):
                self._pairs[old] -= self._counts[at]
            self._words[at] = replaced(word, pair, token)
            touched |= self._add(at, self._words[at])
        for new in touched:
            heapq.heappush(self._heap, (-self._pairs[new], new))

    def _add(self, at: int, word: list[int]) -> set[Pair]:
        pairs = set(zip(word, word[1:]))
        for pair in zip(word, word[1:]):
            self._pairs[pair] += self._counts[at]
        for pair in pairs:
            self._words_with[pair].add(at)
        return pairs


def replaced(word: list[int], pair: Pair, token: int) -> list[int]:
    """The word with the pair merged into the token wherever it stands, from the left."""
    merged, at = [], 0
    while at < len(word):
        if tuple(word[at : at + 2]) == pair:
            merged.append(token)
            at += 2
        else:
            merged.append(word[at])
            at += 1
    return merged
