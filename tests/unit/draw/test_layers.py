"""Layers of a line each say what a mark, its places and its channels spelt out would."""

import altair as alt

from widgets.draw.canvas import table
from widgets.draw.layers import area, by, line, over_x, over_y, plain, point, rect, rule, text
from widgets.draw.look import PADDING

ROWS = table("rows", "mark")
X, Y = over_x((0, 1), (100, 200)), over_y((0, 2), (50, 0))


def spec(chart):
    """The layer as Vega-Lite, but for what every chart has."""
    made = chart.to_dict(context={"pre_transform": False})
    return {name: made[name] for name in ("mark", "encoding", "transform") if name in made}


def test_numbers_are_places_on_the_picture():
    """Across they are counted from the left edge of the picture, and Vega counts from that of the plot."""
    made = spec(rule(ROWS, 100, 20, 130, 40))["encoding"]
    left = PADDING["left"]
    assert made == {
        "x": {"value": 100 - left}, "y": {"value": 20}, "x2": {"value": 130 - left}, "y2": {"value": 40},
    }  # fmt: skip


def test_fields_are_places_on_a_scale():
    """A name where a mark ends is a field on the scale of where it begins."""
    axis = alt.Axis(title="Time")
    made = spec(rect(ROWS, X("from", axis=axis), Y("low"), "to", "high"))["encoding"]
    assert (made["x"]["field"], made["x"]["axis"]) == ("from", {"title": "Time"})
    assert made["x"]["scale"]["range"] == [100 - PADDING["left"], 200 - PADDING["left"]]
    assert made["y"]["axis"] is None
    assert (made["x2"], made["y2"]) == ({"field": "to"}, {"field": "high"})
    datum = spec(area(ROWS, X("u"), Y("v"), alt.Y2Datum(0)))["encoding"]["y2"]
    assert datum == {"datum": 0}


def test_a_point_has_a_rim_only_where_it_has_a_stroke():
    """A shape in a box from -1 to 1 that reaches 5 units has a size of 10 by 10."""
    bare = spec(point(ROWS, 1, 2, 5, fill="red"))["mark"]
    assert bare == {
        "type": "point", "shape": "circle", "size": 100, "fill": "red", "opacity": 1, "strokeWidth": 0,
    }  # fmt: skip
    rimmed = spec(point(ROWS, 1, 2, shape="square", size=9, stroke="blue"))["mark"]
    assert rimmed == {
        "type": "point", "shape": "square", "size": 9, "stroke": "blue", "opacity": 1,
    }  # fmt: skip


def test_a_channel_is_encoded_and_a_property_is_the_marks():
    """Both are given alike."""
    made = spec(
        point(ROWS, 1, 2, 5, by(alt.Shape, "kind", {"a": "circle"}), fill=plain(alt.Fill, "ink:N"))
    )
    assert made["encoding"]["shape"]["scale"] == {"domain": ["a"], "range": ["circle"]}
    assert made["encoding"]["fill"] == {"field": "ink", "scale": None, "type": "nominal"}
    assert made["mark"].keys() == {"type", "size", "opacity", "strokeWidth"}
    assert spec(line(ROWS, X("u"), Y("v"), stroke="red"))["mark"] == {
        "type": "line",
        "stroke": "red",
    }


def test_text_is_fixed_or_an_expression_or_a_field():
    """An expression begins with an equals sign, as in a spreadsheet."""
    look = {"type": "text", "align": "left", "baseline": "middle"}
    fixed = spec(text(ROWS, 1, 2, "so"))
    assert (fixed["mark"], fixed.get("transform")) == ({**look, "text": "so"}, None)
    told = spec(text(ROWS, 1, 2, "=datum.n + ' left'", align="right"))
    assert told["transform"] == [{"calculate": "datum.n + ' left'", "as": "words"}]
    assert (told["mark"], told["encoding"]["text"]["field"]) == (
        {**look, "align": "right"},
        "words",
    )
    assert spec(text(ROWS, 1, 2, alt.Text("name:N")))["encoding"]["text"]["field"] == "name"


def test_a_mere_name_is_a_mark_that_is_always_there():
    """The metrics are one row."""
    chart = point("here", 1, 2, 5)
    assert (chart.name, chart.data.name) == ("here", "metrics")
