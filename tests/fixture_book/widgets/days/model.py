"""Customers day by day: who plans for the mean has lines on every third day.

The counts stand in a file beside the model. A shop that can serve n a day has a line on each day with more.
"""

from ..kit import (
    Frame,
    Metrics,
    Number,
    Readout,
    Values,
    Widget,
    columns,
    iso_day,
    read_csv,
)

COUNTED = read_csv(
    __package__, "customers.csv", {"day": iso_day, "customers": int}, checksum=0xA93640AD
)


def frame(room: float) -> Frame:
    """Every day, those with more than there is room for, and how many these are."""
    days = list(zip(COUNTED["day"], COUNTED["customers"], strict=True))
    over = [(day, many) for day, many in days if many > room]
    return {
        "days": COUNTED,
        "over": columns("day customers", over),
        "room": columns("day room", [(days[0][0], room), (days[-1][0], room)]),
        "metrics": {"over": [len(over)], "open": [sum(many > 0 for _, many in days)]},
    }


def summary(values: Values, metrics: Metrics) -> str:
    """What the picture shows, for those who can't see it."""
    return f"With room for {values['room']:g} a day, {metrics['over']} of {metrics['open']} days have a line."


WIDGET = Widget(
    name="days",
    title="Day by day",
    description="A shop with room for the mean day has a line on many others.",
    controls=(Number("room", "Customers served a day", low=0, high=400, step=5, start=40),),
    frame=frame,
    summary=summary,
    readouts=(Readout("over", "Days with a line", "d", role="harm"),),
    chapter="waiting",
    kind="simulation",
)
