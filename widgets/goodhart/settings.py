"""What readers can set, settings that teach something, and tasks. `start` is a stop from 0."""

from ..kit import Challenge, Choice, Drag, LogSlider, Metrics, Preset, Seed, Slider, Values

CROWD = {"variant": ("crowd",)}
REGRESSIONAL = {"variant": ("regressional",)}
EXTREMAL = {"variant": ("extremal",)}
CAUSAL = {"variant": ("causal",)}
ADVERSARIAL = {"variant": ("adversarial",)}

CONTROLS = (
    Choice(
        "variant",
        "Mechanism",
        {
            "crowd": "A crowd: luck seen",
            "regressional": "Regressional: luck",
            "extremal": "Extremal: far out",
            "causal": "Causal: a mere sign",
            "adversarial": "Adversarial: gaming",
        },
        added=("crowd",),
    ),
    Slider("bar", "The bar: what one must look worth", -3, 7, count=51, start=15, when=CROWD),
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
        start=2,
        hint="Heavy tails are those of Student’s t with 3 degrees of freedom.",
        when={"variant": ("crowd", "regressional")},
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
        hint="For a given pressure, shifting all options gains more of the measure than any other method.",
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
    Slider("var_m", "Spread of the measure’s own noise", 0.1, 4, count=40, start=9, when=CAUSAL),
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
    Seed(label="Who is lucky", start=336, when=CROWD),
)

HANDS = (
    Drag("bar", across="bar", chart="crowd", hint="drag right: choose harder"),
    Drag("chosen_truth", across="n", chart="regressional"),
    Drag("chosen_truth", across="kl", chart="extremal"),
    Drag("chosen_truth", across="metric", chart="causal"),
    Drag("chosen_truth", across="stakes", chart="adversarial"),
)

LUCK = {"variant": "regressional"}

PRESETS = (
    Preset("crowd", "Raise the bar"),
    Preset("winner", "Only the winner", {"bar": 5}),
    Preset("no-freaks", "No freaks", {"noise": "normal", "bar": 3.6}),
    Preset("honest-noise", "Honest noise", {**LUCK, "noise": "normal"}),
    Preset("laplace", "Errors with a ceiling", {**LUCK, "noise": "laplace", "n": 1000}),
    Preset("heavy-tails", "Heavy tails", {**LUCK, "n": 10**6}),
    Preset("good-until", "Good until it isn’t", {"variant": "extremal", "n": 1000}),
    Preset("budget", "The best a budget can buy", {"variant": "extremal", "method": "tilt"}),
    Preset("teaching-to-the-test", "Teaching to the test", {"variant": "causal"}),
    Preset("worth-cheating", "Worth cheating", {"variant": "adversarial", "stakes": 2.5}),
    Preset(
        "hard-to-cheat",
        "Hard to cheat",
        {"variant": "adversarial", "stakes": 2.5, "game": 0.5, "barrier": 10},
    ),
)


def destroyed(values: Values, metrics: Metrics) -> bool:
    """Less than a tenth is left of a true gain above 2, and not because we have yet to begin."""
    return bool(
        values["variant"] == "regressional"
        and metrics["peak_true"] > 2
        and metrics["pressure"] > metrics["peak_pressure"]
        and metrics["true_gain"] < 0.1 * metrics["peak_true"]
    )


def stopped_in_time(values: Values, metrics: Metrics) -> bool:
    """All but a hundredth of the truth's peak, with a measure that goes wrong as at the start."""
    return bool(
        values["variant"] == "extremal"
        and values["method"] == "best_of_n"
        and values["beta"] == 0.25
        and metrics["true_gain"] > 0.99 * metrics["peak_true"]
    )


def good_sign_bad_lever(values: Values, metrics: Metrics) -> bool:
    """Those who have more of the measure do clearly better, and raising it clearly harms."""
    return bool(
        values["variant"] == "causal"
        and metrics["true_if_selected"] >= 0.5
        and metrics["true_if_set"] <= -0.5
    )


CHALLENGES = (
    Challenge(
        "destroy",
        "Make optimisation destroy almost all the value. With the regressional mechanism, find "
        "settings whose true gain climbs above 2, and push until less than a tenth of it is left.",
        destroyed,
        {**LUCK, "noise_sd": 0.4, "n": 10**6},
        hints=(
            "With most kinds of error the truth never falls. Which kind makes rare, huge mistakes?",
            "Choose heavy tails. The smaller the error, the higher the true gain climbs before it falls.",
            "With too small an error a million options are not enough to bring it down. Which size of "
            "error lets it climb above 2 and still fall?",
        ),
        worked="With an error of 0.3 to 0.5 the best of the first hundreds is truly good. Among a "
        "million options the one that measures best is one with an enormous error, and its true value "
        "is that of any other: near 0. Normal and Laplace errors never do this.",
    ),
    Challenge(
        "stop-in-time",
        "With the extremal mechanism, taking the best of n and β at 0.25, stop within 1% of the "
        "highest true gain.",
        stopped_in_time,
        {"variant": "extremal", "n": 30},
        hints=(
            "The measure won’t tell you. Look for the mark on the true line.",
            "Between the first few options and the thousands, the truth turns.",
            "Try a few dozen options.",
        ),
        worked="From 30 options the best is far enough out to be good, and not yet so far that "
        "being far out is bad. The measure rises through this point as if nothing had happened.",
    ),
    Challenge(
        "bad-lever",
        "With the causal mechanism, find a measure that is a good sign and a bad lever: where it "
        "is high the value is at least 0.5, and setting it there makes the value −0.5 or less.",
        good_sign_bad_lever,
        {"variant": "causal", "gamma": -0.5, "var_z": 4},
        hints=(
            "Let the measure itself do harm, and the cause that it shares with the goal be strong.",
            "Set the effect of the measure below 0, and widen the spread of the cause.",
            "With an effect of −0.5, how much of what you see must come from the cause?",
        ),
        worked="Seen at 2, the measure speaks of the cause with weight 4 / (4 + 1): "
        "(−0.5 + 0.8) × 2 = 0.6. Set to 2, it does only its own harm: −0.5 × 2 = −1.",
    ),
)
