"""What readers can set, settings that teach something, and tasks. `start` is a stop from 0."""

from ..kit import (
    Challenge,
    Choice,
    Drag,
    Guess,
    Integer,
    Metrics,
    Preset,
    Press,
    Seed,
    Slider,
    Toggle,
    Value,
    Values,
)

OPEN = (
    Integer("teams", "Teams in the race", 2, 15, 3),
    Slider("capability", "How far skill can take a team", 0.1, 10, 100, 9),
    Slider("enmity", "Enmity: how much each minds another’s win", 0, 1, 21, 10),
)
SHARED = (
    Choice(
        "information",
        "What teams know",
        {"none": "no skill at all", "private": "only their own", "public": "everything"},
        start=2,
    ),
    *OPEN,
)
RACE = (
    Slider("safety", "Safety that you keep", 0, 1, 101, 100),
    Toggle("reveal", "Show what pays best"),
    *SHARED,
    Seed("seed", "Skills and luck", 3978),
)

RACE_HANDS = (
    Drag("block", across="safety", hint="drag: keep less"),
    Press("ask", "reveal", hint=""),
)
CURVE_HANDS = (Drag("here", across="capability"),)

DUEL: dict[str, Value] = {"teams": 2, "enmity": 1}
BLIND: dict[str, Value] = {**DUEL, "information": "none"}

PRESETS = (
    Preset("seen", "They see each other", DUEL),
    Preset("blind", "Nobody knows", BLIND),
    Preset("rival", "One more rival", {**BLIND, "teams": 3, "safety": 0.5}),
    Preset("skill", "Skill counts for more", {**BLIND, "capability": 2}),
    Preset("own", "Five who know only themselves", {"information": "private"}),
    Preset("curves", "The curves", {"capability": 4}, panel="curves"),
    Preset("winners", "What winners keep", panel="profile"),
)

GUESS = Guess(
    prompt="The line: nobody knows. Draw: everybody sees all.",
    table="curve",
    x="capability",
    y="public",
    hides=("public", "private", "at_public", "at_private", "said_public", "said_private"),
    when={"panel": ("curves",)},
)


def no_matter(values: Values, metrics: Metrics) -> bool:
    """One more team leaves the risk where it is, though teams do mind."""
    return bool(values["enmity"] >= 0.5 and abs(metrics["risk_more"] - metrics["risk"]) < 1e-12)


def safer_seen(_values: Values, metrics: Metrics) -> bool:
    """By ten points or more."""
    return bool(metrics["risk_private"] - metrics["risk_public"] >= 0.1)


CHALLENGES = (
    Challenge(
        "one-more",
        "Keep the enmity at 0.5 or more, and find a race in which one more team does not change the "
        "risk at all.",
        no_matter,
        {"information": "none", "capability": 3},
        hints=(
            "Somebody who knows where they stand always has a reason to cut a little. So who must know what?",
            "Let nobody know any skill. Which teams then have no reason to cut, even with one rival more?",
        ),
        worked="Knowing nothing, each keeps the largest skill divided by teams times enmity, and never "
        "more than all. With six teams at 0.5 that is 3/3: full safety before and after, and no risk.",
        panel="curves",
    ),
    Challenge(
        "seen-is-safer",
        "Find a race that is safer by at least 10 percentage points if all teams see everything than "
        "if each knows only its own skill.",
        safer_seen,
        {"capability": 0.5, "enmity": 0.2},
        hints=(
            "Look where skill counts for little.",
            "A lead protects if it is large beside the enmity. Make the enmity small.",
        ),
        worked="With an enmity of 0.2 and skills up to 0.5, a leader who sees its lead keeps lead/0.2: "
        "the risk is 60%. Who sees only itself keeps skill/1.8, and the risk is 77%.",
        panel="curves",
    ),
)
