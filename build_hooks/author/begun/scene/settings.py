"""What readers can set, settings that teach something, and tasks. `start` is a stop from 0."""

from ..kit import Challenge, Metrics, Preset, Slider, Values

# TODO: one control for each quantity of your model; its name is the argument of `frame`.
CONTROLS = (
    Slider("rare", "Share who have it", low=0.0, high=0.2, count=21, start=1),
    Slider("finds", "Share of them that the test finds", low=0.5, high=1.0, count=11, start=6),
    Slider("alarms", "Share of the others that it alarms", low=0.0, high=0.2, count=21, start=10),
)

PRESETS = (Preset("common", "Where it is common", {"rare": 0.2}),)


def telling(values: Values, metrics: Metrics) -> bool:
    """Half of the alarms are right although it is rare."""
    return values["rare"] == 0.01 and bool(metrics["share"] and metrics["share"] > 0.44)


# TODO: a task that can only be solved by whoever has understood.
CHALLENGES = (
    Challenge(
        "telling",
        "One in a hundred has it. Have nearly half of the alarms be right.",
        met=telling,
        answer={"rare": 0.01, "finds": 0.8, "alarms": 0.01},
        hints=("Which control moves most of the dots that are alarmed?",),
        worked="Of 990 who are well, one in a hundred is about as many as are ill and found.",
    ),
)
