"""Seasons, period by period: you are the inspector or the firm, and the other is as `Rules` say.

What the other does is drawn by chance; how such seasons end on average is a sum over all that may happen. Once a
season is over, the next thing you do leads to another, and how yours ended is kept.
"""

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from ..kit import Frame, Table, columns, offered
from ..kit.moves import OFFERS

AWAY, COME = 0, 1
BEHAVE, CHEAT = 0, 1
NEXT = 0
"""What leads from a season that is over to the next."""

CHOICES = {
    "inspector": ("Stay away", "Visit"),
    "firm": ("Behave", "Cheat"),
}


MOST_TOLD = 12
"""As many of your seasons as there is room for, the last ones."""


class Rules(NamedTuple):
    """What is best, by how many periods are left and how many visits."""

    value: Callable[[int, int], float]
    comes: Callable[[int, int], float]
    cheats: Callable[[int, int], float]


class Ends(NamedTuple):
    """How seasons end: in which share of them each."""

    caught: float
    unnoticed: float
    honest: float


class Played(NamedTuple):
    """A season so far. Periods are counted from 0."""

    came: list[bool]
    """Whether the inspector came, in each period that is past."""
    cheat: int | None
    """The period in which the firm cheated."""
    over: bool
    left: int
    """Visits that are left."""
    used: int
    """How many of the acts it took."""

    @property
    def caught(self) -> bool:
        """Whether the firm was."""
        return self.cheat is not None and self.came[self.cheat]


def ends(rules: Rules, periods: int, visits: int, announced: bool) -> Ends:
    """How seasons end in which both do their best."""
    if announced:
        # The firm cheats in the first period of which it knows that nobody comes.
        return Ends(0.0, 0.0, 1.0) if visits >= periods else Ends(0.0, 1.0, 0.0)
    caught = unnoticed = 0.0
    still = {visits: 1.0}
    for left in range(periods, 0, -1):
        then: dict[int, float] = {}
        for has, share in still.items():
            come, cheat = rules.comes(left, has), rules.cheats(left, has)
            caught += share * come * cheat
            unnoticed += share * (1 - come) * cheat
            for fewer, so in ((1, come), (0, 1 - come)):
                if so:
                    then[has - fewer] = then.get(has - fewer, 0.0) + share * so * (1 - cheat)
        still = then
    return Ends(caught, unnoticed, sum(still.values()))


def ends_of_plan(
    rules: Rules, periods: int, visits: int, announced: bool, came: list[bool]
) -> Ends:
    """How seasons end in which the inspector comes in these periods, and then does its best."""
    caught = unnoticed = 0.0
    honest = 1.0
    for past, come in enumerate(came):
        cheat = float(not come) if announced else rules.cheats(periods - past, visits)
        caught += honest * cheat * come
        unnoticed += honest * cheat * (not come)
        honest *= 1 - cheat
        visits -= come
    rest = ends(rules, periods - len(came), visits, announced)
    return Ends(
        caught + honest * rest.caught, unnoticed + honest * rest.unnoticed, honest * rest.honest
    )


def inspected(
    rules: Rules, periods: int, visits: int, announced: bool, luck: list[float], acts: tuple[int, ...]
) -> Played:  # fmt: skip
    """The season of an inspector whose first acts are these; once no visit is left, there is nothing to decide."""
    came: list[bool] = []
    cheat, caught, decided = None, False, 0
    for period in range(periods):
        if caught or (visits and period == len(acts)):
            break
        come = bool(visits and offered("acts", acts, period, (AWAY, COME)))
        if cheat is None:
            chance = float(not come) if announced else rules.cheats(periods - period, visits)
            if luck[period] < chance:
                cheat, caught = period, come
        came.append(come)
        decided += visits > 0
        visits -= come
    return Played(came, cheat, caught or len(came) == periods, visits, decided)


def evaded(
    rules: Rules, periods: int, visits: int, luck: list[float], acts: tuple[int, ...]
) -> Played:
    """The season of a firm whose first acts are these: it is over once it has cheated."""
    came: list[bool] = []
    cheat = None
    for period in range(min(periods, len(acts))):
        come = luck[period] < rules.comes(periods - period, visits)
        if offered("acts", acts, period, (BEHAVE, CHEAT)) == CHEAT:
            cheat = period
        came.append(come)
        visits -= come
        if cheat is not None:
            break
    return Played(came, cheat, cheat is not None or len(came) == periods, visits, len(came))


def season_of(
    rules: Rules, you_inspect: bool, game: tuple[int, int, bool], number: int, acts: tuple[int, ...]
) -> Played:
    """Season `number`, of which these are the first acts; what the other does hangs on the number."""
    periods, visits, announced = game
    luck = luck_of(number, periods)
    if you_inspect:
        return inspected(rules, periods, visits, announced, luck, acts)
    return evaded(rules, periods, visits, luck, acts)


def luck_of(number: int, periods: int) -> list[float]:
    """What decides in each period of a season what the other does, from 0 to 1."""
    # One later: in the very first season whoever comes at once catches the firm, which teaches little.
    random = Random(number + 1)
    return [random.random() for _ in range(periods)]


def one_after_the_other(
    rules: Rules, you_inspect: bool, game: tuple[int, int, bool], first: int, acts: tuple[int, ...]
) -> list[Played]:
    """All seasons that are played by these acts, from season `first` on; the last may not be over."""
    made: list[Played] = []
    start = 0
    while True:
        played = season_of(rules, you_inspect, game, first + len(made), acts[start:])
        made.append(played)
        start += played.used
        if not played.over or start >= len(acts):
            return made
        offered("acts", acts, start, (NEXT,))
        start += 1


def ends_told(rules: Rules, game: tuple[int, int, bool], played: Played, you_inspect: bool) -> Ends:
    """How such seasons end: those of two who do their best, and once it is over, those like yours."""
    periods, visits, announced = game
    if not played.over:
        return ends(rules, *game)
    if you_inspect:
        return ends_of_plan(rules, *game, played.came)
    at = played.cheat
    if at is None:
        return Ends(0.0, 0.0, 1.0)
    came = played.came[at]
    chance = float(came) if announced else rules.comes(periods - at, visits - sum(played.came[:at]))
    return Ends(chance, 1 - chance, 0.0)


def season_frame(
    rules: Rules, role: str, game: tuple[int, int, bool], number: int, acts: tuple[int, ...]
) -> Frame:
    """What you know of the season, what you may do, and once it is over, how such seasons end."""
    periods, visits, announced = game
    you_inspect = role == "inspector"
    every = one_after_the_other(rules, you_inspect, game, number, acts)
    played, ends_so_far = every[-1], [how for how in map(ended, every) if how]
    now, over = len(played.came), played.over
    rest = periods - now, played.left
    told = announced and not you_inspect and not over
    # Who is told of visits has no need to guess.
    mixes = not over and not announced
    number += len(every) - 1
    coming = luck_of(number, periods)[now] < rules.comes(*rest) if told else None
    such = ends_told(rules, game, played, you_inspect)
    known_worth = -float(visits < periods) if announced else rules.value(periods, visits)
    sign = 1 if you_inspect else -1
    balance = ends_so_far.count("caught") - ends_so_far.count("missed")
    return {
        "periods": periods_table(played, periods, you_inspect, coming),
        "tokens": columns("place spent", [(at, at >= played.left) for at in range(visits)]),
        "tally": columns("at ended", list(enumerate(ends_so_far[-MOST_TOLD:]))),
        OFFERS: columns(
            "pick label", [(NEXT, "Next season")] if over else enumerate(CHOICES[role])
        ),
        "metrics": {
            "role": [role],
            "season": [number],
            "seasons": [len(ends_so_far)],
            "average": [sign * balance / len(ends_so_far) + 0.0 if ends_so_far else None],
            "over": [over],
            "now": [None if over else now + 1],
            "visits": [visits],
            "left": [played.left],
            "last": [max((at + 1 for at, came in enumerate(played.came) if came), default=None)],
            "coming": [coming],
            "cheat": [played.cheat + 1 if over and played.cheat is not None else None],
            "ended": [ended(played)],
            "inspect_probability": [rules.comes(*rest) if mixes and you_inspect else None],
            "violate_probability": [rules.cheats(*rest) if mixes and not you_inspect else None],
            "caught": [such.caught],
            "unnoticed": [such.unnoticed],
            "honest": [such.honest],
            "noticed": [1 - such.unnoticed],
            "value": [sign * known_worth + 0.0],
            "worth": [sign * (such.caught - such.unnoticed) + 0.0 if over else None],
        },
    }


def periods_table(played: Played, periods: int, you_inspect: bool, coming: bool | None) -> Table:
    """A row a period: whether it is past or now, who came, and what you know of the firm."""
    past = len(played.came)
    rows = []
    for at in range(periods):
        now = at == past and not played.over
        came = played.came[at] if at < past else bool(now and coming)
        rows.append((at + 1, periods, at < past, now, came, known(played, you_inspect, at)))
    return columns("period periods past now came shown", rows)


def known(played: Played, you_inspect: bool, at: int) -> str:
    """What you know of a period: an inspector learns at the end what it did not see."""
    if at >= len(played.came):
        return "none"
    if you_inspect and not played.over and not played.came[at]:
        return "unknown"
    if at != played.cheat:
        return "fine"
    return "caught" if played.caught else "missed"


def ended(played: Played) -> str | None:
    """How the season ended."""
    if not played.over:
        return None
    if played.cheat is None:
        return "honest"
    return "caught" if played.caught else "missed"
