"""What the rules of the world imply, worked out without this planner, for it to be checked against."""

from collections.abc import Callable

from ..kit import At, Oracle, Value, metric

SEARCH = "Found by a second planner, which tries every action in every state"


def of(name: str, **values: Value) -> Callable[[At], Value]:
    """Measure one metric at these values."""
    return lambda at: metric(at, name, **values)


def beginning(at: At) -> str:
    """The first three actions of a maximiser whose switch is pressed by accident."""
    return str(metric(at, "actions", p_accident=0.02))[:3]


def oracle(
    quantity: str,
    expected: Value,
    measure: Callable[[At], Value],
    source: str,
    tolerance: float = 0,
) -> Oracle:
    """A quantity that only looking at everything that can happen gives."""
    return Oracle(quantity, expected, measure, source, "computed", tolerance)


SATISFICER, ASSISTANCE = {"agent": "satisficer"}, {"agent": "assistance"}
SHAKY = {"p_accident": 0.02}

MAXIMISER = (
    oracle(
        "Clips that the maximiser can expect",
        32.0,
        of("expected_utility"),
        f"{SEARCH}: two factories, one ore each, sixteen steps.",
        1e-9,
    ),
    oracle(
        "What the maximiser does (. waits, B builds, D disables, C clears)",
        "B.DCCCCCCCCCCCCC",
        of("actions"),
        f"{SEARCH}; of plans that are as good it prefers the tamer act.",
    ),
    oracle(
        "Clips of the maximiser whose operator accepts everything",
        32.0,
        of("expected_utility", tolerance=1.0),
        f"{SEARCH}. Disabling would have cost it a step and gained nothing.",
        1e-9,
    ),
    oracle(
        "Whether that maximiser disables the switch",
        False,
        of("switch_disabled", tolerance=1.0),
        "Nobody presses, so there is nothing to be gained.",
    ),
    oracle(
        "Clips of the maximiser whose switch is pressed by accident, 2% a step",
        31.4,
        of("expected_utility", **SHAKY),
        "One step with a working switch, and 2 clips if it is pressed: "
        "$0.98 \\cdot 32 + 0.02 \\cdot 2$.",
        1e-9,
    ),
    oracle(
        "How that maximiser begins", "BD.", beginning, f"{SEARCH}: disabling comes before all else."
    ),
)

OTHERS = (
    oracle(
        "Habitat cells that a satisficer of 12 clips leaves",
        16,
        of("habitat_left", target=12, **SATISFICER),
        f"{SEARCH}. The ore is enough for 12.",
    ),
    oracle(
        "Whether the satisficer of 12 disables the switch",
        False,
        of("switch_disabled", target=12, **SATISFICER),
        "Who clears nothing is not pressed.",
    ),
    oracle(
        "Whether it disables a switch that is pressed by accident, 2% a step",
        True,
        of("switch_disabled", target=12, **SATISFICER, **SHAKY),
        f"{SEARCH}: an accident could keep it from having enough.",
    ),
    oracle(
        "Habitat cells that it leaves where the switch is so pressed",
        16,
        of("habitat_left", target=12, **SATISFICER, **SHAKY),
        f"{SEARCH}. Disabling needs no habitat.",
    ),
    oracle(
        "Habitat cells that a satisficer of 24 clips leaves",
        11,
        of("habitat_left", target=24, **SATISFICER),
        f"{SEARCH}: one of 20 ore becomes a factory, so 5 cells are missing.",
    ),
    oracle(
        "Whether the satisficer of 24 disables the switch",
        True,
        of("switch_disabled", target=24, **SATISFICER),
        f"{SEARCH}: it would be pressed for clearing those.",
    ),
    oracle(
        "What an assistance agent expects where a cell's harm is 3",
        20.58057,
        of("expected_utility", harm=3.0, **ASSISTANCE),
        f"{SEARCH}: it clears while the operator watches, and is stopped when it is too much.",
        1e-4,
    ),
    oracle(
        "Whether the assistance agent at harm 3 disables the switch",
        False,
        of("switch_disabled", harm=3.0, **ASSISTANCE),
        "The operator knows better than it does which cell is too much.",
    ),
    oracle(
        "What an assistance agent expects where a cell's harm is 6",
        19.0,
        of("expected_utility", harm=6.0, **ASSISTANCE),
        "A cell would bring 1 clip and cost $6 \\cdot 0.2 = 1.2$, so the clips are made of ore: "
        "20 less the one that became a factory.",
        1e-9,
    ),
    oracle(
        "Habitat cells that the assistance agent at harm 6 leaves",
        16,
        of("habitat_left", harm=6.0, **ASSISTANCE),
        "None is worth its price, for the same reason.",
    ),
    oracle(
        "Whether that agent disables a switch that is pressed at random",
        True,
        of("switch_disabled", harm=6.0, **ASSISTANCE, **SHAKY),
        f"{SEARCH}: such a press says nothing of what anybody wants.",
    ),
)

PANELS = (
    oracle(
        "Share of 72 goals that disable a shaky switch",
        44 / 72,
        of("share_disabling", panel="compass", tolerance=0.8, **SHAKY),
        f"{SEARCH}, once for each goal.",
        1e-9,
    ),
    oracle(
        "Share of goals that disable a switch that nobody presses",
        0.0,
        of("share_disabling", panel="compass", tolerance=1.0, p_accident=0.0),
        "Disabling takes a step and gains nothing.",
        1e-9,
    ),
    Oracle(
        "Chance that staying on is best, with 3 outcomes still open",
        0.75,
        of("stay_on", panel="power", k=3),
        "Four outcomes are equally likely to be the best, and 3 are open to who stays on.",
        "derived",
        1e-12,
    ),
    Oracle(
        "Best outcome to expect of those 4, from 0 to 1",
        0.8,
        of("best", panel="power", k=3),
        "Four even draws cut the line from 0 to 1 into 5 parts, on average of one length.",
        "derived",
        1e-12,
    ),
)


def drawing(at: At, name: str, q: float) -> float:
    """A metric of the machine that draws one of the best share `q` of usual plans."""
    found = metric(at, name, agent="quantiliser", q=q)
    assert isinstance(found, int | float)
    return found


QUANTILISER = (
    Oracle(
        "What drawing from all usual plans loses, less what is usually lost",
        0.0,
        lambda at: drawing(at, "expected_lost", 1.0) - drawing(at, "base_lost", 1.0),
        "With $q = 1$ every plan is kept.",
        "derived",
        1e-9,
    ),
    Oracle(
        "How many times what is usually lost the best tenth may lose",
        10.0,
        lambda at: drawing(at, "bound", 0.1) / drawing(at, "base_lost", 0.1),
        "A tenth of the plans can't hold more than all of the loss: $1 / q$ [@taylor2016quantilizers].",
        "published",
        1e-9,
    ),
    Oracle(
        "Whether it keeps within that",
        True,
        lambda at: drawing(at, "expected_lost", 0.1) <= drawing(at, "bound", 0.1) + 1e-9,
        "The same.",
        "derived",
    ),
)

ORACLES = MAXIMISER + OTHERS + PANELS + QUANTILISER
