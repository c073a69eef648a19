"""The panel of two features at one neuron: what each plan costs, and which is best where."""

from typing import Any

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import layer, line, over_x, over_y, point, rect, rule
from ..draw.look import INK, MACHINE, PAPER, RULE, SOFT
from .view_canvas import text, ticks

HEIGHT = 372
SIDES = (58.0, 364.0)
"""Where p is 0 and 1."""
COSTS, DEAREST = (158.0, 24.0), 0.15
MAP, RATIOS = (366.0, 206.0), (0.1, 10.0)
NAMES = 371
TITLE = "importance of the second; the first has 1"

p, cost, ratio = over_x((0, 1), SIDES), over_y((0, DEAREST), COSTS), over_y(RATIOS, MAP, kind="log")


def pair() -> alt.LayerChart:
    """The drawing for the tables of the pair panel."""
    return canvas([*links(), *regions(), *costs(), *chosen()], HEIGHT)


def costs() -> list[alt.Chart]:
    """The three curves with their names, those of the plans that drop a feature at the right."""
    curves = alt.Chart(alt.NamedData("curves"))
    axis = ticks([0, 0.05, 0.1, 0.15], orient="left", tickCount=10)
    end = curves.transform_filter("datum.p > 0.999").transform_calculate(
        second=f"min(datum.drop1, {DEAREST})", first=f"min(datum.drop2, {DEAREST})",
        same="abs(datum.drop1 - datum.drop2) < 1e-9",
        words_first="datum.same ? 'keep one' : datum.drop2 > " f"{DEAREST} ? 'keep first ↑' : 'keep first'", words_second="datum.same ? '' : 'keep second'",
    )  # fmt: skip
    both = table("metrics", "both_name").transform_calculate(
        # Where the curve leaves the top, or would.
        p=f"sqrt({6 * DEAREST} / (1 + datum.importance))"
    )

    def curve(name: str, field: str, axis: alt.Axis | None = None, **look: Any) -> alt.Chart:
        rows = curves.properties(name=name).transform_filter(f"datum.{field} <= {DEAREST + 0.006}")
        seen = rows.transform_calculate(cost=f"min(datum.{field}, {DEAREST})")
        return line(seen, p("p"), cost("cost", axis=axis), **look)

    def name(which: str) -> alt.Chart:
        rows = end.properties(name=f"{which}_name")
        return text(rows, NAMES, cost(which), alt.Text(f"words_{which}:N"), fill=SOFT)

    return [
        text("cost_title", 14, 8, "loss"),
        curve("first", "drop2", axis, stroke=SOFT),
        curve("second", "drop1", stroke=SOFT, strokeDash=[7, 6]),
        curve("both", "superpose", stroke=MACHINE, strokeWidth=4),
        name("first"),
        name("second"),
        text(both, p("p"), 14, "keep both", align="center", fill=MACHINE, fontWeight="bold"),
    ]


def regions() -> list[alt.Chart]:
    """Which plan is best, over how often features are active and how important the second is."""
    often = ticks(
        [0, 0.2, 0.4, 0.6, 0.8, 1], title="how often each feature is active", offset=MAP[0] - HEIGHT + 4
    )  # fmt: skip
    left, right = SIDES
    middle = sum(MAP) / 2
    equal = table("border", "equal").transform_filter(
        "datum.importance > 0.999 && datum.importance < 1.001"
    )
    return [
        rect("map", left, MAP[1], right, MAP[0], fill=RULE, opacity=0.55),
        layer(
            "area", table("border", "share"), p("p", axis=often),
            ratio("importance", axis=ticks([0.1, 1, 10], orient="left")), alt.X2Datum(0),
            orient="horizontal", fill=MACHINE, fillOpacity=0.28, stroke=MACHINE, strokeWidth=2,
        ),
        rule(equal, p("p"), ratio("importance"), alt.X2Datum(1), stroke=SOFT, strokeWidth=2),
        text("map_title_halo", 14, MAP[1] - 18, TITLE, fill=PAPER, stroke=PAPER, strokeWidth=6),
        text("map_title", 14, MAP[1] - 18, TITLE),
        text("keep_both", left + 14, middle - 22, "keep both", fill=MACHINE, fontWeight="bold"),
        text("keep_second", right - 10, MAP[1] + 26, "keep second", align="right"),
        text("keep_first", right - 10, MAP[0] - 26, "keep first", align="right"),
    ]  # fmt: skip


def links() -> list[alt.Chart]:
    """From where the curves cross down to the border, and from the dot down to its p."""
    down, here = table("switch", "switch_line"), table("chosen", "here_line")
    return [
        rule(down, p("p"), cost("loss"), y2=MAP[1] - 4, stroke=MACHINE, strokeWidth=1.5, strokeDash=[3, 4]),
        rule(here, p("p"), cost("loss"), y2=COSTS[0], stroke=INK, strokeWidth=1.5),
    ]  # fmt: skip


def chosen() -> list[alt.Chart]:
    """The reader's p and importance in both drawings, and what the best plan costs there."""
    dot: dict[str, Any] = {"fill": INK, "stroke": PAPER, "strokeWidth": 2}
    crossing = table("switch", "crossing")
    return [
        point(crossing, p("p"), cost("loss"), 6, fill=PAPER, stroke=MACHINE, strokeWidth=2.5),
        point(table("chosen", "here_cost"), p("p"), cost("loss"), 7, **dot),
        point(table("chosen", "here"), p("p"), ratio("importance"), 7, **dot),
    ]
