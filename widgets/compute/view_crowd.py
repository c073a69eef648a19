"""Draw three hundred models by date and size, a line among them, and how many are over it; and what the views share.

Readers expect that a line, once drawn at the very top, keeps the ordinary from the extraordinary. Drag the date: when
it was first passed there was one model over it, less than three years later there are twenty, and the largest takes fifty
times as much. Then drag the line itself, and see how many a law would hold that stood elsewhere.
"""

from functools import partial
from typing import Any

import altair as alt

from ..draw import layers
from ..draw.canvas import canvas, table
from ..draw.layers import by, layer, over_x, over_y, point, rect, rule, text, ticks
from ..draw.look import HUMAN, INK, MACHINE, PAPER, PROXY, RULE, SCENE, SOFT, WIDTH
from .numerals import RAISED

POWERS = (
    "{"
    + ", ".join(f"'{power}': '10{str(power).translate(RAISED)}'" for power in range(16, 30))
    + "}[format(log(datum.value) / LN10, '.0f')]"
)
"""A power of ten as an axis says it."""

WORDS: dict[str, Any] = {"fontSize": SCENE}
BOLD: dict[str, Any] = {**WORDS, "fontWeight": "bold"}

ACROSS = "M-0.2,-0.42 L-0.62,0 L-0.2,0.42 M0.2,-0.42 L0.62,0 L0.2,0.42"
UP = "M-0.42,-0.2 L0,-0.62 L0.42,-0.2 M-0.42,0.2 L0,0.62 L0.42,0.2"
"""Arrows on a grip: where it can be dragged."""

SPAN, GRIP = (58.0, 438.0), 457
"""The plot, and where the line is held, right of it."""

NUMBER, TOP, FOOT = 36, 112, 392
DATES, HEIGHT = FOOT + 26, FOOT + 42
MONTHS, REACH = (-39.0, 37.0), (1e23, 1e27)
MIDWAY = 12
"""The month from which on names stand left of their dots."""

YEARS = {-37: "2020", -25: "2021", -13: "2022", -1: "2023", 11: "2024", 23: "2025", 35: "2026"}

when = over_x(MONTHS, SPAN)
flop = over_y(REACH, (FOOT, TOP), "log")
height = over_y((23, 27), (FOOT, TOP))


def crowd() -> alt.LayerChart:
    """The drawing for the tables `crowd`, `laws` and `metrics`."""
    return canvas([*ground(), *models(), *line(), *date(), *largest(), *told()], HEIGHT)


haloed = partial(layers.haloed, rim={"strokeWidth": 4})
"""Words that can be read over lines."""


def powers(values: list[int], **look: Any) -> alt.Axis:
    """An axis that says these powers of ten and nothing else."""
    bare: dict[str, Any] = {
        "orient": "bottom", "title": None, "domain": False, "ticks": False, "grid": False,
        "labelOverlap": False, "labelFlush": False, "labelBound": False, "labelFontSize": SCENE,
        "titleFontSize": SCENE, "tickCount": len(values),
    }  # fmt: skip
    rest = {**bare, **look}
    return alt.Axis(values=[10.0**each for each in values], labelExpr=POWERS, **rest)


def calendar(years: dict[int, str]) -> alt.Axis:
    """An axis that says these years."""
    said = "{" + ", ".join(f"'{at}': '{year}'" for at, year in years.items()) + "}[datum.value]"
    return ticks(
        [float(at) for at in years], labelExpr=said, labelFontSize=SCENE, ticks=True, tickColor=RULE
    )


def grip(mark: str, x: Any, y: Any, colour: str, arrows: str) -> list[alt.Chart]:
    """What a hand takes hold of, with arrows that say which way."""
    return [
        point(table("metrics", mark), x, y, 12, fill=colour, stroke=PAPER, strokeWidth=2),
        point(table("metrics", f"{mark}_ways"), x, y, 9, arrows, stroke=PAPER, strokeWidth=2,
              strokeCap="round", fill="transparent"),
    ]  # fmt: skip


def headline(
    field: str, x: float, colour: str, *lines: tuple[str, dict[str, Any]]
) -> list[alt.Chart]:
    """A large number, and what it counts: the lines to its right, each a field of the metrics."""
    step = 25
    first = NUMBER - step * (len(lines) - 1) / 2
    return [
        text(table("metrics", field), x, NUMBER + 2, alt.Text(f"{field}:N"), align="right",
             fontSize=68, fontWeight="bold", fill=colour),
        *(
            text(table("metrics", f"{said}_line"), x + 16, first + step * place, alt.Text(f"{said}:N"), **look)
            for place, (said, look) in enumerate(lines)
        ),
    ]  # fmt: skip


def ground() -> list[alt.Chart]:
    """The axes, and where laws have drawn lines."""
    up = powers([23, 24, 25, 26, 27], orient="left", labelPadding=4)
    laws = table("laws", "laws")
    return [
        rect(table("metrics", "above").transform_calculate(top=f"{REACH[1]}"), SPAN[0], flop("top"),
             WIDTH, "threshold", fill=PROXY, fillOpacity=0.1),
        rule(laws, SPAN[0], flop("flop", axis=up), SPAN[1], stroke=PROXY, strokeWidth=1.5, strokeDash=[3, 5]),
        text("each", 14, TOP - 20, "↑ operations; each dot is a published model", fill=SOFT, **WORDS),
        rule("track", SPAN[0], DATES, SPAN[1], stroke=RULE, strokeWidth=5, strokeCap="round"),
    ]  # fmt: skip


def models() -> list[alt.Chart]:
    """Each model at its date and size: bright over the line, grey below it, faint while it is to come."""

    def look(channel: type, over: Any, under: Any, later: Any) -> Any:
        return by(channel, "state", {"over": over, "under": under, "later": later})

    # Half a unit of the picture is less than a pixel, and three hundred numbers that are even pack better.
    rows = table("crowd", "dot").transform_calculate(
        at="round(datum.when * 10) / 10", tall="round(log(datum.flop) / LN10 * 140) / 140"
    )
    dots = layer(
        "point", rows, when("at", axis=calendar(YEARS)), height("tall"), shape="circle",
        strokeWidth=0, fill=look(alt.Fill, MACHINE, SOFT, SOFT), size=look(alt.Size, 130, 52, 30),
        opacity=look(alt.Opacity, 0.9, 0.5, 0.16),
    )  # fmt: skip
    says = haloed("law", table("laws", "law"), SPAN[0] + 5, flop("flop"), alt.Text("says:N"),
                  dy=-12, fill=PROXY, **WORDS)  # fmt: skip
    return [dots, *says]


def line() -> list[alt.Chart]:
    """The line, its amount, and where it is held."""
    held = table("metrics", "beam")
    return [
        rule(held, SPAN[0], flop("threshold"), GRIP, stroke=PROXY, strokeWidth=5),
        *haloed("amount", table("metrics", "amount"), 478, flop("threshold"),
                alt.Text("threshold_said:N"), align="right", dy=-25, fill=PROXY, **BOLD),
        *grip("post", GRIP, flop("threshold"), PROXY, UP),
    ]  # fmt: skip


def date() -> list[alt.Chart]:
    """The date, and how far it is seen."""
    until = table("metrics", "until")
    return [
        rule(until, when("seen"), TOP, y2=DATES, stroke=HUMAN, strokeWidth=2, strokeDash=[4, 4]),
        *grip("today", when("seen"), DATES, HUMAN, ACROSS),
    ]


def largest() -> list[alt.Chart]:
    """The name of the largest model so far, on the side of its dot that has room."""
    x, y = when("largest_when"), flop("largest_flop")
    return [
        each
        for side, keep, dx in (("left", f"datum.largest_when < {MIDWAY}", 8), ("right", f"datum.largest_when >= {MIDWAY}", -8))
        for each in haloed(
            f"largest_{side}", table("metrics", f"largest_{side}", keep), x, y,
            alt.Text("largest_name:N"), align=side, dx=dx, dy=-12, fill=INK, **WORDS,
        )
    ]  # fmt: skip


def told() -> list[alt.Chart]:
    """How many are over the line, when, and how far the largest has passed it."""
    return headline(
        "models_over", 152, MACHINE,
        ("models_said", {**BOLD, "fill": MACHINE, "fontSize": 24}),
        ("date_said", {**BOLD, "fill": HUMAN}),
        ("largest_said", {**WORDS, "fill": SOFT}),
    )  # fmt: skip
