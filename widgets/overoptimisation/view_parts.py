"""What the drawings share: words of a scene, lines that end where the chart does, and the cover."""

from typing import Any

import altair as alt

from ..draw.canvas import table
from ..draw.layers import coarse, line, plain, point, rect, rule, text
from ..draw.look import HUMAN, PAPER, PROXY, RULE, SCENE, TRUTH

BOLD: dict[str, Any] = {"fontWeight": "bold"}
LARGE: dict[str, Any] = {"fontSize": 28, **BOLD}
GRIP: dict[str, Any] = {"fill": HUMAN, "stroke": PAPER, "strokeWidth": 2}
RIM: dict[str, Any] = {"stroke": PAPER, "strokeWidth": 2}
NEAR: dict[str, Any] = {"labelFontSize": SCENE, "titleFontSize": SCENE}

type Span = tuple[float, float]


def words(rows: alt.Chart | str, x: Any, y: Any, said: Any, **look: Any) -> alt.Chart:
    """Text of the scene."""
    return text(rows, x, y, said, **{"fontSize": SCENE, **look})


def curve(
    name: str, field: str, span: Span, high: float, x: alt.X, up: Any, **look: Any
) -> alt.Chart:  # fmt: skip
    """A line as far as it is in the chart, which goes over `span` and is `high` units high."""
    rows = table(name, f"{field}_line", f"datum.{field} >= {span[0]} && datum.{field} <= {span[1]}")
    return line(coarse(rows, high / (span[1] - span[0]), field), x, up(field), **look)


def dot(field: str, span: Span, x: alt.X, up: Any, ink: str, half: float = 7) -> alt.Chart:
    """Where one is on a line; at the edge, if that is outside the chart."""
    rows = table("metrics", f"{field}_dot", f"isValid(datum.{field})").transform_calculate(
        up=f"clamp(datum.{field}, {span[0]}, {span[1]})"
    )
    return point(rows, x, up("up"), half, fill=ink, **RIM)


def promised(x: float, y: float, right: float = 0, down: float = 0) -> list[alt.Chart]:
    """What the reward model promises and, so far from that, what people get or that it is covered."""
    got = "isValid(datum.gold) ? format(datum.gold, '.2f') : '?'"
    return [
        words("promise_name", x, y, "score promises", fill=PROXY),
        text("promise", x, y + 27, "=format(datum.proxy, '.2f')", fill=PROXY, **LARGE),
        words("people_name", x + right, y + down, "people get", fill=TRUTH),
        text("people", x + right, y + down + 27, f"={got}", fill=TRUTH, **LARGE),
    ]


def cover(x: float, y: float, loud: str = "!isValid(datum.gold)") -> list[alt.Chart]:
    """The button that uncovers what people get, and covers it again; full when it is `loud`, else an outline."""
    said = "isValid(datum.gold) ? 'cover' : 'uncover'"
    rows = table("metrics", "cover").transform_calculate(
        full=f"{loud} ? '{HUMAN}' : '{PAPER}'",
        ink=f"{loud} ? '{PAPER}' : '{HUMAN}'",
        solid=f"{loud} ? 1 : 0.8",
    )
    fill, ink = plain(alt.Fill, "full:N"), plain(alt.Fill, "ink:N")
    named = rows.properties(name="cover_words")
    return [
        rect(rows, x, y, x + 116, y + 42, fill=fill, fillOpacity=plain(alt.FillOpacity, "solid:Q"), stroke=HUMAN, strokeWidth=2, cornerRadius=8),
        words(named, x + 58, y + 21, f"={said}", align="center", fill=ink, **BOLD),
    ]  # fmt: skip


def held(x: alt.X, ends: Span, y: float) -> list[alt.Chart]:
    """A grip on its track, below the numbers of its axis: there it covers nothing."""
    return [
        rule("track", ends[0], y, ends[1], stroke=RULE, strokeWidth=4),
        point("grip", x, y, 11, **GRIP),
    ]
