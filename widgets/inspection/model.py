"""Who checks the labs? Surprise visits, fines, promises, and what safety costs.

A season has n periods, and the inspector may come in m of them. The firm sees every visit, cannot foresee
any, and may cheat once. To the inspector a firm that is caught is worth 1, one that cheats unnoticed −1, and
an honest season 0; to the firm it is the opposite. Both do what the other can least exploit:
`comes` says how often the inspector comes, `cheats` how often the firm cheats.

Try it: let the firm wait until no visit is left: let `cheats` say `0.0 if visits else 1.0`. Now it matters
when you come.
"""

from math import comb

from ..kit import Frame, Panel, Widget, columns
from . import promises, settings, words
from .oracles import ORACLES
from .season import Rules, season_frame

FINES = [i / 4 for i in range(81)]
"""Fines over which the curves are drawn."""


def value(periods: int, visits: int) -> float:
    """What a season is worth to the inspector if both do their best."""
    if visits >= periods:
        return 0.0
    return -comb(periods - 1, visits) / sum(comb(periods, i) for i in range(visits + 1))


def stage(periods: int, visits: int) -> tuple[float, float]:
    """What the rest of an honest season is worth after a visit, and after none."""
    return value(periods - 1, visits - 1), value(periods - 1, visits)


def comes(periods: int, visits: int) -> float:
    """How likely the inspector comes, with so many periods left and so many visits."""
    if visits == 0:
        return 0.0
    if visits >= periods:
        return 1.0
    spent, kept = stage(periods, visits)
    return (1 + kept) / (2 + kept - spent)


def cheats(periods: int, visits: int) -> float:
    """How likely a firm cheats that has not yet."""
    if visits == 0:
        return 1.0
    spent, kept = stage(periods, visits)
    return (kept - spent) / (2 + kept - spent)


def once(
    fine: float, gain: float, detect: float, loss: float, audit_cost: float
) -> tuple[float, float]:
    """How often the inspector audits and the firm cheats if each period stands for itself."""
    violate = audit_cost / (detect * loss)
    if violate > 1:
        return 0.0, 1.0  # no audit is worth what it costs
    audit = gain / (detect * (gain + fine))
    if audit > 1:
        return 1.0, 1.0  # not even an audit every time deters
    return audit, violate


RULES = Rules(value, comes, cheats)


def season(
    acts: tuple[int, ...], role: str, periods: int, visits: int, announced: bool, season: str
) -> Frame:
    """A season in which you are one of the two, and the other does its best."""
    game = periods, min(visits, periods), announced
    return season_frame(RULES, role, game, int(season), acts)


def fines(fine: float, gain: float, detect: float, loss: float, audit_cost: float) -> Frame:
    """How often each acts, over the fine."""
    rest = gain, detect, loss, audit_cost
    audit, violate = once(fine, *rest)
    return {
        "curve": columns("fine audit violate", [(over, *once(over, *rest)) for over in FINES]),
        "tens": columns("row audits cheats", [(row, of_ten(audit, row), of_ten(violate, row)) for row in range(10)]),
        "metrics": {"fine": [fine], "audit": [audit], "violate": [violate]},
    }  # fmt: skip


def of_ten(share: float, row: int) -> float:
    """How many of the ten periods of a row it is, if a hundred periods are filled row by row."""
    return min(max(100 * share - 10 * row, 0.0), 10.0)


WIDGET = Widget(
    name="inspection",
    title="Who checks the labs?",
    description=(
        "Be the inspector with two surprise visits in a season of five, then the firm; raise the fine, "
        "and see who changes what they do."
    ),
    panels=(
        Panel(
            "season",
            "The season",
            settings.SEASON,
            season,
            words.season,
            words.SEASON,
            settings.SEASON_HANDS,
        ),
        Panel(
            "fines",
            "Raise the fine",
            settings.FINES,
            fines,
            words.fines,
            words.FINES,
            settings.FINE_HANDS,
        ),
        Panel(
            "promises",
            "Promises",
            settings.PROMISES,
            promises.keeping,
            words.keeping,
            words.PROMISES,
            settings.PROMISE_HANDS,
        ),
        Panel(
            "tax",
            "What safety costs",
            settings.TAX,
            promises.skipping,
            words.skipping,
            words.TAX,
            settings.TAX_HANDS,
        ),
    ),
    presets=settings.PRESETS,
    challenges=settings.CHALLENGES,
    guess=settings.GUESS,
    sources=("model.py", "season.py", "promises.py", "words.py", "settings.py"),
    oracles=ORACLES,
    chapter="governance",
    kind="game",
    related=("race", "compute"),
)
