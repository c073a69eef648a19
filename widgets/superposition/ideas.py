"""The tables of the circle: five ideas in two neurons, and what comes back when one is sent."""

from math import atan2, cos, hypot, sin, tau
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
    holds = [hypot(*vector) > KEPT for vector in end]
    ideas = table(
        "place sent x y norm kept chosen answer wrong speaks way_x way_y",
        [
            (place, idea, *vector, hypot(*vector), holds[place - 1], idea == sent, answer,
             0.0 if idea == sent else answer, speaks, *way)
            for place, (idea, vector, answer, way) in enumerate(
                zip(IDEAS, end, back, ways(end), strict=True), 1
            )
        ],
    )  # fmt: skip
    given_up = listed([idea for idea, is_kept in zip(IDEAS, holds, strict=True) if not is_kept])
    wrong = max(back[IDEAS.index(idea)] for idea in IDEAS if idea != sent)
    return {
        "ideas": ideas,
        "chips": table(
            "place row sent chosen kept",
            [
                (place, 0, idea, idea == sent, is_kept)
                for place, (idea, is_kept) in enumerate(
                    zip((NOTHING, *IDEAS), (True, *holds), strict=True)
                )
            ],
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


def ways(vectors: list[Vector]) -> list[Vector]:
    """Which way each idea is drawn: as it points, or where there is most room if it has been given up."""
    own = [atan2(y, x) for x, y in vectors]
    taken = sorted(angle for angle, vector in zip(own, vectors, strict=True) if kept([vector]))
    after = [*taken[1:], taken[0] + tau] if taken else [tau]
    start, room = max(
        ((one, other - one) for one, other in zip(taken or [0.0], after, strict=True)),
        key=lambda gap: round(gap[1], 6),
    )
    left = [number for number, vector in enumerate(vectors) if not kept([vector])]
    for place, number in enumerate(left, 1):
        own[number] = start + room * place / (len(left) + 1)
    return [(cos(angle), sin(angle)) for angle in own]


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
