"""Step 5: what the model card needs. ``python -m recipe.evaluate`` compares the new model with the first that shipped."""

import argparse
import subprocess
import tomllib
from dataclasses import replace
from pathlib import Path

from recipe.corpus import CorpusFile, read_corpus
from recipe.evaluation import bits, examples, llama_cpp, sampling, weights
from recipe.evaluation.engine import Engine
from recipe.evaluation.fill import Score, score_engine, score_line
from recipe.evaluation.tasks import Hole, commonest_line, corpus_holes, exercise_holes
from recipe.paths import BUILD, REPOSITORY, TRAIN
from recipe.tokenizer import Tokenizer

#: Holes by language: in code of others, and in exercises.
_COUNTS = {"python": (300, 150), "java": (120, 80), "javascript": (80, 80)}
_HELD_OUT_BYTES = 400_000
#: The starter model in the repository's history.
_STARTER_BLOB = "6a0dd712f751d2c289025c9ee9e047981aebb2ef"
#: Holes of each language that llama.cpp is asked too.
_COMPARED = 30


def main() -> None:
    """Writes ``evaluation.md`` and prints it."""
    arguments = _arguments()
    models = {"new": arguments.model, "starter": arguments.starter or starter_model()}
    lines = ["# Evaluation", "", *bits_per_byte(models, arguments.share)]
    with Engine(arguments.program, models["new"]) as new, Engine(arguments.program, models["starter"]) as starter:
        lines += single_lines({"new": new, "starter": starter}, arguments.share)
        lines += [
            "",
            f"Speed of the new model: {new.tokens / new.seconds:.0f} tokens a second, reading the prompts included.",
            "",
        ]
        answers, parsed, count = examples.report(new)
        lines += ["## Examples and the documentation's prompts", "", f"{parsed} of {count} greedy middles parse.", "", *answers]
        lines += ["## Sampling", "", "Distinct answers out of 20 seeds at each temperature.", "", *sampling.report(new)]
    if arguments.llama_cpp:
        lines += ["", "## llama.cpp", "", *beside_llama_cpp(arguments)]
    (BUILD / "evaluation.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


def bits_per_byte(models: dict[str, Path], share: float) -> list[str]:
    """A table of the models and n-grams."""
    corpus = read_corpus()
    texts = bits.held_out_python(corpus, int(_HELD_OUT_BYTES * share))
    found = bits.of_ngrams(corpus, texts, Tokenizer.load())
    for name, file in models.items():
        found[f"{name} model"] = bits.of_model(*weights.load(file), texts)
    rows = [f"| {name} | {value:.3f} |" for name, value in sorted(found.items(), key=lambda item: -item[1])]
    size = sum(len(text.encode()) for text in texts)
    head = [
        "## Bits per byte",
        "",
        f"Of {size} bytes out of {len(texts)} held-out Python files.",
        "",
        "| what | bits |",
        "| --- | --- |",
    ]
    return head + rows


def beside_llama_cpp(arguments: argparse.Namespace) -> list[str]:
    """The F16 file in the own engine and in llama.cpp."""
    corpus = read_corpus()
    prompts = [example.prompt for example in examples.bundled()]
    for language in _COUNTS:
        prompts += [hole.prompt for hole in corpus_holes(corpus, language, _COMPARED)]
    half = arguments.model.with_name(f"{arguments.model.stem}-f16.gguf")
    with Engine(arguments.program, half) as engine:
        return llama_cpp.report(engine, half, arguments.llama_cpp, prompts)


def starter_model() -> Path:
    """The model that this one is to be better than, from the repository's history."""
    file = BUILD / "starter.gguf"
    if not file.exists():
        blob = subprocess.run(["git", "cat-file", "blob", _STARTER_BLOB], cwd=REPOSITORY, check=True, capture_output=True)
        file.write_bytes(blob.stdout)
    return file


def single_lines(engines: dict[str, Engine], share: float) -> list[str]:
    """A table by language and kind."""
    corpus = read_corpus()
    lines = ["", "## Single lines", "", "Held out, greedy, 64 tokens at most; of the answer its first line is compared.", ""]
    lines += ["| holes | answered by | exact | similarity | parses | ends |", "| --- | --- | --- | --- | --- | --- |"]
    for language, counts in _COUNTS.items():
        code, exercises = (max(2, int(count * share)) for count in counts)
        packages = [replace(hole, kind="whole packages") for hole in corpus_holes(whole_packages(corpus), language, code)]
        for holes in (packages, corpus_holes(corpus, language, code), exercise_holes(language, exercises)):
            lines += _rows(holes, {name: score_engine(engine, holes) for name, engine in engines.items()})
            common = commonest_line(corpus, language)
            lines += _rows(holes, {f"always `{common}`": score_line(common, holes)})
    return lines


def whole_packages(corpus: list[CorpusFile]) -> list[CorpusFile]:
    """The packages of which nothing was trained, here or for the starter; of others single files are held out."""
    sources = tomllib.loads((TRAIN / "sources.toml").read_text(encoding="utf-8"))["source"]
    names = {source["name"] for source in sources if source.get("held_out")}
    return [file for file in corpus if file.source in names]


def _rows(holes: list[Hole], scores: dict[str, Score]) -> list[str]:
    return [f"| {holes[0].language}, {holes[0].kind} | {name} | {score.row()} |" for name, score in scores.items()]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--program", type=Path, default=REPOSITORY / "target/dist/bin/fim-playground", help="the built application"
    )
    parser.add_argument("--model", type=Path, default=BUILD / "tiny-fim.gguf")
    parser.add_argument("--starter", type=Path, help="what it is compared with; the first model that shipped unless given")
    parser.add_argument("--llama-cpp", type=Path, help="a folder where `npm install node-llama-cpp` was run: compare with it too")
    parser.add_argument("--share", type=float, default=1.0, help="of all holes and bytes, for a quick look")
    return parser.parse_args()


if __name__ == "__main__":
    main()
