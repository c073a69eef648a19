"""The compass panel: a ring for each drastic act, and a wedge in it for each goal that does it."""

from typing import Any

import altair as alt

from ..look import HARM, RULE, SOFT
from ..view_canvas import across, canvas, size
from .view_shapes import AXE, CLIP, CROSS, FACTORY, HABITAT, PAPERCLIP, PINE, ROSE, WORKS

HEIGHT = 390
MIDDLE_X, MIDDLE_Y = 240, 174
OUTER = 158
RINGS = {
    # act: (inner radius, outer radius, colour, sign, words)
    "disables": (118, OUTER, HARM, CROSS, "disable the switch"),
    "clears": (84, 112, HABITAT, AXE, "clear habitat"),
    "builds": (56, 78, FACTORY, WORKS, "build factories"),
}


def compass() -> alt.LayerChart:
    """The drawing for the tables `goals` and `metrics`."""
    layers = []
    for row, act in enumerate(RINGS):
        layers += [*ring(act), *line(act, row)]
    return canvas([*layers, *ends()], HEIGHT)


def ring(act: str) -> list[alt.Chart]:
    """Every goal's place in the ring, filled where its best plan does this."""
    inner, outer, colour, *_ = RINGS[act]
    wedges = (
        alt.Chart(alt.NamedData("goals"))
        # Vega counts angles clockwise from the top; goals are counted anticlockwise from the right.
        .transform_calculate(
            begin="PI / 2 - datum.angle - PI / 72 + 0.006", end="PI / 2 - datum.angle + PI / 72 - 0.006"
        )
        .encode(
            x=across(MIDDLE_X), y=alt.YValue(MIDDLE_Y),
            theta=alt.Theta("begin:Q", scale=None), theta2="end:Q",
        )
    )  # fmt: skip
    return [
        wedges.properties(name=f"{act}_not")
        .transform_filter(f"!datum.{act}")
        .mark_arc(
            innerRadius=(inner + outer) / 2 - 2, outerRadius=(inner + outer) / 2 + 2, fill=RULE
        ),
        wedges.properties(name=act)
        .transform_filter(f"datum.{act}")
        .mark_arc(innerRadius=inner, outerRadius=outer, fill=colour),
    ]


def line(act: str, row: int) -> list[alt.Chart]:
    """What the ring shows, with its share in words."""
    _, _, colour, sign, words = RINGS[act]
    metric = {"disables": "disabling", "clears": "clearing", "builds": "building"}[act]
    y = alt.YValue(MIDDLE_Y + OUTER + 44 + 26 * row)
    numbers = alt.Chart(alt.NamedData("metrics"))
    text = f"datum.count_{metric} + ' of ' + datum.directions + ' goals {words}'"
    return [
        numbers.properties(name=f"{act}_sign")
        .mark_point(shape=sign, size=size(11), fill=colour, strokeWidth=0, opacity=1)
        .encode(x=across(70), y=y),
        numbers.properties(name=f"{act}_words")
        .transform_calculate(label=text)
        .mark_text(align="left", baseline="middle")
        .encode(x=across(94), y=y, text="label:N"),
    ]


def ends() -> list[alt.Chart]:
    """What the four points of the compass want, and the rose in the middle."""
    one = alt.Chart(alt.NamedData("metrics"))

    def label(name: str, x: float, y: float, text: list[str]) -> alt.Chart:
        mark: alt.Chart = one.properties(name=name).mark_text(
            text=text, fill=SOFT, baseline="middle", lineHeight=20
        )
        placed: alt.Chart = mark.encode(across(x), alt.YValue(y))
        return placed

    def sign(name: str, x: float, y: float, half: float, **look: Any) -> alt.Chart:
        mark: alt.Chart = one.properties(name=name).mark_point(size=size(half), opacity=1, **look)
        placed: alt.Chart = mark.encode(across(x), alt.YValue(y))
        return placed

    return [
        label("north", MIDDLE_X, MIDDLE_Y - OUTER - 18, ["goals that want more habitat"]),
        label("south", MIDDLE_X, MIDDLE_Y + OUTER + 18, ["less habitat"]),
        label("east", MIDDLE_X + OUTER + 40, MIDDLE_Y - 10, ["more", "clips"]),
        label("west", MIDDLE_X - OUTER - 40, MIDDLE_Y - 10, ["fewer", "clips"]),
        sign("rose", MIDDLE_X, MIDDLE_Y, 34, shape=ROSE, fill=RULE, stroke=SOFT, strokeWidth=1),
        sign("tree", MIDDLE_X, MIDDLE_Y - 40, 10, shape=PINE, fill=HABITAT, strokeWidth=0),
        sign(
            "clip", MIDDLE_X + 41, MIDDLE_Y, 10, shape=PAPERCLIP, fill="transparent", stroke=CLIP,
            strokeWidth=2,
        ),
    ]  # fmt: skip
