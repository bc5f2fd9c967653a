"""Fetches packages by their ecosystems' own clients and reads their text files."""

import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

from recipe.paths import REPOSITORY

_TEXT_ENDINGS = (".py", ".java", ".js", ".txt", ".md", ".rst", "")


def members(source: dict, folder: Path) -> dict[str, str]:
    """The source's text files by their path inside the package; fetched if it is not in the folder yet."""
    if source["kind"] == "stdlib":
        return _files_below(Path(sysconfig.get_paths()["stdlib"]))
    package = folder / f"{source['name'].replace(':', '.')}-{source['version']}"
    if not package.is_dir() or not any(package.iterdir()):
        package.mkdir(parents=True, exist_ok=True)
        subprocess.run(_command(source, package), cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)
    found: dict[str, str] = {}
    for archive in sorted(package.iterdir()):
        found |= _unpack(archive)
    return found


def _command(source: dict, package: Path) -> list[str]:
    name, version = source["name"], source["version"]
    match source["kind"]:
        case "pypi":
            return [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(package), f"{name}=={version}"]
        case "npm":
            return ["npm", "pack", "--silent", "--pack-destination", str(package), f"{name}@{version}"]
        case "maven":
            copy = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
            return ["./mvnw", "-q", "-B", copy, f"-Dartifact={name}:{version}:jar:sources", f"-DoutputDirectory={package}"]
        case kind:
            raise ValueError(f"{name}: no such kind of source: {kind}")


def _unpack(archive: Path) -> dict[str, str]:
    """A wheel or jar (both are zip files), or a compressed tar file."""
    if archive.suffix in (".whl", ".jar", ".zip"):
        with zipfile.ZipFile(archive) as file:
            return _decoded((name, file.read(name)) for name in file.namelist() if _is_text(name))
    with tarfile.open(archive) as file:
        regular = [member for member in file.getmembers() if member.isfile() and _is_text(member.name)]
        return _decoded((member.name, file.extractfile(member).read()) for member in regular)


def _files_below(folder: Path) -> dict[str, str]:
    installed = {"site-packages", "dist-packages"}
    paths = sorted(path for path in folder.rglob("*") if path.suffix in (".py", ".txt") and path.is_file())
    paths = [path for path in paths if not installed & set(path.parts)]
    return _decoded((path.relative_to(folder).as_posix(), path.read_bytes()) for path in paths)


def _decoded(files: Iterable[tuple[str, bytes]]) -> dict[str, str]:
    """What is UTF-8."""
    texts = {}
    for name, content in files:
        try:
            texts[name] = content.decode("utf-8")
        except UnicodeDecodeError:
            continue
    return texts


def _is_text(name: str) -> bool:
    return not name.endswith("/") and Path(name).suffix in _TEXT_ENDINGS
