"""The power panel: one door if it is switched off, `k` doors if it stays on, and what that is worth."""

from typing import Any

import altair as alt

from ..look import HUMAN, MACHINE, RULE, SOFT, TRUTH
from ..view_canvas import across, canvas, scaled_x, scaled_y, size
from .view_shapes import DOOR_LEAF, DOORWAY, RAISED, ROBOT

HEIGHT = 390
OFF, ON = 34, 122
FIRST_DOOR, DOOR_PITCH = 206, 50
TOP, BOTTOM, LEFT, RIGHT = 222, 384, 58, 440
MOST = 12


def power() -> alt.LayerChart:
    """The drawing for the tables `doors`, `odds` and `metrics`."""
    return canvas([*choice(), *doors(), *curves(), *chosen()], HEIGHT)


def one(name: str) -> alt.Chart:
    """A chart of the one row of metrics, for what is drawn once."""
    return alt.Chart(alt.NamedData("metrics"), name=name)


def choice() -> list[alt.Chart]:
    """The machine at a fork."""
    branch = "M-1,0 C-.2,0 -.4,-1 1,-1"
    stay = "M-1,0 C-.2,0 -.4,1 1,1"
    line: dict[str, Any] = {"fill": "transparent", "strokeWidth": 3, "size": size(34), "opacity": 1}
    middle = (OFF + ON) / 2
    return [
        one("way_off").mark_point(shape=branch, stroke=HUMAN, **line).encode(across(100), alt.YValue(middle)),
        one("way_on").mark_point(shape=stay, stroke=MACHINE, **line).encode(across(100), alt.YValue(middle)),
        one("machine").mark_point(
            shape=ROBOT, size=size(30), fill=MACHINE, strokeWidth=0, opacity=1
        ).encode(across(36), alt.YValue(middle)),
        one("off_words").mark_text(
            text=["switched off"], align="left", fill=HUMAN, fontWeight="bold"
        ).encode(across(140), alt.YValue(OFF - 36)),
        one("on_words").transform_calculate(
            label="'stays on: ' + datum.k + (datum.k == 1 ? ' outcome' : ' outcomes') + ' open'"
        ).mark_text(align="left", fill=MACHINE, fontWeight="bold").encode(
            across(140), alt.YValue(ON - 36), text="label:N"
        ),
    ]  # fmt: skip


def doors() -> list[alt.Chart]:
    """A door for every outcome; those that no choice leads to are bricked up."""
    row = alt.Chart(alt.NamedData("doors")).transform_calculate(
        column="(datum.door - 1) % 6", line="floor((datum.door - 1) / 6)"
    )
    x = scaled_x("column", (0, 5), (FIRST_DOOR - 40, FIRST_DOOR - 40 + 5 * DOOR_PITCH))
    y = scaled_y("line", (0, 1), (ON, ON + 50))
    frame: dict[str, Any] = {"shape": DOORWAY, "size": size(20), "opacity": 1}
    leaf: dict[str, Any] = {"shape": DOOR_LEAF, "size": size(20), "opacity": 1, "strokeWidth": 0}
    return [
        row.properties(name="closed").transform_filter("!datum.open").mark_point(
            **frame, fill=RAISED, stroke=RULE, strokeWidth=1.5, strokeDash=[3, 3]
        ).encode(x, y),
        row.properties(name="open").transform_filter("datum.open").mark_point(
            **frame, fill=RAISED, stroke=MACHINE, strokeWidth=2.5
        ).encode(x, y),
        row.properties(name="leaves").transform_filter("datum.open").mark_point(
            **leaf, fill=MACHINE
        ).encode(x, y),
        one("off_door").mark_point(**frame, fill=RAISED, stroke=HUMAN, strokeWidth=2.5).encode(
            across(FIRST_DOOR - 40), alt.YValue(OFF)
        ),
        one("off_leaf").mark_point(**leaf, fill=HUMAN).encode(
            across(FIRST_DOOR - 40), alt.YValue(OFF)
        ),
    ]  # fmt: skip


def curves() -> list[alt.Chart]:
    """The two probabilities against k."""
    odds = alt.Chart(alt.NamedData("odds"))
    axis = alt.Axis(
        values=list(range(1, MOST + 1)), title="outcomes open if it stays on",
        domain=False, ticks=False, tickCount=MOST, format="d", labelFlush=False,
    )  # fmt: skip
    x = scaled_x("k", (1, MOST), (LEFT, RIGHT), axis)
    heights = alt.Scale(domain=[0, 1], range=[BOTTOM, TOP], nice=False)
    y_axis = alt.Axis(
        values=[0, 0.25, 0.5, 0.75, 1], format=".2~f", title=None, domain=False, ticks=False
    )

    def curve(name: str, field: str, colour: str, y_axis: alt.Axis | None) -> list[alt.Chart]:
        y = alt.Y(f"{field}:Q", scale=heights, axis=y_axis)
        plain = scaled_x("k", (1, MOST), (LEFT, RIGHT))
        return [
            odds.properties(name=name).mark_line(stroke=colour).encode(x if y_axis else plain, y),
        ]

    return [
        *curve("stay_on", "stay_on", MACHINE, y_axis),
        *curve("best", "best", TRUTH, None),
        one("stay_on_name").mark_text(
            text=["chance that staying on is best"], align="right", fill=MACHINE
        ).encode(across(RIGHT), alt.YValue(TOP + 58)),
        one("best_name").mark_text(
            text=["best outcome, on average"], align="right", fill=TRUTH
        ).encode(across(RIGHT), alt.YValue(TOP - 6)),
    ]  # fmt: skip


def chosen() -> list[alt.Chart]:
    """The chosen k on both curves, with its numbers."""
    here = alt.Chart(alt.NamedData("odds")).transform_filter("datum.chosen")
    x = scaled_x("k", (1, MOST), (LEFT, RIGHT))
    heights = alt.Scale(domain=[0, 1], range=[BOTTOM, TOP], nice=False)
    stay_on = alt.Y("stay_on:Q", scale=heights, axis=None)
    best = alt.Y("best:Q", scale=heights, axis=None)
    return [
        here.properties(name="chosen").mark_rule(stroke=SOFT, strokeDash=[4, 4], strokeWidth=1.5).encode(
            x, best, y2=alt.Y2Datum(0)
        ),
        here.properties(name="chosen_best").mark_point(
            shape="square", size=130, fill=TRUTH, strokeWidth=0, opacity=1
        ).encode(x, best),
        here.properties(name="chosen_stay_on").mark_point(
            shape="circle", size=190, fill=MACHINE, strokeWidth=0, opacity=1
        ).encode(x, stay_on),
        number("chosen_stay_on_number", "'chance ' + datum.k + '/' + (datum.k + 1)", "stay_on", MACHINE, 58),
        number("chosen_best_number", "'best ' + (datum.k + 1) + '/' + (datum.k + 2)", "best", TRUTH, 32),
    ]  # fmt: skip


def number(name: str, words: str, field: str, colour: str, up: float) -> alt.Chart:
    """A value as a fraction and a decimal, on the side of the rule where there is room."""
    drawn: alt.Chart = (
        alt.Chart(alt.NamedData("odds"), name=name)
        .transform_filter("datum.chosen")
        .transform_calculate(label=f"{words} + ' = ' + format(datum.{field}, '.3~f')")
        .mark_text(
            align=alt.expr("datum.k > 6 ? 'right' : 'left'"),
            dx=alt.expr("datum.k > 6 ? -10 : 10"),
            fontWeight="bold",
            fill=colour,
        )
        .encode(scaled_x("k", (1, MOST), (LEFT, RIGHT)), alt.YValue(BOTTOM - up), text="label:N")
    )
    return drawn
