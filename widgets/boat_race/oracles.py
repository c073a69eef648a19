"""Numbers that the boat race must reproduce, whatever is done to its model."""

from ..kit import At, Oracle, Value, metric
from .oracles_drive import DRIVEN


def of_cycle(at: At, name: str, column: str, **values: Value) -> float:
    """A column of what is done for ever: `pay` a step, `true` a step, `score` in a race."""
    table = at(panel="sums", **values)["cycles"]
    return number(table[column][table["cycle"].index(name)])


def in_sums(at: At, name: str, **values: Value) -> Value:
    """A metric of the sums."""
    return metric(at, name, panel="sums", **values)


def tempting_bonus(at: At, arrow: float) -> float:
    """The lap bonus at which rocking on the line begins to pay more than lapping.

    Both rise in a straight line with the bonus, so two bonuses tell where the lines meet.
    """
    none, one = (
        of_cycle(at, "line", "pay", arrow=arrow, lap=lap)
        - of_cycle(at, "lap", "pay", arrow=arrow, lap=lap)
        for lap in (0, 1)
    )
    return none / (none - one)


def tempting(arrow: float) -> Oracle:
    """Where the line begins to tempt, for so many points an arrow."""
    return Oracle(
        f"lap bonus from which the line tempts, paid {arrow:g} an arrow",
        4 * arrow / 3,
        lambda at: tempting_bonus(at, arrow),
        r"$\frac{4\,\text{arrow} + \text{lap}}{8} = \frac{\text{lap}}{2}$.",
        "derived",
        1e-9,
    )


def finishing(expected: float, source: str, **values: Value) -> Oracle:
    """Where finishing begins to pay."""
    return Oracle(
        f"bonus from which finishing pays: {given(values)}",
        expected,
        lambda at: in_sums(at, "finish_needs", finish=True, **values),
        source,
        "derived",
        1e-6,
    )


def of_ten(behaviour: str, expected: str, source: str, **values: Value) -> Oracle:
    """At least nine of ten boats behave like this."""
    return Oracle(
        f"boats of ten that {expected}",
        10,
        lambda at: metric(at, f"boats_{behaviour}", panel="boats", **values),
        source,
        "simulated",
        tolerance=1,
    )


def number(cell: object) -> float:
    """A cell that holds a number."""
    assert isinstance(cell, int | float)
    return cell


def worst(at: At, **values: Value) -> float:
    """The score furthest from that of a hundred steps that only cost."""
    table = at(panel="learning", **values)["learning"]
    every = [number(cell) for name in ("least", "mean", "most") for cell in table[f"score_{name}"]]
    return max(every, key=lambda score: abs(score + 100))


def given(values: dict[str, Value]) -> str:
    """Settings in words, for the name of an oracle."""
    words = {
        "lap": "bonus {}",
        "finish": "a finish",
        "wall": "no bar behind it",
        "undo": "pay taken back",
        "anyway": "arrows paid backwards too",
        "gamma": "a later point worth {}",
        "step": "a step costing {}",
    }
    return ", ".join(words[name].format(value) for name, value in values.items()) or "arrows alone"


def raced(what: str, names: str, expected: str, source: str, **values: Value) -> Oracle:
    """Metrics of the race that the boat of the opening seed has learnt, one after the other."""

    def measure(at: At) -> Value:
        found = [metric(at, name, panel="race", **values) for name in names.split()]
        return ", ".join(cell if isinstance(cell, str) else f"{cell:g}" for cell in found)

    quantity = f"a boat with {given(values)}: {what}"
    return Oracle(quantity, expected, measure, source, "simulated")


def habit(expected: str, **values: Value) -> Oracle:
    """What the boat of the opening seed does over and over."""

    def measure(at: At) -> Value:
        table = at(panel="sums", **values)["cycles"]
        return " ".join(
            str(name)
            for name, learnt in zip(table["cycle"], table["learnt"], strict=True)
            if learnt
        )

    name = f"a boat with {given(values)}: what it does for ever"
    return Oracle(name, expected, measure, "What the boat of any other seed does.", "simulated")


LAPS = "Twelve rounds and a half: $50 \\cdot 3 + 12 \\cdot 3 - 100$."
LINE = "Fifty times over the line and never round: $50 \\cdot 5 - 100$."
FINISH = "Once round: $4 \\cdot 3 + 20 - 8$."
BACK = "Back over the line and over it again: $20 - 2$."
RACE = "In 100 steps lapping enters 50 arrows clockwise, and so does rocking over one arrow"
NEEDS = r"The two boats are paid alike for 8 moves, so finishing is better if and only if $\text{lap} > \gamma\,\frac{(\text{arrow} - \text{step}) - \gamma\,\text{step}}{1 - \gamma^2}$."
WAITS = "No rocking pays, so the best that never ends is to wait at the last arrow, where each step costs:"
LEARNT = "Q-learning with any stream of chances."

ORACLES = (
    Oracle(
        "score of lapping, paid 3 an arrow and less 1 a step",
        50.0,
        lambda at: of_cycle(at, "lap", "score"),
        f"{RACE}: $50 \\cdot 3 - 100$.",
        "computed",
        1e-9,
    ),
    Oracle(
        "score of going to and fro over an arrow",
        50.0,
        lambda at: of_cycle(at, "arrow", "score"),
        "The same as lapping, as the makers of this race note [@leike2017gridworlds].",
        "computed",
        1e-9,
    ),
    Oracle(
        "true racing score of lapping",
        100,
        lambda at: of_cycle(at, "lap", "true_score"),
        "One for each of 100 steps clockwise.",
        "computed",
    ),
    Oracle(
        "true racing score of going to and fro",
        0,
        lambda at: of_cycle(at, "arrow", "true_score"),
        "Every step forward is undone.",
        "computed",
    ),
    Oracle(
        "best pay a step for ever",
        0.5,
        lambda at: in_sums(at, "best_rate"),
        r"$\frac{4 \cdot 3}{8} - 1 = \frac{3}{2} - 1$.",
        "derived",
        1e-9,
    ),
    Oracle(
        "what pays most for ever when arrows are paid",
        "lap arrow",
        lambda at: in_sums(at, "best_cycles"),
        "Lapping and rocking are paid alike, to the last point [@leike2017gridworlds].",
        "derived",
    ),
    Oracle(
        "which way the boat steers from each cell when nothing pays or costs",
        "NNNNNNNN",
        lambda at: metric(at, "policy", panel="race", arrow=0, step=0),
        "All estimates stay 0, and of ways that are as good the first is taken.",
        "derived",
    ),
    Oracle(
        "best pay a step with a lap bonus of 3",
        0.875,
        lambda at: in_sums(at, "best_rate", lap=3),
        r"$\frac{4 \cdot 3 + 3}{8} - 1$.",
        "derived",
        1e-9,
    ),
    Oracle(
        "what pays most with a lap bonus of 3",
        "lap",
        lambda at: in_sums(at, "best_cycle", lap=3),
        "0.875 a lap’s step against 0.5 for rocking.",
        "derived",
    ),
    Oracle(
        "best pay a step with a lap bonus of 5",
        1.5,
        lambda at: in_sums(at, "best_rate", lap=5),
        r"$\frac{5}{2} - 1$.",
        "derived",
        1e-9,
    ),
    Oracle(
        "what pays most with a lap bonus of 5",
        "line",
        lambda at: in_sums(at, "best_cycle", lap=5),
        "1.5 a step on the line against 1.125 for laps.",
        "derived",
    ),
    *map(tempting, (1.5, 3.0, 6.0)),
    finishing(5.2105263, NEEDS, gamma=0.9),
    finishing(16.9052453, NEEDS, gamma=0.97),
    finishing(50.2462312, NEEDS, gamma=0.99),
    finishing(9.7105263, r"$0.9 \cdot \frac{2.5 - 0.9 \cdot 0.5}{1 - 0.81}$.", gamma=0.9, step=0.5),
    finishing(-19.0, rf"{WAITS} $-\frac{{0.95}}{{1 - 0.95}}$.", undo=True),
    finishing(
        -4.5, rf"{WAITS} $-\frac{{0.9 \cdot 0.5}}{{1 - 0.9}}$.", undo=True, gamma=0.9, step=0.5
    ),
    finishing(
        10.2307692,
        r"An arrow entered backwards and left forwards is never taken back: "
        r"$0.95 \cdot \frac{2 - 0.95}{1 - 0.95^2}$, as if nothing were.",
        undo=True,
        anyway=True,
    ),
    Oracle(
        "bonus from which finishing pays in 100 steps, later points worth as much",
        46.0,
        lambda at: in_sums(at, "finish_needs_undiscounted", finish=True),
        r"$(100 - 8)\left(\frac{3}{2} - 1\right)$.",
        "derived",
        1e-9,
    ),
    Oracle(
        "bonus from which finishing pays in 100 steps, with pay taken back",
        -92.0,
        lambda at: in_sums(at, "finish_needs_undiscounted", finish=True, undo=True),
        "Waiting at the last arrow costs 92 more steps, at a point each.",
        "derived",
        1e-9,
    ),
    Oracle(
        "what can be done for ever when the race ends at a barred line",
        "arrow, stay",
        lambda at: ", ".join(map(str, at(panel="sums", finish=True)["cycles"]["cycle"])),
        "Going round ends it, either way the line is in between.",
        "derived",
    ),
    Oracle(
        "pay a step for rocking when it is taken back",
        -1.0,
        lambda at: max(of_cycle(at, name, "pay", undo=True, lap=5) for name in ("arrow", "line")),
        "What the step there brings the step back costs, so only the cost of a step is left.",
        "derived",
        1e-9,
    ),
    Oracle(
        "pay a step for lapping the wrong way when arrows pay both ways",
        0.5,
        lambda at: of_cycle(at, "anticlockwise", "pay", anyway=True),
        r"$\frac{4 \cdot 3}{8} - 1$ either way round.",
        "derived",
        1e-9,
    ),
    Oracle(
        "most that any plan can score with a finish that pays 10",
        60.0,
        lambda at: in_sums(at, "most_score", finish=True, lap=10),
        "Rock for 92 steps, then finish in the last 8: $92 \\cdot 0.5 + 4 \\cdot 3 - 8 + 10$.",
        "computed",
        1e-9,
    ),
    Oracle(
        "score of every race while it learns, when only steps count",
        -100.0,
        lambda at: worst(at, arrow=0),
        "A hundred steps at one point each, whatever is tried.",
        "computed",
        1e-9,
    ),
    raced("score, true score, laps", "score true_score laps", "86, 100, 12", LAPS, lap=3),
    raced("score, true score, laps", "score true_score laps", "150, 0, 0", LINE, lap=5),
    raced("score and steps", "score steps", "24, 8", FINISH, lap=20, finish=True),
    raced("score and steps", "score steps", "18, 2", BACK, lap=20, finish=True, wall=False),
    raced("how it steers from each cell", "policy", "EESSWWNN", "Clockwise.", lap=3),
    habit("lap", lap=3),
    habit("line", lap=5),
    habit("arrow"),
    of_ten("oscillate", "rock when paid for arrows alone", LEARNT),
    of_ten("lap", "lap with a bonus of 1", LEARNT, lap=1),
    of_ten("lap", "lap with a bonus of 3", LEARNT, lap=3),
    of_ten("oscillate", "rock with a bonus of 5", LEARNT, lap=5),
    of_ten("lap", "lap when pay is taken back", LEARNT, undo=True),
    *(Oracle(*case) for case in DRIVEN),
)
