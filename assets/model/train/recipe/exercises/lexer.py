"""Finds the identifiers of code that are code: outside comments and strings, but inside their ``{fields}``."""

import re
from collections.abc import Callable

_PYTHON = re.compile(
    r'(?P<comment>#[^\n]*)|(?P<field>[fF]"(?:\\.|[^"\\\n])*"|[fF]\'(?:\\.|[^\'\\\n])*\')'
    r'|(?P<string>"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\')|(?P<name>[A-Za-z_]\w*)|(?P<number>\d[\w.]*)'
)
_BRACES = re.compile(
    r"(?P<comment>//[^\n]*|/\*[\s\S]*?\*/)|(?P<field>`(?:\\.|[^`\\])*`)"
    r'|(?P<string>"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\')|(?P<name>[A-Za-z_$][\w$]*)|(?P<number>\d[\w.]*)'
)
_FIELD = {"python": re.compile(r"\{([^{}]*)\}"), "braces": re.compile(r"\$\{([^{}]*)\}")}


def replace_names(code: str, language: str, new_name: Callable[[str, str, str], str]) -> str:
    """The code with every identifier replaced by ``new_name(name, text before it, text after it)``."""
    pattern, field = (_PYTHON, _FIELD["python"]) if language == "python" else (_BRACES, _FIELD["braces"])

    def in_field(match: re.Match) -> str:
        opening = match[0][: match.start(1) - match.start(0)]
        return opening + replace_names(match[1], language, new_name) + "}"

    def replace(match: re.Match) -> str:
        if match["field"]:
            return field.sub(in_field, match["field"])
        if match["name"]:
            return new_name(match["name"], code[max(0, match.start() - 12) : match.start()], code[match.end() :][:12])
        return match[0]

    return pattern.sub(replace, code)


def names_in(code: str, language: str) -> list[tuple[str, str, str]]:
    """Each identifier with some text before and after it, in order."""
    found: list[tuple[str, str, str]] = []

    def note(name: str, before: str, after: str) -> str:
        found.append((name, before, after))
        return name

    replace_names(code, language, note)
    return found
