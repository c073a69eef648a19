"""The reference of the kit says what the kit says of itself, and shows what widgets do with it."""

import inspect
import re

import pytest

from build_hooks.figures.fences import FORM
from build_hooks.pages import kit, lines
from build_hooks.root import DOCS
from widgets import kit as real

MAKE = (DOCS / "make.md").read_text(encoding="utf-8")

MODEL = '''"""Rain."""

from ..kit import Slider, Widget

CONTROLS = (
    Slider("rain", "Rain", *BOUNDS),
    Slider(
        "wind",
        "Wind",
        low=0,
        high=9,
        count=10,
        start=3,
    ),
    Slider("sun", "Sun", 0, 1, HOW, MANY),
)
'''


def entries():
    """Every entry of the reference by its name."""
    return {each.name: each for _, offered in kit.entries().values() for each in offered}


def test_every_class_and_function_that_the_kit_offers_is_there():
    offered = {
        name
        for name in real.__all__
        if inspect.isclass(getattr(real, name)) or inspect.isfunction(getattr(real, name))
    }
    assert set(entries()) == offered


@pytest.mark.parametrize("name", ["Slider", "Choice", "Moves", "Guess", "Drag", "Press", "Clock"])
def test_it_names_every_argument_that_python_takes(name):
    """Those that a class has from its base among them."""
    form = entries()[name].form
    takes = list(inspect.signature(getattr(real, name)).parameters)
    assert all(re.search(rf"\b{each}\b", form) for each in takes)


def test_the_example_is_a_use_that_can_be_understood_where_it_stands(tmp_path):
    """Arguments that are unpacked say nothing, and names of other places little."""
    (tmp_path / "rain").mkdir()
    (tmp_path / "rain" / "model.py").write_text(MODEL, encoding="utf-8")
    used = kit.uses({"Slider"}, tmp_path)["Slider"]
    assert used.widgets == ["rain"]
    assert used.example is not None
    assert used.example.source == 'Slider("sun", "Sun", 0, 1, HOW, MANY)'
    (tmp_path / "rain" / "model.py").write_text(MODEL.replace('"sun"', "SUN"), encoding="utf-8")
    told = kit.uses({"Slider"}, tmp_path)["Slider"].example
    assert told is not None
    assert told.source.splitlines()[0] == "Slider("
    assert told.source.splitlines()[-1] == ")"


def test_a_name_that_no_widget_uses_has_no_example(tmp_path):
    assert kit.uses({"Slider"}, tmp_path)["Slider"].example is None


def test_what_it_says_of_fences_and_lines_is_all_that_there_is():
    """A new option or list is told here, or this fails."""
    fences = set(re.findall(r"^\| `(\w+) = ", MAKE, re.M))
    assert fences == set(FORM.fields)
    table = MAKE.partition("double braces")[2].partition("A mistake")[0]
    named = {
        word
        for row in re.findall(r"^\| (`.*?) \|", table, re.M)
        for word in re.findall(r"`(\w+)`", row)
    }
    assert named == set(lines.known(DOCS))
