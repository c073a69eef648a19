"""Words and shapes that both drawings have."""

from typing import Any

import altair as alt

from ..view_canvas import across, size, table

SQUARE = "M-1,-1 H1 V1 H-1 Z"


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
