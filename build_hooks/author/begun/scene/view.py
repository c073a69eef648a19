"""A thousand people as dots, coloured by what becomes of them."""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import by, over_x, over_y, point, text
from ..draw.look import HARM, INK, RULE, SCENE, SOFT, TRUTH

HEIGHT = 240

# TODO: how your scene is laid out, in units from the left edge and down from the top.
column = over_x((0, 49), (20, 460))
row = over_y((0, 19), (0, 180))

COLOURS = {"found": TRUTH, "missed": INK, "alarmed": HARM, "well": RULE}


def chart() -> alt.LayerChart:
    """Draw the table `people`, and what an alarm says."""
    words = (
        "=isValid(datum.share) ? 'Of all alarms, ' + format(datum.share, '.0%') + ' are right' : ''"
    )
    return canvas(
        [
            point(
                table("people", "people"),
                column("column"),
                row("row"),
                3.4,
                fill=by(alt.Fill, "kind", COLOURS),
            ),
            text("alarm", 20, 215, words, fontSize=SCENE, fill=SOFT),
        ],
        HEIGHT,
    )
