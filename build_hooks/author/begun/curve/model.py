"""New figure: how a cup of something hot cools.

It loses heat in proportion to how much warmer it is than the room. So after t minutes it has
room + (HOT - room) exp(-rate t) degrees.

TODO: put your own mathematics here: what happens in words, then the formula.

Try it: begin with iced tea, with `HOT = 4.0`.
"""

from math import exp

from ..kit import Frame, Widget, columns
from .oracles import ORACLES
from .settings import CHALLENGES, CONTROLS, HANDS, PRESETS
from .words import READOUTS, summary

HOT = 90.0
"""Degrees at the beginning."""

MINUTES = range(61)


def degrees(t: float, rate: float, room: float) -> float:
    """How warm it is after `t` minutes, in degrees Celsius."""
    return room + (HOT - room) * exp(-rate * t)


def frame(rate: float, room: float, minutes: int) -> Frame:
    """The whole curve, and the minute that is asked about."""
    now = degrees(minutes, rate, room)
    return {
        "curve": columns("minute degrees", [(t, degrees(t, rate, room)) for t in MINUTES]),
        "now": columns("minute degrees", [(minutes, now)]),
        "metrics": {"degrees": [now], "lost": [HOT - now]},
    }


# TODO: say chapter="...", and kind="...", as the other widgets do.
WIDGET = Widget(
    name="new_figure",
    title="New figure",
    description="TODO: in one sentence, what readers will see happen when they change something.",
    controls=CONTROLS,
    hands=HANDS,
    frame=frame,
    summary=summary,
    presets=PRESETS,
    readouts=READOUTS,
    challenges=CHALLENGES,
    oracles=ORACLES,
)
