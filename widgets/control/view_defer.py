"""Hand it over: the most suspicious outputs are made by a weaker model that is trusted.

One expects safety to cost as much usefulness as it brings. A monitor that sees something bends the curve: the
first tenth that is handed over stops three attacks in four and costs a twentieth.
"""

from typing import Any

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import Place, coarse, line, over_x, over_y, point, rect, rule, ticks
from ..draw.look import HARM, HUMAN, INK, MACHINE, PADDING, PAPER, RULE, SCENE, SOFT, TRUTH
from .view_hills import BOLD, LARGE, SIDES, words

HEIGHT = 366
TOP, FOOT = 26, 86
"""The bar of outputs: as high as an output is worth."""

CURVE = (340.0, 150.0)
ENDS = (58.0, 446.0)
KEY = 270

share = over_x((0, 1), (SIDES[1], SIDES[0]))
worth = over_y((0, 1), (FOOT, TOP))
useful = over_x((0, 1), ENDS)
safe = over_y((0, 1), CURVE)


def defer() -> alt.LayerChart:
    """The drawing for the tables `frontier` and `metrics`."""
    return canvas([*bar(), *frontier(), *baselines(), *here()], HEIGHT)


def bar() -> list[alt.Chart]:
    """All outputs, the most suspicious on the right; what is filled is what they are worth."""
    rows = table("metrics", "whole").transform_calculate(nothing="0", one="1", all="1")
    left = "datum.defer < 1 ? 'untrusted: ' + format(1 - datum.defer, '.1~%') : ''"
    right = "datum.defer > 0 ? 'trusted: ' + format(datum.defer, '.1~%') : ''"
    return [
        rect(rows, share("nothing"), TOP, "all", FOOT, fill=RULE, fillOpacity=0.5),
        rect(rows.properties(name="untrusted"), share("defer"), TOP, "all", FOOT, fill=MACHINE, fillOpacity=0.8),
        rect(rows.properties(name="trusted"), share("nothing"), worth("trusted"), "defer", FOOT, fill=TRUTH, fillOpacity=0.8),
        words("untrusted_said", SIDES[0], TOP - 16, f"={left}", fill=MACHINE, **BOLD),
        words("trusted_said", SIDES[1], TOP - 16, f"={right}", align="right", fill=TRUTH, **BOLD),
        rule("border", share("defer"), TOP - 4, y2=FOOT + 4, stroke=HUMAN, strokeWidth=3),
        point("handed", share("defer"), (TOP + FOOT) / 2, 10, fill=HUMAN, stroke=PAPER, strokeWidth=2),
    ]  # fmt: skip


def frontier() -> list[alt.Chart]:
    """What can be had of usefulness and safety, with this monitor and with none."""
    near = {"labelFontSize": SCENE, "titleFontSize": SCENE}
    aside = PADDING["left"] - ENDS[0]
    xs = ticks(
        [0, 0.5, 1],
        title="usefulness that is left →",
        titlePadding=0,
        offset=CURVE[0] + 6 - HEIGHT,
        **near,
    )
    ys = ticks([0, 0.5, 1], orient="left", format=".0%", offset=aside, labelPadding=4, **near)
    # No rounding should say that all are.
    share = "datum.safety_per_attack"
    often = f"({share} > 0.995 && {share} < 1 ? 'nearly 100%' : format({share}, '.0%'))"
    rows = coarse(table("frontier", "frontier"), CURVE[0] - CURVE[1], "safety")
    blind = table("metrics", "blind").transform_calculate(one="1", nothing="0")
    return [
        words("safety_said", SIDES[0], CURVE[1] - 25, f"={often} + ' of attacks replaced'", fill=TRUTH, **LARGE),
        rule("floor", ENDS[0], CURVE[0], ENDS[1], stroke=RULE, strokeWidth=1.5),
        rule("wall", ENDS[0], CURVE[1], y2=CURVE[0], stroke=RULE, strokeWidth=1.5),
        rule(blind, useful("trusted"), CURVE[1], ENDS[1], CURVE[0],
             stroke=SOFT, strokeWidth=2, strokeDash=[3, 6]),
        line(rows, useful("usefulness", axis=xs), safe("safety", axis=ys), stroke=TRUTH, order=alt.Order("defer:Q")),
    ]  # fmt: skip


def baselines() -> list[alt.Chart]:
    """Either model alone, and audits at random, with a key where no curve ever comes."""
    kinds = (
        ("random_audits", "square", HARM, "random audits", 9),
        ("trusted_alone", "diamond", TRUTH, "trusted alone", 7),
        ("untrusted_alone", "circle", MACHINE, "untrusted alone", 6),
    )
    at: dict[str, tuple[Place, Place]] = {
        "untrusted_alone": (ENDS[1], CURVE[0]),
        "trusted_alone": (useful("trusted"), CURVE[1]),
        "random_audits": (ENDS[1], safe("random_audits")),
    }
    drawn = []
    for place, (mark, shape, ink, said, half) in enumerate(kinds):
        look: dict[str, Any] = {"fill": ink, "stroke": PAPER, "strokeWidth": 1.5}
        y = KEY + 24 * place
        drawn += [
            point(mark, *at[mark], half, shape, **look),
            point(f"{mark}_key", ENDS[0] + 14, y, 6, shape, **look),
            words(f"{mark}_name", ENDS[0] + 26, y, said, fill=ink),
        ]
    return drawn


def here() -> list[alt.Chart]:
    """What you have: no grip, so a ring that has the name of what is dragged."""
    return [
        point(
            "here", useful("usefulness"), safe("safety_per_attack"), 8,
            fill=PAPER, stroke=INK, strokeWidth=3,
        ),
    ]  # fmt: skip
