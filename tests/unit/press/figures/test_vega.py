"""The cut of Vega is chosen by what the charts of the registry are made of."""

import gzip
import json

import pytest

from build_hooks.figures import vega
from widgets.kit import WidgetError
from widgets.registry import WIDGETS, widget


def test_every_chart_that_a_frame_can_name_has_a_flow():
    """The page asks for the flow by the name that the frame gives."""
    made = dict(vega.files())
    for name in WIDGETS:
        drawn = {
            widget(name).chart(widget(name).preset(each.name)) for each in widget(name).presets
        }
        for which in drawn | {widget(name).chart(widget(name).preset("start"))}:
            assert f"flows/{name}/{which}.json" in made


def test_the_cut_is_less_than_half_of_vega():
    """The whole is 291 kB gzip with the parser, and 130 kB is the most that a phone should wait for."""
    bundle = dict(vega.files())["vendor/vega.js"]
    assert len(gzip.compress(bundle)) < 130_000


def test_no_code_is_made_from_text_for_a_chart():
    """The strict content policy has no unsafe-eval, so a chart that needs it would stay blank."""
    for name, content in vega.files():
        assert b'"code":"' not in content, name


def dated(scale):
    """A chart over a scale of this type."""
    ends = {"domain": [0, 86_400_000], "range": [0, 100]}
    return {
        "scales": [{"name": "x", "type": scale, **ends}],
        "axes": [{"scale": "x", "orient": "bottom"}],
    }


def test_what_dates_cost_is_said_and_paid_only_where_a_chart_has_some(capfd):
    plain = json.loads(vega.cut({"a/main": dated("linear")}))
    assert capfd.readouterr().err == ""
    made = json.loads(vega.cut({"a/main": dated("linear"), "b/main": dated("utc")}))
    assert "dates in 'b/main' add " in capfd.readouterr().err
    assert "Wednesday" in made["bundle"]
    assert "Wednesday" not in plain["bundle"]
    more = len(gzip.compress(made["bundle"].encode())) - len(
        gzip.compress(plain["bundle"].encode())
    )
    assert made["dates"]["charts"] == ["b/main"]
    assert abs(made["dates"]["bytes"] - more) < 500
    assert 1_000 < more < 8_000


def test_a_scale_of_the_time_here_is_not_in_the_cut():
    """Charts come with those of Greenwich: pictures/charts.py sees to it."""
    with pytest.raises(WidgetError, match="chart 'a/main' needs the scale 'time'"):
        vega.cut({"a/main": dated("time")})


def mapped(projection):
    """A chart of one square by this projection."""
    ring = [[0, 0], [0, 2], [2, 2], [2, 0], [0, 0]]
    objects = {
        "land": {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "arcs": [[0]]}]}
    }
    values = {"type": "Topology", "arcs": [ring], "objects": objects}
    return {
        "data": [{"name": "land", "values": values, "format": {"type": "topojson", "feature": "land"}}],
        "projections": [{"name": "p", "type": projection}],
        "marks": [
            {"type": "shape", "from": {"data": "land"}, "transform": [{"type": "geoshape", "projection": "p"}]}
        ],
    }  # fmt: skip


def test_what_maps_cost_is_said_and_paid_only_where_a_chart_has_one(capfd):
    """10 kB, of which no book without a map has any; and each projection only where it is named."""
    plain = json.loads(vega.cut({"a/main": dated("linear")}))
    assert capfd.readouterr().err == ""
    made = json.loads(vega.cut({"a/main": dated("linear"), "b/main": mapped("mercator")}))
    assert "maps in 'b/main' add " in capfd.readouterr().err
    sizes = [len(gzip.compress(each["bundle"].encode())) for each in (made, plain)]
    assert made["maps"]["charts"] == ["b/main"]
    assert made["dates"]["charts"] == plain["maps"]["charts"] == []
    assert abs(made["maps"]["bytes"] - (sizes[0] - sizes[1])) < 500
    assert 5_000 < made["maps"]["bytes"] < 12_000
    both = json.loads(vega.cut({"b/main": mapped("mercator"), "c/main": mapped("albersUsa")}))
    assert both["maps"]["bytes"] > made["maps"]["bytes"] + 500


def test_a_projection_that_there_is_not_is_told():
    with pytest.raises(WidgetError, match="chart 'a/main' needs the projection 'flat', which is not"):  # fmt: skip
        vega.cut({"a/main": mapped("flat")})


def test_a_chart_outside_the_cut_stops_the_build_with_its_name():
    """An author must learn which chart it is, and not the reader."""
    data = [
        {"name": "map"},
        {"name": "lines", "source": "map", "transform": [{"type": "isocontour"}]},
    ]
    with pytest.raises(WidgetError, match="chart 'atlas/main' needs the transform 'isocontour'"):
        vega.cut({"atlas/main": {"data": data}})
