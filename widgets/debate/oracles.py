"""Numbers that the model must reproduce, each with whoever vouches for it."""

from collections.abc import Callable
from typing import Any

from ..kit import At, Oracle, Value, metric

SORTED = "Another program: the three largest and the three smallest log-odds, added to the prior."
COUNTED = "Another program, over 360 pictures and nine lies each."
PICTURES = 360


def six(name: str) -> Callable[[At], Value]:
    """The share of pictures that the judge gets right with six pixels."""
    return lambda at: metric(at, name, panel="judges", pixels=6)


def right(name: str) -> Callable[[At], Value]:
    """The number of pictures that the judge gets right with six pixels."""

    def measure(at: At) -> Value:
        share: Any = metric(at, name, panel="judges", pixels=6)
        count: float = round(share * PICTURES, 9)
        return count

    return measure


def final(picture: int, lie: int, **values: Value) -> Callable[[At], Value]:
    """The log-odds after a debate of six pixels."""
    told = str(lie)
    return lambda at: metric(at, "final_log_odds", picture=picture, lie=told, pixels=6, **values)


def shown(at: At) -> Value:
    """The pixels that are revealed of picture 1, one after the other."""
    moves = str(metric(at, "moves", picture=1, lie="9", pixels=6)).split()
    return " ".join(move.partition(":")[2] for move in moves)


def heard(column: str, pixel: int, **values: Value) -> Callable[[At], Value]:
    """What the judge has learnt about one pixel as it is in some picture."""

    def measure(at: At) -> Value:
        return at(**values)["squares"][column][pixel] or 0.0

    return measure


ORACLES = (
    Oracle(
        "ln P(paper at the first pixel | 0)", -0.021661, heard("log_truth", 0, picture=0),
        "136 of 136 zeros have paper there: $\\ln \\frac{136 + 1}{136 + 4}$.", "derived", 1e-5,
    ),
    Oracle(
        "ln P(darkest at pixel 20 | 3)", -0.412685, heard("log_truth", 20, picture=9),
        "Another program, from the counts.", "computed", 1e-5,
    ),
    Oracle("Picture 0, a 0, against the lie 6", 10.310466, final(0, 6), SORTED, "computed", 1e-5),
    Oracle("Picture 1, a 5, against the lie 9", -3.478921, final(1, 9), SORTED, "computed", 1e-5),
    Oracle(
        "Picture 1 against the lie 9, any pixel allowed", -3.883886, final(1, 9, pool="all"), SORTED,
        "computed", 1e-5,
    ),
    Oracle(
        "Pixels of that debate, the honest debater first", "2 22 52 20 11 13", shown,
        "Another program: the pixels with ink that say most for 5, and most for 9.", "computed",
    ),
    Oracle(
        "Picture 0, a 0, with nobody to answer the lie 5", -2.320319, final(0, 5, play="alone"),
        "Another program: the six smallest log-odds, added to the prior.", "computed", 1e-5,
    ),
    Oracle("Picture 2, a 0, against the lie 8", 7.311205, final(2, 8), SORTED, "computed", 1e-5),
    Oracle(
        "Pictures of 360 in which the truth beats the best lie, six pixels", 300.0,
        right("debate_best"), COUNTED, "computed", 1.0,
    ),
    Oracle(
        "The truth beats a random lie, six pixels", 0.967901, six("debate_random"), COUNTED,
        "computed", 0.002,
    ),
    Oracle(
        "Right without a debate, which of ten digits, six pixels", 0.535, six("ten_way"),
        "Another program with other random pixels, ten times a picture.", "simulated", 0.02,
    ),
    Oracle(
        "Right without a debate, the truth or a random lie, six pixels", 0.879,
        six("precommit_random"),
        "Another program with other random pixels, ten times a picture.", "simulated", 0.015,
    ),
    Oracle("Right when only a liar speaks", 0.0, six("liar_alone"), COUNTED, "computed"),
    Oracle("Right when only the truth speaks", 1.0, six("honest_alone"), COUNTED, "computed"),
)  # fmt: skip
