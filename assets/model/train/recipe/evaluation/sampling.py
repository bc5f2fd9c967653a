"""Whether temperature, top_p, seed and presence_penalty visibly act."""

from recipe.evaluation.engine import Engine
from recipe.evaluation.examples import bundled

_SEEDS = range(1, 21)
_LONG_PROMPT = "<|fim_prefix|># A list of exercises\n\n\ndef first_exercise(numbers):\n<|fim_suffix|>"


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
            engine.complete(_LONG_PROMPT, temperature=0.8, seed=s, max_tokens=200, presence_penalty=penalty).text
            for s in range(1, 9)
        ]
        share = sum(map(repetition, texts)) / len(texts)
        lines.append(f"presence_penalty {penalty}: {100 * share:.1f} % of the words have stood before.")
    return lines


def distinct(engine: Engine, prompt: str, parameters: dict) -> int:
    """How many different answers twenty seeds give."""
    return len({engine.complete(prompt, seed=seed, **parameters).text for seed in _SEEDS})


def repetition(text: str) -> float:
    """The share of words that have stood before in the text."""
    words = text.split()
    return 1 - len(set(words)) / len(words) if words else 0.0
