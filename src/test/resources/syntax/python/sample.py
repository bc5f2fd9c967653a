#!/usr/bin/env python3
"""Counts words. 数一数 😀"""
from __future__ import annotations

import re as regex
from collections import Counter

MAX_WORDS = 1_000
_hidden: dict[str, int] | None = None


@dataclass(frozen=True)
class Word(Base):
    text: str
    count: int = 0

    def __lt__(self, other: "Word") -> bool:
        return not self.count >= other.count and self is not other


async def top(words, *, limit=0x10, **options):
    table = {w.lower(): n for w, n in Counter(words).items() if n > 1.5e3}
    for name in sorted(table, key=lambda w: -table[w]):
        print(f"{name!r:>{limit}}\t{table[name]:.2f} {{}}", end="\n")
    try:
        await options["done"](table)
    except (KeyError, ValueError) as error:
        raise RuntimeError('变量') from error
    match limit:
        case 0 | None:
            pass
        case _:
            return ...
