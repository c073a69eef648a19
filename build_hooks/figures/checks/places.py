"""Where in a widget's files something is written, for messages: `widgets/sir/words.py:8`."""

import ast
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from widgets.kit import Frame
from widgets.kit.widget import Words

from ...causes import GENERATED
from ...root import ROOT
from ...text.messages import nearest


class Made(NamedTuple):
    """A frame, and where it is: `preset 'rare'`, or what an author would call the place."""

    place: str
    stops: tuple[int, ...]
    frame: Frame
    words: Words


BEGINS = re.compile(r"widgets/[\w./-]+\.\w+[: ]")
"""How a message begins that says in which file something is, such as one of a model's data."""


def sources(folder: Path) -> list[Path]:
    """The Python files of a widget, those of its folders too."""
    return sorted(path for path in folder.rglob("*.py") if not set(GENERATED) & set(path.parts))


def is_view(path: Path, folder: Path) -> bool:
    """Whether a file draws: it is called a view, or lies in a folder of the widget."""
    return path.name.startswith("view") or path.parent != folder


def shown(path: Path, root: Path = ROOT) -> str:
    """A path as messages give it."""
    return path.relative_to(root).as_posix()


def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All that is in a file, in no order; a SyntaxError or a ValueError if it is no Python."""
    return read(path, path.stat().st_mtime_ns)


@cache
def read(path: Path, changed: int) -> tuple[ast.AST, ...]:
    """The same, kept for this process; an edit makes `changed` another."""
    return tuple(ast.walk(ast.parse(path.read_bytes(), filename=str(path))))


def declared(name: str, what: str, word: str, root: Path = ROOT) -> str:
    """Where a widget's files call `what`, such as `Readout`, with `word`; else where its model is."""
    calls = [
        (path, node)
        for path in sources(root / "widgets" / name)
        for node in nodes(path)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == what
    ]
    for path, node in calls:
        for part in (*node.args, *(keyword.value for keyword in node.keywords)):
            if any(isinstance(n, ast.Constant) and n.value == word for n in ast.walk(part)):
                return f"{shown(path, root)}:{part.lineno}"
    # What is left to be called as it is by default is not written.
    only = [f"{shown(path, root)}:{node.lineno}" for path, node in calls]
    return only[0] if len(only) == 1 else quoted(name, word, root)


def given(name: str, keyword: str, root: Path = ROOT) -> str:
    """Where the model of a widget gives something by this name to its Widget: `chapter="…"`."""
    path = root / "widgets" / name / "model.py"
    for node in nodes(path):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Widget":
            for each in node.keywords:
                if each.arg == keyword:
                    return f"{shown(path, root)}:{each.value.lineno}"
            return f"{shown(path, root)}:{node.lineno}"
    return shown(path, root)


def quoted(name: str, word: str, root: Path = ROOT, *, views: bool = False) -> str:
    """Where a text of a widget's files is `word`, or has it in it; else its model or its view."""
    folder = root / "widgets" / name
    # A scale's settings can be after a colon, and a field in an expression after a point.
    within = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    found = []
    for path in sources(folder):
        if is_view(path, folder) != views:
            continue
        for node in nodes(path):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                exact = node.value == word or node.value.partition(":")[0] == word
                if exact or within.search(node.value):
                    found.append((not exact, shown(path, root), node.lineno))
    if found:
        _, path_, line = min(found)
        return f"{path_}:{line}"
    return shown(folder / ("view.py" if views else "model.py"), root)


def meant(word: str, words: list[str]) -> str:
    """What else there is, and which of it was meant if that can be told."""
    near = nearest(word, words)
    guess = f"{near} " if near.startswith("did you") else ""
    return f"{guess}it has {', '.join(words)}" if words else "it has none"
