"""Models that others have listed, read from `models.txt`, and how many of them are over a line."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from ..kit import Frame, Table, WidgetError, columns, data_file
from .law import lines
from .numerals import month_named, month_of, power, times

FILE = "models.txt"


class Model(NamedTuple):
    """One model: its name, the month and the day on which it was published, its operations."""

    name: str
    month: int
    day: int
    flop: float


@cache
def models() -> tuple[Model, ...]:
    """Every model in the file, the earliest first."""
    return read(data_file(__package__, FILE))


def read(content: bytes) -> tuple[Model, ...]:
    """The models in a file, or a WidgetError that says what to mend in it."""
    found: list[Model] = []
    for number, text in enumerate(content.decode().splitlines(), 1):
        if text.strip() and not text.startswith("#"):
            found += in_month(text, f"widgets/compute/{FILE}, line {number}")
    if found != sorted(found, key=lambda model: (model.month, model.day, model.flop)):
        raise WidgetError(f"widgets/compute/{FILE} is out of order: models go by day, then by size")
    return tuple(found)


def in_month(text: str, where: str) -> list[Model]:
    """The models of one line of the file: `2023-03: 14 2.4e23 One; 15 2.1e25 Another`."""
    month, _, rest = text.partition(": ")
    try:
        at = month_of(f"{month}-01")
        cells = [cell.strip().split(" ", 2) for cell in rest.split(";")]
        return [Model(name, at, int(day), float(flop)) for day, flop, name in cells]
    except ValueError as error:
        raise WidgetError(
            f"{where} can't be read; write a month, and of each model day, operations and name: "
            "2023-03: 14 2.4e23 One; 15 2.1e25 Another"
        ) from error


def crowd_frame(over: Callable[[list[float], float], int], threshold: float, month: int) -> Frame:
    """The models published by the end of a month, and which of them are over a line; `over` counts."""
    rows = [(day_of(m), m.flop, state(m, threshold, month)) for m in models()]
    out = [model for model in models() if model.month <= month]
    many = over([model.flop for model in out], threshold)
    return {
        "crowd": columns("when flop state", rows),
        "laws": laws(),
        "metrics": {
            "threshold": [threshold],
            "threshold_said": [power(threshold)],
            "seen": [month],
            "seen_said": [month_named(month)],
            "date_said": [f"at the end of {month_named(month)}"],
            "models_over": [many],
            "models_said": [f"model{'s' * (many != 1)} over the line"],
            "listed": [len(out)],
            **largest(out, threshold),
            **first(out, threshold, month),
        },
    }


def day_of(model: Model) -> float:
    """When a model was published, in months; the end of one is where the date stands, so its days are before it."""
    return model.month - 1 + model.day / 31


def state(model: Model, threshold: float, month: int) -> str:
    """Whether a model is yet to come at the end of a month, `over` the line, or `under` it."""
    if model.month > month:
        return "later"
    return "over" if model.flop > threshold else "under"


def largest(out: list[Model], threshold: float) -> Table:
    """The largest run until then, and how many times the line it is."""
    top = max(out, key=lambda model: model.flop)
    ratio = top.flop / threshold
    return {
        "largest_name": [top.name],
        "largest_when": [day_of(top)],
        "largest_flop": [top.flop],
        "largest_times": [ratio],
        "largest_ratio": [f"{times(ratio)} the line"],
        "largest_said": [f"the largest: {times(ratio)} the line"],
    }


def first(out: list[Model], threshold: float, month: int) -> Table:
    """The first that was over the line, and how many months ago; nothing if none is."""
    found = next((model for model in out if model.flop > threshold), None)
    if not found:
        return {"first_name": [None], "first_month": [None], "first_said": [None], "since": [None]}
    return {
        "first_name": [found.name],
        "first_month": [month_named(found.month)],
        "first_said": [f"{found.name}, {month_named(found.month)}"],
        "since": [month - found.month],
    }


def laws() -> Table:
    """The amounts at which laws draw lines for every kind of model, each with who does."""
    found: dict[float, list[str]] = {}
    for line in lines():
        if line.scope == "any" and not line.until:
            found.setdefault(line.flop, []).append(line.place + f", {line.tag}" * bool(line.tag))
    rows = [(flop, names[0] + more(len(names) - 1)) for flop, names in sorted(found.items())]
    return columns("flop says", rows)


def more(others: int) -> str:
    """` and 4 more`, or nothing."""
    return f" and {others} more" if others else ""
