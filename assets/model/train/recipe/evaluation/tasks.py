"""Single-line holes in held-out code: chosen by a fixed seed before any model is asked."""

import ast
import random
import re
import textwrap
from collections import Counter
from dataclasses import dataclass
from functools import cache

from recipe.corpus import CorpusFile
from recipe.corpus_samples import braces_units, python_units
from recipe.evaluation.engine import fim
from recipe.exercises.library import held_out_exercises
from recipe.exercises.syntax import parses
from recipe.exercises.variants import vary

#: Characters of a unit: it must fit the starter's 512 tokens together with its answer, and be seen whole to be parsed.
_LEAST, _MOST = 150, 1000
_LONGEST_LINE = 80


@dataclass(frozen=True)
class Hole:
    """A line that is missing, from its first character to its last."""

    kind: str
    language: str
    prefix: str
    line: str
    suffix: str

    @property
    def prompt(self) -> str:
        """As it is sent."""
        return fim(self.prefix, self.suffix)


def corpus_holes(corpus: list[CorpusFile], language: str, count: int, least: int = _LEAST) -> list[Hole]:
    """Holes in functions and classes of held-out files, one in each that parses by itself."""
    units_of = python_units if language == "python" else braces_units
    held = [unit for file in corpus if file.held_out and file.language == language for unit in units_of(file.text)]
    units = sorted({textwrap.dedent(unit) for unit in held if least <= len(unit) <= _MOST})
    units = [unit for unit, right in zip(units, parses(language, units)) if right]
    random_ = random.Random(f"holes {language}")
    random_.shuffle(units)
    holes = [_hole("code", language, unit, 0, random_) for unit in units]
    return [hole for hole in holes if hole][:count]


def exercise_holes(language: str, count: int) -> list[Hole]:
    """Holes in variants of held-out exercises, behind the head and its doc comment.

    Composed exercises are left out, since others with the same operation are trained.
    """
    random_ = random.Random(f"exercises {language}")
    pool = [exercise for exercise in held_out_exercises() if exercise.language == language and exercise.is_written]
    random_.shuffle(pool)
    holes: list[Hole] = []
    for at in range(count * 3):
        variant = vary(pool[at % len(pool)], random_)
        hole = _hole("exercise", language, variant.code, variant.body_at, random_)
        if hole and len(variant.code) <= _MOST and len(holes) < count:
            holes.append(hole)
    return holes


def commonest_line(corpus: list[CorpusFile], language: str) -> str:
    """The line of code that stands most often in the functions and classes of what is trained."""
    units_of = python_units if language == "python" else braces_units
    trained = [file.text for file in corpus if not file.held_out and file.language == language]
    lines: Counter[str] = Counter()
    for unit in (textwrap.dedent(unit) for text in trained for unit in units_of(text)):
        code = unit.split("\n")
        lines.update(
            code[at].strip() for at in range(1, len(code)) if _is_code(code[at].strip()) and at not in _prose(unit, language)
        )
    return lines.most_common(1)[0][0]


def _hole(kind: str, language: str, code: str, start: int, random_: random.Random) -> Hole | None:
    lines = code.splitlines(keepends=True)
    first = code[:start].count("\n") if start else 1
    prose = _prose(code, language)
    code_at = [at for at in range(first, len(lines)) if at not in prose and _is_code(lines[at].strip())]
    places = [at for at in code_at if len(lines[at].strip()) <= _LONGEST_LINE]
    if not places:
        return None
    at = random_.choice(places)
    indent = len(lines[at]) - len(lines[at].lstrip())
    prefix = "".join(lines[:at]) + lines[at][:indent]
    return Hole(kind, language, prefix, lines[at].strip(), "\n" + "".join(lines[at + 1 :]))


@cache
def _prose(code: str, language: str) -> frozenset[int]:
    """Lines, from 0, of Python's strings of several lines, such as docstrings."""
    if language != "python":
        return frozenset()
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return frozenset()
    texts = [node for node in ast.walk(tree) if isinstance(node, (ast.Constant, ast.JoinedStr)) and node.end_lineno > node.lineno]
    return frozenset(line for text in texts for line in range(text.lineno - 1, text.end_lineno))


def _is_code(line: str) -> bool:
    """Whether a line is more than brackets and no comment; short ones are left out because guessing them is easy."""
    return (
        len(line) >= 8
        and re.search(r"[A-Za-z]{2}", line) is not None
        and not line.startswith(("#", "//", "/*", "*", '"""', "'''", "@param", ">>>"))
    )
