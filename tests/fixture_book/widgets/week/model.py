"""When a shop is full: a few hours of the week have most of its lines.

How a week's customers are spread over days and hours is made up for this book.
"""

from ..kit import Frame, Metrics, Readout, Slider, Values, Widget, columns

DAYS = {"Mon": 12, "Tue": 11, "Wed": 12, "Thu": 14, "Fri": 20, "Sat": 23, "Sun": 8}
"""Customers of each hundred by the day on which they come."""

HOURS = dict(zip(range(8, 20), (5, 6, 8, 9, 11, 9, 7, 6, 8, 12, 12, 7), strict=True))
"""Customers of each hundred by the hour in which they come."""


def frame(customers: int) -> Frame:
    """The customers of every hour of the week, and of the fullest."""
    every = [
        (day, hour, customers * of_day * of_hour / 10_000)
        for day, of_day in DAYS.items()
        for hour, of_hour in HOURS.items()
    ]
    most = max(many for _, _, many in every)
    return {
        "hours": columns("day hour customers", every),
        "metrics": {"most": [most], "mean": [customers / len(every)]},
    }


def summary(values: Values, metrics: Metrics) -> str:
    """What the picture shows, for those who can't see it."""
    return (
        f"Of {values['customers']:,.0f} customers a week, {metrics['most']:.0f} come in the fullest hour, on Saturday "
        f"afternoon; on average it is {metrics['mean']:.0f} an hour."
    )


WIDGET = Widget(
    name="week",
    title="The full hours",
    description="A week has few full hours, and most customers are in them.",
    controls=(Slider("customers", "Customers a week", low=500, high=4000, count=8, start=7),),
    frame=frame,
    summary=summary,
    readouts=(
        Readout("most", "In the fullest hour", ".0f", role="shade-6"),
        Readout("mean", "On average", ".0f"),
    ),
    chapter="waiting",
    kind="simulation",
    related=("days",),
)
