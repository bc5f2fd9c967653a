"""How well single-line holes are filled."""

import difflib
from dataclasses import dataclass

from recipe.evaluation.engine import Engine
from recipe.evaluation.tasks import Hole
from recipe.exercises.syntax import parses


@dataclass(frozen=True)
class Score:
    """Of some holes: how many exactly, how similar on average, how many whole texts parse, how many answers ended."""

    holes: int
    exact: int
    similarity: float
    parse: int
    ended: int

    def row(self) -> str:
        """Columns of a table."""
        return f"{self.exact}/{self.holes} | {self.similarity:.3f} | {self.parse}/{self.holes} | {self.ended}/{self.holes}"


def score_engine(engine: Engine, holes: list[Hole]) -> Score:
    """The answers as they come; compared is their first line, parsed is all of them between prefix and suffix."""
    answers = [engine.complete(hole.prompt) for hole in holes]
    return _score(holes, [answer.text for answer in answers], sum(answer.ended for answer in answers))


def score_line(line: str, holes: list[Hole]) -> Score:
    """The same line everywhere."""
    return _score(holes, [line] * len(holes), len(holes))


def similarity(one: str, other: str) -> float:
    """Edit similarity from 0 to 1 (``difflib``'s ratio)."""
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()


def _score(holes: list[Hole], texts: list[str], ended: int) -> Score:
    firsts = [text.strip("\n").split("\n")[0].strip() for text in texts]
    exact = sum(first == hole.line for first, hole in zip(firsts, holes))
    similar = sum(similarity(first, hole.line) for first, hole in zip(firsts, holes)) / len(holes)
    codes = [hole.prefix + text + hole.suffix for hole, text in zip(holes, texts)]
    return Score(len(holes), exact, similar, sum(parses(holes[0].language, codes)), ended)
