"""A square for each hour of the week: the more come, the further its shade is from the paper."""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.hues import key, shaded
from ..draw.layers import over_x, over_y, rect, text
from ..draw.look import SCENE, SOFT

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
OPEN, CLOSED = 8, 20
LEFT, RIGHT, TOP, PITCH = 62, 468, 18, 32
BOTTOM = TOP + PITCH * len(DAYS)
KEY = BOTTOM + 34

hours = over_x((OPEN, CLOSED), (LEFT, RIGHT))
days = over_y((0, len(DAYS)), (TOP, BOTTOM))


def chart() -> alt.LayerChart:
    """Draw the table `hours`."""
    squares = table("hours", "hours").transform_calculate(
        ends="datum.hour + 0.94", row=f"indexof({list(DAYS)}, datum.day)", below="datum.row + 0.92"
    )
    return canvas(
        [
            rect(squares, hours("hour"), days("row"), "ends", "below", fill=shaded(alt.Fill, "customers", (0, 120))),
            *around(),
            *key("key", (0, 120), LEFT + 206, KEY, 200, said=""),
            text("key_of", LEFT, KEY + 7, "customers an hour", fontSize=SCENE, fill=SOFT),
        ],
        KEY - 10,
    )  # fmt: skip


def around() -> list[alt.Chart]:
    """Days at the left, and every second hour above."""
    words = {"fontSize": SCENE, "fill": SOFT}
    rows = [
        text(f"day_{day}", LEFT - 10, TOP + PITCH * (n + 0.46), day, align="right", **words)
        for n, day in enumerate(DAYS)
    ]
    each = (RIGHT - LEFT) / (CLOSED - OPEN)
    above = [
        text(f"hour_{hour}", LEFT + each * (hour - OPEN), TOP - 12, f"{hour}:00", **words)
        for hour in range(OPEN, CLOSED, 3)
    ]
    return [*rows, *above]
