"""Three drawings: the off switch, an assistant that acts or asks, and one that learns."""

import altair as alt

from .view_ask import ask
from .view_learn import learn
from .view_switch import switch

CHARTS = {"switch": switch, "ask": ask, "learn": learn}


def chart(which: str) -> alt.LayerChart:
    """The drawing of one panel."""
    return CHARTS[which]()
