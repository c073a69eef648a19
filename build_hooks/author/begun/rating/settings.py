"""What readers can set, settings that teach something, and tasks. `start` is a stop from 0."""

from ..kit import Challenge, Metrics, Moves, Preset, Values

# TODO: as many picks as there are pairs.
CONTROLS = (Moves("picked", "Which would you rather have?", options=2, most=6, layout="cards"),)

PRESETS = (Preset("first", "Always the first", {"picked": (0, 0, 0, 0, 0, 0)}),)


def torn(_: Values, metrics: Metrics) -> bool:
    """All pairs are rated, and nothing won all of its own."""
    return metrics["rated"] == 6 and bool(metrics["share"] < 1)


# TODO: a task that can only be solved by whoever has understood.
CHALLENGES = (
    Challenge(
        "torn",
        "Rate all six pairs so that nothing wins every time.",
        met=torn,
        answer={"picked": (0, 1, 0, 0, 1, 0)},
        hints=("Let three of them beat each other in a circle.",),
        worked="Tea beats coffee, which beats juice, which beats tea: no order fits such choices.",
    ),
)
