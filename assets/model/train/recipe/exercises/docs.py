"""Doc comments for variants of exercises, in the usual styles of each language."""

import random

from recipe.exercises.rename import type_of

_SAID_OF = {
    "list": ("The list.", "The input list.", "A list of values."),
    "list[str]": ("The words.", "A list of strings."),
    "str": ("The input string.", "The text.", "A string."),
    "int": ("The number.", "A whole number."),
    "float": ("The number.", "The value."),
    "dict": ("The dictionary.", "A mapping."),
}


def third_person(task: str) -> str:
    """``find the value`` as ``finds the value``."""
    verb, space, rest = task.partition(" ")
    if verb.endswith(("s", "sh", "ch", "x", "o")):
        verb += "es"
    elif verb.endswith("y") and verb[-2:-1] not in "aeiou":
        verb = verb[:-1] + "ies"
    else:
        verb += "s"
    return verb + space + rest


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def said_of(original: str, name: str, random_: random.Random) -> str:
    """A sentence on a parameter, from what its name in the template usually holds."""
    return random_.choice(_SAID_OF.get(type_of(original), (f"The {name.replace('_', ' ')}.",)))


def docstring(summary: str, params: list[tuple[str, str]], returns: str, example: str, random_: random.Random) -> str:
    """A Python docstring indented by four, as long as chance wants it; ``params`` are (name in the template, name)."""
    if random_.random() < 0.55:
        return f'    """{summary}."""\n'
    opening = ['    """', f"    {summary}."] if random_.random() < 0.4 else [f'    """{summary}.']
    sections = []
    style = random_.choice(("google", "plain", "numpy"))
    if params and random_.random() < 0.75:
        sections.append(_parameters(params, style, random_))
    if returns not in ("", "None") and random_.random() < 0.7:
        sections.append(_returns(returns, style, random_))
    if example and random_.random() < 0.6:
        sections.insert(random_.randint(0, len(sections)), [f"    {random_.choice(('Example', 'Examples'))}:", *_shown(example)])
    lines = opening + [line for section in sections for line in ["", *section]]
    return "\n".join(lines) + '\n    """\n'


def block_comment(summary: str, params: list[tuple[str, str]], returns: bool, language: str, random_: random.Random) -> str:
    """A Javadoc or JSDoc comment, or a plain line."""
    if random_.random() < 0.3:
        return f"// {summary}\n"
    if random_.random() < 0.4:
        return f"/** {summary}. */\n"
    lines = ["/**", f" * {summary}."]
    if params and random_.random() < 0.8:
        lines.append(" *")
        lines += [f" * @param {_typed(old, language)}{name} {_phrase(old, name, random_)}" for old, name in params]
        if returns:
            lines.append(f" * @{'return' if language == 'java' else 'returns'} the result")
    return "\n".join(lines) + "\n */\n"


def _parameters(params: list[tuple[str, str]], style: str, random_: random.Random) -> list[str]:
    if style == "google":
        return ["    Args:"] + [f"        {name}: {said_of(old, name, random_)}" for old, name in params]
    typed = [(name, (type_of(old) or "object").split("[")[0], said_of(old, name, random_)) for old, name in params]
    if style == "plain":
        return ["    Parameters:"] + [f"    {name} ({kind}): {said}" for name, kind, said in typed]
    return ["    Parameters", "    ----------"] + [f"    {name} : {kind}" for name, kind, _ in typed]


def _returns(returns: str, style: str, random_: random.Random) -> list[str]:
    said = random_.choice(("The result.", "The new value.", "The answer."))
    if style == "google":
        return ["    Returns:", f"        {said}"]
    if style == "plain":
        return ["    Returns:", f"    {returns}: {said}"]
    return ["    Returns", "    -------", f"    {returns}"]


def _shown(example: str) -> list[str]:
    call, equals, value = example.partition(" == ")
    return [f"    >>> {call}"] + ([f"    {value}"] if equals else [])


def _typed(original: str, language: str) -> str:
    kinds = {"list": "{Array} ", "list[str]": "{string[]} ", "str": "{string} ", "int": "{number} ", "float": "{number} "}
    return kinds.get(type_of(original), "") if language == "javascript" else ""


def _phrase(original: str, name: str, random_: random.Random) -> str:
    said = said_of(original, name, random_).rstrip(".")
    return said[0].lower() + said[1:]
