"""What the page says about a frame: numbers beside the picture, and one sentence."""

from ..kit import Metrics, Readout, Values, number

SEASON = (
    Readout("value", "Worth to you, if both do their best", ".2f", role="human"),
    Readout("worth", "Worth to you, done as you did", ".2f", role="human"),
    Readout("average", "Your seasons so far, on average", ".2f", role="human"),
    Readout("inspect_probability", "The best inspector comes now", ".0%"),
    Readout("violate_probability", "The best firm cheats now", ".0%"),
)
FINES = (
    Readout("audit", "The inspector audits", ".1%", role="human"),
    Readout("violate", "The firm cheats", ".1%", role="harm"),
)
PROMISES = (
    Readout("threshold", "Patience that the promise needs", ".2f", role="truth"),
    Readout("patience", "Patience there is", ".2f", role="human"),
)
TAX = (
    Readout("tax", "Skipping saves the firm", ".2f", role="human"),
    Readout("pays", "It pays in damages, on average", ".2f", role="machine"),
    Readout("harm", "Harm to all, on average", ".2f", role="harm"),
)


def many(count: int, thing: str) -> str:
    """So many of a thing."""
    return f"{count} {thing}" if count == 1 else f"{count or 'no'} {thing}s"


def season(values: Values, metrics: Metrics) -> str:
    """Where the season stands, or how it ended and how such seasons end."""
    yours = values["role"] == "inspector"
    if metrics["over"]:
        return inspected(values, metrics) if yours else evaded(values, metrics)
    where = f"Period {metrics['now']} of {values['periods']}:"
    return f"{where} {(asked if yours else tempted)(values, metrics)}"


def asked(values: Values, metrics: Metrics) -> str:
    """What an inspector knows in the middle of a season."""
    left = f"you have {many(metrics['left'], 'visit')} left."
    if metrics["now"] == 1:
        knows = (
            "is told when you will come"
            if values["announced"]
            else "sees each visit, and cannot foresee any"
        )
        return f"{left} The firm may cheat once; it {knows}."
    if metrics["last"] is None:
        return f"{left} You have not come yet, so you know nothing."
    return f"{left} All was in order when you came in period {metrics['last']}."


def tempted(values: Values, metrics: Metrics) -> str:
    """What a firm knows in the middle of a season."""
    if not metrics["left"]:
        return "no visit is left. Nobody can catch you."
    has = f"the inspector has {many(metrics['left'], 'visit')} left"
    if metrics["coming"] is None:
        return f"{has}, and may come now. You cheat, or you behave."
    told = "will come now" if metrics["coming"] else "will not come now"
    return f"{has}, and has told you that it {told}."


def of_hundred(share: float) -> str:
    """A share, as a whole number of a hundred."""
    return f"{100 * share:.0f}"


def inspected(values: Values, metrics: Metrics) -> str:
    """How an inspector’s season ended."""
    happened = {
        "caught": f"You came in period {metrics['cheat']}, and caught the firm.",
        "missed": f"The firm cheated in period {metrics['cheat']}, and nobody came.",
        "honest": "The firm was honest all season.",
    }[metrics["ended"]]
    if not metrics["visits"]:
        return f"{happened} Without visits it always does."
    worth = number(metrics["worth"], ".2f")
    return f"{happened} On average such visits are worth {worth} to you{other(values, metrics)}."


def other(values: Values, metrics: Metrics) -> str:
    """Whether other visits would have been better; none are, against the best of firms."""
    if values["announced"] or metrics["visits"] >= values["periods"]:
        return ""
    if abs(metrics["worth"] - metrics["value"]) < 1e-9:
        return ", and no other plan does better"
    # Only where a reader has changed what the firm does.
    return f", and not {number(metrics['value'], '.2f')} as against the best firm"


def evaded(values: Values, metrics: Metrics) -> str:
    """How a firm’s season ended."""
    if metrics["ended"] == "honest":
        return "You behaved all season: you gained nothing, and lost nothing."
    caught = metrics["ended"] == "caught"
    happened = f"You cheated in period {metrics['cheat']}, and {'the inspector came' if caught else 'nobody came'}."
    if values["announced"]:
        return f"{happened} You had been told."
    chance = metrics["caught"]
    if chance in (0, 1):
        return f"{happened} Then {'nobody could come' if chance == 0 else 'it was sure to come'}."
    return f"{happened} In {of_hundred(chance)} of 100 such seasons somebody comes then."


def fines(values: Values, metrics: Metrics) -> str:
    """How often each acts, and what a higher fine would do."""
    audit, violate = metrics["audit"], metrics["violate"]
    said = (
        f"The inspector audits {number(audit, '.1%')} of the time and the firm cheats "
        f"{number(violate, '.1%')} of the time."
    )
    if audit == 0:
        return f"{said} An audit costs more than it could save, so no fine helps."
    if audit >= 1 and violate >= 1:
        return f"{said} Even an audit every time does not deter it; a higher fine would."
    return f"{said} A higher fine would lower the first and leave the second."


def keeping(_values: Values, metrics: Metrics) -> str:
    """Whether the promise holds."""
    least, there = number(metrics["threshold"], ".2f"), number(metrics["patience"], ".2f")
    if metrics["even"]:
        return f"The promise just holds: it needs a patience of {least}, and that is what there is."
    verdict = "The promise holds" if metrics["stable"] else "The promise breaks"
    if least == there:
        return f"{verdict}: it needs a patience of {least}, and there is hardly {'more' if metrics['stable'] else 'less'}."
    return f"{verdict}: it needs a patience of {least}, and there is {there}."


def skipping(_values: Values, metrics: Metrics) -> str:
    """What the firm does, and what all together would have it do."""
    tax, pays, harm = (number(metrics[name], ".2f") for name in ("tax", "pays", "harm"))
    saved = f"Skipping saves the firm {tax} and costs it {pays} on average"
    if metrics["even"]:
        return f"{saved}: to the firm it is all the same."
    if not metrics["skips"]:
        return f"{saved}: it keeps what is safe."
    if metrics["gap"]:
        return f"{saved}: it skips, though all together lose {harm}."
    if metrics["all_even"]:
        return f"{saved}: it skips, and to all together that is the same."
    return f"{saved}: it skips, and even all together lose only {harm}."
