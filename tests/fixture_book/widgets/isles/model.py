"""Nine districts with a shop each: the same speed is plenty for one and too little for another.

A shop that is busy a share r of its time has r / (1 - r) customers in it, in the mean; from r = 1 on, ever more.
The archipelago is invented, and so is how many customers each district has.
"""

from ..kit import Frame, Metrics, Readout, Slider, Values, Widget, listed, read_map

SEEN = read_map(
    __package__,
    "isles.topojson",
    "districts",
    {"name": str, "customers": int, "lon": float, "lat": float},
    checksum=0x1A885D93,
)

STATES = {"quiet": 0.5, "busy": 0.75, "full": 1.0}
"""The load below which a shop is called so."""


def frame(speed: float) -> Frame:
    """Each district with its load and what it is called, and where the line never ends."""
    loads = [customers / speed for customers in SEEN["customers"]]
    lines = [load / (1 - load) for load in loads if load < 1]
    return {
        "districts": {**SEEN, "load": loads, "state": [state(load) for load in loads]},
        "metrics": {
            "endless": [sum(load >= 1 for load in loads)],
            "longest": [max(lines, default=0)],
        },
    }


def state(load: float) -> str:
    """What a shop with this load is called."""
    return next((name for name, below in STATES.items() if load < below), "endless")


def summary(values: Values, metrics: Metrics) -> str:
    """What the picture shows, for those who can't see it."""
    over = [
        name
        for name, customers in zip(SEEN["name"], SEEN["customers"], strict=True)
        if customers >= values["speed"]
    ]
    where = f"in {listed(over)} the line never ends" if over else "every line ends"
    return f"With {values['speed']:g} served an hour in each shop, {where}."


WIDGET = Widget(
    name="isles",
    title="District by district",
    description="The same speed is plenty for one shop and too little for another.",
    controls=(Slider("speed", "Customers served an hour", low=20, high=80, count=13, start=5),),
    frame=frame,
    summary=summary,
    readouts=(
        Readout("endless", "Districts where the line never ends", "d", role="harm"),
        Readout("longest", "Customers in the fullest other shop", ".1f"),
    ),
    chapter="waiting",
    kind="simulation",
)
