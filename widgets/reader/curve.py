"""How far a curve that a reader drew is from the one a model makes."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from math import fsum

from ..kit.errors import WidgetError
from ..kit.frame import Cell


def mean_absolute_error(
    xs: list[float], ys: list[float], drawn_xs: list[float], drawn_ys: list[float]
) -> float:
    """The mean over `xs` of how far the drawn curve is from `ys`, joined up by straight lines.

    Both lists of x must increase. Outside the drawn span its end points count.
    """
    if len(drawn_xs) != len(drawn_ys) or not drawn_xs:
        raise WidgetError("a drawn curve has one y for every x, and at least one of each")
    if any(left >= right for left, right in pairwise(drawn_xs)):
        raise WidgetError("a drawn curve goes from left to right; its xs must increase")
    gaps = [abs(y - height(drawn_xs, drawn_ys, x)) for x, y in zip(xs, ys, strict=True)]
    return fsum(gaps) / len(gaps)


def height(xs: list[float], ys: list[float], x: float) -> float:
    """The y at `x` on the straight lines through the points, flat beyond the first and last."""
    right = bisect_right(xs, x)
    if right == 0:
        return ys[0]
    if right == len(xs):
        return ys[-1]
    share = (x - xs[right - 1]) / (xs[right] - xs[right - 1])
    return ys[right - 1] + share * (ys[right] - ys[right - 1])


def numbers(column: Sequence[Cell]) -> list[float]:
    """The column as floats, or a WidgetError where a cell is not a number."""
    if not all(isinstance(cell, int | float) and not isinstance(cell, bool) for cell in column):
        raise WidgetError("a curve is made of numbers")
    return [float(cell) for cell in column if isinstance(cell, int | float)]
