"""The canvas of both drawings, and places on it counted from the picture's left edge."""

import altair as alt

from ..look import PADDING, PLOT_WIDTH

NOW = "datum.time == time"


def size(half: float) -> float:
    """The size at which a shape reaches `half` units from its middle."""
    return (2 * half) ** 2


def table(name: str, mark: str, keep: str = "true") -> alt.Chart:
    """A layer called `mark` over the rows of a table for which `keep` holds."""
    return alt.Chart(alt.NamedData(name), name=mark).transform_filter(keep)


def across(x: float) -> alt.XValue:
    """A place counted from the left edge of the whole picture."""
    return alt.XValue(x - PADDING["left"])


def scaled_x(
    field: str, domain: tuple[float, float], ends: tuple[float, float], axis: alt.Axis | None = None
) -> alt.X:
    """The field over `domain` between two places; what lies outside stays at the end."""
    places = [end - PADDING["left"] for end in ends]
    scale = alt.Scale(domain=domain, range=places, nice=False, zero=False, clamp=True)
    return alt.X(f"{field}:Q", scale=scale, axis=axis)


def scaled_y(field: str, domain: tuple[float, float], ends: tuple[float, float]) -> alt.Y:
    """The field over `domain` between two heights, both counted down from the plot's top."""
    scale = alt.Scale(domain=domain, range=list(ends), nice=False, zero=False)
    return alt.Y(f"{field}:Q", scale=scale, axis=None)


def canvas(layers: list[alt.Chart], height: float) -> alt.LayerChart:
    """The layers, each with its own scales, on one plot of this height."""
    plot = alt.LayerChart(layer=layers, width=PLOT_WIDTH, height=height)
    drawn: alt.LayerChart = plot.resolve_scale(
        x="independent", y="independent", fill="independent", stroke="independent",
        size="independent", opacity="independent", fillOpacity="independent",
        strokeWidth="independent", color="independent",
    )  # fmt: skip
    return drawn
