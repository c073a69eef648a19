"""What readers can set, settings that teach something, and tasks. `start` is a stop from 0."""

from ..kit import Challenge, Drag, Integer, Metrics, Moves, Preset, Slider, Toggle, Values

SWITCH = (
    Slider("mean", "What the robot expects acting to be worth", -3, 3, 61, 35),
    Slider("sd", "Its doubt", 0, 3, 31, 10),
    Slider("beta", "How error-prone you are", 0, 3, 61, 0),
    Slider("ask_cost", "What asking you costs it", 0, 0.5, 51, 0),
)
ASK = (
    Slider("accuracy", "How often an answer is right", 0.5, 0.99, 50, 30),
    Slider("question_cost", "What a question costs", 0, 0.5, 51, 5),
    Slider("mistake_cost", "What a mistake costs", 0, 10, 21, 2),
    Integer("max_questions", "Most questions it may ask", 0, 20, 10),
    Slider("prior", "Its belief in A before it asks", 0.05, 0.95, 19, 9),
)
LEARN = (
    Moves("picks", "Which would you rather have?", 16, 6, layout="cards", columns=2),
    Slider("choice_beta", "How reliably you choose", 0.1, 5, 50, 19),
    Toggle("misspecified", "It takes you to be four times as reliable"),
)

SCENE_HANDS = (
    # Its track is the whole bell, so what lies on that comes after it.
    Drag("expects", across="mean", hint=""),
    Drag("flank", across="sd", past="mean", hint="drag: let it doubt"),
    Drag("shake", across="beta", hint=""),
)
MAP_HANDS = (
    Drag("here_gain", across="beta", hint=""),
    Drag("here", across="mean", up="sd", hint=""),
    Drag("hill", across="mean", hint="drag the bell"),
)
ASK_HANDS = (
    Drag("here_value", across="max_questions", hint=""),
    Drag("here", across="prior"),
)

PRESETS = (
    Preset("sure", "Sure of itself", {"sd": 0, "beta": 0.5}),
    Preset("doubt", "In doubt"),
    Preset("errs", "A person who errs", {"beta": 2}),
    Preset("map", "Where asking pays", {"beta": 0.5}, panel="map"),
    Preset("ask", "Ask first", panel="ask"),
    Preset("stakes", "Mistakes that can’t be undone", {"mistake_cost": 5}, panel="ask"),
    Preset("learn", "Learn from choices", panel="learn"),
    Preset("overrated", "Too much trust in you", {"misspecified": True}, panel="learn"),
)


def defers_to_one_who_errs(values: Values, metrics: Metrics) -> bool:
    """A robot that expects 1 defers to a person whose error level is 1."""
    return bool(
        values["mean"] == 1
        and values["beta"] == 1
        and metrics["decision"] == "defer"
        and values["sd"] >= 1.42
    )


def careful(values: Values, metrics: Metrics) -> bool:
    """Wrong less than one time in a hundred, though mistakes are cheap and answers as they were."""
    return bool(
        values["mistake_cost"] == 1 and values["accuracy"] == 0.8 and metrics["wrong"] < 0.01
    )


def surer_than_right(_values: Values, metrics: Metrics) -> bool:
    """By a quarter or more."""
    return bool(metrics["sure"] - metrics["correct"] >= 0.25)


CHALLENGES = (
    Challenge(
        "defers",
        "Make a robot that expects acting to be worth 1 defer to a person whose error level is 1.",
        defers_to_one_who_errs,
        {"mean": 1, "beta": 1, "sd": 1.5},
        hints=(
            "Let deferring cost nothing, and give the robot a reason to listen.",
            "The more it doubts, the more errors it puts up with: up to sd²/2 here.",
        ),
        worked="It puts up with an error level of sd²/(2·1). That is 1 or more from a doubt of √2, "
        "about 1.414, so 1.5 is enough.",
        panel="switch",
    ),
    Challenge(
        "cheap-mistakes",
        "Where mistakes cost 1 and 80% of the answers are right, make the assistant wrong less than "
        "1% of the time.",
        careful,
        {"question_cost": 0.01, "max_questions": 20},
        hints=(
            "What makes one more question worth its price, if not the mistake it may prevent?",
            "Make questions cheaper. Then let it ask more of them.",
        ),
        worked="At 0.01 a question and up to 20 of them, it asks until one wish is four answers ahead, "
        "and settles for less only when few questions are left: 6.5 questions on average, and wrong "
        "0.5% of the time.",
        panel="ask",
    ),
    Challenge(
        "surer-than-right",
        "Make the robot at least 25 points surer of your wish, on average, than it is right.",
        surer_than_right,
        {"misspecified": True, "choice_beta": 1, "picks": (1, 11, 2, 7)},
        hints=(
            "It has to think too well of you. Then answer some questions, whichever way.",
            "A person who slips often, taken for one who hardly does, misleads it most.",
        ),
        worked="Taken to be four times as reliable as you are, it takes your slips for wishes. With a "
        "reliability of 1 and four answers it is 77% sure on average, and right 45% of the time.",
        panel="learn",
    ),
)
