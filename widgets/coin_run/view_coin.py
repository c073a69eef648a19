"""The coin's panel: a level whose coin is dragged, and a map of all places that it could be in.

One expects an agent that was paid for coins, and always got them, to want coins. Drag the coin from the
wall, where it lay in training, and the agent runs to the wall all the same: *Again* has it run past the coin.
"""

from typing import Any

import altair as alt

from ..draw.canvas import canvas, scaled_x, scaled_y, table
from ..draw.layers import SQUARE, line, point, rect, text
from ..draw.look import HARM, INK, MACHINE, PAPER, PROXY, SCENE, SOFT, TRUTH
from ..draw.play import play
from .view_shapes import AGENT, BRICKS, EYES, GILT, GOLD, SAND

COLUMNS, ROWS = 12, 5
LEFT = 12
CELL = 37.0
LEVEL_TOP = 26
SMALL, MAP_TOP = 25, 268
HEIGHT = MAP_TOP + ROWS * SMALL - 44
"""Of the plot, below which the picture has some room that no axis needs here."""

PLAY = (368, 222, 466, 254)
"""Where what begins the run stands, between the level and the map."""

TALL = 25
"""Half of the agent's height in the level: it fills its cell."""

START = (3, 2)
HOLLOW: dict[str, Any] = {"fill": "transparent"}
WORDS: dict[str, Any] = {"fontSize": SCENE}
OVER = "time >= datum.end"
"""Before that, how the other levels end is not told either."""


def coin() -> alt.LayerChart:
    """The drawing for the tables `cells`, `path` and `metrics`."""
    layers = [
        *level(),
        *titled(),
        *new_levels(MAP_TOP, OVER),
        watched(),
        *scores(MAP_TOP, "time >= datum.steps"),
        *play(PLAY, PLAY, "time >= datum.steps"),
    ]
    drawn = canvas(layers, HEIGHT)
    timed: alt.LayerChart = drawn.add_params(alt.param(name="time", value=0))
    return timed


def titled() -> list[alt.Chart]:
    """What the map is of, and once it is filled what its two signs stand for."""
    y, said = MAP_TOP - 15, f"={OVER} ? 'every place:' : 'every place for the coin'"
    got, missed = (
        table("cells", f"key_{mark}", f"datum.watched && {OVER}") for mark in ("got", "missed")
    )
    return [
        text(table("cells", "map_title", "datum.watched"), LEFT, y, said, fill=SOFT, **WORDS),
        point(got, 150, y, 8, fill=TRUTH),
        text(got.properties(name="got_said"), 163, y, "gets it", fill=SOFT, **WORDS),
        point(missed, 252, y, 6, **HOLLOW, stroke=HARM, strokeWidth=2),
        text(missed.properties(name="missed_said"), 264, y, "misses", fill=SOFT, **WORDS),
    ]  # fmt: skip


def places(cell: float, top: float) -> tuple[alt.X, alt.Y]:
    """Columns and rows in the middle of their cells, which are so wide."""
    first = LEFT + cell / 2
    return (
        scaled_x("column", (0, COLUMNS - 1), (first, first + cell * (COLUMNS - 1))),
        scaled_y("row", (0, ROWS - 1), (top + cell / 2, top + cell * (ROWS - 0.5))),
    )


def floor(name: str, cell: float, top: float) -> list[alt.Chart]:
    """A floor of slabs: one of two shades, of which the second is one shape in units of half the grid's width."""
    half = cell * COLUMNS / 2
    side = cell / half
    corners = (
        (x * side - 1, (y - ROWS / 2) * side)
        for y in range(ROWS)
        for x in range(COLUMNS)
        if (x + y) % 2
    )
    path = " ".join(f"M{x:.4f},{y:.4f} h{side:.4f} v{side:.4f} h-{side:.4f} Z" for x, y in corners)
    middle = LEFT + half, top + cell * ROWS / 2
    ends = LEFT, top, LEFT + cell * COLUMNS, top + cell * ROWS
    return [
        rect(f"{name}_floor", *ends, fill=SAND, fillOpacity=0.75),
        point(name, *middle, half, path, fill=SOFT, fillOpacity=0.1),
    ]


def level() -> list[alt.Chart]:
    """The level: the wall with the coins of training, the coin, the agent and where it came from."""
    x, y = places(CELL, LEVEL_TOP)
    wall, foot = LEFT + CELL * COLUMNS, LEVEL_TOP + CELL * ROWS
    start = LEFT + (START[0] + 0.5) * CELL, LEVEL_TOP + (START[1] + 0.5) * CELL

    def here(mark: str) -> alt.Chart:
        return table("cells", mark, "datum.watched")

    def now(mark: str, keep: str = "") -> alt.Chart:
        return table("path", mark, "datum.time == time" + keep)

    def ended(mark: str, how: str) -> alt.Chart:
        return table("metrics", mark, f"time >= datum.steps && datum.outcome {how}")

    path = table("path", "trail", "datum.time <= time")
    by_wall = [
        point(f"used_to_be_{row}", wall - CELL / 2, LEVEL_TOP + (row + 0.5) * CELL, 10,
              **HOLLOW, stroke=PROXY, strokeWidth=1.5, strokeDash=[3, 3])
        for row in range(ROWS)
    ]  # fmt: skip
    said = {"fontWeight": "bold", **WORDS}
    left = here("missed_ring").transform_filter(f"{OVER} && !datum.collected")
    return [
        text("wall_words", wall + 12, 10, "coins lay here in training →", align="right", fill=PROXY, **WORDS),
        *floor("level", CELL, LEVEL_TOP),
        point("wall", wall + 7, (LEVEL_TOP + foot) / 2, 1, BRICKS, fill=PROXY),
        *by_wall,
        point("start", *start, 5, fill=MACHINE),
        line(path, x, y, stroke=MACHINE, strokeWidth=9, opacity=0.35, order=alt.Order("time:Q")),
        point(left, x, y, 18, **HOLLOW, stroke=HARM, strokeWidth=2.5, strokeDash=[5, 4]),
        point(here("coin"), x, y, 14, fill=GOLD, stroke=GILT, strokeWidth=2),
        point(here("coin_rim"), x, y, 8.5, **HOLLOW, stroke=GILT, strokeWidth=1.5),
        point(now("agent"), x, y, TALL, AGENT, fill=MACHINE, stroke=PAPER, strokeWidth=1.5),
        point(now("eyes"), x, y, TALL, EYES, fill=PAPER),
        text(ended("outcome", "== 'coin'"), LEFT, foot + 18, "It gets the coin.", fill=TRUTH, **said),
        text(ended("outcome_missed", "!= 'coin'"), LEFT, foot + 18, "It ends without the coin.", fill=HARM, **said),
    ]  # fmt: skip


def new_levels(top: float, keep: str = "") -> list[alt.Chart]:
    """One sign for each place of the coin: a disc where the agent gets it, a ring where it does not."""
    x, y = places(SMALL, top)
    start = LEFT + (START[0] + 0.5) * SMALL, top + (START[1] + 0.5) * SMALL

    def cells(mark: str, which: str) -> alt.Chart:
        return table("cells", mark, f"{which} && {keep}" if keep else which)

    missed: dict[str, Any] = {**HOLLOW, "stroke": HARM, "strokeWidth": 2}
    return [
        *floor("map", SMALL, top),
        point("map_start", *start, 9, AGENT, fill=MACHINE),
        point(cells("collected", "datum.collected"), x, y, 8, fill=TRUTH),
        point(cells("missed", "!datum.collected"), x, y, 6, **missed),
    ]


def watched() -> alt.Chart:
    """Which of the places the coin is in."""
    x, y = places(SMALL, MAP_TOP)
    rows = table("cells", "watched", "datum.watched")
    return point(rows, x, y, SMALL / 2, SQUARE, **HOLLOW, stroke=INK, strokeWidth=2.5)


def scores(top: float, keep: str = "") -> list[alt.Chart]:
    """Success in training beside that in new levels, which is what the map's signs stand for."""
    x, y = LEFT + SMALL * COLUMNS + 18, top + 8
    number: dict[str, Any] = {"fontSize": 28, "fontWeight": "bold"}
    success = "=format(datum.training_success, datum.training_success == 1 ? '.0%' : '.1%')"
    collected = "=datum.coins_collected_of_59 + ' of 59'"
    return [
        text("in_training", x, y, "coins in training", fill=SOFT, **WORDS),
        text("training_success", x, y + 27, success, fill=PROXY, **number),
        text("in_new", x, y + 66, "coins elsewhere", fill=SOFT, **WORDS),
        text(table("metrics", "collected_count", keep), x, y + 93, collected, fill=TRUTH, **number),
        *([text(table("metrics", "not_yet", f"!({keep})"), x, y + 93, "?", fill=TRUTH, **number)] if keep else []),
    ]  # fmt: skip
