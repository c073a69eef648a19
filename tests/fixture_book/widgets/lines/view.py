"""Six curves in six hues, and the share that is asked about."""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.hues import HUES, hued
from ..draw.layers import line, over_x, over_y, point, rule, text
from ..draw.look import RULE, SCENE, SOFT

HEIGHT = 280
NAMES = ("1 till", "2", "3", "4", "5", "6 tills")

shares = over_x((0, 1), (58, 462))
chances = over_y((0, 1), (HEIGHT, 0))


def chart() -> alt.LayerChart:
    """Draw the tables `curves` and `asked`."""
    across = shares("busy", axis=alt.Axis(title="Share of time that tills are busy", format="%"))
    up = chances("queued", axis=alt.Axis(title=None, format="%"))
    stroke = hued(alt.Stroke, "tills", (1, 2, 3, 4, 5, 6))
    return canvas(
        [
            line(table("curves", "curves"), across, up, stroke=stroke),
            rule(table("asked", "now"), shares("busy"), 0, y2=HEIGHT, stroke=RULE),
            point(
                table("asked", "asked"),
                shares("busy"),
                chances("queued"),
                6,
                fill=hued(alt.Fill, "tills", (1, 2, 3, 4, 5, 6)),
            ),
            *key(),
        ],
        HEIGHT,
    )


def key() -> list[alt.Chart]:
    """Which hue is how many tills, in the order of the curves."""
    made = [text("key", 76, 10, "chance of a wait with", fontSize=SCENE, fill=SOFT)]
    for n, (hue, name) in enumerate(zip(HUES, NAMES, strict=True)):
        y = 36 + 24 * n
        made += [
            rule(f"key_{n}", 76, y, 100, y, stroke=hue, strokeWidth=4),
            text(f"name_{n}", 110, y, name, fontSize=SCENE, fill=SOFT),
        ]
    return made
