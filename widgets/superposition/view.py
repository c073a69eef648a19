"""The four drawings; here, the polygon: one feature is put in, and what all outputs say to it.

The others are ideas in a circle, networks being trained, and two features at one neuron.
"""

from typing import Any

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import line, over_x, over_y, point, rule
from ..draw.look import HARM, MACHINE, RULE, SOFT
from .view_canvas import arrows, at, placed, text, ticks
from .view_circle import circle
from .view_pair import pair
from .view_training import training

HEIGHT = 334
MIDDLE, UNIT = (136, 142), 64
SIDES, LEVELS, LOUDEST = (312.0, 424.0), (214.0, 40.0), 1.5
LONGEST = 0.2
ROWS = {"untuned": 308, "yours": 338, "best": 368}

ins, outs = over_x((0, 1), SIDES), over_y((0, LOUDEST), LEVELS)
loss = over_x((0, LONGEST), (118.0, 400.0))


def polygon() -> alt.LayerChart:
    """The drawing for the tables of the polygon panel."""
    return canvas([*plane(), *answers(), *bars()], HEIGHT)


def plane() -> list[alt.Chart]:
    """The arrows; a ring at the tip of each that hears the first and answers although it should not."""
    rows = placed(alt.Chart(alt.NamedData("corners")), MIDDLE, UNIT).transform_calculate(
        importance="datum.feature == 1 ? 1 : 0", kept="true"
    )
    x, y = at("px", "py")
    names = rows.properties(name="corner_names").transform_calculate(
        px="datum.px + 24 * datum.x / datum.length", py="datum.py - 24 * datum.y / datum.length"
    )
    noisy = rows.properties(name="noisy").transform_filter("datum.interferes")
    ring: dict[str, Any] = {"fill": "transparent", "strokeWidth": 2}
    return [
        text("plane_title", 14, 8, "only feature 1 is active"),
        point("unit_circle", *MIDDLE, UNIT, stroke=RULE, **ring),
        *arrows(rows, "arrows", UNIT, 1),
        point(noisy, x, y, 13, stroke=HARM, **{**ring, "strokeWidth": 3}),
        text(names, x, y, alt.Text("feature:N"), align="center", fontWeight="bold", fill=MACHINE),
    ]


def answers() -> list[alt.Chart]:
    """What comes out over what goes in: of the feature itself, which should be the same, and others."""
    rows = table("answers", "own").transform_filter(f"datum.answer <= {LOUDEST}")
    ideal = table("answers", "ideal").transform_filter("datum.distance == 0")
    noise = rows.properties(name="others").transform_filter("datum.distance > 0")
    own = rows.transform_filter("datum.distance == 0")
    ends = rows.transform_joinaggregate(last="max(x)", groupby=["distance"]).transform_filter(
        "datum.x == datum.last"
    )
    loud = ends.properties(name="noise_names").transform_filter(
        "datum.distance > 0 && datum.answer > 0.02"
    )
    first = ends.properties(name="own_name").transform_filter("datum.distance == 0")
    x = ins("x", axis=ticks([0, 0.5, 1], offset=LEVELS[0] - HEIGHT + 2))
    y = outs("answer", axis=ticks([0, 0.5, 1, 1.5], orient="left", offset=62 - SIDES[0]))
    x_only, y_only = ins("x"), outs("answer")
    return [
        text("answers_title", SIDES[0] - 30, 8, "comes out"),
        text("answers_x", sum(SIDES) / 2, LEVELS[0] + 38, "goes in", align="center"),
        line(ideal.transform_calculate(answer="datum.x"), x, y, stroke=SOFT, strokeWidth=1.5, strokeDash=[3, 4]),
        line(noise, x_only, y_only, stroke=HARM, strokeWidth=2.5, detail=alt.Detail("distance:N")),
        line(own, x_only, y_only, stroke=MACHINE, strokeWidth=4),
        text(first, x_only, y_only, "='1'", dx=8, fontWeight="bold", fill=MACHINE),
        text(loud, x_only, y_only, alt.Text("names:N"), dx=8, fill=HARM),
    ]  # fmt: skip


def bars() -> list[alt.Chart]:
    """The loss untuned, as the reader has it, and at its least: of the feature itself, and noise."""
    rows = table("errors", "own_errors").transform_calculate(
        py=f"{ROWS}[datum.setting]", words="format(datum.end, '.4f')",
        start=f"min({LONGEST}, datum.start)", end=f"min({LONGEST}, datum.end)",
    )  # fmt: skip
    _, y = at("px", "py")
    own = rows.transform_filter("datum.part == 'own'")
    others = rows.properties(name="other_errors").transform_filter("datum.part == 'others'")
    return [
        rule(own, loss("start"), y, "end", stroke=MACHINE, strokeWidth=20),
        rule(others, loss("start"), y, "end", stroke=HARM, strokeWidth=20),
        text(others.properties(name="settings"), 14, y, alt.Text("setting:N")),
        text(others.properties(name="losses"), loss("end"), y, alt.Text("words:N"), dx=8),
        text("bars_title", 14, 284, "loss:"),
        text("own_key", 62, 284, "■ in 1 itself", fill=MACHINE),
        text("noise_key", 186, 284, "■ noise in the others", fill=HARM),
    ]


CHARTS = {"training": training, "pair": pair, "polygon": polygon, "circle": circle}
