"""What the page says about a frame: numbers beside the picture, and one sentence."""

from collections.abc import Iterator, Sequence

from ..kit import Metrics, Readout, Values, number, spelt
from .seat import EVEN, NAMES, RACES, YOU, Race, first

RACE = (
    Readout("win", "You win", ".0%", role="human"),
    Readout("well", "It ends well", ".0%", role="truth"),
    Readout("worth", "Worth to you", ".2f", role="human"),
    Readout("told", "Disaster if all do what pays them best", ".0%", role="harm"),
)
CURVES = (
    Readout("risk_none", "Disaster if nobody knows", ".0%"),
    Readout("risk_private", "If each knows its own", ".0%"),
    Readout("risk_public", "If all see all", ".0%", role="harm"),
)
PROFILE = (
    Readout("keeps_none", "Kept if nobody knows", ".2f"),
    Readout("keeps_private", "If each knows its own", ".2f"),
    Readout("keeps_public", "If all see all", ".2f", role="harm"),
)

KNOWING = {
    "none": "nobody knowing any skill",
    "private": "each knowing its own skill",
    "public": "all seeing everything",
}
ROUNDING = 1e-9
"""What pays better by no more than this pays the same."""


def keeps(safety: float) -> str:
    """How much of full safety, in words."""
    if safety <= 0:
        return "no safety"
    return "full safety" if safety >= 1 else f"{number(safety, '.2f')} of full safety"


def often(chance: float, verb: str) -> str:
    """How often something happens, `{}` of the verb standing where an adverb would: `you {} win`."""
    if chance in (0, 1):
        return verb.format("never" if chance == 0 else "always")
    if not 0.005 <= chance < 0.995:
        return verb.format("hardly ever" if chance < 0.5 else "nearly always")
    return f"{verb.replace('{} ', '')} {chance:.0%} of the time"


WIN, WELL = "you {} win", "it {} ends well"


def ahead(lead: float) -> str:
    """Who is how far ahead in skill."""
    does = "lead" if lead > 0 else "trail"
    if abs(lead) <= EVEN:
        return "You are level in skill with the best of the others"
    far = number(abs(lead), ".2f")
    return f"You {does} by {'a hair' if far == '0.00' else far} in skill"


def known(own: float | None, lead: float | None, most: float) -> str:
    """What you know before a race."""
    if lead is not None:
        return ahead(lead)
    if own is not None:
        return f"Your skill is {number(own, '.2f')}, of at most {number(most)}"
    return "Nobody knows any skill"


def blocks(safety: float) -> str:
    """Where you start, and what that is good for."""
    if safety <= 0:
        return "You keep no safety: you start at the line, and if you win, it ends in disaster"
    far = "a whole length" if safety >= 1 else "as far"
    well = "it ends well" if safety >= 1 else often(safety, WELL)
    return f"You keep {keeps(safety)}: you start {far} behind the line, and if you win, {well}"


def finish(race: Race) -> str:
    """Who is first, and at what price."""
    who = "You are" if race.won else f"Team {NAMES[race.winner]} is"
    return f"{who} first, having kept {keeps(race.kept)}"


def fate(race: Race) -> str:
    """How it ends, and by what."""
    if race.outcome == "well":
        return "Luck strikes where that protects: it ends well"
    return "It ends in disaster" if race.kept <= 0 else "Luck strikes beyond that: disaster"


ENDS = {"well": "it ends well", "disaster": "it ends in disaster"}


ANEW = {
    "none": "all skills and luck are",
    "private": "the others’ skills and luck are",
    "public": "luck is",
}


def said(
    before: str, anew: str, races: Sequence[Race], when: Sequence[tuple[int, float, bool]]
) -> Iterator[tuple[int, str]]:
    """What is to be said at every moment; `before` at the first, `anew` of what each race draws."""
    yield 0, before
    for time, (place, share, over) in enumerate(when[1:], 1):
        race, which = races[place], f"{place + 1} of {len(races)}"
        if place == 0:
            yield time, f"{finish(race)}. {fate(race)}." if over else f"{running(race, share)}."
        elif not over:
            yield time, f"Race {which}: {anew} drawn anew."
        elif anew == ANEW["public"]:
            yield time, f"The same race with other luck, {which}: {ENDS[race.outcome]}."
        else:
            who = "you win" if race.won else f"team {NAMES[race.winner]} wins"
            yield time, f"Race {which}: {who}, and {ENDS[race.outcome]}."


def running(race: Race, share: float) -> str:
    """Who is furthest after so much of a race."""
    if share == 1:
        return finish(race)
    front = first([skill * share for skill in race.skills], race.safeties)
    return "You are in front" if front == YOU else f"Team {NAMES[front]} is in front"


def racing(values: Values, metrics: Metrics) -> str:
    """What you may expect, with what came of the races; or with what would have been best."""
    chances = f"{often(metrics['win'], WIN)}, and {often(metrics['well'], WELL)}"
    exact = f"With {keeps(metrics['safety'])} {chances}."
    if values["information"] == "public":
        exact = seen(metrics)
    elif not values["reveal"]:
        exact = f"{exact} {worth(metrics)}"
    return f"{exact} {best(metrics) if values['reveal'] else tally(metrics)}"


def worth(metrics: Metrics) -> str:
    """What a rival's win that ends well is worth to you, whose own is worth 1."""
    return f"A rival’s win is worth {number(metrics['worth_theirs'])} to you."


def seen(metrics: Metrics) -> str:
    """A race in which all is known but the luck."""
    stand = f"{ahead(metrics['lead'])} and keep {keeps(metrics['safety'])}"
    if metrics["winner"] == NAMES[YOU]:
        return f"{stand}: you win, and {often(metrics['well'], WELL)}."
    keeping = metrics["winner_keeps"]
    theirs = "none" if keeping <= 0 else "all" if keeping >= 1 else number(keeping, ".2f")
    ends = "disaster" if keeping <= 0 else often(keeping, WELL)
    enough = " Keep less than that lead?" if metrics["lead"] > EVEN else ""
    return f"{stand}. Team {metrics['winner']} keeps {theirs} and wins: {ends}.{enough}"


def tally(metrics: Metrics) -> str:
    """What came of the races that were run."""
    bad = metrics["disasters"]
    ended = f"{some(bad)} {'was a disaster' if bad < 2 else 'were disasters'}"
    ten = f"Of {spelt(RACES)} drawn"
    if metrics["lead"] is not None:
        return f"{ten}, {ended}."
    return f"{ten}, you won {some(metrics['won'])}, and {ended}."


def some(many: int) -> str:
    """How many of the races that were run."""
    return {0: "none", RACES: "all"}.get(many, spelt(many))


def best(metrics: Metrics) -> str:
    """What would have paid you best, with what you knew."""
    paid, could = metrics["worth"], metrics["best_worth"]
    if could - paid < ROUNDING:
        return "Nothing pays you better."
    told = [number(worth, ".2f") for worth in (could, paid)]
    much = "by a hair" if told[0] == told[1] else f"{told[0]}, not {told[1]}"
    kept = metrics["best"]
    what = "no safety" if kept <= 0 else "all of it" if kept >= 1 else number(kept, ".2f")
    return f"Keeping {what} pays you more: {much}."


def charting(values: Values, metrics: Metrics) -> str:
    """The risk, with all that it depends on."""
    return (
        f"With {values['teams']} teams, an enmity of {number(values['enmity'], '.2f')} and "
        f"{KNOWING[values['information']]}, the chance of disaster is {metrics['risk']:.0%}."
    )


def profiling(values: Values, metrics: Metrics) -> str:
    """What a winner of middling skill keeps."""
    blind, own, seen = (number(metrics[f"keeps_{known}"], ".2f") for known in KNOWING)
    return (
        f"Of {values['teams']} teams, a winner of half the largest skill keeps {blind} if nobody knows, "
        f"{own} if each knows its own, and {seen} on average if all see all."
    )
