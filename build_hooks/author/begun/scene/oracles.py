"""Numbers that the model must reproduce, each with whoever vouches for it."""

from ..kit import rows

# TODO: numbers that somebody published or derived; never what the model printed.
ORACLES = rows(
    (
        "Share of alarms that are right, where one in a hundred has it",
        8 / 103.04,
        {"metric": "share", "rare": 0.01, "finds": 0.8, "alarms": 0.096},
        "Of 10 who have it 8 are found, and of 990 others 95.04 are alarmed: $8 / 103.04$.",
        "derived",
        1e-9,
    ),
)
