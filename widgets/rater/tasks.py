"""Tasks for the reader; Python decides when one is done."""

from itertools import islice

from ..kit import Challenge, Metrics, Values
from .replies import HELPFUL, pairs

CLICKS = 20
SEED = 1
"""That of the figure at its start."""


def mild(values: Values, metrics: Metrics) -> bool:
    """Above 1.04 with a rater who likes flattery as much as help."""
    return bool(
        values["mode"] == "infinite" and values["bias"] == 1 and metrics["true_quality"] > 1.04
    )


def fair(values: Values, metrics: Metrics) -> bool:
    """Twenty ratings of the reader's that reward help and leave flattery aside."""
    found = metrics["reader_bias"]
    return bool(
        values["mode"] == "you"
        and len(values["clicks"]) == CLICKS
        and found is not None
        and abs(found) <= 0.1
        and values["beta"] == 1
        and metrics["true_quality"] >= 1.5
    )


def honest() -> tuple[int, ...]:
    """The picks of somebody who sees only help, for the pairs of the figure at its start."""
    return tuple(
        int(HELPFUL[right] > HELPFUL[left]) for left, right, _ in islice(pairs(SEED), CLICKS)
    )


CHALLENGES = (
    Challenge(
        "mild",
        "A rater without end has a bias of 1. Choose beta so that the policy’s true helpfulness "
        "is above 1.04.",
        mild,
        {"bias": 1, "beta": 1.6},
        hints=(
            "Pushing hard finds whatever has the highest reward. Which reply is that?",
            "Follow the curve from the left: it rises before it falls. Where on it are you?",
            "The top is at a beta between 1 and 2.5.",
        ),
        worked="At first every helpful reply gains on the curt one and the hunch. The harder the "
        "push, the more of the policy goes to the reply with the very highest reward, and with a "
        "bias above 0.909 that is empty praise.",
    ),
    Challenge(
        "fair",
        "Rate 20 pairs yourself so that flattery earns next to nothing, between -0.1 and 0.1 a "
        "unit, and the policy’s true helpfulness is at least 1.5 (beta at 1).",
        fair,
        {"mode": "you", "clicks": honest()},
        hints=(
            "The blue bars say how much each reply helps. The red ones are what to leave aside.",
            "Where two replies help alike, flattery tempts. Count the tips instead.",
            "Always pick the reply with the longer blue bar.",
        ),
        worked="Somebody who always picks the more helpful reply earns flattery about 0.04 a unit. "
        "It is not quite 0, because the rewards of 20 such picks are no straight line in help.",
    ),
)
