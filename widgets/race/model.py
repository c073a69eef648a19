"""A race: how much safety do teams keep if the first takes all?

Each of n teams has a skill between 0 and μ, all equally likely, and keeps a safety from 0 to 1, which
slows it by as much. Whoever has most skill less safety wins, and it ends well with the chance that the
winner's safety is. To a team that is worth 1 if it won, 1 − e if another did; a disaster is worth 0.

The three functions `kept_…` say what a team keeps where no team can do better by another safety: by
what teams know.

Try it: let nobody keep more than a half who knows nothing: let `kept_blind` say `min(0.5, share)`.
"""

from ..kit import Clock, Frame, Panel, Widget, columns
from . import settings, words
from .heats import heats_frame
from .oracles import ORACLES
from .seat import Rules, Seat

KNOW = ("none", "private", "public")
"""Nobody knows any skill; each team its own; all see all."""

OVER = [round(10 ** (i / 20), 6) for i in range(-20, 21)]
"""The largest skills over which the risk is drawn."""

SHARES = [i / 20 for i in range(21)]


def kept_blind(teams: int, capability: float, enmity: float) -> float:
    """What every team keeps that knows no skill, not even its own."""
    if enmity == 0:
        return 1.0
    share = capability / (teams * enmity)
    return min(1.0, share)


def knee(teams: int, enmity: float) -> float:
    """The skill from which a team that knows only its own keeps full safety.

    Who minds nobody else's win has no reason to hurry, at any skill.
    """
    return 1 + enmity * (teams - 1) if enmity else 0.0


def kept_by_own(skill: float, teams: int, enmity: float) -> float:
    """What a team keeps that knows its own skill and nobody else's."""
    full = knee(teams, enmity)
    return 1.0 if skill >= full else skill / full


def kept_in_view(lead: float, enmity: float) -> float:
    """What the best team keeps where all see all: so little that nobody gains by overtaking it."""
    return 1.0 if lead >= enmity else lead / enmity


def risk(information: str, teams: int, capability: float, enmity: float) -> float:
    """The chance of disaster over all skills, each team keeping what pays it best."""
    if information == "none":
        return 1 - kept_blind(teams, capability, enmity)
    if enmity == 0:
        return 0.0
    if information == "private":
        full = knee(teams, enmity)
        if capability <= full:
            return 1 - teams / (teams + 1) * capability / full
        return (full / capability) ** teams / (teams + 1)
    wide = max(0.0, 1 - enmity / capability)
    return 1 - capability / (enmity * (teams + 1)) * (1 - wide ** (teams + 1))


def risks(teams: int, capability: float, enmity: float) -> list[float]:
    """The risk at each state of knowledge."""
    return [risk(known, teams, capability, enmity) for known in KNOW]


def winner_keeps(share: float, teams: int, capability: float, enmity: float) -> list[float]:
    """What a winner keeps on average whose skill is so large a part of the largest there may be."""
    skill = share * capability
    ahead = 0.0
    if skill > 0 and enmity > 0:
        # The runner-up is the best of the others, who are anywhere below.
        wide = max(0.0, 1 - enmity / skill)
        ahead = skill / (enmity * teams) * (1 - wide**teams)
    elif enmity == 0:
        ahead = 1.0
    blind = kept_blind(teams, capability, enmity)
    return [blind, kept_by_own(skill, teams, enmity), ahead]


RULES = Rules(kept_blind, knee, kept_by_own, kept_in_view)


def scene(
    safety: float,
    reveal: bool,
    information: str,
    teams: int,
    capability: float,
    enmity: float,
    seed: int,
) -> Frame:
    """You in a race against rivals who keep what pays them best."""
    given = teams, capability, enmity
    frame = heats_frame(Seat(RULES, information, given), safety, reveal, seed)
    return {**frame, "metrics": {**frame["metrics"], "risk": [risk(information, *given)]}}


def curves(information: str, teams: int, capability: float, enmity: float) -> Frame:
    """The risk over the largest skill there may be."""
    given = teams, capability, enmity
    here = dict(zip(KNOW, risks(*given), strict=True))
    return {
        "curve": columns(
            "capability none private public", [(c, *risks(teams, c, enmity)) for c in OVER]
        ),
        "metrics": {
            "capability": [capability],
            "risk": [here[information]],
            "risk_more": [risk(information, teams + 1, capability, enmity)],
            **{f"risk_{known}": [at] for known, at in here.items()},
        },
    }


def profile(teams: int, capability: float, enmity: float) -> Frame:
    """What winners keep, over their skill, and one of half the largest."""
    given = teams, capability, enmity
    half = zip(KNOW, winner_keeps(0.5, *given), strict=True)
    return {
        "safety_profile": columns(
            "share none private public", [(s, *winner_keeps(s, *given)) for s in SHARES]
        ),
        "metrics": {"half": [0.5], **{f"keeps_{known}": [kept] for known, kept in half}},
    }


WIDGET = Widget(
    name="race",
    title="A race to the precipice",
    description=(
        "Lead a team in a race where safety costs speed: drag what you keep of it, run it ten times, and "
        "see who wins, how it ends, and what one more rival does to all."
    ),
    panels=(
        Panel(
            "race",
            "The race",
            settings.RACE,
            scene,
            words.racing,
            words.RACE,
            settings.RACE_HANDS,
        ),
        Panel(
            "curves",
            "The curves",
            settings.SHARED,
            curves,
            words.charting,
            words.CURVES,
            settings.CURVE_HANDS,
        ),
        Panel(
            "profile",
            "What is kept",
            settings.OPEN,
            profile,
            words.profiling,
            words.PROFILE,
        ),
    ),
    presets=settings.PRESETS,
    challenges=settings.CHALLENGES,
    clock=Clock(unit="moment", rate=7, unfolds=True),
    guess=settings.GUESS,
    sources=("model.py", "seat.py", "heats.py", "words.py", "settings.py"),
    oracles=ORACLES,
    chapter="governance",
    kind="game",
    related=("goodhart",),
)
