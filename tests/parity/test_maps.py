"""A map is the same picture everywhere: by the press, by the cut that readers have, and by another program."""

import json
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
import vl_convert

import widgets
from build_hooks.figures import vega
from build_hooks.figures.pictures import charts
from build_hooks.figures.pictures.drawer import Drawer
from tests.parity.test_pictures import filled, live_pictures, shown

THEIRS = Path(__file__).resolve().parents[1] / "fixture_book" / "widgets"


@pytest.fixture(autouse=True)
def theirs() -> Iterator[None]:
    """The figures of the small book, of which one has a map."""
    widgets.__path__.append(str(THEIRS))
    yield
    widgets.__path__.remove(str(THEIRS))


def test_a_map_is_the_same_by_every_program_with_all_its_places_or_some(tmp_path):
    """The live chart is told only which rows are new, and projects the file itself."""
    widget, spec = import_module("widgets.isles.model").WIDGET, charts.chart("isles", "main")
    made = json.loads(vega.cut({"isles/main": spec}))
    (tmp_path / "flows" / "isles").mkdir(parents=True)
    (tmp_path / "vendor").mkdir()
    (tmp_path / "package.json").write_text('{"type": "module"}')
    (tmp_path / "flows" / "isles" / "main.json").write_text(json.dumps(made["flows"]["isles/main"]))
    (tmp_path / "vendor" / "vega.js").write_text(made["bundle"], encoding="utf-8")
    frames = [widget.frame_at((stop,)) for stop in (5, 0, 12)]
    fewer = {name: column[:4] for name, column in frames[0]["districts"].items()}
    frames += [{**frames[0], "districts": fewer}, frames[0]]
    moments = [{"chart": "isles/main", "frame": frame, "time": 0} for frame in frames]
    drawer = Drawer()
    pictures = [drawer.pictures(spec, frame, [0])[0] for frame in frames]
    drawer.end()
    pressed = [shown(picture) for picture in pictures]
    assert [shown(vl_convert.vega_to_svg(filled(moment))) for moment in moments] == pressed
    assert [shown(svg) for svg in live_pictures(moments, str(tmp_path))] == pressed
    assert [picture.count(">Lantern<") for picture in pictures] == [2, 2, 2, 0, 2]
    # The map stays where it is when some of its places have no row.
    outlines = [set(re.findall(r' d="([^"]*)"', picture)) for picture in pictures]
    assert outlines[3] <= outlines[0] == outlines[1]
