"""Six replies to a question, the pairs of them that are rated, and the results."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from random import Random

from ..kit import offered
from .fit import Wins

QUESTION = "My cake sank in the middle. What went wrong?"

REPLIES = (
    ("Praise", "What a beautiful cake! You have a real gift, and everyone will love it."),
    ("Curt", "Cakes do that. Read the recipe."),
    ("A hunch", "Perhaps the oven was too cool."),
    ("One tip", "Good start! Bake it ten minutes longer."),
    ("Two tips", "Nice try! Bake it longer, and keep the oven shut."),
    ("Three tips", "So close! Less baking powder, bake it longer, and keep the oven shut."),
)
"""A name for the drawing, and the reply."""

HELPFUL = (0.0, 0.4, 0.8, 1.2, 1.6, 2.0)
"""How much each reply helps, in units of a Bradley–Terry strength."""
FLATTERING = (2.6, -0.2, 0.0, 0.2, 0.3, 0.4)
"""How much each flatters: the one that does most says nothing about the cake."""

EVERY = range(len(REPLIES))
PAIRS = list(combinations(EVERY, 2))

type Pair = tuple[int, int, float]
"""The reply at the left, that at the right, and a number from 0 to 1 that is a rater's whim."""


def pairs(seed: int) -> Iterator[Pair]:
    """Pairs without end, in rounds that have every pair once, so that none is long in coming."""
    random = Random(seed)
    while True:
        keys = [random.random() for _ in PAIRS]
        for place in sorted(range(len(PAIRS)), key=lambda place: keys[place]):
            low, high = PAIRS[place]
            left, right = (low, high) if random.random() < 0.5 else (high, low)
            yield left, right, random.random()


def nothing() -> Wins:
    """The results before anything was rated."""
    return [[0.0 for _ in EVERY] for _ in EVERY]


def clicked(clicks: Sequence[int], seed: int) -> tuple[Wins, Pair]:
    """The results of a reader's picks, 0 for the left and 1 for the right, and the pair to come."""
    wins, coming = nothing(), pairs(seed)
    for place in range(len(clicks)):
        left, right, _ = next(coming)
        if offered("clicks", clicks, place, (0, 1)) == 0:
            wins[left][right] += 1
        else:
            wins[right][left] += 1
    return wins, next(coming)


def drawn(count: int, seed: int, chance: Callable[[int, int], float]) -> Wins:
    """The results of so many choices, where the left is chosen with a chance; fewer are their start."""
    wins, coming = nothing(), pairs(seed)
    for _ in range(count):
        left, right, whim = next(coming)
        if whim < chance(left, right):
            wins[left][right] += 1
        else:
            wins[right][left] += 1
    return wins


def expected(chance: Callable[[int, int], float]) -> Wins:
    """The results in proportion, if every pair is rated without end."""
    return [[0.0 if i == j else chance(i, j) for j in EVERY] for i in EVERY]
