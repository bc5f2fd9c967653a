"""Holes and samples have the shapes that the model is asked in."""

import random
import re

import pytest

from recipe.bpe import count_merges
from recipe.exercise_samples import ExerciseSamples
from recipe.exercises.library import ExerciseSource
from recipe.holes import HoleCutter, Lines
from recipe.samples import SampleShapes
from recipe.tokenizer import Tokenizer

SEED = 20261122


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    source = ExerciseSource(random.Random(SEED))
    return Tokenizer(count_merges([(source.draw().code, 1.0) for _ in range(300)], 400))


def test_merges_are_the_most_frequent_pairs_in_order() -> None:
    assert count_merges([("ababab ababab ababab cd cd cd", 1.0)], 3)[0] == (ord("a"), ord("b"))
    assert count_merges([("zz zz", 1.0), ("yy yy", 5.0)], 1) == [(ord("y"), ord("y"))]


@pytest.mark.parametrize("text", ["", "def f(x):\n\treturn 'ü漢😀'\r\n", "   \n\n  a", "<|fim_middle|>", "1234 a1b2"])
def test_any_text_comes_back_and_holds_no_control_token(tokenizer: Tokenizer, text: str) -> None:
    tokens = tokenizer.encode(text)
    assert tokenizer.decode(tokens) == text
    assert all(token < tokenizer.end for token in tokens)


def test_holes_lie_behind_the_head_and_cut_no_word() -> None:
    random_ = random.Random(SEED)
    source, cutter = ExerciseSource(random_), HoleCutter(random_)
    sizes = []
    for _ in range(3000):
        variant = source.draw()
        code = variant.code
        begin, end = cutter.cut(code, variant.body_at)
        assert variant.body_at - 1 <= begin <= end <= len(code)
        for border in (begin, end):
            assert not re.fullmatch(r"\w\w", code[border - 1 : border + 1]), code[border - 20 : border + 20]
        sizes.append(end - begin)
    assert sizes.count(0) < 30
    assert sum(size > 60 for size in sizes) > 300


def test_a_hole_in_an_expression_closes_what_it_opens() -> None:
    code = "def f(n, x):\n    y = g(x[1:2], ')', {'b': (1, 2)})\n    for i in range(len(x)):\n        h(i,\n          2)\n    return n * f(n - 1)\n"
    lines = Lines(code)
    places = [at for at in range(1, lines.count) if lines.is_filled(at)]
    cutter = HoleCutter(random.Random(SEED))
    found = {code[slice(*hole)] for hole in (cutter._expression(lines, places) for _ in range(300)) if hole}
    assert {"n * f(n - 1)", "range(len(x))", "g(x[1:2], ')', {'b': (1, 2)})", "x[1:2]", "n - 1"} <= found
    assert all(text.count(opening) == text.count(closing) for text in found for opening, closing in ("[]", "{}"))
    assert not any(text.endswith("(n - 1") for text in found)


def test_all_kinds_of_white_space_stand_at_the_hole() -> None:
    random_ = random.Random(SEED)
    cutter = HoleCutter(random_)
    code = "def f(a):\n    b = a + 1\n    c = b * 2\n    return c\n"
    found = {(code[begin - 1], code[end]) for begin, end in (cutter.cut(code, 10) for _ in range(2000)) if end < len(code)}
    assert {(" ", "\n"), ("\n", "\n"), (":", "\n"), (" ", "r"), ("\n", " ")} <= found


def test_a_filled_sample_has_the_template_and_does_not_learn_what_cannot_be_known(tokenizer: Tokenizer) -> None:
    sample = SampleShapes(tokenizer).fill("def f():\n    ", "\n    return result_of_everything_and_more(1, 2)\n", "x = 1")
    t = tokenizer
    assert t.decode(sample.tokens) == (
        "<|fim_prefix|>def f():\n    <|fim_suffix|>\n    return result_of_everything_and_more(1, 2)\n<|fim_middle|>x = 1<|endoftext|>"
    )
    suffix, middle = sample.tokens.index(t.suffix), sample.tokens.index(t.middle)
    assert sample.weights[suffix : suffix + 9] == [0.0] * 9
    assert sample.weights[middle] == 0
    assert set(sample.weights[middle + 1 :]) == {1.5}


def test_a_continuation_has_no_middle_token(tokenizer: Tokenizer) -> None:
    sample = SampleShapes(tokenizer).continuation("def f(a):", "\n    return a\n")
    assert tokenizer.decode(sample.tokens) == "<|fim_prefix|>def f(a):<|fim_suffix|>\n    return a\n<|endoftext|>"


def test_the_repository_form_is_the_applications(tokenizer: Tokenizer) -> None:
    shapes = SampleShapes(tokenizer)
    sample = shapes.context("shop", [("prices.py", "A = 1")], "cart.py") + shapes.fill("from prices ", "\n", "import A")
    assert tokenizer.decode(sample.tokens) == (
        "<|repo_name|>shop\n<|file_sep|>prices.py\nA = 1\n<|file_sep|>cart.py\n"
        "<|fim_prefix|>from prices <|fim_suffix|>\n<|fim_middle|>import A<|endoftext|>"
    )


def test_drawn_samples_are_mostly_filled_and_have_a_weight_for_every_token(tokenizer: Tokenizer) -> None:
    random_ = random.Random(SEED)
    samples = ExerciseSamples(SampleShapes(tokenizer), ExerciseSource(random_), random_)
    drawn = [samples.draw() for _ in range(400)] + [samples.draw_long() for _ in range(100)]
    assert all(len(sample.tokens) == len(sample.weights) for sample in drawn)
    assert all(sample.tokens[-1] == tokenizer.end for sample in drawn)
    filled = sum(tokenizer.middle in sample.tokens for sample in drawn[:400])
    assert 200 < filled < 280
    assert sum(tokenizer.repository in sample.tokens for sample in drawn[400:]) > 30


def test_the_same_seed_draws_the_same_samples(tokenizer: Tokenizer) -> None:
    def draw() -> list[list[int]]:
        random_ = random.Random(SEED)
        samples = ExerciseSamples(SampleShapes(tokenizer), ExerciseSource(random_), random_)
        return [samples.draw().tokens for _ in range(20)]

    assert draw() == draw()
