"""Two charts: the risk over how far skill can take a team, at three states of knowledge, and what winners keep.

One expects that knowing more makes a race safer. Mostly it is the other way round; but where skill counts for
little, a lead that all can see protects better than one that only its owner may guess.
"""

from collections.abc import Callable
from typing import Any

import altair as alt

from ..draw.canvas import Ends, table
from ..draw.layers import coarse, line, over_x, over_y, point, rule, text, ticks
from ..draw.look import HARM, HUMAN, INK, PAPER, PLOT_WIDTH, RULE, SCENE, SOFT

HEIGHT = 364
SIDES = (58.0, 462.0)
PLOT: Ends = (HEIGHT - 8, 62.0)
"""From the floor, below which there is room for the letters of a title that hang, to the top."""

KINDS: dict[str, tuple[str, str, str, float, list[int]]] = {
    # What teams know: words in the key, their place and how they stand there, colour, dashes.
    "none": ("no one knows", SOFT, "left", 14, [2, 6]),
    "private": ("each its own", INK, "center", 240, [9, 6]),
    "public": ("all see all", HARM, "right", 466, []),
}

capability = over_x((0.1, 10), SIDES, "log")
share = over_x((0, 1), SIDES)
height = over_y((0, 1), PLOT)
READ: dict[str, Any] = {"labelFontSize": SCENE, "titleFontSize": SCENE}


def plot(layers: list[alt.Chart]) -> alt.LayerChart:
    """The layers on one pair of axes, from which a guess can be read."""
    made: alt.LayerChart = alt.LayerChart(layer=layers, width=PLOT_WIDTH, height=HEIGHT)
    return made


def up(style: str) -> Callable[[str], alt.Y]:
    """Heights from nothing to all. Marks on one pair of axes must all name the axis."""
    axis = ticks([0, 0.5, 1], orient="left", format=style, **READ)
    return lambda field: height(field, axis=axis)


def key(below: str, style: str) -> list[alt.Chart]:
    """What each line is, and its number at the place that is chosen: the metric `below` begins the name of."""
    return [
        text(f"{mark}_{known}", x, y, words, align=align, fill=ink, fontWeight="bold", fontSize=SCENE)
        for known, (said, ink, align, x, _) in KINDS.items()
        for mark, y, words in (
            ("key", -4, said),
            ("said", 19, f"=format(datum.{below}_{known}, '{style}')"),
        )
    ]  # fmt: skip


def lines(name: str, x: alt.X, y: Callable[[str], alt.Y]) -> list[alt.Chart]:
    """A line for each state of knowledge."""
    return [
        line(coarse(table(name, known), PLOT[0] - PLOT[1], known), x, y(known), stroke=ink, strokeDash=dash)
        for known, (_, ink, _, _, dash) in KINDS.items()
    ]  # fmt: skip


def marked(x: alt.X, y: Callable[[str], alt.Y], below: str) -> list[alt.Chart]:
    """The chosen place on every line."""
    return [
        point(f"at_{known}", x, y(f"{below}_{known}"), 6, fill=ink, stroke=PAPER, strokeWidth=2)
        for known, (_, ink, *_) in KINDS.items()
    ]


def curves() -> alt.LayerChart:
    """The drawing for the tables `curve` and `metrics`."""
    # Clear of the nought of the other axis.
    across = ticks(
        [0.1, 0.3, 1, 3, 10],
        title="how far skill can take a team",
        offset=1,
        titlePadding=0,
        **READ,
    )
    x, y = capability("capability", axis=across), up(".0%")
    return plot(
        [
            *key("risk", ".0%"),
            text("risk_title", 14, 44, "chance of disaster", fill=SOFT, fontSize=SCENE),
            rule("post", x, PLOT[1], y2=PLOT[0], stroke=HUMAN, strokeWidth=2),
            *lines("curve", x, y),
            *marked(x, y, "risk"),
            point("here", x, PLOT[1], 8, fill=HUMAN, stroke=PAPER, strokeWidth=2),
        ]
    )


def profile() -> alt.LayerChart:
    """The drawing for the table `safety_profile`."""
    across = ticks(
        [0, 0.5, 1],
        title="the winner’s skill (1: the most possible)",
        offset=1,
        titlePadding=0,
        **READ,
    )
    y = up("~g")
    half = share("half", axis=across)
    return plot(
        [
            *key("keeps", ".2f"),
            text("kept_title", 14, 44, "safety that a winner keeps", fill=SOFT, fontSize=SCENE),
            rule("half", half, PLOT[1], y2=PLOT[0], stroke=RULE, strokeWidth=2),
            *lines("safety_profile", share("share", axis=across), y),
            *marked(half, y, "keeps"),
        ]
    )
