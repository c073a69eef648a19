"""The live chart that readers have draws what the press drew, down to the last digit."""

import json
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from build_hooks import charts
from tests.parity.test_parity import somewhere
from widgets.kit.frame import times_of
from widgets.registry import WIDGETS, widget as widget_named

ROOT = Path(__file__).resolve().parents[2]

FRAMES = 14
"""Of each widget: where it opens, and a few more."""

MOMENTS = 8
"""At most, of each frame: the last is what the flipbook shows, the others are what playing shows."""


@pytest.mark.parametrize("name", WIDGETS)
def test_both_vegas_draw_the_same_picture(name):
    """Where the live chart takes the picture's place, the reader must not see a jump.

    The live chart is only told what is new in each moment, and the press draws each afresh. It also
    fails where a view leaves something to how wide a text is, because the two measure it
    differently: a label that hides where it would overlap, an axis that makes room for its labels.
    """
    widget = widget_named(name)
    moments, drawn = [], []
    for stops in map(tuple, somewhere(widget)[:FRAMES]):
        frame, which = widget.frame_at(stops), widget.chart(stops)
        chart = charts.chart(name, which)
        last = max(times_of(frame) - 1, 0)
        for time in sorted({last - last * step // MOMENTS for step in range(MOMENTS)}):
            moments.append({"chart": f"{name}/{which}", "frame": frame, "time": time})
            drawn.append(charts.picture(chart, frame, time, "p"))
    live = live_pictures(moments)
    assert [
        f"{moment['chart']} at time {moment['time']} of moment {place}"
        for place, moment in enumerate(moments)
        if shown(drawn[place]) != shown(live[place])
    ] == []


def live_pictures(moments: list[dict[str, object]]) -> list[str]:
    """What one figure shows of moments, one after the other."""
    done = subprocess.run(
        ["node", "tests/parity/draw.js"],
        input=json.dumps(moments),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return list(json.loads(done.stdout))


def shown(svg: str) -> object:
    """All of a picture that can be seen, in one order of writing it."""
    return seen(ElementTree.fromstring(svg))


def seen(element: ElementTree.Element) -> tuple[object, ...]:
    """An element without what the two drawers write in unlike ways and nobody can see.

    The root's size, ids, and a fill that is transparent or none. The two also differ in the limit
    of mitres, 10 and 4, which only shows at sharp corners of thick lines.
    """
    tag = element.tag.rpartition("}")[2]
    unseen = ("id", "stroke-miterlimit")
    written = {
        name: re.sub(r"url\(#[^)]+\)", "url", value)
        for name, value in element.attrib.items()
        if name not in unseen and (name, value) != ("fill", "transparent")
    }
    inside = [seen(child) for child in element if child.get("display") != "none"]
    return tag, {} if tag == "svg" else written, element.text or "", inside
