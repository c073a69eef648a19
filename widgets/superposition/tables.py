"""The tables of the training panel: the best run moment by moment, and how all runs ended."""

from collections.abc import Callable, Sequence
from math import hypot

from ..kit import Frame, Table
from .arrangement import KEPT, Vector, angle, dimensionality, dot, kept, shape, turned
from .training import CHECKPOINTS, Network, Run, importances

type PairCosts = Callable[[float, float], dict[str, float]]


def training_frame(costs: PairCosts, runs: list[Run], sparsity: float, decay: float) -> Frame:
    """All that the panel draws; on equal losses the earlier run is shown."""
    best = min(runs, key=lambda run: run.loss)
    weights = importances(len(best.networks[0][2]), decay)
    path, end = upright(best), upright(best)[-1]
    two_kept, two_pairs = plans(costs, 1 - sparsity, weights)
    return {
        "vectors": vectors(path, [network[2] for network in best.networks], weights),
        "interference": interference(path),
        "moments": {
            "time": list(range(len(CHECKPOINTS))),
            "step": list(CHECKPOINTS),
            "loss": best.losses,
            "words": [f"after {step:,} steps" for step in CHECKPOINTS],
            "dropped": [dropped(moment) for moment in path],
        },
        "losses": table(
            "time step run loss shown",
            [
                (time, CHECKPOINTS[time], number, loss, run is best)
                for number, run in enumerate(runs, 1)
                for time, loss in enumerate(run.losses)
            ],
        ),
        "plans": table(
            "plan loss dearer",
            [
                (plan, cost, cost == max(two_kept, two_pairs or 0.0))
                for plan, cost in (("keep two", two_kept), ("two pairs", two_pairs))
                if cost is not None
            ],
        ),
        "runs": table(
            "run seed loss features_kept shape shown",
            [
                (number, run.seed, run.loss, len(kept(upright(run)[-1])), shape(upright(run)[-1]),
                 run is best)
                for number, run in enumerate(runs, 1)
            ],
        ),
        "ends": ends(runs, best, weights),
        "metrics": {
            "features_kept": [len(kept(end))],
            "shape": [shape(end)],
            "loss": [best.loss],
            "worst": [max(run.loss for run in runs)],
            "run": [runs.index(best) + 1],
            "dimensions_used": [sum(dimensionality(end))],
            "two_kept": [two_kept],
            "two_pairs": [two_pairs],
        },
    }  # fmt: skip


def upright(run: Run) -> list[list[Vector]]:
    """The directions at each checkpoint, turned so that feature 1 ends up pointing up."""
    path = [directions(network) for network in run.networks]
    return [turned(vectors, path[-1][0]) for vectors in path]


def dropped(vectors: list[Vector]) -> str:
    """Which features are too short to count, in words."""
    names = [str(number) for number, each in enumerate(vectors, 1) if not kept([each])]
    return f"dropped, inside the dots: {', '.join(names)}" if names else "all are kept"


def directions(network: Network) -> list[Vector]:
    """What each feature puts into the two neurons: the columns of W."""
    return list(zip(network[0], network[1], strict=True))


def plans(costs: PairCosts, p: float, weights: tuple[float, ...]) -> tuple[float, float | None]:
    """What two simple plans cost: keep two features, or four as two opposite pairs; drop the rest."""
    equal = costs(p, 1.0)
    dropped, shared = equal["drop1"], equal["superpose"] / 2
    if len(weights) < 4:
        return dropped * sum(weights[2:]), None
    return dropped * sum(weights[2:]), shared * sum(weights[:4]) + dropped * sum(weights[4:])


def vectors(
    path: list[list[Vector]], biases: list[list[float]], weights: tuple[float, ...]
) -> Table:
    """A row a moment and feature. Features are numbered from 1, the most important."""
    return table(
        "time feature importance x y norm angle kept dimensionality bias",
        [
            (time, number, weights[number - 1], *vector, hypot(*vector), angle(vector),
             hypot(*vector) > KEPT, share, bias[number - 1])
            for time, (moment, bias) in enumerate(zip(path, biases, strict=True))
            for number, (vector, share) in enumerate(
                zip(moment, dimensionality(moment), strict=True), 1
            )
        ],
    )  # fmt: skip


def interference(path: list[list[Vector]]) -> Table:
    """W'W: how strongly the output for `other` answers to each feature, at each moment."""
    return table(
        "time feature other value",
        [
            (time, row, column, dot(one, other))
            for time, moment in enumerate(path)
            for row, one in enumerate(moment, 1)
            for column, other in enumerate(moment, 1)
        ],
    )


def ends(runs: list[Run], best: Run, weights: tuple[float, ...]) -> Table:
    """Where each run's features point at its end."""
    return table(
        "run feature importance x y kept shown",
        [
            (number, feature, weights[feature - 1], *vector, hypot(*vector) > KEPT, run is best)
            for number, run in enumerate(runs, 1)
            for feature, vector in enumerate(upright(run)[-1], 1)
        ],
    )


def table(names: str, rows: Sequence[Sequence[float | str | bool]]) -> Table:
    """A table with these columns."""
    return {name: [row[i] for row in rows] for i, name in enumerate(names.split())}
