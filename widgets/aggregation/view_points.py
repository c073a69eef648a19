"""Three raters’ points as bars, and three ways to add them up.

Averages of points seem to escape the quarrels of rankings. But drag your scale: nobody’s order has changed, and the
longest bar is that of one reply after the other, until it is yours. Only the product stays where it was.
"""

from typing import Any

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import by, over_x, over_y, point, rule, ticks
from ..draw.look import HUMAN, INK, PAPER, RULE, SCENE, SOFT
from .points import GIVEN
from .view_board import BOLD, board, tile, words
from .view_vote import PERSON

HEIGHT = 366
FIRST, PITCH, HALF = 54.0, 50.0, 18.0
"""Bars: the middle of the first, from one to the next, and half of one’s height."""

TRACK, BOARD = 224.0, 314.0
"""Heights: the track of your scale, and the board’s first row."""

NUMBERS = (104.0, 142.0, 188.0)
"""Across: what each rater gives."""

MOST = 51.0
"""Points of a reply at the most: 3 + 3 + 5 · 9."""

long = over_x((0, MOST), (222.0, 426.0))
row = over_y((0, 2), (FIRST, FIRST + 2 * PITCH))
scale = over_x((0.2, 5), (164.0, 446.0), "log")
READ: dict[str, Any] = {"labelFontSize": SCENE, "labelExpr": "'×' + datum.label"}
SHADES = {"one rater": 0.3, "another": 0.5, "you": 0.95}


def points() -> alt.LayerChart:
    """The drawing for the tables `given`, `bars`, `totals`, `chosen`, `board` and `metrics`."""
    return canvas([*given(), *bars(), *weight(), *board(BOARD, 39)], HEIGHT)


def given() -> list[alt.Chart]:
    """The three raters, and what each gives to each reply."""
    looks = {name: HUMAN if name == "you" else SOFT for name in GIVEN}
    ink = by(alt.Fill, "rater", looks)
    much = "datum.agreement + (datum.agreement == 1 ? ' winner' : ' winners')"
    name = by(alt.Fill, "state", {"wins": PAPER, "ties": INK, "loses": INK})
    drawn = []
    for (rater, colour), x in zip(looks.items(), NUMBERS, strict=True):
        mark = rater.replace(" ", "_")
        drawn.append(point(f"person_{mark}", x, 8, 12, PERSON, fill=colour))
        rows = table("given", f"points_{mark}", f"datum.rater == '{rater}'")
        drawn.append(words(rows, x, row("row"), alt.Text("said:N"), fill=ink, **(BOLD if rater == "you" else {})))  # fmt: skip
    return [
        *drawn,
        words("you_said", NUMBERS[2] + 16, 8, "you", align="left", fill=HUMAN, **BOLD),
        words("rise_count", 466, 8, f"={much}", align="right", fill=INK, fontSize=25, **BOLD),
        point(table("totals", "best", "datum.state == 'wins'"), 44, row("row"), 1, tile(34, 15, 7), fill=INK),
        words(table("totals", "replies"), 44, row("row"), alt.Text("reply:N"), fill=name, fontSize=20, **BOLD),
    ]  # fmt: skip


def bars() -> list[alt.Chart]:
    """What the raters give to each reply, end to end, and how much that is."""
    drawn = []
    for name, shade in SHADES.items():
        rows = table("bars", f"bar_{name.replace(' ', '_')}", f"datum.rater == '{name}'")
        ink = HUMAN if name == "you" else SOFT
        drawn.append(rule(rows, long("west"), row("row"), "east", stroke=ink, strokeWidth=2 * HALF, opacity=shade))  # fmt: skip
    x = long("total")
    return [
        *drawn,
        words(table("totals", "totals"), x, row("row"), alt.Text("said:N"), dx=7, align="left", fill=INK, fontSize=20, **BOLD),
    ]  # fmt: skip


def weight() -> list[alt.Chart]:
    """The track of your scale."""
    axis = ticks([0.2, 0.5, 1, 2, 5], offset=TRACK - HEIGHT + 16, labelPadding=0, **READ)
    return [
        words("scale_said", 14, TRACK, "your points", align="left", fill=HUMAN, **BOLD),
        rule("track", 164, TRACK, 446, stroke=RULE, strokeWidth=5, strokeCap="round"),
        point("weight", scale("scale", axis=axis), TRACK, 12, fill=HUMAN, stroke=PAPER, strokeWidth=2),
        rule("ground", 14, BOARD - 27, 466, stroke=RULE, strokeWidth=1.5),
    ]  # fmt: skip
