"""Tasks for the reader; Python decides when one is done."""

from ..kit import Challenge, Metrics, Values


def destroyed(values: Values, metrics: Metrics) -> bool:
    """Less than a tenth is left of a true gain above 1, and not because we have yet to begin."""
    return bool(
        values["variant"] == "regressional"
        and metrics["peak_true"] > 1
        and metrics["pressure"] > metrics["peak_pressure"]
        and metrics["true_gain"] < 0.1 * metrics["peak_true"]
    )


def stopped_in_time(values: Values, metrics: Metrics) -> bool:
    """All but a hundredth of the truth's peak, with a measure that goes wrong as at the start."""
    return bool(
        values["variant"] == "extremal"
        and values["method"] == "best_of_n"
        and values["beta"] == 0.25
        and metrics["true_gain"] > 0.99 * metrics["peak_true"]
    )


def good_sign_bad_lever(values: Values, metrics: Metrics) -> bool:
    """Those who have more of the measure do clearly better, and raising it clearly harms."""
    return bool(
        values["variant"] == "causal"
        and metrics["true_if_selected"] >= 0.5
        and metrics["true_if_set"] <= -0.5
    )


CHALLENGES = (
    Challenge(
        "destroy",
        "Make optimisation destroy almost all the value. With the regressional mechanism, find "
        "settings whose true gain climbs above 1, and push until less than a tenth of it is left.",
        destroyed,
        {"noise": "student3", "n": 10**6},
        hints=(
            "With most kinds of error the truth never falls. Which kind makes rare, huge mistakes?",
            "Choose heavy tails. At how many options is the true gain at its highest?",
            "The more options, the surer one of them is hugely overrated. Take all there are.",
        ),
        worked="Among a million options the one that measures best is one with an enormous error, "
        "and its true value is that of any other: near 0. Normal and Laplace errors never do this.",
    ),
    Challenge(
        "stop-in-time",
        "With the extremal mechanism, taking the best of n and β at 0.25, stop within 1% of the "
        "highest true gain.",
        stopped_in_time,
        {"variant": "extremal", "n": 30},
        hints=(
            "The measure won't tell you. Look for the mark on the true line.",
            "Between the first few options and the thousands, the truth turns.",
            "Try some dozens of options.",
        ),
        worked="From 30 options the best is far enough out to be good, and not yet so far that "
        "being far out is bad. The measure rises through this point as if nothing had happened.",
    ),
    Challenge(
        "bad-lever",
        "With the causal mechanism, find a measure that is a good sign and a bad lever: where it "
        "is high the value is at least 0.5, and setting it there makes the value -0.5 or less.",
        good_sign_bad_lever,
        {"variant": "causal", "gamma": -0.5, "var_z": 4},
        hints=(
            "Let the measure itself do harm, and the cause that it shares with the goal be strong.",
            "Set the effect of the measure below 0, and widen the spread of the cause.",
            "With an effect of -0.5, how much of what you see must come from the cause?",
        ),
        worked="Seen at 2, the measure speaks of the cause with weight 4 / (4 + 1): "
        "(-0.5 + 0.8) × 2 = 0.6. Set to 2, it does only its own harm: -0.5 × 2 = -1.",
    ),
)
