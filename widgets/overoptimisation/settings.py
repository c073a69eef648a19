"""What readers can set, settings that teach something, and tasks. `start` is a stop from 0."""

from ..kit import (
    Challenge,
    Choice,
    Drag,
    Integer,
    LogSlider,
    Metrics,
    Preset,
    Press,
    Seed,
    Slider,
    Toggle,
    Value,
    Values,
)

FEW = (1, 2, 3, 5, 7)
"""So many answers, times powers of ten."""

SEEN: dict[str, tuple[Value, ...]] = {"reveal": (True,)}
"""While it is covered there is one thing to do; and so all that it can lead to is drawn ahead."""

TOY = (
    Toggle("reveal", "What people get is uncovered"),
    Slider(
        "cosine",
        "How well the reward model agrees with people",
        0.05,
        1,
        20,
        11,
        when=SEEN,
        hint="The cosine between what it rewards and what people want: 1 is the same way.",
    ),
    Slider(
        "curvature",
        "How fast answers get worse far out",
        0,
        1,
        21,
        6,
        when=SEEN,
        hint="The reward model sees nothing of it.",
    ),
    Slider("strength", "How much the right way matters to people", 0.5, 2, 16, 5, when=SEEN),
)
PUSHING = (LogSlider("n", "Answers drawn, one kept", 1, 10_000, 0, FEW), *TOY)
BRAKING = (
    LogSlider(
        "kl_penalty",
        "Price of a nat: the brake",
        0.05,
        5,
        16,
        (10, 12, 15, 20, 25, 30, 40, 50, 60, 80),
        hint="The KL penalty. A low one lets answers go far.",
    ),
    *TOY,
)
CURVES = (
    Slider("d", "How far the answers are pushed", 0, 20, 81, 8),
    Choice("form", "By", {"bon": "best of n", "rl": "reinforcement learning"}),
    Slider("beta", "b: how soon it turns to harm", 0.02, 1, 50, 4),
    Slider("alpha", "a: how much a push helps at first", 0.2, 3, 57, 16),
)
LEARNING = (
    LogSlider("labels", "Labels that it learns from", 10, 4000, 1, (1, 2, 3, 4, 5, 7)),
    LogSlider("draws", "Answers that one is picked from", 1, 1000, 8, FEW),
    Integer("features", "Features that it sees, of eight", 1, 8, 7),
    Seed("seed", "Luck", 187),
)

PUSH_HANDS = (
    Drag("grip", across="n", hint="drag: keep the best of more"),
    Press("cover", "reveal", hint=""),
)
CURVE_HANDS = (Drag("grip", across="d", hint="drag: push"),)
BRAKE_HANDS = (
    Drag("grip", across="kl_penalty", hint="drag: let go"),
    Press("cover", "reveal", hint=""),
)
LEARN_HANDS = (
    Drag("count", across="labels", hint="drag: more labels"),
    Drag("grip", across="draws", hint=""),
)

OPEN: dict[str, Value] = {"reveal": True}
PRESETS = (
    Preset("push", "You push"),
    Preset("worse", "A worse reward model", {"n": 100, "cosine": 0.3, **OPEN}),
    Preset("better", "A better one", {"n": 100, "cosine": 0.9, **OPEN}),
    Preset("brake", "A brake", panel="brake"),
    Preset("curves", "Published: best of n", panel="curves"),
    Preset("rl", "By reinforcement", {"form": "rl", "beta": 0.3, "d": 5}, panel="curves"),
    Preset("labels", "Twenty labels", panel="learned"),
    Preset("half", "Blind to half", {"labels": 4000, "features": 4}, panel="learned"),
)


def in_time(values: Values, metrics: Metrics) -> bool:
    """All but nothing of the top, with the reward model of the start, and the curve uncovered."""
    ours = (values["cosine"], values["curvature"], values["strength"]) == (0.6, 0.3, 1)
    return bool(ours and values["reveal"] and metrics["gold"] >= 0.71)


def learned_enough(values: Values, metrics: Metrics) -> bool:
    """More than 1.6 in the simulation, with few labels and few answers."""
    return bool(values["labels"] <= 300 and values["draws"] <= 256 and metrics["sim_gold"] > 1.6)


CHALLENGES = (
    Challenge(
        "stop-in-time",
        "Stop in time. Leave agreement at 0.60, curvature at 0.30 and strength at 1, and draw as many "
        "answers as bring people 0.71 or more. Then uncover it.",
        in_time,
        {"n": 30, "reveal": True},
        hints=(
            "The promise will not tell you: it goes on rising. Uncover, and look for the top of the blue curve.",
            "Twenty answers bring 0.706, and fifty 0.708.",
        ),
        worked="The best of 30 is 2.04 out on average, and its mean square is 4.42: "
        "0.6 · 2.04 − 0.15 · 3.42 = 0.71. From 24 to 45 answers would do. The promise is 1.23, "
        "and at 10,000 answers it is 2.31, of which people get 0.22.",
        panel="push",
    ),
    Challenge(
        "labels",
        "With at most 300 labels and at most 256 answers, have people get more than 1.60.",
        learned_enough,
        {"labels": 300, "draws": 200},
        hints=(
            "With twenty labels, try every number of answers. How high does the blue curve get?",
            "The labels lift the top of the curve. Give it all you may.",
        ),
        worked="Even the best of 256 by what people want brings 1.76 in this model. Twenty labels point "
        "too far aside for 1.60, at any number of answers; 300 point nearly the right way.",
        panel="learned",
    ),
)
