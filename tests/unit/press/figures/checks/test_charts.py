"""What a chart draws is followed to the tables of a frame, and it is given the moment that it asks for."""

import pytest

from build_hooks.figures.checks.fields import lacking, plain
from build_hooks.figures.pictures import charts
from build_hooks.figures.pictures.expressions import names, signals

from .written import NAME, importable, write

FRAME = {"line": {"x": [1], "y": [2]}, "other": {"a.b": [1], "c": [2]}}


def spec(transform=(), **encode):
    """A chart of one mark over the table `line`, worked out by some transforms."""
    return {
        "data": [
            {"name": "line"},
            {"name": "other"},
            {"name": "made", "source": "line", "transform": list(transform)},
        ],
        "marks": [{"type": "symbol", "from": {"data": "made"}, "encode": {"update": encode}}],
    }


@pytest.mark.parametrize(
    ("transform", "encode", "lacks"),
    [
        ([], {"x": {"scale": "x", "field": "x"}}, []),
        ([], {"x": {"scale": "x", "field": "z"}}, [("line", "z")]),
        ([], {"text": {"signal": "format(datum.z, '')"}}, [("line", "z")]),
        ([], {"text": {"signal": "format(datum[\"z\"], '')"}}, [("line", "z")]),
        ([], {"fill": [{"test": "datum.z > 1", "value": "red"}]}, [("line", "z")]),
        ([{"type": "filter", "expr": "datum.z > 1"}], {}, [("line", "z")]),
        ([{"type": "formula", "expr": "datum.y", "as": "z"}], {"x": {"field": "z"}}, []),
        ([{"type": "formula", "expr": "datum.w", "as": "z"}], {"x": {"field": "z"}}, [("line", "w")]),
        ([{"type": "stack", "field": "y", "groupby": ["x"], "sort": {"field": ["z"]}}], {"y": {"field": "y1"}}, [("line", "z")]),
        ([{"type": "stack", "field": "y", "groupby": ["x"], "as": ["a", "b"]}], {"y": {"field": "b"}}, []),
        ([{"type": "aggregate", "groupby": ["x"], "ops": ["mean"], "fields": ["z"], "as": ["m"]}], {"y": {"field": "m"}}, [("line", "z")]),
        ([{"type": "aggregate", "groupby": ["x"], "ops": ["mean"], "fields": ["y"]}], {"y": {"field": "mean_y"}}, []),
        ([{"type": "aggregate", "groupby": ["x"], "ops": ["count"], "fields": [None]}], {"y": {"field": "y"}}, [("line", "y")]),
        ([{"type": "window", "ops": ["rank"], "fields": [None], "as": ["r"]}], {"y": {"field": "r"}}, []),
        ([{"type": "bin", "field": "z", "extent": [0, 1]}], {"y": {"field": "bin0"}}, [("line", "z")]),
        ([{"type": "something new"}], {"y": {"field": "whatever"}}, []),
    ],
)  # fmt: skip
def test_a_column_that_a_frame_has_not_is_found_and_one_that_is_worked_out_is_not(
    transform, encode, lacks
):
    """Vega would draw nothing for it, and say nothing."""
    assert lacking(spec(transform, **encode), FRAME) == lacks


def test_a_scale_and_a_group_of_marks_take_columns_too():
    """A colour by a column that is not there would be one colour for all."""
    chart = {
        "data": [{"name": "line"}],
        "scales": [{"name": "x", "domain": {"data": "line", "field": "z"}}],
        "marks": [
            {
                "type": "group",
                "from": {"facet": {"name": "each", "data": "line", "groupby": ["w"]}},
                "marks": [
                    {
                        "type": "line",
                        "from": {"data": "each"},
                        "sort": {"field": 'datum["v"]'},
                        "encode": {"update": {"x": {"field": "u"}}},
                    }
                ],
            }
        ],
    }
    assert lacking(chart, FRAME) == [("line", field) for field in "uvwz"]


def test_marks_may_be_sorted_by_where_they_are():
    """Those are properties of a mark, and no columns."""
    chart = spec()
    chart["marks"][0]["sort"] = {"field": "z"}
    assert lacking(chart, FRAME) == []


@pytest.mark.parametrize(
    ("field", "column"),
    [("a", "a"), ("a.b", "a"), ("a\\.b", "a.b"), ("a[0]", "a"), ('datum["a"]', "a")],
)
def test_a_field_begins_with_a_column(field, column):
    """Altair writes a column with a point in its name after a backslash."""
    assert plain(field) == column


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("datum.time <= time", {"datum", "time"}),
        ("datum['time'] == 'time'", {"datum"}),
        ("time(datum.day)", {"datum"}),
        ("{time: 1, b: when}", {"when"}),
        ("a ? b : c", {"a", "b", "c"}),
        ("1e3 + x1", {"x1"}),
    ],
)
def test_names_are_what_stands_for_something_by_itself(expression, found):
    """A property, a function and a text are called by names that nobody need have given."""
    assert names(expression) == found


def test_a_chart_that_asks_for_the_moment_is_given_it(tmp_path):
    """An author need not know that Vega wants it declared."""
    with importable(write(tmp_path)):
        made = charts.chart(NAME, "main")
    assert {"name": "time", "value": 0} in made["signals"]


def test_a_chart_that_has_it_or_does_not_ask_stays_as_it_is(tmp_path):
    """Two signals of one name can't be drawn."""
    own = ("view.py", "(line, top)", "(line, top).add_params(alt.param(name='time', value=3))")
    with importable(write(tmp_path / "own", own)):
        made = charts.chart(NAME, "main")
    assert [each for each in made["signals"] if each["name"] == "time"] == [
        {"name": "time", "value": 3}
    ]
    none = ("view.py", "datum.time <= time", "datum.time >= 0")
    with importable(write(tmp_path / "none", none)):
        assert "time" not in signals(charts.chart(NAME, "main"))
