"""Prepare brings a folder up to date, and touches nothing that already is."""

import io
import zipfile
from contextlib import nullcontext
from threading import Thread

import pytest

from build_hooks import __main__ as main
from build_hooks.checks.all import check
from build_hooks.prepare import alone, prepare
from build_hooks.pyodide import ours, stdlib
from build_hooks.rebuild import links
from build_hooks.text.messages import MarkupError
from widgets.kit import WidgetError


def step(**files):
    """A step that makes these files."""
    return lambda: iter((name, text.encode()) for name, text in files.items())


def test_files_are_written_below_the_folder_and_those_no_longer_made_are_removed(tmp_path):
    """A picture of a widget that is gone must not be deployed."""
    prepare(tmp_path, (step(a="1", b="2"), lambda: iter([("deep/er/c", b"3")])))
    assert (tmp_path / "deep" / "er" / "c").read_text() == "3"
    prepare(tmp_path, (step(a="1"),))
    assert [path.name for path in tmp_path.rglob("*")] == ["a"]


def test_what_is_up_to_date_is_not_touched(tmp_path):
    """A live server rebuilds when a file changes: writing the same again would never end."""
    prepare(tmp_path, (step(a="1", b="2"),))
    before = {name: (tmp_path / name).stat().st_mtime_ns for name in "ab"}
    prepare(tmp_path, (step(a="1", b="3"),))
    assert (tmp_path / "a").stat().st_mtime_ns == before["a"]
    assert (tmp_path / "b").read_text() == "3"


def test_a_site_that_links_to_a_file_keeps_what_it_was_printed_with(tmp_path):
    """It is under a name that is a hash of it."""
    made, site = tmp_path / "made", tmp_path / "site.json"
    prepare(made, (step(a="1"),))
    links.put(str(made / "a"), str(site))
    prepare(made, (step(a="2"),))
    assert ((made / "a").read_text(), site.read_text()) == ("2", "1")


def test_a_step_that_fails_leaves_the_folder_as_it_was(tmp_path):
    """A slip in one fence must not take the other figures away from a live server."""
    prepare(tmp_path, (step(a="1"),))

    def broken():
        yield "b", b"2"
        raise WidgetError("mend me")

    with pytest.raises(WidgetError, match="mend me"):
        prepare(tmp_path, (step(a="other"), broken))
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a": "1"}


def test_of_two_that_prepare_one_waits_for_the_other(tmp_path, capsys):
    """`make serve` in one window and `make test` in another would take each other's files away."""
    seen = []

    def second():
        with alone(tmp_path / "lock"):
            seen.append("second")

    waiting = Thread(target=second)
    with alone(tmp_path / "lock"):
        waiting.start()
        while "waiting" not in capsys.readouterr().err:
            assert waiting.is_alive()
        seen.append("first")
    waiting.join()
    assert seen == ["first", "second"]


def test_the_python_for_the_browser_holds_models_and_nothing_that_needs_altair():
    """A module that can't be imported there would end the worker at its first use."""
    names = zipfile.ZipFile(io.BytesIO(ours.zipped())).namelist()
    assert {"widgets/reader/serve.py", "widgets/kit/widget.py", "widgets/goodhart/model.py"} <= set(
        names
    )
    held = zipfile.ZipFile(io.BytesIO(ours.zipped()))
    assert not [name for name in names if b"altair" in held.read(name)]


def test_only_views_are_kept_from_the_browser(tmp_path, monkeypatch):
    """A planner may well look ahead, and its reader must have the file that does."""
    folder = tmp_path / "widgets" / "chess"
    folder.mkdir(parents=True)
    for name in ("view", "view_board", "model", "look", "viewpoint", "draw"):
        (folder / f"{name}.py").touch()
    (tmp_path / "widgets" / "draw").mkdir()
    (tmp_path / "widgets" / "draw" / "canvas.py").touch()
    monkeypatch.setattr(ours, "WIDGETS", tmp_path / "widgets")
    assert {path.stem for path in ours.modules()} == {"model", "look", "viewpoint", "draw"}


def test_readers_wait_for_no_library_that_only_views_import(tmp_path, monkeypatch):
    """What a view imports is used here, when the book is printed."""
    (tmp_path / "view.py").write_text("import sqlite3\n")
    (tmp_path / "model.py").write_text("import math\nfrom os.path import join\nimport altair\n")
    monkeypatch.setattr(ours, "WIDGETS", tmp_path)
    assert sorted(stdlib.imported(ours.modules())) == ["math", "os.path"]


def test_the_same_python_makes_the_same_zip():
    """Two builds of one commit must be the same bytes."""
    assert ours.zipped() == ours.zipped()


def test_an_unknown_citation_is_named_by_file_and_line(tmp_path):
    """The builders do not tell an extension which file it reads, so prepare looks first."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "references.bib").write_text("")
    (tmp_path / "data" / "glossary.toml").write_text("")
    (tmp_path / "page.md").write_text("# Title\n\nIt was so [@nobody1999never].\n")
    with pytest.raises(MarkupError, match=r"page\.md:3: .*nobody1999never"):
        check(tmp_path)


def test_what_is_wrong_with_a_figure_is_told_before_anything_is_drawn(monkeypatch, capsys):
    """By whatever command: MkDocs, its server and Zensical all prepare in this way."""
    told = (
        "widgets/sir/view.py:14: the chart 'main' of widget 'sir' draws 'sise', which is no column"
    )
    drawn: list[str] = []
    monkeypatch.setattr(main.prepare, "alone", nullcontext)
    monkeypatch.setattr(main.prepare, "prepare", lambda: drawn.append("all"))
    monkeypatch.setattr(main.checks, "check", lambda: None)
    monkeypatch.setattr(main.figures, "unread", lambda: iter([told]))
    assert main.main(["prepare"]) == 1
    assert capsys.readouterr().err == f"error: {told}\n"
    assert drawn == []
