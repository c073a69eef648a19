"""What the page says about a frame: numbers beside the picture, and one sentence."""

from ..kit import Metrics, Readout, Values

READOUTS = (
    Readout("told", "Alarmed, of 1000", ".0f"),
    Readout("share", "Of them have it", ".0%"),
)


def summary(_: Values, metrics: Metrics) -> str:
    """What the picture shows, for those who can't see it. TODO: your own sentence."""
    if metrics["share"] is None:
        return "Nobody is alarmed."
    return f"Of {metrics['told']:.0f} who are alarmed, {metrics['share']:.0%} have it."
