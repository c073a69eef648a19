"""Bradley and Terry's model: from who won how often to how strong each is.

The chance that i beats j is sigmoid(strength i - strength j). The strengths that make the results
likeliest are found by Newton's method.
"""

from ..kit.numerics import sigmoid

type Wins = list[list[float]]
"""How often the reply of a row was chosen over that of a column; every row as long as the list."""

STEPS = 100
LONGEST = 2.0
"""No strength moves further in one step of Newton's method, or it would overshoot."""
NUDGE = 1e-9
"""Added to the curvature, so that a reply that nobody compared has one; it moves no optimum."""


def strengths(wins: Wins, prior: float = 0.0) -> list[float]:
    """The likeliest strengths, the first of them 0; `prior` pulls them towards their mean.

    The pull is that of a normal prior of this precision. Without it a strength can be infinite:
    then it is as far off as STEPS steps go, and `ends` says so.
    """
    count = len(wins)
    found = [0.0] * count
    for _ in range(STEPS):
        slope, curve = slopes(wins, found, prior)
        step = [0.0, *solve([row[1:] for row in curve[1:]], slope[1:])]
        longest = max(map(abs, step))
        if longest < 1e-13:
            break
        scale = min(1.0, LONGEST / longest)
        found = [strength + scale * move for strength, move in zip(found, step, strict=True)]
    return found


def slopes(wins: Wins, at: list[float], prior: float) -> tuple[list[float], list[list[float]]]:
    """The slope of the log-likelihood by each strength, and how fast it falls: minus its Hessian."""
    count, mean = len(wins), sum(at) / len(at)
    slope = [-prior * (strength - mean) for strength in at]
    curve = [[NUDGE + prior if i == j else 0.0 for j in range(count)] for i in range(count)]
    for i in range(count):
        for j in range(count):
            curve[i][j] -= prior / count
            if i == j:
                continue
            chance = sigmoid(at[i] - at[j])
            games = wins[i][j] + wins[j][i]
            slope[i] += wins[i][j] - games * chance
            curve[i][i] += games * chance * (1 - chance)
            curve[i][j] -= games * chance * (1 - chance)
    return slope, curve


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """x with matrix · x = right, by elimination; the matrix is positive definite."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for pivot in range(size):
        for below in range(pivot + 1, size):
            share = rows[below][pivot] / rows[pivot][pivot]
            for column in range(pivot, size + 1):
                rows[below][column] -= share * rows[pivot][column]
    x = [0.0] * size
    for i in reversed(range(size)):
        x[i] = (rows[i][size] - sum(rows[i][j] * x[j] for j in range(i + 1, size))) / rows[i][i]
    return x


def ends(wins: Wins) -> list[int]:
    """For each reply 1 where its likeliest strength is infinite, -1 where it is minus that, else 0.

    If some replies never lose to the rest, the likeliest gap to the rest has no end. Strengths are
    then finite only within a group whose members all beat each other, directly or in a round. Gaps
    are counted from the largest such group; of equal groups, the one nearest the middle.
    """
    every = range(len(wins))
    reach = [[i == j or wins[i][j] > 0 for j in every] for i in every]
    for k in every:
        for i in every:
            for j in every:
                reach[i][j] |= reach[i][k] and reach[k][j]
    groups = [[j for j in every if reach[i][j] and reach[j][i]] for i in every]
    net = [sum(reach[i][j] - reach[j][i] for j in every) for i in every]
    base = min(every, key=lambda i: (-len(groups[i]), abs(net[i]), i))
    from_base = [int(reach[i][base]) - int(reach[base][i]) for i in every]
    # Who was never compared with that group, not even in a round, is judged by those it met.
    return [
        gap or (0 if reach[i][base] else (net[i] > 0) - (net[i] < 0))
        for i, gap in enumerate(from_base)
    ]
