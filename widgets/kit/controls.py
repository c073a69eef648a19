"""Controls: finite lists of stops, so that a frame has a name and a picture can be made of it.

A stop is a position counted from 0. Stops travel, values do not: Python and JavaScript do not
print every float alike, so only `value` turns a stop into the number the model is given.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import floor, isclose, log10
from typing import Any

from . import moves
from .applies import Applies, Value
from .errors import WidgetError
from .moves import Moves
from .text import number


@dataclass(frozen=True)
class Slider(Applies):
    """Evenly spaced numbers from `low` to `high`, both among the `count` stops."""

    name: str
    label: str
    low: float
    high: float
    count: int
    start: int
    kind = "slider"

    @cached_property
    def values(self) -> tuple[float, ...]:
        """Every stop's number, rounded so that 0.1 steps read 0.3 and not 0.30000000000000004."""
        step = (self.high - self.low) / (self.count - 1)
        return tuple(round(self.low + step * stop, 10) for stop in range(self.count))

    def text(self, stop: int) -> str:
        """The number at `stop` with as many decimals as tell any two stops apart."""
        return number(self.values[stop], f".{max(map(decimals, self.values))}f")


@dataclass(frozen=True)
class LogSlider(Applies):
    """Preferred numbers from `low` to `high`: `marks` times the powers of ten."""

    name: str
    label: str
    low: float
    high: float
    start: int
    marks: tuple[int, ...] = (1, 2, 5)
    kind = "log slider"

    @cached_property
    def values(self) -> tuple[float, ...]:
        """The preferred numbers in range; whole ones as int, because they count things."""
        powers = range(floor(log10(self.low)) - 1, floor(log10(self.high)) + 2)
        # A power of ten below one is written as a quotient, which is correctly rounded.
        every = [mark * 10**p if p >= 0 else mark / 10**-p for p in powers for mark in self.marks]
        return tuple(value for value in every if self.low <= value <= self.high)

    @property
    def count(self) -> int:
        """How many stops there are."""
        return len(self.values)

    def text(self, stop: int) -> str:
        """The number at `stop`, thousands apart."""
        return f"{self.values[stop]:,}"


@dataclass(frozen=True)
class Integer(Applies):
    """Whole numbers from `low` to `high`; `start` is a stop, so the first number is `low + start`."""

    name: str
    label: str
    low: int
    high: int
    start: int
    none: str = ""
    """What the lowest number is called where it stands for none at all, such as `never`."""
    kind = "integer"

    @property
    def values(self) -> range:
        """Every number in range."""
        return range(self.low, self.high + 1)

    @property
    def count(self) -> int:
        """How many stops there are."""
        return self.high - self.low + 1

    def text(self, stop: int) -> str:
        """The number at `stop`, or what stands for none."""
        return self.none if self.none and stop == 0 else number(self.low + stop, "d")


@dataclass(frozen=True)
class Number(Applies):
    """A number that readers type, from `low` to `high` in steps: for a range too wide for a slider.

    They may write `8,300,000`, `8 300 000` or `8.3e6`. What lies between two steps becomes the nearer one, and
    what is out of range stays as it is typed while words beside it say so. `start` is a stop, as everywhere:
    it opens at `low + start * step`.
    """

    name: str
    label: str
    low: float
    high: float
    start: int
    step: float = 1
    kind = "number"

    @property
    def values(self) -> "Evenly":
        """Every number in range, none of them made before it is asked for."""
        return Evenly(self.low, self.step, self.count)

    @property
    def count(self) -> int:
        """How many stops there are."""
        return round((self.high - self.low) / self.step) + 1

    @property
    def places(self) -> int:
        """How many decimals tell any two stops apart."""
        return max(decimals(self.low), decimals(self.step))

    def text(self, stop: int) -> str:
        """The number at `stop`, thousands apart."""
        return number(self.values[stop], f",.{self.places}f")


class Evenly(Sequence[float]):
    """Numbers that are as far from each other, of which there may be millions."""

    def __init__(self, low: float, step: float, count: int) -> None:
        self.low, self.step, self.every = low, step, range(count)

    def __len__(self) -> int:
        return len(self.every)

    def __getitem__(self, at: Any) -> Any:
        """The number at a stop, rounded as those of a Slider; whole ones are of the kind of `low` and `step`."""
        return round(self.low + self.step * self.every[at], 10)

    def nearest(self, value: float) -> int:
        """The stop nearest to a number, whatever it is."""
        return min(max(round((value - self.low) / self.step), 0), len(self) - 1)


@dataclass(frozen=True)
class Seed(Applies):
    """Where a model's random numbers start: 0 to 9999, with a button that rolls another."""

    name: str = "seed"
    label: str = "Random seed"
    start: int = 1
    kind = "seed"
    low = 0
    count = 10_000
    values = range(10_000)

    def text(self, stop: int) -> str:
        """The seed itself."""
        return str(stop)


@dataclass(frozen=True)
class Choice(Applies):
    """One of a few named options; `options` maps what the model is given to what readers see."""

    name: str
    label: str
    options: Mapping[str, str]
    start: int = 0
    added: tuple[str, ...] = ()
    """Options that links of a widget's `earlier` editions do not know."""
    kind = "choice"

    @property
    def values(self) -> tuple[str, ...]:
        """What the model is given."""
        return tuple(self.options)

    @property
    def count(self) -> int:
        """How many stops there are."""
        return len(self.options)

    def text(self, stop: int) -> str:
        """What readers see."""
        return tuple(self.options.values())[stop]


@dataclass(frozen=True)
class Toggle(Applies):
    """Off or on: stops 0 and 1."""

    name: str
    label: str
    start: int = 0
    kind = "toggle"
    count = 2
    values = (False, True)

    def text(self, stop: int) -> str:
        """`on` or `off`."""
        return "on" if stop else "off"


type Control = Slider | LogSlider | Integer | Number | Seed | Choice | Toggle | Moves


def decimals(value: float) -> int:
    """How many decimals `value` has when written plainly."""
    return len(f"{value:.10f}".rstrip("0").partition(".")[2])


def stop_of(control: Control, value: Value) -> int:
    """The stop at which `control` has `value`, or a WidgetError that names the nearest one."""
    if isinstance(control, Moves) and value in control.values:
        return control.values.index(value)
    if isinstance(control, Number):  # of which there may be too many to look through
        stop = control.values.nearest(value) if isinstance(value, int | float) else 0
        if same(control.values[stop], value):
            return stop
        raise WidgetError(f"{control.name} = {written(value)} {trouble(control, value)}")
    values: Sequence[Value] = () if isinstance(control, Moves) else control.values
    for stop, known in enumerate(values):
        if same(known, value):
            return stop
    raise WidgetError(f"{control.name} = {written(value)} {trouble(control, value)}")


def check_stop(control: Control, stop: object) -> int:
    """`stop` if `control` has it, or a WidgetError that says which it has."""
    if isinstance(stop, int) and not isinstance(stop, bool) and 0 <= stop < control.count:
        return stop
    raise WidgetError(
        f"{control.name} has no stop {written(stop)}; its stops are 0 to {control.count - 1}"
    )


def meaning(control: Control) -> list[object]:
    """What the stops of `control` stand for; another list means that links would say something else."""
    if isinstance(control, Moves):
        return [control.options, control.most]
    if isinstance(control, Number):  # of which there may be too many to write
        return [control.low, control.high, control.step]
    return list(control.values)


def same(known: Value, value: Value) -> bool:
    """Whether an author who wrote `value` means the stop whose value is `known`."""
    if isinstance(known, bool) or isinstance(value, bool):
        return known is value
    if not isinstance(known, int | float) or not isinstance(value, int | float):
        return known == value
    return isclose(known, value, rel_tol=1e-9, abs_tol=1e-12)


def trouble(control: Control, value: Value) -> str:
    """What is wrong with `value`, and what would be right."""
    if isinstance(control, Choice):
        return f"is not an option; it may be {', '.join(control.values)}"
    if isinstance(control, Toggle):
        return "is not an option; it may be true, false"
    if isinstance(control, Moves):
        return moves.trouble(control, value)
    low, high = control.values[0], control.values[-1]
    reach = f"{control.count} stops from {low} to {high}"
    if isinstance(value, bool) or not isinstance(value, int | float):
        return f"is not a number ({reach})"
    if not low <= value <= high:
        return f"is out of range ({reach})"
    if isinstance(control, Number):
        nearest: Value = control.values[control.values.nearest(value)]
    else:
        nearest = min(control.values, key=lambda known: abs(known - value))
    return f"is between stops; the nearest is {nearest} ({reach})"


def written(value: object) -> str:
    """`value` as an author would write it in a fence."""
    if isinstance(value, list | tuple):
        return moves.written(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def named(name: str, values: Mapping[str, Value]) -> str:
    """A widget and what it was asked for, as messages name both."""
    at = ", ".join(f"{control} = {written(value)}" for control, value in values.items())
    return f"widget '{name}' at {at}" if at else f"widget '{name}'"
