"""What the page says about a frame: numbers beside the picture, and one sentence."""

from collections.abc import Iterator, Sequence

from ..kit import Metrics, Readout, Values, number, spelt

AUDITING = (
    Readout("miss", "An attack slips through", ".0%", role="harm"),
    Readout("expected_successes_before_caught", "Slip through before one is caught", ".2f", role="harm"),
    Readout("auc", "Monitor ranks an attack above honest work", ".0%"),
)  # fmt: skip
ATTACKING = (
    Readout("damage", "Damage to expect", ".3f", role="harm"),
    Readout("full_damage", "The same at full force", ".3f"),
    Readout("worst_damage", "The most there is", ".3f", role="harm"),
)
DEFERRING = (
    Readout("usefulness", "Usefulness", ".2f", role="machine"),
    Readout("safety_per_attack", "An attack is replaced", ".0%", role="truth"),
    Readout("blind_safety", "If chosen at random", ".0%"),
)


def share(part: float) -> str:
    """A share in per cent, with as many decimals as small ones need."""
    return f"{number(100 * part, '.3g')}%"


def often(chance: float) -> str:
    """How often something happens, as no rounding should say that it never does."""
    if chance <= 0:
        return "never"
    if chance >= 1:
        return "always"
    if chance < 0.005:
        return "less than once in 200 times"
    return "nearly always" if chance >= 0.995 else f"{chance:.0%} of the time"


def small(part: float) -> str:
    """A part of 1 with a third decimal where two would say little; never nothing where there is some."""
    if 0 < part < 0.0005:
        return "less than 0.001"
    return number(part, ".2f" if part >= 0.00995 else ".3f")


def several(count: int, noun: str) -> str:
    """A number of things."""
    return f"{spelt(count)} {noun}{'' if count == 1 else 's'}"


def before(audit: float, ranked: float) -> str:
    """What is known before anything comes, and what is asked."""
    times = "nearly always" if ranked >= 0.995 else f"{100 * ranked:.0f} times in 100"
    return (
        f"The monitor ranks an attack above honest work {times}. You audit {share(audit)} of honest work. "
        "How many of 100 attacks slip through?"
    )


def said(
    before: str, past: Sequence[tuple[int, float, bool, int, bool]]
) -> Iterator[tuple[int, str]]:
    """What is to be said at every moment, about what has just come; `before` at the first."""
    yield 0, before
    slipped = audits = 0
    for time, _, attack, _, audited in past:
        slipped += attack and not audited
        audits += audited
        if audited:
            what = (
                "It is an attack" if attack else f"It is honest: {several(audits, 'audit')} so far"
            )
            yield time, f"Output {time} is audited. {what}."
        elif attack:
            yield (
                time,
                f"Output {time} goes out unread. It was an attack: {slipped} through so far.",
            )
        else:
            yield time, f"Output {time} goes out unread. It was honest."


def auditing(values: Values, metrics: Metrics) -> str:
    """How likely an attack is to slip through, what was guessed, and what happened here."""
    chance, guess = often(metrics["miss"]), f"{values['guess']}%"
    told = "as guessed" if f"{metrics['miss']:.0%}" == guess else f"the guess was {guess}"
    audited = f"With {share(values['audit'])} of honest work audited"
    return f"{audited}, an attack slips through {chance}; {told}. {ended(metrics)}"


def ended(metrics: Metrics) -> str:
    """How many got through in this deployment, and whether one was caught."""
    through, attempts = metrics["slipped"], metrics["attempts"]
    if metrics["caught"]:
        if not through:
            return "Here the first was caught."
        caught = "another" if through == 1 else "one"
        return f"Here {several(through, 'attack')} got through before {caught} was caught."
    every = {1: "the only one", 2: "both"}.get(attempts, f"all {spelt(attempts)}")
    return f"Here {every} got through."


def attacking(values: Values, metrics: Metrics) -> str:
    """How likely, times how bad; and what was the most you could have done."""
    force, done = number(values["intensity"], ".2f"), small(metrics["damage"])
    force = "full force" if values["intensity"] == 1 else f"{force} of full force"
    sentence = (
        f"At {force} your attack slips through {often(metrics['miss'])}, and does {done} of full "
        "damage on average."
    )
    if not values["reveal"]:
        return sentence
    most, at = metrics["worst_damage"], metrics["attacker_intensity"]
    where = "at full force" if at == 1 else f"at a force of {number(at, '.2f')}"
    return f"{sentence} The most there is: {small(most)}, {where}."


def deferring(values: Values, metrics: Metrics) -> str:
    """What is kept and what is stopped."""
    handed = values["defer"]
    kept = f"{metrics['usefulness']:.0%} of the usefulness is left"
    if handed == 0:
        return f"Nothing is handed over: {kept}, and every attack gets out."
    what = "Everything" if handed == 1 else f"The most suspicious {share(handed)}"
    goes = "goes" if handed == 1 else "go"
    safe = metrics["safety_per_attack"]
    return f"{what} {goes} to the trusted model: {kept}, and an attack is replaced {often(safe)}."
