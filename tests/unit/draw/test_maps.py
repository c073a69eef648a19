"""A map in a view: what of its file a chart holds, and what whoever has a file that can't be drawn reads."""

import copy
import json
import sys
from types import ModuleType

import altair as alt
import pytest

from tests.unit.kit.test_maps import LAND, PLACES, changed
from widgets.draw import maps
from widgets.draw.canvas import table
from widgets.draw.layers import by
from widgets.draw.look import PADDING
from widgets.kit import WidgetError

BOX = ((20, 10), (460, 250))


@pytest.fixture
def drawn(tmp_path, monkeypatch):
    """What makes a map of a file beside a model."""
    package = ModuleType("widgets.flu")
    package.__path__ = [str(tmp_path)]
    monkeypatch.setitem(sys.modules, "widgets.flu", package)

    def make(land, file="land.topojson", **how):
        (tmp_path / file).write_text(json.dumps(land))
        return maps.Map("widgets.flu", file, "towns", BOX, **how)

    return make


def spec(chart):
    """A layer as Vega-Lite."""
    return chart.to_dict(context={"pre_transform": False})


def test_the_box_is_counted_as_all_places_of_a_picture(drawn):
    made = spec(drawn(LAND).land("ground", fill="red"))
    left = PADDING["left"]
    assert made["projection"] == {
        "type": "mercator",
        "extent": [[20 - left, 10], [460 - left, 250]],
    }
    assert made["name"] == "ground"
    assert made["mark"]["fill"] == "red"


def test_a_flat_map_has_up_where_the_page_has_it(drawn):
    assert spec(drawn(LAND, projection="identity").land("ground"))["projection"]["reflectY"]


@pytest.mark.parametrize(("key", "looked"), [("name", "properties.name"), ("id", "id")])
def test_rows_find_their_places_by_the_key(drawn, key, looked):
    fill = by(alt.Fill, "state", {"ill": "red"})
    made = spec(drawn(LAND, key=key).areas(table("rows", "areas"), "town", fill=fill, opacity=0.5))
    [lookup] = made["transform"]
    assert (lookup["lookup"], lookup["from"]["key"]) == ("town", looked)
    assert made["encoding"]["fill"]["field"] == "state"
    assert made["mark"]["opacity"] == 0.5


def test_only_what_is_drawn_is_held(drawn):
    land = copy.deepcopy(LAND)
    land["objects"]["rivers"] = {"type": "GeometryCollection", "geometries": []}
    land["note"] = "long"
    held = drawn(land).data.to_dict()
    assert held["name"] == "land.topojson: towns"
    assert held["values"]["objects"].keys() == {"towns"}
    assert "note" not in held["values"]


WIDE = [[-170, 0], [-170, 10], [170, 10], [170, 0], [-170, 0]]


@pytest.mark.parametrize(
    ("land", "how", "message"),
    [
        (changed(*PLACES, 1, "properties", "name", to="Bern"), {}, ": place 2 of 'towns' has the same 'Bern' as another for its 'name'; correct the file, or say key="),
        (LAND, {"key": "code"}, ": place 1 of 'towns' has no 'code'; correct the file, or say key="),
        (changed("arcs", 0, to=LAND["arcs"][0][::-1]), {}, ": 'Bern' runs anticlockwise, so all the world but it would be drawn"),
        (changed(*PLACES, 0, "arcs", to=[[5]]), {}, ": has an outline that can't be read (list index out of range)"),
        (changed(*PLACES, 0, "arcs", to=[]), {}, ": has an outline that can't be read"),
        ({**LAND, "note": "x" * maps.MOST_BYTES}, {}, ": has 200 kB, and readers fetch it whole; make it less than 200, as by `mapshaper"),
        (LAND, {"file": "land.json"}, ": a map is called `NAME.topojson`; rename it"),
        ({"type": "FeatureCollection"}, {}, ": is no TopoJSON: its type is 'FeatureCollection'"),
    ],
)  # fmt: skip
def test_what_can_not_be_drawn_is_told(drawn, land, how, message):
    with pytest.raises(WidgetError) as found:
        drawn(land, **how).land("ground")
    assert str(found.value).startswith(f"widgets/flu/{how.get('file', 'land.topojson')}{message}")


@pytest.mark.parametrize(
    ("land", "how"),
    [
        (changed("arcs", 0, to=LAND["arcs"][0][::-1]), {"projection": "identity"}),
        (changed("arcs", 0, to=WIDE[::-1]), {}),
    ],
    ids=["on a plane", "round the world"],
)
def test_which_way_a_ring_goes_is_only_asked_where_it_matters(drawn, land, how):
    assert drawn(land, **how).data


def test_a_file_in_whole_numbers_is_read_by_its_transform(drawn):
    """The same square in steps of halves, from a corner at (10, 20): clockwise, and so nothing is said."""
    land = changed("arcs", 0, to=[[0, 0], [0, 4], [4, 0], [0, -4], [-4, 0]])
    land["transform"] = {"scale": [0.5, 0.5], "translate": [10, 20]}
    assert drawn(land).data
    assert maps.arc(land, 0) == [[10, 20], [10, 22], [12, 22], [12, 20], [10, 20]]
    assert maps.arc(land, -1) == maps.arc(land, 0)[::-1]
