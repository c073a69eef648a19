"""Six ways to judge, tried on every picture: does debate help, and what else would?"""

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..kit import Frame, progress
from .digits import CLASSES, digits
from .settings import COUNTS

if TYPE_CHECKING:  # importing it is time to wait
    from random import Random

CONDITIONS = {
    "honest_alone": "truth alone",
    "debate_random": "debate, random lie",
    "precommit_random": "no debate, two labels",
    "debate_best": "debate, best lie",
    "ten_way": "no debate, ten labels",
    "liar_alone": "liar alone",
}
DRAWS = 10
"""How often random pixels are drawn for each picture."""

type Shares = dict[str, float]
"""How often the judge is right, by condition."""


class Rules(NamedTuple):
    """The judge and the debaters of the model at hand, which may be a reader's own."""

    ends: Callable[[int, str, int, int], list[float]]
    beliefs: Callable[[int, list[int]], list[list[float]]]
    pool_of: Callable[[int, str], list[int]]


def judged(rules: Rules, pool: str, pixels: int) -> Frame:
    """The six conditions at every number of pixels, and those at `pixels` as single numbers."""
    made = dict(zip(COUNTS, compared(rules, pool), strict=True))
    rows = [(name, count) for name in CONDITIONS for count in COUNTS]
    return {
        "judge_table": {
            "condition": [name for name, _ in rows],
            "label": [CONDITIONS[name] for name, _ in rows],
            "pixels": [count for _, count in rows],
            "percent": [100 * made[count][name] for name, count in rows],
            "chosen": [count == pixels for _, count in rows],
        },
        "metrics": {name: [made[pixels][name]] for name in CONDITIONS},
    }


@lru_cache(maxsize=4)
def compared(rules: Rules, pool: str) -> list[Shares]:
    """The share of pictures that the judge gets right in each condition, for each of COUNTS."""
    pictures = len(digits().truths)
    sums = [dict.fromkeys(CONDITIONS, 0.0) for _ in COUNTS]
    for picture in range(pictures):
        alone = unaided(rules, picture, pool)
        for total, count, (ten, two) in zip(sums, COUNTS, alone, strict=True):
            for name, right in debated(rules, picture, pool, count).items():
                total[name] += right
            total["ten_way"] += ten
            total["precommit_random"] += two
        if picture % 36 == 35:
            progress(picture + 1, pictures)
    return [{name: total / pictures for name, total in each.items()} for each in sums]


def debated(rules: Rules, picture: int, pool: str, count: int) -> Shares:
    """Whether the truth wins, or against which share of the nine lies."""
    both = rules.ends(picture, pool, count // 2, count // 2)
    return {
        # Against the truth itself the outcome is infinite, which is no win.
        "debate_random": (sum(end > 0 for end in both) - 1) / (CLASSES - 1),
        "debate_best": float(min(both) > 0),
        "honest_alone": float(min(rules.ends(picture, pool, count, 0)) > 0),
        "liar_alone": float(min(rules.ends(picture, pool, 0, count)) > 0),
    }


def unaided(rules: Rules, picture: int, pool: str) -> list[tuple[float, float]]:
    """With random pixels, for each of COUNTS: how often the truth is first, and ahead of one lie."""
    from random import Random

    random, truth = Random(picture), digits().truths[picture]
    right = [[0.0, 0.0] for _ in COUNTS]
    for _ in range(DRAWS):
        seen = drawn(random, rules.pool_of(picture, pool), COUNTS[-1])
        beliefs = rules.beliefs(picture, seen)
        for total, count in zip(right, COUNTS, strict=True):
            ahead = sum(beliefs[truth][count] > other[count] for other in beliefs)
            total[0] += ahead == CLASSES - 1
            total[1] += ahead / (CLASSES - 1)
    return [(ten / DRAWS, two / DRAWS) for ten, two in right]


def drawn(random: "Random", pool: list[int], most: int) -> list[int]:
    """Some pixels of the pool, none twice, in the order in which they were drawn."""
    left = list(pool)
    return [left.pop(int(len(left) * random.random())) for _ in range(most)]
