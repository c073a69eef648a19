"""What is drawn of a drive: both boats, what each step was paid, and once it is over where the pay leaks."""

from itertools import pairwise

from ..kit import Frame, Table, columns, count, number
from .course import ANTICLOCKWISE, CELLS, PLACES, Course
from .drive import DRIVE, PLACE, ahead, done, leaks
from .drive_words import place_words, rules, signed, told
from .race import Race, behaviour, laps
from .tables import sailing, wakes

REPAIR, REPAIRED = "repair: going back loses its points", "repaired: tap to undo"
"""What the button says that takes back what was paid when a step is reversed."""


def drive_frame(
    world: Course, yours: Race, bare: Race, races: tuple[Race, Race, Race],
    gamma: float, repairs: int, line: str, pays: list[str], mended: bool,
) -> Frame:  # fmt: skip
    """The frame of a drive; `bare` is its like if steps were free.

    Of the learner come its `races`: as many steps as the reader's, their like if steps were free, and a hundred.
    """
    learnt, free, whole = races
    over = done(yours)
    leaking = leaks(world, gamma) if over else []
    ways = {} if over else ahead(world, yours.path[-1])
    metrics: Table = {
        "line": [line],
        "yours": [yours.scores[-1]],
        "yours_true": [yours.performances[-1]],
        "made": [len(yours.turns)],
        "left": [DRIVE - len(yours.turns)],
        "over": [over],
        "ended": [yours.finished],
        "yours_laps": [laps(yours)],
        "paid": [yours.scores[-1] - yours.scores[-2] if yours.turns else None],
        "machine": [learnt.scores[-1] if over else None],
        "machine_true": [learnt.performances[-1] if over else None],
        "machine_laps": [laps(learnt) if over else None],
        "machine_ended": [learnt.finished if over else None],
        "habit": [behaviour(whole) if over else None],
        "whole": [whole.scores[-1] if over else None],
        "leaks": [len(leaking) if over else None],
        "repairs": [repairs],
        "machine_now": [learnt.scores[-1]],
        "went_back": [ANTICLOCKWISE in learnt.turns],
    }
    row = {name: column[0] for name, column in metrics.items()}
    return {
        "cells": columns(
            "cell x y place next",
            [(cell, *PLACES[cell], PLACE[cell], PLACE[cell] in ways) for cell in range(CELLS)],
        ),
        "wake": wakes([yours.path, learnt.path]),
        "helm": now(yours),
        "pilot": now(learnt),
        "gains": gains(yours, bare),
        "its_gains": gains(learnt, free),
        "paid": paid(yours, learnt),
        "flags": flags(yours, learnt),
        "leaks": columns(
            "cell x y to_x to_y",
            [(cell, *PLACES[cell], *PLACES[(cell + 1) % CELLS]) for cell in leaking],
        ),
        "told": columns(
            "yours machine left leaking first second third over mended mend", [(
                number(yours.scores[-1]),
                number(learnt.scores[-1]),
                "" if over else f"{count(DRIVE - len(yours.turns), 'steps')} left",
                "leaking" if leaking else "tight",
                *told(row, rules(pays)),
                over,
                str(mended).lower(),
                REPAIRED if mended else REPAIR,
            )],
        ),
        "metrics": metrics,
        "offers": columns(
            "pick label mark open",
            [
                (PLACE[cell], place_words(cell), mark(cell, yours), PLACE[cell] in ways)
                for cell in range(CELLS)
            ],
        ),
    }  # fmt: skip


def now(race: Race) -> Table:
    """Where a boat has come to and how it lies there."""
    made = sailing(race)
    return {name: list(made[name][-1:]) for name in ("x", "y", "heading")}


def paid(*races: Race) -> Table:
    """What each boat, counted from 0, was paid for each of its steps."""
    return columns(
        "whose step pay",
        [
            (whose, step, after - before)
            for whose, race in enumerate(races)
            for step, (before, after) in enumerate(pairwise(race.scores))
        ],
    )


def flags(*races: Race) -> Table:
    """A flag for every lap that there is time for: raised, or still to be won."""
    return columns(
        "whose flag won",
        [
            (whose, flag, flag < laps(race))
            for whose, race in enumerate(races)
            for flag in range(DRIVE // CELLS)
        ],
    )


def gains(yours: Race, bare: Race) -> Table:
    """What the last step was paid where it led, and what it cost."""
    if not yours.turns:
        return columns("x y sort words", [])
    pay, free = (race.scores[-1] - race.scores[-2] for race in (yours, bare))
    x, y = PLACES[yours.path[-1]]
    parts = (("gain" if free > 0 else "loss", free), ("cost", pay - free))
    return columns("x y sort words", [(x, y, sort, signed(part)) for sort, part in parts if part])


def mark(cell: int, yours: Race) -> str:
    """What stands on a square of the grid: the boat, or an arrow the way it points."""
    if cell == yours.path[-1]:
        return "●"
    return "→↓←↑"[cell // 2] if cell % 2 else ""
