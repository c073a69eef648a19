"""What views draw with, where a line `{{ draw }}` stands: made from the docstrings of `widgets/draw/`."""

import ast
from collections.abc import Callable, Iterator
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
    """The functions and classes that a module offers."""
    offered = listing(body)
    for node in body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and offered(node.name):
            yield kit.entry(node, {})


def listing(body: list[ast.stmt]) -> Callable[[str], bool]:
    """Whether a module offers a name: those of its `__all__`, or every one if it has none."""
    for node in body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return frozenset(ast.literal_eval(node.value)).__contains__
    return lambda name: True


def constants(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    """The names that a module offers for a value, those of which it says something, with what."""
    offered = listing(body)
    for node, after in pairwise(body):
        match node, after:
            case ast.Assign([ast.Name(name)]), ast.Expr(ast.Constant(said)) if offered(name):
                yield name, " ".join(str(said).split())


def listed(fields: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> Iterator[Element]:
    """Names, each with what is said of it."""
    if fields:
        rows = make("dl", {})
        for name, words in fields:
            put(rows, make("dt", {}, make("code", {}, name)), make("dd", {}, *kit.inline(words)))
        yield rows
