"""What the page says about a frame: numbers beside the picture, and one sentence."""

from ..kit import Metrics, Readout, Values

READOUTS = (Readout("left", "Matches left", ".0f"), Readout("won", "Won by"))


def summary(values: Values, metrics: Metrics) -> str:
    """What the picture shows, for those who can't see it. TODO: your own sentence."""
    if metrics["won"]:
        return f"All {values['matches']} matches are taken, the last one by {metrics['won']}."
    return f"Of {values['matches']} matches {metrics['left']} are left."
