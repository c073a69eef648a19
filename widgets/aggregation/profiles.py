"""Ballots: the six there are for three replies and where who hands them in stands, and two published votes.

The three replies are at the corners of a triangle, full on top. People stand nearest to the one that they put
first, farthest from the one that they put last: three lines part the ground into six wedges, one a ballot. East
and south are counted from the middle, and whoever is you stands at 1.
"""

from collections.abc import Sequence
from math import sqrt

from ..kit import Frame, columns

type Ballot = tuple[int, ...]
"""Options by number, the best first."""

type Profile = Sequence[tuple[int, Ballot]]
"""How many hand in each ballot."""

REPLIES = ("brief", "full", "kind")
BALLOTS: dict[str, Ballot] = {
    "bfk": (0, 1, 2),
    "bkf": (0, 2, 1),
    "kbf": (2, 0, 1),
    "kfb": (2, 1, 0),
    "fkb": (1, 2, 0),
    "fbk": (1, 0, 2),
}
"""Each differs from the next by one swap of neighbours, and so does the last from the first."""

HALF = sqrt(3) / 2
WAYS = ((-1.0, 0.0), (-0.5, HALF), (0.5, HALF), (1.0, 0.0), (0.5, -HALF), (-0.5, -HALF))
"""The middle of each ballot’s wedge, in the order of the ballots; a sixth of a turn from one to the next."""

SPOTS = ((0.3, 0.0), (0.51, -0.12), (0.51, 0.12), (0.72, -0.21), (0.72, 0.0), (0.72, 0.21))
"""How far out the people of a wedge stand, and how far beside its middle."""

CITIES = ("Memphis", "Nashville", "Chattanooga", "Knoxville")
TENNESSEE: Profile = (
    (42, (0, 1, 2, 3)),
    (26, (1, 2, 3, 0)),
    (15, (2, 3, 1, 0)),
    (17, (3, 2, 1, 0)),
)

LETTERS = ("A", "B", "C", "D", "E")
FIVE: Profile = (
    (18, (0, 3, 4, 2, 1)),
    (12, (1, 4, 3, 2, 0)),
    (10, (2, 1, 4, 3, 0)),
    (9, (3, 2, 4, 1, 0)),
    (4, (4, 1, 3, 2, 0)),
    (2, (4, 2, 3, 1, 0)),
)

SHORT = {"tennessee": ("Mem", "Nash", "Chat", "Knox"), "five": LETTERS}
"""The options as there is room for them on a ballot."""

PUBLISHED = {"tennessee": (CITIES, TENNESSEE), "five": (LETTERS, FIVE)}
"""The options and the ballots of each published vote."""


def prefer(profile: Profile, one: int, other: int) -> int:
    """How many ballots put one option above another."""
    return sum(count for count, ballot in profile if ballot.index(one) < ballot.index(other))


def three(yours: str, others: dict[str, int]) -> Profile:
    """The ballots of the others and your own, those that nobody hands in left out."""
    counts = {name: others[name] + (name == yours) for name in BALLOTS}
    return tuple((count, BALLOTS[name]) for name, count in counts.items() if count)


def ground(yours: str, others: dict[str, int]) -> Frame:
    """The six wedges with your place in each, and everybody else."""
    people = []
    for name, (east, south) in zip(BALLOTS, WAYS, strict=True):
        for out, beside in SPOTS[: others[name]]:
            people.append((out * east - beside * south, out * south + beside * east))
    return {
        "seats": columns(
            "yours east south turn here",
            [
                (name, east, south, 180 - 60 * at, name == yours)
                for at, (name, (east, south)) in enumerate(zip(BALLOTS, WAYS, strict=True))
            ],
        ),
        "people": columns("east south", people),
    }
