"""Variants of form alone: modifiers, arrow functions, quotes, indentation, a class or imports around the code."""

import random
import re
import textwrap
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recipe.exercises.variants import Variant

_MODULES = re.compile(r"(?<![\w.])(json|random|os|re|math|time|datetime|csv|string|sys|itertools|collections|functools)\.")


def vary(variant: "Variant", random_: random.Random) -> "Variant":
    """The variant as somebody else would have laid it out."""
    match variant.exercise.language:
        case "python":
            return _python(variant, random_)
        case "java":
            return _java(variant, random_)
        case _:
            return _javascript(variant, random_)


def _python(variant: "Variant", random_: random.Random) -> "Variant":
    if random_.random() < 0.12 and not re.search(r"'|\\", variant.body):
        variant = _map(variant, lambda text: re.sub(r'(?<!")"([^"\n]*)"(?!")', r"'\1'", text))
    modules = sorted(set(_MODULES.findall(variant.body)))
    if modules and random_.random() < 0.5:
        variant = replace(variant, lead="".join(f"import {module}\n" for module in modules) + "\n\n" + variant.lead)
    return variant


def _java(variant: "Variant", random_: random.Random) -> "Variant":
    if not variant.exercise.is_class and variant.head.startswith("static "):
        rest = variant.head.removeprefix("static ")
        variant = replace(
            variant, head=random_.choice(("static ", "public static ", "public static ", "private static ", "public ")) + rest
        )
        if random_.random() < 0.3:
            variant = _inside_class(variant, random_)
    elif random_.random() < 0.3 and variant.head.startswith("class "):
        variant = replace(variant, head="public " + variant.head)
    return variant


def _inside_class(variant: "Variant", random_: random.Random) -> "Variant":
    around = random_.choice(("Main", "Exercise", "Solution", "Examples", "Lesson"))
    inner = _map(variant, lambda text: textwrap.indent(text, "    "))
    return replace(inner, lead=f"public class {around} {{\n{inner.lead}", tail=inner.tail + "}\n")


def _javascript(variant: "Variant", random_: random.Random) -> "Variant":
    found = re.fullmatch(r"function (\w+)\((.*)\) \{", variant.head)
    kind = random_.random()
    if found and kind < 0.2 and "this" not in variant.body and variant.body.endswith("\n}\n"):
        head = f"const {found[1]} = ({found[2]}) => {{"
        variant = replace(variant, head=head, body=variant.body.removesuffix("}\n") + "};\n")
    elif kind < 0.35:
        variant = replace(variant, head="export " + variant.head)
    if random_.random() < 0.4 and not re.search(r"['`\\]", variant.body):
        variant = _map(variant, lambda text: text.replace('"', "'"))
    if random_.random() < 0.4:
        variant = _map(variant, _wider)
    return variant


def _wider(text: str) -> str:
    """Indentation by four instead of two; a comment's own space stays."""
    return re.sub(r"(?m)^((?:  )+)(?! \*)", lambda match: match[1] * 2, text)


def _map(variant: "Variant", change: Callable[[str], str]) -> "Variant":
    return replace(
        variant,
        lead=change(variant.lead),
        head=change(variant.head),
        doc=change(variant.doc),
        body=change(variant.body),
        tail=change(variant.tail),
    )
