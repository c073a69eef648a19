"""Oracles: numbers that a model must reproduce, each with whoever vouches for it.

Declared once: the tests check ours, and the page checks whatever model the reader has made of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import floor, isfinite, log10
from typing import Literal

from .applies import Value
from .frame import Frame

type At = Callable[..., Frame]
"""The model itself: `at(n=10, noise="laplace")` is its frame there, other controls at their start.

Values need not be at stops, so that a published number between two stops can be checked.
"""

type Ground = Literal["derived", "published", "computed", "simulated"]
"""A closed form; a number printed in a publication; enumeration or a dynamic programme; chance."""


@dataclass(frozen=True)
class Oracle:
    """A quantity, what it must be, and why; `measure` finds what the model at hand makes of it.

    `source` is Markdown of one line: a derivation in words or `$...$`, or `[@key, table 2]`.
    `tolerance` is absolute; text and truth values are compared exactly, and numbers without one.
    """

    quantity: str
    expected: Value
    measure: Callable[[At], Value]
    source: str
    ground: Ground
    tolerance: float = 0.0

    def holds(self, got: Value) -> bool:
        """Whether `got` is the expected value, within the tolerance; NaN never is."""
        if isinstance(got, bool) or isinstance(self.expected, bool):
            return got is self.expected
        if isinstance(got, int | float) and isinstance(self.expected, int | float):
            return abs(got - self.expected) <= self.tolerance
        return type(got) is type(self.expected) and got == self.expected


def shown(value: object, tolerance: float) -> str:
    """A value as readers see it; a number to one decimal more than its tolerance tells apart."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, float):
        return str(value)
    if not tolerance or not isfinite(value):
        return f"{value:.10g}"
    decimals = max(0, 1 - floor(log10(tolerance)))
    return f"{value:z.{decimals}f}".rstrip("0").rstrip(".") if decimals else f"{value:z.0f}"


def metric(at: At, name: str, **values: Value) -> Value:
    """One metric of the model at some values, which is what most oracles measure."""
    cell = at(**values)["metrics"][name][0]
    if cell is None:
        raise ValueError(f"the model has no {name} there")
    return cell
