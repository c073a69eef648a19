"""Places in a plane, arrows, and letters that a phone shows large enough, which several of the drawings have."""

from functools import partial

import altair as alt

from ..draw import layers
from ..draw.canvas import scaled_x, scaled_y, size
from ..draw.look import MACHINE, PAPER, SCENE, WIDTH

text = partial(layers.text, fontSize=SCENE)
haloed = partial(layers.haloed, rim={"strokeWidth": 5}, fontSize=SCENE)
ticks = partial(layers.ticks, labelFontSize=SCENE, titleFontSize=SCENE)

HEAD = "M0,-1 L.72,.75 L0,.42 L-.72,.75 Z"
"""An arrow's head that points up, in a box from -1 to 1."""


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
