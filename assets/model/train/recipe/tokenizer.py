"""Step 2: the tokenizer. ``python -m recipe.tokenizer`` counts its merges on the corpus and on exercises."""

import argparse
import json
import random
import re
from pathlib import Path

from recipe import bpe
from recipe.corpus import read_corpus
from recipe.exercises.library import ExerciseSource
from recipe.paths import TOKENIZER

#: After the bytes and merges, in this order.
CONTROL = ("<|endoftext|>", "<|fim_prefix|>", "<|fim_suffix|>", "<|fim_middle|>", "<|fim_pad|>", "<|repo_name|>", "<|file_sep|>")
VOCABULARY = 4096

#: How often a character of each kind of text counts: the exercises are what will be asked for.
_WEIGHTS = {"python": 3.0, "java": 1.0, "javascript": 2.0}
_EXERCISES, _EXERCISE_WEIGHT = 6000, 4.0


class Tokenizer:
    """Text to token numbers and back; tokens 0 to 255 are bytes, then the merges, then the control tokens."""

    def __init__(self, merges: list[bpe.Pair]) -> None:
        self.merges = merges
        self.pieces = [bytes([byte]) for byte in range(256)]
        for left, right in merges:
            self.pieces.append(self.pieces[left] + self.pieces[right])
        self._ranks = {pair: rank for rank, pair in enumerate(merges)}
        self._words: dict[str, list[int]] = {}
        self.controls = {name: len(self.pieces) + at for at, name in enumerate(CONTROL)}
        self.end, self.prefix, self.suffix, self.middle, self.pad, self.repository, self.file = self.controls.values()
        self.size = len(self.pieces) + len(CONTROL)

    @classmethod
    def load(cls, file: Path = TOKENIZER) -> "Tokenizer":
        """The tokenizer that was trained."""
        return cls([tuple(pair) for pair in json.loads(file.read_text())["merges"]])

    def encode(self, text: str) -> list[int]:
        """Tokens of plain text: no control token, whatever it says."""
        return [token for word in bpe.PRE_TOKEN.findall(text) for token in self._word(word)]

    def encode_prompt(self, text: str) -> list[int]:
        """Tokens of a prompt, whose control tokens are recognised; what stands between them is encoded piece by piece."""
        tokens: list[int] = []
        for part in re.split("(" + "|".join(map(re.escape, CONTROL)) + ")", text):
            tokens += [self.controls[part]] if part in self.controls else self.encode(part)
        return tokens

    def decode(self, tokens: list[int]) -> str:
        """The text of tokens; control tokens by name."""
        pieces = self.pieces + [name.encode() for name in CONTROL]
        return b"".join(pieces[token] for token in tokens).decode("utf-8", "replace")

    def _word(self, word: str) -> list[int]:
        known = self._words.get(word)
        if known is None:
            known = list(word.encode())
            while len(known) > 1:
                rank, pair = min((self._ranks.get(pair, len(self.merges)), pair) for pair in zip(known, known[1:]))
                if rank == len(self.merges):
                    break
                known = bpe.replaced(known, pair, 256 + rank)
            self._words[word] = known
        return known


def main() -> None:
    """Counts the merges on what is trained, writes them, and tells how short held-out text becomes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vocabulary", type=int, default=VOCABULARY)
    arguments = parser.parse_args()
    corpus = read_corpus()
    texts = [(file.text, _WEIGHTS[file.language]) for file in corpus if not file.held_out]
    source = ExerciseSource(random.Random(2))
    texts += [(source.draw().code, _EXERCISE_WEIGHT) for _ in range(_EXERCISES)]
    tokenizer = Tokenizer(bpe.count_merges(texts, arguments.vocabulary - 256 - len(CONTROL)))
    TOKENIZER.write_text(json.dumps({"merges": tokenizer.merges}), encoding="utf-8")
    for language in _WEIGHTS:
        held = [file.text for file in corpus if file.held_out and file.language == language]
        tokens = sum(len(tokenizer.encode(text)) for text in held)
        print(f"{language:11} {sum(len(text.encode()) for text in held) / max(1, tokens):.2f} bytes a token, held out")


if __name__ == "__main__":
    main()
