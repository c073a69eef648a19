"""Maps and images are the same everywhere: by the press, by the cut that readers have, and by another program."""

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
from widgets.kit import Frame

THEIRS = Path(__file__).resolve().parents[1] / "fixture_book" / "widgets"


@pytest.fixture(autouse=True)
def theirs() -> Iterator[None]:
    """The figures of the small book, of which one has a map and one has images."""
    widgets.__path__.append(str(THEIRS))
    yield
    widgets.__path__.remove(str(THEIRS))


def drawn_alike(name: str, frames: list[Frame], made_in: Path) -> list[str]:
    """The pictures of frames, one after the other, which all who draw them have drawn alike."""
    spec = charts.chart(name, "main")
    made = json.loads(vega.cut({f"{name}/main": spec}))
    (made_in / "flows" / name).mkdir(parents=True)
    (made_in / "vendor").mkdir()
    (made_in / "package.json").write_text('{"type": "module"}')
    flow = made["flows"][f"{name}/main"]
    (made_in / "flows" / name / "main.json").write_text(json.dumps(flow))
    (made_in / "vendor" / "vega.js").write_text(made["bundle"], encoding="utf-8")
    moments = [{"chart": f"{name}/main", "frame": frame, "time": 0} for frame in frames]
    drawer = Drawer()
    pictures = [drawer.pictures(spec, frame, [0])[0] for frame in frames]
    drawer.end()
    pressed = [shown(picture) for picture in pictures]
    assert [shown(vl_convert.vega_to_svg(filled(moment))) for moment in moments] == pressed
    assert [shown(svg) for svg in live_pictures(moments, str(made_in))] == pressed
    return pictures


def test_a_map_is_the_same_by_every_program_with_all_its_places_or_some(tmp_path):
    """The live chart is told only which rows are new, and projects the file itself."""
    widget = import_module("widgets.isles.model").WIDGET
    frames = [widget.frame_at((stop,)) for stop in (5, 0, 12)]
    fewer = {name: column[:4] for name, column in frames[0]["districts"].items()}
    frames += [{**frames[0], "districts": fewer}, frames[0]]
    pictures = drawn_alike("isles", frames, tmp_path)
    assert [picture.count(">Lantern<") for picture in pictures] == [2, 2, 2, 0, 2]
    # The map stays where it is when some of its places have no row.
    outlines = [set(re.findall(r' d="([^"]*)"', picture)) for picture in pictures]
    assert outlines[3] <= outlines[0] == outlines[1]


def test_an_image_is_there_at_once_in_the_live_chart_too(tmp_path):
    """Vega would wait for it, and draw an empty one until then."""
    widget = import_module("widgets.hall.model").WIDGET
    pictures = drawn_alike("hall", [widget.frame_at((stop,)) for stop in (17, 3, 22, 0)], tmp_path)
    assert [picture.count("data:image/png") for picture in pictures] == [17, 3, 22, 0]
    assert all(picture.count("data:image/svg+xml") == 1 for picture in pictures)
