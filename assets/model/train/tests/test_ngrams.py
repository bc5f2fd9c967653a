"""The baselines are honest: their probabilities add up, and more context helps where there is something to learn."""

import numpy as np
import pytest

from recipe.evaluation.ngrams import NGrams


@pytest.mark.parametrize("order", [1, 3, 5])
def test_probabilities_of_all_next_tokens_add_up_to_one(order: int) -> None:
    tokens = np.random.default_rng(5).integers(0, 7, 400)
    model = NGrams(tokens, order, 7)
    for context in (tokens[:4], np.array([6, 6, 6, 6]), np.array([0, 1, 2, 3])):
        before = model.bits(context)
        total = sum(2 ** (before - model.bits(np.append(context, token))) for token in range(7))
        assert total == pytest.approx(1)


def test_more_context_costs_fewer_bits_in_a_text_with_a_pattern() -> None:
    text = np.array([0, 1, 0, 2, 0, 3] * 200)
    bits = [NGrams(text, order, 8).bits(text[:600]) for order in (1, 3, 5)]
    assert bits[0] > bits[1] > bits[2]


def test_a_vocabulary_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="do not fit"):
        NGrams(np.array([1]), 5, 5000)
