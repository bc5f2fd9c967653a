"""Exercises put together from operations (``templates/*/composed-*.txt``) and the things of ``templates/composed.toml``.

A file ``composed-KIND.txt`` is expanded once for every row of the table ``KIND``: ``<key>`` stands for the row's value, which
may differ by language (``java.cond``), and ``<Key>`` for the value in camel case.
"""

import re
from pathlib import Path

import tomllib

from recipe.exercises.template import LANGUAGES, Exercise, parse
from recipe.paths import TEMPLATES


def camel(name: str, first_upper: bool) -> str:
    """``read_all lines`` as ``readAllLines`` or ``ReadAllLines``."""
    words = re.split(r"[_ ]+", name)
    head = words[0][:1].upper() + words[0][1:] if first_upper else words[0]
    return head + "".join(word[:1].upper() + word[1:] for word in words[1:])


def load_composed(folder: Path = TEMPLATES) -> list[Exercise]:
    """Every operation with every thing that has all its keys, in a fixed order."""
    tables = tomllib.loads((folder / "composed.toml").read_text(encoding="utf-8"))
    exercises = []
    for language in LANGUAGES:
        for file in sorted((folder / language).glob("composed-*.txt")):
            text = file.read_text(encoding="utf-8")
            for row in tables[file.stem.removeprefix("composed-")]:
                exercises += parse(_expand(text, _values(row, language)), language, file.stem)
    return exercises


def _values(row: dict, language: str) -> dict[str, str]:
    """The row's own values, those of the language over them, and the camel-case forms of all."""
    values = {key: value for key, value in row.items() if isinstance(value, str)}
    values |= row.get(language, {})
    capital = {key[0].upper() + key[1:]: camel(value, True) for key, value in values.items()}
    lower = {key + "C": camel(value, False) for key, value in values.items()}
    return values | capital | lower


def _expand(text: str, values: dict[str, str]) -> str:
    """The blocks of the text whose keys are all known, twice because values may hold keys themselves."""
    filled = []
    for block in ("\n" + text).split("\n=== ")[1:]:
        for _ in range(2):
            block = re.sub(r"<(\w+)>", lambda match: values.get(match[1], match[0]), block)
        if not re.search(r"<(cond|unless|expr|extra|slot\w*)>", block):
            filled.append("=== " + block.rstrip("\n") + "\n")
    return "".join(filled)
