"""Points instead of places: three ways to add up what three raters give, and a scale for one of them."""

from collections.abc import Callable, Iterable, Sequence
from math import prod

from ..kit import Frame, columns, number
from .profiles import REPLIES

GIVEN = {"one rater": (3.0, 9.0, 6.0), "another": (3.0, 1.0, 7.0), "you": (9.0, 6.0, 2.0)}
"""What each rater gives to the brief, the full and the kind reply."""

WAYS: dict[str, Callable[[Iterable[float]], float]] = {"sum": sum, "least": min, "product": prod}
"""The total, the worst that any rater gives, and all multiplied."""

ROUNDING = 1e-9


def points_frame(scale: float) -> Frame:
    """All points, yours times `scale`, and whom each way of adding up chooses."""
    given = {
        rater: [value * scale if rater == "you" else value for value in values]
        for rater, values in GIVEN.items()
    }
    totals = {name: [float(way(each)) for each in zip(*given.values(), strict=True)] for name, way in WAYS.items()}  # fmt: skip
    best = {name: [t for t, v in enumerate(every) if v >= max(every) * (1 - ROUNDING)] for name, every in totals.items()}  # fmt: skip
    chosen = {name: REPLIES[won[0]] if len(won) == 1 else "a tie" for name, won in best.items()}
    return {
        "given": columns(
            "rater column row said",
            [
                (rater, column, row, number(value))
                for column, (rater, values) in enumerate(given.items())
                for row, value in enumerate(values)
            ],
        ),
        "bars": columns("rater row west east", stacked(list(given.items()))),
        "totals": columns(
            "row reply total said state",
            [
                (row, REPLIES[row], total, number(total), state(best["sum"], row))
                for row, total in enumerate(totals["sum"])
            ],
        ),
        "board": columns(
            "rule row column said state option options",
            [
                (name, row, column, number(value), state(best[name], column), REPLIES[column], len(REPLIES))
                for row, (name, every) in enumerate(totals.items())
                for column, value in enumerate(every)
            ],
        ),
        "chosen": columns(
            "rule row column said state score options",
            [
                (name, row, best[name][0], said, state(best[name], best[name][0]), number(max(totals[name])), len(REPLIES))
                for row, (name, said) in enumerate(chosen.items())
            ],
        ),
        "metrics": {
            "scale": [scale],
            **{name: [said] for name, said in chosen.items()},
            "agreement": [len({won[0] for won in best.values() if len(won) == 1})],
        },
    }  # fmt: skip


def state(best: list[int], column: int) -> str:
    """Whether a reply wins, alone or with others."""
    if column not in best:
        return "loses"
    return "wins" if len(best) == 1 else "ties"


def stacked(given: Sequence[tuple[str, Sequence[float]]]) -> list[tuple[str, int, float, float]]:
    """What each rater gives to each reply, laid end to end."""
    rows: list[tuple[str, int, float, float]] = []
    for row in range(len(REPLIES)):
        west = 0.0
        for rater, values in given:
            rows.append((rater, row, west, west + values[row]))
            west += values[row]
    return rows
