"""What readers can set, settings that teach something, and tasks. `start` is a stop from 0."""

from ..kit import Challenge, Drag, Integer, Metrics, Preset, Slider, Values

# TODO: one control for each quantity of your model; its name is the argument of `frame`.
CONTROLS = (
    Slider("rate", "Heat lost in a minute", low=0.01, high=0.2, count=20, start=5),
    Slider("room", "Warmth of the room", low=0.0, high=40.0, count=9, start=4, unit="°C"),
    Integer("minutes", "Minutes", low=0, high=60, start=10),
)

HANDS = (Drag("now", across="minutes"),)

PRESETS = (Preset("lid", "With a lid", {"rate": 0.02}),)


def drinkable(values: Values, metrics: Metrics) -> bool:
    """Below 60 degrees within 10 minutes, in a warm room."""
    return values["minutes"] <= 10 and values["room"] >= 30 and bool(metrics["degrees"] < 60)


# TODO: a task that can only be solved by whoever has understood.
CHALLENGES = (
    Challenge(
        "drinkable",
        "In a room of 30 °C or more, have it below 60 °C within 10 minutes.",
        met=drinkable,
        answer={"room": 30.0, "minutes": 10, "rate": 0.08},
        hints=("What changes fastest: the minutes or the rate?",),
        worked="It is 60 degrees warmer than the room, and must lose half of that: exp(-0.8) is 0.45.",
    ),
)
