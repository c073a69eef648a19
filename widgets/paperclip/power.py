"""Why staying on is the better bet for most goals: more doors are open (Turner 2021)."""

from ..kit import Frame

MOST = 12
"""Outcomes that the drawing has room for."""


def power(k: int) -> Frame:
    """Being switched off leaves 1 outcome and staying on leaves `k`; nobody knows which is best."""
    counts = list(range(1, MOST + 1))
    return {
        "odds": {
            "k": list(counts),
            # The best of k + 1 equally good bets is one of the k with this chance.
            "stay_on": [count / (count + 1) for count in counts],
            # The highest of n even draws between 0 and 1 is n / (n + 1) on average; here n = k + 1.
            "best": [(count + 1) / (count + 2) for count in counts],
            "chosen": [count == k for count in counts],
        },
        "doors": {"door": list(counts), "open": [count <= k for count in counts]},
        "metrics": {"k": [k], "stay_on": [k / (k + 1)], "best": [(k + 1) / (k + 2)]},
    }
