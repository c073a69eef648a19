"""A chart with days is the same picture everywhere: drawn here or there, and in whatever time zone."""

import json
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
ZONES = ("UTC", "America/Los_Angeles", "Pacific/Auckland")
"""Where a day begins as in Greenwich, after it and before it."""


@pytest.fixture(autouse=True)
def theirs() -> Iterator[None]:
    """The figures of the small book, of which one has days."""
    widgets.__path__.append(str(THEIRS))
    yield
    widgets.__path__.remove(str(THEIRS))


def test_days_are_the_same_in_every_zone_and_by_every_program(tmp_path, monkeypatch):
    """A reader in Auckland would else see the picture jump by a day once the chart is live."""
    widget, spec = import_module("widgets.days.model").WIDGET, charts.chart("days", "main")
    made = json.loads(vega.cut({"days/main": spec}))
    (tmp_path / "flows" / "days").mkdir(parents=True)
    (tmp_path / "vendor").mkdir()
    (tmp_path / "package.json").write_text('{"type": "module"}')
    (tmp_path / "flows" / "days" / "main.json").write_text(json.dumps(made["flows"]["days/main"]))
    (tmp_path / "vendor" / "vega.js").write_text(made["bundle"], encoding="utf-8")
    frames = [widget.frame_at((stop,)) for stop in (40, 80, 0)]
    moments = [{"chart": "days/main", "frame": frame, "time": 0} for frame in frames]
    drawn = [[shown(vl_convert.vega_to_svg(filled(moment))) for moment in moments]]
    for zone in ZONES:
        monkeypatch.setenv("TZ", zone)
        drawer = Drawer()
        drawn.append([shown(drawer.pictures(spec, frame, [0])[0]) for frame in frames])
        drawer.end()
        drawn.append([shown(svg) for svg in live_pictures(moments, str(tmp_path))])
    assert all(each == drawn[0] for each in drawn)
    assert all(label in str(drawn[0]) for label in ("8 Dec", "22 Dec", "5 Jan"))
