"""Maps in charts, as authors spoil them: one line with the file and the remedy, or nothing."""

import json

import pytest

from build_hooks.figures.pictures import charts
from tests.unit.kit.test_maps import LAND

from .written import importable, line_of, said, write

TABLE = '        "metrics": {"top"'
TOWNS = '        "towns": {"town": ["Bern", "Thun"], "ill": [1, 2]},\n'
CHART = "    return alt.layer(line, top)\n"
DRAWN = """    land = Map(__package__, "land.topojson", "towns", box=((60, 0), (460, 200)))
    towns = land.areas(alt.Chart(alt.NamedData("towns"), name="areas"), "town", fill=alt.Fill("ill:Q", scale=None))
    return alt.layer(line, top, towns)
"""
HEAD = "from ..draw.look import PROXY\n"


def written(root, table=TOWNS, drawn=DRAWN, land=LAND):
    """The example with a map in it."""
    made = write(
        root,
        ("view.py", CHART, drawn),
        ("view.py", HEAD, HEAD + "from ..draw.maps import Map\n"),
        ("model.py", TABLE, table + TABLE),
    )
    if land is not None:
        text = land if isinstance(land, str) else json.dumps(land)
        (made / "widgets" / "slope" / "land.topojson").write_text(text)
    return made


def test_a_map_that_is_right_is_told_nothing(tmp_path):
    """Nor one of some of its places only."""
    assert said(written(tmp_path / "all")) == []
    assert said(written(tmp_path / "some", TOWNS.replace('["Bern", "Thun"]', '["Thun", "Thun"]'))) == []  # fmt: skip


@pytest.mark.parametrize(
    ("town", "meant"), [("Berne", "did you mean Bern?"), ("Ystad", "correct it, or add it there"), (None, "correct it")]
)  # fmt: skip
def test_a_place_that_the_map_lacks_is_told_with_the_one_that_was_meant(town, meant, tmp_path):
    """Vega would leave it out and say nothing."""
    root = written(tmp_path, TOWNS.replace('"Bern"', repr(town)))
    [line] = said(root)
    assert line.startswith(f"widgets/slope/view.py:{line_of(root, 'view.py', 'land.areas')}: ")
    assert (
        f"looks for the places in 'town' on a map, and the table 'towns' has {town!r} at its start, which is "
        f"not in widgets/slope/land.topojson; {meant}" in line
    )


@pytest.mark.parametrize(
    ("land", "message"),
    [
        (None, " is missing; put it beside the model"),
        ("{", ":1: is no TopoJSON, nor any JSON"),
        ({"type": "Feature"}, ": is no TopoJSON: its type is 'Feature' (that is GeoJSON)"),
        ({**LAND, "objects": {"cities": {}}}, ": there is no object 'towns', but cities; correct the name"),
    ],
    ids=["missing", "no JSON", "GeoJSON", "another object"],
)  # fmt: skip
def test_a_file_that_is_no_map_is_told_once(land, message, tmp_path):
    [line] = said(written(tmp_path, land=land))
    assert line.startswith(f"widgets/slope/land.topojson{message}")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"town", fill', '"city", fill', "draws 'city', which is no column of the table 'towns'"),
        ('"ill:Q"', '"sick:Q"', "draws 'sick', which is no column of the table 'towns'"),
        ("200)))", "200)), projection='flat')", "'flat' is an invalid value for `type`"),
    ],
)
def test_a_slip_in_the_view_is_told_with_its_line(old, new, message, tmp_path):
    [line, *_] = said(written(tmp_path, drawn=DRAWN.replace(old, new)))
    assert message in line
    assert "widgets/slope/view.py:" in line


def test_a_map_that_nothing_draws_is_told(tmp_path):
    root = write(tmp_path)
    (root / "widgets" / "slope" / "old.topojson").write_text("{}")
    [line] = said(root)
    assert line.startswith("widgets/slope/old.topojson: no view names 'old.topojson'")
    assert 'Map(__package__, "old.topojson", …)' in line


def test_a_map_is_fitted_to_its_file_whatever_rows_there_are(tmp_path):
    """Else it would grow and jump when a row goes."""
    with importable(written(tmp_path)):
        spec = charts.chart("slope", "main")
    assert spec["projections"][0]["fit"] == {"signal": 'data("land.topojson: towns")'}
    kinds = [each["type"] for data in spec["data"] for each in data.get("transform", [])]
    assert "lookup" in kinds
    assert "geojson" not in kinds


def test_a_table_of_its_own_is_still_no_map(tmp_path):
    """Only a file beside the model may stand in a chart."""
    drawn = DRAWN.replace('alt.NamedData("towns")', "alt.Data(values=[{'town': 'Bern', 'ill': 1}])")
    [line] = said(written(tmp_path, drawn=drawn))
    assert "holds data of its own" in line
