"""A reward model learned from people is nearly right. How hard may we push on it?

Answers are points y in many directions, at first N(0, I). People’s own score, the gold one, is
w·y − (λ/2)(|y|² − k) with |w| = W: it rises the way that w points, and falls far out, which the reward
model does not see. That scores answers along one direction, at an angle to w whose cosine is c. It
promises W·c for each unit, so about the first answers it is right on average.

Try it: let nothing be lost far out: let `best_of` return `promised, promised`. Then every push is safe.
"""

from math import exp, log, sqrt
from typing import Any

from ..kit import Frame, Panel, Widget, columns
from ..kit.numerics import kl_best_of_n, max_moments
from . import settings, words
from .land import land
from .learned import learned_frame
from .oracles import ORACLES
from .scene import answers, summit

MOST = 10_000
"""The most answers that are drawn."""

MARKS = (5, 6, 8, 10, 12, 15, 20, 25, 30, 40)
NS = [1, 2, 3, 4, *(m * 10**p for p in range(3) for m in MARKS), 5000, 6000, 8000, MOST]
"""How many answers are drawn, evenly to the eye on a logarithmic axis."""

PENALTIES = [0.05 * 100 ** (i / 80) for i in range(81)]
FAR = [i / 4 for i in range(81)]
"""How far, in the published curves."""


def best_of(n: int, cosine: float, curvature: float, strength: float) -> tuple[float, float]:
    """What the best of `n` by the reward model is promised to be worth, and what it is worth.

    It is far out in the one direction that is seen, as the largest of n normal numbers is.
    """
    mean, square = max_moments(n)
    promised = strength * cosine * mean
    return promised, promised - curvature / 2 * (square - 1)


def shifted(shift: float, cosine: float, curvature: float, strength: float) -> tuple[float, float]:
    """The same if all answers are moved by `shift`: the most promise that shift²/2 nats can buy."""
    promised = strength * cosine * shift
    return promised, promised - curvature / 2 * shift * shift


def published(form: str, d: float, alpha: float, beta: float) -> float:
    """The gold score at d, the square root of the KL divergence, as Gao, Schulman and Hilton fitted it."""
    if form == "bon":
        return d * (alpha - beta * d)
    return d * (alpha - beta * log(d)) if d > 0 else 0.0


def hill(form: str, alpha: float, beta: float) -> tuple[float, float, float]:
    """Where a published curve has its top, how high that is, and where the gold score is back at 0."""
    if form == "bon":
        return alpha / (2 * beta), alpha * alpha / (4 * beta), alpha / beta
    # The slope is alpha - beta (log d + 1).
    top = exp(alpha / beta - 1)
    return top, beta * top, exp(alpha / beta)


def best_n(*given: float) -> int:
    """How many answers to draw for the most gold; MOST if that goes on rising.

    One more answer brings ever less in mean, and costs ever more in square for what it brings: the
    gold score rises, and once it falls it goes on falling.
    """
    low, high = 1, MOST
    while low < high:
        middle = (low + high) // 2
        rises = best_of(middle + 1, *given)[1] > best_of(middle, *given)[1]
        low, high = (middle + 1, high) if rises else (low, middle)
    return low


def push_frame(
    n: int, reveal: bool, cosine: float, curvature: float, strength: float
) -> Frame:  # fmt: skip
    """You draw n answers and keep the one that the reward model likes best."""
    given = cosine, curvature, strength
    proxy, gold = best_of(n, *given)
    top = best_n(*given)
    reached = [m for m in NS if m < n] + [n]
    here = summit(*given)
    return {
        "proxy": columns("n proxy", [(m, best_of(m, *given)[0]) for m in reached]),
        "gold": columns("n gold", [(m, best_of(m, *given)[1]) for m in NS] if reveal else []),
        "answers": answers(n, *given, reveal),
        "land": land(*given, reveal),
        "metrics": {
            **pressure(kl_best_of_n(n)),
            "n": [n],
            "proxy": [proxy],
            "gold": [gold if reveal else None],
            "peak_n": [top if reveal else None],
            "peak_d": [sqrt(kl_best_of_n(top)) if reveal else None],
            "peak_gold": [best_of(top, *given)[1] if reveal else None],
            "kept": [max_moments(n)[0]],
            "summit_x": [here[0] if reveal and here else None],
            "summit_y": [here[1] if reveal and here else None],
        },
    }


def brake_frame(
    kl_penalty: float, reveal: bool, cosine: float, curvature: float, strength: float
) -> Frame:  # fmt: skip
    """Every nat costs `kl_penalty`: answers move as far as the promise pays for."""
    given = cosine, curvature, strength

    def at(penalty: float) -> tuple[float, float, float]:
        # The most of W c shift - penalty shift²/2.
        shift = strength * cosine / penalty
        return penalty, *shifted(shift, *given)

    _, proxy, gold = at(kl_penalty)
    curve = [at(penalty) for penalty in PENALTIES]
    reached = [*reversed([row[:2] for row in curve if row[0] > kl_penalty]), (kl_penalty, proxy)]
    d = strength * cosine / kl_penalty / sqrt(2)
    top = hill("bon", sqrt(2) * strength * cosine, curvature) if curvature and reveal else None
    seen = top is not None and PENALTIES[0] <= curvature <= PENALTIES[-1]
    return {
        "proxy": columns("kl_penalty proxy", reached),
        "gold": columns("kl_penalty gold", [(row[0], row[2]) for row in curve] if reveal else []),
        "metrics": {
            **pressure(d * d),
            "kl_penalty": [kl_penalty],
            "proxy": [proxy],
            "gold": [gold if reveal else None],
            "peak_d": [top[0] if top else None],
            "peak_gold": [top[1] if top else None],
            # There W c / penalty is W c / curvature, whatever the reward model sees.
            "peak_penalty": [curvature if seen else None],
        },
    }


def pressure(nats: float) -> dict[str, list[Any]]:
    """How far answers are from the first ones: in nats, and as the square root of that."""
    return {"kl": [nats], "d": [sqrt(nats)]}


def curves_frame(d: float, form: str, alpha: float, beta: float) -> Frame:
    """The curves as they were fitted to language models; their numbers are yours."""
    peak_d, peak_gold, zero_d = hill(form, alpha, beta)
    seen = peak_d <= FAR[-1]
    return {
        "gold": columns("d gold", [(far, published(form, far, alpha, beta)) for far in FAR]),
        "metrics": {
            **pressure(d * d),
            "d": [d],
            "gold": [published(form, d, alpha, beta)],
            "peak_d": [peak_d],
            # Far beyond the picture there may be tops of twenty digits.
            "peak_gold": [peak_gold if seen else None],
            "zero_d": [zero_d],
            "top": [peak_d if seen else None],
        },
    }


WIDGET = Widget(
    name="overoptimisation",
    title="Too much of a good reward",
    description=(
        "Push on a reward model with only its promise in sight; then uncover what people think of the "
        "answers, and see where you should have stopped."
    ),
    panels=(
        Panel(
            "push",
            "Push it",
            settings.PUSHING,
            push_frame,
            words.pushing,
            words.PUSHING,
            settings.PUSH_HANDS,
        ),
        Panel(
            "curves",
            "Published",
            settings.CURVES,
            curves_frame,
            words.charting,
            words.CURVES,
            settings.CURVE_HANDS,
        ),
        Panel(
            "brake",
            "A brake",
            settings.BRAKING,
            brake_frame,
            words.braking,
            words.BRAKING,
            settings.BRAKE_HANDS,
        ),
        Panel(
            "learned",
            "From labels",
            settings.LEARNING,
            learned_frame,
            words.learning,
            words.LEARNING,
            settings.LEARN_HANDS,
        ),
    ),
    presets=settings.PRESETS,
    challenges=settings.CHALLENGES,
    sources=("model.py", "learned.py", "scene.py", "land.py", "words.py", "settings.py"),
    oracles=ORACLES,
    chapter="specification",
    kind="curve",
    related=("goodhart", "rater"),
)
