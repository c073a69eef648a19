"""What the page says about a frame: numbers beside the picture, and one sentence."""

from ..kit import Metrics, Readout, Values

READOUTS = (
    Readout("best", "In front"),
    Readout("share", "Won of its pairs", ".0%"),
)


def summary(_: Values, metrics: Metrics) -> str:
    """What the picture shows, for those who can't see it. TODO: your own sentence."""
    if metrics["best"] is None:
        return "Nothing has been rated yet."
    return f"After {metrics['rated']} of 6 pairs, {metrics['best']} has won {metrics['share']:.0%} of its own."
