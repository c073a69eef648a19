"""What is known of rating, fitting and training without this model, for it to be checked against."""

from collections.abc import Callable
from itertools import islice
from math import e, log
from typing import Any

from ..kit import At, Oracle, Value, metric
from .fit import ends, strengths
from .replies import HELPFUL, PAIRS, REPLIES, pairs

TEAMS = ("Baltimore", "Boston", "Cleveland", "Detroit", "Milwaukee", "New York", "Toronto")
SEASON = [
    [0.0, 1, 7, 4, 2, 3, 1],
    [12.0, 0, 7, 2, 6, 7, 6],
    [6.0, 6, 0, 4, 4, 6, 5],
    [9.0, 11, 9, 0, 6, 5, 7],
    [11.0, 7, 9, 7, 0, 7, 9],
    [10.0, 6, 7, 8, 6, 0, 6],
    [12.0, 7, 8, 6, 4, 7, 0],
]
"""Wins of the row over the column in the American League's eastern division, 1987."""
ABILITIES = (1.1077, 0.6839, 1.4364, 1.5814, 1.2476, 1.2945)

SUM = "$\\sum_i q_i\\, e^{(q_i + b t_i)/\\beta} \\big/ \\sum_i e^{(q_i + b t_i)/\\beta}$"


def of(name: str, **values: Value) -> Callable[[At], Value]:
    """One metric of endless ratings."""
    return lambda at: metric(at, name, mode="infinite", **values)


def team(place: int) -> Callable[[At], Value]:
    """A team's strength, whatever the model of the replies; fitting is a file of its own."""
    return lambda _: strengths(SEASON)[place]


def one_click(at: At) -> Value:
    """How far apart one click puts two replies, where the pull is 2 / (1 + e)."""
    table: Any = at(mode="you", clicks=(0,), prior=2 / (1 + e))["replies"]
    gap: float = max(table["strength"]) - min(table["strength"])
    return gap


def one_click_dpo(at: At) -> Value:
    """The same gap read off the policy that DPO makes, at beta 0.5."""
    table: Any = at(mode="you", clicks=(0,), prior=2 / (1 + e), beta=0.5)["replies"]
    shares = table["policy_dpo"]
    return 0.5 * log(max(shares) / min(shares))


def in_order(at: At) -> Value:
    """How many rewards have no end after one round of picks by help, without caution."""
    order = tuple(int(HELPFUL[b] > HELPFUL[a]) for a, b, _ in islice(pairs(1), len(PAIRS)))
    return metric(at, "endless", mode="you", clicks=order, prior=0, seed=1)


def furthest(at: At) -> Value:
    """The learnt reward that is furthest from help plus flattery, both from their means."""
    table: Any = at(mode="infinite", bias=1, beta=1)["replies"]
    wanted = [q + t for q, t in zip(table["helpful"], table["flattering"], strict=True)]
    middle = sum(wanted) / len(wanted)
    pairs = zip(table["strength"], wanted, strict=True)
    off: float = max(abs(strength - (value - middle)) for strength, value in pairs)
    return off


def left_gains(at: At) -> Value:
    """Whether the reply of the left card is ahead once that card was picked."""
    shown: Any = at(mode="you")["offers"]
    left = [name for name, text in REPLIES if text == shown["label"][shown["pick"].index(0)]]
    return left == [metric(at, "favourite", mode="you", clicks=(0,))]


BASEBALL = tuple(
    Oracle(
        f"Baseball in 1987: strength of {name}, where Baltimore has 0",
        ability,
        team(place),
        "What R’s package BradleyTerry2 fits to the table, after Agresti’s of 2002 [@turner2012bradley].",
        "published",
        1e-3,
    )
    for place, (name, ability) in enumerate(zip(TEAMS[1:], ABILITIES, strict=True), start=1)
)  # fmt: skip

TRAINED = (
    Oracle(
        "True helpfulness with flattery as dear as help, beta 1",
        1.0311329,
        of("true_quality", bias=1, beta=1),
        f"{SUM} for $b = \\beta = 1$.",
        "computed",
        1e-6,
    ),
    Oracle(
        "The same by DPO",
        1.0311329,
        of("true_quality_dpo", bias=1, beta=1),
        "Its optimum is the same policy, whatever the way there [@rafailov2023direct].",
        "computed",
        1e-4,
    ),
    Oracle(
        "The best that any beta makes of that rater",
        1.04670,
        of("best_quality", bias=1),
        f"{SUM}, searched over $\\beta$.",
        "computed",
        1e-3,
    ),
    Oracle(
        "The beta of that",
        1.65,
        of("best_beta", bias=1),
        f"{SUM}, searched over $\\beta$.",
        "computed",
        0.03,
    ),
    Oracle(
        "True helpfulness of the same rater pushed hard, beta 0.1",
        0.2395,
        of("true_quality", bias=1, beta=0.1),
        f"{SUM}: flattery earns 2.6 and the best reply 2.4.",
        "computed",
        1e-3,
    ),
    Oracle(
        "True helpfulness with an honest rater, beta 0.1",
        1.9925,
        of("true_quality", bias=0, beta=0.1),
        f"{SUM} for $b = 0$.",
        "computed",
        1e-3,
    ),
    Oracle(
        "The bias above which empty praise is rewarded most",
        2 / 2.2,
        of("critical_bias"),
        "The best reply is ahead by 2 in help and behind by 2.6 - 0.4 in flattery.",
        "derived",
        1e-9,
    ),
    Oracle(
        "The bias read off the rewards of a rater whose bias is 1",
        1.0,
        of("reader_bias", bias=1),
        "Then $r = q + t$, in which $t$ has the slope 1.",
        "derived",
        1e-6,
    ),
    Oracle(
        "Furthest that a learnt reward is from help plus flattery there",
        0.0,
        furthest,
        "With endless ratings, the fit finds the strengths that made them.",
        "derived",
        1e-6,
    ),
    Oracle(
        "Gap between two replies after one click, with a pull of 2 / (1 + e)",
        1.0,
        one_click,
        "The gap $d$ solves $\\sigma(-d) = p\\,d / 2$, each of the two being $d / 2$ from their mean.",
        "derived",
        1e-9,
    ),
    Oracle(
        "The reply that was picked is ahead of all others",
        True,
        left_gains,
        "It alone has won.",
        "derived",
    ),
    Oracle(
        "The gap after one click and the same pull, by DPO at beta 0.5",
        1.0,
        one_click_dpo,
        "$\\beta \\ln(\\pi_i / \\pi_j)$ is the same gap in reward, whatever $\\beta$ is.",
        "derived",
        1e-5,
    ),
    Oracle(
        "Rewards without end after a round of picks that follow one order, no caution",
        5,
        in_order,
        "Every gap is infinite, so only the reply they are counted from has a finite reward.",
        "derived",
    ),
    Oracle(
        "Of three, the first beats two who beat each other: which strength has no end",
        (1, 0, 0),
        lambda _: tuple(ends([[0, 1, 1], [0, 0, 1], [0, 1, 0]])),
        "Within a group whose members all beat each other strengths are finite; the first is outside.",
        "derived",
    ),
)

ORACLES = BASEBALL + TRAINED
