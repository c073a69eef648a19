"""A bar for each thing: how many of its pairs it has won."""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import over_x, over_y, rect, text
from ..draw.look import INK, SCENE, SOFT

HEIGHT = 220

# TODO: as many rows as there are things.
share = over_x((0, 1), (130, 450))
row = over_y((0, 3), (30, 180))


def chart() -> alt.LayerChart:
    """Draw the table `shares`, whatever is in it."""
    rows = table("shares", "bars").transform_calculate(
        low="datum.place - 0.3", high="datum.place + 0.3", none="0"
    )
    return canvas(
        [
            rect(rows, share("none"), row("low"), "share", "high", fill=SOFT),
            text(
                table("shares", "names"), 20, row("place"), "=datum.name", fontSize=SCENE, fill=INK
            ),
        ],
        HEIGHT,
    )
