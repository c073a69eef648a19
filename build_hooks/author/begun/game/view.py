"""The matches that are left, side by side."""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import over_x, rule, text
from ..draw.look import INK, SCENE, SOFT

HEIGHT = 160

# TODO: what of your game readers must see before they decide.
places = over_x((0, 14), (40, 440))


def chart() -> alt.LayerChart:
    """Draw the table `matches`, and how many they are."""
    words = "=datum.won ? 'The last one went to ' + datum.won : datum.left + ' left'"
    return canvas(
        [
            rule(
                table("matches", "matches"), places("place"), 30, y2=110, stroke=SOFT, strokeWidth=6
            ),
            text("left", 40, 145, words, fontSize=SCENE, fill=INK),
        ],
        HEIGHT,
    )
