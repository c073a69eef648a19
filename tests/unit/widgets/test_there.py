"""A widget is in the list by being there, and packed Python has the list without looking."""

import io
import subprocess
import sys
import zipfile
from pathlib import PurePosixPath

from build_hooks.pyodide import ours, two_parts
from build_hooks.root import WIDGETS as FOLDER
from widgets.registry import WIDGETS
from widgets.there import there


def book(folder, *models):
    """A folder of widgets, with what else may lie there."""
    for name in models:
        (folder / name).mkdir()
        (folder / name / "model.py").touch()
    (folder / "kit").mkdir()
    (folder / "kit" / "widget.py").touch()
    (folder / "gone" / "__pycache__").mkdir(parents=True)
    (folder / "gone" / "__pycache__" / "model.cpython-313.pyc").touch()
    (folder / "model.py").touch()
    return folder


def test_a_folder_with_a_model_is_a_widget_and_nothing_else_is(tmp_path):
    """Git leaves a folder of bytecode behind where a branch without the widget is checked out."""
    assert there(str(book(tmp_path, "sir", "herd"))) == ("herd", "sir")


def test_a_folder_without_widgets_has_none(tmp_path):
    assert there(str(book(tmp_path))) == ()


def test_what_is_packed_says_which_widgets_there_are_and_does_not_look(tmp_path):
    """A browser has no folders; the wheel may be imported from a zip too."""
    path = tmp_path / "widgets.zip"
    path.write_bytes(ours.zipped())
    code = "from widgets.registry import WIDGETS, widget; print(*map(widget, WIDGETS[:1]), WIDGETS)"
    run = [sys.executable, "-S", "-c", f"import sys; sys.path.insert(0, {str(path)!r}); {code}"]
    said = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert said.startswith(f"Widget(name='{WIDGETS[0]}'") and said.endswith(f"{WIDGETS}\n")
    assert b"scandir" not in zipfile.ZipFile(io.BytesIO(ours.zipped())).read(str(ours.LIST))


def test_another_widget_costs_no_new_cut(monkeypatch, tmp_path):
    """It takes a minute, and the new one has nothing to do with it."""
    monkeypatch.setattr(ours, "compiled", lambda: {
        PurePosixPath(f"{path}c"): content for path, content in ours.held().items() if ours.first(path)
    })  # fmt: skip
    before = two_parts.exercised()
    monkeypatch.setattr(ours, "there", lambda _: (*there(str(FOLDER)), "another"))
    assert b"another" in ours.held()[ours.LIST]
    assert two_parts.exercised() == before
