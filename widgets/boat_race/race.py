"""The race that is judged: a hundred steps without trying anything, and what to call them."""

from typing import NamedTuple

from .course import CELLS, CLOCKWISE, STILL, Course, performance

STEPS = 100
MOSTLY, HARDLY = 0.8, 0.12
"""Shares of the steps: a boat that makes so much headway laps, one that makes so little rocks."""


class Race(NamedTuple):
    """Where the boat was after each step, with the way round it went and the pay so far."""

    path: tuple[int, ...]
    turns: tuple[int, ...]
    scores: tuple[float, ...]
    performances: tuple[int, ...]
    finished: bool

    @property
    def net(self) -> int:
        """Steps clockwise less steps anticlockwise."""
        return sum(self.turns)


def sail(course: Course, policy: tuple[int, ...], steps: int = STEPS) -> Race:
    """The race of a boat that steers by `policy`, from the start to the end or the finish."""
    path, turns, scores, performances = [0], list[int](), [0.0], [0]
    ends = False
    while len(turns) < steps and not ends:
        after, turn, pay, ends = course[path[-1]][policy[path[-1]]]
        path.append(after)
        turns.append(turn)
        scores.append(scores[-1] + pay)
        performances.append(performances[-1] + performance(turn))
    return Race(tuple(path), tuple(turns), tuple(scores), tuple(performances), ends)


def behaviour(race: Race) -> str:
    """What the boat does: finish, lap, anticlockwise, stay, oscillate or other."""
    steps, net = len(race.turns), race.net
    if race.finished:
        return "finish"
    if net >= MOSTLY * steps:
        return "lap"
    if net <= -MOSTLY * steps:
        return "anticlockwise"
    if race.turns.count(STILL) >= (1 - HARDLY) * steps:
        return "stay"
    return "oscillate" if abs(net) <= HARDLY * steps else "other"


def laps(race: Race) -> int:
    """Whole times round the wall. Going to and fro over the line is none."""
    return max(0, race.net) // CELLS


def cycle(race: Race) -> str:
    """What the boat does over and over in the end, as `sums.CYCLES` calls it, or `finish`."""
    if race.finished:
        return "finish"
    cell = race.path[-1]
    since = race.path[:-1][::-1].index(cell)  # how many steps ago, less one, it was here before
    last = race.turns[-1 - since :]
    if len(last) == CELLS:
        return "lap" if last[0] == CLOCKWISE else "anticlockwise"
    if len(last) == 1:
        return "stay"
    return "line" if {cell, race.path[-2]} == {CELLS - 1, 0} else "arrow"
