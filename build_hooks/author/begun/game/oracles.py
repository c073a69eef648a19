"""Numbers that the model must reproduce, each with whoever vouches for it."""

from ..kit import rows

# TODO: positions that somebody has analysed; never what the model printed.
ORACLES = rows(
    (
        "Matches left after the machine has answered one of twelve",
        8,
        {"metric": "left", "matches": 12, "taken": (0,)},
        "It adds three, so that four are gone: $12 - 4$.",
        "derived",
    ),
    (
        "Who wins where a multiple of four faces the machine",
        "you",
        {"metric": "won", "matches": 5, "taken": (0, 2)},
        "Of the four it takes one, and three remain for you.",
        "derived",
    ),
)
