"""DPO: learn the policy from the choices themselves, with no reward in between.

A reply's share of the policy stands for a reward, beta · ln(share / share before training). Shares
are moved uphill on the log-likelihood of the choices under these rewards.
"""

from math import exp

from ..kit.numerics import sigmoid
from .fit import Wins

STEPS = 1500
SETTLED = 1e-9
"""A slope so flat that all that is left to climb changes no share that anyone could see."""


def dpo(wins: Wins, beta: float, prior: float) -> list[float]:
    """The policy after at most STEPS steps uphill from one that gives every reply the same share.

    `prior` pulls the rewards towards their mean, as it does where they are fitted first.
    """
    count = len(wins)
    total = sum(map(sum, wins))
    if not total:
        return [1 / count] * count
    pull = prior / total
    # The mean log-likelihood curves by at most beta² / 2 and the prior by beta² · pull; a step of
    # 2 over that could overshoot for ever, and this one is at 3/4 of it.
    step = 1.5 / (beta * beta * (0.5 + pull))
    logs = [0.0] * count
    for _ in range(STEPS):
        slope = slopes(wins, [beta * log for log in logs], total, pull)
        logs = [log + step * beta * rise for log, rise in zip(logs, slope, strict=True)]
        if max(map(abs, slope)) < SETTLED:
            break
    return softmax(logs)


def slopes(wins: Wins, rewards: list[float], total: float, pull: float) -> list[float]:
    """The slope of the mean log-likelihood by the reward that each reply's share stands for."""
    mean = sum(rewards) / len(rewards)
    slope = [-pull * (reward - mean) for reward in rewards]
    for i in range(len(wins)):
        for j in range(i):
            surprise = sigmoid(rewards[j] - rewards[i])
            rise = (wins[i][j] * surprise - wins[j][i] * (1 - surprise)) / total
            slope[i] += rise
            slope[j] -= rise
    return slope


def softmax(logs: list[float]) -> list[float]:
    """Shares that add up to 1, each in proportion to the exponential of its number."""
    top = max(logs)
    weights = [exp(log - top) for log in logs]
    total = sum(weights)
    return [weight / total for weight in weights]
