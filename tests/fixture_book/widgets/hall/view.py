"""The plan of a shop, and a customer at each place of the line."""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.images import image
from ..draw.layers import text
from ..draw.look import SOFT

HEIGHT = 254

PLACES = (
    "[datum.row == 1 ? 56 + 48 * datum.place : 344 - 48 * datum.place, [70, 152, 240][datum.row]]"
)
"""Where each stands: the line goes from the street along one row and back along the other, to the till."""


def chart() -> alt.LayerChart:
    """Draw the table `line` on the plan."""
    line = table("line", "customers").transform_calculate(at=PLACES).transform_calculate(
        across="datum.at[0]", down="datum.at[1]"
    )  # fmt: skip
    across, down = (alt.X("across:Q", scale=None), alt.Y("down:Q", scale=None))
    return canvas(
        [
            image("plan", 240, 136, __package__, "hall.svg", (452, 272)),
            image(line, across, down, __package__, "customer.png", (27, 36)),
            text("street", 14, 290, "Street", fill=SOFT),
        ],
        HEIGHT,
    )
