"""You are the rater: what does a model learn from your choices, and from your biases?

Six replies answer one question. A rater sees two at a time and picks the better. Bradley and
Terry's model turns the picks into a learnt reward, and the policy is trained for that reward: by
RLHF, which fits the reward first, and by DPO, which does not. What the replies are truly worth
enters only through the rater.

Try it: a rater who picks the less helpful reply, with `return sigmoid(HELPFUL[j] - HELPFUL[i])`.
"""

from collections.abc import Sequence
from math import fsum, inf, log

from ..kit import Frame, Table, Widget
from ..kit.numerics import sigmoid
from .dpo import dpo, softmax
from .fit import ends, strengths
from .oracles import ORACLES
from .replies import EVERY, FLATTERING, HELPFUL, REPLIES, Pair, clicked, drawn, expected
from .settings import CONTROLS, PRESETS
from .tasks import CHALLENGES
from .words import READOUTS, summary

# The mathematics: who is chosen, what that teaches, and what it is worth.


def prefers(i: int, j: int, bias: float) -> float:
    """The chance that a simulated rater picks reply i over reply j."""
    return sigmoid(HELPFUL[i] - HELPFUL[j] + bias * (FLATTERING[i] - FLATTERING[j]))


def rlhf(rewards: list[float], beta: float) -> list[float]:
    """The policy with the most mean reward less beta · KL, from one that gives all the same share."""
    return softmax([reward / beta for reward in rewards])


def mean(policy: list[float], values: Sequence[float]) -> float:
    """The mean of `values` over what the policy says."""
    return fsum(share * value for share, value in zip(policy, values, strict=True))


def drift(policy: list[float]) -> float:
    """How far the policy is from where it began, in nats: its KL divergence to equal shares."""
    return fsum(share * log(share * len(policy)) for share in policy if share > 0)


def slope_on_flattery(rewards: list[float]) -> float:
    """How much reward a unit of flattery earns among equally helpful replies, by least squares."""
    help_, praise, reward = map(centred, (HELPFUL, FLATTERING, rewards))
    # What of flattery a straight line in helpfulness can't say.
    share = dot(help_, praise) / dot(help_, help_)
    rest = [t - share * q for t, q in zip(praise, help_, strict=True)]
    return dot(rest, reward) / dot(rest, rest)


def critical_bias() -> float:
    """The bias above which the first reply, which only flatters, has the highest reward."""
    return max((HELPFUL[j] - HELPFUL[0]) / (FLATTERING[0] - FLATTERING[j]) for j in EVERY if j != 0)


def centred(values: Sequence[float]) -> list[float]:
    """The values less their mean."""
    middle = fsum(values) / len(values)
    return [value - middle for value in values]


def dot(a: Sequence[float], b: Sequence[float]) -> float:
    """The sum of the products."""
    return fsum(x * y for x, y in zip(a, b, strict=True))


# The frame: a row a reply, the curve over all strengths of training, and what may be picked.

WEAKEST, STRONGEST, BETAS = 5.0, 0.05, 120
"""The curve's largest and smallest beta, and how many it has at even distances of their logarithm."""


def frame(
    mode: str,
    clicks: tuple[int, ...],
    comparisons: int,
    bias: float,
    beta: float,
    prior: float,
    seed: int,
) -> Frame:
    """What is learnt from the reader's ratings, from a simulated rater's, or from endless ones."""
    wins, pair = clicked(clicks if mode == "you" else (), seed)
    if mode == "simulated":
        wins = drawn(comparisons, seed, lambda i, j: prefers(i, j, bias))
    if mode == "infinite":
        wins, prior = expected(lambda i, j: prefers(i, j, bias)), 0.0
    rewards = strengths(wins, prior)
    far = ends(wins) if prior == 0 else [0 for _ in EVERY]
    policy, direct = rlhf(rewards, beta), dpo(wins, beta, prior)
    best = best_beta(rewards)
    return {
        "replies": replies(rewards, far, policy, direct),
        "curve": curve(rewards, [inf, *betas(), beta]),
        "chosen": curve(rewards, [beta]),
        "best": curve(rewards, [best]),
        "metrics": {
            "true_quality": [mean(policy, HELPFUL)],
            "true_quality_dpo": [mean(direct, HELPFUL)],
            "flattery": [mean(policy, FLATTERING)],
            "kl": [drift(policy)],
            "gap": [max(abs(p - d) for p, d in zip(policy, direct, strict=True))],
            "best_quality": [mean(rlhf(rewards, best), HELPFUL)],
            "best_beta": [None if best == inf else best],
            "reader_bias": [None if any(far) else slope_on_flattery(rewards)],
            "critical_bias": [critical_bias()],
            "endless": [sum(map(abs, far))],
            "favourite": [REPLIES[max(EVERY, key=lambda i: policy[i])][0]],
        },
        "offers": offers(pair),
    }


def replies(
    rewards: list[float], far: list[int], policy: list[float], direct: list[float]
) -> Table:
    """A row a reply; a strength without end is None, and `end` says which way."""
    finite = [reward for reward, end in zip(rewards, far, strict=True) if not end]
    middle = fsum(finite) / len(finite)
    return {
        "row": list(EVERY),
        "name": [name for name, _ in REPLIES],
        "helpful": list(HELPFUL),
        "flattering": list(FLATTERING),
        "strength": [
            None if end else reward - middle for reward, end in zip(rewards, far, strict=True)
        ],
        "end": far,
        "policy_rlhf": policy,
        "policy_dpo": direct,
    }


def betas() -> list[float]:
    """From the weakest training to the strongest."""
    ratio = STRONGEST / WEAKEST
    return [WEAKEST * ratio ** (i / (BETAS - 1)) for i in range(BETAS)]


def curve(rewards: list[float], betas: list[float]) -> Table:
    """Drift and true helpfulness at each beta, the weakest training first."""
    policies = [rlhf(rewards, beta) for beta in sorted(betas, reverse=True)]
    return {
        "kl": [drift(policy) for policy in policies],
        "true_quality": [mean(policy, HELPFUL) for policy in policies],
    }


def best_beta(rewards: list[float]) -> float:
    """The beta of the best true helpfulness, infinite if no training is best: search, then narrow."""

    def truth(beta: float) -> float:
        return mean(rlhf(rewards, beta), HELPFUL)

    grid = betas()
    place = max(range(BETAS), key=lambda i: round(truth(grid[i]), 9))
    if truth(inf) >= truth(grid[place]):
        return inf
    low, high = grid[min(place + 1, BETAS - 1)], grid[max(place - 1, 0)]
    for _ in range(30):
        left, right = (2 * low + high) / 3, (low + 2 * high) / 3
        low, high = (left, high) if truth(left) < truth(right) else (low, right)
    return (low + high) / 2


def offers(pair: Pair) -> Table:
    """The two replies to choose from."""
    left, right, _ = pair
    return {"pick": [0, 1], "label": [REPLIES[left][1], REPLIES[right][1]]}


WIDGET = Widget(
    name="rater",
    title="You are the rater",
    description=(
        "Pick the better of two replies, and watch a reward and a policy being learnt from it. A "
        "little training helps; a taste for flattery is learnt as readily as the rest."
    ),
    controls=CONTROLS,
    frame=frame,
    summary=summary,
    presets=PRESETS,
    readouts=READOUTS,
    challenges=CHALLENGES,
    sources=(
        *("model.py", "replies.py", "fit.py", "dpo.py"),
        *("words.py", "settings.py", "tasks.py", "oracles.py"),
    ),
    oracles=ORACLES,
    chapter="specification",
    kind="rating",
    related=("goodhart", "boat_race"),
)
