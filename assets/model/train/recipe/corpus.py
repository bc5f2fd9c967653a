"""Step 1: fetches the sources of ``sources.toml`` and cuts them into a corpus, with what is held out marked.

``python -m recipe.corpus`` writes ``corpus.jsonl`` and ``corpus-licences.txt``.
"""

import json
import re
from collections import Counter
from dataclasses import asdict, dataclass
from fnmatch import fnmatch
from pathlib import Path

import tomllib

from recipe import archives
from recipe.heldout import file_is_held_out
from recipe.paths import BUILD, CORPUS, TRAIN

_ENDINGS = {"python": ".py", "java": ".java", "javascript": ".js"}
_LEAST_CHARACTERS = 200


@dataclass(frozen=True)
class CorpusFile:
    """One file of the corpus, cleaned."""

    source: str
    language: str
    path: str
    held_out: bool
    text: str


def read_corpus(file: Path = CORPUS) -> list[CorpusFile]:
    """The corpus as it was written."""
    with file.open(encoding="utf-8") as lines:
        return [CorpusFile(**json.loads(line)) for line in lines]


def main() -> None:
    """Fetches, cuts and writes the corpus, and tells what is in it."""
    BUILD.mkdir(parents=True, exist_ok=True)
    files, licences = [], []
    for source in tomllib.loads((TRAIN / "sources.toml").read_text(encoding="utf-8"))["source"]:
        members = archives.members(source, BUILD / "fetched")
        files += cut(source, members)
        if not source.get("held_out"):
            licences.append(licence_text(source, members))
    files = without_copies(files)
    CORPUS.write_text("".join(json.dumps(asdict(file)) + "\n" for file in files), encoding="utf-8")
    (BUILD / "corpus-licences.txt").write_text("\n".join(licences), encoding="utf-8")
    sizes: Counter = Counter()
    for file in files:
        sizes[file.source, file.language, "held out" if file.held_out else "trained"] += len(file.text)
    for (name, language, use), size in sorted(sizes.items()):
        print(f"{name:36} {language:11} {use:9} {size / 1e6:6.2f} MB")


def cut(source: dict, members: dict[str, str]) -> list[CorpusFile]:
    """The files of one source that are wanted, cleaned; each knows whether it is held out."""
    files = []
    for path, text in members.items():
        if _wanted(source, path) and len(text := clean(text, source["language"])) >= _LEAST_CHARACTERS and _plain(text):
            held_out = source.get("held_out", False) or file_is_held_out(f"{source['name']} {path}")
            files.append(CorpusFile(source["name"], source["language"], path, held_out, text))
    return files


def clean(text: str, language: str) -> str:
    """Line feeds, spaces for tabs, no trailing spaces, no licence at the head, no holes of many empty lines."""
    text = text.replace("\r\n", "\n").expandtabs(2 if language == "javascript" else 4)
    text = re.sub(r"[ \t]+\n", "\n", text)
    if language != "python":
        text = re.sub(r"\A\s*/\*[\s\S]*?\*/\s*", "", text, count=1)
    return re.sub(r"\n{4,}", "\n\n\n", text)


def without_copies(files: list[CorpusFile]) -> list[CorpusFile]:
    """All but the files to train with of whose longer lines more than a fifth also stand in held-out files."""
    held = {line for file in files if file.held_out for line in _long_lines(file.text)}

    def copied(file: CorpusFile) -> bool:
        lines = _long_lines(file.text)
        return sum(line in held for line in lines) > len(lines) / 5

    return [file for file in files if file.held_out or not copied(file)]


def licence_text(source: dict, members: dict[str, str]) -> str:
    """The source's licence files under a heading; they travel with the model."""
    heading = f"{source['name']} {source.get('version', '')} ({source['licence']})".replace("  ", " ")
    found = [text.strip() + "\n" for path, text in sorted(members.items()) if _is_licence(path) and len(text) > 100]
    return "\n".join([heading, "=" * len(heading), *found])


def _wanted(source: dict, path: str) -> bool:
    name = path.rsplit("/", 1)[-1]
    if not name.endswith(_ENDINGS[source["language"]]) or name in ("package-info.java", "module-info.java"):
        return False
    included = any(fnmatch(path, pattern) for pattern in source.get("include", ["*"]))
    return included and not any(fnmatch(path, pattern) for pattern in source.get("exclude", []))


def _is_licence(path: str) -> bool:
    code = path.endswith(tuple(_ENDINGS.values()))
    return not code and re.search(r"(?i)(^|/)(licen[cs]e|copying|notice)[^/]*$", path) is not None


def _plain(text: str) -> bool:
    """Whether nearly all of it is ASCII: tables of other scripts teach a small model nothing."""
    return sum(ord(character) > 127 for character in text) <= len(text) / 50


def _long_lines(text: str) -> list[str]:
    return [line for line in map(str.strip, text.split("\n")) if len(line) >= 30]


if __name__ == "__main__":
    main()
