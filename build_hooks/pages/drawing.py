"""What views draw with, where a line `{{ draw }}` stands: made from the docstrings of `widgets/draw/`."""

import ast
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

from ..root import WIDGETS
from ..text.elements import make, put
from . import kit

DRAW = "draw"

FIRST = ("canvas", "layers", "look")
"""In which order an author meets the modules; others follow by name."""


def whole(widgets: Path = WIDGETS) -> Iterator[Element]:
    """A section for each module: what it says of itself, its functions and classes, and what it names."""
    for path in sorted((widgets / DRAW).glob("*.py"), key=place):
        body = ast.parse(path.read_text(encoding="utf-8")).body
        if offered := [*entries(body)]:
            first, _, rest = (ast.get_docstring(ast.Module(body, [])) or "").partition("\n")
            yield make(
                "h3", {"id": f"draw-file-{path.stem}"}, make("code", {}, f"draw/{path.name}")
            )
            yield from kit.paragraphs(first)
            yield from kit.paragraphs(rest)
            for each in offered:
                yield make("h4", {"id": f"draw-{path.stem}-{each.name}"}, each.name)
                yield kit.code(each.form)
                yield from kit.paragraphs(each.doc)
                yield from listed(each.fields)
            yield from listed([*constants(body)])


def place(path: Path) -> tuple[int, str]:
    """Where a module stands in the reference."""
    return (FIRST.index(path.stem) if path.stem in FIRST else len(FIRST)), path.stem


def entries(body: list[ast.stmt]) -> Iterator[kit.Entry]:
    """The functions and classes of a module that say what they are for."""
    for node in body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            yield kit.entry(node, {})


def constants(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    """The names of a module that stand for a value, those of which it says something, with what."""
    for node, after in pairwise(body):
        if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
            continue
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            yield node.targets[0].id, " ".join(str(after.value.value).split())


def listed(fields: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> Iterator[Element]:
    """Names, each with what is said of it."""
    if fields:
        rows = make("dl", {})
        for name, words in fields:
            put(rows, make("dt", {}, make("code", {}, name)), make("dd", {}, *kit.inline(words)))
        yield rows
