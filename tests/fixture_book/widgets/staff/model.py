"""How many tills: one more than enough for the work does away with most of the waiting.

Customers come by chance, and a till serves one in two minutes on average, by chance too. With c tills and an
offered load of a tills' work, the chance to have to wait is Erlang's second formula, worked out from his first:
B(0) = 1, B(n) = a B(n - 1) / (n + a B(n - 1)), C = c B(c) / (c - a (1 - B(c))).
"""

from ..kit import Frame, Integer, Metrics, Readout, Values, Widget, columns, rows

MINUTES = 2.0
MOST = 7
SHORT = 1.0
"""Minutes that nobody minds to wait."""


def queued(tills: int, load: float) -> float:
    """The chance that a customer has to wait; `load` is how many tills the work would keep busy."""
    lost = 1.0
    for n in range(1, tills + 1):
        lost = load * lost / (n + load * lost)
    return tills * lost / (tills - load * (1 - lost))


def row(tills: int, load: float) -> tuple[int, float | None, float | None, float | None]:
    """Tills, the share of their time they are busy, who has to wait, and for how many minutes on average."""
    if load >= tills:
        return tills, None, None, None
    waits = queued(tills, load)
    return tills, load / tills, waits, waits * MINUTES / (tills - load)


def frame(customers: int) -> Frame:
    """A row for every number of tills; the first with a short wait is the one to have."""
    load = customers * MINUTES / 60
    every = [row(tills, load) for tills in range(1, MOST + 1)]
    enough = next(tills for tills, _, _, wait in every if wait is not None and wait < SHORT)
    return {
        "tills": columns(
            "tills busy queued wait enough long",
            [(*each, each[0] == enough, bool(each[3] and each[3] >= SHORT)) for each in every],
        ),
        "metrics": {"enough": [enough], "wait": [every[enough - 1][3]]},
    }


def summary(values: Values, metrics: Metrics) -> str:
    """What the picture shows, for those who can't see it."""
    return (
        f"For {values['customers']} customers an hour, {metrics['enough']} tills are the fewest with a wait of under "
        f"a minute: {metrics['wait']:.1f} minutes on average."
    )


WIDGET = Widget(
    name="staff",
    title="How many tills?",
    description="The first till more than the work needs takes most of the waiting away.",
    controls=(Integer("customers", "Customers an hour", low=20, high=140, start=70),),
    frame=frame,
    summary=summary,
    readouts=(Readout("enough", "Tills to open", "d", role="truth"),),
    oracles=rows(
        (
            "The mean wait at two tills that are busy half of their time",
            2 / 3,
            {"metric": "wait", "customers": 30},
            r"Two tills of load $r$ keep one $r^2 / (1 - r^2)$ times as long as a service takes.",
            "derived",
            1e-9,
        ),
    ),
    chapter="waiting",
    kind="formula",
    related=("wait",),
)
