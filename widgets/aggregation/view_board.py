"""The board that three of the pictures share: a row for each rule, in plain words, and whom it chooses."""

from typing import Any

import altair as alt

from ..draw.canvas import table
from ..draw.layers import by, over_x, over_y, point, text
from ..draw.look import INK, PAPER, SCENE, SOFT

BOLD: dict[str, Any] = {"fontWeight": "bold"}
NAMES = {
    "plurality": "most first places",
    "runoff": "run-off of top two",
    "instant": "drop the last, repeat",
    "borda": "most points by place",
    "condorcet": "wins every duel",
    "kemeny": "closest to all ballots",
    "sum": "highest total",
    "least": "least pleased does best",
    "product": "all points multiplied",
}
"""Every rule in about five words."""

TELLS = ("plurality", "runoff", "instant", "borda", "sum", "product")
"""The rules whose winner’s number says something to whoever sees it without the others’."""

COLUMNS = "datum.options == 3 ? 284 + 73 * datum.column : datum.options == 4 ? 328 + 23 * datum.column : 269 + 44 * datum.column"
"""Where an option’s winner stands: apart, as far as its name has room."""

HIGH = 15.0

at_x = over_x((0, 480), (0, 480))
at_y = over_y((0, 480), (0, 480))


def words(rows: alt.Chart | str, x: Any, y: Any, said: Any, **look: Any) -> alt.Chart:
    """Text of the scene, in the middle of its place."""
    return text(rows, x, y, said, **{"fontSize": SCENE, "align": "center", **look})


def tile(wide: float, high: float, round_: float = 0) -> str:
    """The path of a rectangle with these halves, as a point mark draws it at a half of 1."""
    if not round_:
        return f"M{-wide},{-high} H{wide} V{high} H{-wide} Z"
    arc = f"A{round_},{round_} 0 0 1"
    x, y = wide - round_, high - round_
    return (
        f"M{-x},{-high} H{x} {arc} {wide},{-y} V{y} {arc} {x},{high} "
        f"H{-x} {arc} {-wide},{y} V{-y} {arc} {-x},{-high} Z"
    )


CHIPS = {"3": tile(34, HIGH, 7), "4": tile(76, HIGH, 7), "5": tile(20, HIGH, 7)}
"""By how many options there are, what a winner’s name stands on."""


def board(top: float, pitch: float) -> list[alt.Chart]:
    """The layers; `top` is the middle of the first row, and `pitch` from one to the next.

    A winner has one chip, which moves when the rule chooses another; a tie, a dashed one for each.
    """

    def rows(name: str, mark: str, keep: str = "") -> alt.Chart:
        return table(name, mark, keep).transform_calculate(
            x=COLUMNS, y=f"{top} + {pitch} * datum.row", chip="'' + datum.options"
        )

    x, y, shape = at_x("x"), at_y("y"), by(alt.Shape, "chip", CHIPS)
    tied: dict[str, Any] = {"fill": "transparent", "stroke": SOFT, "strokeWidth": 1.5}
    map_ = "{" + ", ".join(f"'{rule}': '{said}'" for rule, said in NAMES.items()) + "}[datum.rule]"
    score = f"indexof({list(TELLS)}, datum.rule) < 0 || datum.score == '' ? '' : ': ' + datum.score"
    ties, sole = "datum.state == 'ties'", "datum.state == 'wins'"
    filled = by(alt.Fill, "state", {"wins": INK, "ties": "transparent", "nobody": "transparent"})
    name = by(alt.Fill, "state", {"wins": PAPER, "ties": "transparent", "nobody": SOFT})
    return [
        words(rows("chosen", "rules"), 14, y, f"={map_} + ({score})", align="left", fill=INK),
        point(rows("board", "tied", ties), x, y, 1, shape, strokeDash=[4, 3], **tied),
        words(rows("board", "tied_words", ties), x, y, alt.Text("option:N"), fill=SOFT),
        point(rows("chosen", "fly_chips"), x, y, 1, shape, fill=filled),
        words(rows("chosen", "fly_names"), x, y, alt.Text("said:N"), fill=name, fontSize=20, **BOLD),
        point(rows("chosen", "won", sole), x, y, 1, shape, fill="transparent"),
    ]  # fmt: skip
