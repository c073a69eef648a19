"""What readers can set, settings that teach something, and tasks. `start` is a stop from 0."""

from dataclasses import dataclass

from ..kit import Challenge, Choice, Metrics, Moves, Preset, Seed, Toggle, Values
from .digits import CLASSES, PIXELS, SIDE

DEBATE = {"panel": ("debate",)}
COUNTS = (2, 4, 6, 8, 10)
PICTURES = 360


@dataclass(frozen=True)
class Picture(Seed):
    """A number with a button that finds another: which of the pictures is debated."""

    count = PICTURES
    values = range(PICTURES)


@dataclass(frozen=True)
class Pixels(Choice):
    """How many pixels are revealed, as a number."""

    @property
    def values(self) -> tuple[int, ...]:  # type: ignore[override]
        """Even numbers, so that both debaters have as many turns."""
        return COUNTS


CONTROLS = (
    Choice(
        "panel",
        "What to look at",
        {"debate": "One debate", "judges": "Six ways to judge"},
    ),
    Choice(
        "play",
        "Who debates",
        {
            "watch": "Watch both",
            "alone": "A liar alone",
            "honest": "Be honest",
            "liar": "Be the liar",
        },
        when=DEBATE,
    ),
    Moves(
        "picks",
        "Pixels you reveal",
        options=PIXELS,
        most=COUNTS[-1] // 2,
        columns=SIDE,
        anew=("play", "picture", "lie", "pixels", "pool"),
        when={"panel": ("debate",), "play": ("honest", "liar")},
    ),
    Picture("picture", "Picture", 0, hint="One of 360 that the judge has not learnt from.", when=DEBATE),
    Choice(
        "lie",
        "The lie",
        {"best": "The best lie", **{str(digit): str(digit) for digit in range(CLASSES)}},
        hint="The digit itself would be no lie: then the best lie is told.",
        when=DEBATE,
    ),
    Pixels("pixels", "Pixels revealed", {str(count): str(count) for count in COUNTS}, 2),
    Choice(
        "pool",
        "Pixels to choose from",
        {"nonzero": "Those with ink", "all": "All"},
    ),
    Toggle("whole", "Show what the judge cannot see", 1, when=DEBATE),
)  # fmt: skip

LYING = (22, 20, 13)
"""What best serves the lie 9 about picture 1, a 5."""

PRESETS = (
    Preset("easy", "An easy win"),
    Preset("lie-wins", "A lie that wins", {"picture": 1}),
    Preset("alone", "Alone with a liar", {"play": "alone"}),
    Preset("be-the-liar", "Be the liar", {"play": "liar", "picture": 1}),
    Preset("judges", "Does debate help?", {"panel": "judges"}),
)


def liar_won(values: Values, metrics: Metrics) -> bool:
    """The reader lied to the end, and the judge believed it."""
    return bool(
        values["panel"] == "debate"
        and values["play"] == "liar"
        and metrics["over"]
        and metrics["winner"] == "the lie"
    )


CHALLENGES = (
    Challenge(
        "lie-to-the-judge",
        "Be the liar and win: make the judge believe a lie that you or the figure chose.",
        liar_won,
        {"play": "liar", "picture": 1, "picks": LYING},
        hints=(
            "Not every picture can be lied about. The second one can.",
            "Reveal what the lie explains better than the truth: look for ink where the truth has none.",
        ),
        worked=(
            "Picture 1 is a 5 that curves like a 9. These three pixels say most for 9, and nothing that "
            "the honest debater has left to show outweighs them."
        ),
    ),
)
