"""The wait, rising with the load."""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import line, over_x, over_y, point
from ..draw.look import HARM

HEIGHT = 240

loads = over_x((0, 1), (58, 462))
waits = over_y((0, 20), (HEIGHT, 0))


def chart() -> alt.LayerChart:
    """Draw the tables `waits` and `asked`."""
    across = loads("load", axis=alt.Axis(title="Load", format="%"))
    up = waits("wait", axis=alt.Axis(title="Times a service"))
    return canvas(
        [
            line(table("waits", "curve"), across, up, stroke=HARM),
            point(table("asked", "asked"), loads("load"), waits("wait"), 6, fill=HARM),
        ],
        HEIGHT,
    )
