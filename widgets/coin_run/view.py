"""Two drawings: the coin with its new levels and its training, and the reporters of a camera."""

import altair as alt

from .view_coin import coin
from .view_elk import elk

CHARTS = {"coin": coin, "elk": elk}


def chart(which: str) -> alt.LayerChart:
    """The drawing of one panel."""
    return CHARTS[which]()
