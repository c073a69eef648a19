"""The land under the answers: its discs by what is worth so much, their paths by points on the map."""

from math import atan2, cos, hypot, pi, sin

import pytest
from hypothesis import example, given, strategies as st
from pytest import approx

from tests.unit.widgets.overoptimisation.test_overoptimisation import GIVEN
from widgets.overoptimisation.land import CORNERS, FAR, SLANT, SPACING, arc, land, outline
from widgets.overoptimisation.scene import EAST, NORTH, SOUTH, WEST, gold, summit

XS, YS = st.floats(WEST, EAST), st.floats(SOUTH, NORTH)


@given(given=GIVEN, x=XS, y=YS)
@example(given=(0.6, 0, 1), x=2.0, y=1.0)
def test_what_is_inside_a_disc_is_worth_more_than_its_level(given, x, y):
    """For every level that is drawn, and every place of the map but those on an edge."""
    rows = land(*given, True)
    worth = gold(x, y, *given)
    for level, *middle, radius in zip(*map(rows.get, ("level", "x", "y", "radius")), strict=True):
        beyond = worth - SPACING * given[2] * level
        if abs(beyond) > 0.02:
            assert (beyond > 0) == (hypot(x - middle[0], y - middle[1]) < radius)
    assert not any(map(len, land(*given, False).values()))


def points(path):
    """Where the pen comes to rest, in the map's units, and by which move."""
    for move in (
        path.replace("Z", "").replace("A", " A").replace("L", " L").replace("M", " M").split()
    ):
        *_, x, y = move[1:].split(",")
        yield move[0], float(x), -float(y) / SLANT


@given(given=GIVEN)
def test_the_pen_stays_on_the_map_and_draws_only_the_edge(given):
    """Arcs begin and end on the disc; what closes the inside goes by the map's corners."""
    rows = land(*given, True)
    for x, y, radius, *paths in zip(
        *map(rows.get, ("x", "y", "radius", "edge", "inside")), strict=True
    ):
        for path in paths:
            assert path.startswith("M")
            for move, px, py in points(path):
                assert WEST - 0.01 < px < EAST + 0.01
                assert SOUTH - 0.01 < py < NORTH + 0.01
                on = hypot(px - x, py - y) == approx(radius, abs=0.01)
                corner = any(hypot(px - ex, py - ey) < 0.01 for ex, ey in CORNERS)
                assert on or (move != "A" and corner)
        assert paths[1].endswith("Z")


@pytest.mark.parametrize(
    "given", [(0.6, 0.3, 1), (0.3, 0.3, 1), (1, 0, 1), (0.6, 0, 1), (0.6, 1, 1)]
)
def test_an_inside_is_as_large_as_the_part_of_the_map_that_is_worth_more(given):
    """By the shoelace rule with arcs cut small, against a count of places on a grid."""
    rows = land(*given, True)
    steps = 150
    grid = [
        gold(WEST + (EAST - WEST) * (i + 0.5) / steps, SOUTH + (NORTH - SOUTH) * (j + 0.5) / steps, *given)
        for i in range(steps)
        for j in range(steps)
    ]  # fmt: skip
    whole = (EAST - WEST) * (NORTH - SOUTH)
    for level, x, y, radius, path in zip(
        *map(rows.get, ("level", "x", "y", "radius", "inside")), strict=True
    ):
        share = sum(worth > SPACING * given[2] * level for worth in grid) / len(grid)
        corners: list[tuple[float, float]] = []
        for move, px, py in points(path):
            if move == "A":
                corners += along_the_edge(corners[-1], (px, py), (x, y, radius))
            corners.append((px, py))
        area = sum(ax * by - ay * bx for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True)) / 2  # fmt: skip
        assert area / whole == approx(share, abs=0.01)


def along_the_edge(start, end, disc):
    """Points on a circle, the way that angles go; of one so vast that it is straight none are needed."""
    x, y, radius = disc
    if radius == FAR:
        return
    first, last = (atan2(py - y, px - x) for px, py in (start, end))
    last += 2 * pi * (last < first)
    for part in range(1, 60):
        angle = first + (last - first) * part / 60
        yield x + radius * cos(angle), y + radius * sin(angle)


def test_a_disc_that_is_all_on_the_map_is_two_half_turns():
    edge, inside = outline((1.0, 0.0, 1.0))
    assert edge == f"M2,0{arc((1.0, 0.0, 1.0), 0, pi)}{arc((1.0, 0.0, 1.0), pi, 2 * pi)}"
    assert inside == f"{edge}Z"


@pytest.mark.parametrize("disc", [(0.0, 0.0, 50.0), (30.0, 0.0, 1.0)])
def test_a_disc_that_is_around_the_map_or_beside_it_has_no_edge(disc):
    assert outline(disc) == ("", "")


def test_the_summit_is_the_middle_of_every_disc():
    given = 0.6, 0.3, 1
    rows = land(*given, True)
    assert {*zip(rows["x"], rows["y"], strict=True)} == {summit(*given)}
