"""How long one waits: the busier the till, the longer, and without end.

With arrivals and service by chance, a till of load r keeps a customer r / (1 - r) times as long as a service takes.
"""

from ..kit import Challenge, Frame, Metrics, Readout, Slider, Values, Widget, columns, rows

LOADS = [percent / 100 for percent in range(0, 96, 5)]


def wait(load: float) -> float:
    """Time in line, in times of one service."""
    return load / (1 - load)


def frame(load: float) -> Frame:
    """The wait at every load, and at the one asked about."""
    return {
        "waits": columns("load wait", [(each, wait(each)) for each in LOADS]),
        "asked": columns("load wait", [(load, wait(load))]),
        "metrics": {"wait": [wait(load)]},
    }


def summary(values: Values, metrics: Metrics) -> str:
    """What the picture shows, for those who can't see it."""
    return f"At a load of {values['load']:.0%} one waits {metrics['wait']:.1f} times as long as a service takes."


WIDGET = Widget(
    name="wait",
    title="The wait",
    description="The last tenth of a till’s time costs its customers more than all the rest together.",
    controls=(Slider("load", "Load of the till", low=0.5, high=0.95, count=4, start=1),),
    frame=frame,
    summary=summary,
    readouts=(Readout("wait", "Times a service", ".1f", role="harm"),),
    challenges=(
        Challenge(
            "nine", "Wait nine times as long or more.", lambda _, m: m["wait"] >= 9, {"load": 0.95}
        ),
    ),
    oracles=rows(
        (
            "The wait at a load of a half",
            1.0,
            {"metric": "wait", "load": 0.5},
            "One half by one half.",
            "derived",
            1e-9,
        ),
    ),
    kind="formula",
)
