"""What a model answers to the bundled examples and lessons and to the prompts of the service's documentation."""

import json
from dataclasses import dataclass
from pathlib import Path

from recipe.evaluation.engine import Engine, fim
from recipe.exercises.syntax import parses
from recipe.paths import EXAMPLES

TEMPERATURES = (0.0, 0.7, 1.3)


@dataclass(frozen=True)
class Example:
    """A prompt of the application."""

    title: str
    language: str
    prefix: str
    suffix: str | None

    @property
    def prompt(self) -> str:
        """As it is sent."""
        return fim(self.prefix, self.suffix)


def bundled(folders: tuple[Path, ...] = (EXAMPLES, EXAMPLES.with_name("lessons"))) -> list[Example]:
    """The examples that ship, the lessons' prompts if there are any, and the documentation's second prompt to the letter."""
    found = []
    for folder in folders:
        for file in sorted(folder.glob("*.json")):
            content = json.loads(file.read_text(encoding="utf-8"))
            if isinstance(content, dict) and "prefix" in content:
                suffix = "\n".join(content["suffix"]) if "suffix" in content else None
                name = file.stem.replace("-", " ").capitalize()
                found.append(Example(name, content.get("language", "python"), "\n".join(content["prefix"]), suffix))
    words = next(example for example in found if "reverse_words_with_special_chars" in example.prefix)
    return found + [
        Example("Documentation: the suffix on no line of its own", "python", words.prefix.rstrip(" "), "return result")
    ]


def report(engine: Engine) -> tuple[list[str], int, int]:
    """Lines of the card; how many greedy middles parse, of how many."""
    lines, parsed, examples = [], 0, bundled()
    for example in examples:
        lines += [f"#### {example.title}", ""]
        for temperature in TEMPERATURES:
            text = _answer(engine, example, temperature)
            parse = parses(example.language, [_code(example, text)])[0]
            parsed += parse and temperature == 0
            lines += [f"Temperature {temperature}{'' if parse else ' (does not parse)'}:", "", "```", text.strip("\n"), "```", ""]
    return lines, parsed, len(examples)


def _answer(engine: Engine, example: Example, temperature: float) -> str:
    parameters = {"temperature": temperature, "max_tokens": 200, "seed": 1}
    return engine.complete(example.prompt, **parameters).text


def _code(example: Example, text: str) -> str:
    """The code of prompt and answer; a sentence before the head of a function is left out."""
    prefix = example.prefix
    if example.suffix is None and ", def " in prefix:
        prefix = prefix[prefix.index("def ") :]
    return prefix + text + (example.suffix or "")
