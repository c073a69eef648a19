"""Vega's expressions in a chart, and the names that they use."""

import re
from collections.abc import Iterator
from typing import Any

HELD = ("signal", "expr", "test", "update", "init")
"""What an expression stands under in Vega's JSON."""

TEXT = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
NAME = re.compile(r"(?<![\w$.])[A-Za-z_$][\w$]*(?![\w$])(?!\s*\()")
KEY = re.compile(r"(?<=[{,])\s*[A-Za-z_$][\w$]*\s*:")
"""A name in an object, which is none of a signal."""


def expressions(part: Any) -> Iterator[str]:
    """Every expression in a part of a chart, whatever it is for."""
    if isinstance(part, dict):
        for name, value in part.items():
            if name in HELD and isinstance(value, str):
                yield value
            else:
                yield from expressions(value)
    elif isinstance(part, list):
        for each in part:
            yield from expressions(each)


def names(expression: str) -> set[str]:
    """The names that stand for something by themselves: no property, no function, no text."""
    return set(NAME.findall(KEY.sub("", TEXT.sub("''", expression))))


def signals(part: Any) -> Iterator[str]:
    """The names of all signals that a chart has, those of its parts too."""
    if isinstance(part, dict):
        yield from (str(each["name"]) for each in part.get("signals", []) if "name" in each)
        for value in part.values():
            yield from signals(value)
    elif isinstance(part, list):
        for each in part:
            yield from signals(each)
