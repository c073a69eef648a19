"""The line, growing with each bunch."""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import over_x, over_y, rect
from ..draw.look import TRUTH

HEIGHT = 240

minutes = over_x((0, 9), (58, 462))
line = over_y((0, 12), (HEIGHT, 0))


def chart() -> alt.LayerChart:
    """Draw the table `line` up to the minute that is shown."""
    bars = table("line", "bars", "datum.time <= time").transform_calculate(end="datum.time + 0.8")
    across = minutes("time", axis=alt.Axis(title="Minutes", values=[0, 3, 6, 9]))
    up = line("waiting", axis=alt.Axis(title="In line", values=[0, 4, 8, 12]))
    drawn: alt.LayerChart = canvas(
        [rect(bars, across, up, "end", alt.Y2Datum(0), fill=TRUTH)], HEIGHT
    )
    return drawn.add_params(alt.param(name="time", value=0))
