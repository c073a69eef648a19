"""What the page says about a frame: numbers beside the picture, and one sentence."""

from ..kit import Metrics, Readout, Values

READOUTS = (
    Readout("true_quality", "True helpfulness", ".2f", role="truth"),
    Readout("best_quality", "Best at any beta", ".2f", role="truth"),
    Readout("best_beta", "That beta", ".2f"),
    Readout("flattery", "Flattery", "z.2f", role="harm"),
    Readout("kl", "Drift", ".2f", unit="nats"),
    Readout("reader_bias", "Reward per unit of flattery", "z.2f", role="proxy"),
    Readout("gap", "RLHF and DPO differ by at most", ".1%"),
    Readout("endless", "Rewards without end", "d"),
)


def summary(values: Values, metrics: Metrics) -> str:
    """The frame in a sentence or two, for those who can't see it."""
    return (
        f"{rated(values)} and training of strength {1 / values['beta']:.3g} (1 / beta), "
        f"{result(metrics)}{bias(values, metrics)}"
    )


def rated(values: Values) -> str:
    """Whose ratings these are."""
    match values["mode"]:
        case "you":
            count = len(values["clicks"])
            return f"With {'1 rating' if count == 1 else f'{count} ratings'} of yours"
        case "simulated":
            return (
                f"With {values['comparisons']:,} ratings at a flattery bias of {values['bias']:g}"
            )
        case _:
            return f"With a flattery bias of {values['bias']:g}"


def result(metrics: Metrics) -> str:
    """What the policy is worth."""
    return (
        f"the policy’s true helpfulness is {metrics['true_quality']:.2f} (untrained 1.00, best "
        f"possible 2.00)."
    )


def bias(values: Values, metrics: Metrics) -> str:
    """What has been learnt of flattery, where there are few ratings to learn from."""
    if metrics["endless"]:
        lost = metrics["endless"]
        return f" {'One reward has' if lost == 1 else f'{lost} rewards have'} no finite value."
    if values["mode"] == "you" and values["clicks"]:
        return f" A unit of flattery has earned {metrics['reader_bias']:z.2f} of reward."
    return ""
