"""What the page says about a frame: numbers beside the picture, and one sentence."""

from ..kit import Metrics, Readout, Values

READOUTS = (
    Readout("end", "Know it in the end", ".0f"),
    Readout("half", "Half of them by day", ".0f"),
)


def summary(values: Values, metrics: Metrics) -> str:
    """What the picture shows, for those who can't see it. TODO: your own sentence."""
    return f"At a chance of {values['chance']:.1%}, {metrics['end']} of 100 know it in the end."
