"""Maps beside a model: what the file says of its places, and what whoever spoils one reads."""

import copy
import json

import pytest

from widgets.kit import WidgetError, read_map
from widgets.kit.maps import said_of, topology

WHERE = "widgets/flu/land.topojson"
LAND = {
    "type": "Topology",
    "arcs": [[[0, 0], [0, 2], [2, 2], [2, 0], [0, 0]]],
    "objects": {
        "towns": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "id": "b", "arcs": [[0]], "properties": {"name": "Bern", "people": 12, "rate": 0.5}},
                {"type": "MultiPolygon", "id": 7, "arcs": [[[0]]], "properties": {"name": "Thun", "people": 3, "rate": None}},
            ],
        }
    },
}  # fmt: skip


def read(land, layer="towns", columns=None, **how):
    """What such a file says of its places."""
    content = land if isinstance(land, bytes) else json.dumps(land).encode()
    return said_of(topology(content, WHERE), WHERE, layer, columns or {"name": str}, **how)


def changed(*path, to):
    """The land with one thing in it changed."""
    land = copy.deepcopy(LAND)
    part = land
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = to
    return land


def test_a_map_is_a_table_of_what_it_says_of_its_places():
    assert read(LAND, columns={"name": str, "people": int}) == {
        "name": ["Bern", "Thun"],
        "people": [12, 3],
    }
    assert read(LAND, columns={"id": str}) == {"id": ["b", "7"]}
    assert read(LAND, columns={"rate": float}, gaps=("rate",)) == {"rate": [0.5, None]}


def test_one_geometry_alone_is_a_place():
    alone = {"type": "Polygon", "arcs": [[0]], "properties": {"name": "Ayr"}}
    assert read(changed("objects", "towns", to=alone)) == {"name": ["Ayr"]}


PLACES = ("objects", "towns", "geometries")
SLIPS = {
    "no JSON": (b'{"type":\n oops}', ":2: is no TopoJSON, nor any JSON (Expecting value); mapshaper makes it"),
    "an empty file": (b"", ":1: is no TopoJSON, nor any JSON"),
    "another encoding": ('{"type": "ü"}'.encode("latin-1"), ":1: is not in UTF-8"),
    "GeoJSON": ({"type": "FeatureCollection", "features": []}, ": is no TopoJSON: its type is 'FeatureCollection' (that is GeoJSON), and not 'Topology'; mapshaper"),
    "a list": ([], ": is no TopoJSON: it has no type, and not 'Topology'"),
    "no objects": ({"type": "Topology", "arcs": []}, ": is no TopoJSON: it has no objects or no arcs"),
    "another object": (changed("objects", to={"cities": {}}), ": there is no object 'towns', but cities; correct the name"),
    "no places": (changed(*PLACES, to=[]), ": the object 'towns' has no places"),
    "a line": (changed(*PLACES, 1, "type", to="LineString"), ": place 2 of 'towns' is 'LineString' and has no area; keep those"),
    "no such property": (changed(*PLACES, 0, "properties", to={"NAME": "Bern"}), ": place 1 of 'towns' has no 'name', but NAME, id; correct the name here or in the model"),
    "no properties": (changed(*PLACES, 0, to={"type": "Polygon", "arcs": [[0]]}), ": place 1 of 'towns' has no 'name', but nothing"),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_with_file_and_remedy(slip):
    land, message = SLIPS[slip]
    with pytest.raises(WidgetError) as found:
        read(land)
    assert str(found.value).startswith(WHERE + message)
    assert "\n" not in str(found.value)


def test_a_property_that_is_of_another_kind_is_told_with_its_place():
    with pytest.raises(WidgetError, match=r"land\.topojson: people of place 2 of 'towns': 'many' is no whole"):  # fmt: skip
        read(changed(*PLACES, 1, "properties", "people", to="many"), columns={"people": int})


def test_a_map_that_is_not_there_is_told():
    with pytest.raises(WidgetError, match=r"^widgets/kit/land\.topojson is missing; put it beside"):
        read_map("widgets.kit", "land.topojson", "towns", {"name": str})
