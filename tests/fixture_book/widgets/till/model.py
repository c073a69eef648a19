"""A till: customers come in bunches, and are served one by one.

Every third minute a bunch of n joins the line, and each minute one customer leaves it.
"""

from ..kit import Clock, Frame, Integer, Metrics, Preset, Readout, Values, Widget, columns

MINUTES = 9
EVERY = 3


def waiting(bunch: int) -> list[int]:
    """How many stand in line, minute by minute."""
    line = []
    for minute in range(MINUTES):
        before = line[-1] - 1 if line and line[-1] else 0
        line.append(before + (bunch if minute % EVERY == 0 else 0))
    return line


def frame(bunch: int) -> Frame:
    """The line at each minute, and the longest that it was."""
    line = waiting(bunch)
    return {
        "line": columns("time waiting", list(enumerate(line))),
        "metrics": {"longest": [max(line)], "left": [line[-1]]},
    }


def summary(values: Values, metrics: Metrics) -> str:
    """What the picture shows, for those who can't see it."""
    return f"With {values['bunch']} in a bunch, up to {metrics['longest']} stand in line."


WIDGET = Widget(
    name="till",
    title="One till",
    description="Customers come in bunches, and a till that could serve them all in time has a line.",
    controls=(Integer("bunch", "Customers in a bunch", low=1, high=4, start=2),),
    frame=frame,
    summary=summary,
    presets=(Preset("too-many", "One too many", {"bunch": 4}),),
    readouts=(
        Readout("longest", "Longest line", "d"),
        Readout("left", "Still in line at the end", "d"),
    ),
    clock=Clock(unit="minute", rate=2),
    chapter="waiting",
    kind="simulation",
    related=("wait",),
)
