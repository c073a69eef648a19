"""What an author sees of one figure: its numbers, and what is wrong in a line or two."""

import json
import re

import pytest

from build_hooks.author import alone, look, shown
from build_hooks.text.messages import MarkupError
from tests.unit.example import widget as example
from widgets.kit import Oracle, metric


def said(monkeypatch, shown_widget, stops=None):
    """All that is answered of a widget, but for its picture, which needs a view."""
    monkeypatch.setattr(look, "widget_named", lambda _: shown_widget)
    frame = {"pictures": ["<svg>1</svg>"], "times": 3, "chart": "main"}
    monkeypatch.setattr(look.flipbook, "frame_of", lambda *_, **__: frame)
    found = {}
    for more in look.answers("example", stops):
        found |= json.loads(json.dumps(more))
    return found


def test_it_has_the_numbers_that_an_author_asks_for(monkeypatch):
    found = said(monkeypatch, example())
    page = shown.figure(found)
    assert found["stops"][1] == 7 and found["controls"][0]["label"] == "Kind"
    assert re.search(r"<td>Top</td><td>[\d.]+ m</td>", page)
    assert "Table line" in page and "An &lt;example&gt;" in page
    assert found["cost"]["frames"] > 20 and found["cost"]["sampled"] == look.SAMPLE
    assert "A flipbook of" in page and "holds" in page


def test_an_oracle_that_does_not_hold_says_what_is_and_what_must_be(monkeypatch):
    wrong = Oracle("the top", 1.0, lambda at: metric(at, "top", pressure=2.0), "", "derived", 0.1)
    raises = Oracle("nothing", 1.0, lambda at: metric(at, "nothing"), "", "derived", 0.1)
    found = said(monkeypatch, example(oracles=(wrong, raises)))
    assert [each["holds"] for each in found["oracles"]] == [False, False]
    assert found["oracles"][0]["must"] == "1" and found["oracles"][0]["is"] == "8"
    assert "KeyError" in found["oracles"][1]["is"]
    line = alone.said("example", {"oracles": found["oracles"]})
    assert line.splitlines()[:2] == ["  0 of 2 oracles hold", "  the top: must be 1, is 8"]


@pytest.mark.parametrize(
    ("changes", "hint"),
    [
        ({"clock": None}, "clock=Clock()"),
        ({"readouts": ()}, "readouts=(Readout(...),)"),
        ({"oracles": ()}, "oracles=ORACLES"),
    ],
)
def test_what_was_forgotten_is_said(monkeypatch, changes, hint):
    assert hint in " ".join(said(monkeypatch, example(**changes))["hints"])
    assert hint not in " ".join(said(monkeypatch, example())["hints"])


def fault(tmp_path, monkeypatch, source, file="model.py"):
    """What is said of an error that a file of a widget raises."""
    monkeypatch.setattr(look, "ROOT", tmp_path)
    path = tmp_path / "widgets" / "sir" / file
    path.parent.mkdir(parents=True)
    path.write_text(source)
    try:
        scope = {}
        exec(compile(source, str(path), "exec"), scope)
        made = example(frame=scope["frame"])
        look.flipbook.made(made, made.preset("start"))
    except Exception as error:
        return look.fault(error, "sir")
    raise AssertionError("it raised nothing")


def test_an_error_of_a_model_names_the_line_and_the_settings(tmp_path, monkeypatch):
    words = fault(
        tmp_path,
        monkeypatch,
        "def frame(**v):\n    return half(v)\n\ndef half(v):\n    return 1 / 0\n",
    )
    first, second = words.splitlines()
    assert first == "widgets/sir/model.py:5: ZeroDivisionError: division by zero"
    assert second.startswith("at kind = line, pressure = ") and second.endswith("rounds = 5")


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("def frame(:\n    pass\n", "widgets/sir/model.py:1: SyntaxError: "),
        ("import nothing_here\n", "widgets/sir/model.py:1: ModuleNotFoundError: No module named"),
        ("x = 1\ny = z\n", "widgets/sir/model.py:2: NameError: name 'z' is not defined"),
    ],
)
def test_what_cannot_be_imported_is_one_line(tmp_path, monkeypatch, source, says):
    words = fault(tmp_path, monkeypatch, source)
    assert words.startswith(says) and len(words.splitlines()) == 1


def test_a_message_of_the_kit_stays_as_it_is(tmp_path, monkeypatch):
    words = fault(tmp_path, monkeypatch, "def frame(**v):\n    return None\n")
    assert "made None; a frame is a dict of tables by name" in words


@pytest.mark.parametrize(("name", "says"), [("", "say which"), ("goodheart", "did you mean")])
def test_a_widget_that_is_not_there_is_said(name, says):
    with pytest.raises(MarkupError, match=says), alone.serving(name):
        raise AssertionError


def test_a_page_can_be_read_by_everyone():
    page = shown.page("sir", ":root { --ink: black }")
    assert page.startswith('<!doctype html><html lang="en">') and "--ink: black" in page
    assert 'role="alert"' in shown.fault("a < b") and "a &lt; b" in shown.fault("a < b")
