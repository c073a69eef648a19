"""What readers can set, settings that teach something, and tasks. `start` is a stop from 0."""

from collections.abc import Mapping

from ..kit import (
    Cells,
    Challenge,
    Choice,
    Metrics,
    Moves,
    Preset,
    Press,
    Seed,
    Slider,
    Toggle,
    Value,
    Values,
)
from .drive import DRIVE, SIDE, TWO_LAPS

SEED = 1
"""That of the figure at its start, and of the machine that the reader drives against."""

OTHERS = ("race", "learning", "sums", "boats")
"""Panels in which the reader only looks on."""

CONTROLS = (
    Choice(
        "panel",
        "What to look at",
        {
            "drive": "Drive it yourself",
            "race": "The race",
            "learning": "How it learns",
            "sums": "The sums",
            "boats": "Ten boats",
        },
        added=("drive",),
    ),
    Moves(
        "route",
        "Where you steer",
        options=SIDE**2,
        most=DRIVE,
        columns=SIDE,
        anew=("finish", "wall"),
        open_ended=True,
        when={"panel": ("drive",)},
    ),
    Slider("arrow", "Points per arrow", 0, 6, 13, 6),
    Slider("lap", "Bonus per lap, or for finishing", 0, 60, 61, 0, unit="points"),
    Slider("step", "Cost per step", 0, 2, 9, 4, unit="points"),
    Toggle("undo", "Take back what was paid when it reverses"),
    Toggle("anyway", "Pay for arrows entered backwards too"),
    Toggle("finish", "The race ends at the line"),
    Toggle("wall", "The line cannot be crossed backwards", 1, when={"finish": (True,)}),
    Slider(
        "gamma",
        "What a point is worth one step later",
        0.8,
        0.99,
        20,
        15,
        when={"finish": (True,)},
    ),
    Seed(start=SEED, when={"panel": OTHERS}),
)

EARLIER: tuple[Mapping[str, Value], ...] = ({"route": ()},)
"""Once nobody could drive."""

HANDS = (
    Cells("cells", "route", "place", chart="drive"),
    Press("mend", "undo", chart="drive", hint=""),
)

REWARD = ("arrow", "lap", "step", "undo", "anyway", "finish", "wall")
"""What can be repaired."""

PRESETS = (
    Preset("drive", "Drive it yourself"),
    Preset("two-laps", "After two laps", {"route": TWO_LAPS}),
    Preset("loophole", "The next loophole", {"route": TWO_LAPS, "lap": 5}),
    Preset("arrows", "Paid for arrows", {"panel": "race"}),
    Preset("small-bonus", "A small lap bonus", {"panel": "race", "lap": 3}),
    Preset("big-bonus", "A big lap bonus", {"panel": "race", "lap": 5}),
    Preset("take-back", "Take back what was paid", {"panel": "race", "lap": 5, "undo": True}),
    Preset("finish-line", "A finish line", {"panel": "race", "lap": 10, "finish": True}),
)


def repairs(reward: Values) -> int:
    """How many parts of the reward are not as they were first written."""
    first = {control.name: control.values[control.start] for control in CONTROLS}
    return sum(reward[name] != first[name] for name in REWARD)


def tempered(values: Values, metrics: Metrics) -> bool:
    """Nine of ten boats lap for a bonus that would have them rock on the line, were arrows not dear."""
    return bool(
        values["panel"] == "boats"
        and not values["undo"]
        and values["lap"] >= 7
        and metrics["boats_lap"] >= 9
    )


def refuses(values: Values, metrics: Metrics) -> bool:
    """There is a finish that pays 20 points or more, and the boat does not cross it."""
    return bool(
        values["finish"]
        and values["lap"] >= 20
        and values["panel"] in ("race", "learning", "sums")
        and not metrics["finished"]
    )


CHALLENGES = (
    Challenge(
        "temper",
        "Look at ten boats. Take nothing back, pay a bonus of at least 7 per lap, and still have at "
        "least 9 of them lap.",
        met=tempered,
        answer={"panel": "boats", "lap": 7, "arrow": 6},
        hints=(
            "With a bonus of 7, going to and fro over the line earns 7 points every two steps. "
            "What do eight steps round the course earn?",
            "The bonus is paid once a lap. What else is paid on the way round, and how often?",
        ),
        worked=(
            "Make the arrows dear. A lap earns four of them and the bonus in eight steps, rocking on "
            "the line four bonuses. So the line tempts only above 4/3 of an arrow: 8 points where an "
            "arrow pays 6."
        ),
    ),
    Challenge(
        "refuse",
        "Let the race end at the line, pay 20 points or more for that, and have the boat refuse "
        "to finish.",
        met=refuses,
        answer={"panel": "race", "finish": True, "lap": 20, "gamma": 0.99},
        hints=(
            "Finishing ends the income from the arrows. For which boat is that income worth most?",
            "Look at the sums: how large must the bonus be, and what does that depend on?",
        ),
        worked=(
            "A far-sighted boat counts on arrows for a long time to come. With a discount of 0.99, "
            "arrows for ever are worth more than any bonus below 50.2."
        ),
    ),
)
