"""Four drawings: a race on its course, how the boat learnt, what the reward pays for, ten boats."""

import altair as alt

from .view_boats import boats
from .view_race import learning, race
from .view_sums import sums

CHARTS = {"race": race, "learning": learning, "sums": sums, "boats": boats}


def chart(which: str) -> alt.LayerChart:
    """The drawing of one panel."""
    return CHARTS[which]()
