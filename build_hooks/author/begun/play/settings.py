"""What readers can set, settings that teach something, and tasks. `start` is a stop from 0."""

from ..kit import Challenge, Metrics, Preset, Seed, Slider, Values

# TODO: one control for each quantity of your model; its name is the argument of `frame`.
CONTROLS = (
    Slider("chance", "Chance that one tells another", low=0.0, high=0.05, count=51, start=6),
    Seed(),
)

PRESETS = (Preset("gossip", "A town of gossips", {"chance": 0.02}),)


def slow(_: Values, metrics: Metrics) -> bool:
    """Somebody heard, and fewer than half by the end."""
    return bool(1 < metrics["end"] < 50)


# TODO: a task that can only be solved by whoever has understood.
CHALLENGES = (
    Challenge(
        "slow",
        "Have it spread, and yet reach fewer than half of the town.",
        met=slow,
        answer={"chance": 0.002},
        hints=("At how many told a day does it hardly grow?",),
        worked="At two in a thousand, one who knows tells a fifth of another each day.",
    ),
)
