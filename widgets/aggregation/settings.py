"""What readers can set, settings that teach something, and tasks. `start` is a stop from 0."""

from ..kit import (
    Cells,
    Challenge,
    Choice,
    Control,
    Drag,
    Hand,
    Integer,
    LogSlider,
    Metrics,
    Preset,
    Slider,
    Value,
    Values,
)
from .board import NONE
from .profiles import BALLOTS, CITIES, LETTERS, REPLIES

MOST = 6
"""As many others as may hand in one ballot."""

SPELT = {name: ", ".join(REPLIES[option] for option in ballot) for name, ballot in BALLOTS.items()}
CIRCLE = ("kbf", "fkb")
"""With your ballot at its start, a circle of three."""

YOURS = Choice("yours", "Your ballot", SPELT)
OTHERS = tuple(
    Integer(name, f"Others who say {said}", 0, MOST, int(name in CIRCLE))
    for name, said in SPELT.items()
)
VOTERS = Slider("voters", "Voters, for the chance of a circle", 3, 13, 6, 0)

VOTE: tuple[Control, ...] = (YOURS, *OTHERS)
DUELS: tuple[Control, ...] = (VOTERS, YOURS, *OTHERS)
PUBLISHED = (
    Choice("case", "Which vote", {"tennessee": "A capital for Tennessee", "five": "Five options"}),
    Choice("city", "City struck out", {NONE: "no city", **{city: city for city in CITIES}}, when={"case": ("tennessee",)}),
    Choice("letter", "Option struck out", {NONE: "none", **{letter: letter for letter in LETTERS}}, when={"case": ("five",)}),
)  # fmt: skip
POINTS = (LogSlider("scale", "How much each of your points counts", 0.2, 5, 3, (1, 2, 3, 5)),)

VOTE_HANDS: tuple[Hand, ...] = (Cells("you", "yours", hint="drag yourself"),)
DUEL_HANDS = (Drag("here", across="voters", hint="drag me"),)
PUBLISHED_HANDS = (
    Cells("cities", "city", hint=""),
    Cells("letters", "letter", hint=""),
)
POINT_HANDS = (Drag("weight", across="scale", hint="drag me"),)


def others(**counts: int) -> dict[str, Value]:
    """How many others hand in each ballot, nobody where it is not said."""
    return {**dict.fromkeys(BALLOTS, 0), **counts}


NINETEEN = others(bkf=6, fbk=4, fkb=3, kbf=4, kfb=2)
EIGHTEEN: dict[str, Value] = {**NINETEEN, "bkf": 5, "yours": "kbf"}

PRESETS = (
    Preset("eighteen", "Eighteen others and you", EIGHTEEN),
    Preset("circle", "Round in a circle"),
    Preset("duels", "Circles, how often", panel="duels"),
    Preset("tennessee", "A capital for Tennessee", panel="published"),
    Preset("five", "Five rules, five winners", {"case": "five"}, panel="published"),
    Preset("points", "Points", panel="points"),
)


def three_winners(_values: Values, metrics: Metrics) -> bool:
    """Each of the three rules has one winner, and they differ."""
    chosen = {metrics[rule] for rule in ("plurality", "borda", "condorcet")}
    return bool(metrics["voters"] <= 20 and len(chosen) == 3 and chosen <= set(REPLIES))


def spoiler(values: Values, metrics: Metrics) -> bool:
    """The city that no rule chooses is struck out, and that moves a rule to another."""
    struck = values["case"] == "tennessee" and values["city"] == "Chattanooga"
    return struck and bool(metrics["runoff"] != "Nashville")


CHALLENGES = (
    Challenge(
        "three-winners",
        "With at most 20 ballots, make first places, points and duels each choose another reply, "
        "without a tie.",
        three_winners,
        {**NINETEEN, "bkf": 5, "yours": "bkf"},
        hints=(
            "It takes 19, and the preset *Eighteen others and you* has all but one of them in place.",
            "There, stand in each of the six wedges in turn. Just one of them does it.",
        ),
        worked="Six say brief, kind, full; four each kind, brief, full and full, brief, kind; three full, "
        "kind, brief; two kind, full, brief. Full has 7 first places, kind 21 points, and brief beats each of "
        "the others by 10 to 9.",
        panel="vote",
    ),
    Challenge(
        "spoiler",
        "One city of Tennessee is chosen by no rule. Strike it out, and say which rule then chooses "
        "another city.",
        spoiler,
        {"city": "Chattanooga"},
        hints=(
            "Look for the city that no rule names.",
            "Who was second among first places, and who is once those 15 voters have given theirs to somebody else?",
        ),
        worked="Without Chattanooga its 15 voters put Knoxville first, which now has 32 to Nashville’s 26, and "
        "meets Memphis in the run-off in its place. It wins by 58 to 42. Nobody changed their mind about the two.",
        panel="published",
    ),
)
