"""Ten races, moment by moment: all teams start at once, and each runs as fast as its skill.

After a share f of the race a team that keeps s of full safety is at f · skill − s. Once it is over, luck strikes at
a random place of full safety, counted back from the line: if the winner kept safety there, it ends well.
"""

from math import floor
from typing import NamedTuple

from ..kit import Frame, Table, columns, number
from . import words
from .seat import EVEN, NAMES, YOU, Race, Seat, drawn

FIRST, HELD, LATER = 14, 3, 3
"""Moments of the first race, those for which its end is looked at, and moments of each later race."""


GRIP = 0.01
"""Safeties that readers can set lie so far apart."""


class Moment(NamedTuple):
    """Which race is on, how much of it is run, and whether luck has struck."""

    race: int
    share: float
    over: bool


def moments(races: int, seen: bool) -> list[Moment]:
    """All moments in their order; where all is `seen`, later races differ in nothing but luck."""
    later = [] if seen else [i / LATER for i in range(1, LATER + 1)]
    return [
        *(Moment(0, i / FIRST, False) for i in range(FIRST + 1)),
        *(Moment(0, 1.0, True) for _ in range(HELD)),
        *(
            Moment(race, share, over)
            for race in range(1, races)
            for share, over in [*((share, False) for share in later), (1.0, True)]
        ),
    ]


def heats_frame(seat: Seat, safety: float, reveal: bool, seed: int) -> Frame:
    """Ten races, what is known before them, and what you may expect of any."""
    teams, capability, enmity = seat.given
    draws = drawn(seed, teams, capability)
    _, skills = draws[0]
    races = seat.season(safety, draws)
    mine, last = seat.prospect(safety, skills), races[-1]
    seen = seat.information == "public"
    own = skills[YOU] if seat.information != "none" else None
    lead = skills[YOU] - max(skills[1:]) if seen else None
    best = seat.keep(skills)[YOU]
    if lead is not None and lead >= GRIP:
        best = below(best)
    equal = seat.prospect(best, skills)
    before = f"{words.known(own, lead, capability)}. {words.blocks(safety)}."
    when = moments(len(races), seen)
    return {
        "lanes": lanes(seat, safety, races[0]),
        "run": running(when, races, seat.information),
        "races": calendar(when, races),
        "moments": columns(
            "time words", words.said(before, words.ANEW[seat.information], races, when)
        ),
        "metrics": {
            "end": [len(when) - 1],
            "safety": [safety],
            "own": [own],
            "lead": [lead],
            "win": [mine.win],
            "well": [mine.well(safety)],
            "yours": [mine.win * safety],
            "worth": [mine.worth(safety, enmity)],
            "worth_theirs": [1 - enmity],
            **hundred(mine.win * safety, mine.well(safety)),
            "worth_said": [number(mine.worth(safety, enmity), ".2f")],
            "best": [best if reveal else None],
            "best_said": [number(best, ".2f") if reveal else ""],
            "best_worth": [equal.worth(best, enmity) if reveal else None],
            "told": [1 - equal.well(best) if reveal else None],
            "of_told": [hundred(0, equal.well(best))["of_harm"][0] if reveal else None],
            "winner": [NAMES[last.winner]],
            "front": [last.skills[last.winner] - last.kept],
            "winner_keeps": [last.kept],
            "outcome": [last.outcome],
            "won": [sum(race.won for race in races)],
            "disasters": [sum(race.outcome == "disaster" for race in races)],
        },
    }


def hundred(yours: float, well: float) -> dict[str, list[int]]:
    """Of a hundred such races, in whole ones that add up: yours that end well, others', disasters."""
    ours, good = round(100 * yours), round(100 * well)
    return {"of_yours": [ours], "of_theirs": [good - ours], "of_harm": [100 - good]}


def below(kept: float) -> float:
    """The most that a grip can keep of what a leader may: a hair more than that, and it is passed."""
    return GRIP * floor(kept / GRIP + EVEN)


def lanes(seat: Seat, safety: float, race: Race) -> Table:
    """A row a team, with what is known of it before the start: its skill, or between what places it may end."""
    _, most, _ = seat.given
    rows = []
    for team, skill in enumerate(race.skills):
        you = team == YOU
        known = seat.information == "public" or (you and seat.information == "private")
        low, high = (-safety, most - safety) if you else (-1.0, most)
        rows.append((NAMES[team], team, len(race.skills) - 1, you, known, skill if known else None, low, high))  # fmt: skip
    return columns("team place rivals you known skill low high", rows)


def running(when: list[Moment], races: list[Race], information: str) -> Table:
    """A row a team and moment: where it started and is, and once it is over, where luck struck the winner."""
    rows = []
    for time, (which, share, over) in enumerate(when):
        race = races[which]
        for team, (skill, kept) in enumerate(zip(race.skills, race.safeties, strict=True)):
            if time == 0 and team != YOU and information != "public":
                continue  # nobody knows yet
            ahead = share == 1 and team == race.winner
            ends = race.outcome if ahead and over else None
            struck = -race.luck if ends else None
            rows.append((
                time, which + 1, NAMES[team], team, len(race.skills) - 1, team == YOU,
                -kept, skill * share - kept, 0 < share < 1, ahead, ends, struck,
            ))  # fmt: skip
    return columns("time race team place rivals you start at going first ends struck", rows)


def calendar(when: list[Moment], races: list[Race]) -> Table:
    """A row a race: from when it is run, when it is over and when all are, whether you won, and how it ended."""
    rows = []
    for place, race in enumerate(races):
        own = [time for time, moment in enumerate(when) if moment.race == place]
        over = next(time for time in own if when[time].over)
        rows.append((place, own[0], over, len(when) - 1, race.won, race.outcome))
    return columns("race begins over end you outcome", rows)
