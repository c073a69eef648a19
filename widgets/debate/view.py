"""Two drawings: one debate over a digit, and six ways to judge compared."""

import altair as alt

from .view_debate import debate
from .view_judges import judges

CHARTS = {"debate": debate, "judges": judges}


def chart(which: str) -> alt.LayerChart:
    """The drawing of one panel."""
    return CHARTS[which]()
