"""Draw a line on the day it is drawn and as it ages, and the run that grows towards it.

Readers expect that a number in a law stays what it is. It does; but what it stands for sinks away below it,
by a rate that nobody knows well, while the largest runs climb past it from beneath. Drag the dot to the right:
the line has not moved, and of the hall of chips that it stood for a corner is enough. Or drag the line.
"""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import by, layer, line, over_x, over_y, point, rect, rule, text, ticks
from ..draw.look import MACHINE, PAPER, PROXY, RULE, SCENE, SOFT, TRUTH
from .tables import HIGH, LOW, RACKS, YEARS
from .view_crowd import ACROSS, BOLD, UP, WORDS, grip, haloed, powers

SIDES, TOP, FOOT, HEIGHT = (58.0, 438.0), 158, 438, 438
GRIP = 457
"""Where the line is held, right of the plot."""

MONTHS = (0.0, 12.0 * YEARS)
HALL = ((252.0, 470.0), (2.0, 98.0))
"""Where the hall of chips is."""

LEAST = (
    f"pow(10, 0.75 * max(log({LOW}), log(datum.threshold) - {MONTHS[1]:g} * LN2 / datum.fast) / LN10"
    f" + 0.25 * max(log({LOW}), log(datum.threshold) - {MONTHS[1]:g} * LN2 / datum.slow) / LN10)"
)
"""A quarter up the band at its end, below what is thought most likely."""

month = over_x(MONTHS, SIDES)
flop = over_y((LOW, HIGH), (FOOT, TOP), "log")


def ageing() -> alt.LayerChart:
    """The drawing for the tables `racks`, `worth`, `band`, `run`, `crossing` and `metrics`."""
    return canvas([*hall(), *ground(), *drawn()], HEIGHT)


def hall() -> list[alt.Chart]:
    """The hall that the line stood for, what of it is enough now, and in how many chips."""
    column, row = over_x((0, RACKS[0]), HALL[0]), over_y((0, RACKS[1]), HALL[1])
    racks = table("racks", "rack").transform_calculate(
        right="datum.column + 0.72", foot="datum.row + 0.8"
    )
    lit = {
        "fill": by(alt.Fill, "state", {"lit": TRUTH, "dark": RULE}),
        "fillOpacity": by(alt.FillOpacity, "state", {"lit": 1, "dark": 0.6}),
    }
    chips = alt.Text("chips_said:N")
    return [
        rect(racks, column("column"), row("row"), "right", "foot", **lit),
        text(table("metrics", "chips"), 14, 24, chips, fontSize=54, fontWeight="bold", fill=TRUTH),
        text(table("metrics", "days"), 14, 66, "=datum.chips_words + ' for 54 days'", fill=TRUTH, **BOLD),
        text(table("metrics", "sure"), 14, 116, alt.Text("chips_range:N"), fill=SOFT, **WORDS),
        text(table("metrics", "once"), 14, 90, "='at first: ' + datum.chips_first", fill=SOFT, **WORDS),
    ]  # fmt: skip


def ground() -> list[alt.Chart]:
    """The axes, and the band of what the line may come to be worth."""
    years = "format(datum.value / 12, 'd')"
    across = ticks(
        [24.0 * each for each in range(YEARS // 2 + 1)], labelExpr=years, title="years since it was drawn",
        labelFontSize=SCENE, titleFontSize=SCENE, titlePadding=2,
    )  # fmt: skip
    up = powers([18, 20, 22, 24, 26, 28], orient="left", labelPadding=4)
    return [
        layer("area", table("band", "band"), month("months", axis=across), flop("low", axis=up), None,
              "high", fill=TRUTH, fillOpacity=0.16),
        text(table("metrics", "wedge", "datum.months < 60").transform_calculate(low=LEAST), SIDES[1] - 4, flop("low"),
             "may be anywhere here", align="right", fill=TRUTH, **WORDS),
        rule("floor", SIDES[0], FOOT, SIDES[1], stroke=RULE, strokeWidth=1.5),
        text("up", 14, TOP - 20, "↑ operations", fill=SOFT, **WORDS),
    ]  # fmt: skip


def drawn() -> list[alt.Chart]:
    """The line, what it is worth, the run that grows, and where the reader looks."""
    fixed = table("metrics", "line")
    now = table("metrics", "now")
    return [
        rule(fixed, SIDES[0], flop("threshold"), GRIP, stroke=PROXY, strokeWidth=4),
        line(table("run", "run"), month("months"), flop("flop"), stroke=MACHINE),
        line(table("worth", "worth"), month("months"), flop("flop"), stroke=TRUTH),
        point(table("crossing", "crossing"), month("months"), flop("flop"), 8, fill=MACHINE, stroke=PAPER, strokeWidth=2),
        rule(now, month("months"), flop("threshold"), None, "drawn", stroke=TRUTH, strokeWidth=2, strokeDash=[4, 4]),
        *grip("here", month("months"), flop("drawn"), TRUTH, ACROSS),
        *grip("post", GRIP, flop("threshold"), PROXY, UP),
        *haloed("line_name", table("metrics", "line_name"), SIDES[1] - 4, flop("threshold"),
                alt.Text("line_words:N"), align="right", dy=-15, fill=PROXY, **BOLD),
        text(table("metrics", "run_name"), SIDES[1], TOP - 20, "the largest run", align="right", fill=MACHINE, **BOLD),
        *(
            each
            for side, keep, dx in (("left", "datum.months < 60", 4), ("right", "datum.months >= 60", -14))
            for each in haloed(
                f"worth_{side}", table("metrics", f"worth_{side}", keep), month("months"), flop("drawn"),
                alt.Text("equivalent_said:N"), align=side, dx=dx, dy=26, fill=TRUTH, **BOLD,
            )
        ),
    ]  # fmt: skip
