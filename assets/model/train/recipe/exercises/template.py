"""The format of the exercise templates.

A file holds exercises of one theme in one language. Each begins with a line ``=== names | topic | what it does | type``:
the names it may have (with commas), a noun for it, an imperative sentence without its full stop, and what it returns
(Python only; empty for classes). Lines ``>>> FN(2) == 4`` are checks that hold. The code follows, with ``FN`` as its name.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from recipe.heldout import exercise_is_held_out
from recipe.paths import TEMPLATES

LANGUAGES = ("python", "java", "javascript")

_TYPE = re.compile(r"(@.*\n)*((public|abstract|final|sealed) )*(class|interface|record|enum) ")


@dataclass(frozen=True)
class Exercise:
    """One exercise as it was written."""

    language: str
    theme: str
    names: tuple[str, ...]
    topic: str
    task: str
    returns: str
    checks: tuple[str, ...]
    code: str

    @property
    def is_class(self) -> bool:
        """Whether the code declares a type rather than a function."""
        return bool(_TYPE.match(self.code))

    @property
    def is_written(self) -> bool:
        """Whether it was written out, rather than composed."""
        return not self.theme.startswith("composed")

    @property
    def held_out(self) -> bool:
        """Whether it serves only to evaluate."""
        return exercise_is_held_out(self.theme, self.names[0])


def parse(text: str, language: str, theme: str) -> list[Exercise]:
    """The exercises of one file's text."""
    blocks = ("\n" + text).split("\n=== ")[1:]
    return [_exercise(block, language, theme) for block in blocks]


def split_head(code: str) -> tuple[str, str]:
    """The line that declares the function or type, with annotations above it, and what follows."""
    lines = code.split("\n")
    size = 1 + next(at for at, line in enumerate(lines) if not line.startswith("@"))
    return "\n".join(lines[:size]), "\n".join(lines[size:])


def load(folder: Path = TEMPLATES) -> list[Exercise]:
    """All exercises that are written out, in a fixed order."""
    exercises = []
    for language in LANGUAGES:
        for file in sorted((folder / language).glob("*.txt")):
            if not file.stem.startswith("composed"):
                exercises += parse(file.read_text(encoding="utf-8"), language, file.stem)
    return exercises


def _exercise(block: str, language: str, theme: str) -> Exercise:
    head, _, body = block.partition("\n")
    fields = [field.strip() for field in head.split("|")] + [""]
    if not 4 <= len(fields) <= 5:
        raise ValueError(f"{language}/{theme}: a head needs three or four fields: {head}")
    lines = body.rstrip("\n").split("\n")
    checks = tuple(line[4:] for line in lines if line.startswith(">>> "))
    code = "\n".join(line for line in lines if not line.startswith(">>> ")) + "\n"
    names = tuple(name.strip() for name in fields[0].split(","))
    return Exercise(language, theme, names, fields[1], fields[2], fields[3], checks, code)
