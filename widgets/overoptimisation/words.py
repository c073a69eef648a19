"""What the page says about a frame: numbers beside the picture, and one sentence."""

from ..kit import Metrics, Readout, Values, number

PUSHING = (
    Readout("proxy", "The reward model promises", ".2f", role="proxy"),
    Readout("gold", "People get", ".2f", role="truth"),
    Readout("peak_gold", "The most they could get", ".2f", role="truth"),
    Readout("kl", "Pushed by", ".2f", "nats"),
)
BRAKING = PUSHING
CURVES = (
    Readout("gold", "People get", ".2f", role="truth"),
    Readout("kl", "Pushed by", ".2f", "nats"),
    Readout("peak_gold", "The most they could get", ".2f", role="truth"),
)
LEARNING = (
    Readout("agrees", "It agrees with people", role="machine"),
    Readout("proxy", "The reward model promises", ".2f", role="proxy"),
    Readout("sim_gold", "People get", ".2f", role="truth"),
    Readout("closed", "From a pool without end", ".2f"),
)

ALIKE = 5e-10
"""What is no further apart is the same."""


def score(value: float) -> str:
    """A score with two decimals, as everywhere on the page."""
    return number(value, ".2f")


def agreement(cosine: float) -> str:
    """How well it agrees with people; no rounding should say that it does so fully."""
    said = score(cosine)
    return "over 0.99" if said == "1.00" and cosine < 1 else said


def brings(promised: float, worth: float) -> str:
    """What is promised, and what people get of it."""
    said = f"promises {score(promised)} and brings"
    if abs(promised - worth) < ALIKE:
        return f"{said} just that"
    if score(promised) == score(worth):
        return f"{said} hardly {'less' if worth < promised else 'more'}"
    return f"{said} {score(worth)}"


def would(most: float, here: float) -> str:
    """What another choice would bring, next to what this one does."""
    return f"would bring {'hardly more' if score(most) == score(here) else score(most)}"


def covered(start: str, metrics: Metrics) -> str:
    """All that is said before anything is uncovered."""
    return f"{start} promises {score(metrics['proxy'])}. What people get is covered."


def pushing(values: Values, metrics: Metrics) -> str:
    """What is promised; and what people get, once that is uncovered."""
    n = values["n"]
    if not values["reveal"]:
        return covered(
            f"The best of {n:,}" if n > 1 else "A single answer, taken as it comes,", metrics
        )
    said = kept(n, metrics["proxy"], metrics["gold"])
    if n == metrics["peak_n"]:
        return f"{said} No other number brings more."
    return (
        f"{said} The best of {metrics['peak_n']:,} {would(metrics['peak_gold'], metrics['gold'])}."
    )


def kept(n: int, promised: float, worth: float) -> str:
    """How much of a promise people get, which is never more."""
    if n == 1:
        return f"A single answer, taken as it comes, brings {score(worth)}."
    if abs(promised - worth) < ALIKE:
        return f"People get all of the {score(promised)} promised."
    got = "hardly less" if score(promised) == score(worth) else score(worth)
    return f"Of {score(promised)} promised, people get {got}."


def braking(values: Values, metrics: Metrics) -> str:
    """Where the brake holds the answers, and where it would best."""
    start = f"At a price of {number(values['kl_penalty'])} a nat, the push"
    if not values["reveal"]:
        return covered(start, metrics)
    said, best = f"{start} {brings(metrics['proxy'], metrics['gold'])}.", values["curvature"]
    if not best:
        return f"{said} Without curvature, brakes only cost."
    if abs(best - values["kl_penalty"]) < ALIKE:
        return f"{said} No other price brings more."
    return f"{said} A price of {number(best)} {would(metrics['peak_gold'], metrics['gold'])}."


def charting(values: Values, metrics: Metrics) -> str:
    """Where on the hill one is."""
    d, top = values["d"], metrics["peak_d"]
    by = {"bon": "best-of-n sampling", "rl": "reinforcement learning"}[values["form"]]
    here = score(metrics["gold"])
    said = f"Once {by} has pushed to d = {number(d)}, people get {here}"
    if abs(d - top) < ALIKE:
        return f"{said}, the most there is."
    if metrics["top"] is None:
        return f"{said}. The most lies beyond the picture."
    most = score(metrics["peak_gold"])
    if most == here:
        return f"{said}. The most, at d = {score(top)}, is hardly more."
    if d < top:
        return f"{said}. A harder push would bring more: {most}, at d = {score(top)}."
    lost = " Not pushing was better." if here[0] == "−" else ""
    return f"{said}. The most was {most}, at d = {score(top)}.{lost}"


def learning(values: Values, metrics: Metrics) -> str:
    """What so many labels taught, and what it is worth."""
    n, features = values["draws"], values["features"]
    seen = "" if features == 8 else f" that sees {features} of 8 features"
    took = "first answer" if n == 1 else f"best of {n:,}"
    return (
        f"From {values['labels']:,} labels the model{seen} agrees by {metrics['agrees']}. "
        f"The {took} {brings(metrics['proxy'], metrics['sim_gold'])}."
    )
