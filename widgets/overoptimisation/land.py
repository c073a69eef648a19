"""The land under the answers: where on the map they are worth more than this much, and more than that.

Each level is a disc around the summit, cut off where the map ends, and written down as the path of a pen
(SVG’s) that begins at the place of the first answers. A step of it is a standard deviation.
"""

from math import atan2, cos, pi, sin, sqrt

from ..kit import Table, columns
from .scene import EAST, NORTH, SOUTH, WEST, uphill

SLANT = 0.64
"""The map is seen from a slant: up on it is so much shorter than across."""

SPACING, LOWEST, HIGHEST = 0.5, -4, 40
"""How far apart levels are, and the lowest and the end of them, counted from the height of the first answers."""

FAR = 10_000.0
"""A disc that is so large has a straight edge, on any map."""

CORNERS = ((EAST, NORTH), (WEST, NORTH), (WEST, SOUTH), (EAST, SOUTH))
"""Around the map as angles go, from the end of its right edge on."""

type Disc = tuple[float, float, float]
"""Where its middle is, and its radius."""

type Place = tuple[float, float]


def land(cosine: float, curvature: float, strength: float, reveal: bool) -> Table:
    """Every level that the map shows: its disc, the edge of that, and what is inside."""
    rows = []
    for level in range(LOWEST, HIGHEST) if reveal else ():
        disc = higher(SPACING * strength * level, cosine, curvature, strength)
        if disc:
            edge, inside = outline(disc)
            if edge:
                rows.append((level, *disc, edge, inside))
    return columns("level x y radius edge inside", rows)


def higher(height: float, cosine: float, curvature: float, strength: float) -> Disc | None:
    """Where answers are worth more than `height`; None if that is nowhere."""
    across, up = uphill(cosine, strength)
    if not curvature:
        # All on one side of a line.
        far = (height / strength + FAR) / strength
        return across * far, up * far, FAR
    x, y = across / curvature, up / curvature
    # The summit is curvature · far² / 2 above the first answers’ middle, which is `curvature` above their mean.
    square = x * x + y * y + 2 - 2 * height / curvature
    return (x, y, sqrt(square)) if square > 0.01 else None


def outline(disc: Disc) -> tuple[str, str]:
    """The edge of a disc as far as it is on the map, and all that is inside; nothing if it is nowhere."""
    x, y, radius = disc
    cuts = crossings(disc)
    if not cuts:
        on = WEST <= x + radius <= EAST and SOUTH <= y <= NORTH
        round_ = f"{pen('M', disc, 0)}{arc(disc, 0, pi)}{arc(disc, pi, 2 * pi)}"
        return (round_, f"{round_}Z") if on else ("", "")
    edge, inside = "", ""
    for here, there in zip(cuts, [*cuts[1:], cuts[0] + 2 * pi], strict=True):
        px, py = at(disc, (here + there) / 2)
        if WEST < px < EAST and SOUTH < py < NORTH:
            piece = arc(disc, here, there)
            edge += pen("M", disc, here) + piece
            inside += pen("L" if inside else "M", disc, here) + piece
        else:
            inside += corners(at(disc, here), at(disc, there), bool(inside))
    return edge, f"{inside}Z"


def crossings(disc: Disc) -> list[float]:
    """The angles at which the edge of a disc comes upon the edges of the map, in their order."""
    x, y, radius = disc
    found = []
    for side in (WEST, EAST):
        rest = radius * radius - (side - x) ** 2
        for place in (y - sqrt(rest), y + sqrt(rest)) if rest > 0 else ():
            if SOUTH < place < NORTH:
                found.append(atan2(place - y, side - x))
    for side in (SOUTH, NORTH):
        rest = radius * radius - (side - y) ** 2
        for place in (x - sqrt(rest), x + sqrt(rest)) if rest > 0 else ():
            if WEST < place < EAST:
                found.append(atan2(side - y, place - x))
    return sorted(found)


def corners(leaves: Place, comes: Place, begun: bool) -> str:
    """The corners of the map that are passed, as angles go, from where a disc leaves it to where it is back."""
    start, end = along(leaves), along(comes)
    end += 4 * (end < start)
    passed = [CORNERS[place % 4] for place in range(8) if start < place < end]
    return "".join(
        f"{'L' if begun or number else 'M'}{short(x)},{short(-SLANT * y)}"
        for number, (x, y) in enumerate(passed)
    )


def along(place: Place) -> float:
    """How far around the map a place on its edge is; the first corner is 0, the next 1."""
    x, y = place
    wide, high = EAST - WEST, NORTH - SOUTH
    sides = (
        (abs(y - NORTH), 0 + (EAST - x) / wide),
        (abs(x - WEST), 1 + (NORTH - y) / high),
        (abs(y - SOUTH), 2 + (x - WEST) / wide),
        (abs(x - EAST), 3 + (y - SOUTH) / high),
    )
    return min(sides)[1]


def at(disc: Disc, angle: float) -> Place:
    """A place on the edge of a disc."""
    x, y, radius = disc
    return x + radius * cos(angle), y + radius * sin(angle)


def pen(move: str, disc: Disc, angle: float) -> str:
    """The pen goes to a place on the edge of a disc."""
    x, y = at(disc, angle)
    return f"{move}{short(x)},{short(-SLANT * y)}"


def arc(disc: Disc, start: float, end: float) -> str:
    """The pen goes along the edge of a disc from one angle to the next."""
    x, y = at(disc, end)
    wide = disc[2]
    large = int(end - start > pi)
    return f"A{short(wide)},{short(SLANT * wide)},0,{large},0,{short(x)},{short(-SLANT * y)}"


def short(number: float) -> str:
    """To a thousandth."""
    return f"{number + 0:.3f}".rstrip("0").rstrip(".")
