"""The tables of the panel in which two features compete for one neuron."""

from collections.abc import Callable

from ..kit import Frame

RARE, POINTS = 0.02, 50
"""The rarest a feature can be here, and how many places the curves have up to always active."""

RATIOS = [0.1 * 10 ** (i / 20) for i in range(41)]
"""The second feature's importance as a share of the first's, from a tenth to ten times."""

OPTIONS = ("drop2", "drop1", "superpose")
"""What can be done, in the order in which an earlier one wins a tie."""


def pair_frame(
    costs: Callable[[float, float], dict[str, float]],
    switch: Callable[[float], float],
    active: float,
    importance: float,
) -> Frame:
    """What each option costs over the chance of being active, and where the best one changes."""
    ps = [RARE + (1 - RARE) * i / (POINTS - 1) for i in range(POINTS)]
    curves = [costs(p, importance) for p in ps]
    here = costs(active, importance)
    return {
        "curves": {"p": ps, **{option: [curve[option] for curve in curves] for option in OPTIONS}},
        "chosen": {"p": [active], "importance": [importance], "loss": [here[best(here)]]},
        "switch": {"p": [switch(importance)], "importance": [importance],
                   "loss": [costs(switch(importance), importance)["superpose"]]},
        "border": {"importance": RATIOS, "p": [switch(ratio) for ratio in RATIOS]},
        "metrics": {
            "p": [active],
            "importance": [importance],
            **{option: [here[option]] for option in OPTIONS},
            "best": [best(here)],
            "switch": [switch(importance)],
        },
    }  # fmt: skip


def best(costs: dict[str, float]) -> str:
    """The cheapest option; what is within 1e-9 of it is as cheap, and the first named wins."""
    least = min(costs[option] for option in OPTIONS)
    return next(option for option in OPTIONS if costs[option] < least + 1e-9)
