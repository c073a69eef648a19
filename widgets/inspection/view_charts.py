"""Three charts: who changes what as the fine rises, where promises hold, and who skips safety.

One expects a higher fine to mean less cheating: draw the line, and it turns out flat. The fine changes how
often the inspector must look, and the firm cheats as often as makes looking worth its cost.
"""

from typing import Any

import altair as alt

from ..draw.canvas import Ends, canvas, table
from ..draw.layers import area, coarse, line, over_x, over_y, point, rule, text, ticks
from ..draw.look import HARM, HUMAN, INK, PADDING, PAPER, PLOT_WIDTH, SCENE, SOFT, TRUTH

HEIGHT = 384
SIDES = (58.0, 462.0)
PLOT: Ends = (HEIGHT, 218.0)
TENS: Ends = (58.0, 172.0)
"""A hundred periods as ten rows: the middles of the first and of the last."""

SQUARE: Ends = (HEIGHT, 30.0)

fine = over_x((0, 20), SIDES)
often = over_y((0, 1), PLOT)
noticed = over_x((0, 1), SIDES)
patience = over_y((0, 1), SQUARE)
saved = over_x((0, 10), SIDES)
READ: dict[str, Any] = {"labelFontSize": SCENE, "titleFontSize": SCENE}
BOLD: dict[str, Any] = {"fontSize": SCENE, "fontWeight": "bold"}
GRIP: dict[str, Any] = {"fill": HUMAN, "stroke": PAPER, "strokeWidth": 2}


def fines() -> alt.LayerChart:
    """The drawing for the tables `curve`, `tens` and `metrics`; a guess is drawn on the scales that all curves share."""
    across = ticks([0, 5, 10, 15, 20], format="d", title="fine for a firm that is caught", labelPadding=9, **READ)  # fmt: skip
    x = fine("fine", axis=across)
    axis = ticks([0, 0.5, 1], orient="left", format=".0%", **READ)
    kinds = {
        "audit": ("inspector audits", HUMAN, 14, [9, 6]),
        "violate": ("firm cheats", HARM, 266, []),
    }
    layers = [
        *hundreds(),
        text("periods", 240, 193, "of 100 periods each", align="center", fill=SOFT, fontSize=SCENE),
        rule("post", x, PLOT[1], y2=PLOT[0], stroke=HUMAN, strokeWidth=2, opacity=0.5),
    ]
    for name, (said, ink, at, dash) in kinds.items():
        large: dict[str, Any] = {"fill": ink, "fontSize": 34, "fontWeight": "bold"}
        y = often(name, axis=axis)
        layers += [
            text(f"key_{name}", at, -4, said, fill=ink, **BOLD),
            text(f"said_{name}", at, 28, f"=format(datum.{name}, '.1%')", **large),
            line(coarse(table("curve", name), PLOT[0] - PLOT[1], name), x, y, stroke=ink, strokeDash=dash),
            point(f"at_{name}", x, y, 6, fill=ink, stroke=PAPER, strokeWidth=2),
        ]  # fmt: skip
    made: alt.LayerChart = alt.LayerChart(
        layer=[*layers, point("here", x, PLOT[0], 9, **GRIP)], width=PLOT_WIDTH, height=HEIGHT
    )
    return made


def hundreds() -> list[alt.Chart]:
    """A hundred periods, with those in which the inspector audits, and again with those in which the firm cheats."""
    top, foot = TENS
    x, y = alt.X("west:Q", scale=None, axis=None), alt.Y("level:Q", scale=None, axis=None)
    look: dict[str, Any] = {"strokeWidth": 9, "strokeDash": [16, 4]}
    drawn = []
    for mark, ink, left in (("audits", HUMAN, 14), ("cheats", HARM, 266)):
        west = left - PADDING["left"]
        for name, count, shade in ((f"{mark}_none", "10", 0.25), (mark, f"datum.{mark}", 1)):
            rows = table("tens", name).transform_calculate(
                west=f"{west}",
                level=f"{top} + datum.row * {(foot - top) / 9}",
                east=f"{west} + 20 * {count}",
            )
            drawn.append(
                rule(rows, x, y, "east", stroke=ink if shade == 1 else SOFT, opacity=shade, **look)
            )
    return drawn  # fmt: skip


def promises() -> alt.LayerChart:
    """The drawing for the table `least`."""
    across = ticks([0, 0.5, 1], title="chance that a breach is noticed", **READ)
    x = noticed("noticed", axis=across)
    axis = ticks([0, 0.5, 1], orient="left", **READ)
    rows = coarse(table("least", "holds"), SQUARE[0] - SQUARE[1], "least").transform_calculate(
        one="1"
    )
    low = coarse(table("least", "breaks"), SQUARE[0] - SQUARE[1], "least").transform_calculate(
        none="0"
    )
    holds = "datum.even ? 'just holds' : datum.stable ? 'it holds' : 'it breaks'"
    return canvas(
        [
            text("patience_title", 14, 6, "patience", fill=SOFT, fontSize=SCENE),
            area(rows, x, patience("least"), "one", fill=TRUTH, fillOpacity=0.2),
            area(low, x, patience("least"), "none", fill=HARM, fillOpacity=0.14),
            line(coarse(table("least", "edge"), SQUARE[0] - SQUARE[1], "least"), x, patience("least", axis=axis), stroke=INK),
            text("above", 450, 52, "promises hold", align="right", fill=TRUTH, **BOLD),
            text("below", 450, HEIGHT - 22, "promises break", align="right", fill=HARM, **BOLD),
            point("here", noticed("noticed"), patience("patience"), 11, **GRIP),
            text("verdict", 466, 6, f"={holds}", align="right", fill=HUMAN, **BOLD),
        ],
        HEIGHT,
    )  # fmt: skip


def tax() -> alt.LayerChart:
    """The drawing for the table `border`."""
    across = ticks([0, 5, 10], format="d", title="what skipping safety saves the firm", **READ)
    axis = ticks([0, 0.5, 1], orient="left", format=".0%", **READ)
    x = saved("tax", axis=across)
    gap = table("border", "gap").transform_calculate(none="0")
    keep = table("border", "kept").transform_calculate(all="1")
    inside = table("metrics", "gap_said", "datum.harm >= 3").transform_calculate(
        at="0.64 * min(datum.harm, 10)", up="0.2 * min(1, 10 / datum.harm)"
    )
    beyond = table("metrics", "limit", "datum.harm <= 10")
    all_skip = table("metrics", "all_skip", "datum.harm <= 6.5").transform_calculate(ten="9.8")
    does = (
        "datum.even ? 'all the same to the firm' : !datum.skips ? 'the firm keeps safe'"
        " : datum.gap ? 'skipped: all lose' : 'skipped: best for all'"
    )
    return canvas(
        [
            text("share_title", 14, 6, "harm it must pay for", fill=SOFT, fontSize=SCENE),
            area(gap, x, patience("liability"), "none", fill=HARM, fillOpacity=0.2),
            area(keep, x, patience("liability"), "all", fill=TRUTH, fillOpacity=0.2),
            line(table("border", "edge"), x, patience("liability", axis=axis), stroke=INK),
            rule(beyond, saved("harm"), SQUARE[1], y2=SQUARE[0], stroke=INK, strokeWidth=2, strokeDash=[6, 5]),
            text("safe_said", 68, 52, "kept", fill=TRUTH, **BOLD),
            text(inside, saved("at"), patience("up"), "gap", align="center", fill=HARM, **BOLD),
            text(all_skip, saved("ten"), HEIGHT - 22, "best skipped", align="right", fill=SOFT, **BOLD),
            point("here", saved("tax"), patience("liability"), 11, **GRIP),
            text("verdict", 466, 6, f"={does}", align="right", fill=HUMAN, **BOLD),
        ],
        HEIGHT,
    )  # fmt: skip
