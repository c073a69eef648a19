"""The canvas of all three drawings, and places on it, counted from the left edge and the plot's top."""

from typing import Any

import altair as alt

from ..look import PADDING, WIDTH

type Ends = tuple[float, float]


def table(name: str, mark: str, keep: str = "true") -> alt.Chart:
    """A layer called `mark` over the rows of a table for which `keep` holds."""
    return alt.Chart(alt.NamedData(name), name=mark).transform_filter(keep)


def across(x: float) -> alt.XValue:
    """A place counted from the left edge of the whole picture."""
    return alt.XValue(x - PADDING["left"])


def on_x(field: str, domain: Ends, ends: Ends, axis: alt.Axis | None = None) -> alt.X:
    """The field over `domain`, between two places counted from the picture's left edge."""
    places = [end - PADDING["left"] for end in ends]
    scale = alt.Scale(domain=domain, range=places, nice=False, zero=False)
    return alt.X(f"{field}:Q", scale=scale, axis=axis)


def on_y(field: str, domain: Ends, ends: Ends, axis: alt.Axis | None = None) -> alt.Y:
    """The field over `domain`, between two heights counted down from the plot's top."""
    scale = alt.Scale(domain=domain, range=list(ends), nice=False, zero=False)
    return alt.Y(f"{field}:Q", scale=scale, axis=axis)


def ticks(values: list[float], **look: Any) -> alt.Axis:
    """An axis of numbers and nothing else."""
    plain = {
        "orient": "bottom", "title": None, "format": "~g", "tickCount": len(values),
        "domain": False, "ticks": False, "grid": False,
        "labelOverlap": False, "labelFlush": False, "labelBound": False,
    }  # fmt: skip
    rest: dict[str, Any] = {**plain, **look}
    return alt.Axis(values=values, **rest)


def coarse(rows: alt.Chart, units: float, *fields: str) -> alt.Chart:
    """Rows whose fields, `units` to a whole, are in tenths of one: such pictures pack better."""
    tenths = {field: f"round(datum.{field} * {10 * units:g}) / {10 * units:g}" for field in fields}
    found: alt.Chart = rows.transform_calculate(**tenths)
    return found


def words(mark: str, text: str, x: float, y: float, **look: Any) -> alt.Chart:
    """A line of text that is always there."""
    look = {"align": "left", "baseline": "middle", **look}
    drawn: alt.Chart = (
        table("metrics", mark).mark_text(text=text, **look).encode(across(x), alt.YValue(y))
    )
    return drawn


def dot(half: float, **look: Any) -> dict[str, Any]:
    """A round point that reaches `half` units from its middle."""
    return {"shape": "circle", "size": (2 * half) ** 2, "opacity": 1, **look}


def canvas(layers: list[alt.Chart], height: float) -> alt.LayerChart:
    """The layers, each with its own scales, on one plot of this height."""
    plot = alt.LayerChart(
        layer=layers, width=WIDTH - PADDING["left"] - PADDING["right"], height=height
    )
    drawn: alt.LayerChart = plot.resolve_scale(
        x="independent", y="independent", color="independent", fill="independent",
        shape="independent", stroke="independent", opacity="independent",
        fillOpacity="independent", strokeWidth="independent", size="independent",
    )  # fmt: skip
    return drawn
