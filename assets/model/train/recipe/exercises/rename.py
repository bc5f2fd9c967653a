"""Renames local names and fields consistently, so that the model learns to copy names instead of reciting them."""

import keyword
import random
import re
from pathlib import Path

import tomllib

from recipe.exercises.composed import camel
from recipe.exercises.lexer import names_in, replace_names

_TABLE = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))
_POOL_OF = {name: pool for pool in _TABLE["pool"] for name in pool["of"].split()}
_ADJECTIVES, _NOUNS = _TABLE["adjectives"].split(), _TABLE["nouns"].split()

#: Words that no local may be called; the built-in ones because a template may call them.
_RESERVED = (
    set(keyword.kwlist)
    | set("self super int str list dict set len sum max min range print input open sorted enumerate zip float bool".split())
    | set("tuple chr ord abs round isinstance any all map filter iter next type id re os sys json math time date".split())
    | set("byte char boolean double long short void final static public private new this var let const function".split())
    | set("switch case default do goto throw throws catch typeof instanceof of package enum extends record".split())
)


def type_of(name: str) -> str:
    """What a name of a template usually holds, as a Python type; empty if nothing is known."""
    return _POOL_OF.get(snake(name), {}).get("type", "")


def snake(name: str) -> str:
    """``wordList`` as ``word_list``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def some_noun(random_: random.Random) -> str:
    """A plain noun, for names that say little."""
    return random_.choice(_NOUNS)


def renaming(code: str, language: str, random_: random.Random) -> dict[str, str]:
    """Old names and new ones, for none, half or all of what may be renamed."""
    share = random_.choices((0.0, 0.5, 1.0), (30, 38, 32))[0]
    found = names_in(code, language)
    taken = {name for name, _, _ in found} | _RESERVED
    names: dict[str, str] = {}
    for old in sorted(_renamable(found)):
        if random_.random() >= share:
            continue
        new = _new_name(old, language, random_)
        if new not in taken:
            taken.add(new)
            names[old] = new
    return names


def rename(code: str, language: str, names: dict[str, str]) -> str:
    """The code with the names replaced, except where they are another object's members."""

    def new_name(name: str, before: str, after: str) -> str:
        return names.get(name, name) if _is_own(before) else name

    return replace_names(code, language, new_name)


def _renamable(found: list[tuple[str, str, str]]) -> set[str]:
    """Names of the pools that are nowhere called, never a member of something else and never a keyword argument."""
    names = {name for name, _, _ in found if name[0].islower() and snake(name) in _POOL_OF and name not in _RESERVED}
    for name, before, after in found:
        if not _is_own(before) or after.lstrip().startswith("(") or re.match(r"=(?!=)", after):
            names.discard(name)
        elif re.search(r"\b(def|class|function|record|new) $", before):
            names.discard(name)
    return names


def _is_own(before: str) -> bool:
    """Whether what stands before a name makes it a local one or a field of this object."""
    return not before.endswith(".") or before.endswith(("self.", "this.", "..."))


def _new_name(old: str, language: str, random_: random.Random) -> str:
    kind = random_.random()
    if kind < 0.76:
        new = random_.choice(_POOL_OF[snake(old)]["names"].split())
    elif kind < 0.93:
        new = random_.choice(_ADJECTIVES) + "_" + random_.choice(_NOUNS)
    else:
        new = random_.choice(_NOUNS) + random_.choice(("", "s", "1", "2"))
    return new if language == "python" else camel(new, False)
