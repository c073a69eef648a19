"""Numbers that the model must reproduce, each with whoever vouches for it."""

from ..kit import rows

# TODO: numbers that somebody published or derived; never what the model printed.
ORACLES = rows(
    (
        "Who is in front when the first of each pair is picked",
        "Tea",
        {"metric": "best", "picked": (0, 0, 0, 0, 0, 0)},
        "Tea is the first of its three pairs, and wins all.",
        "derived",
    ),
    (
        "Share of its pairs that it has won then",
        1.0,
        {"metric": "share", "picked": (0, 0, 0, 0, 0, 0)},
        "Three of three.",
        "derived",
    ),
)
