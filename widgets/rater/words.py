"""What the page says about a frame: numbers beside the picture, and one sentence."""

from math import inf

from ..kit import Metrics, Readout, Values, count

PRAISE = "empty praise"
"""How sentences call the reply that helps nobody."""

LITTLE = 0.1
"""A taste that is no larger is not told from none: one pick more may turn it."""

CHAT, BARS = {"panel": ("chat",)}, {"panel": ("bars",)}

READOUTS = (
    Readout("praise", "Says empty praise", ".0%", role="harm", when=CHAT),
    Readout("true_quality", "True helpfulness", ".2f", role="truth"),
    Readout("best_quality", "Best at any beta", ".2f", role="truth", when=BARS),
    Readout("best_words", "That beta", when=BARS),
    Readout("flattery", "Flattery", "z.2f", role="harm", when=BARS),
    Readout("kl", "Drift", ".2f", unit="nats", when=BARS),
    Readout("reader_bias", "Reward per unit of flattery", "z.2f", role="proxy", when=BARS),
    Readout("gap_words", "Largest gap between RLHF and DPO", when=BARS),
    Readout("endless", "Rewards without end", "d", when=BARS),
)


def summary(values: Values, metrics: Metrics) -> str:
    """The frame in a few sentences, for those who can't see it."""
    if values["panel"] == "chat":
        return (rating if values["mode"] == "you" else rater)(values, metrics)
    brake = f"{values['beta']:g}"
    return f"{rated(values)} and a brake of {brake}, {result(metrics)}{learnt(values, metrics)}"


def rating(values: Values, metrics: Metrics) -> str:
    """What the reader's picks have made of the model."""
    made, more = len(values["clicks"]), metrics["more"]
    if not made:
        return (
            "Tap the better of the two replies. The model has learnt nothing yet: it gives all six "
            f"equally often. After {more} picks you hear what it has learnt of your taste."
        )
    return f"After {count(made, 'picks', 'd')} of yours the model says {mostly(metrics)} {of_taste(metrics)}"


def mostly(metrics: Metrics) -> str:
    """What is said most, and how often it is empty praise."""
    most, praise = share(metrics["favourite_share"]), share(metrics["praise"])
    if metrics["favourites"] > 1:
        return f"{metrics['favourites']} replies equally often, {most} each; empty praise has {praise}."
    if metrics["favourite"] == PRAISE:
        return f"empty praise most, {most} of the time."
    return f"{metrics['favourite']} most, {most} of the time, and empty praise {praise}."


def of_taste(metrics: Metrics) -> str:
    """What of the reader's taste has been learnt, and how many picks are missing to tell."""
    more, taste = metrics["more"], metrics["taste"]
    if more:
        return (
            f"{'1 more pick' if more == 1 else f'{more} more picks'}, and you hear of your taste."
        )
    if metrics["endless"]:
        return "Without caution it takes a few picks for certainties, and your taste has no number."
    if taste is None:
        return "As far as it can tell, help counts for nothing with you."
    if abs(taste) < LITTLE:
        return "As far as it can tell, flattery hardly counts with you."
    if taste < 0:
        return "As far as it can tell, flattery puts you off."
    return f"Flattery counts {taste:.2f} times as much with you as help."


def rater(_values: Values, metrics: Metrics) -> str:
    """What a simulated rater's picks have made of it."""
    return (
        f"This rater picks empty praise over three tips {share(metrics['praise_picked'])} of the time. "
        f"The model that learns from it says {mostly(metrics)}"
    )


def share(part: float) -> str:
    """A share in words, which are not nothing or all where it is not."""
    if 0 < part < 0.005:
        return "under 1%"
    return "over 99%" if 0.995 < part < 1 else f"{part:.0%}"


def rated(values: Values) -> str:
    """Whose ratings these are."""
    match values["mode"]:
        case "you":
            return f"With {count(len(values['clicks']), 'ratings', 'd')} of yours"
        case "simulated":
            return (
                f"With {values['comparisons']:,} ratings at a flattery bias of {values['bias']:g}"
            )
        case _:
            return f"With a flattery bias of {values['bias']:g}"


def result(metrics: Metrics) -> str:
    """What the policy is worth."""
    whose = (
        "RLHF’s policy has a true helpfulness of"
        if metrics["endless"]
        else ("the policy’s true helpfulness is")
    )
    return f"{whose} {metrics['true_quality']:.2f} (untrained 1.00, best possible 2.00)."


def learnt(values: Values, metrics: Metrics) -> str:
    """What has been learnt of flattery, where there are few ratings to learn from."""
    if metrics["endless"]:
        lost = metrics["endless"]
        return (
            f" {'One reward has' if lost == 1 else f'{lost} rewards have'} no finite value, for some "
            "replies were never picked over the others. So no policy fits best: RLHF and DPO stop on "
            f"the way, DPO at {metrics['true_quality_dpo']:.2f}."
        )
    if values["mode"] == "you" and values["clicks"]:
        earned = f"{metrics['reader_bias']:z.2f}".replace("-", "−")
        return f" A unit of flattery has earned {earned} of reward."
    return ""


def pushed(best: float | None) -> str | None:
    """The best beta; what it tends to is said where none is best."""
    if best is None:
        return None
    if best == inf:
        return "none beats no training"
    if best == 0:
        return "a limit, as beta nears 0"
    return f"{best:,.2f}" if best >= 0.1 else f"{best:.2g}"


def differ(gap: float, endless: bool) -> str:
    """How far apart the two ways of training land; without a best fit they land nowhere."""
    if endless:
        return "neither settles"
    return f"{gap:.1%}" if gap >= 0.001 else "under 0.1%"
