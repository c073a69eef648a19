"""A curve that falls towards the warmth of the room, and a dot to drag along it."""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import line, over_x, over_y, point
from ..draw.look import INK, SOFT

HEIGHT = 280

# TODO: from where to where your axes go; they stay where they are, so that readers can compare.
minutes = over_x((0, 60), (58, 462))
degrees = over_y((0, 100), (HEIGHT, 0))


def chart() -> alt.LayerChart:
    """Draw the tables `curve` and `now`, whatever is in them."""
    across = minutes("minute", axis=alt.Axis(title="Minutes"))
    up = degrees("degrees", axis=alt.Axis(title="Degrees Celsius"))
    return canvas(
        [
            line(table("curve", "curve"), across, up, stroke=SOFT),
            point(table("now", "now"), minutes("minute"), degrees("degrees"), 8, fill=INK),
        ],
        HEIGHT,
    )
