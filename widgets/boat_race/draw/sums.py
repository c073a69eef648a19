"""The sums: what each thing that can be done for ever pays a step, and what it is truly worth."""

import altair as alt

from ...draw.canvas import across, canvas, scaled_x, scaled_y, size, table
from ...draw.look import INK, MACHINE, PAPER, PROXY, SOFT, TRUTH
from .course import RAISED
from .lagoon import BOAT

HEIGHT = 410
LEFT, RIGHT = 16, 464
LOWEST, HIGHEST = -2.5, 3.5
FIRST, PITCH = 38, 68
"""Where the first row's words are, and how far it is from one row to the next."""

NAMES = {
    "lap": "laps",
    "anticlockwise": "laps backwards",
    "arrow": "to and fro over an arrow",
    "line": "to and fro over the line",
    "stay": "stays put",
}
ROW = f"indexof({list(NAMES)}, datum.cycle)"
PAY_END, TRUE_END = 376, 456


def sums() -> alt.LayerChart:
    """The drawing for the tables `cycles` and `metrics`."""
    layers = [*heads(), *rows(), *bars(), *finishing(), *key()]
    return canvas(layers, HEIGHT)


def cycles(name: str, keep: str = "") -> alt.Chart:
    """A layer over the rows, each of which knows its place."""
    return table("cycles", name, keep).transform_calculate(row=ROW)


def row(offset: float) -> alt.Y:
    """So many units below the words of a row."""
    return scaled_y("row", (0, 4), (FIRST + offset, FIRST + offset + 4 * PITCH))


def once(name: str, keep: str = "") -> alt.Chart:
    """What is drawn once."""
    return table("metrics", name, keep)


def heads() -> list[alt.Chart]:
    """What the two columns of numbers are."""
    return [
        once(name)
        .mark_text(align="right", baseline="middle", fill=colour, text=words)
        .encode(across(end), alt.YValue(2))
        for name, words, end, colour in (
            ("pay_head", "paid a step", PAY_END, PROXY),
            ("true_head", "true", TRUE_END, TRUTH),
        )
    ]


def rows() -> list[alt.Chart]:
    """For each thing that can be done: a frame if it pays most, a boat if it was learnt, its numbers."""
    middle = (LEFT + RIGHT) / 2
    best = (
        cycles("best", "datum.best")
        .mark_point(
            shape=f"M-1,-{FRAME} L1,-{FRAME} L1,{FRAME} L-1,{FRAME} Z", size=size((RIGHT - LEFT) / 2 + 8),
            fill=RAISED, stroke=PROXY, strokeWidth=2, opacity=1,
        )
        .encode(across(middle), row(13))
    )  # fmt: skip
    learnt = (
        cycles("learnt", "datum.learnt")
        .mark_point(shape=BOAT, size=size(11), fill=MACHINE, strokeWidth=0, opacity=1, angle=90)
        .encode(across(LEFT + 12), row(0))
    )
    words = (
        cycles("names")
        .transform_calculate(words=f"{NAMES}[datum.cycle]")
        .mark_text(align="left", baseline="middle", fill=INK)
        .encode(across(LEFT + 30), row(0), text="words:N")
    )
    numbers = [
        cycles(name)
        .transform_calculate(words=f"format(datum.{field}, '.3~f')")
        .mark_text(align="right", baseline="middle", fill=colour, fontWeight="bold", fontSize=18)
        .encode(across(end), row(0), text="words:N")
        for name, field, end, colour in (
            ("pays", "pay", PAY_END, PROXY),
            ("trues", "true", TRUE_END, TRUTH),
        )
    ]
    return [best, learnt, words, *numbers]


FRAME = 30 / ((RIGHT - LEFT) / 2 + 8)
"""Half the height of a row's frame, in halves of its width."""


def bars() -> list[alt.Chart]:
    """Both numbers as bars from nothing, cut off where the axis ends."""
    layers = []
    for name, field, colour, offset, width in (
        ("pay_bars", "pay", PROXY, 20, 12),
        ("true_bars", "true", TRUTH, 32, 7),
    ):
        clamped = f"clamp(datum.{field}, {LOWEST}, {HIGHEST})"
        drawn = (
            cycles(name)
            .transform_calculate(end=clamped, nothing="0")
            .mark_rule(stroke=colour, strokeWidth=width, strokeCap="butt")
            .encode(reach("nothing"), row(offset), x2=alt.X2("end"))
        )
        layers.append(drawn)
    beyond = f"datum.pay < {LOWEST} || datum.pay > {HIGHEST}"
    leaves = (
        cycles("leaves", beyond)
        .transform_calculate(end=f"clamp(datum.pay, {LOWEST}, {HIGHEST})")
        .mark_text(fill=PAPER, fontWeight="bold", baseline="middle", dy=1,
                   align=alt.expr("datum.pay > 0 ? 'right' : 'left'"))
        .encode(reach("end"), row(20), text=alt.condition("datum.pay > 0", alt.value("›› "), alt.value(" ‹‹")))
    )  # fmt: skip
    zero = (
        cycles("zeros")
        .transform_calculate(nothing="0")
        .mark_point(shape="M0,-1 L0,1", size=size(13), stroke=SOFT, strokeWidth=1.5, opacity=1)
        .encode(reach("nothing"), row(25))
    )
    return [*layers, zero, leaves]


def reach(field: str) -> alt.X:
    """The axis of the bars."""
    return scaled_x(field, (LOWEST, HIGHEST), (LEFT + 8, RIGHT - 8))


def finishing() -> list[alt.Chart]:
    """In place of laps, when the line ends the race: what it would take to be worth it."""
    ends = "datum.line != 'start'"
    lines = (
        ("race_ends", ends, 0, "'the race ends at the line, and so does the pay'"),
        ("finish_needs", "datum.finish_above != null", 22,
         "'worth it for ' + (datum.finish_above < 0 ? 'any bonus'"
         " : 'a bonus above ' + format(datum.finish_above, '.1f'))"),
    )  # fmt: skip
    finished = (
        once("finished", "datum.finished")
        .mark_point(shape=BOAT, size=size(11), fill=MACHINE, strokeWidth=0, opacity=1, angle=90)
        .encode(across(LEFT + 12), alt.YValue(FIRST))
    )
    return [finished] + [
        once(name, keep)
        .transform_calculate(words=words)
        .mark_text(align="left", baseline="middle", fill=SOFT)
        .encode(across(LEFT + 30), alt.YValue(FIRST + y), text="words:N")
        for name, keep, y, words in lines
    ]


def key() -> list[alt.Chart]:
    """What the frame and the boat mean."""
    y = alt.YValue(FIRST + 5 * PITCH + 10)
    frame = once("key_frame").mark_point(
        shape="square", size=size(9), fill=RAISED, stroke=PROXY, strokeWidth=2, opacity=1
    )
    boat = once("key_boat").mark_point(
        shape=BOAT, size=size(11), fill=MACHINE, strokeWidth=0, opacity=1, angle=90
    )
    words = [
        once(name)
        .mark_text(align="left", baseline="middle", fill=SOFT, text=text)
        .encode(across(x), y)
        for name, text, x in (
            ("key_best", "pays most for ever", LEFT + 30),
            ("key_learnt", "what the boat has learnt", LEFT + 238),
        )
    ]
    return [frame.encode(across(LEFT + 12), y), boat.encode(across(LEFT + 220), y), *words]
