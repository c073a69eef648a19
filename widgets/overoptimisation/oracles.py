"""Numbers that the model must reproduce, each with whoever vouches for it."""

from collections.abc import Callable
from math import hypot, sqrt

from ..kit import At, Oracle, Value, metric, rows

LARGEST = (
    r"$0.6\,m_1(n) - 0.15\,(m_2(n) - 1)$, with the moments of the largest of n normal numbers."
)
HILL = r"The top of $d(a - b d)$ [@gao2023scaling]."
LOG_HILL = r"The top of $d(a - b \ln d)$ [@gao2023scaling]."
TILT = r"The top of $\sqrt 2\,W c\,d - \lambda d^2$."
PRICE = r"Answers move by $W c / \beta$, which is $1$ here."
SEEDS = range(5)


def covered(at: At) -> Value:
    """Whether a frame says nothing of people before that is uncovered."""
    frame = at(n=100)
    hidden = [frame["metrics"][name] for name in ("gold", "peak_n", "peak_gold", "summit_x")]
    rest = [frame[name] for name in ("gold", "land")]
    unknown = set(frame["answers"]["worth"]) == {"unknown"}
    return hidden == [[None]] * 4 and unknown and not any(any(table.values()) for table in rest)


def aside(at: At) -> Value:
    """How far the line as high as the first answers is from its circle, at the most."""
    table = at(reveal=True)["land"]
    rows = zip(table["level"], table["x"], table["y"], table["radius"], strict=True)
    x, y, radius = next((float(str(n)) for n in row) for level, *row in rows if level == 0)
    return hypot(x - 2, y - 8 / 3) + abs(radius - sqrt(100 / 9 + 2))


def worse(n: int, curvature: float) -> Callable[[At], Value]:
    """How many of the answers on the map are worse than the first ones, if the reward model is right."""

    def measure(at: At) -> Value:
        frame = at(n=n, reveal=True, cosine=1, curvature=curvature)
        return float(list(frame["answers"]["worth"]).count("worse"))

    return measure


def middle(at: At) -> Value:
    """Where the answers on the map are, on average."""
    xs = [float(str(x)) for x in at(n=100)["answers"]["x"]]
    return sum(xs) / len(xs)


def learned(at: At, name: str, **values: Value) -> float:
    """A metric of what was learned."""
    return float(str(metric(at, name, panel="learned", **values)))


def teaches(at: At) -> Value:
    """Whether more labels teach more: on average over some seeds, and nearly all in the end."""
    few, many, all_ = (
        sum(learned(at, "cosine_learned", labels=labels, seed=seed) for seed in SEEDS) / len(SEEDS)
        for labels in (20, 200, 4000)
    )
    return few < many < all_ and all_ > 0.99


def closed_form(at: At) -> Value:
    """What the closed form adds to what was learned times the mean of the largest of four."""
    cosine = learned(at, "cosine_learned", draws=4)
    return learned(at, "closed", draws=4) - cosine * 1.0293753730


def off(draws: int) -> Callable[[At], Value]:
    """How far the simulation is from the closed form."""

    def measure(at: At) -> Value:
        values: dict[str, Value] = {"labels": 200, "draws": draws}
        return learned(at, "sim_gold", **values) - learned(at, "closed", **values)

    return measure


def stretch(at: At) -> Value:
    """How many times more is promised of the best of 100 than of the best of 10."""
    return learned(at, "proxy", draws=100) / learned(at, "proxy", draws=10)


ORACLES = (
    *rows(
        ("The best of four: people get", 0.5349258895, {"metric": "gold", "n": 4}, r"$0.6 \cdot 1.0293753730 - 0.15\,\sqrt 3 / \pi$.", "derived", 1e-8),
        ("The best of 32: people get", 0.71303, {"metric": "gold", "n": 32}, LARGEST, "computed", 1e-5),
        ("The best of 64: people get", 0.70175, {"metric": "gold", "n": 64}, LARGEST, "computed", 1e-5),
        ("The best of 4,096: people get", 0.33801, {"metric": "gold", "n": 4096}, LARGEST, "computed", 1e-5),
        ("The best of two: it promises", 0.3385137501, {"metric": "proxy", "n": 2}, r"$0.6 / \sqrt\pi$.", "derived", 1e-9),
        ("The best of two: people get", 0.3385137501, {"metric": "gold", "n": 2}, r"As much: the mean square of the larger of two is that of any.", "derived", 1e-9),
        ("The first answer: people get", 0.0, {"metric": "gold", "n": 1}, "Nothing was chosen.", "derived", 1e-9),
        ("Without curvature, the best of three, twice as strong: people get", 1.0155412503, {"metric": "gold", "n": 3, "curvature": 0, "strength": 2}, r"$1.2 \cdot 3 / (2 \sqrt\pi)$: all that was promised.", "derived", 1e-9),
        ("The best of 100: nats", 3.6151701860, {"metric": "kl", "n": 100}, r"$\ln n - (n - 1)/n$.", "derived", 1e-9),
        ("The best number of answers", 33, {"metric": "peak_n"}, "Every number up to 10,000 was tried.", "computed"),
        ("The same, and nothing gets worse far out", 10_000, {"metric": "peak_n", "curvature": 0}, "The most there are: each answer more helps.", "derived"),
        ("The best number of answers: d", 1.5895944740, {"metric": "peak_d"}, r"$\sqrt{\ln 33 - 32/33}$.", "derived", 1e-9),
        ("The summit of the map, across", 2.0, {"metric": "summit_x"}, r"$W c / \lambda$.", "derived", 1e-9),
        ("The summit of the map, up", 8 / 3, {"metric": "summit_y"}, r"$W \sqrt{1 - c^2} / \lambda$.", "derived", 1e-9),
        panel="push", reveal=True,
    ),
    Oracle("Nothing is told of people before that is uncovered", True, covered, "That is what the cover is for.", "derived"),
    Oracle("The dashed line: how far it is from a circle around the summit, at the most", 0.0, aside, r"Its radius is $\sqrt{|w|^2 / \lambda^2 + 2}$.", "derived", 1e-9),
    Oracle("The best of 100: where they are on the map, on average", 2.5075936364, middle, "The mean of the largest of 100 normal numbers.", "computed", 0.03),
    Oracle("A perfect reward model, no curvature: of 50 first answers, worse than average", 25.0, worse(1, 0), "Half of them.", "derived"),
    Oracle("The same, the best of 1,000: worse than average", 0.0, worse(1000, 0), "None.", "derived"),
    Oracle("A perfect reward model, curvature 1, the best of 10,000: worse than average", 50.0, worse(10_000, 1), r"All, where $x > 1 + \sqrt 3$.", "derived"),
    *rows(
        ("Best of n, a = 1, b = 0.1: d at the top", 5.0, {"metric": "peak_d"}, HILL, "derived", 1e-9),
        ("Best of n, a = 1, b = 0.1: the top", 2.5, {"metric": "peak_gold"}, HILL, "derived", 1e-9),
        ("Best of n, a = 1, b = 0.1: d where people get nothing", 10.0, {"metric": "zero_d"}, r"$a / b$.", "derived", 1e-9),
        ("Best of n, a = 1, b = 0.1, d = 2: people get", 1.6, {"metric": "gold", "d": 2}, r"$d (a - b d)$ [@gao2023scaling].", "published", 1e-9),
        ("The same: nats", 4.0, {"metric": "kl", "d": 2}, r"$d^2$.", "derived", 1e-9),
        panel="curves", form="bon", alpha=1, beta=0.1,
    ),
    *rows(
        ("Reinforcement, a = 1, b = 0.3: d at the top", 10.3122585, {"metric": "peak_d"}, LOG_HILL, "derived", 1e-6),
        ("Reinforcement, a = 1, b = 0.3: the top", 3.0936776, {"metric": "peak_gold"}, LOG_HILL, "derived", 1e-6),
        ("Reinforcement, a = 1, b = 0.3: d where people get nothing", 28.0316249, {"metric": "zero_d"}, r"$e^{a / b}$.", "derived", 1e-6),
        ("Reinforcement, a = 1, b = 0.3, d = e: people get", 1.9027972799, {"metric": "gold", "d": 2.718281828459045}, r"$e (a - b)$ [@gao2023scaling].", "published", 1e-9),
        ("Reinforcement, d = 0: people get", 0.0, {"metric": "gold", "d": 0}, "Nothing was pushed.", "derived"),
        panel="curves", form="rl", alpha=1, beta=0.3,
    ),
    *rows(
        ("A brake, c = 0.6, curvature 0.3: d at the top", 1.4142135624, {"metric": "peak_d"}, TILT, "derived", 1e-9),
        ("A brake, c = 0.6, curvature 0.3: the top", 0.6, {"metric": "peak_gold"}, TILT, "derived", 1e-9),
        ("A brake at 0.6 a nat: promised", 0.6, {"metric": "proxy", "kl_penalty": 0.6}, PRICE, "derived", 1e-9),
        ("A brake at 0.6 a nat: people get", 0.45, {"metric": "gold", "kl_penalty": 0.6}, PRICE, "derived", 1e-9),
        ("A brake at 0.6 a nat: nats", 0.5, {"metric": "kl", "kl_penalty": 0.6}, PRICE, "derived", 1e-9),
        ("A brake at a price equal to the curvature: people get", 0.6, {"metric": "gold", "kl_penalty": 0.3}, "The top.", "derived", 1e-9),
        ("The same for a perfect reward model", 5 / 3, {"metric": "gold", "kl_penalty": 0.3, "cosine": 1}, r"$W^2 c^2 / (2 \lambda)$: its top.", "derived", 1e-9),
        ("The best price of a nat for a poor reward model", 0.3, {"metric": "peak_penalty", "cosine": 0.2}, r"$W c / \beta = W c / \lambda$, so $\beta = \lambda$.", "derived", 1e-9),
        panel="brake", reveal=True,
    ),
    Oracle("Five seeds, 20, 200 and 4,000 labels: agreement rises, to more than 0.99", True, teaches, "More labels, less error.", "simulated"),
    Oracle("Blind to four of eight features, 4,000 labels: agreement", sqrt(0.5), lambda at: learned(at, "cosine_learned", labels=4000, features=4), r"$\sqrt{4/8}$, from below.", "simulated", 0.01),
    Oracle("The closed form for the best of four, less its part that rises with agreement", -0.0826993343, closed_form, r"$-0.15\,\sqrt 3 / \pi$.", "derived", 1e-8),
    Oracle("The best of one in the pool, less the closed form", 0.0, off(1), "Three standard errors.", "simulated", 0.056),
    Oracle("The best of ten in the pool, less the closed form", 0.0, off(10), "Three standard errors.", "simulated", 0.12),
    Oracle("What is promised of the best of 100, over that of the best of ten", 1.6296, stretch, r"$m_1(100) / m_1(10)$.", "simulated", 0.12),
)  # fmt: skip
