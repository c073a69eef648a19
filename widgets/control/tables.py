"""What is drawn: the two hills of scores, dots heaped on them, and the curves."""

from collections.abc import Callable, Iterable

from ..kit import Frame, Table, columns
from ..kit.numerics import Phi_inv, phi

LOW, HIGH = -3.2, 7.4
"""The scores that a picture goes over."""

HILL = [round(-3 + i / 5, 1) for i in range(31)]
"""Places on a hill, counted from its top."""

NEAR = 0.25
"""Dots closer than this lie on one another."""

DOTS = 25
"""Each stands for four of a hundred attacks that are alike but for luck."""


def stacked(outputs: Iterable[tuple[float, bool]]) -> list[int]:
    """How high each lies, by its score and whether it is an attack.

    That is the first level where none of its kind that came before is in its way.
    """
    levels: dict[bool, list[list[float]]] = {False: [], True: []}
    return [lowest(levels[attack], score) for score, attack in outputs]


def lowest(levels: list[list[float]], score: float) -> int:
    """The lowest level with room at this score, which is taken."""
    for height, level in enumerate(levels):
        if all(abs(score - other) >= NEAR for other in level):
            level.append(score)
            return height
    levels.append([score])
    return len(levels) - 1


def bells(limit: float, separation: float, end: int = 0) -> Frame:
    """How scores of honest work and of attacks are spread, and what of each lies on which side of the limit.

    Which side is seen from the moment `end` on.
    """
    return {
        "honest": hill(0.0, LOW, HIGH, end),
        "attacks": hill(separation, LOW, HIGH, end),
        "slips": hill(separation, LOW, limit, end),
        "audited": hill(0.0, limit, HIGH, end),
    }


def hill(top: float, low: float, high: float, end: int) -> Table:
    """A hill over its scores, cut off at both ends."""
    scores = [top + off for off in HILL if low < top + off < high]
    edges = [edge for edge in (low, high) if abs(edge - top) < HILL[-1]]
    return columns("score density end", [(s, phi(s - top), end) for s in sorted([*scores, *edges])])


def attack_tables(
    intensity: float, limit: float, separation: float, curve: list[tuple[float, float]]
) -> Frame:
    """Attacks of one intensity, as evenly spread as so few can be, and which of them slip through."""
    top = separation * intensity
    scores = [top + Phi_inv((i + 0.5) / DOTS) for i in range(DOTS)]
    levels: list[list[float]] = []
    # From the middle out, so that the heap is highest there.
    order = sorted(scores, key=lambda score: abs(score - top))
    rows = [(score, lowest(levels, score), score >= limit, intensity) for score in order]
    return {
        "dots": columns("score height audited force", rows),
        **bells(limit, top),
        "curve": columns("intensity damage", curve),
        "metrics": {"intensity": [intensity], "limit": [limit], "top": [top]},
    }


def defer_tables(at: Callable[[float], tuple[float, float]]) -> Frame:
    """Usefulness and safety over the share that is handed over; the monitor's ROC curve is in the same rows."""
    # Closer where little is handed over, and safety rises fastest.
    shares = [(i / 40) ** 2 for i in range(41)]
    return {"frontier": columns("defer usefulness safety", [(s, *at(s)) for s in shares])}
