"""Numbers that the model must reproduce, each with whoever vouches for it."""

from ..kit import rows

# TODO: numbers that somebody published or derived; never what the model printed.
ORACLES = rows(
    (
        "People who know it after a day, where everyone tells everyone",
        100,
        {"metric": "first", "chance": 1.0},
        "Nobody is left in the dark: $(1 - 1)^1 = 0$.",
        "derived",
    ),
    (
        "People who know it in the end, where nobody tells",
        1,
        {"metric": "end", "chance": 0.0},
        "Everybody else is left in the dark: $(1 - 0)^1 = 1$.",
        "derived",
    ),
)
