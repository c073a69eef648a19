"""The things in the pictures, as SVG paths in a box from -1 to 1, and the canvas they stand on."""

import altair as alt

from ..look import PADDING, WIDTH

RAISED = "var(--paper-raised)"

BOAT = "M0,-1 C.42,-.62 .56,-.1 .44,.86 L-.44,.86 C-.56,-.1 -.42,-.62 0,-1 Z"
DECK = "M0,-.44 C.16,-.26 .22,-.04 .2,.2 L-.2,.2 C-.22,-.04 -.16,-.26 0,-.44 Z M-.2,.42 L.2,.42 L.2,.62 L-.2,.62 Z"
CHEVRONS = "M-.7,.1 L0,-.6 L.7,.1 L.7,.5 L0,-.2 L-.7,.5 Z"
TRIANGLE = "M0,-1 L.95,.7 L-.95,.7 Z"
UP, DOWN = TRIANGLE, "M0,1 L.95,-.7 L-.95,-.7 Z"


def size(half: float) -> float:
    """The size at which a shape reaches `half` units from its middle."""
    return (2 * half) ** 2


def across(x: float) -> alt.XValue:
    """A place counted from the left edge of the whole picture, not of the plot."""
    return alt.XValue(x - PADDING["left"])


def left_to_right(
    field: str, low: float, high: float, left: float, right: float, axis: alt.Axis | None = None
) -> alt.X:
    """The field from `low` at `left` to `high` at `right`, both from the picture's left edge."""
    ends = [left - PADDING["left"], right - PADDING["left"]]
    scale = alt.Scale(domain=[low, high], range=ends, nice=False, zero=False)
    return alt.X(f"{field}:Q", scale=scale, axis=axis)


def down(
    field: str, low: float, high: float, top: float, bottom: float, axis: alt.Axis | None = None
) -> alt.Y:
    """The field from `low` at `top` to `high` at `bottom`, from the plot's top."""
    scale = alt.Scale(domain=[low, high], range=[top, bottom], nice=False, zero=False)
    return alt.Y(f"{field}:Q", scale=scale, axis=axis)


def table(name: str, mark: str, keep: str = "") -> alt.Chart:
    """A layer called `mark` over the table called `name`, or over those rows for which `keep` holds."""
    chart = alt.Chart(alt.NamedData(name), name=mark)
    return chart.transform_filter(keep) if keep else chart


def canvas(layers: list[alt.Chart], height: float) -> alt.LayerChart:
    """The layers, each with its own scales, on one plot of this height."""
    plot = alt.LayerChart(
        layer=layers, width=WIDTH - PADDING["left"] - PADDING["right"], height=height
    )
    drawn: alt.LayerChart = plot.resolve_scale(
        x="independent", y="independent", fill="independent", stroke="independent",
        shape="independent", size="independent", opacity="independent", fillOpacity="independent",
        strokeWidth="independent", angle="independent", color="independent",
    )  # fmt: skip
    return drawn
