"""The canvas of all three drawings, places on it, and arrows."""

from typing import Literal

import altair as alt

from ..look import MACHINE, PADDING, PAPER, WIDTH

HEAD = "M0,-1 L.72,.75 L0,.42 L-.72,.75 Z"
"""An arrow's head that points up, in a box from -1 to 1."""


type Kind = Literal["linear", "log", "sqrt"]


def size(half: float) -> float:
    """The size at which a shape reaches `half` units from its middle."""
    return (2 * half) ** 2


def table(name: str, mark: str, keep: str = "true") -> alt.Chart:
    """A layer called `mark` over the rows of a table for which `keep` holds."""
    return alt.Chart(alt.NamedData(name), name=mark).transform_filter(keep)


def across(x: float) -> alt.XValue:
    """A place counted from the left edge of the whole picture, not of the plot."""
    return alt.XValue(x - PADDING["left"])


def scaled_x(
    field: str, domain: tuple[float, float], ends: tuple[float, float],
    axis: alt.Axis | None = None, kind: Kind = "linear",
) -> alt.X:  # fmt: skip
    """The field over `domain` between two places, both counted from the picture's left edge."""
    places = [end - PADDING["left"] for end in ends]
    scale = alt.Scale(type=kind, domain=domain, range=places, nice=False, zero=False)
    return alt.X(f"{field}:Q", scale=scale, axis=axis)


def scaled_y(
    field: str, domain: tuple[float, float], ends: tuple[float, float],
    axis: alt.Axis | None = None, kind: Kind = "linear",
) -> alt.Y:  # fmt: skip
    """The field over `domain` between two heights, both counted down from the plot's top."""
    scale = alt.Scale(type=kind, domain=domain, range=list(ends), nice=False, zero=False)
    return alt.Y(f"{field}:Q", scale=scale, axis=axis)


def at(fx: str, fy: str) -> tuple[alt.X, alt.Y]:
    """Two fields that are places already: from the picture's left edge, and down from the plot's top."""
    return scaled_x(fx, (0, WIDTH), (0, WIDTH)), scaled_y(fy, (0, WIDTH), (0, WIDTH))


def placed(rows: alt.Chart, middle: tuple[float | str, float], unit: float) -> alt.Chart:
    """Rows whose x and y, in a plane with its origin at `middle`, also are the places px and py."""
    found: alt.Chart = rows.transform_calculate(
        length="sqrt(datum.x * datum.x + datum.y * datum.y) + 1e-9",
        origin_x=f"{middle[0]}",
        origin_y=f"{middle[1]}",
        # In halves of a unit: nobody sees the difference, and pictures pack into half the bytes.
        px=f"round(2 * ({middle[0]} + {unit} * datum.x)) / 2",
        py=f"round(2 * ({middle[1]} - {unit} * datum.y)) / 2",
    )
    return found


def arrows(rows: alt.Chart, name: str, unit: float, thick: float) -> list[alt.Chart]:
    """An arrow a row of those `placed`: wider and darker as it is important; a ring if not kept."""
    half = 8 * thick
    # A head ends at the tip, so its middle is most of a half before it.
    back = f"(1 - {0.8 * half / unit} / datum.length)"
    rows = rows.transform_calculate(
        turn="round(90 - atan2(datum.y, datum.x) * 180 / PI)",
        neck_x=f"round(5 * (datum.origin_x + (datum.px - datum.origin_x) * {back})) / 5",
        neck_y=f"round(5 * (datum.origin_y + (datum.py - datum.origin_y) * {back})) / 5",
        width=f"{thick} * (2 + 3 * datum.importance)",
        ink="0.55 + 0.45 * datum.importance",
    )
    ink = alt.Opacity("ink:Q", scale=None)
    kept, dropped = rows.transform_filter("datum.kept"), rows.transform_filter("!datum.kept")
    from_x, from_y = at("origin_x", "origin_y")
    neck_x, neck_y = at("neck_x", "neck_y")
    tip_x, tip_y = at("px", "py")
    return [
        dropped.properties(name=f"{name}_dropped")
        .mark_point(shape="circle", size=size(4 * thick), fill=PAPER, stroke=MACHINE, strokeWidth=2 * thick)
        .encode(tip_x, tip_y, opacity=ink),
        kept.properties(name=f"{name}_shafts")
        .mark_rule(stroke=MACHINE)
        .encode(from_x, from_y, alt.X2("neck_x"), alt.Y2("neck_y"), opacity=ink,
                strokeWidth=alt.StrokeWidth("width:Q", scale=None)),
        kept.properties(name=f"{name}_heads")
        .mark_point(shape=HEAD, size=size(half), fill=MACHINE, strokeWidth=0)
        .encode(neck_x, neck_y, opacity=ink, angle=alt.Angle("turn:Q", scale=None)),
    ]  # fmt: skip


def canvas(layers: list[alt.Chart], height: float) -> alt.LayerChart:
    """The layers, each with its own scales, on one plot of this height."""
    plot = alt.LayerChart(
        layer=layers, width=WIDTH - PADDING["left"] - PADDING["right"], height=height
    )
    drawn: alt.LayerChart = plot.resolve_scale(
        x="independent", y="independent", color="independent", fill="independent",
        shape="independent", stroke="independent", opacity="independent", angle="independent",
        fillOpacity="independent", strokeWidth="independent", size="independent",
    )  # fmt: skip
    return drawn
