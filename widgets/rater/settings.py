"""What readers can set, and settings that teach something. `start` is a stop, counted from 0."""

from ..kit import Choice, LogSlider, Moves, Preset, Seed, Slider
from .replies import QUESTION

MOST = 30
"""Twice every pair."""

CONTROLS = (
    Choice(
        "mode",
        "Who rates",
        {
            "you": "You",
            "simulated": "A simulated rater, so many times",
            "infinite": "A simulated rater, without end",
        },
        start=2,
    ),
    Moves(
        "clicks",
        f"Pick the better reply to “{QUESTION}”",
        options=2,
        most=MOST,
        layout="cards",
        anew=("seed",),
        when={"mode": ("you",)},
    ),
    Slider(
        "bias",
        "The rater’s taste for flattery",
        low=0,
        high=2,
        count=41,
        start=0,
        hint="At 1, a unit of flattery counts as much as a unit of help.",
        when={"mode": ("simulated", "infinite")},
    ),
    LogSlider(
        "beta",
        "Price of drifting away (beta)",
        low=0.05,
        high=5,
        marks=(10, 13, 16, 20, 25, 32, 40, 50, 65, 80),
        start=13,
        hint="The lower, the harder the policy is pushed towards the learnt reward.",
    ),
    LogSlider(
        "comparisons",
        "How many pairs are rated",
        low=6,
        high=3000,
        marks=(1, 2, 3, 6),
        start=4,
        when={"mode": ("simulated",)},
    ),
    Slider(
        "prior",
        "Caution: pull of the rewards to their mean",
        low=0,
        high=1,
        count=11,
        start=1,
        hint="Without any, a reply that never loses is given an infinite reward.",
        when={"mode": ("you", "simulated")},
    ),
    Seed(when={"mode": ("you", "simulated")}),
)

PRESETS = (
    Preset("honest", "An honest rater"),
    Preset("flattery", "A rater who likes flattery", {"bias": 1}),
    Preset("pushed", "The same, pushed hard", {"bias": 1, "beta": 0.1}),
    Preset(
        "few",
        "Ten ratings, no caution",
        {"mode": "simulated", "comparisons": 10, "prior": 0},
    ),
    Preset("you", "You are the rater", {"mode": "you"}),
)
