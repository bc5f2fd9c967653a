"""Samples of the corpus: functions and classes, pieces of files, and other files of the same package as context."""

import ast
import random
import re
import textwrap
from collections import defaultdict

from recipe.corpus import CorpusFile
from recipe.holes import HoleCutter
from recipe.samples import Sample, SampleShapes

#: How much of what is drawn is of each language.
LANGUAGE_SHARES = {"python": 0.76, "java": 0.14, "javascript": 0.10}
_SHORT, _LONG = 1100, 3300


def python_units(text: str) -> list[str]:
    """Functions and classes of Python code with their decorators, whole lines, as deep as they stand."""
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return []
    lines = text.splitlines(keepends=True)
    units = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            first = min([node.lineno] + [decorator.lineno for decorator in node.decorator_list])
            units.append("".join(lines[first - 1 : node.end_lineno]).rstrip("\n") + "\n")
    return [unit for unit in units if len(unit) >= 60]


def braces_units(text: str) -> list[str]:
    """Functions, methods and classes of Java or JavaScript: a line that ends with a brace, up to the line that closes it."""
    units = []
    for match in re.finditer(r"(?m)^( *)(?=\S)(?![}*/]|(?:if|for|while|switch|try|else|do|return)\b)[^\n]*\{\n", text):
        closing = re.compile(rf"(?m)^{match[1]}\}}[;,)]*$").search(text, match.end())
        if closing and closing.end() - match.start() >= 60:
            units.append(text[match.start() : closing.end()] + "\n")
    return units


class CorpusSamples:
    """Draws samples of either the files to train with or those held out."""

    def __init__(self, shapes: SampleShapes, files: list[CorpusFile], random_: random.Random) -> None:
        self._shapes = shapes
        self._random = random_
        self._holes = HoleCutter(random_)
        self._files: dict[str, list[CorpusFile]] = defaultdict(list)
        self._units: dict[str, list[str]] = defaultdict(list)
        for file in files:
            self._files[file.language].append(file)
            self._units[file.language] += python_units(file.text) if file.language == "python" else braces_units(file.text)
        self._weights = {language: [len(file.text) for file in group] for language, group in self._files.items()}

    def draw(self) -> Sample:
        """A short sample."""
        text = self._piece(self._language(), _SHORT)
        kind = self._random.random()
        if kind < 0.6:
            return self._filled(text)
        if kind < 0.85:
            at = self._random.randrange(1, max(2, len(text) * 2 // 3))
            line_end = text.find("\n", at)
            at = line_end + 1 if line_end >= 0 and self._random.random() < 0.6 else at
            return self._shapes.continuation(text[:at], text[at:])
        return self._shapes.plain(text)

    def draw_long(self) -> Sample:
        """A long piece of a file with a hole, or two files with a hole in the second."""
        language = self._language()
        if self._random.random() < 0.7:
            return self._filled(self._piece(language, _LONG))
        file = self._random.choices(self._files[language], self._weights[language])[0]
        around = [other for other in self._files[language] if other.source == file.source]
        other = self._random.choice(around)
        context = self._shapes.context(file.source.split(":")[-1], [(other.path, self._cut(other.text, _LONG // 2))], file.path)
        return context + self._filled(self._cut(file.text, _LONG // 2))

    def _language(self) -> str:
        known = [language for language in LANGUAGE_SHARES if self._files[language]]
        return self._random.choices(known, [LANGUAGE_SHARES[language] for language in known])[0]

    def _piece(self, language: str, size: int) -> str:
        """A function or class, or a piece of a file that begins behind an empty line."""
        if self._units[language] and self._random.random() < 0.65:
            unit = self._random.choice(self._units[language])
            unit = textwrap.dedent(unit) if self._random.random() < 0.6 else unit
            return unit if len(unit) <= size else unit[: unit.rfind("\n", 0, size) + 1] or unit[:size]
        return self._cut(self._random.choices(self._files[language], self._weights[language])[0].text, size)

    def _cut(self, text: str, size: int) -> str:
        begin = text.rfind("\n\n", 0, self._random.randrange(len(text))) + 2
        begin = 0 if begin == 1 else begin
        wanted = self._random.randint(size // 4, size)
        end = text.rfind("\n", begin, begin + wanted) + 1
        piece = text[begin : end if end > begin else begin + wanted].strip("\n") + "\n"
        return textwrap.dedent(piece) if self._random.random() < 0.6 else piece

    def _filled(self, text: str) -> Sample:
        begin, end = self._holes.cut(text)
        suffix = text[end:] if self._random.random() < 0.93 else ""
        return self._shapes.fill(text[:begin], suffix, text[begin:end])
