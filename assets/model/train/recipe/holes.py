"""Where a hole is cut: at the borders of lines, blocks, expressions and words, with the white space around it varied."""

import random
import re

#: What a hole in a line may begin behind.
_BEFORE_EXPRESSION = re.compile(r"= |return |if \(?|while \(?|in |\(|, |: |=> |\+ ")
_WORDS = re.compile(r"\w+|[^\w\s]| +")

#: Kinds of holes and how often each is cut.
_SHARES = {"line": 0.24, "tail": 0.14, "lines": 0.16, "block": 0.2, "body": 0.14, "expression": 0.09, "span": 0.03}


def _end_of_expression(code: str, begin: int) -> int | None:
    """The first comma, colon, semicolon, closing bracket or line end that is outside of what was opened since; None if that
    stays open in the line, or nothing is between."""
    opened = 0
    at = begin
    while at < len(code) and code[at] != "\n":
        character = code[at]
        if character in "'\"" and (closing := code.find(character, at + 1)) > at and "\n" not in code[at:closing]:
            at = closing
        elif character in "([{":
            opened += 1
        elif character in ")]}" and opened > 0:
            opened -= 1
        elif character in ")]},:;" and opened == 0:
            break
        at += 1
    return at if opened == 0 and at > begin else None


class HoleCutter:
    """Chooses holes in code of any of the languages; all that counts is lines, indentation and words."""

    def __init__(self, random_: random.Random) -> None:
        self._random = random_

    def cut(self, code: str, start: int = 0) -> tuple[int, int]:
        """Begin and end of a hole behind ``start``; the two may be equal only if nothing else can be cut."""
        lines = Lines(code)
        places = [at for at in range(lines.count) if lines.begins[at] >= start and lines.is_filled(at)]
        if not places:
            return max(0, min(start, len(code))), len(code)
        kind = self._random.choices(list(_SHARES), list(_SHARES.values()))[0]
        hole = getattr(self, "_" + kind)(lines, places)
        begin, end = hole or self._line(lines, places)
        return begin, max(begin, end)

    def _line(self, lines: "Lines", places: list[int]) -> tuple[int, int]:
        at = self._random.choice(places)
        return self._begin(lines, at), self._end(lines, at)

    def _tail(self, lines: "Lines", places: list[int]) -> tuple[int, int]:
        """From some word of a line to its end."""
        at = self._random.choice(places)
        begin, end = lines.text_at(at), lines.end_of_text(at)
        words = [begin + match.start() for match in _WORDS.finditer(lines.code[begin:end])]
        return self._random.choice(words), end

    def _lines(self, lines: "Lines", places: list[int]) -> tuple[int, int]:
        at = self._random.randrange(len(places))
        last = min(len(places) - 1, at + self._random.randint(1, 6))
        return self._begin(lines, places[at]), self._end(lines, places[last])

    def _block(self, lines: "Lines", places: list[int]) -> tuple[int, int] | None:
        """What stands deeper than the line that opens it."""
        opening = [at for at in range(max(0, places[0] - 1), lines.count - 1) if lines.opens_block(at) and at + 1 >= places[0]]
        if not opening:
            return None
        at = self._random.choice(opening)
        return self._begin(lines, at + 1), self._end(lines, lines.last_deeper(at))

    def _body(self, lines: "Lines", places: list[int]) -> tuple[int, int]:
        """From the first line to the last one of the same unit, often without the last, as when a result is returned below."""
        first, last = places[0], places[0]
        while last + 1 < lines.count and (not lines.is_filled(last + 1) or lines.indent(last + 1) >= lines.indent(first)):
            last += 1
        filled = [at for at in places if at <= last]
        if len(filled) > 1 and self._random.random() < 0.5:
            filled.pop()
        return self._begin(lines, first), self._end(lines, filled[-1])

    def _expression(self, lines: "Lines", places: list[int]) -> tuple[int, int] | None:
        begins = [match.end() for match in _BEFORE_EXPRESSION.finditer(lines.code, lines.begins[places[0]])]
        found = [(begin, end) for begin in begins if (end := _end_of_expression(lines.code, begin)) is not None]
        return self._random.choice(found) if found else None

    def _span(self, lines: "Lines", places: list[int]) -> tuple[int, int]:
        """From any word to any word not far behind it."""
        start = lines.begins[places[0]]
        borders = [start + match.start() for match in _WORDS.finditer(lines.code[start:])] + [len(lines.code)]
        at = self._random.randrange(len(borders) - 1)
        return borders[at], borders[min(len(borders) - 1, at + self._random.randint(1, 30))]

    def _begin(self, lines: "Lines", at: int) -> int:
        """Behind the indentation, before it, or before the line feed above."""
        kind = self._random.random()
        if kind < 0.65:
            return lines.text_at(at)
        return lines.begins[at] if kind < 0.85 else max(0, lines.begins[at] - 1)

    def _end(self, lines: "Lines", at: int) -> int:
        """Before the line feed, behind it, or behind the next line's indentation."""
        kind = self._random.random()
        if kind < 0.68 or at + 1 >= lines.count or not lines.is_filled(at + 1):
            return lines.end_of_text(at)
        return lines.begins[at + 1] if kind < 0.82 else lines.text_at(at + 1)


class Lines:
    """Code by lines: where each begins, its text begins, its text ends."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._lines = code.splitlines(keepends=True)
        self.count = len(self._lines)
        self.begins = [0]
        for line in self._lines:
            self.begins.append(self.begins[-1] + len(line))

    def is_filled(self, at: int) -> bool:
        """Whether the line has more than white space."""
        return bool(self._lines[at].strip())

    def indent(self, at: int) -> int:
        """Spaces before the text."""
        return len(self._lines[at]) - len(self._lines[at].lstrip())

    def text_at(self, at: int) -> int:
        """Where the text begins."""
        return self.begins[at] + self.indent(at)

    def end_of_text(self, at: int) -> int:
        """Where the text ends, without trailing white space."""
        return self.begins[at] + len(self._lines[at].rstrip())

    def opens_block(self, at: int) -> bool:
        """Whether the next line with text stands deeper."""
        return self.is_filled(at) and self.is_filled(at + 1) and self.indent(at + 1) > self.indent(at)

    def last_deeper(self, at: int) -> int:
        """The last filled line of the block that a line opens."""
        last = probe = at + 1
        while probe < self.count and (not self.is_filled(probe) or self.indent(probe) > self.indent(at)):
            if self.is_filled(probe):
                last = probe
            probe += 1
        return last
