"""The widget in CONTRIBUTING.md is a real one: whoever copies it gets a figure."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

import widgets
from build_hooks.figures import fences
from build_hooks.figures.grasped import hands
from build_hooks.figures.pictures import charts, flipbook
from build_hooks.pyodide import ours
from widgets.kit import check_frame

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
NAME = "spot_check"
FILES = {
    "model.py": "1. What happens",
    "settings.py": "2. What readers set",
    "words.py": "3. What the page says",
    "oracles.py": "4. What it must make",
    "view.py": "5. How it looks",
}
"""The widget's files, and the headings that they stand below."""


def block(heading: str, kind: str) -> str:
    """The first block of code of one kind below a heading."""
    below = PAGE.split(f"\n### {heading}", 1)[1]
    found = re.search(rf"^```{kind}\n(.*?)^```$", below, re.DOTALL | re.MULTILINE)
    assert found, f"CONTRIBUTING.md has no {kind} below '{heading}'"
    return found[1]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The widget's folder, written as the page says, where `widgets` finds it like any other."""
    made = tmp_path / NAME
    made.mkdir()
    for name, heading in FILES.items():
        (made / name).write_text(block(heading, "python"), encoding="utf-8")
    monkeypatch.setattr(widgets, "__path__", [*widgets.__path__, str(tmp_path)])
    yield made
    for module in [name for name in sys.modules if name.startswith(f"widgets.{NAME}")]:
        del sys.modules[module]
    vars(widgets).pop(NAME, None)


@pytest.fixture
def example(folder):
    """What its model declares."""
    return import_module(f"widgets.{NAME}.model").WIDGET


def test_its_name_is_that_of_its_folder(example):
    """The registry finds a widget by its folder and the page by its name."""
    assert example.name == NAME


def test_every_stop_of_it_makes_a_frame_with_words(example):
    """An author starts from this, so no corner of it may be broken."""
    for share in range(example.control("share").count):
        for faults in range(example.control("faults").count):
            stops = example.canonical([share, faults])
            frame = check_frame(example.frame_at(stops), NAME)
            words = example.words(stops, frame)
            assert words.summary.endswith("%.")
            assert words.readouts.keys() == {"chance"}


def test_its_dot_can_be_dragged_along_the_axis_of_faults(example):
    """From 1 to 20 faults, on an axis on which 0 is 58 and 20 is 462 units from the left."""
    charted = {f"charts/{NAME}/main.json": json.dumps(charts.chart(NAME, "main"))}
    (told,) = hands.of(example, charted, flipbook.made)
    place, (first, last) = told["x"]
    assert example.controls[place].name == "faults"
    assert (first, last) == (pytest.approx(58 + 404 / 20, abs=0.1), 462)


def test_its_challenge_is_met_by_its_answer_and_not_at_the_start(example):
    """Or readers would be told they had won before they had played."""
    (challenge,) = example.challenges
    for values, met in ((challenge.answer, True), ({}, False)):
        stops = example.stops(values)
        assert example.words(stops, example.frame_at(stops)).met == [met]


def test_its_chart_draws_its_frames(example):
    """Compiled as the press does it, the chart finds its tables and draws its named marks."""
    spec = charts.chart.__wrapped__(NAME, "main")
    frame = example.frame_at(example.preset("rare"))
    charts.check_tables(example, spec, frame)
    [svg] = charts.pictures(spec, frame, [0], "example")
    assert "curve_marks" in svg
    assert "asked_marks" in svg


def test_its_model_is_found_in_the_zip_that_the_browser_gets(folder, tmp_path, monkeypatch):
    """Python looks into a zip by other rules than into a folder, and there is no Altair."""
    copy = tmp_path / "copy" / "widgets"
    shutil.copytree(ROOT / "widgets", copy, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(folder, copy / NAME)
    monkeypatch.setattr(ours, "WIDGETS", copy)
    archive = tmp_path / "widgets.zip"
    archive.write_bytes(ours.zipped())
    code = f"import sys; sys.path.insert(0, {str(archive)!r}); from widgets.registry import widget; widget({NAME!r})"
    # Isolated and without site-packages: nothing but the standard library and the zip.
    bare = [sys.executable, "-I", "-S", "-c", code]
    done = subprocess.run(bare, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_its_own_test_passes(folder):
    """The example of a test must be one that its widget passes."""
    scope = {}
    exec(block("Test it", "python"), scope)
    claims = [value for name, value in scope.items() if name.startswith("test_")]
    assert claims
    for claim in claims:
        claim()


def test_its_fence_opens_the_figure(example):
    """The fence is read as a chapter's would be."""
    shown = block("Use it", "text")
    source = shown.removeprefix("~~~widget\n").removesuffix("~~~\n")
    assert tomllib.loads(source)["name"] == NAME
    assert fences.opening(fences.read(source), example) == (2, 0)


def test_it_is_formatted_and_linted_like_everything_else(folder):
    """Someone who pastes it in should not be told off by `make check`."""
    for command in (["check", "--quiet"], ["format", "--check", "--quiet"]):
        ruff = [sys.executable, "-m", "ruff", *command, "--config", ROOT / "pyproject.toml", folder]
        done = subprocess.run(ruff, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
