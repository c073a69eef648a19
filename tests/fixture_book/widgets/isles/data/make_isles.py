"""Make widgets/isles/isles.topojson: nine districts of an archipelago that is nowhere on Earth.

Corners are written below; between them coasts and borders are broken by chance, with a seed. Whoever changes
something copies the checksum that is printed into the model.
"""

import itertools
import json
from pathlib import Path
from random import Random
from zlib import crc32

FILE = Path(__file__).parents[1] / "isles.topojson"

CORNERS = {
    "A": (0.7, 3.3), "B": (2.4, 5.8), "C": (4.6, 6.5), "D": (6.7, 5.3), "E": (7.1, 2.9), "F": (5.5, 1.1),
    "G": (2.9, 0.8), "P": (3.1, 3.4), "Q": (5.0, 3.8), "H": (8.0, 2.3), "I": (10.2, 2.0), "L": (8.4, 5.6),
}  # fmt: skip

COASTS = {
    "AB": (), "BC": (), "CD": (), "DE": (), "EF": (), "FG": (), "GA": (),
    "HI": ((9.0, 3.4), (9.9, 3.0)), "IH": ((9.7, 0.8), (8.5, 1.0)), "LL": ((9.0, 6.4), (10.2, 6.1), (10.1, 4.9), (8.9, 4.7)),
}  # fmt: skip

BORDERS = ("AP", "BP", "CQ", "PQ", "EQ", "FQ", "GP", "IbH")

DISTRICTS = {
    "West": (60, (2.05, 4.15), ("AB", "BP", "-AP")),
    "North": (36, (3.7, 5.0), ("BC", "CQ", "-PQ", "-BP")),
    "Moor": (22, (5.9, 4.5), ("CD", "DE", "EQ", "-CQ")),
    "Quay": (47, (5.85, 2.6), ("-EQ", "EF", "FQ")),
    "Market": (69, (4.2, 2.4), ("PQ", "-FQ", "FG", "GP")),
    "Strand": (41, (2.15, 2.35), ("AP", "-GP", "GA")),
    "Upper": (18, (9.2, 2.6), ("HI", "IbH")),
    "Lower": (30, (9.1, 1.4), ("-IbH", "IH")),
    "Lantern": (9, (9.3, 5.6), ("LL",)),
}
"""Customers an hour, where the name stands, and the lines around, clockwise."""

WEST, SOUTH, WIDE, HIGH = -32.0, 38.0, 0.32, 0.24
"""Where the corner of the sea is, and degrees to a unit: open water, in fact."""

STEPS = 400
"""To a unit: places are whole numbers in the file."""


def broken(start, end, random, rough, depth):
    """A line between two points, broken in the middle, and each half again."""
    if depth == 0:
        return [end]
    length = ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5
    middle = [
        (a + b) / 2 + random.uniform(-rough, rough) * length
        for a, b in zip(start, end, strict=True)
    ]
    return [
        *broken(start, middle, random, rough, depth - 1),
        *broken(middle, end, random, rough, depth - 1),
    ]


def arc(name, random):
    """A coast or a border as steps from one place to the next, as TopoJSON has them."""
    coast = name in COASTS
    corners = [CORNERS[name[0]], *COASTS.get(name, ()), CORNERS[name[-1]]]
    points = [corners[0]]
    for start, end in itertools.pairwise(corners):
        points += broken(
            start, end, random, 0.15 if coast else 0.07, 5 if coast and len(corners) == 2 else 4
        )
    whole = [[round(x * STEPS), round(y * STEPS)] for x, y in points]
    return [whole[0], *([b[0] - a[0], b[1] - a[1]] for a, b in itertools.pairwise(whole))]


def number(line):
    """An arc as a ring names it: less than zero if it is followed backwards."""
    at = [*COASTS, *BORDERS].index(line.removeprefix("-"))
    return ~at if line.startswith("-") else at


def made():
    """The file."""
    random = Random(3)
    places = [
        {
            "type": "Polygon",
            "properties": {
                "name": name,
                "customers": customers,
                "lon": round(WEST + x * WIDE, 2),
                "lat": round(SOUTH + y * HIGH, 2),
            },
            "arcs": [[number(line) for line in lines]],
        }
        for name, (customers, (x, y), lines) in DISTRICTS.items()
    ]
    return {
        "type": "Topology",
        "note": "Invented: no such islands are anywhere. Made by data/make_isles.py.",
        "transform": {"scale": [WIDE / STEPS, HIGH / STEPS], "translate": [WEST, SOUTH]},
        "objects": {"districts": {"type": "GeometryCollection", "geometries": places}},
        "arcs": [arc(name, random) for name in (*COASTS, *BORDERS)],
    }


if __name__ == "__main__":
    content = json.dumps(made(), separators=(",", ":")).encode() + b"\n"
    FILE.write_bytes(content)
    print(f"{len(content)} bytes, checksum={crc32(content):#010x}")
