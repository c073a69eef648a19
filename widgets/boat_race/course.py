"""The course: eight cells around a wall, four ways to steer, and what each leads to.

Cells are numbered clockwise from the start in the top left corner. Odd cells carry the arrows.
"""

from collections.abc import Callable
from typing import NamedTuple

PLACES = ((0, 0), (1, 0), (2, 0), (2, 1), (2, 2), (1, 2), (0, 2), (0, 1))
"""Column and row of each cell; the wall is in the middle, at (1, 1)."""

CELLS = len(PLACES)
STEERING = ((0, -1), (1, 0), (0, 1), (-1, 0))
"""North, east, south and west, in columns and rows."""

CLOCKWISE, STILL, ANTICLOCKWISE = 1, 0, -1

type Pay = Callable[[int, int, int], float]
"""What a step from one cell to another is paid; the third number is which way round it goes."""


class Step(NamedTuple):
    """What steering some way from some cell leads to."""

    cell: int
    turn: int
    pay: float
    ends: bool


type Course = tuple[tuple[Step, ...], ...]
"""For each cell, the step for each way to steer. It can be hashed, so that results can be kept."""


def course(pay: Pay, finish: bool, wall: bool) -> Course:
    """Every step there is. With `finish` the line ends the race; with `wall` it has one side only."""
    return tuple(
        tuple(step(pay, finish, wall, cell, way) for way in range(len(STEERING)))
        for cell in range(CELLS)
    )


def step(pay: Pay, finish: bool, wall: bool, cell: int, way: int) -> Step:
    """One step. Whoever steers into a wall stays where they are, and the step is paid all the same."""
    (column, row), (right, down) = PLACES[cell], STEERING[way]
    place = column + right, row + down
    after = PLACES.index(place) if place in PLACES else cell
    if finish and wall and cell == 0 and after == CELLS - 1:
        after = cell
    turn = way_round(cell, after)
    ends = finish and turn == CLOCKWISE and after == 0
    return Step(after, turn, pay(cell, after, turn), ends)


def way_round(cell: int, after: int) -> int:
    """Which way round the wall a step goes: clockwise 1, anticlockwise -1, nowhere 0."""
    if after == cell:
        return STILL
    return CLOCKWISE if after == (cell + 1) % CELLS else ANTICLOCKWISE


def performance(turn: int) -> int:
    """What the designers wanted and the boat never sees: 1 for going on clockwise, else -1."""
    return 1 if turn == CLOCKWISE else -1
