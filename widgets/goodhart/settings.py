"""What readers can set, and settings that teach something. `start` is a stop, counted from 0."""

from ..kit import Choice, LogSlider, Preset, Slider

REGRESSIONAL = {"variant": ("regressional",)}
EXTREMAL = {"variant": ("extremal",)}
CAUSAL = {"variant": ("causal",)}
ADVERSARIAL = {"variant": ("adversarial",)}

CONTROLS = (
    Choice(
        "variant",
        "Mechanism",
        {
            "regressional": "Regressional: luck",
            "extremal": "Extremal: far out",
            "causal": "Causal: a mere sign",
            "adversarial": "Adversarial: gaming",
        },
    ),
    LogSlider(
        "n",
        "How many options we choose from",
        low=1,
        high=10**6,
        marks=(1, 3),
        start=4,
        when={"variant": ("regressional", "extremal")},
    ),
    Choice(
        "noise",
        "Kind of measurement error",
        {"normal": "normal", "laplace": "Laplace", "student3": "heavy tails"},
        hint="Heavy tails are those of Student's t with 3 degrees of freedom.",
        when=REGRESSIONAL,
    ),
    Slider(
        "noise_sd",
        "Size of measurement error",
        low=0.1,
        high=3,
        count=30,
        start=9,
        hint="Its standard deviation; that of the true values is 1.",
        when=REGRESSIONAL,
    ),
    Choice(
        "method",
        "How we optimise",
        {"best_of_n": "best of n", "tilt": "shift all options"},
        hint="No method gets more of the measure from the same pressure than shifting all options.",
        when=EXTREMAL,
    ),
    Slider(
        "beta",
        "How fast the measure goes wrong in the extremes",
        low=0,
        high=1,
        count=21,
        start=5,
        when=EXTREMAL,
    ),
    Slider(
        "kl",
        "Optimisation pressure",
        low=0,
        high=12,
        count=121,
        start=20,
        unit="nats",
        when={**EXTREMAL, "method": ("tilt",)},
    ),
    Slider("gamma", "Effect of the measure on the goal", -1, 1, count=21, start=10, when=CAUSAL),
    Slider("kappa", "Effect of the shared cause", -1, 1, count=21, start=20, when=CAUSAL),
    Slider("var_z", "Spread of the cause", 0.1, 4, count=40, start=9, when=CAUSAL),
    Slider("var_m", "Spread of the measure's own noise", 0.1, 4, count=40, start=9, when=CAUSAL),
    Slider("metric", "Target for the measure", 0, 4, count=41, start=20, when=CAUSAL),
    Slider(
        "stakes", "Reward per point of the measure", 0, 5, count=101, start=20, when=ADVERSARIAL
    ),
    Slider("work", "Pay-off of work", 0.2, 2, count=19, start=8, when=ADVERSARIAL),
    Slider("game", "Pay-off of gaming", 0.2, 2, count=19, start=8, when=ADVERSARIAL),
    Slider("harm", "Harm of gaming", 0, 5, count=51, start=20, when=ADVERSARIAL),
    Slider(
        "barrier",
        "Average cost of being caught or starting",
        low=0.5,
        high=10,
        count=20,
        start=7,
        when=ADVERSARIAL,
    ),
)

PRESETS = (
    Preset("honest-noise", "Honest noise", {"variant": "regressional"}),
    Preset("laplace", "Errors with a ceiling", {"noise": "laplace", "n": 1000}),
    Preset("heavy-tails", "Heavy tails", {"noise": "student3", "n": 10**6}),
    Preset("good-until", "Good until it isn't", {"variant": "extremal", "n": 1000}),
    Preset("budget", "The best a budget can buy", {"variant": "extremal", "method": "tilt"}),
    Preset("teaching-to-the-test", "Teaching to the test", {"variant": "causal"}),
    Preset("worth-cheating", "Worth cheating", {"variant": "adversarial", "stakes": 2.5}),
    Preset(
        "hard-to-cheat",
        "Hard to cheat",
        {"variant": "adversarial", "stakes": 2.5, "game": 0.5, "barrier": 10},
    ),
)
