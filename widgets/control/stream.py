"""One deployment: outputs that come one by one, some of them attacks, until an attack is caught.

Only which outputs come, and when, is drawn by chance; the chances that are told are sums in closed form.
"""

from typing import NamedTuple

from ..kit import Frame, columns
from ..kit.numerics import standard_normal
from .tables import bells, stacked
from .words import said

HONEST = 40
"""So many outputs that are honest work; attacks come between them."""


class Output(NamedTuple):
    """What comes out: its score of suspicion, and whether it is an attack."""

    score: float
    attack: bool


def drawn(seed: int, separation: float, attempts: int) -> list[Output]:
    """All outputs in their order, as if none were caught; one more attempt changes no other output."""
    from random import Random  # time to wait, which the other views need not

    random = Random(seed)
    honest = [(i / HONEST, Output(standard_normal(random), False)) for i in range(HONEST)]
    attacks = [
        (random.random(), Output(separation + standard_normal(random), True))
        for _ in range(attempts)
    ]
    return [output for _, output in sorted(honest + attacks)]


def came(outputs: list[Output], limit: float) -> int:
    """How many come until the first attack that scores at or above the limit, itself among them."""
    caught = (place for place, each in enumerate(outputs, 1) if each.attack and each.score >= limit)
    return next(caught, len(outputs))


def stream_frame(before: str, limit: float, separation: float, attempts: int, seed: int) -> Frame:
    """What came and what became of it, what was still to come, and what is said meanwhile and `before`."""
    outputs = drawn(seed, separation, attempts)
    end = came(outputs, limit)
    heights = stacked(outputs)
    rows = [
        (time, each.score, each.attack, height, each.score >= limit)
        for time, (each, height) in enumerate(zip(outputs, heights, strict=True), 1)
    ]
    past = rows[:end]
    attacks = [row for row in past if row[2]]
    caught = bool(attacks and attacks[-1][4])
    slipped = len(attacks) - caught
    return {
        "outputs": columns("time score attack height audited", past),
        # Without a time, or the episode would go on; it is seen once that is over.
        "never": columns(
            "end score attack height audited", [(end, *row[1:]) for row in rows[end:]]
        ),
        "tally": columns("time slipped audits caught", tally(past)),
        **bells(limit, separation, end),
        "moments": columns("time words", said(before, past)),
        "metrics": {
            "limit": [limit],
            "end": [end],
            "slipped": [slipped],
            "caught": [caught],
            "audits": [sum(row[4] for row in past)],
            "attempts": [attempts],
        },
    }


def tally(past: list[tuple[int, float, bool, int, bool]]) -> list[tuple[int, int, int, bool]]:
    """At every moment: how many attacks have slipped through, what has been audited, whether one was caught."""
    slipped, audits, rows = 0, 0, [(0, 0, 0, False)]
    for time, _, attack, _, audited in past:
        slipped += attack and not audited
        audits += audited
        rows.append((time, slipped, audits, attack and audited))
    return rows
