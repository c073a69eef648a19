"""The days of a winter, and the room that there is."""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import line, over_days, over_y, rule
from ..draw.look import HARM, SOFT, TRUTH

HEIGHT = 240

days = over_days(("2030-11-25", "2031-01-20"), (58, 462))
customers = over_y((0, 400), (HEIGHT, 0))


def chart() -> alt.LayerChart:
    """Draw the tables `days`, `over` and `room`."""
    across = days(
        "day", axis=alt.Axis(title=None, format="%-d %b", tickCount=alt.TimeIntervalStep("week", 2))
    )
    up = customers("customers", axis=alt.Axis(title="Customers"))
    ground = alt.Y2Datum(0)
    return canvas(
        [
            rule(table("days", "days"), across, up, y2=ground, stroke=TRUTH, strokeWidth=4),
            rule(
                table("over", "over"),
                days("day"),
                customers("customers"),
                y2=ground,
                stroke=HARM,
                strokeWidth=4,
            ),
            line(table("room", "room"), days("day"), customers("room"), stroke=SOFT),
        ],
        HEIGHT,
    )
