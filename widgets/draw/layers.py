"""Layers of a drawing: one mark for every row of a table, at places that are numbers or fields.

Numbers are places on the canvas: from the left edge of the picture, and down from the plot's top.
Whatever else a layer is given is a property of its mark, or a channel if it is one of Altair's.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import altair as alt

from .canvas import Ends, Kind, across, scaled_x, scaled_y, size, table
from .look import PADDING, PAPER

type Rows = alt.Chart | str
"""Rows of a table; a mere name is a mark that is always there, over the one row of metrics."""

type Place = float | alt.X | alt.XValue | alt.Y | alt.YValue
type End = float | str | alt.X2Datum | alt.Y2Datum | None
"""Where a mark ends: a place, or the field that has it on the scale of where it begins."""

SQUARE = "M-1,-1 H1 V1 H-1 Z"


def point(
    rows: Rows, x: Place, y: Place, half: float = 0, shape: str | alt.Shape = "circle", **look: Any
) -> alt.Chart:
    """A shape that reaches `half` units from its middle, without a rim if it has no stroke."""
    plain: dict[str, Any] = {"size": size(half), "opacity": 1, "shape": shape}
    if "stroke" not in look:
        plain["strokeWidth"] = 0
    return layer("point", rows, x, y, **plain | look)


def text(
    rows: Rows, x: Place, y: Place, words: str | list[str] | alt.Text, **look: Any
) -> alt.Chart:
    """Words from `x` on, in one line or several; an expression over the row if they begin with `=`."""
    if isinstance(words, str) and words.startswith("="):
        rows = based(rows).transform_calculate(words=words[1:])
        words = alt.Text("words:N")
    return layer(
        "text", rows, x, y, **{"align": "left", "baseline": "middle", "text": words} | look
    )


def haloed(
    mark: str,
    rows: Rows,
    x: Place,
    y: Place,
    words: str | list[str] | alt.Text,
    rim: Mapping[str, Any],
    **look: Any,
) -> list[alt.Chart]:
    """Words that can be read over dots and lines: first `{mark}_halo`, with a `rim` of paper, and then `mark`."""
    found = based(rows)
    halo = {**look, "fill": PAPER, "stroke": PAPER, **rim}
    return [
        text(found.properties(name=f"{mark}_halo"), x, y, words, **halo),
        text(found.properties(name=mark), x, y, words, **look),
    ]


def rule(rows: Rows, x: Place, y: Place, x2: End = None, y2: End = None, **look: Any) -> alt.Chart:
    """A straight line."""
    return layer("rule", rows, x, y, x2, y2, **look)


def rect(rows: Rows, x: Place, y: Place, x2: End = None, y2: End = None, **look: Any) -> alt.Chart:
    """A rectangle between two corners."""
    return layer("rect", rows, x, y, x2, y2, **look)


def line(rows: Rows, x: Place, y: Place, **look: Any) -> alt.Chart:
    """One line through all rows."""
    return layer("line", rows, x, y, **look)


def area(rows: Rows, x: Place, y: Place, y2: End = None, **look: Any) -> alt.Chart:
    """What lies between a line through all rows and where it ends."""
    return layer("area", rows, x, y, None, y2, **look)


def layer(
    kind: str, rows: Rows, x: Place, y: Place, x2: End = None, y2: End = None, **look: Any
) -> alt.Chart:
    """A layer of this kind of mark."""
    channels: dict[str, Any] = {
        name: value
        for name, value in look.items()
        if isinstance(value, alt.FieldChannelMixin | alt.ValueChannelMixin)
    }
    properties = {name: value for name, value in look.items() if name not in channels}
    channels["x"] = across(x) if isinstance(x, int | float) else x
    channels["y"] = alt.YValue(y) if isinstance(y, int | float) else y
    if x2 is not None:
        channels["x2"] = ending(x2, alt.X2, alt.X2Value, PADDING["left"])
    if y2 is not None:
        channels["y2"] = ending(y2, alt.Y2, alt.Y2Value, 0)
    made: alt.Chart = getattr(based(rows), f"mark_{kind}")(**properties).encode(**channels)
    return made


def based(rows: Rows) -> alt.Chart:
    """The rows of a layer."""
    return table("metrics", rows) if isinstance(rows, str) else rows


def ending(end: End, field: type, value: type, left: float) -> object:
    """Where a mark ends, as Altair's channel."""
    if isinstance(end, str):
        return field(end)
    return value(end - left) if isinstance(end, int | float) else end


def over_x(domain: Ends, ends: Ends, kind: Kind = "linear") -> Callable[..., alt.X]:
    """A scale across: from a field, and the `axis` it may have, to its place between two."""
    return partial(scaled_x, domain=domain, ends=ends, kind=kind)


def over_y(domain: Ends, ends: Ends, kind: Kind = "linear") -> Callable[..., alt.Y]:
    """A scale down."""
    return partial(scaled_y, domain=domain, ends=ends, kind=kind)


def over_days(domain: tuple[str, str], ends: Ends) -> Callable[..., alt.X]:
    """A scale of days across, from one such as `2025-08-02` to another, over a field of such texts.

    Its `axis` says what stands at the ticks, as in `alt.Axis(format="%b %Y", tickCount=4)`.
    """
    places = [end - PADDING["left"] for end in ends]
    scale = alt.Scale(type="utc", domain=list(domain), range=places, nice=False)
    return lambda field, axis=None: alt.X(f"{field}:T", scale=scale, axis=axis)


def by(channel: type, field: str, looks: Mapping[str, Any]) -> Any:
    """A colour or a shape for each value of a field, without a legend."""
    scale = alt.Scale(domain=list(looks), range=list(looks.values()))
    return channel(f"{field}:N", scale=scale, legend=None)


def plain(channel: type, field: str) -> Any:
    """A field whose numbers or colours are taken as they are."""
    return channel(field, scale=None)


def ticks(values: list[float], **look: Any) -> alt.Axis:
    """An axis of numbers and nothing else."""
    bare = {
        "orient": "bottom", "title": None, "format": "~g", "tickCount": len(values),
        "domain": False, "ticks": False, "grid": False,
        "labelOverlap": False, "labelFlush": False, "labelBound": False,
    }  # fmt: skip
    rest: dict[str, Any] = {**bare, **look}
    return alt.Axis(values=values, **rest)


def coarse(rows: alt.Chart, units: float, *fields: str) -> alt.Chart:
    """Rows whose fields, `units` to a whole, are in tenths of one: such pictures pack better."""
    tenths = {field: f"round(datum.{field} * {10 * units:g}) / {10 * units:g}" for field in fields}
    found: alt.Chart = rows.transform_calculate(**tenths)
    return found
