"""The canvas of both drawings, and places on it."""

from typing import Any, Literal

import altair as alt

from ..look import PADDING, WIDTH

SQUARE = "M-1,-1 H1 V1 H-1 Z"


def size(half: float) -> float:
    """The size at which a shape reaches `half` units from its middle."""
    return (2 * half) ** 2


def table(name: str, mark: str, keep: str = "") -> alt.Chart:
    """A layer called `mark` over the rows of a table, or over those for which `keep` holds."""
    chart = alt.Chart(alt.NamedData(name), name=mark)
    return chart.transform_filter(keep) if keep else chart


def across(x: float) -> alt.XValue:
    """A place counted from the left edge of the whole picture, not of the plot."""
    return alt.XValue(x - PADDING["left"])


def scaled_x(
    field: str,
    domain: tuple[float, float],
    ends: tuple[float, float],
    axis: alt.Axis | None = None,
    kind: Literal["linear", "sqrt"] = "linear",
) -> alt.X:
    """The field over `domain` between two places, both counted from the picture's left edge."""
    places = [end - PADDING["left"] for end in ends]
    scale = alt.Scale(type=kind, domain=domain, range=places, nice=False, zero=False)
    return alt.X(f"{field}:Q", scale=scale, axis=axis)


def scaled_y(
    field: str,
    domain: tuple[float, float],
    ends: tuple[float, float],
    axis: alt.Axis | None = None,
) -> alt.Y:
    """The field over `domain` between two heights, both counted down from the plot's top."""
    scale = alt.Scale(domain=domain, range=list(ends), nice=False, zero=False)
    return alt.Y(f"{field}:Q", scale=scale, axis=axis)


def words(name: str, text: str, x: float, y: float, **look: Any) -> alt.Chart:
    """Words that are always there, or an expression over the metrics if `text` begins with `=`."""
    rows = table("metrics", name)
    look = {"align": "left", "baseline": "middle", **look}
    if text.startswith("="):
        rows = rows.transform_calculate(words=text[1:])
        drawn: alt.Chart = rows.mark_text(**look).encode(across(x), alt.YValue(y), text="words:N")
        return drawn
    fixed: alt.Chart = rows.mark_text(text=text, **look).encode(across(x), alt.YValue(y))
    return fixed


def shape(name: str, path: str, half: float, x: float, y: float, **look: Any) -> alt.Chart:
    """A shape that is always there."""
    look = {"strokeWidth": 0, "opacity": 1, **look}
    drawn: alt.Chart = (
        table("metrics", name)
        .mark_point(shape=path, size=size(half), **look)
        .encode(across(x), alt.YValue(y))
    )
    return drawn


def canvas(layers: list[alt.Chart], height: float) -> alt.LayerChart:
    """The layers, each with its own scales, on one plot of this height."""
    plot = alt.LayerChart(
        layer=layers, width=WIDTH - PADDING["left"] - PADDING["right"], height=height
    )
    drawn: alt.LayerChart = plot.resolve_scale(
        x="independent", y="independent", color="independent", fill="independent",
        shape="independent", stroke="independent", opacity="independent", size="independent",
        fillOpacity="independent", strokeWidth="independent", angle="independent",
    )  # fmt: skip
    return drawn
