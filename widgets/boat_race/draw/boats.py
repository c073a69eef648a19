"""Ten boats: the same reward, ten strings of chances, and where each has been."""

import altair as alt

from ...draw.canvas import across, canvas, scaled_x, scaled_y, size, table
from ...draw.look import INK, MACHINE, PROXY, SOFT, TRUTH
from .lagoon import DEEP as RIM, WATER

HEIGHT = 376
CELL = 25
LEFT, PITCH = 52, 94
TOP, DEEP = 62, 200
"""The middle of the first course, and how far it is to the next to the right and below."""

SQUARES = " ".join(
    f"M{x - 0.31:.2f},{y - 0.31:.2f} h.62 v.62 h-.62 Z"
    for x in (-0.667, 0, 0.667)
    for y in (-0.667, 0, 0.667)
    if x or y
)
DOES = {
    "finish": "finishes",
    "lap": "laps",
    "anticlockwise": "backwards",
    "stay": "stays put",
    "oscillate": "to and fro",
    "other": "wanders",
}


def boats() -> alt.LayerChart:
    """The drawing for the tables `boats` and `wake`."""
    return canvas([*heads(), *courses(), *words()], HEIGHT)


def column() -> alt.X:
    """The middle of a boat's course."""
    return scaled_x("column", (0, 4), (LEFT, LEFT + 4 * PITCH))


def row(offset: float = 0) -> alt.Y:
    """The middle of a boat's course, or so many units below it."""
    return scaled_y("row", (0, 1), (TOP + offset, TOP + offset + DEEP))


def placed(name: str, mark: str, boat: str = "boat") -> alt.Chart:
    """A layer in which every row knows in which column and row its boat is."""
    return table(name, mark).transform_calculate(
        column=f"datum.{boat} % 5", row=f"floor(datum.{boat} / 5)"
    )


def heads() -> list[alt.Chart]:
    """What the numbers are."""
    return [
        table("metrics", name)
        .mark_text(align="left", baseline="middle", fill=colour, text=words)
        .encode(across(x), alt.YValue(-2))
        for name, x, colour, words in (
            ("score_head", 16, PROXY, "score"),
            ("true_head", 76, TRUTH, "true score"),
        )
    ]


def courses() -> list[alt.Chart]:
    """A small course for each boat, and its wake."""
    ring = placed("boats", "courses").mark_point(
        shape=SQUARES, size=size(1.5 * CELL), fill=WATER, stroke=RIM, strokeWidth=1, opacity=1
    )
    widths = alt.Scale(domain=[0, 1, 12, 50, 100], range=[0, 1.5, 4, 8, 12])
    unit = CELL / PITCH, CELL / DEEP
    wake = (
        placed("wake", "wake", "since")
        .transform_calculate(
            from_x=f"datum.column + (datum.x - 1) * {unit[0]}",
            till_x=f"datum.column + (datum.to_x - 1) * {unit[0]}",
            from_y=f"datum.row + (datum.y - 1) * {unit[1]}",
            till_y=f"datum.row + (datum.to_y - 1) * {unit[1]}",
        )
        .mark_rule(stroke=MACHINE, strokeCap="round", opacity=0.75)
        .encode(
            scaled_x("from_x", (0, 4), (LEFT, LEFT + 4 * PITCH)),
            scaled_y("from_y", (0, 1), (TOP, TOP + DEEP)),
            alt.X2("till_x"),
            alt.Y2("till_y"),
            strokeWidth=alt.StrokeWidth("count:Q", scale=widths, legend=None),
        )
    )
    return [ring.encode(column(), row()), wake]


def words() -> list[alt.Chart]:
    """Under each course: what the boat does, and both counts."""
    does = (
        placed("boats", "does")
        .transform_calculate(words=f"{DOES}[datum.behaviour]")
        .mark_text(baseline="middle", fill=INK)
        .encode(column(), row(56), text="words:N")
    )
    seeds = (
        placed("boats", "seeds")
        .transform_calculate(words="'seed ' + datum.seed")
        .mark_text(baseline="middle", fill=SOFT)
        .encode(column(), row(77), text="words:N")
    )
    counts = [
        placed("boats", name)
        .transform_calculate(words=f"format(datum.{field}, '.5~g')")
        .mark_text(baseline="middle", fill=colour, fontWeight="bold")
        .encode(column(), row(below), text="words:N")
        for name, field, colour, below in (
            ("scores", "score", PROXY, 98),
            ("trues", "true", TRUTH, 118),
        )
    ]
    return [does, seeds, *counts]
