"""The chat as tables: the pair to be rated, what the model now says, and the taste it has learnt."""

from collections.abc import Callable, Sequence
from math import fsum

from ..kit import Frame, Table
from .replies import EVERY, REPLIES, Pair
from .words import PRAISE

LINE = 37
"""Letters of a reply that go on one line of its bubble."""

METER = {"tips": (5, 4, 3), "neither": (2, 1), "praise": (0,)}
"""The replies as the meter has them from left to right."""

ALIKE = 1e-6
"""Shares that are no further apart are level."""


def chat_frame(
    pair: Pair | None,
    prefers: Callable[[int, int], float] | None,
    policy: list[float],
    more: int,
    known: dict[str, float | None],
) -> Frame:
    """The tables. `prefers` is None where the reader rates, and `pair` where all pairs are rated;
    of the taste among what is `known` the reader is told after `more` picks.
    """
    favourites = [i for i in EVERY if max(policy) - policy[i] <= ALIKE]
    return {
        "pair": shown(pair, prefers),
        "said": said(policy),
        "favourite": favourite(favourites, max(policy)),
        "taste": {"taste": [] if more or known["taste"] is None else [known["taste"]]},
        "metrics": {
            **{name: [value] for name, value in known.items()},
            "rater": ["another" if prefers else "you"],
            "more": [more],
            "left": [int(pair is not None)],
            **{name: [share(policy, some)] for name, some in METER.items()},
            "favourite": [" and ".join(map(named, favourites))],
            "favourites": [len(favourites)],
            "favourite_share": [max(policy)],
            "praise_picked": [prefers(0, 5) if prefers else None],
        },
    }


def shown(pair: Pair | None, prefers: Callable[[int, int], float] | None) -> Table:
    """A row a bubble: its words in one line or two, and how often a simulated rater picks it."""
    if pair is None:
        return {name: [] for name in ("place", "first", "second", "chance")}
    upper, lower, _ = pair
    words = [lines(REPLIES[i][1]) for i in (upper, lower)]
    return {
        "place": [0, 1],
        "first": [first for first, _ in words],
        "second": [second for _, second in words],
        "chance": [prefers(i, j) if prefers else None for i, j in ((upper, lower), (lower, upper))],
    }


def said(policy: Sequence[float]) -> Table:
    """A row a reply, in the order of the meter: from where to where it reaches, of 1."""
    rows = [(kind, reply) for kind, some in METER.items() for reply in some]
    shares = [policy[reply] for _, reply in rows]
    return {
        "name": [REPLIES[reply][0] for _, reply in rows],
        "kind": [kind for kind, _ in rows],
        "from": [fsum(shares[:place]) for place in range(len(rows))],
        "to": [fsum(shares[: place + 1]) for place in range(len(rows))],
    }


def favourite(leading: Sequence[int], most: float) -> Table:
    """The reply that is given most, in one line or two; if some are level, which."""
    if len(leading) == len(EVERY):
        return {"first": ["Any of the six replies."], "second": [""], "share": [most]}
    if len(leading) > 2:
        words = (f"{len(leading)} of the six, equally often.", "")
    elif len(leading) == 2:
        words = ("A tie:", " and ".join(f"“{REPLIES[i][0]}”" for i in leading))
    else:
        words = lines(REPLIES[leading[0]][1])
    return {"first": [words[0]], "second": [words[1]], "share": [most]}


def named(reply: int) -> str:
    """A reply as a sentence calls it."""
    return PRAISE if reply in METER["praise"] else REPLIES[reply][0].lower()


def share(policy: Sequence[float], some: Sequence[int]) -> float:
    """How often one of some replies is given."""
    return fsum(policy[i] for i in some)


def lines(words: str) -> tuple[str, str]:
    """The words in one line, or cut where the longer of two is shortest."""
    if len(words) <= LINE:
        return words, ""
    cuts = [place for place, letter in enumerate(words) if letter == " "]
    best = min(cuts, key=lambda cut: max(cut, len(words) - cut - 1))
    return words[:best], words[best + 1 :]
