"""What readers can set, settings that teach something, and tasks. `start` is a stop from 0."""

from ..kit import (
    Challenge,
    Choice,
    Drag,
    Guess,
    Integer,
    Metrics,
    Moves,
    Preset,
    Press,
    Slider,
    Toggle,
    Value,
    Values,
)

MOST = 20
"""Periods of the longest season."""

ACTS = 52
"""As many acts as links can carry: ten seasons of five periods and more."""

SEASON = (
    Choice("role", "You are", {"inspector": "the inspector", "firm": "the firm"}),
    Moves(
        "acts",
        "What you do now",
        options=2,
        most=ACTS,
        layout="cards",
        columns=2,
        anew=("role", "periods", "visits", "announced", "season"),
        open_ended=True,
    ),
    Integer("visits", "Visits in a season", 0, 10, 2),
    Integer("periods", "Periods in a season", 1, MOST, 4),
    Toggle("announced", "Visits are announced"),
    Choice("season", "First season", {str(number): str(number) for number in range(1, 13)}),
)
FINES = (
    Slider("fine", "Fine for a firm that is caught", 0, 20, 41, 8),
    Slider("gain", "What cheating gains the firm", 0.1, 5, 50, 9),
    Slider("audit_cost", "What an audit costs", 0.1, 10, 100, 9),
    Slider("detect", "Chance that an audit finds out", 0.1, 1, 19, 14),
    Slider("loss", "Harm of an undetected breach", 1, 50, 50, 9),
)
PROMISES = (
    Slider("noticed", "Chance that a breach is noticed", 0.05, 1, 20, 14),
    Slider("patience", "Patience: what the next period counts", 0, 0.99, 100, 60),
    Slider("temptation", "Gain of who breaks it alone", 4.5, 10, 12, 1),
    Slider("reward", "Gain of each if all keep it", 2, 4, 9, 4),
    Slider("punishment", "Gain of each once it is broken", 0, 1.5, 7, 4),
)
TAX = (
    Slider("tax", "What skipping safety saves: the tax", 0, 10, 101, 20),
    Slider("liability", "Share of the harm that the firm pays", 0, 1, 21, 4),
    Slider("accident", "Harm of an accident", 10, 100, 91, 40),
    Slider("extra", "Added chance of an accident", 0.01, 0.2, 20, 9),
)

SEASON_HANDS = (
    Press("hold", "acts", pick=0, hint=""),
    Press("act", "acts", pick=1, hint=""),
)
FINE_HANDS = (Drag("here", across="fine", hint="drag me"),)
PROMISE_HANDS = (Drag("here", across="noticed", up="patience"),)
TAX_HANDS = (Drag("here", across="tax", up="liability"),)

PRESETS = (
    Preset("inspector", "You are the inspector", panel="season"),
    Preset("firm", "You are the firm", {"role": "firm"}, panel="season"),
    Preset("announced", "Announced visits", {"announced": True}, panel="season"),
    Preset("fine", "Raise the fine", panel="fines"),
    Preset("cheaper", "A cheaper audit", {"audit_cost": 0.7}, panel="fines"),
    Preset("promises", "A promise", panel="promises"),
    Preset("tax", "What safety costs", panel="tax"),
)

GUESS = Guess(
    prompt="The line: audits. Draw: how often the firm cheats.",
    table="curve",
    x="fine",
    y="violate",
    hides=("violate", "at_violate", "said_violate", "cheats", "cheats_none"),
    when={"panel": ("fines",)},
)


def fewest(values: Values, metrics: Metrics) -> bool:
    """Cheating is worth at most a quarter, for which a season of eight needs four visits."""
    few = values["periods"] == 8 and values["visits"] <= 4 and not values["announced"]
    return few and abs(metrics["value"]) <= 0.25


def halved(values: Values, metrics: Metrics) -> bool:
    """Half of the one cheat in eight there was, at the same fine."""
    return bool(values["fine"] == 4 and metrics["violate"] <= 0.0625 + 1e-12)


EIGHT: dict[str, Value] = {"periods": 8, "visits": 4}

CHALLENGES = (
    Challenge(
        "fewest",
        "A season of eight, nothing announced. Find the fewest visits with which cheating is worth at "
        "most a quarter of what it is without any.",
        fewest,
        EIGHT,
        hints=(
            "Without visits, cheating is worth 1 to the firm. Set eight periods, and add visits one by one.",
            "The first visit takes the least, the next ones more. Is half of all periods enough?",
        ),
        worked="With three visits cheating is worth 35/93, or 0.38; with four 35/163, or 0.21.",
        panel="season",
    ),
    Challenge(
        "halve",
        "Halve how often the firm cheats without touching the fine.",
        halved,
        {"audit_cost": 0.5},
        hints=(
            "What keeps the firm at its rate? The inspector must be as well off with an audit as without.",
            "Look for what an audit costs the inspector, and what it finds.",
        ),
        worked="The firm cheats with chance c/(dL). Let an audit cost half as much, 0.5, and it is "
        "0.5/(0.8 · 10), or 6.25%, half of 12.5%.",
        panel="fines",
    ),
)
