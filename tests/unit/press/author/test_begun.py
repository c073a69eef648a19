"""Every kind of widget to begin with is a figure that runs: checked, drawn, and right about its oracles."""

import re
import shutil
import subprocess
import sys
from importlib import import_module

import pytest

import widgets
from build_hooks.author import new
from build_hooks.figures import oracles as tables
from build_hooks.figures.pictures import flipbook
from build_hooks.root import ROOT
from widgets.kit.widget import key

NAMES = {kind: f"begun_{kind}" for kind in new.KINDS}


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """A book in which one of each kind was begun."""
    root = tmp_path_factory.mktemp("book")
    (root / "docs" / "widgets").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: T\nnav:\n  - Home: index.md\n")
    ours = shutil.ignore_patterns("__pycache__")
    for name in ("kit", "draw"):
        shutil.copytree(ROOT / "widgets" / name, root / "widgets" / name, ignore=ours)
    shutil.copyfile(ROOT / "widgets" / "__init__.py", root / "widgets" / "__init__.py")
    for kind, name in NAMES.items():
        new.widget(name, kind, root=root)
    return root


@pytest.fixture
def begun(book, monkeypatch):
    """What finds one of them by its kind, among the widgets of this book."""
    monkeypatch.setattr(widgets, "__path__", [*widgets.__path__, str(book / "widgets")])
    yield lambda kind: import_module(f"widgets.{NAMES[kind]}.model").WIDGET
    for module in [name for name in sys.modules if re.match(r"widgets\.begun_", name)]:
        del sys.modules[module]


def checked(book, *command):
    """What a checker says of the widgets that were begun; nothing where all is well."""
    folders = [str(book / "widgets" / name) for name in NAMES.values()]
    run = [sys.executable, "-m", *command, "--config-file", str(ROOT / "pyproject.toml"), *folders]
    done = subprocess.run(
        [each.replace("--config-file", "--config") if command[0] == "ruff" else each for each in run],
        cwd=book, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return "" if done.returncode == 0 else done.stdout + done.stderr


@pytest.mark.parametrize(
    "command", [("ruff", "check"), ("ruff", "format", "--check")], ids=" ".join
)
def test_ruff_has_nothing_to_say_of_it(book, command):
    assert checked(book, *command) == ""


def test_mypy_has_nothing_to_say_of_it(book, tmp_path):
    """In a copy of its memory, or it would forget what it knows of the real kit."""
    memory = tmp_path / "memory"
    if (ROOT / ".mypy_cache").is_dir():
        shutil.copytree(ROOT / ".mypy_cache", memory)
    assert checked(book, "mypy", "--cache-dir", str(memory)) == ""


@pytest.mark.parametrize("kind", new.KINDS)
def test_its_opening_is_drawn_and_every_preset_makes_a_frame(begun, kind):
    widget = begun(kind)
    drawn = flipbook.frame_of(widget, widget.preset("start"), flipbook.last)
    assert drawn["pictures"][0].startswith('<svg class="marks"') and drawn["summary"]
    assert drawn["readouts"] and len(drawn["met"]) == len(widget.challenges) > 0
    for preset in widget.presets:
        flipbook.made(widget, widget.preset(preset.name))


@pytest.mark.parametrize("kind", new.KINDS)
def test_its_marks_show_what_its_tables_hold(begun, kind):
    """A picture of axes without anything on them is also a picture."""
    widget = begun(kind)
    [svg] = flipbook.frame_of(widget, widget.preset("start"), flipbook.last)["pictures"]
    paths = re.findall(r'<(?:path|line|rect)[^>]*aria-[^>]*>|class="mark-\w+[^"]*"', svg)
    assert paths, svg[:400]
    assert "NaN" not in svg and "undefined" not in svg


@pytest.mark.parametrize("kind", new.KINDS)
def test_its_oracles_hold(begun, kind):
    widget = begun(kind)
    assert widget.oracles
    for oracle in widget.oracles:
        got = oracle.measure(widget.at)
        assert oracle.holds(got), f"{oracle.quantity}: {got}"
    assert len(tables.rows(widget)) == len(widget.oracles)


@pytest.mark.parametrize("kind", new.KINDS)
def test_its_challenges_are_met_by_their_answers_and_not_before(begun, kind):
    widget = begun(kind)
    for number, challenge in enumerate(widget.challenges):
        for values, met in ((challenge.answer, True), ({}, False)):
            stops = widget.stops(values)
            said = widget.words(stops, widget.frame_at(stops))
            assert said.met[number] is met, (challenge.name, key(stops))


def test_a_figure_that_plays_has_a_clock_and_moments(begun):
    widget = begun("play")
    stops = widget.preset("start")
    drawn = flipbook.frame_of(widget, stops, flipbook.every_moment)
    assert widget.clock and drawn["times"] == len(drawn["pictures"]) > 10
    assert drawn["pictures"][0] != drawn["pictures"][-1]


@pytest.mark.parametrize("kind", ["game", "rating"])
def test_whatever_is_offered_can_be_picked_until_nothing_is(begun, kind):
    widget = begun(kind)
    [(place, control)] = widget.moves()
    stops = widget.preset("start")
    for _ in range(control.most):
        offers = widget.words(stops, widget.frame_at(stops)).offers
        if not offers.get("pick"):
            break
        stops = widget.moved(stops, place, control.after(stops[place], offers["pick"][-1]))
    assert not [*widget.words(stops, widget.frame_at(stops)).offers.get("open", [])].count(True)


def test_the_author_is_told_what_to_write(book):
    """Else the words of ours would end up in somebody's book."""
    for kind, name in NAMES.items():
        for file in ("model.py", "settings.py", "words.py", "oracles.py", "view.py"):
            text = (book / "widgets" / name / file).read_text(encoding="utf-8")
            assert "TODO" in text and new.NAME not in text, (kind, file)
        page = (book / "docs" / "widgets" / f"{name}.md").read_text(encoding="utf-8")
        assert page.count("TODO") > 4 and f"{{{{ about {name} }}}}" in page


def test_nothing_to_begin_with_is_about_the_book_at_hand():
    """It is for any subject: no widget, chapter or work of this book is named."""
    from widgets.registry import WIDGETS

    chapters = {path.stem for path in (ROOT / "docs" / "chapters").glob("*.md")}
    keys = set(
        re.findall(r"@\w+\{([^,]+),", (ROOT / "docs" / "data" / "references.bib").read_text())
    )
    names = {*WIDGETS, *chapters, "alignment"} - {"control"}  # which is a word of the kit too
    for path in sorted(new.BEGUN.rglob("*.*")):
        if "__pycache__" not in path.parts:
            words = set(re.findall(r"[\w-]+", path.read_text(encoding="utf-8").lower()))
            assert not words & names and not words & keys, path
