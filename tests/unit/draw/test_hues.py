"""Colours for whoever has no roles: which are taken in which order, and what is told of slips."""

import re

import altair as alt
import pytest

from widgets.draw.canvas import canvas, table
from widgets.draw.hues import HUES, SHADES, hued, key, shaded
from widgets.draw.layers import point


def fill(channel):
    """How a mark is filled, as Vega-Lite has it."""
    chart = point(table("rows", "mark"), 1, 2, 5, fill=channel)
    return chart.to_dict(context={"pre_transform": False})["encoding"]["fill"]


def test_each_value_has_the_next_hue():
    """Whatever stands in the rows, so that a thing keeps its hue from frame to frame."""
    made = fill(hued(alt.Fill, "pet", ("cats", "dogs")))
    assert made["scale"] == {"domain": ["cats", "dogs"], "range": ["var(--hue-1)", "var(--hue-2)"]}
    assert fill(hued(alt.Fill, "tills", (1, 2)))["scale"]["domain"] == [1, 2]


def test_a_number_has_one_of_six_equal_steps():
    made = fill(shaded(alt.Fill, "many", (0, 60)))
    assert made["scale"] == {"type": "quantize", "domain": [0, 60], "range": list(SHADES)}
    assert (made["type"], made["legend"]) == ("quantitative", None)


def test_a_key_shows_every_shade_between_both_ends():
    layers = [
        each.to_dict(context={"pre_transform": False}) for each in key("k", (0, 60), 100, 20, 120)
    ]
    strip = [each for each in layers if each["mark"]["type"] == "rect"]
    assert [each["mark"]["fill"] for each in strip] == list(SHADES)
    edges = [(each["encoding"]["x"]["value"], each["encoding"]["x2"]["value"]) for each in strip]
    assert [right - left for left, right in edges] == [20.0] * 6
    assert len({each["name"] for each in layers}) == len(layers)
    assert canvas(key("k", (0, 60), 100, 20, said="people"), 60).to_dict()


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (lambda: hued(alt.Fill, "pet", tuple("abcdefg")), "there are 6 hues, and 7 values of 'pet'; draw the least"),
        (lambda: hued(alt.Fill, "pet", ("cats", "cats")), "'cats' is named twice among the values of 'pet'; remove"),
        (lambda: shaded(alt.Fill, "many", (60, 0)), "the shades of 'many' go from 60 to 0; make the first the less"),
        (lambda: key("k", (1, 1), 0, 0), "the shades of 'k' go from 1 to 1"),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_what_would_be_right(made, told):
    with pytest.raises(ValueError, match=re.escape(told)):
        made()


def test_there_are_six_of_each():
    assert (len(set(HUES)), len(set(SHADES))) == (6, 6)
