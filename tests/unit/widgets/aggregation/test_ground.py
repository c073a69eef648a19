"""The vote that the figure opens with: nineteen people on a ground, each nearest to what they like best."""

from itertools import combinations, pairwise
from math import dist

import pytest

from widgets.aggregation.profiles import BALLOTS, REPLIES, ground
from widgets.aggregation.settings import MOST
from widgets.aggregation.view_vote import CORNERS


def test_nineteen_is_the_smallest_vote_with_three_winners():
    """All votes of fewer, and of twenty, on three options: first places, points and duels never differ thrice."""
    found = [n for n in range(3, 21) if any(three_apart(counts) for counts in shared(n))]
    assert found == [19]


def shared(voters):
    """All ways to share voters among the six ballots."""
    for bars in combinations(range(voters + 5), 5):
        ends = (-1, *bars, voters + 5)
        yield [after - before - 1 for before, after in pairwise(ends)]


def three_apart(counts):
    """Whether first places, points and duels each have one winner, and three in all; ballots in BALLOTS’ order."""
    bfk, bkf, kbf, kfb, fkb, fbk = counts
    firsts = [bfk + bkf, fkb + fbk, kbf + kfb]
    points = [2 * firsts[0] + kbf + fbk, 2 * firsts[1] + bfk + kfb, 2 * firsts[2] + bkf + fkb]
    if firsts.count(max(firsts)) > 1 or points.count(max(points)) > 1:
        return False
    plural, most = firsts.index(max(firsts)), points.index(max(points))
    if plural == most:
        return False
    third = 3 - plural - most
    half = sum(counts) / 2
    over = {
        (0, 1): bfk + bkf + kbf,
        (0, 2): bfk + bkf + fbk,
        (1, 2): bfk + fkb + fbk,
    }
    for one in range(3):
        if one != third:
            low, high = sorted((one, third))
            votes = over[low, high] if third == low else sum(counts) - over[low, high]
            if votes <= half:
                return False
    return True


@pytest.mark.parametrize("name", BALLOTS)
def test_people_stand_nearer_to_what_they_put_higher(name):
    """Measured to the corners where the picture has the replies: you, and six others of your mind."""
    made = ground(name, {**dict.fromkeys(BALLOTS, 0), name: MOST})
    mine = made["seats"]["here"].index(True)
    places = [(made["seats"][side][mine], *made["people"][side]) for side in ("east", "south")]
    for here in zip(*places, strict=True):
        ranked = sorted(range(len(REPLIES)), key=lambda reply: dist(here, CORNERS[reply]))
        assert tuple(ranked) == BALLOTS[name]
    assert made["seats"]["yours"][mine] == name
    assert len(made["people"]["east"]) == MOST
