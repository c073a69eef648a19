"""A line that grows as time passes, with a dot at its end."""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import line, over_x, over_y, point
from ..draw.look import INK, SOFT

HEIGHT = 280

# TODO: from where to where your axes go; they stay where they are, so that readers can compare.
days = over_x((0, 20), (58, 462))
people = over_y((0, 100), (HEIGHT, 0))


def chart() -> alt.LayerChart:
    """Draw the table `days` up to the moment that is shown."""
    across = days("time", axis=alt.Axis(title="Days"))
    up = people("knowing", axis=alt.Axis(title="People who know it"))
    drawn: alt.LayerChart = canvas(
        [
            line(table("days", "until_now", "datum.time <= time"), across, up, stroke=SOFT),
            point(
                table("days", "now", "datum.time == time"),
                days("time"), people("knowing"), 6, fill=INK,
            ),
        ],
        HEIGHT,
    ).add_params(alt.param(name="time", value=0))  # fmt: skip
    return drawn
