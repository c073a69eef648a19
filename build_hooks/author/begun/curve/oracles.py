"""Numbers that the model must reproduce, each with whoever vouches for it."""

from math import log

from ..kit import rows

# TODO: numbers that somebody published or derived; never what the model printed.
ORACLES = rows(
    (
        "Degrees after one half-life, in a room of 20",
        55.0,
        {"metric": "degrees", "rate": log(2) / 10, "room": 20.0, "minutes": 10},
        "Half of the 70 degrees above the room are left: $20 + 70 / 2$.",
        "derived",
        1e-9,
    ),
)
