"""What is kept apart from training, decided by name alone and before anything is trained."""

import hashlib

#: Exercises that the window's examples, lessons and the service's documentation ask for: never held out, drawn often.
ALWAYS_TRAINED = "examples"


def bucket(name: str) -> int:
    """A number from 0 to 99 that depends on nothing but the name."""
    return int(hashlib.md5(name.encode()).hexdigest(), 16) % 100


def file_is_held_out(name: str) -> bool:
    """Four in a hundred corpus files, besides the packages that are held out as a whole."""
    return bucket(name) < 4


def exercise_is_held_out(theme: str, name: str) -> bool:
    """Twelve in a hundred exercises; one that is held out is so in every language that has it under this name."""
    return theme != ALWAYS_TRAINED and bucket("exercise " + name.replace("_", "").lower()) < 12
