"""A shop with room for a line of fourteen: the fifteenth customer stands in the street.

Each takes 0.8 metres. The shop is invented.
"""

from ..kit import Frame, Integer, Metrics, Readout, Values, Widget, columns, count

INSIDE = (7, 7)
"""How many fit into each row of the shop, from the till on."""

OUTSIDE = 8
METRES = 0.8


def frame(line: int) -> Frame:
    """Where each customer stands, by row and place, and how many of them in the street."""
    places = [
        (row, place)
        for row, many in enumerate((*INSIDE, OUTSIDE))
        for place in range(many)
    ]  # fmt: skip
    return {
        "line": columns("row place", places[:line]),
        "metrics": {
            "outside": [max(line - sum(INSIDE), 0)],
            "metres": [line * METRES],
        },
    }


def summary(values: Values, metrics: Metrics) -> str:
    """What the picture shows, for those who can't see it."""
    line = count(values["line"], "customers")
    if not metrics["outside"]:
        return f"A line of {line} has room in the shop."
    stand = "stands" if metrics["outside"] == 1 else "stand"
    return f"Of {line} in line, {metrics['outside']} {stand} in the street."


WIDGET = Widget(
    name="hall",
    title="Out of the door",
    description="A line has room in its shop until it has not.",
    controls=(Integer("line", "Customers in line", low=0, high=22, start=17),),
    frame=frame,
    summary=summary,
    readouts=(
        Readout("outside", "In the street", "d", role="harm"),
        Readout("metres", "Length of the line", ".1f", unit="m"),
    ),
    chapter="waiting",
    kind="simulation",
)
