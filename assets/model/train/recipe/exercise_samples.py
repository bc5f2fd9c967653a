"""Samples of exercises: filled in, continued from a head or an instruction, as plain text, or with other files around."""

import random
from dataclasses import dataclass

from recipe.exercises.docs import third_person
from recipe.exercises.library import ExerciseSource
from recipe.exercises.variants import Variant
from recipe.holes import HoleCutter
from recipe.samples import Sample, SampleShapes

_NAMES = {"python": "Python", "java": "Java", "javascript": "JavaScript"}
_ENDINGS = {"python": ".py", "java": ".java", "javascript": ".js"}
_MOST_CONTEXT = 2200


@dataclass(frozen=True)
class _Text:
    """Code, and where holes may begin in it."""

    code: str
    start: int


class ExerciseSamples:
    """Draws samples of exercises."""

    def __init__(self, shapes: SampleShapes, source: ExerciseSource, random_: random.Random) -> None:
        self._shapes = shapes
        self._source = source
        self._random = random_
        self._holes = HoleCutter(random_)

    def draw(self) -> Sample:
        """A short sample: most are filled in."""
        variant = self._source.draw()
        kind = self._random.random()
        if kind < 0.6:
            return self.filled(self._among_others(variant))
        if kind < 0.9:
            return self._continued(variant)
        return self._shapes.plain(self._among_others(variant).code)

    def draw_long(self) -> Sample:
        """A long sample: a hole in a file of several exercises, or a small repository around one."""
        language = self._random.choices(list(_NAMES), (0.6, 0.2, 0.2))[0]
        variants = [self._source.draw(language) for _ in range(self._random.randint(2, 8))]
        if self._random.random() < 0.5:
            start = self._random.randrange(len(variants))
            before = "".join(variant.code.rstrip("\n") + "\n\n\n" for variant in variants[:start])
            after = "".join("\n\n" + variant.code for variant in variants[start + 1 :])
            return self.filled(_Text(before + variants[start].code + after, len(before) + variants[start].body_at))
        return self._in_repository(variants)

    def filled(self, text: _Text) -> Sample:
        """A hole in the text; the suffix is cut short at times, and the end of the text may lack its line feed."""
        code = text.code.rstrip("\n") if self._random.random() < 0.35 else text.code
        begin, end = self._holes.cut(code, text.start)
        suffix = code[end:]
        kind = self._random.random()
        if kind < 0.16 and suffix.strip():
            suffix = suffix[: _end_of_second_line(suffix)]
        elif kind < 0.2:
            suffix = self._random.choice(("", "\n"))
        return self._shapes.fill(code[:begin], suffix, code[begin:end])

    def _among_others(self, variant: Variant) -> _Text:
        """The variant alone, or with another exercise before or behind it."""
        if self._random.random() > 0.18:
            return _Text(variant.code, variant.body_at)
        other = self._source.draw(variant.exercise.language).code
        if self._random.random() < 0.3:
            return _Text(variant.code + "\n\n" + other, variant.body_at)
        return _Text(other + "\n\n" + variant.code, len(other) + 2 + variant.body_at)

    def _continued(self, variant: Variant) -> Sample:
        code, kind = variant.code, self._random.random()
        if kind < 0.45 and not variant.lead:
            doc = variant.doc if self._random.random() < 0.3 else ""
            return self._shapes.continuation(self._instruction(variant), "\n" + doc + variant.body)
        if kind < 0.75:
            at = variant.body_at - self._random.choice((0, 1))
        else:
            ends = [at for at, character in enumerate(code) if character == "\n" and at >= len(variant.lead)]
            at = self._random.choice(ends) + self._random.choice((0, 1))
        return self._shapes.continuation(code[:at], code[at:])

    def _instruction(self, variant: Variant) -> str:
        """A sentence that asks for the exercise, and its head."""
        exercise, head, language = variant.exercise, variant.head, _NAMES[variant.exercise.language]
        thing = "class" if exercise.is_class else "method" if language == "Java" else "function"
        does = f"for {exercise.task}" if exercise.is_class else f"that {third_person(exercise.task)}"
        mark = "#" if language == "Python" else "//"
        forms = [f"Write a {language} {exercise.topic} {thing}, {head}"] * 4
        forms += [f"Write a {language} {thing} {does}, {head}"] * 2
        forms += [
            f"Write a {exercise.topic} {thing} in {language}, {head}",
            f"Write a {language} {exercise.topic} {thing}: {head}",
        ]
        forms += [f"{mark} {language} {thing}: {exercise.task}\n{head}", f"{mark} {exercise.topic}\n{head}"]
        return self._random.choice(forms)

    def _in_repository(self, variants: list[Variant]) -> Sample:
        """One file has the hole, or calls what another one declares."""
        ending = _ENDINGS[variants[0].exercise.language]
        repository = self._random.choice(("shop", "school", "tools", "exercises", "course", "library", "games", "demo"))
        files, size = [], 0
        for variant in variants[1:]:
            if (size := size + len(variant.code)) < _MOST_CONTEXT:
                files.append((variant.name.lower() + ending, variant.code))
        path = self._random.choice(("main", "app", "run", variants[0].name.lower())) + ending
        text = _Text(variants[0].code, variants[0].body_at)
        if files and ending == ".py" and self._random.random() < 0.5:
            text = _import_and_use(variants[1], variants[0], self._random)
        return self._shapes.context(repository, files, path) + self.filled(text)


def _import_and_use(used: Variant, own: Variant, random_: random.Random) -> _Text:
    """A Python file that imports what another file declares."""
    heading = f"from {used.name.lower()} import {used.name}\n\n\n"
    arguments = ", ".join(random_.choice(("data", "text", "3", "items", "name")) for _ in range(used.head.count(",") + 1))
    arguments = "" if "()" in used.head else arguments
    tail = f"\n\nresult = {used.name}({arguments})\nprint(result)\n"
    start = len(heading) + (own.body_at if random_.random() < 0.4 else len(own.code) + 2)
    return _Text(heading + own.code + tail, start)


def _end_of_second_line(text: str) -> int:
    first = text.find("\n", len(text) - len(text.lstrip("\n")) + 1)
    return first if first > 0 else len(text)
