"""Two votes that others have published: strike out an option, and see who is chosen then.

Readers expect that only a winner’s leaving matters. But who loses decides too: without Chattanooga, which no rule
chooses, the run-off goes to another city.
"""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import by, over_x, over_y, plain, point, rect, rule
from ..draw.look import HARM, HUMAN, INK, PAPER, RULE, SCENE, SOFT
from .view_board import BOLD, at_y, board, tile, words

HEIGHT = 386
CELLS = (32.0, 150.0)
"""The ballots: the top of the first places, and the foot of the last."""

HEADS, BOARD = 190.0, 256.0
"""Heights: the buttons that strike out, and the board’s first row."""

share = over_x((0, 1), (14.0, 466.0))
column = over_x((-1.5, 4.5), (83.0, 467.0))
button = over_y((-1, 1), (HEADS - 40, HEADS + 40))


def published() -> alt.LayerChart:
    """The drawing for the tables `groups`, `ballots`, `cities`, `letters`, `chosen` and `board`."""
    return canvas([*ballots(), *heads(), *board(BOARD, 39)], HEIGHT)


def ballots() -> list[alt.Chart]:
    """Each ballot as wide as many hand it in, the best on top; what is struck is struck."""
    top, foot = CELLS
    rows = {
        mark: table("ballots", mark, keep)
        .transform_calculate(high=f"{foot - top} / datum.options")
        .transform_calculate(
            north=f"{top} + datum.place * datum.high",
            south=f"{top} + (datum.place + 1) * datum.high - 2",
            right=f"datum.east - {2 / 452}",
            middle=f"(datum.west + datum.east) / 2 - {1 / 452}",
        )
        .transform_calculate(level="(datum.north + datum.south) / 2")
        .transform_calculate(
            left_end="datum.middle - min(30 / 452, (datum.east - datum.west) * 0.44)",
            right_end="datum.middle + min(30 / 452, (datum.east - datum.west) * 0.44)",
            strength="datum.place == 0 ? 1 : 0.4",
        )
        for mark, keep in (("cells", ""), ("names", ""), ("struck", "datum.state == 'out'"))
    }  # fmt: skip
    ink = by(alt.Fill, "state", {"out": SOFT, "in": INK})
    middle, level = share("middle"), at_y("level")
    told = "datum.voters + ' ballots, the best on top'"
    much = "datum.agreement + (datum.agreement == 1 ? ' winner' : ' winners')"
    return [
        words("told", 14, -4, f"={told}", align="left", fill=SOFT),
        words("rise_count", 466, -3, f"={much}", align="right", fill=INK, fontSize=25, **BOLD),
        rect(rows["cells"], share("west"), at_y("north"), "right", "south", fill=RULE, fillOpacity=plain(alt.FillOpacity, "strength:Q")),
        words(table("groups", "groups"), share("across"), 21, alt.Text("count:N"), fill=SOFT),
        words(rows["names"], middle, level, alt.Text("said:N"), fill=ink, **BOLD),
        rule(rows["struck"], share("left_end"), level, "right_end", stroke=HARM, strokeWidth=3.5, strokeCap="round"),
    ]  # fmt: skip


def heads() -> list[alt.Chart]:
    """A button for each option, and one for all; the one that is pressed is filled."""
    drawn = [
        words("strike", 14, HEADS, "strike", align="left", fill=HUMAN, **BOLD),
        rule("ground", 14, BOARD - 27, 466, stroke=RULE, strokeWidth=1.5),
    ]
    fill = by(alt.Fill, "state", {"here": HUMAN, "free": PAPER})
    ink = by(alt.Fill, "state", {"here": PAPER, "free": HUMAN})
    x, y = column("column"), button("row")
    for mark in ("cities", "letters"):
        rows, said = table(mark, mark, "datum.live"), table(mark, f"{mark}_words", "datum.live")
        drawn += [
            point(rows, x, y, 1, tile(29.5, 17, 8), fill=fill, stroke=HUMAN, strokeWidth=2),
            words(said, x, y, alt.Text("said:N"), fill=ink, fontSize=SCENE, **BOLD),
            # What is struck is pressed again to be given back.
            point(
                table(
                    mark, f"{mark}_back", "datum.live && datum.state == 'here' && datum.column >= 0"
                ),
                x,
                y,
                20,
                "M-1,0 H1",
                stroke=PAPER,
                strokeWidth=3,
            ),
        ]
    return drawn
