"""What readers can set, settings that teach something, and tasks. `start` is a stop from 0."""

from ..kit import Challenge, Integer, Metrics, Moves, Preset, Values

# TODO: how many options there are at most, and how many picks a game can have.
CONTROLS = (
    Integer("matches", "Matches at the start", low=5, high=15, start=8),
    Moves(
        "taken",
        "How many do you take?",
        options=3,
        most=8,
        layout="cards",
        anew=("matches",),
        open_ended=True,
    ),
)

PRESETS = (Preset("lost", "Twelve matches", {"matches": 12}),)


def beaten(_: Values, metrics: Metrics) -> bool:
    """The reader has taken the last match."""
    return bool(metrics["won"] == "you")


# TODO: a task that can only be solved by whoever has understood.
CHALLENGES = (
    Challenge(
        "beaten",
        "Beat the machine.",
        met=beaten,
        answer={"matches": 5, "taken": (0, 2)},
        hints=("How many must be left for the machine to be helpless?",),
        worked="Of five, take one. Four are left: whatever it takes, you take the rest.",
    ),
)
