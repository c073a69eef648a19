"""The coin's panel: the level that is watched, a map of all new levels, and the training."""

from typing import Any

import altair as alt

from ..look import HARM, INK, MACHINE, PAPER, PROXY, RULE, SOFT, TRUTH
from ..view_canvas import across, canvas, scaled_x, scaled_y, size, table
from .view_canvas import SQUARE, shape, words
from .view_training import BOTTOM, training

COLUMNS, ROWS = 12, 5
LEFT = 16
CELL = 36.5
SMALL, MAP_TOP = 22, 226
AGENT = "M-.62,.8 L-.62,-.1 A.62,.62 0 0 1 .62,-.1 L.62,.8 L.36,.56 L.12,.8 L-.12,.8 L-.36,.56 Z"
EYES = "M.06,-.3 h.14 v.3 h-.14 Z M.34,-.3 h.14 v.3 h-.14 Z"
PAST = "datum.time <= time"
START = (3, 2)


def coin() -> alt.LayerChart:
    """The drawing for the tables `cells`, `path`, `series`, `regimes` and `metrics`."""
    drawn = canvas([*level(), *new_levels(), *scores(), *training()], BOTTOM)
    timed: alt.LayerChart = drawn.add_params(alt.param(name="time", value=0))
    return timed


def column(field: str, cell: float) -> alt.X:
    """Columns in the middle of their cells, which are so wide."""
    first = LEFT + cell / 2
    return scaled_x(field, (0, COLUMNS - 1), (first, first + cell * (COLUMNS - 1)))


def row(field: str, cell: float, top: float) -> alt.Y:
    """Rows in the middle of their cells."""
    return scaled_y(field, (0, ROWS - 1), (top + cell / 2, top + cell * (ROWS - 0.5)))


def grid(cell: float) -> str:
    """All cells as one shape around their middle, in units of half the grid's width."""
    half = cell * COLUMNS / 2
    side = (cell - 2) / half
    places = (
        ((x * cell + 1) / half - 1, (y * cell + 1 - cell * ROWS / 2) / half)
        for y in range(ROWS)
        for x in range(COLUMNS)
    )
    return " ".join(f"M{x:.4f},{y:.4f} h{side:.4f} v{side:.4f} h-{side:.4f} Z" for x, y in places)


def level() -> list[alt.Chart]:
    """The level from the side: the wall, the coin that is watched, the agent and where it came from."""
    x, y = column("column", CELL), row("row", CELL, 0)
    half, middle = CELL * COLUMNS / 2, CELL * ROWS / 2
    wall = (
        table("metrics", "wall")
        .mark_rule(stroke=PROXY, strokeWidth=7, strokeCap="butt")
        .encode(across(LEFT + 2 * half + 6), alt.YValue(0), y2=alt.Y2Value(CELL * ROWS))
    )
    path = (
        table("path", "trail", PAST)
        .mark_line(stroke=MACHINE, strokeWidth=9, opacity=0.35)
        .encode(x, y, order="time:Q")
    )
    here = table("path", "agent", "datum.time == time")
    lying = table("cells", "coin", "datum.watched")
    return [
        shape("level", grid(CELL), half, LEFT + half, middle, fill=RULE, fillOpacity=0.55),
        wall,
        shape("start", "circle", 5, LEFT + (START[0] + 0.5) * CELL, (START[1] + 0.5) * CELL, fill=MACHINE),
        path,
        lying.mark_point(shape="circle", size=size(12), fill=TRUTH, strokeWidth=0, opacity=1).encode(x, y),
        lying.properties(name="coin_rim")
        .mark_point(shape="circle", size=size(8), fill="transparent", stroke=PAPER, strokeWidth=1.5, opacity=1)
        .encode(x, y),
        here.mark_point(shape=AGENT, size=size(17), fill=MACHINE, stroke=PAPER, strokeWidth=1.5, opacity=1)
        .encode(x, y),
        here.properties(name="eyes")
        .mark_point(shape=EYES, size=size(17), fill=PAPER, strokeWidth=0, opacity=1)
        .encode(x, y),
        outcome(),
    ]  # fmt: skip


def outcome() -> alt.Chart:
    """How the level that is watched ends, in words."""
    got = "datum.collected ? ': it gets the coin' : ': it ends without the coin'"
    drawn: alt.Chart = (
        table("cells", "outcome", "datum.watched")
        .transform_calculate(words=f"'New level ' + datum.level + ({got})")
        .mark_text(align="left", baseline="middle")
        .encode(across(LEFT), alt.YValue(CELL * ROWS + 16), text="words:N")
    )
    return drawn


def new_levels() -> list[alt.Chart]:
    """One sign for each place of the coin: a disc where the agent gets it, a ring where it does not."""
    x, y = column("column", SMALL), row("row", SMALL, MAP_TOP)
    half, middle = SMALL * COLUMNS / 2, MAP_TOP + SMALL * ROWS / 2
    start = LEFT + (START[0] + 0.5) * SMALL, MAP_TOP + (START[1] + 0.5) * SMALL
    return [
        shape("map", grid(SMALL), half, LEFT + half, middle, fill=RULE, fillOpacity=0.55),
        shape("map_start", AGENT, 9, *start, fill=MACHINE),
        table("cells", "collected", "datum.collected")
        .mark_point(shape="circle", size=size(7), fill=TRUTH, strokeWidth=0, opacity=1)
        .encode(x, y),
        table("cells", "missed", "!datum.collected")
        .mark_point(shape="circle", size=size(5), fill="transparent", stroke=HARM, strokeWidth=1.5, opacity=1)
        .encode(x, y),
        table("cells", "watched", "datum.watched")
        .mark_point(shape=SQUARE, size=size(SMALL / 2), fill="transparent", stroke=INK, strokeWidth=2, opacity=1)
        .encode(x, y),
    ]  # fmt: skip


def scores() -> list[alt.Chart]:
    """Success in training beside that in new levels, which is what the map's signs stand for."""
    x = LEFT + SMALL * COLUMNS + 16
    top = MAP_TOP + 8
    number: dict[str, Any] = {"fontSize": 26, "fontWeight": "bold"}
    percent = "=format(datum.training_success, datum.training_success == 1 ? '.0%' : '.1%')"
    return [
        words("in_training", "success in training", x, top, fill=SOFT),
        words("training_success", percent, x, top + 24, fill=PROXY, **number),
        words("in_new", "with coins elsewhere", x, top + 60, fill=SOFT),
        words("collected_count", "=datum.coins_collected_of_59 + ' of 59'", x, top + 84,
              fill=TRUTH, **number),
    ]  # fmt: skip
