"""The one door to readers' Python: cut, as it comes, or as it comes because it is not the one we know."""

import importlib
import json

import pytest

import widgets
from build_hooks.pyodide import bytecode, ours, served, two_parts
from build_hooks.pyodide.unknown import UnknownPyodide
from build_hooks.root import NODE_MODULES
from build_hooks.text import nav
from build_hooks.text.messages import MarkupError
from widgets import registry
from widgets.reader import serve

PACKAGE = NODE_MODULES / "pyodide"
AS_IT_COMES = {
    "pyodide.js": "pyodide.mjs",
    "pyodide.asm.js": "pyodide.asm.mjs",
    "pyodide.asm.wasm": "pyodide.asm.wasm",
    "python_stdlib.zip": "python_stdlib.zip",
}


def expect_stock(made):
    """Pyodide's own files, nothing that only the cut needs, and our modules as they are written."""
    folder = "vendor/pyodide"
    for name, theirs in AS_IT_COMES.items():
        assert made[f"{folder}/{name}"] == (PACKAGE / theirs).read_bytes()
    runtime = json.loads(made[f"{folder}/runtime.json"])
    assert runtime["stock"] is True
    assert "edition" not in runtime, "a page would keep its memory under it"
    names = {*AS_IT_COMES, "pyodide-lock.json", "runtime.json"}
    assert made.keys() == {f"{folder}/{name}" for name in names} | {"widgets.zip"}


def test_one_switch_serves_pyodide_as_it_comes(monkeypatch):
    """And nothing that knows its insides is even tried."""
    for module, name in ((two_parts, "files"), (bytecode, "archive")):
        monkeypatch.setattr(module, name, lambda *_: pytest.fail("this is for the cut alone"))
    expect_stock(dict(served.files(stock=True)))


@pytest.mark.parametrize(
    ("written", "on"),
    [
        ("extra:\n  stock_python: true\n", True),
        ("extra:\n  stock_python: false\n", False),
        ("extra:\n  offline: true\n", False),
        ("nav: []\n", False),
    ],
)
def test_the_switch_is_off_unless_it_is_on(tmp_path, written, on):
    (tmp_path / "mkdocs.yml").write_text(written)
    assert nav.extra(tmp_path / "mkdocs.yml", "stock_python") is on


@pytest.mark.parametrize(
    ("said", "on"), [(None, False), ("", False), ("false", False), ("true", True)]
)
def test_the_environment_may_turn_it_on(tmp_path, monkeypatch, said, on):
    """As `make stock` does, which changes no file."""
    monkeypatch.delenv("STOCK_PYTHON", raising=False)
    if said is not None:
        monkeypatch.setenv("STOCK_PYTHON", said)
    (tmp_path / "mkdocs.yml").write_text("extra:\n  stock_python: !ENV [STOCK_PYTHON, false]\n")
    assert nav.extra(tmp_path / "mkdocs.yml", "stock_python") is on


@pytest.mark.parametrize("written", ["maybe", "!ENV [STOCK_PYTHON, false]"])
def test_a_switch_that_is_neither_on_nor_off_is_said(tmp_path, monkeypatch, written):
    monkeypatch.setenv("STOCK_PYTHON", "maybe")
    (tmp_path / "mkdocs.yml").write_text(f"extra:\n  stock_python: {written}\n")
    with pytest.raises(
        MarkupError, match="`stock_python` under `extra` is 'maybe'; it may be true"
    ):
        nav.extra(tmp_path / "mkdocs.yml", "stock_python")


MODULES = {
    "is no module": b"<!doctype html>",
    "has nothing in it": b"\0asm\1\0\0\0",
    "has a section twice": b"\0asm\1\0\0\0" + b"\1\1\0" * 2,
    "ends in the middle": b"\0asm\1\0\0\0\1",
}


@pytest.mark.parametrize("what", MODULES)
def test_a_pyodide_that_is_not_known_is_served_as_it_comes_with_a_warning(
    what, tmp_path, monkeypatch, capsys
):
    """An upgrade must not stop whoever only corrects a comma."""
    (tmp_path / "pyodide.asm.wasm").write_bytes(MODULES[what])
    monkeypatch.setattr(two_parts, "package_file", lambda _, name: tmp_path / name)
    monkeypatch.setattr(two_parts, "called", lambda module: [0])
    expect_stock(dict(served.files()))
    said = capsys.readouterr().err
    version = json.loads((PACKAGE / "package.json").read_text())["version"]
    assert said.startswith(f"warning: Pyodide {version} is served as it comes")
    assert "pyodide.asm.wasm is made in another way" in said
    assert "`stock_python: true` under `extra` in mkdocs.yml" in said


def test_a_library_that_is_not_known_is_too(monkeypatch, capsys):
    def refuse(name, given):
        raise UnknownPyodide(f"readers' Python could not make {name}.zip: no event loop")

    monkeypatch.setattr(two_parts, "files", dict)
    monkeypatch.setattr(bytecode, "archive", refuse)
    expect_stock(dict(served.files()))
    assert "could not make library.zip: no event loop" in capsys.readouterr().err


def test_whoever_tests_the_cut_is_told_that_there_is_none(monkeypatch):
    """Else an upgrade could take it away, and every test would pass."""

    def refuse():
        raise UnknownPyodide("it is another")

    monkeypatch.setattr(two_parts, "files", refuse)
    with pytest.raises(UnknownPyodide):
        served.python()


@pytest.fixture
def exercised(tmp_path, monkeypatch):
    """The requests of the exercise, with its figure among our modules as it is among readers'."""
    folder = tmp_path / "exercised"
    folder.mkdir()
    (folder / "__init__.py").touch()
    model = folder / "model.py"
    model.write_bytes((two_parts.EXERCISE / "model.py").read_bytes())
    monkeypatch.setattr(widgets, "__path__", [*widgets.__path__, str(tmp_path)])
    monkeypatch.setattr(registry, "WIDGETS", ("exercised",))
    requests = importlib.import_module("build_hooks.pyodide.inside.exercise.ours")
    monkeypatch.setattr(requests, "model", model.read_text)
    return json.loads(requests.requests())


def test_the_figure_of_the_exercise_does_what_figures_do(exercised):
    """What fails at once calls next to nothing, and readers of our figures would wait for the rest."""
    kinds = [serve.answer(request)["kind"] for request in exercised if request["kind"] != "run"]
    nothing = [asked["stops"][0] == 2 for asked in exercised if asked["kind"] == "compute"]
    assert kinds[: len(nothing)] == ["failed" if none else "made" for none in nothing]
    assert kinds[len(nothing) :] == ["judged", "failed", *["checked"] * 4, "failed", "failed"]
    edited = [asked for asked in exercised if "class State" in (asked.get("source") or "")]
    replies = [serve.answer(request) for request in edited if request["kind"] == "run"]
    assert [reply["kind"] for reply in replies] == kinds[: len(nothing)]


def test_an_edit_of_a_figure_costs_no_new_cut(tmp_path, monkeypatch):
    """It takes half a minute and more, and an author edits a model many times an hour."""
    before = (two_parts.made_from(), two_parts.common())
    names = {path.relative_to(ours.WIDGETS).parts[0] for path in two_parts.common()[:-1]}
    assert not names & set(registry.WIDGETS)
    files = {line.partition(b"\n")[0] for line in before[0]}
    assert not [name for name in files if name.startswith(b"widgets/")]
