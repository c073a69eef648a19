"""Three drawings: networks being trained, two features at one neuron, and a polygon's answers."""

import altair as alt

from .view_pair import pair
from .view_polygon import polygon
from .view_training import training

CHARTS = {"training": training, "pair": pair, "polygon": polygon}


def chart(which: str) -> alt.LayerChart:
    """The drawing of one panel."""
    return CHARTS[which]()
