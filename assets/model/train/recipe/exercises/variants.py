"""One exercise in many spellings: names, types, doc comments, comments, calls and white space vary."""

import random
import re
from dataclasses import dataclass, replace

from recipe.exercises import docs, layout
from recipe.exercises.composed import camel
from recipe.exercises.rename import rename, renaming, some_noun, type_of
from recipe.exercises.template import Exercise, split_head

_COMMENTS = {
    "for": "go through all elements",
    "while": "repeat while needed",
    "if": "check the condition",
    "return": "return the result",
}


@dataclass(frozen=True)
class Variant:
    """Code of one exercise; ``lead + head + line feed + doc + body + tail`` is the whole of it."""

    exercise: Exercise
    name: str
    lead: str
    head: str
    doc: str
    body: str
    tail: str = ""

    @property
    def code(self) -> str:
        """The whole text."""
        return f"{self.lead}{self.head}\n{self.doc}{self.body}{self.tail}"

    @property
    def body_at(self) -> int:
        """Where what belongs to the head ends: holes begin behind it."""
        return len(self.lead) + len(self.head) + 1 + len(self.doc)


def plain(exercise: Exercise) -> Variant:
    """The exercise as it was written."""
    name = exercise.names[0]
    head, body = split_head(re.sub(r"\bFN\b", name, exercise.code))
    return Variant(exercise, name, "", head, "", body)


def vary(exercise: Exercise, random_: random.Random) -> Variant:
    """A variant; the same random numbers give the same one."""
    names = renaming(exercise.code, exercise.language, random_)
    name = _name(exercise, random_)
    head, body = split_head(re.sub(r"\bFN\b", name, rename(exercise.code, exercise.language, names)))
    params = _parameters(exercise, names)
    checks = [re.sub(r"\bFN\b", name, check) for check in exercise.checks]
    variant = Variant(exercise, name, "", head, "", _commented(body, exercise.language, random_))
    if random_.random() < 0.5:
        variant = _documented(variant, params, checks, random_)
    if exercise.language == "python" and not exercise.is_class:
        if random_.random() < 0.25:
            variant = replace(variant, head=_annotated(variant.head, exercise, names))
        if checks and random_.random() < 0.2:
            variant = replace(variant, tail=_use(name, checks, random_))
    return layout.vary(variant, random_)


def _name(exercise: Exercise, random_: random.Random) -> str:
    name = exercise.names[0] if random_.random() < 0.4 else random_.choice(exercise.names)
    if "FN" not in exercise.code:
        return name
    if exercise.is_class:
        return random_.choice(("My", "Simple", "Small", "Basic")) + name if random_.random() < 0.25 else name
    kind = random_.random()
    if kind < 0.1:
        name = random_.choice(("my", "do", "get", "compute", "run", "simple", "make")) + "_" + name
    elif kind < 0.16:
        name = name + random_.choice(("_2", "_of", "_simple", "_from"))
    elif kind < 0.24:
        name = random_.choice(("process", "handle", "solve", "task", "exercise", "work_on")) + "_" + some_noun(random_)
    return name if exercise.language == "python" else camel(_snake(name), False)


def _snake(name: str) -> str:
    return name[:1].lower() + name[1:]


def _parameters(exercise: Exercise, names: dict[str, str]) -> list[tuple[str, str]]:
    """(name in the template, name now) of the function's parameters."""
    if exercise.is_class:
        return []
    head = exercise.code.partition("\n")[0]
    inside = re.sub(r"<[^<>]*>", "", head[head.find("(") + 1 : head.rfind(")")])
    olds = [re.split(r"[:=]", part)[0].split()[-1].lstrip("*.") for part in inside.split(",") if part.strip()]
    return [(old, names.get(old, old)) for old in olds]


def _annotated(head: str, exercise: Exercise, names: dict[str, str]) -> str:
    for old, name in _parameters(exercise, names):
        if type_of(old):
            head = re.sub(rf"(?<=[(, ]){name}(?=[,)])", f"{name}: {type_of(old)}", head, count=1)
    return head[:-1] + f" -> {exercise.returns}:" if exercise.returns and head.endswith("):") else head


def _documented(variant: Variant, params: list[tuple[str, str]], checks: list[str], random_: random.Random) -> Variant:
    exercise = variant.exercise
    task = exercise.task if exercise.is_class or random_.random() < 0.5 else docs.third_person(exercise.task)
    summary = docs.capital(task)
    if exercise.language == "python":
        example = random_.choice(checks) if checks else ""
        return replace(variant, doc=docs.docstring(summary, params, exercise.returns, example, random_))
    returns = " void " not in f" {variant.head}" and not exercise.is_class
    return replace(variant, lead=docs.block_comment(summary, params, returns, exercise.language, random_))


def _commented(body: str, language: str, random_: random.Random) -> str:
    """The body, at times with one comment line before a statement."""
    lines = body.split("\n")
    places = [at for at, line in enumerate(lines) if re.match(r"\s+(for|while|if|return)\b", line)]
    if not places or random_.random() > 0.12:
        return body
    at = random_.choice(places)
    statement = lines[at].lstrip()
    mark = "#" if language == "python" else "//"
    word = re.match(r"\w+", statement)[0]
    lines.insert(at, lines[at][: -len(statement)] + f"{mark} {_COMMENTS[word]}")
    return "\n".join(lines)


def _use(name: str, checks: list[str], random_: random.Random) -> str:
    """What may stand below a function: a call, or a test of it."""
    call = random_.choice(checks).partition(" == ")[0]
    kind = random_.random()
    if kind < 0.4:
        return f"\n\nprint({call})\n"
    if kind < 0.6:
        return f'\n\nif __name__ == "__main__":\n    print({call})\n'
    return f"\n\ndef test_{name.lower()}():\n" + "".join(f"    assert {check}\n" for check in checks)
