"""The off switch: when does a robot have a reason to let you switch it off?

The robot believes that acting is worth u, a normal number it is unsure of. It can act at once,
switch itself off, or defer: propose, and let a person allow it or stop it. A person who knows u
makes the veto worth something exactly as far as the robot is in doubt. A person who errs takes
that worth away again.

Try it: let the person see only the sign of danger, with `return 1.0 if u > -1 else 0.0`.
"""

from functools import cache
from math import fsum, sqrt

from ..kit import Frame, Widget
from ..kit.numerics import Phi, phi, sigmoid
from .ask import ask_frame
from .learn import learn_frame
from .oracles import ORACLES
from .settings import CHALLENGES, CONTROLS, PRESETS
from .switch import TIE, switch_frame
from .words import READOUTS, summary

REACH, STEPS = 9, 400
"""How many standard deviations the sum over beliefs reaches either way, and in how many steps."""


def allow(u: float, beta: float) -> float:
    """The chance that a person with error level `beta` lets the robot do what is worth `u`."""
    if beta == 0:
        return 1.0 if u > 0 else 0.0
    return sigmoid(u / beta)


def incentive(mean: float, sd: float, beta: float) -> float:
    """What deferring is worth beyond the better of acting and switching off."""
    if sd == 0:
        return mean * allow(mean, beta) - max(mean, 0.0)
    if beta == 0:
        # The mean of u where u > 0, less max(mean, 0), in closed form.
        z = abs(mean) / sd
        return sd * (phi(z) - z * Phi(-z))
    return fsum(
        weight * u * allow(u, beta) for z, weight in beliefs() for u in [mean + sd * z]
    ) - max(mean, 0.0)


@cache
def beliefs() -> list[tuple[float, float]]:
    """Standard deviations from the mean, each with its share of the robot's belief."""
    # Equal steps are all but exact for a smooth curve that is gone at both ends.
    step = 2 * REACH / STEPS
    return [(z, phi(z) * step) for i in range(STEPS + 1) for z in [step * i - REACH]]


def decision(mean: float, gain: float) -> str:
    """What the robot does if deferring gains it so much; a tie goes to the person."""
    if gain >= -TIE:
        return "defer"
    return "act" if mean > 0 else "off"


def beta_threshold(mean: float, sd: float) -> float | None:
    """The error level up to which deferring pays; none if it pays whatever the level.

    There exp(u·mean/sd²) · sigmoid(u/beta) is an even function of u times a constant, so that
    what the person lets through wrongly is just what they rightly stop.
    """
    return sd * sd / (2 * abs(mean)) if mean else None


def doubt_needed(mean: float, beta: float, ask_cost: float, most: float) -> float | None:
    """The least doubt, up to `most`, at which deferring pays for the question; None if none does."""
    low, high = sqrt(2 * beta * abs(mean)), most  # the first is the answer where asking is free
    if ask_cost == 0:
        return low if low <= most else None
    if low > most or incentive(mean, most, beta) < ask_cost:
        return None
    for _ in range(18):
        middle = (low + high) / 2
        low, high = (low, middle) if incentive(mean, middle, beta) >= ask_cost else (middle, high)
    return high


def frame(
    panel: str,
    mean: float,
    sd: float,
    beta: float,
    ask_cost: float,
    accuracy: float,
    question_cost: float,
    mistake_cost: float,
    max_questions: int,
    prior: float,
    picks: tuple[int, ...],
    choice_beta: float,
    misspecified: bool,
) -> Frame:
    """The off switch, an assistant that acts or asks, or one that learns what you want."""
    if panel == "ask":
        return ask_frame(accuracy, question_cost, mistake_cost, max_questions, prior)
    if panel == "learn":
        return learn_frame(picks, choice_beta, misspecified)
    gain = incentive(mean, sd, beta)
    return switch_frame(
        allow,
        incentive,
        doubt_needed,
        (mean, sd, beta, ask_cost),
        {
            "incentive": [gain],
            "net": [gain - ask_cost],
            "decision": [decision(mean, gain - ask_cost)],
            "beta_threshold": [beta_threshold(mean, sd)],
        },
    )


WIDGET = Widget(
    name="off_switch",
    title="The off switch",
    description=(
        "Make a robot sure of its goal, or unsure, and see when it has a reason of its own to let "
        "you switch it off, and when to ask first."
    ),
    controls=CONTROLS,
    frame=frame,
    summary=summary,
    presets=PRESETS,
    readouts=READOUTS,
    challenges=CHALLENGES,
    drawn_by="panel",
    sources=("model.py", "ask.py", "learn.py", "switch.py", "words.py", "settings.py"),
    oracles=ORACLES,
    chapter="oversight",
    kind="game",
    related=("paperclip",),
)
