"""The off switch: a belief and what you let through, three values, and where deferring pays."""

from typing import Any

import altair as alt

from ..look import HARM, HUMAN, INK, MACHINE, PAPER, SOFT, TRUTH
from ..view_canvas import across, canvas, scaled_x, scaled_y, table
from .view_canvas import coarse, dot, ticks, words

HEIGHT = 438
U, ACROSS = (-6, 6), (20.0, 460.0)
BELIEF = (116.0, 30.0)
ROWS = {"act": 138, "off": 164, "defer": 190}
FOOT = 208
"""Where the axis of what acting is worth is."""

LOW, HIGH = HEIGHT, 294
MEANS, DOUBTS, MAP = (-3.15, 3.15), (-0.1, 3.1), (58.0, 226.0)
BETAS, GAINS, CURVE = (0, 3), (-0.9, 1.3), (286.0, 466.0)


def switch() -> alt.LayerChart:
    """The drawing for the tables of the off switch."""
    return canvas([*belief(), *choices(), *places(), *curve()], HEIGHT)


def worth(field: str, axis: alt.Axis | None = None) -> alt.X:
    """What acting, or a choice, is worth."""
    return scaled_x(field, U, ACROSS, axis)


def share(field: str) -> alt.Y:
    """How likely the robot holds something, or how likely you allow it."""
    return scaled_y(field, (0, 1), BELIEF)


def belief() -> list[alt.Chart]:
    """The belief, paler where you stop the robot, and your chance of allowing it."""
    axis = ticks([-6, -4, -2, 0, 2, 4, 6], offset=FOOT - HEIGHT, title="what acting is worth")

    def area(mark: str, keep: str, field: str, **look: Any) -> alt.Chart:
        drawn: alt.Chart = (
            coarse(table("belief", mark, keep), BELIEF[0] - BELIEF[1], field)
            .mark_area(**look)
            .encode(worth("u", axis if mark == "good" else None), share(field), y2=alt.Y2Datum(0))
        )
        return drawn

    return [
        area("good", "datum.u >= 0", "likely", fill=TRUTH, fillOpacity=0.22),
        area("bad", "datum.u <= 0", "likely", fill=HARM, fillOpacity=0.22),
        area("good_through", "datum.u >= 0", "through", fill=TRUTH, fillOpacity=0.8),
        area("bad_through", "datum.u <= 0", "through", fill=HARM, fillOpacity=0.8),
        table("belief", "zero", "datum.u == 0")
        .mark_rule(stroke=SOFT, strokeWidth=1)
        .encode(worth("u"), alt.YValue(BELIEF[1] - 6), y2=alt.Y2Value(FOOT)),
        coarse(table("belief", "allowed"), BELIEF[0] - BELIEF[1], "allowed")
        .mark_line(stroke=HUMAN, strokeWidth=2.5)
        .encode(worth("u"), share("allowed")),
        words("belief_name", "what the robot believes", 20, 8),
        words("allow_name", "chance you allow it", 460, 8, align="right", fill=HUMAN, fontWeight="bold"),
    ]  # fmt: skip


def choices() -> list[alt.Chart]:
    """The three choices, each with its value; the one the robot takes stands out."""
    names = {"act": "act", "off": "switch off", "defer": "defer to you"}
    rows = table("choices", "choices").transform_calculate(
        row=" : ".join(f"datum.choice == '{c}' ? {y}" for c, y in ROWS.items()) + " : 0",
        name=" : ".join(f"datum.choice == '{c}' ? '{n}'" for c, n in names.items()) + " : ''",
        number="format(datum.value + (abs(datum.value) < 0.005 ? 0.001 : 0), '.2f')",
        zero="0",
    )
    row = scaled_y("row", (0, HEIGHT), (0, HEIGHT))
    best = table("choices", "best_else").transform_filter(
        "datum.choice == 'act' && datum.value > 0 || datum.choice == 'off'"
    )

    def both(mark: str, chosen: bool, ink: str, weight: str) -> list[alt.Chart]:
        these = rows.transform_filter("datum.chosen" if chosen else "!datum.chosen")
        text: dict[str, Any] = {"baseline": "middle", "fill": ink, "fontWeight": weight}
        return [
            these.properties(name=f"{mark}_bars")
            .mark_rule(stroke=ink, strokeWidth=9, opacity=1 if chosen else 0.5)
            .encode(worth("zero"), row, x2=alt.X2("value")),
            these.properties(name=f"{mark}_ends")
            .mark_point(**dot(7, fill=ink, stroke=PAPER, strokeWidth=1.5))
            .encode(worth("value"), row),
            these.properties(name=f"{mark}_names")
            .mark_text(align="left", **text)
            .encode(across(20), row, text="name:N"),
            these.properties(name=f"{mark}_values")
            .mark_text(align="right", **text)
            .encode(across(460), row, text="number:N"),
        ]

    return [
        best.mark_rule(stroke=SOFT, strokeWidth=1.5, strokeDash=[3, 4]).encode(
            worth("value"), alt.YValue(ROWS["act"] - 8), y2=alt.Y2Value(ROWS["defer"] + 12)
        ),
        *both("other", False, SOFT, "normal"),
        *both("chosen", True, MACHINE, "bold"),
    ]


def places() -> list[alt.Chart]:
    """What deferring gains, over the mean and the doubt, and the border from which it pays."""

    def mean(field: str, axis: alt.Axis | None = None) -> alt.X:
        return scaled_x(field, MEANS, MAP, axis)

    def doubt(field: str, axis: alt.Axis | None = None) -> alt.Y:
        return scaled_y(field, DOUBTS, (LOW, HIGH), axis)

    cells = table("bands", "cells").transform_calculate(
        left="datum.mean - 0.15", right="datum.mean + 0.15",
        bottom="datum.low - 0.1", top="datum.high + 0.1",
        ink="datum.shade < 0 ? -datum.shade / 10 : (3 + 2 * datum.shade) / 20",
    )  # fmt: skip
    shade = alt.FillOpacity("ink:Q", scale=None)
    means = ticks([-3, 0, 3], title="expected value")
    doubts = ticks([0, 1, 2, 3], orient="left")

    def filled(mark: str, keep: str, ink: str, *axes: alt.Axis | None) -> alt.Chart:
        drawn: alt.Chart = (
            cells.properties(name=mark).transform_filter(keep).mark_rect(fill=ink)
            .encode(mean("left", axes[0]), doubt("bottom", axes[1]), alt.X2("right"), alt.Y2("top"), fillOpacity=shade)
        )  # fmt: skip
        return drawn

    def named(mark: str, text: str, keep: str) -> alt.Chart:
        drawn: alt.Chart = (
            table("map", mark, f"{keep} && datum.net < -1e-9")
            .mark_text(text=text, baseline="middle", fill=INK)
            .encode(mean("mean"), doubt("sd"))
        )
        return drawn

    return [
        filled("gains", "datum.shade >= 0", HUMAN, means, doubts),
        filled("losses", "datum.shade < 0", SOFT, None, None),
        coarse(table("border", "border"), (LOW - HIGH) / (DOUBTS[1] - DOUBTS[0]), "sd").mark_line(stroke=INK, strokeWidth=2).encode(mean("mean"), doubt("sd")),
        words("defer_name", "defer", sum(MAP) / 2, HIGH + 18, align="center", fontWeight="bold"),
        named("off_name", "off", "abs(datum.mean + 2.4) < 0.01 && abs(datum.sd - 0.4) < 0.01"),
        named("act_name", "act", "abs(datum.mean - 2.4) < 0.01 && abs(datum.sd - 0.4) < 0.01"),
        words("doubt_title", "its doubt", 20, HIGH - 16),
        table("metrics", "here").mark_point(**dot(7, fill=INK, stroke=PAPER, strokeWidth=2))
        .encode(mean("mean"), doubt("sd")),
    ]  # fmt: skip


def curve() -> list[alt.Chart]:
    """What deferring gains over how error-prone the human is, and where it stops paying."""

    def beta(field: str, axis: alt.Axis | None = None) -> alt.X:
        return scaled_x(field, BETAS, CURVE, axis)

    def gain(field: str, axis: alt.Axis | None = None) -> alt.Y:
        return scaled_y(field, GAINS, (LOW, HIGH), axis)

    betas = ticks([0, 1, 2, 3], title="your errors")
    gains = ticks([-0.5, 0, 0.5, 1], orient="left", offset=58 - CURVE[0])
    nothing = table("metrics", "no_gain").transform_calculate(none="0")
    return [
        nothing.mark_rule(stroke=SOFT, strokeWidth=1.5).encode(
            across(CURVE[0]), gain("none"), x2=alt.X2Value(CURVE[1] - 58)
        ),
        table("threshold", "threshold").mark_rule(stroke=SOFT, strokeWidth=1.5, strokeDash=[3, 4])
        .encode(beta("beta"), alt.YValue(HIGH), y2=alt.Y2Value(LOW)),
        coarse(table("curve", "gain"), (LOW - HIGH) / (GAINS[1] - GAINS[0]), "net").mark_line(stroke=HUMAN).encode(beta("beta", betas), gain("net", gains)),
        words("gain_title", "gain from deferring", CURVE[1], HIGH - 16, align="right", fill=HUMAN),
        table("metrics", "here_gain").mark_point(**dot(7, fill=INK, stroke=PAPER, strokeWidth=2))
        .encode(beta("beta"), gain("net")),
    ]  # fmt: skip
