"""Numbers that the model must reproduce, each with whoever vouches for it."""

from collections.abc import Callable
from typing import Any

from ..kit import At, Oracle, Value, metric, rows

SEASON = {"panel": "season"}
SEASONS = [str(number) for number in range(1, 13)]
CLOSED = r"$-\binom{n-1}{m} / \sum_{i \le m} \binom{n}{i}$, which solves the games of all periods from the last on."
STAGE = r"The stage game: $(1 + b) / (2 + b - a)$ with $a = I(n-1, m-1)$ and $b = I(n-1, m)$."
EQUAL = "Against the best firm all visits are worth the same."
ONCE = r"$g / (d (g + F))$ and $c / (d L)$."
PATIENCE = r"$(T - R) / (T - R + d (R - P))$."
ALL = (0, 0, 0, 1, 1)


def every(ask: Callable[[At, str], bool]) -> Callable[[At], Value]:
    """Whether something holds in all twelve seasons."""
    return lambda at: all(ask(at, number) for number in SEASONS)


def ended(how: str, cheat: int | None, **values: Value) -> Callable[[At], Value]:
    """Whether all seasons end so, and with the cheat in that period."""

    def ask(at: At, number: str) -> bool:
        told = at(**SEASON, season=number, **values)["metrics"]
        return told["ended"][0] == how and told["cheat"][0] == cheat

    return every(ask)


def shown(*expected: str, **values: Value) -> Callable[[At], Value]:
    """Whether an inspector knows just this of the periods, in all seasons."""

    def ask(at: At, number: str) -> bool:
        return tuple(at(**SEASON, season=number, **values)["periods"]["shown"]) == expected

    return every(ask)


def told_true(at: At) -> Value:
    """Whether the firm that behaves is visited just when it was told, and as often as there are visits."""
    for number in SEASONS:
        acts: tuple[int, ...] = ()
        told = []
        while len(acts) < 5:
            ask = at(**SEASON, season=number, role="firm", announced=True, acts=acts)
            told.append(ask["metrics"]["coming"][0])
            acts = (*acts, 0)
        came = at(**SEASON, season=number, role="firm", announced=True, acts=acts)["periods"][
            "came"
        ]
        if list(came) != told or sum(map(bool, came)) != 2:
            return False
    return True


def cheat_is_caught_by_who_came(at: At) -> Value:
    """Whether a firm that cheats first is caught just if somebody came, and some are and some are not."""
    found = set()
    for number in SEASONS:
        frame = at(**SEASON, season=number, role="firm", acts=(1,))
        found.add((frame["metrics"]["ended"][0], frame["periods"]["came"][0]))
    return found == {("caught", True), ("missed", False)}


def one_by_one(at: At, role: str) -> tuple[list[Value], tuple[int, ...]]:
    """How four seasons end in which you act at once, each by itself, and the same as one list of acts."""
    ends: list[Value] = []
    acts: tuple[int, ...] = ()
    for number in SEASONS[:4]:
        alone: tuple[int, ...] = ()
        while not metric(at, "over", **SEASON, season=number, role=role, acts=alone):
            alone = (*alone, 1)
        ends.append(metric(at, "ended", **SEASON, season=number, role=role, acts=alone))
        acts = (*acts, *alone, 0)
    return ends, acts[:-1]


def kept(at: At) -> Value:
    """Whether seasons played one after the other end as each of them by itself, and all are kept."""
    for role in ("inspector", "firm"):
        ends, acts = one_by_one(at, role)
        tally: Any = at(**SEASON, role=role, acts=acts)["tally"]["ended"]
        if list(tally) != ends or len(set(ends)) < 2:
            return False
    return True


def border(at: At) -> Value:
    """The tax from which a firm skips that pays for all harm."""
    return float(str(at(panel="tax")["border"]["tax"][-1]))


VALUES = rows(
    *[
        (f"Worth of a season: {m} of {n}", worth, {"metric": "value", "periods": n, "visits": m}, CLOSED, "derived", 1e-12)
        for n, m, worth in ((2, 1, -1 / 3), (3, 1, -1 / 2), (4, 2, -3 / 11), (5, 3, -2 / 13))
    ],
    ("Without a visit", -1.0, {"metric": "value", "visits": 0}, "The firm cheats, and nobody comes.", "derived"),
    ("A visit for every period", 0.0, {"metric": "value", "visits": 5}, "No period is safe to cheat in.", "derived"),
    ("The same season, to the firm: 2 of 5", 3 / 8, {"metric": "value", "role": "firm"}, CLOSED, "derived", 1e-12),
    ("Announced visits, 2 of 5", -1.0, {"metric": "value", "announced": True}, "The firm cheats when it knows that nobody comes.", "derived"),
    ("Announced visits, one for every period", 0.0, {"metric": "value", "announced": True, "visits": 5}, "There is no such period.", "derived"),
    **SEASON,
)  # fmt: skip

MIXES = rows(
    ("2 visits for 5 periods: the inspector comes", 5 / 16, {"metric": "inspect_probability"}, STAGE, "derived", 1e-12),
    ("1 visit for 2 periods: the inspector comes", 1 / 3, {"metric": "inspect_probability", "visits": 1, "periods": 2}, STAGE, "derived", 1e-12),
    ("A visit for every period: the inspector comes", 1.0, {"metric": "inspect_probability", "visits": 5}, "It has no reason not to: what we chose.", "derived"),
    ("One period passed without a visit: the inspector comes", 4 / 11, {"metric": "inspect_probability", "acts": (0,)}, r"$(1 + I(4,2)) / 2$.", "derived", 1e-12),
    ("2 visits for 5 periods: the firm cheats", 9 / 64, {"metric": "violate_probability", "role": "firm"}, r"$(b - a) / (2 + b - a)$ with $a = -3/5$ and $b = -3/11$.", "derived", 1e-12),
    ("1 visit for 2 periods: the firm cheats", 1 / 3, {"metric": "violate_probability", "role": "firm", "visits": 1, "periods": 2}, r"$(b - a) / (2 + b - a)$ with $a = -1$ and $b = 0$.", "derived", 1e-12),
    ("A visit for every period: the firm cheats", 0.0, {"metric": "violate_probability", "role": "firm", "visits": 5}, "It would be caught.", "derived"),
    ("Without a visit: the firm cheats", 1.0, {"metric": "violate_probability", "role": "firm", "visits": 0}, "It cannot be caught.", "derived"),
    **SEASON,
)  # fmt: skip

ENDS = rows(
    ("1 visit for 2 periods, both at their best: caught", 1 / 9, {"metric": "caught", "visits": 1, "periods": 2}, "A third of a third; later only if somebody is there who comes for sure.", "derived", 1e-12),
    ("The same: unnoticed", 4 / 9, {"metric": "unnoticed", "visits": 1, "periods": 2}, r"$1/3 \cdot 2/3$ at once, $1/3 \cdot 2/3$ once the visit is spent.", "derived", 1e-12),
    ("The same: honest", 4 / 9, {"metric": "honest", "visits": 1, "periods": 2}, r"$2/3 \cdot 2/3$: the visit is kept.", "derived", 1e-12),
    ("2 of 5, the last two visited: unnoticed", 3 / 8, {"metric": "unnoticed", "visits": 2, "acts": ALL, "season": "2"}, "Nothing can be caught, so this is what is lost.", "derived", 1e-12),
    ("2 of 5, the last two visited: honest", 5 / 8, {"metric": "honest", "visits": 2, "acts": ALL, "season": "2"}, "The rest.", "derived", 1e-12),
    ("2 of 5, the last two visited: worth", -3 / 8, {"metric": "worth", "visits": 2, "acts": ALL, "season": "2"}, EQUAL, "derived", 1e-12),
    ("2 of 5, the first two visited: caught", 5 / 16, {"metric": "caught", "acts": (1, 1)}, r"$9/64 + 55/64 \cdot 1/5$.", "derived", 1e-12),
    ("2 of 5, the first two visited: unnoticed", 11 / 16, {"metric": "unnoticed", "acts": (1, 1)}, "Once no visit is left, every firm cheats.", "derived", 1e-12),
    ("2 of 5, you cheat at once: caught", 5 / 16, {"metric": "caught", "role": "firm", "acts": (1,)}, STAGE, "derived", 1e-12),
    ("2 of 5, you cheat at once: worth to you", 3 / 8, {"metric": "worth", "role": "firm", "acts": (1,)}, r"$11/16 - 5/16$.", "derived", 1e-12),
    ("2 of 5, announced: unnoticed", 1.0, {"metric": "unnoticed", "announced": True}, "The firm cheats when it knows that nobody comes.", "derived"),
    ("5 of 5, announced: honest", 1.0, {"metric": "honest", "announced": True, "visits": 5}, "Somebody always comes.", "derived"),
    ("2 of 5, announced, the first two visited: worth", -1.0, {"metric": "worth", "announced": True, "acts": (1, 1)}, "It cheats in the third period.", "derived"),
    ("You behave all season: worth to you", 0.0, {"metric": "worth", "role": "firm", "acts": (0,) * 5}, "Nothing is gained or lost.", "derived"),
    **SEASON,
)  # fmt: skip

PLAYED = (
    Oracle("Without a visit, every firm cheats unnoticed in the first period", True, ended("missed", 1, visits=0), "It cannot be caught.", "derived"),
    Oracle("With a visit for every period, a firm is honest even if you stay away", True, ended("honest", None, visits=5, acts=(0,) * 5), "It cannot know that you will.", "derived"),
    Oracle("Announced, the first two visited: every firm cheats in the third", True, ended("missed", 3, announced=True, acts=(1, 1)), "Nobody can come any more.", "derived"),
    Oracle("Announced, you stay away at once: every firm has cheated by the end", True, ended("missed", 1, announced=True, acts=(0, 1, 1)), "It knew.", "derived"),
    Oracle("Who has stayed away knows nothing of the period", True, shown("unknown", "none", "none", "none", "none", acts=(0,)), "What is not inspected is not seen [@stengel2016recursive].", "derived"),
    Oracle("A firm that behaved knows that it did", True, shown("fine", "fine", "none", "none", "none", role="firm", acts=(0, 0)), "It is its own act.", "derived"),
    Oracle("Announced visits come when they were announced, and all come", True, told_true, "That is what announcing means.", "derived"),
    Oracle("A firm that cheats is caught just if somebody came: both happen", True, cheat_is_caught_by_who_came, "A visit notices what is done in its period [@stengel2016recursive].", "derived"),
    Oracle("Four seasons one after the other end as each by itself", True, kept, "A season hangs on its number and on what you do.", "derived"),
    Oracle("They are worth, on average: one caught, three not", -0.5, lambda at: metric(at, "average", **SEASON, acts=one_by_one(at, "inspector")[1]), r"$(1 - 3) / 4$.", "derived", 1e-12),
    Oracle("The last visit was in", 2, lambda at: metric(at, "last", **SEASON, visits=3, periods=6, announced=True, acts=(0, 1, 0)), "As you did.", "derived"),
)  # fmt: skip

FINES = rows(
    ("g = 1, F = 4, d = 0.8, L = 10, c = 1: audits", 0.25, {"metric": "audit"}, ONCE, "derived", 1e-12),
    ("The same: the firm cheats", 0.125, {"metric": "violate"}, ONCE, "derived", 1e-12),
    ("A fine of 9 in place of 4: audits", 0.125, {"metric": "audit", "fine": 9}, ONCE, "derived", 1e-12),
    ("A fine of 9 in place of 4: the firm cheats", 0.125, {"metric": "violate", "fine": 9}, "No fine stands in $c / (d L)$.", "derived", 1e-12),
    ("No fine: audits", 1.0, {"metric": "audit", "fine": 0}, "An audit every time finds out 4 in 5, and does not deter.", "derived"),
    ("No fine: the firm cheats", 1.0, {"metric": "violate", "fine": 0}, "An audit every time finds out 4 in 5, and does not deter.", "derived"),
    ("An audit that costs more than it can save: audits", 0.0, {"metric": "audit", "audit_cost": 10}, r"$10 > 0.8 \cdot 10$.", "derived"),
    ("An audit that costs more than it can save: the firm cheats", 1.0, {"metric": "violate", "audit_cost": 10}, "Nobody looks.", "derived"),
    panel="fines",
)  # fmt: skip

REST = (
    *rows(
        ("T = 5, R = 3, P = 1, a breach is noticed at once: least patience", 0.5, {"metric": "threshold", "noticed": 1}, PATIENCE, "derived", 1e-12),
        ("It is noticed one time in four", 0.8, {"metric": "threshold", "noticed": 0.25}, PATIENCE, "derived", 1e-12),
        ("Just so much patience: the promise holds", True, {"metric": "stable", "noticed": 1, "patience": 0.5}, "Nobody gains by a breach.", "derived"),
        ("A little less", False, {"metric": "stable", "noticed": 1, "patience": 0.49}, "A breach gains.", "derived"),
        panel="promises",
    ),
    *rows(
        ("Tax 2, a tenth more chance of harm 50, a fifth of it paid: the firm skips", True, {"metric": "skips"}, r"$2 > 0.1 \cdot 50 / 5$.", "derived"),
        ("The same: it is a gap", True, {"metric": "gap"}, r"$1 < 2 < 5$.", "derived"),
        ("The tax is what the firm would pay: it skips", False, {"metric": "skips", "tax": 1}, "It gains nothing.", "derived"),
        ("The tax is the whole harm: a gap", False, {"metric": "gap", "tax": 5}, "All together gain nothing.", "derived"),
        ("The firm pays all: a gap", False, {"metric": "gap", "liability": 1}, "It weighs what all weigh.", "derived"),
        ("The tax is above the harm: a gap", False, {"metric": "gap", "tax": 6}, "Skipping is best for all.", "derived"),
        panel="tax",
    ),
    Oracle("The border of skipping at full liability", 5.0, border, r"$0.1 \cdot 50$.", "derived", 1e-12),
)  # fmt: skip

ORACLES = (*VALUES, *MIXES, *ENDS, *PLAYED, *FINES, *REST)
