"""What each number of tills does, in a table."""

import altair as alt

from ..draw.canvas import canvas
from ..draw.look import HARM, TRUTH
from ..draw.tabular import Column, tabular, tall

COLUMNS = (
    Column("tills", "Tills\nopen", 56, "d"),
    Column("busy", "Busy", 86, ".0%"),
    Column("queued", "Have\nto wait", style=".0%"),
    Column("wait", "Mean wait,\nminutes", style=".1f", marked={"long": HARM}),
)


def chart() -> alt.LayerChart:
    """Draw the table `tills`."""
    return canvas(tabular("tills", COLUMNS, marked={"enough": TRUTH}), tall(7, COLUMNS))
