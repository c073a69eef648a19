"""Act or ask: the walk of beliefs, where it begins by asking, how it ends, and what asking is worth."""

from typing import Any

import altair as alt

from ..look import HARM, HUMAN, INK, MACHINE, PAPER, RULE, SOFT, TRUTH
from ..view_canvas import across, canvas, scaled_x, scaled_y, table
from .view_canvas import dot, ticks, words

HEIGHT = 400
SIDES = (58.0, 462.0)
STRIP = 36
"""Where the interval of beliefs is at which it begins by asking."""
WALK = (66.0, 206.0)
BAR = (272, 296)
VALUES = (400.0, 338.0)
MOST = 20


def ask() -> alt.LayerChart:
    """The drawing for the tables of act or ask."""
    return canvas([*region(), *walk(), *ends(), *values()], HEIGHT)


def belief(field: str, axis: alt.Axis | None = None) -> alt.X:
    """The chance of A."""
    return scaled_x(field, (0, 1), SIDES, axis)


def asked(field: str, axis: alt.Axis | None = None) -> alt.Y:
    """How many questions have been asked, downwards."""
    return scaled_y(field, (0, MOST), WALK, axis)


def region() -> list[alt.Chart]:
    """The beliefs at which it begins by asking, on a line from sure of B to sure of A."""
    return [
        words("strip_title", "beliefs at which it first asks", 14, 8),
        table("metrics", "strip").mark_rule(stroke=RULE, strokeWidth=12)
        .encode(across(SIDES[0]), alt.YValue(STRIP), x2=alt.X2Value(SIDES[1] - 58)),
        table("region", "region").mark_rule(stroke=HUMAN, strokeWidth=12)
        .encode(belief("low"), alt.YValue(STRIP), x2=alt.X2("high")),
        table("metrics", "here").mark_point(**dot(8, fill=INK, stroke=PAPER, strokeWidth=2))
        .encode(belief("prior"), alt.YValue(STRIP)),
    ]  # fmt: skip


def walk() -> list[alt.Chart]:
    """Every belief it may come to, wider as it is likelier, with what it does there."""
    counts = ticks([0, 5, 10, 15, 20], orient="left", title="questions asked")
    states = table("walk", "walk").transform_calculate(
        reach="datum.if_a + datum.if_b",
        size="30 + round(370 * (datum.if_a + datum.if_b))",
    )
    size = alt.Size("size:Q", scale=None)
    ways = table("steps", "ways").transform_calculate(
        after="datum.asked + 1", width="0.6 + round(12 * datum.chance) / 2"
    )
    stops = states.transform_filter("datum.does == 'A' || datum.does == 'B'")
    nothing = states.transform_filter("datum.does == 'nothing'")
    asking = states.transform_filter("datum.does == 'ask'")
    return [
        ways.mark_rule(stroke=SOFT, opacity=0.6).encode(
            belief("from"), asked("asked", counts), alt.X2("to"), alt.Y2("after"),
            strokeWidth=alt.StrokeWidth("width:Q", scale=None),
        ),
        asking.properties(name="asking")
        .mark_point(shape="circle", fill=PAPER, stroke=HUMAN, strokeWidth=2.5, opacity=1)
        .encode(belief("belief"), asked("asked"), size=size),
        nothing.properties(name="nothing")
        .mark_point(shape="square", fill=SOFT, strokeWidth=0, opacity=1)
        .encode(belief("belief"), asked("asked"), size=size),
        stops.properties(name="acting")
        .mark_point(shape="circle", fill=MACHINE, strokeWidth=0, opacity=1)
        .encode(belief("belief"), asked("asked"), size=size),
        words("sure_b", "sure of B", 14, WALK[1] + 22, fill=SOFT),
        words("in_doubt", "in doubt", sum(SIDES) / 2, WALK[1] + 22, align="center", fill=SOFT),
        words("sure_a", "sure of A", 466, WALK[1] + 22, align="right", fill=SOFT),
        words("ask_key", "○ asks", 400, 8, align="right", fill=HUMAN, fontWeight="bold"),
        words("act_key", "● acts", 466, 8, align="right", fill=MACHINE, fontWeight="bold"),
    ]  # fmt: skip


def ends() -> list[alt.Chart]:
    """How it ends: right, nothing done, wrong."""
    inks = {"right": (TRUTH, 0.85), "none": (SOFT, 0.5), "wrong": (HARM, 0.9)}
    bars = [
        table("ends", end, f"datum.end == '{end}'").mark_rect(fill=ink, fillOpacity=opacity)
        .encode(belief("from"), alt.YValue(BAR[0]), x2=alt.X2("to"), y2=alt.Y2Value(BAR[1]))
        for end, (ink, opacity) in inks.items()
    ]  # fmt: skip
    names: dict[str, tuple[str, float, Any, str]] = {
        "right": ("'right ' + format(datum.right, '.1%')", SIDES[0], "left", TRUTH),
        "none": ("'nothing done ' + format(datum.none, '.1%')", sum(SIDES) / 2, "center", SOFT),
        "wrong": ("'wrong ' + format(datum.wrong, '.1%')", SIDES[1], "right", HARM),
    }
    return [
        *bars,
        *(
            table("metrics", f"{end}_name").transform_calculate(words=text)
            .mark_text(align=align, baseline="middle", fill=ink, fontWeight="bold")
            .encode(across(x), alt.YValue(BAR[0] - 14), text="words:N")
            for end, (text, x, align, ink) in names.items()
        ),
    ]  # fmt: skip


def values() -> list[alt.Chart]:
    """What the best course is worth, over how many questions it may ask."""

    def questions(field: str, axis: alt.Axis | None = None) -> alt.X:
        return scaled_x(field, (0, MOST), SIDES, axis)

    def value(field: str, axis: alt.Axis | None = None) -> alt.Y:
        return scaled_y(field, (0, 1), VALUES, axis)

    return [
        words("value_title", "value", 14, VALUES[1] - 18, fill=MACHINE),
        table("values", "value").mark_line(stroke=MACHINE).encode(
            questions("questions", ticks([0, 5, 10, 15, 20], title="questions it may ask")),
            value("value", ticks([0.5, 1], orient="left")),
        ),
        table("metrics", "here_value").mark_point(**dot(7, fill=INK, stroke=PAPER, strokeWidth=2))
        .encode(questions("max_questions"), value("value")),
    ]  # fmt: skip
