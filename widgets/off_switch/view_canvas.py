"""Words, dots and axes that all three drawings have."""

from typing import Any

import altair as alt

from ..view_canvas import across, table


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
