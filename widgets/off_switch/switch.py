"""The tables of the off switch: what the robot believes, what each choice is worth, and the map."""

from collections.abc import Callable
from itertools import groupby
from math import sqrt

from ..kit import Frame, Table
from ..kit.numerics import phi

TIE = 1e-9
"""Nearer than this, two choices are worth the same."""

FAR, BELIEFS = 6.0, 61
"""How far from 0 the drawing of the belief goes, and at how many places it is drawn."""

MEAN, SD = 3.0, 3.0
"""The map goes from -MEAN to MEAN, and up to SD."""

BETAS = [i / 10 for i in range(31)]

type Allow = Callable[[float, float], float]
type Incentive = Callable[[float, float, float], float]
type Needed = Callable[[float, float, float, float], float | None]


def switch_frame(
    allow: Allow,
    incentive: Incentive,
    needed: Needed,
    given: tuple[float, float, float, float],
    metrics: Table,
) -> Frame:
    """All tables of the panel, for the mean, the doubt, the error level and the cost `given`."""
    mean, sd, beta, ask_cost = given
    deferring = max(mean, 0.0) + number(metrics["net"])
    threshold = metrics["beta_threshold"][0]
    chosen = metrics["decision"][0]
    # Where deferring costs something, it stops paying sooner.
    bears = threshold if ask_cost == 0 else None
    shown = isinstance(bears, float) and bears <= BETAS[-1]
    cells = incentive_map(incentive, beta, ask_cost)
    return {
        "belief": belief(allow, mean, sd, beta),
        "choices": {
            "choice": ["act", "off", "defer"],
            "value": [mean, 0.0, deferring],
            "chosen": [chosen == choice for choice in ("act", "off", "defer")],
        },
        "map": cells,
        "bands": bands(cells),
        "border": border(needed, beta, ask_cost),
        "curve": {
            "beta": BETAS,
            "net": [incentive(mean, sd, error) - ask_cost for error in BETAS],
        },
        "threshold": {"beta": [bears] if shown else []},
        "metrics": {
            **metrics,
            "mean": [mean],
            "sd": [sd],
            "beta": [beta],
            "deferring": [deferring],
            "bears": [bears],
            "doubt_needed": [needed(mean, beta, ask_cost, SD)],
        },
    }


def number(column: object) -> float:
    """The number in a column of one row."""
    assert isinstance(column, list) and isinstance(column[0], float | int)
    return float(column[0])


def belief(allow: Allow, mean: float, sd: float, beta: float) -> Table:
    """How likely the robot holds each u, its own mean as 1, and how much of that is let through."""
    # A certain robot is drawn as a needle.
    width = max(sd, 0.04)
    even = (FAR * (2 * i / (BELIEFS - 1) - 1) for i in range(BELIEFS))
    # A needle has a foot and a tip, and a person without errors changes their mind just above 0.
    us = sorted({*even, 0.001, mean - 0.1, mean, mean + 0.1})
    likely = [phi((u - mean) / width) / phi(0) for u in us]
    allowed = [allow(u, beta) for u in us]
    return {
        "u": us,
        "likely": likely,
        "allowed": allowed,
        "through": [a * b for a, b in zip(likely, allowed, strict=True)],
    }


def incentive_map(incentive: Incentive, beta: float, ask_cost: float) -> Table:
    """What deferring gains in 21 by 16 cells; both signs of the mean gain the same."""
    sds = [SD * row / 15 for row in range(16)]
    half = [MEAN * column / 10 for column in range(11)]
    net = {
        (mean, row): incentive(mean, sd, beta) - ask_cost
        for mean in half
        for row, sd in enumerate(sds)
    }
    means = [*(-mean for mean in half[:0:-1]), *half]
    return {
        "mean": [mean for mean in means for _ in sds],
        "sd": sds * len(means),
        "net": [net[abs(mean), row] for mean in means for row in range(len(sds))],
    }


def bands(cells: Table) -> Table:
    """The map as it is drawn: one row for all neighbours at one mean that have one shade."""
    rows = list(zip(cells["mean"], cells["sd"], map(shade, cells["net"]), strict=True))
    made = [
        (mean, min(sds), max(sds), level)
        for (mean, level), run in groupby(rows, key=lambda row: (row[0], row[2]))
        for sds in [[sd for _, sd, _ in run if isinstance(sd, float)]]
    ]
    names = ("mean", "low", "high", "shade")
    return {name: list(column) for name, column in zip(names, zip(*made, strict=True), strict=True)}


def shade(net: object) -> int:
    """0 to 6 for a gain, by its square root so that small ones show; -1 to -4 for a loss."""
    assert isinstance(net, float)
    if net < -TIE:
        return -1 - round(3 * min(1.0, -net))
    return round(6 * sqrt(min(1.0, max(0.0, net) / 1.2)))


def border(needed: Needed, beta: float, ask_cost: float) -> Table:
    """The doubt from which deferring pays, over the mean, as far as the map goes."""
    half = [(MEAN * i / 20, needed(MEAN * i / 20, beta, ask_cost, SD)) for i in range(21)]
    right = [(mean, sd) for mean, sd in half if sd is not None]
    both = [*((-mean, sd) for mean, sd in right[:0:-1]), *right]
    return {"mean": [mean for mean, _ in both], "sd": [sd for _, sd in both]}
