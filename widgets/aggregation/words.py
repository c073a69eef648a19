"""What the page says about a frame: numbers beside the picture, and one sentence."""

from ..kit import Metrics, Readout, Values, count, listed, number
from .board import FIVE_RULES
from .points import WAYS
from .profiles import REPLIES

VOTE = (
    Readout("agreement", "Different winners", "d"),
    Readout("spoiled", "Rules that change if a loser leaves", "d", role="harm"),
    Readout("voters", "Ballots", "d"),
    Readout("punished", "Rules under which a friend more could cost the win", "d", role="harm"),
)
DUELS = (
    Readout("p_cycle", "Chance of a circle", ".1%", role="harm"),
    Readout("limit", "Among very many", ".1%"),
)
PUBLISHED = (
    Readout("agreement", "Different winners", "d"),
    Readout("spoiled", "Rules that change if a loser leaves", "d", role="harm"),
    Readout("kemeny", "Kemeny’s rule chooses"),
)
POINTS = (
    Readout("sum", "Highest sum"),
    Readout("least", "Best for the least pleased"),
    Readout("product", "Highest product"),
)

NAMES = {
    "plurality": "first places",
    "runoff": "the run-off",
    "instant": "dropping the last",
    "borda": "points",
    "condorcet": "duels",
    "kemeny": "the ranking closest to all ballots",
    "sum": "total",
    "least": "minimum",
    "product": "product",
}
NUMBERS = ("No single winner", "One winner", "Two winners", "Three winners", "Four winners", "Five winners")  # fmt: skip


def told(rules: tuple[str, ...], metrics: Metrics) -> str:
    """Who is chosen by which rules, as parts of a sentence."""
    by: dict[str, list[str]] = {}
    for rule in rules:
        by.setdefault(metrics[rule], []).append(NAMES[rule])
    tied, nobody = by.pop("a tie", []), by.pop("nobody", [])
    parts = [f"{name} by {listed(found)}" for name, found in by.items()]
    parts += [f"a tie by {listed(tied)}"] if tied else []
    parts += ["nobody by duels"] if nobody else []
    return f"{NUMBERS[metrics['agreement']]}: {', '.join(parts)}."


def voting(values: Values, metrics: Metrics) -> str:
    """Whom the five rules choose."""
    if metrics["united"]:
        return f"All five rules choose {metrics['plurality']}."
    return told(FIVE_RULES["vote"], metrics)


def publishing(values: Values, metrics: Metrics) -> str:
    """The same for a published vote, and who is missing."""
    out = values["city"] if values["case"] == "tennessee" else values["letter"]
    missing = "" if out == "none" else f" without {out}"
    if metrics["united"]:
        return f"All five rules choose {metrics['plurality']}{missing}."
    said = told(FIVE_RULES["published"], metrics)
    return said.replace(":", f"{missing}:", 1)


def duelling(values: Values, metrics: Metrics) -> str:
    """Who beats whom, and how often nobody wins all."""
    if metrics["circle"]:
        after = REPLIES.index(metrics["after"])
        here = circle(after)
    elif metrics["first"] is not None:
        here = f"{metrics['first'].capitalize()} wins both of its duels"
    else:
        here = "A duel ends in a tie, and no reply wins both of its own"
    voters = count(values["voters"], "voters", ".0f")
    return f"{here}. Were all ballots equally likely, majorities of {voters} would run in a circle {number(100 * metrics['p_cycle'], '.1f')}% of the time."


def circle(after: int) -> str:
    """A circle in words; `after` is the loser of the first pair, which is brief and full."""
    brief, full, kind = REPLIES
    round_ = (brief, full, kind) if after == 1 else (full, brief, kind)
    one, two, three = round_
    return (
        f"Majorities run in a circle: {one} beats {two}, {two} beats {three}, {three} beats {one}"
    )


def pointing(values: Values, metrics: Metrics) -> str:
    """Whom each way of adding up chooses, at which scale of yours."""
    scale = values["scale"]
    each = "as they are" if scale == 1 else f"times {number(scale)}"
    by: dict[str, list[str]] = {}
    for way in WAYS:
        by.setdefault(metrics[way], []).append(NAMES[way])
    tied = [f"the {way} ties" for way in by.pop("a tie", [])]
    parts = [chosen(name, ways) for name, ways in by.items()]
    return f"With your points {each}, {listed([*parts, *tied])}."


def chosen(name: str, ways: list[str]) -> str:
    """Which ways of adding up choose a reply."""
    return f"{listed([f'the {way}' for way in ways])} {'choose' if len(ways) > 1 else 'chooses'} {name}"
