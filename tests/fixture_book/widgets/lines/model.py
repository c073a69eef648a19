"""One line before six tills: as busy as one, and yet hardly anybody waits.

Customers come by chance and a till serves them by chance. The chance to have to wait is Erlang's second formula,
worked out from his first: B(0) = 1, B(n) = a B(n - 1) / (n + a B(n - 1)), C = B(c) / (1 - r (1 - B(c))), where
c tills are busy a share r of their time and a = c r.
"""

from ..kit import Frame, Metrics, Readout, Slider, Values, Widget, columns, rows

TILLS = range(1, 7)
SHARES = [percent / 100 for percent in range(0, 101, 2)]


def queued(tills: int, busy: float) -> float:
    """The chance that a customer has to wait where each till is busy this share of its time."""
    lost, load = 1.0, tills * busy
    for n in range(1, tills + 1):
        lost = load * lost / (n + load * lost)
    return lost / (1 - busy * (1 - lost))


def frame(busy: float) -> Frame:
    """The chance at every share for each number of tills, and at the share asked about."""
    return {
        "curves": columns(
            "tills busy queued",
            [(tills, share, queued(tills, share)) for tills in TILLS for share in SHARES],
        ),
        "asked": columns(
            "tills busy queued", [(tills, busy, queued(tills, busy)) for tills in TILLS]
        ),
        "metrics": {"one": [queued(1, busy)], "six": [queued(6, busy)]},
    }


def summary(values: Values, metrics: Metrics) -> str:
    """What the picture shows, for those who can't see it."""
    return (
        f"Where tills are busy {values['busy']:.0%} of their time, {metrics['one']:.0%} of customers wait at a single "
        f"one, and {metrics['six']:.0%} at six with one line."
    )


WIDGET = Widget(
    name="lines",
    title="One line, many tills",
    description="Six tills with one line keep fewer waiting than one till that is just as busy.",
    controls=(Slider("busy", "Share of time that tills are busy", 0.5, 0.95, count=10, start=6),),
    frame=frame,
    summary=summary,
    readouts=(
        Readout("one", "Wait at one till", ".0%", role="hue-1"),
        Readout("six", "Wait at six", ".0%", role="hue-6"),
    ),
    oracles=rows(
        (
            "Who waits at one till is who comes while it is busy",
            0.8,
            {"metric": "one", "busy": 0.8},
            "A till that is busy four fifths of its time.",
            "derived",
            1e-9,
        ),
    ),
    chapter="waiting",
    kind="formula",
    related=("staff",),
)
