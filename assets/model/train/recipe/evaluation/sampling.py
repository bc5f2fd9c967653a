"""Whether temperature, top_p, seed and presence_penalty visibly act."""

import re

from recipe.evaluation.engine import Engine
from recipe.evaluation.examples import bundled

_SEEDS = range(1, 21)
#: Longer texts repeat more; so many words of each are compared.
_WORDS = 60
_LONG_PROMPT = "<|fim_prefix|># A list of exercises\n\n\ndef first_exercise(numbers):\n<|fim_suffix|>"
#: Which invite to go on and on.
_REPEATING_PROMPTS = ("items = [1, 1, 1, 1,", "print('hello')\nprint('hello')\nprint('hello')\n", "add(1)\nadd(1)\nadd(1)\nadd(1)\n")


def report(engine: Engine) -> list[str]:
    """Lines of the card."""
    examples = [example for example in bundled() if example.suffix is not None][:4]
    lines = ["| prompt | 0 | 0.2 | 0.8 | 1.5 | 1.5, top_p 0.1 |", "| --- | --- | --- | --- | --- | --- |"]
    for example in examples:
        settings = [{"temperature": value} for value in (0, 0.2, 0.8, 1.5)] + [{"temperature": 1.5, "top_p": 0.1}]
        counts = [distinct(engine, example.prompt, setting) for setting in settings]
        lines.append(f"| {example.title} | " + " | ".join(map(str, counts)) + " |")
    first = engine.complete(_LONG_PROMPT, temperature=1.5, seed=3).text
    again = engine.complete(_LONG_PROMPT, temperature=1.5, seed=3).text
    lines += ["", f"The same seed at temperature 1.5 gives {'the same' if first == again else 'ANOTHER'} text."]
    for penalty in (0, 2):
        texts = [
            engine.complete(prompt, temperature=0.8, seed=seed, max_tokens=100, presence_penalty=penalty).text
            for prompt in _REPEATING_PROMPTS
            for seed in range(1, 9)
        ]
        share = sum(map(repetition, texts)) / len(texts)
        lines.append(f"presence_penalty {penalty}: {100 * share:.1f} % of the first {_WORDS} words and signs have stood before.")
    return lines


def distinct(engine: Engine, prompt: str, parameters: dict) -> int:
    """How many different answers twenty seeds give."""
    return len({engine.complete(prompt, seed=seed, **parameters).text for seed in _SEEDS})


def repetition(text: str) -> float:
    """The share of words and signs that have stood before in the text's beginning."""
    words = re.findall(r"\w+|[^\w\s]", text)[:_WORDS]
    return 1 - len(set(words)) / len(words) if words else 0.0
