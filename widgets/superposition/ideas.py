"""The tables of the circle: five ideas in two neurons, and what comes back when one is sent."""

from math import hypot
from random import Random

from ..kit import Frame, Table, listed
from .arrangement import KEPT, Vector, kept, shape
from .tables import table, upright
from .training import Network, Run

IDEAS = ("dogs", "cars", "rain", "music", "salt")
"""What the five features stand for here, the most important first. We chose the words."""

NOTHING = "nothing"

DECAY, SEED = 0.9, 1
"""The importances and the seed of the circle, which are those the training panel starts with."""

SPARSITIES = (0, 0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98)
"""How often an idea is absent: stops that lie closer together where more happens."""

COLUMNS, ROWS = 4, 5
"""Of the block of dots that shows how often ideas turn up."""

QUIET = 0.005
"""An answer below this is as good as silence, and no picture shows it."""


def circle_frame(runs: list[Run], sparsity: float, sent: str) -> Frame:
    """Where the best run has put each idea, and its answers to the one that is sent."""
    best = min(runs, key=lambda run: run.loss)
    end = mirrored(upright(best)[-1])
    speaks = sent != NOTHING
    back = answers(best.networks[-1], IDEAS.index(sent)) if speaks else [0.0] * len(IDEAS)
    ideas = table(
        "place sent x y norm kept chosen answer wrong speaks",
        [
            (place, idea, *vector, hypot(*vector), hypot(*vector) > KEPT, idea == sent, answer,
             0.0 if idea == sent else answer, speaks)
            for place, (idea, vector, answer) in enumerate(zip(IDEAS, end, back, strict=True), 1)
        ],
    )  # fmt: skip
    given_up = listed(
        [idea for idea, is_kept in zip(IDEAS, ideas["kept"], strict=True) if not is_kept]
    )
    wrong = max(back[IDEAS.index(idea)] for idea in IDEAS if idea != sent)
    return {
        "ideas": ideas,
        "chips": table(
            "place row sent chosen",
            [(place, 0, idea, idea == sent) for place, idea in enumerate((NOTHING, *IDEAS))],
        ),
        "turns": turns(sparsity),
        "lever": {"sparsity": [sparsity], "speaks": [speaks], "dropped": [given_up != ""]},
        "metrics": {
            "features_kept": [len(kept(end))],
            "shape": [shape(end)],
            "given_up": [given_up],
            "right": [back[IDEAS.index(sent)] if speaks else 0.0],
            "loudest_wrong": [wrong],
            "loudest": [IDEAS[ideas["wrong"].index(wrong)]],
        },
    }


def answers(network: Network, sent: int) -> list[float]:
    """What all outputs say when one feature is 1 and the others are absent: ReLU(W'We + b)."""
    first, second, bias = network
    p, q = first[sent], second[sent]
    return [max(0.0, a * p + b * q + c) for a, b, c in zip(first, second, bias, strict=True)]


def mirrored(vectors: list[Vector]) -> list[Vector]:
    """The vectors with the second on the right, where it has a side. No mirror changes what a network does."""
    left = len(vectors) > 1 and vectors[1][0] < 0
    return [(-x, y) for x, y in vectors] if left else vectors


def turns(sparsity: float) -> Table:
    """For every stop of the lever a block of dots: as many as there are turns that ideas take, of twenty.

    At the last stop that would be less than one, and is one.
    """
    draw = Random(SEED).random
    order = sorted(range(COLUMNS * ROWS), key=lambda _: draw())
    rows = [
        (stop, dot % COLUMNS, dot // COLUMNS, absent == sparsity)
        for stop, absent in enumerate(SPARSITIES)
        for dot in sorted(order[: max(1, round(COLUMNS * ROWS * (1 - absent)))])
    ]
    return table("stop column row now", rows)
