"""Three drawings: an island being used up, seventy-two goals, and a choice between doors."""

import altair as alt

from .view_compass import compass
from .view_power import power
from .view_world import world

CHARTS = {"world": world, "compass": compass, "power": power}


def chart(which: str) -> alt.LayerChart:
    """The drawing of one panel."""
    return CHARTS[which]()
