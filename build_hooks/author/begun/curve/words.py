"""What the page says about a frame: numbers beside the picture, and one sentence."""

from ..kit import Metrics, Readout, Values

READOUTS = (
    Readout("degrees", "Now", ".1f", unit="°C"),
    Readout("lost", "Lost by now", ".1f", unit="°C"),
)


def summary(values: Values, metrics: Metrics) -> str:
    """What the picture shows, for those who can't see it. TODO: your own sentence."""
    return f"After {values['minutes']} minutes it has {metrics['degrees']:.1f} °C."
