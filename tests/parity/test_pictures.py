"""The live chart that readers have draws what the press drew, down to the last digit."""

import json
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest
import vl_convert

from build_hooks.figures.pictures import charts
from tests.parity.test_parity import somewhere
from widgets.kit.frame import times_of
from widgets.registry import WIDGETS, widget as widget_named

ROOT = Path(__file__).resolve().parents[2]

type Moment = dict[str, Any]

FRAMES = 14
"""Of each widget: where it opens, and a few more."""

MOMENTS = 8
"""At most, of each frame: the last is what the flipbook shows, the others are what playing shows."""


@pytest.mark.parametrize("name", WIDGETS)
def test_both_vegas_draw_the_same_picture(name):
    """Where the live chart takes the picture's place, the reader must not see a jump.

    The live chart is only told what is new in each moment, and the press gives its one a frame's
    rows anew.
    """
    moments = some_moments(name)
    assert unlike(moments, pressed(moments), live_pictures(moments)) == []


@pytest.mark.parametrize("name", WIDGETS)
def test_another_program_draws_the_picture_that_the_press_keeps_a_view_for(name):
    """vl-convert draws each picture afresh, so nothing may be left of what was drawn before.

    It also measures text by real letters, where the press and the live chart estimate. So this fails
    where a view leaves something to how wide a text is: a label that hides where it would overlap,
    an axis that makes room for its labels.
    """
    moments = some_moments(name)
    afresh = [vl_convert.vega_to_svg(filled(moment)) for moment in moments]
    assert unlike(moments, pressed(moments), afresh) == []


def some_moments(name: str) -> list[Moment]:
    """Moments of a few frames of a widget, one after the other."""
    widget = widget_named(name)
    moments: list[Moment] = []
    for stops in map(tuple, somewhere(widget)[:FRAMES]):
        frame, which = widget.frame_at(stops), widget.chart(stops)
        last = max(times_of(frame) - 1, 0)
        for time in sorted({last - last * step // MOMENTS for step in range(MOMENTS)}):
            moments.append({"chart": f"{name}/{which}", "frame": frame, "time": time})
    return moments


def pressed(moments: list[Moment]) -> list[str]:
    """What the press draws of moments."""
    return [
        svg
        for moment in moments
        for svg in charts.pictures(chart_of(moment), moment["frame"], [moment["time"]], "p")
    ]


def chart_of(moment: Moment) -> dict[str, Any]:
    """The chart that a moment is drawn by."""
    return charts.chart(*moment["chart"].split("/"))


def filled(moment: Moment) -> dict[str, Any]:
    """The chart with a moment in it, as Vega's JSON allows."""
    chart, frame = chart_of(moment), moment["frame"]
    rows = {
        name: [dict(zip(table, row, strict=True)) for row in zip(*table.values(), strict=True)]
        for name, table in frame.items()
    }
    data = [
        {**entry, "values": rows[entry["name"]]} if entry["name"] in rows else entry
        for entry in chart["data"]
    ]
    signals = [
        {**signal, "value": moment["time"]} if signal["name"] == "time" else signal
        for signal in chart.get("signals", [])
    ]
    return {**chart, "data": data, "signals": signals}


def unlike(moments: list[Moment], ours: list[str], theirs: list[str]) -> list[str]:
    """The moments of which two pictures differ where it can be seen."""
    return [
        f"{moment['chart']} at time {moment['time']} of moment {place}"
        for place, (moment, one, other) in enumerate(zip(moments, ours, theirs, strict=True))
        if shown(one) != shown(other)
    ]


def live_pictures(moments: list[Moment], *made: str) -> list[str]:
    """What one figure shows of moments, one after the other; `made` may name the folder of its flows."""
    done = subprocess.run(
        ["node", "tests/parity/draw.js", *made],
        input=json.dumps(moments),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return list(json.loads(done.stdout))


NOTHING = (("fill", "transparent"), ("stroke", "transparent"), ("style", ""))
"""Attributes that change nothing."""


def shown(svg: str) -> object:
    """All of a picture that can be seen, in one order of writing it."""
    return seen(ElementTree.fromstring(svg))


def seen(element: ElementTree.Element) -> tuple[object, ...]:
    """An element without what the two drawers write in unlike ways and nobody can see.

    The root's size, ids, a fill or a stroke that is transparent, a style that says nothing, and the name space
    of where an image is.
    """
    tag = element.tag.rpartition("}")[2]
    written = {
        name.rpartition("}")[2]: re.sub(r"url\(#[^)]+\)", "url", value)
        for name, value in element.attrib.items()
        if name != "id" and (name, value) not in NOTHING
    }
    inside = [seen(child) for child in element if child.get("display") != "none"]
    return tag, {} if tag == "svg" else written, element.text or "", inside
