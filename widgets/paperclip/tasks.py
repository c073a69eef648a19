"""Tasks for the reader; Python decides when one is done."""

from ..kit import Challenge, Metrics, Values


def disabled_but_spared(values: Values, metrics: Metrics) -> bool:
    """A satisficer that disables the switch and clears nothing."""
    return bool(
        values["panel"] == "world"
        and values["agent"] == "satisficer"
        and metrics["switch_disabled"]
        and metrics["habitat_left"] == values["habitat"]
    )


def helper_disabled(values: Values, metrics: Metrics) -> bool:
    """An assistance agent that disables the switch."""
    return bool(
        values["panel"] == "world"
        and values["agent"] == "assistance"
        and metrics["switch_disabled"]
    )


CHALLENGES = (
    Challenge(
        "spared",
        "Find a world in which the satisficer disables the switch but clears nothing.",
        met=disabled_but_spared,
        answer={"agent": "satisficer", "p_accident": 0.02},
        hints=(
            "It needs no habitat. What else could keep it from having enough?",
            "A press that comes for no reason stops it as surely as one that has a reason.",
            "Raise the chance of a random shutdown, and leave the target where it is.",
        ),
        worked="12 clips need no habitat, so nothing is cleared. But at 2% a step the switch "
        "would stop it before it has them with some chance, and disabling costs only a step.",
    ),
    Challenge(
        "helper",
        "Make the assistance agent disable the switch.",
        met=helper_disabled,
        answer={"agent": "assistance", "p_accident": 0.02},
        hints=(
            "It defers to an operator who knows better. When does a press tell it nothing?",
            "An operator who presses for no reason says nothing about the habitat.",
            "Raise the chance of a random shutdown by a step or two.",
        ),
        worked="It keeps a switch whose press would tell it that a cell is dear. One that is "
        "pressed at random tells it nothing, and costs it clips that people need.",
    ),
)
