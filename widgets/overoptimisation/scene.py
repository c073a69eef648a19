"""The map: answers that were kept, how good each place is to people, and which is best.

Across is what the reward model sees, up is what people like besides. All other directions are left out:
on average they add nothing to the gold score, and nothing of them is seen.
"""

from math import sqrt

from ..kit import Table, columns
from ..kit.numerics import Phi_inv

WEST, EAST, SOUTH, NORTH = -2.5, 5.0, -3.0, 3.6
"""The edges of the map, in standard deviations of the first answers."""

KEPT = 50
"""Answers on the map; each is the best of n that were drawn."""


def uphill(cosine: float, strength: float) -> tuple[float, float]:
    """The way in which people's score rises where the first answers are: what is seen of it, and the rest."""
    return strength * cosine, strength * sqrt(1 - cosine * cosine)


def gold(x: float, y: float, cosine: float, curvature: float, strength: float) -> float:
    """What an answer at one place is worth to people."""
    across, up = uphill(cosine, strength)
    return across * x + up * y - curvature / 2 * (x * x + y * y - 2)


def answers(
    n: int, cosine: float, curvature: float, strength: float, reveal: bool
) -> Table:  # fmt: skip
    """The best of n by the reward model, as evenly spread as so few can be.

    The largest of n numbers is below x with chance Phi(x)^n; what is not seen is as it was.
    """
    rows = []
    for i in range(KEPT):
        x = Phi_inv(((i + 0.5) / KEPT) ** (1 / n))
        # 19 and 50 have no factor in common, so each height comes once, and none goes with a place.
        y = Phi_inv(((19 * i + 7) % KEPT + 0.5) / KEPT)
        worse = gold(x, y, cosine, curvature, strength) < 0
        rows.append((x, y, ("worse" if worse else "better") if reveal else "unknown"))
    return columns("x y worth", rows)


def summit(cosine: float, curvature: float, strength: float) -> tuple[float, float] | None:
    """The place that people like best, if there is one on the map."""
    if not curvature:
        return None
    across, up = uphill(cosine, strength)
    x, y = across / curvature, up / curvature
    return (x, y) if on_map(x, y) else None


def on_map(x: float, y: float) -> bool:
    """Whether a place is on the map."""
    return WEST <= x <= EAST and SOUTH <= y <= NORTH
