"""What of a widget's file its pictures can depend on: its code, without remarks and without words of the page.

An edit of a label, a hint or a description changes what stands around a picture and in no picture, so
none is drawn again.
"""

import ast
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from ... import causes, store
from ...root import ROOT

WORDS: dict[str, tuple[dict[int, str], frozenset[str]]] = {
    **dict.fromkeys(
        ("Slider", "LogSlider", "Integer", "Toggle", "Choice", "Moves", "Seed", "Number"),
        ({1: "label"}, frozenset({"label", "hint"})),
    ),
    "Panel": ({1: "title"}, frozenset({"title"})),
    "Preset": ({1: "title"}, frozenset({"title"})),
    "Readout": ({1: "label"}, frozenset({"label"})),
    "Challenge": ({1: "task"}, frozenset({"task", "hints", "worked"})),
    "Guess": ({0: "prompt"}, frozenset({"prompt"})),
    "Widget": ({}, frozenset({"title", "description", "chapter", "kind", "related"})),
}
"""Of what a widget declares, the arguments that only the page says: by place, and by name."""

READ = frozenset({"label", "hint", "title", "description", "task", "hints", "worked", "prompt"})
"""Attributes by which a model could come to such words after all; then they count."""


def contents(name: str, paths: set[Path], root: Path = ROOT) -> Iterator[bytes]:
    """The contents of these files, those of the widget called `name` for what they mean.

    One that can't be parsed counts as it is written, and so do all as soon as one of them reads words.
    """
    own = sorted(
        path for path in paths if path.parent == root / "widgets" / name and path.suffix == ".py"
    )
    yield from causes.contents(paths - {*own}, root)
    read = [store.reading(path, "meaning", partial(meant, path)) for path in own]
    if any(reads for _, reads in read):
        yield from causes.contents(own, root)
    else:
        yield from (
            path.name.encode() + b"\n" + meaning
            for path, (meaning, _) in zip(own, read, strict=True)
        )


def meant(path: Path) -> tuple[bytes, bool]:
    """What a file of Python means, and whether it reads words that are declared."""
    source = path.read_bytes()
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return source, False
    kit = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[-1] == "kit"
        for alias in node.names
    }
    reads = any(isinstance(node, ast.Attribute) and node.attr in READ for node in ast.walk(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef):
            node.body = [each for each in node.body if not remark(each)] or [ast.Pass()]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kit:
            without(node, *WORDS.get(node.func.id, ({}, frozenset())))
    return ast.dump(tree, annotate_fields=False).encode(), reads or b"__doc__" in source


def remark(node: ast.stmt) -> bool:
    """Whether a statement does nothing but say something to whoever reads it."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def without(call: ast.Call, places: dict[int, str], names: frozenset[str]) -> None:
    """Take the words out of what is declared; what is computed stays."""
    for place in places:
        if place < len(call.args) and said(call.args[place]):
            call.args[place] = ast.Constant("")
    for keyword in call.keywords:
        if keyword.arg in names and said(keyword.value):
            keyword.value = ast.Constant("")


def said(node: ast.expr) -> bool:
    """Whether an argument is words, or a tuple of them."""
    if isinstance(node, ast.Tuple):
        return all(map(said, node.elts))
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
