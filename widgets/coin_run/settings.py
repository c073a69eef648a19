"""Controls, presets and challenges."""

from ..kit import Challenge, Choice, Integer, LogSlider, Metrics, Preset, Slider, Values
from ..kit.applies import When

COIN: When = {"panel": ("coin",)}
ELK: When = {"panel": ("elk",)}

CONTROLS = (
    Choice(
        "panel", "What to look at", {"coin": "The coin and the wall", "elk": "The tampered camera"}
    ),
    Slider("moved", "Share of training levels with a moved coin", 0, 0.2, 41, 0, when=COIN),
    Slider("time", "Training time", 0, 100, 101, 50, when=COIN),
    Slider("salience_coin", "How salient the coin is", 0.2, 2, 19, 8, when=COIN),
    Slider("salience_end", "How salient the end is", 0.2, 2, 19, 14, when=COIN),
    Integer("level", "New level to watch", 1, 59, 7, when=COIN),
    Slider("train_tamper", "Tampered with, in training", 0, 0.5, 51, 10, when=ELK),
    Slider("train_noticed", "Of that, noticed by the checkers", 0, 1, 21, 10, when=ELK),
    LogSlider("simplicity", "Price of each literal", 0.001, 0.2, 5, marks=(1, 2, 3, 5), when=ELK),
    Slider("deploy_tamper", "Tampered with, in deployment", 0, 1, 21, 6, when=ELK),
    Slider("deploy_noticed", "Of that, noticeable", 0, 1, 21, 4, when=ELK),
    Slider("stolen", "Diamond gone when tampered with", 0, 1, 21, 16, when=ELK),
)

PRESETS = (
    Preset("always-at-the-end", "Coins always at the end"),
    Preset("quieter-end", "A quieter end", {"salience_end": 1.2, "level": 37}),
    Preset("early", "2% moved, early", {"moved": 0.02, "time": 2}),
    Preset("later", "2% moved, later", {"moved": 0.02, "time": 20}),
    Preset("untouched", "Camera: never tampered", {"panel": "elk", "train_tamper": 0}),
    Preset("half-noticed", "Half noticed", {"panel": "elk"}),
    Preset("good-checkers", "Good checkers", {"panel": "elk", "train_noticed": 0.9}),
    Preset(
        "simulator",
        "Good checkers, cheap literals",
        {"panel": "elk", "train_noticed": 0.9, "simplicity": 0.003},
    ),
)


def few_moved(values: Values, metrics: Metrics) -> bool:
    """All coins, although the end is louder, after a short training with few moved coins."""
    return bool(
        values["panel"] == "coin"
        and values["salience_coin"] == 1
        and values["salience_end"] == 1.6
        and values["time"] <= 30
        and values["moved"] <= 0.02
        and metrics["coins_collected_of_59"] == 59
    )


def honest(values: Values, metrics: Metrics) -> bool:
    """Nobody but the direct translator is selected, by checkers who miss a third and more."""
    return bool(
        values["panel"] == "elk"
        and values["train_tamper"] == 0.1
        and values["simplicity"] == 0.02
        and values["train_noticed"] <= 0.65
        and metrics["direct_selected"]
        and metrics["selected_count"] == 1
    )


CHALLENGES = (
    Challenge(
        "few-moved",
        "Leave the salience at 1 for the coin and 1.6 for the end, and train for at most 30. Collect all "
        "59 coins with at most 2% of the training coins moved. How few will do?",
        met=few_moved,
        answer={"moved": 0.02, "time": 20},
        hints=(
            "With no coin moved, what does more training change?",
            "Moved coins are the only lessons that tell the cues apart, and there are few of them. "
            "If a share is too small for the time, what could you have more of?",
        ),
        worked=(
            "All coins are collected once the coin counts more than the end. With 2% moved that "
            "takes some 13 units of time, with 1% twice as many: time and share make up for one another."
        ),
    ),
    Challenge(
        "checkers",
        "How good must the checkers be? With 10% tampered with in training and 0.02 a literal, get "
        "the direct translator selected alone while they notice at most 65%.",
        met=honest,
        answer={"panel": "elk", "train_noticed": 0.65},
        hints=(
            "The checkers mark the direct translator wrong whenever the diamond is gone and they do "
            "not notice. Which slider makes that rarer?",
            "Its rival trusts the screen unless something looks odd. Compare the two bars.",
        ),
        worked=(
            "The rival has one literal more and fails when the diamond is still there and something "
            "looks odd. With a share q noticed, 0.08 (1 − q) + 0.02 < 0.02 q + 0.04 from q = 0.6 on."
        ),
    ),
)
