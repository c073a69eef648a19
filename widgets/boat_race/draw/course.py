"""The course from above: eight cells, what the boat expects in each, its wake, and the boat."""

import altair as alt

from ...draw.canvas import across, scaled_x, scaled_y, size, table
from ...draw.look import INK, MACHINE, PAPER, SOFT
from .lagoon import BOAT, DECK, Lagoon

RAISED = "var(--paper-raised)"

TRIANGLE = "M0,-1 L.95,.7 L-.95,.7 Z"
UP, DOWN = TRIANGLE, "M0,1 L.95,-.7 L-.95,-.7 Z"
"""Things in the pictures, as SVG paths in a box from -1 to 1."""

CELL = 88
LEFT, TOP = 16, -8
"""The left edge of the picture's course, and its upper edge from the plot's top."""

LAGOON = Lagoon(LEFT, TOP, CELL)
MIDDLE_X, MIDDLE_Y = LEFT + CELL / 2, TOP + CELL / 2
NOW = "datum.time == time"
ONCE = alt.NamedData("metrics")
FAR = 31.5
"""Units from the middle of a cell to its triangles."""


def across_course(field: str) -> alt.X:
    """Columns 0 to 2, in the middle of their cells."""
    return scaled_x(field, (0, 2), (MIDDLE_X, MIDDLE_X + 2 * CELL))


def down_course(field: str) -> alt.Y:
    """Rows 0 to 2, in the middle of their cells."""
    return scaled_y(field, (0, 2), (MIDDLE_Y, MIDDLE_Y + 2 * CELL))


def place(x: float, y: float) -> tuple[alt.XValue, alt.YValue]:
    """A place in columns and rows, for what is drawn once."""
    return across(MIDDLE_X + x * CELL), alt.YValue(MIDDLE_Y + y * CELL)


def water(timed: bool) -> list[alt.Chart]:
    """The lagoon with its gates and its line; `timed` says if `expected` has a time."""
    first = "datum.way == 0" + (" && datum.time == 0" if timed else "")
    gates = table("expected", "gates", f"{first} && datum.cell % 2")
    return [*LAGOON.scene(), *LAGOON.gates(gates), *LAGOON.line()]


def expectations(timed: bool) -> list[alt.Chart]:
    """A triangle for each way out of each cell: the larger, the more is expected; the chosen is dark."""
    here = NOW if timed else "true"
    rows = (
        table("expected", "expected", here)
        .transform_calculate(
            px=f"datum.x + {FAR / CELL} * [0, 1, 0, -1][datum.way]",
            py=f"datum.y + {FAR / CELL} * [-1, 0, 1, 0][datum.way]",
            heading="90 * datum.way",
        )
        .mark_point(shape=TRIANGLE, fill=MACHINE, strokeWidth=0, opacity=1)
    )
    sizes = alt.Scale(domain=[0, 0.25, 0.5, 0.75, 1], range=[size(r) for r in (2, 3.5, 5.5, 8, 11)])
    return [
        rows.encode(
            across_course("px"),
            down_course("py"),
            alt.Angle("heading:Q", scale=None),
            alt.Size("share:Q", scale=sizes, legend=None),
            fillOpacity=alt.condition("datum.chosen", alt.value(1), alt.value(0.36)),
        )
    ]


def wake() -> list[alt.Chart]:
    """Where the boat has been, the wider the more often."""
    widths = alt.Scale(domain=[0, 1, 12, 50, 100], range=[0, 3, 7, 14, 20])
    drawn: alt.Chart = (
        table("wake", "wake", "datum.since <= time && time < datum.until")
        .mark_rule(stroke=MACHINE, strokeCap="round", opacity=0.35)
        .encode(
            across_course("x"),
            down_course("y"),
            alt.X2("to_x"),
            alt.Y2("to_y"),
            strokeWidth=alt.StrokeWidth("count:Q", scale=widths, legend=None),
        )
    )
    return [drawn]


def boat() -> list[alt.Chart]:
    """The boat, where it is now and heading where it went."""
    rows = table("sailing", "boat", NOW)
    heading = alt.Angle("heading:Q", scale=None)
    x, y = across_course("x"), down_course("y")
    return [
        rows.mark_point(
            shape=BOAT, size=size(27), fill=MACHINE, stroke=PAPER, strokeWidth=2.5, opacity=1
        ).encode(x, y, heading),
        table("sailing", "deck", NOW)
        .mark_point(shape=DECK, size=size(27), fill=PAPER, strokeWidth=0, opacity=1)
        .encode(x, y, heading),
    ]


def island(words: str, name: str, of: str = "sailing") -> list[alt.Chart]:
    """The wall in the middle, with some words on it."""
    x, y = place(1, 1)
    text = (
        table(of, name, NOW)
        .transform_calculate(words=words)
        .mark_text(fill=INK, lineBreak="\n", lineHeight=20, baseline="middle", dy=-9)
        .encode(x, y, text="words:N")
    )
    return [*LAGOON.island(palms=False), text]


def key(x: float, y: float) -> list[alt.Chart]:
    """What the triangles mean."""
    layers = []
    for down_by, opacity, half, words in (
        (0, 1.0, 9, "what it would do"),
        (23, 0.36, 7, "what seems worse"),
    ):
        name = f"key_{down_by}"
        layers += [
            alt.Chart(ONCE, name=f"{name}_sign")
            .mark_point(
                shape=TRIANGLE, size=size(half), fill=MACHINE, strokeWidth=0, opacity=1,
                fillOpacity=opacity,
            )
            .encode(across(x + 8), alt.YValue(y + down_by)),
            alt.Chart(ONCE, name=name)
            .mark_text(align="left", baseline="middle", fill=SOFT, text=words)
            .encode(across(x + 24), alt.YValue(y + down_by + 1)),
        ]  # fmt: skip
    return layers
