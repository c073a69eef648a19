"""What readers can set, settings that teach something, and tasks. `start` is a stop from 0."""

from ..kit import (
    Challenge,
    Choice,
    Integer,
    Metrics,
    Moves,
    Preset,
    Slider,
    Toggle,
    Values,
)

SWITCH = {"panel": ("switch",)}
ASK = {"panel": ("ask",)}
LEARN = {"panel": ("learn",)}

CONTROLS = (
    Choice(
        "panel",
        "What to look at",
        {"switch": "The off switch", "ask": "Act or ask", "learn": "Learning what you want"},
    ),
    Slider("mean", "What the robot expects acting to be worth", -3, 3, 61, 35, when=SWITCH),
    Slider("sd", "Its doubt: one standard deviation", 0, 3, 31, 10, when=SWITCH),
    Slider("beta", "How error-prone the human is", 0, 3, 61, 0, when=SWITCH),
    Slider("ask_cost", "What deferring costs", 0, 0.5, 51, 0, when=SWITCH),
    Slider("accuracy", "How often an answer is right", 0.5, 0.99, 50, 30, when=ASK),
    Slider("question_cost", "What a question costs", 0, 0.5, 51, 5, when=ASK),
    Slider("mistake_cost", "What a mistake costs", 0, 10, 21, 2, when=ASK),
    Integer("max_questions", "Most questions it may ask", 0, 20, 10, when=ASK),
    Slider("prior", "Its belief in A before it asks", 0.05, 0.95, 19, 9, when=ASK),
    Moves(
        "picks", "Which would you rather have?", options=16, most=6, layout="cards", columns=2,
        when=LEARN,
    ),
    Slider("choice_beta", "How reliably you choose", 0.1, 5, 50, 19, when=LEARN),
    Toggle("misspecified", "It takes you to be four times as reliable", when=LEARN),
)  # fmt: skip

PRESETS = (
    Preset("sure", "Sure of itself", {"sd": 0, "beta": 0.5}),
    Preset("doubt", "In doubt"),
    Preset("errs", "A person who errs", {"beta": 2}),
    Preset("ask", "Ask first", {"panel": "ask"}),
    Preset("stakes", "Mistakes that can’t be undone", {"panel": "ask", "mistake_cost": 5}),
    Preset("learn", "Learn from choices", {"panel": "learn"}),
    Preset("overrated", "Too much trust in you", {"panel": "learn", "misspecified": True}),
)


def defers_to_one_who_errs(values: Values, metrics: Metrics) -> bool:
    """A robot that expects 1 defers to a person whose error level is 1."""
    return bool(
        values["panel"] == "switch"
        and values["mean"] == 1
        and values["beta"] == 1
        and metrics["decision"] == "defer"
        and values["sd"] >= 1.42
    )


def careful(values: Values, metrics: Metrics) -> bool:
    """At least four questions on average, and wrong less than one time in fifty."""
    return bool(values["panel"] == "ask" and metrics["questions"] >= 4 and metrics["wrong"] < 0.02)


def surer_than_right(values: Values, metrics: Metrics) -> bool:
    """By a quarter or more."""
    return bool(values["panel"] == "learn" and metrics["sure"] - metrics["correct"] >= 0.25)


CHALLENGES = (
    Challenge(
        "defers",
        "Make a robot that expects acting to be worth 1 defer to a person whose error level is 1.",
        defers_to_one_who_errs,
        {"mean": 1, "beta": 1, "sd": 1.5},
        hints=(
            "Deferring must not cost anything, and the robot must have a reason to listen.",
            "The more it doubts, the more errors it puts up with: up to sd²/2 here.",
        ),
        worked="It puts up with an error level of sd²/(2·1). That is 1 or more from a doubt of √2, "
        "about 1.414, so 1.5 is enough.",
    ),
    Challenge(
        "careful",
        "Choose settings in which the assistant asks at least 4 questions on average and is wrong "
        "less than 2% of the time.",
        careful,
        {"panel": "ask", "mistake_cost": 5},
        hints=("What makes one more question worth its price?", "Make mistakes cost more."),
        worked="Where a mistake costs 5, it asks until one wish is two answers or more ahead: 4.7 "
        "questions on average, and wrong 1.7% of the time.",
    ),
    Challenge(
        "surer-than-right",
        "Make the robot at least 25 points surer of your wish, on average, than it is right.",
        surer_than_right,
        {"panel": "learn", "misspecified": True, "choice_beta": 1, "picks": (1, 11, 2, 7)},
        hints=(
            "It has to think too well of you. Then answer some questions, whichever way.",
            "A person who slips often, taken for one who hardly does, misleads it most.",
        ),
        worked="Taken to be four times as reliable as you are, each slip counts as a wish. The more "
        "questions it asks, the surer it gets, and it is right no more often for being sure.",
    ),
)
