"""The training panel: the directions of features as they move, what they do to each other, and the
loss; below, where each of the five runs has ended."""

from typing import Any

import altair as alt

from ..draw.canvas import canvas, scaled_x, scaled_y, table
from ..draw.layers import line, plain, point, rule
from ..draw.look import HARM, INK, MACHINE, RULE, SOFT
from .view_canvas import arrows, at, haloed, placed, text, ticks

HEIGHT = 390
NOW = "datum.time == time"

MIDDLE, UNIT = (150, 152), 104
"""Where the arrows start, and how long an arrow of length 1 is."""

GRID = (338, 40, 124)
"""The left, top and width of the square of interference."""

LOSS = ((352, 462), (212, 292))
"""Left to right and top to bottom of the loss curves."""
STEPS, HIGHEST, LOWEST = 1500, 2.0, 0.001

SMALL, FIRST, PITCH, RUNS_AT = 26, 56, 92, 376
"""Of the five small planes: the unit, the first one's middle, how far apart, how far down."""


def training() -> alt.LayerChart:
    """The drawing for the tables of the training panel, at the moment shown."""
    layers = [*plane(), *square(), *curves(), *runs()]
    return canvas(layers, HEIGHT).add_params(alt.param(name="time", value=0))


def now(mark: str) -> alt.Chart:
    """The one row of the moment that is shown."""
    return table("moments", mark, NOW)


def plane() -> list[alt.Chart]:
    """The features' directions, each with its number, and the ways they have come."""
    rows = placed(alt.Chart(alt.NamedData("vectors")), MIDDLE, UNIT)
    here = rows.transform_filter(NOW)
    x, y = at("px", "py")
    ring: dict[str, Any] = {"fill": "transparent"}
    trails = rows.properties(name="trails").transform_filter("datum.time <= time")
    names = here.transform_filter("datum.length > 0.2").transform_calculate(
        px=f"round({MIDDLE[0]} + (datum.px - {MIDDLE[0]}) * (1 + 15 / {UNIT} / datum.length))",
        py=f"round({MIDDLE[1]} + (datum.py - {MIDDLE[1]}) * (1 + 15 / {UNIT} / datum.length))",
    )
    look: dict[str, Any] = {"align": "center", "fontWeight": "bold", "fill": MACHINE}
    return [
        point(now("unit_circle"), *MIDDLE, UNIT, stroke=RULE, strokeWidth=2, **ring),
        point(now("half_circle"), *MIDDLE, UNIT / 2, stroke=SOFT, strokeWidth=1, strokeDash=[2, 5], **ring),
        line(
            trails, x, y, stroke=MACHINE, strokeWidth=2, opacity=0.4,
            detail=alt.Detail("feature:N"), order=alt.Order("time:Q"),
        ),
        *arrows(here, "arrows", UNIT, 1),
        *haloed("feature_names", names, x, y, alt.Text("feature:N"), **look),
        text(now("plane_words"), 14, 4, alt.Text("words:N")),
        text(now("dropped_words"), 14, 300, alt.Text("dropped:N"), fill=SOFT),
    ]  # fmt: skip


def square() -> list[alt.Chart]:
    """W'W: a cell as large as the answer is strong; hollow where it is negative."""
    left, top, width = GRID
    cell = f"({width} / datum.count)"
    rows = (
        alt.Chart(alt.NamedData("interference")).transform_filter(NOW)
        .transform_joinaggregate(count="max(feature)")
        .transform_calculate(
            px=f"{left} + (datum.other - 0.5) * {cell}", py=f"{top} + (datum.feature - 0.5) * {cell}",
            side=f"max(0, {cell} - 3)", strong="min(1, round(20 * abs(datum.value)) / 20)",
        )
        .transform_calculate(full="datum.side * datum.side", area="datum.full * datum.strong")
    )  # fmt: skip
    x, y = at("px", "py")

    def cells(mark: str, keep: str, size: str, **look: Any) -> alt.Chart:
        kept = rows.properties(name=mark).transform_filter(keep)
        return point(kept, x, y, 0, "square", size=plain(alt.Size, f"{size}:Q"), **look)

    names = rows.transform_filter("datum.feature == datum.other")
    number: dict[str, Any] = {"words": alt.Text("feature:N"), "align": "center", "fill": SOFT}
    return [
        text(now("square_words"), left - 20, 4, "interference"),
        text(names.properties(name="row_names"), left - 10, y, **number),
        text(names.properties(name="column_names"), x, top - 6, **number),
        cells("empty", "true", "full", fill=RULE, fillOpacity=0.45),
        cells("own", "datum.feature == datum.other", "area", fill=MACHINE),
        cells("noise", "datum.feature != datum.other && datum.value > 0.005", "area", fill=HARM),
        cells("silenced", "datum.value < -0.005", "area", fill="transparent", stroke=SOFT, strokeWidth=1.5),
        text(now("key_noise"), left, top + width + 18, "■ noise", fill=HARM),
        text(now("key_silenced"), left + 82, top + width + 18, "□ cut", fill=SOFT),
    ]  # fmt: skip


def curves() -> list[alt.Chart]:
    """The loss of all five runs, that of the one shown in front, and what two plans would cost."""
    (left, right), (top, bottom) = LOSS
    x = scaled_x("step", (0, STEPS), (left, right), kind="sqrt")
    axis = ticks([0.01, 0.1, 1], orient="left", offset=62 - left, tickCount=9, labelPadding=0)
    y, with_axis = (
        scaled_y("low", (LOWEST, HIGHEST), (bottom, top), each, kind="log") for each in (None, axis)
    )
    low = f"pow(10, round(40 * log(clamp(datum.loss, {LOWEST}, {HIGHEST})) / LN10) / 40)"
    rows = alt.Chart(alt.NamedData("losses")).transform_calculate(low=low)
    plans = table("plans", "plans").transform_calculate(low=low)
    dear, cheap = (plans.transform_filter(f"datum.dearer == {each}") for each in ("true", "false"))
    name = alt.Text("plan:N")
    return [
        text(now("loss_words"), GRID[0] - 20, top - 8, "loss"),
        line(
            rows.properties(name="other_losses"), x, y, stroke=MACHINE, strokeWidth=1.5, opacity=0.35,
            detail=alt.Detail("run:N"),
        ),
        rule(plans, left, y, right, stroke=SOFT, strokeWidth=1.5, strokeDash=[3, 4]),
        line(rows.properties(name="loss").transform_filter("datum.shown"), x, with_axis, stroke=MACHINE),
        rule(now("now"), x, top - 4, y2=bottom + 4, stroke=INK, strokeWidth=2),
        # The curve begins high at the left and ends low at the right, so these corners are free.
        *haloed("dearer_plan", dear, right - 6, y, name, align="right", dy=-7, fill=SOFT),
        *haloed("cheaper_plan", cheap, left + 4, y, name, dy=17, fill=SOFT),
    ]  # fmt: skip


def runs() -> list[alt.Chart]:
    """Where each of the five runs has ended, the one shown above framed, with its loss."""
    middle = f"{FIRST} + {PITCH} * (datum.run - 1)"
    ends = placed(alt.Chart(alt.NamedData("ends")), (middle, RUNS_AT), SMALL)
    rows = table("runs", "run_frames").transform_calculate(
        px=middle, py=f"{RUNS_AT}", words="format(datum.loss, '.4f')"
    )
    shown = rows.transform_filter("datum.shown")
    x, y = at("px", "py")
    under, frame = RUNS_AT + 52, {"shape": "square", "fill": "transparent"}
    return [
        point(rows, x, y, 40, stroke=RULE, strokeWidth=1.5, **frame),
        point(shown.properties(name="run_shown"), x, y, 40, stroke=MACHINE, strokeWidth=3, **frame),
        *arrows(ends, "ends", SMALL, 0.55),
        text(
            rows.properties(name="run_losses").transform_filter("!datum.shown"), x, under,
            alt.Text("words:N"), align="center", fill=SOFT,
        ),
        text(shown.properties(name="run_shown_loss"), x, under, alt.Text("words:N"), align="center", fontWeight="bold"),
        text(
            shown.properties(name="runs_words"), 14, RUNS_AT - 50,
            "Five runs end here; the best is shown above",
        ),
    ]  # fmt: skip
