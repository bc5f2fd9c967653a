"""All exercises of the project, and which of them are trained."""

import random
from collections import Counter
from functools import cache

from recipe.exercises.composed import load_composed
from recipe.exercises.template import Exercise, load, split_head
from recipe.exercises.variants import Variant, vary
from recipe.heldout import ALWAYS_TRAINED

#: How much of what is drawn is of each language.
LANGUAGE_SHARES = {"python": 0.62, "java": 0.19, "javascript": 0.19}

#: Chance of an exercise against one that is written out: those of the examples come often, each composed one seldom.
_EXAMPLE_WEIGHT, _COMPOSED_WEIGHT = 4.0, 0.3


@cache
def all_exercises() -> tuple[Exercise, ...]:
    """Every exercise, written out or composed, in a fixed order."""
    return tuple(load() + load_composed())


@cache
def trained_exercises() -> tuple[Exercise, ...]:
    """Those to train with."""
    return tuple(exercise for exercise in all_exercises() if not exercise.held_out)


@cache
def held_out_exercises() -> tuple[Exercise, ...]:
    """Those that serve only to evaluate, without any whose body is also trained under another name."""
    bodies = {(exercise.language, _body(exercise)) for exercise in trained_exercises()}
    held_out = (exercise for exercise in all_exercises() if exercise.held_out)
    return tuple(exercise for exercise in held_out if (exercise.language, _body(exercise)) not in bodies)


def _body(exercise: Exercise) -> str:
    return split_head(exercise.code)[1]


class ExerciseSource:
    """Draws variants of exercises, either of those to train with or of those held out."""

    def __init__(self, random_: random.Random, held_out: bool = False) -> None:
        self._random = random_
        pool = held_out_exercises() if held_out else trained_exercises()
        self._pools = {language: [e for e in pool if e.language == language] for language in LANGUAGE_SHARES}
        self._weights = {language: [_weight(e) for e in group] for language, group in self._pools.items()}

    def draw(self, language: str | None = None) -> Variant:
        """A variant, of the language if one is given."""
        language = language or self._random.choices(list(LANGUAGE_SHARES), list(LANGUAGE_SHARES.values()))[0]
        exercise = self._random.choices(self._pools[language], self._weights[language])[0]
        return vary(exercise, self._random)


def _weight(exercise: Exercise) -> float:
    if exercise.theme == ALWAYS_TRAINED:
        return _EXAMPLE_WEIGHT
    return 1.0 if exercise.is_written else _COMPOSED_WEIGHT


def main() -> None:
    """Prints how many exercises there are and one variant of each language."""
    counts = Counter((e.language, not e.is_written, e.held_out) for e in all_exercises())
    for (language, composed, held_out), count in sorted(counts.items()):
        print(f"{language:11} {'composed' if composed else 'written':9} {'held out' if held_out else 'trained':9} {count}")
    source = ExerciseSource(random.Random(1))
    for language in LANGUAGE_SHARES:
        print(f"\n--- {language}\n{source.draw(language).code}", end="")


if __name__ == "__main__":
    main()
