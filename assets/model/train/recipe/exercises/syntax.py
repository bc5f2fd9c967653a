"""Asks each language itself whether code is right: Python here, Java's compiler and Node as processes."""

import ast
import json
import re
import subprocess
import tempfile
import textwrap
from pathlib import Path

JAVA_IMPORTS = "".join(
    f"import {package}.*;\n"
    for package in (
        "java.util",
        "java.util.function",
        "java.util.stream",
        "java.io",
        "java.nio.file",
        "java.time",
        "java.util.concurrent",
    )
)

#: Reads an array of sources, prints for each the message of its syntax error or an empty string.
_NODE = """
const vm = require("vm");
const sources = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(sources.map((source) => {
  try { new vm.Script(source); return ""; } catch (fault) { return String(fault); }
})));
"""


def python_fault(code: str) -> str:
    """What is wrong with Python code; empty if it parses."""
    try:
        ast.parse(code)
    except SyntaxError as fault:
        return str(fault)
    return ""


def javascript_faults(codes: list[str]) -> list[str]:
    """What is wrong with each piece of JavaScript; empty where it parses."""
    scripts = [re.sub(r"(?m)^export (default )?", "", code) for code in codes]
    node = subprocess.run(["node", "-e", _NODE], input=json.dumps(scripts), capture_output=True, text=True, check=True)
    return json.loads(node.stdout)


def java_faults(codes: list[str], parse_only: bool = False) -> list[str]:
    """What the compiler says of each piece of Java, members or types; empty where it compiles, or at least parses."""
    with tempfile.TemporaryDirectory() as folder:
        for at, code in enumerate(codes):
            Path(folder, f"E{at}.java").write_text(f"{JAVA_IMPORTS}class E{at} {{\n{code}}}\n", encoding="utf-8")
        files = [f"E{at}.java" for at in range(len(codes))]
        command = ["javac", "-proc:none", "-nowarn", "-Xmaxerrs", "10000", "-d", "out", *files]
        if parse_only:
            command.insert(1, "--should-stop=ifNoError=PARSE")
        javac = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    faults = [""] * len(codes)
    for number, message in re.findall(r"(?m)^E(\d+)\.java:\d+: error: (.*)", javac.stderr):
        faults[int(number)] = faults[int(number)] or message
    if javac.returncode and not any(faults):
        raise RuntimeError(javac.stderr)
    return faults


def parses(language: str, codes: list[str]) -> list[bool]:
    """Whether each piece of code is right as far as its language's parser looks; names may be unknown."""
    match language:
        case "python":
            return [not python_fault(textwrap.dedent(code)) for code in codes]
        case "java":
            return [not fault for fault in java_faults(codes, parse_only=True)]
        case _:
            alone = javascript_faults(codes)
            as_members = javascript_faults([f"class X {{\n{code}\n}}" for code in codes])
            return [not fault or not other for fault, other in zip(alone, as_members)]
