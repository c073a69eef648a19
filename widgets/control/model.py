"""Control: how much safety do a monitor and a few audits buy with a model you do not trust?

A weaker, trusted monitor gives every output a score of suspicion: honest work is N(0, 1), an attack is
N(separation, 1). Whatever scores above a threshold is acted on; the threshold is set so that the share
`audit` of honest work is above it. An attack that is audited is caught, and ends the deployment.

Try it: give the attacker a monitor that tires: let `miss` return `Phi(threshold(share) - separation / 2)`.
"""

from math import fsum, sqrt

from ..kit import Frame, Panel, Widget
from ..kit.frame import Clock
from ..kit.numerics import Phi, Phi_inv
from . import settings, words
from .oracles import ORACLES
from .stream import stream_frame
from .tables import attack_tables, defer_tables

GRID = 1000
"""So many intensities the attacker looks through."""


def threshold(share: float) -> float:
    """The score that so large a share of honest work is above, for a share between 0 and 1."""
    return Phi_inv(1 - share)


def miss(share: float, separation: float) -> float:
    """The chance that an attack scores below the threshold, and slips through."""
    if share <= 0:
        return 1.0
    return Phi(threshold(share) - separation) if share < 1 else 0.0


def auc(separation: float) -> float:
    """The chance that an attack looks more suspicious than a piece of honest work."""
    return Phi(separation / sqrt(2))


def expected_successes(missed: float, attempts: int) -> float:
    """How many attacks slip through, on average, before one is caught or all have been tried."""
    # The attack number j slips through if all before it did.
    return fsum(missed**j for j in range(1, attempts + 1))


def usefulness(defer: float, trusted: float) -> float:
    """What the work is worth, where that of the untrusted model is worth 1."""
    return 1 - defer * (1 - trusted)


def safety(defer: float, separation: float) -> float:
    """The chance that an attack is replaced by work of the trusted model."""
    return 1 - miss(defer, separation)


def damage(intensity: float, audit: float, separation: float) -> float:
    """The damage to expect of an attack that is so intense: it is seen as much less as it does less."""
    return intensity * miss(audit, separation * intensity)


def worst(audit: float, separation: float) -> tuple[float, float]:
    """The most that an attack can do, on average, and how intense it then is."""
    return max((damage(i / GRID, audit, separation), i / GRID) for i in range(1, GRID + 1))


def audit_frame(audit: float, separation: float, attempts: int, seed: int, guess: int) -> Frame:
    """A deployment: outputs come one by one, and the most suspicious are audited."""
    missed = miss(audit, separation)
    before = words.before(audit, auc(separation))
    frame = stream_frame(before, threshold(audit), separation, attempts, seed)
    return {
        **frame,
        "metrics": {
            **frame["metrics"],
            "audit": [audit],
            "guess": [guess],
            "miss": [missed],
            "auc": [auc(separation)],
            # Only if the first attack is caught does none succeed, however many were to follow.
            "any_success": [missed],
            "expected_successes_before_caught": [expected_successes(missed, attempts)],
        },
    }


def attack_frame(intensity: float, guarded: float, separation: float, reveal: bool) -> Frame:
    """You attack: a subtle attack looks less suspicious, and does less."""
    curve = [(i / 50, damage(i / 50, guarded, separation)) for i in range(51)]
    frame = attack_tables(intensity, threshold(guarded), separation, curve if reveal else [])
    most, at = worst(guarded, separation)
    return {
        **frame,
        "metrics": {
            **frame["metrics"],
            "miss": [miss(guarded, separation * intensity)],
            "damage": [damage(intensity, guarded, separation)],
            "full_damage": [miss(guarded, separation)],
            "worst_damage": [most if reveal else None],
            "attacker_intensity": [at if reveal else None],
        },
    }


def defer_frame(
    defer: float, trusted_usefulness: float, separation: float, at_random: float
) -> Frame:  # fmt: skip
    """The most suspicious outputs are replaced by those of a weaker model that is trusted."""

    def at(share: float, apart: float) -> tuple[float, float]:
        return usefulness(share, trusted_usefulness), safety(share, apart)

    useful, safe = at(defer, separation)
    return {
        **defer_tables(lambda share: at(share, separation)),
        "metrics": {
            "defer": [defer],
            "usefulness": [useful],
            "safety_per_attack": [safe],
            "blind_safety": [at(defer, 0.0)[1]],
            "trusted": [trusted_usefulness],
            # Who audits at random catches attacks as often as anything else.
            "random_audits": [1 - miss(at_random, 0.0)],
            "auc": [auc(separation)],
        },
    }


WIDGET = Widget(
    name="control",
    title="A model you do not trust",
    description=(
        "Drag the line above which work is audited, and see attacks slip through one by one. Then be the "
        "attacker: choose how subtle to be."
    ),
    panels=(
        Panel(
            "audit",
            "You audit",
            settings.AUDITING,
            audit_frame,
            words.auditing,
            words.AUDITING,
            settings.AUDIT_HANDS,
        ),
        Panel(
            "attack",
            "You attack",
            settings.ATTACKING,
            attack_frame,
            words.attacking,
            words.ATTACKING,
            settings.ATTACK_HANDS,
        ),
        Panel(
            "defer",
            "Hand it over",
            settings.DEFERRING,
            defer_frame,
            words.deferring,
            words.DEFERRING,
            settings.DEFER_HANDS,
        ),
    ),
    presets=settings.PRESETS,
    challenges=settings.CHALLENGES,
    clock=Clock(unit="output", rate=4, unfolds=True, waits=True),
    sources=("model.py", "stream.py", "tables.py", "words.py", "settings.py"),
    oracles=ORACLES,
    earlier=({"guess": 8},),
    chapter="oversight",
    kind="game",
    related=("off_switch", "debate"),
)
