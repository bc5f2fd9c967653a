"""The exercises are right in their own languages: run or compiled, as written and in variants."""

import builtins
import collections
import copy
import csv
import datetime
import functools
import io
import itertools
import json
import math
import os
import random
import re
import string
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from recipe.exercises import syntax
from recipe.exercises.library import all_exercises, held_out_exercises, trained_exercises
from recipe.exercises.rename import rename
from recipe.exercises.template import Exercise
from recipe.exercises.variants import plain, vary

MODULES = {
    module.__name__: module
    for module in (collections, copy, csv, datetime, functools, io, itertools, json, math, os, random, re, string, sys, time)
}
GIVEN = MODULES | {
    "dataclass": dataclass, "field": field, "contextmanager": contextmanager, "BankAccount": object,
    "date": datetime.date, "timedelta": datetime.timedelta, "Path": __import__("pathlib").Path,
    "ABC": __import__("abc").ABC, "abstractmethod": __import__("abc").abstractmethod, "Enum": __import__("enum").Enum,
    "defaultdict": collections.defaultdict, "Counter": collections.Counter, "deque": collections.deque,
}  # fmt: skip


def of(language: str) -> list[Exercise]:
    return [exercise for exercise in all_exercises() if exercise.language == language]


@pytest.mark.parametrize("exercise", of("python"), ids=lambda e: f"{e.theme}-{e.names[0]}")
def test_python_runs_and_its_checks_hold(exercise: Exercise) -> None:
    code = plain(exercise).code
    space = dict(GIVEN, __builtins__=builtins)
    exec(compile(code, exercise.names[0], "exec"), space)
    for check in exercise.checks:
        assert eval(check.replace("FN", exercise.names[0]), space) is True, check


def test_python_variants_parse() -> None:
    random_ = random.Random(20261122)
    for exercise in of("python"):
        for _ in range(4):
            code = vary(exercise, random_).code
            assert syntax.python_fault(code) == "", code


@pytest.mark.parametrize("language, faults_of", [("java", syntax.java_faults), ("javascript", syntax.javascript_faults)])
def test_braces_parse_as_written_and_in_variants(language: str, faults_of) -> None:
    random_ = random.Random(20261122)
    codes = [plain(exercise).code for exercise in of(language)] + [vary(exercise, random_).code for exercise in of(language)]
    wrong = [(fault, code) for fault, code in zip(faults_of(codes), codes) if fault]
    assert wrong == []


@pytest.mark.parametrize(
    "faults_of, good, bad",
    [
        (syntax.java_faults, "int f() { return 1; }\n", "int f() { return 1 }\n"),
        (syntax.javascript_faults, "export const f = () => 1;\n", "const f = () => ;\n"),
        (lambda codes: [syntax.python_fault(code) for code in codes], "x = 1\n", "x = = 1\n"),
    ],
)
def test_a_fault_is_seen(faults_of, good: str, bad: str) -> None:
    first, second = faults_of([good, bad])
    assert first == ""
    assert second != ""


def test_renaming_follows_fields_of_strings_and_leaves_other_objects_alone() -> None:
    code = 'def FN(items):\n    # items\n    other.items = self.items\n    return f"items {items!r}" + "items"\n'
    renamed = rename(code, "python", {"items": "xs"})
    assert renamed == 'def FN(xs):\n    # items\n    other.items = self.xs\n    return f"items {xs!r}" + "items"\n'


def test_every_language_has_exercises_held_out_and_none_of_the_examples_is() -> None:
    for language in ("python", "java", "javascript"):
        held = [exercise for exercise in of(language) if exercise.held_out]
        assert len(held) >= 25
        assert all(exercise.theme != "examples" for exercise in held)


def test_no_two_exercises_are_the_same() -> None:
    codes = [(exercise.language, exercise.names[0], exercise.code) for exercise in all_exercises()]
    assert [code for code, count in collections.Counter(codes).items() if count > 1] == []


def test_javascript_checks_hold() -> None:
    script = "".join(
        f"{{ {plain(exercise).code}\n console.log({json.dumps(exercise.names[0])}, {check.replace('FN', exercise.names[0])}); }}\n"
        for exercise in of("javascript")
        for check in exercise.checks
    )
    told = subprocess.run(["node", "-"], input=script, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(told) >= 70
    assert [line for line in told if not line.endswith(" true")] == []


def test_java_checks_hold(tmp_path: Path) -> None:
    checked = [exercise for exercise in of("java") if exercise.checks]
    calls = "".join(f'        System.out.println("{e.names[0]} " + C{at}.holds());\n' for at, e in enumerate(checked))
    classes = [
        f"class C{at} {{\n{plain(e).code}static boolean holds() {{ return {' && '.join(e.checks)}; }}\n}}\n".replace(
            "FN", e.names[0]
        )
        for at, e in enumerate(checked)
    ]
    main = f"public class Main {{\n    public static void main(String[] a) {{\n{calls}    }}\n}}\n"
    (tmp_path / "Main.java").write_text(syntax.JAVA_IMPORTS + main + "".join(classes), encoding="utf-8")
    subprocess.run(["javac", "-nowarn", "Main.java"], cwd=tmp_path, check=True, capture_output=True)
    told = subprocess.run(["java", "Main"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout.splitlines()
    assert len(told) >= 70
    assert [line for line in told if not line.endswith(" true")] == []


def test_no_body_that_is_held_out_is_trained_under_another_name() -> None:
    trained = {(exercise.language, exercise.code.partition("\n")[2]) for exercise in trained_exercises()}
    held_out = {(exercise.language, exercise.code.partition("\n")[2]) for exercise in held_out_exercises()}
    assert trained & held_out == set()
    assert len(held_out) > 200
