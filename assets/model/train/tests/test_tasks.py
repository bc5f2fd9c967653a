"""Holes of the evaluation: lines of code, never of a docstring, and the same every time."""

import re

from recipe.corpus import CorpusFile
from recipe.evaluation.examples import bundled
from recipe.evaluation.fill import score_line
from recipe.evaluation.tasks import commonest_line, corpus_holes, exercise_holes
from recipe.exercises.library import trained_exercises
from recipe.exercises.syntax import parses
from recipe.heldout import ALWAYS_TRAINED

CODE = '''
def first(values):
    """Return the first of the values that was given.

    Raises IndexError if there is none of them at all.
    """
    # Nothing is copied here, which is why it is quick.
    chosen = values[0]
    return chosen


def second(values):
    """Another one, with a docstring of a single line."""
    chosen = values[0]
    remaining = values[1:]
    print(chosen, remaining, "and something else that makes it long enough")
    return remaining[0]
'''


def corpus(held_out: bool) -> list[CorpusFile]:
    return [CorpusFile("pack", "python", "a.py", held_out, CODE)]


def test_holes_are_single_lines_of_code_in_whole_functions() -> None:
    holes = corpus_holes(corpus(held_out=True), "python", 10)
    assert len(holes) == 2
    for hole in holes:
        code = hole.prefix + hole.line + hole.suffix
        assert code in CODE
        assert hole.line in ("chosen = values[0]", "return chosen", "remaining = values[1:]", "return remaining[0]")


def test_files_that_are_trained_have_no_holes_and_only_they_have_a_commonest_line() -> None:
    assert corpus_holes(corpus(held_out=False), "python", 10) == []
    assert commonest_line(corpus(held_out=False), "python") == "chosen = values[0]"


def test_the_same_holes_are_chosen_every_time() -> None:
    assert exercise_holes("java", 20) == exercise_holes("java", 20)
    assert len({hole.prefix for hole in exercise_holes("java", 20)}) == 20


def test_a_score_counts_what_is_right() -> None:
    holes = corpus_holes(corpus(held_out=True), "python", 10)
    right = score_line(holes[0].line, holes)
    wrong = score_line("= = =", holes)
    assert right.exact >= 1 and right.similarity > 0.5 and right.parse == 2
    assert wrong.exact == 0 and wrong.similarity < 0.5 and wrong.parse == 0


def test_members_and_statements_parse_in_every_language() -> None:
    assert parses("python", ["    def f(self):\n        pass\n", "def f(:\n"]) == [True, False]
    assert parses("java", ["int f() { return unknown(); }\n", "int f() { return }}\n"]) == [True, False]
    assert parses("javascript", ["push(item) {\n  this.items.push(item);\n}\n", "push(item) {\n"]) == [True, False]


def test_every_bundled_example_is_among_the_exercises_that_are_drawn_often() -> None:
    names = {name for exercise in trained_exercises() if exercise.theme == ALWAYS_TRAINED for name in exercise.names}
    for example in bundled():
        asked = re.search(r"(?:def|class) (\w+)", example.prefix)[1]
        assert asked in names, example.title


def test_holes_are_cut_only_where_the_right_answer_parses() -> None:
    text = "class Box {\n    private final int size;\n\n    Box(int size, int unused) {\n        this.size = size + unused - unused;\n    }\n"
    text += (
        "\n    int volume(int height) {\n        int ground = size * size;\n        return ground * height * unknown;\n    }\n}\n"
    )
    file = CorpusFile("pack", "java", "Box.java", True, text + "// filler\n" * 20)
    holes = corpus_holes([file], "java", 10, least=60)
    assert len(holes) == 2
    assert all(parses("java", [hole.prefix + hole.line + hole.suffix for hole in holes]))
