"""What must never import what, so that a folder says what its files may know.

A file imports from its own room, and from rooms below it. Whoever finds a wall in the way either has the
right thing in the wrong room, or needs a new room.
"""

import re
from collections import defaultdict
from os.path import normpath
from pathlib import Path

import pytest

from build_hooks import causes
from build_hooks.root import ROOT, WIDGETS as FOLDER
from widgets.registry import WIDGETS

BASE = {"causes.py", "held.py", "palette.py", "progress.py", "root.py", "store.py"}
"""What everything in the press may use, and what uses nothing of it."""

TOP = {"__main__.py", "mkdocs.py", "prepare.py"}
"""Where a build starts."""

ABOVE = ("pages", "figures", "site", "rebuild", "wheel")
"""Rooms that what lies at the bottom does not know."""

NEVER = {
    "build_hooks/text": ("checks", "pages", "figures", "pyodide", "site", "rebuild", "wheel"),
    "build_hooks/pages": ("checks", "figures", "pyodide", "site", "rebuild", "wheel"),
    "build_hooks/checks": ("figures", "pyodide", "site", "rebuild", "wheel"),
    "build_hooks/figures": ("checks", "pyodide", "site", "rebuild", "wheel"),
    "build_hooks/pyodide": ("text", "checks", "pages", "figures", "site", "rebuild", "wheel"),
    "build_hooks/scripts": (*ABOVE, "text", "pyodide", "checks"),
    "build_hooks/rebuild": ("checks", "pages", "figures", "pyodide", "site", "wheel"),
    "build_hooks/site": ("checks", "pyodide", "rebuild", "wheel"),
    "build_hooks/wheel": ("text", "checks", "pages", "rebuild"),
    "build_hooks/author": ("checks", "wheel"),
}
"""Rooms of the press, and those above or beside them that they do not know."""


def imports():
    """Every import of one of our files by another: both, by their paths in the repository."""
    found = set()
    for top in ("build_hooks", "widgets"):
        for path in sorted((ROOT / top).rglob("*.py")):
            for module in causes.imported(path, causes.name_of(path, ROOT)):
                other = causes.file_of(module, ROOT)
                if other and other != path:
                    found.add((path.relative_to(ROOT), other.relative_to(ROOT)))
    return sorted(found)


IMPORTS = imports()


def broken(room: str, closed: str, but: tuple[str, ...] = ()) -> list[str]:
    """The imports from a folder or file into another that it must not know, in words."""
    return [
        f"{path} imports {other}: {room} must not import {closed}"
        for path, other in IMPORTS
        if path.is_relative_to(room) and other.is_relative_to(closed) and other.name not in but
    ]


@pytest.mark.parametrize("room", NEVER)
def test_a_room_of_the_press_knows_nothing_above_it(room):
    author = () if room == "build_hooks/author" else ("author",)
    closed = (*NEVER[room], *author)
    found = [each for one in closed for each in broken(room, f"build_hooks/{one}")]
    starts = [each for name in TOP for each in broken(room, f"build_hooks/{name}")]
    assert found + starts == []


def test_the_base_knows_nothing_of_the_press():
    """It is what everything else is kept with."""
    assert [
        f"{path} imports {other}: what everything uses must use nothing"
        for path, other in IMPORTS
        if path.parent.as_posix() == "build_hooks"
        and path.name in BASE
        and other.name not in (*BASE, "__init__.py")
    ] == []


def test_every_file_of_the_press_is_in_a_room():
    loose = {path.name for path in (ROOT / "build_hooks").glob("*.py")}
    assert loose == BASE | TOP | {"__init__.py"}
    rooms = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "build_hooks").iterdir()
        if path.is_dir() and path.name != "__pycache__"
    }
    assert rooms == {*NEVER, "build_hooks/setup", "build_hooks/theme"}


def test_only_one_file_knows_mkdocs():
    """The day its successor is the better builder, one file is written anew."""
    knows = {
        path.relative_to(ROOT).as_posix()
        for top in ("build_hooks", "widgets")
        for path in (ROOT / top).rglob("*.py")
        if any(
            module.partition(".")[0] == "mkdocs"
            for module in causes.imported(path, causes.name_of(path, ROOT))
        )
    }
    assert knows == {"build_hooks/mkdocs.py"}


def test_pages_look_up_what_was_made_and_run_no_model():
    """A page is printed in a process that keeps what it imports."""
    assert broken("build_hooks/pages", "widgets", but=("there.py", "__init__.py")) == []


def test_only_served_says_how_files_of_pyodide_are_called():
    """An upgrade then concerns one room."""
    for top in ("build_hooks", "widgets"):
        for path in (ROOT / top).rglob("*.py"):
            name = path.relative_to(ROOT).as_posix()
            if not name.startswith("build_hooks/pyodide/"):
                assert "pyodide.asm" not in path.read_text(encoding="utf-8"), name


def test_the_kit_knows_no_widget_and_no_drawing():
    closed = ["widgets/there.py", "widgets/registry.py", "widgets/reader", "widgets/draw"]
    closed += [f"widgets/{name}" for name in WIDGETS]
    assert [each for other in closed for each in broken("widgets/kit", other)] == []


def test_what_notebooks_need_is_sent_to_no_reader():
    """Models and what serves them know nothing of it; it draws nothing in Python."""
    known = broken("widgets", "widgets/notebook")
    assert [each for each in known if not each.startswith("widgets/notebook/")] == []
    assert broken("widgets/notebook", "widgets/draw") == []


def test_the_kit_and_what_draws_know_nothing_of_the_press():
    assert [each for room in ("widgets",) for each in broken(room, "build_hooks")] == []


@pytest.mark.parametrize("name", WIDGETS)
def test_a_widget_knows_no_other_widget(name):
    others = [f"widgets/{other}" for other in WIDGETS if other != name]
    assert [each for other in others for each in broken(f"widgets/{name}", other)] == []
    assert broken("widgets/draw", f"widgets/{name}") == []


@pytest.mark.parametrize("name", WIDGETS)
def test_what_a_model_imports_draws_nothing(name):
    """It runs in the reader's browser, where there is only the standard library."""
    for path in causes.python(f"widgets.{name}.model"):
        modules = causes.imported(path, causes.name_of(path, ROOT))
        assert not {module for module in modules if module.partition(".")[0] == "altair"}, path
        assert not path.is_relative_to(FOLDER / "draw"), path


def test_nothing_imports_tests():
    """They are not there when somebody prints a book."""
    for top in ("build_hooks", "widgets"):
        for path in (ROOT / top).rglob("*.py"):
            modules = causes.imported(path, causes.name_of(path, ROOT))
            assert not {each for each in modules if each.partition(".")[0] == "tests"}, path


SCRIPTS = {
    "shared": ("embed", "figure", "guess", "hand", "kernel", "offline", "page", "tools", "worker"),
    "hand": ("embed", "figure", "guess", "kernel", "offline", "page", "tools", "worker"),
    "kernel": ("embed", "figure", "guess", "hand", "offline", "page", "tools", "worker"),
    "worker": ("embed", "figure", "guess", "hand", "kernel", "offline", "page", "shared", "tools"),
    "guess": ("embed", "figure", "hand", "offline", "page", "tools", "worker"),
    "tools": ("embed", "figure", "guess", "hand", "offline", "page", "worker"),
    "page": ("embed", "figure", "guess", "hand", "kernel", "offline", "tools", "worker"),
    "figure": ("embed", "offline", "page", "worker"),
    "offline": ("embed", "figure", "guess", "hand", "page", "tools", "worker"),
    "embed": ("offline", "page", "worker"),
    "notebook": ("guess", "offline", "page", "tools", "worker"),
}
"""Rooms of the page, and those that they do not know; none knows `notebook/`. The worker is spoken to, and never imported."""

IMPORT = re.compile(r"""\b(?:from|import)\s*\(?\s*["'](\.{1,2}/[^"']+)["']""")
COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$", re.S | re.M)


def imported(path: Path) -> list[str]:
    """What a module imports, at once or late; in a comment it is only a type, and nothing when a page runs."""
    return IMPORT.findall(COMMENT.sub("", path.read_text(encoding="utf-8")))


def test_a_room_of_the_page_knows_nothing_that_it_must_not():
    folder = FOLDER / "browser"
    assert {path.name for path in folder.iterdir() if path.is_dir()} == set(SCRIPTS)
    found = []
    for path in folder.rglob("*.js"):
        for way in imported(path):
            other = Path(normpath(path.parent / way)).relative_to(folder)
            mine = path.relative_to(folder)
            closed = {*SCRIPTS.get(mine.parts[0], ()), "notebook"} - {mine.parts[0]}
            if len(mine.parts) > 1 and other.parts[0] in closed:
                found.append(
                    f"{mine} imports {other}: {mine.parts[0]}/ must not know {other.parts[0]}/"
                )
    assert found == []


def test_the_service_worker_imports_nothing():
    """It is registered by its own address, and a browser may start it years after its release is gone."""
    assert imported(FOLDER / "browser" / "offline" / "sw.js") == []


def test_no_rooms_import_each_other_in_a_circle():
    """In a circle there is no below, and nobody can start reading."""
    below = defaultdict(set)
    for path, other in IMPORTS:
        if room(path) != room(other):
            below[room(path)].add(room(other))
    done: set[str] = set()

    def visit(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " imports ".join([*way[way.index(name) :], name])
        if name not in done:
            for each in sorted(below[name]):
                visit(each, (*way, name))
            done.add(name)

    for name in sorted(below):
        visit(name, ())


def room(path: Path) -> str:
    """The folder of a file; what everything uses and where a build starts are two rooms in one folder."""
    if path.parent.as_posix() == "build_hooks":
        return "the base" if path.name in {*BASE, "__init__.py"} else "the start"
    return path.parent.as_posix()


def test_no_folder_has_more_files_than_one_can_look_over():
    """Fifteen; a folder past that is two."""
    counted = defaultdict(int)
    for top in ("build_hooks", "widgets"):
        for path in (ROOT / top).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                counted[path.parent.relative_to(ROOT).as_posix()] += 1
    assert {name: count for name, count in counted.items() if count > 15} == {}
