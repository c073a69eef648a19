"""One debate: the digit with what is revealed, what both say, and how the judge is moved."""

from typing import Any

import altair as alt

from ..look import HARM, HUMAN, INK, PAPER, RULE, SOFT, TRUTH
from ..view_canvas import across, canvas, scaled_x, scaled_y, size, table

NOW = "datum.time == time"
HEIGHT = 440
CELL, LEFT, TOP = 29, 16, -4
"""A square of the digit, and the upper left corner of all of them."""

BESIDE = 276
FAR = 12
"""Log-odds at the ends of the track; e to the 12th is 160,000 to one."""

TRACK = (58.0, 422.0)
FIRST, ROW = 312.0, 12.0
"""Where the track begins, before any pixel, and how far apart the pixels are on it."""

SHOWN = "datum.since <= time"
SIDE: Any = alt.when("datum.who == 'honest'").then(alt.value(TRUTH)).otherwise(alt.value(HARM))


def debate() -> alt.LayerChart:
    """The drawing for the tables `squares`, `path` and `moments`, at the moment shown."""
    layers = [*digit(), *claims(), *mind(), *track()]
    return canvas(layers, HEIGHT).add_params(alt.param(name="time", value=0))


def digit() -> list[alt.Chart]:
    """The picture: pale what is hidden from the judge, dark and framed what is revealed."""
    middle = LEFT + CELL / 2, TOP + CELL / 2
    place = (
        scaled_x("column", (0, 7), (middle[0], middle[0] + 7 * CELL), clamp=True),
        scaled_y("row", (0, 7), (middle[1], middle[1] + 7 * CELL)),
    )
    ink = alt.FillOpacity("ink:Q", scale=None)
    square: dict[str, Any] = {"shape": "square", "opacity": 1}
    return [
        table("squares", "cells")
        .mark_point(**square, size=size(CELL / 2 - 0.75), fill=RULE, fillOpacity=0.45, strokeWidth=0)
        .encode(*place),
        table("squares", "hidden", f"datum.whole && datum.value > 0 && !({SHOWN})")
        .transform_calculate(ink="0.45 * datum.value / 16")
        .mark_point(**square, size=size(CELL / 2 - 0.75), fill=INK, strokeWidth=0)
        .encode(*place, ink),
        table("squares", "paper", SHOWN)
        .mark_point(**square, size=size(CELL / 2 - 2.5), fill=PAPER, strokeWidth=5)
        .encode(*place, stroke=SIDE),
        table("squares", "revealed", SHOWN)
        .transform_calculate(ink="datum.value / 16")
        .mark_point(**square, size=size(CELL / 2 - 5), fill=INK, strokeWidth=0)
        .encode(*place, ink),
    ]  # fmt: skip


def words(name: str, y: float, said: str, keep: str = NOW, **look: Any) -> alt.Chart:
    """A line of words beside the digit."""
    drawn: alt.Chart = (
        table("moments", name, keep)
        .transform_calculate(said=said)
        .mark_text(**{"align": "left", "baseline": "middle", **look})
        .encode(across(BESIDE), alt.YValue(y), text="said:N")
    )
    return drawn


def claims() -> list[alt.Chart]:
    """What both debaters say it is; a lonely liar has nobody to answer."""
    large: dict[str, Any] = {"fontSize": 40, "fontWeight": "bold", "dx": 132}
    spoken = f"{NOW} && !datum.alone"
    return [
        words("honest", 14, "'Honest says'", spoken, fill=TRUTH),
        words("honest_claim", 14, "datum.truth", spoken, fill=TRUTH, **large),
        words("silent", 14, "'Nobody answers'", f"{NOW} && datum.alone", fill=SOFT),
        words("liar", 64, "'The liar says'", fill=HARM),
        words("liar_claim", 64, "datum.told", fill=HARM, **large),
    ]


def mind() -> list[alt.Chart]:
    """How far the judge is, in a number and in words."""
    return [
        words("turn", 120, "datum.turn", fill=SOFT),
        words("odds_label", 152, "'log-odds for the truth'", fill=SOFT),
        words(
            "odds", 184, "format(datum.log_odds, '+.1f')", fill=HUMAN, fontSize=40, fontWeight="bold"
        ),
        words("verdict", 218, "datum.words", fill=HUMAN),
    ]  # fmt: skip


def track() -> list[alt.Chart]:
    """The log-odds, moved right by the honest debater and left by the liar, a row a pixel."""
    axis = alt.Axis(
        values=[-10, -5, 0, 5, 10], format="d", domain=False, ticks=False, title="log-odds"
    )
    ends = (-FAR, FAR)
    rows = (0, 10), (FIRST, FIRST + 10 * ROW)
    shown = table("path", "links", SHOWN)
    y, bottom = scaled_y("number", *rows), alt.Y2Value(HEIGHT - 2)
    once = {
        "x": scaled_x("zero", ends, TRACK, clamp=True),
        "y": alt.YValue(FIRST - 10),
        "y2": bottom,
    }
    edge: dict[str, Any] = {"baseline": "middle", "fontWeight": "bold"}
    return [
        table("metrics", "zero").transform_calculate(zero="0").mark_rule(stroke=SOFT).encode(**once),
        table("metrics", "to_lie").mark_text(text="← the lie", align="left", fill=HARM, **edge)
        .encode(across(TRACK[0] - 42), alt.YValue(FIRST - 36)),
        table("metrics", "to_truth").mark_text(text="the truth →", align="right", fill=TRUTH, **edge)
        .encode(across(TRACK[1] + 40), alt.YValue(FIRST - 36)),
        table("metrics", "judge_title").mark_text(text="The judge’s mind", fill=INK, baseline="middle")
        .encode(across(sum(TRACK) / 2), alt.YValue(FIRST - 36)),
        shown.transform_calculate(before="datum.number - 1")
        .mark_rule(stroke=SOFT, strokeWidth=1.5)
        .encode(scaled_x("from", ends, TRACK, clamp=True), scaled_y("before", *rows), y2="number"),
        table("path", "moves", SHOWN)
        .mark_rule(strokeWidth=7, strokeCap="round")
        .encode(scaled_x("from", ends, TRACK, axis, clamp=True), y, x2="to", stroke=SIDE),
        table("moments", "now", NOW)
        .mark_point(shape="circle", size=size(7), fill=HUMAN, stroke=PAPER, strokeWidth=2, opacity=1)
        .encode(scaled_x("log_odds", ends, TRACK, clamp=True), y),
    ]  # fmt: skip
