"""Frames: what a model makes for one set of stops. Named tables of equally long columns."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

from .errors import WidgetError

type Cell = float | int | str | bool | None
# Read-only in type, so that a table of floats is a table of cells; dicts and lists in fact.
type Table = Mapping[str, Sequence[Cell]]
type Frame = Mapping[str, Table]
type Metrics = dict[str, Any]
"""Single numbers by name. `Any`, for a model knows of what kind each of its own is."""

METRICS = "metrics"
"""The table of one row that holds a frame's single numbers: read-outs and challenges use them."""

MOMENTS = "moments"
"""The table that has `words` to be said at each `time` of an episode that unfolds."""

MOST_CELLS = 200_000
"""A page on a phone can still draw and keep this many."""


@dataclass(frozen=True)
class Clock:
    """How an episode plays: what a moment is called, and how many pass in a second.

    One that `unfolds` opens at its first moment, and so do its presets; how it ends is not said until
    the end. Its frames' table `moments` has the `words` to be said at each `time`. If it also `waits`,
    readers set it up at that moment and then begin it; else the first thing they set shows what comes of it.
    """

    unit: str = "step"
    rate: float = 3.0
    unfolds: bool = False
    waits: bool = False


def columns(names: str, rows: Iterable[Sequence[Any]]) -> Table:
    """The table that has these rows; `names` are its columns', apart by spaces."""
    every = list(rows)
    return {name: [row[place] for row in every] for place, name in enumerate(names.split())}


def check_frame(frame: object, whose: str) -> Frame:
    """`frame` if it can be drawn and sent; a WidgetError that names `whose` and the cell if not."""
    if not isinstance(frame, dict) or not frame:
        raise WidgetError(f"{whose} made {kind(frame)}; a frame is a dict of tables by name")
    cells = 0
    for name, table in frame.items():
        where = f"{whose}: table '{name}'"
        if not isinstance(name, str) or not isinstance(table, dict) or not table:
            raise WidgetError(f"{where} is {kind(table)}; a table is a dict of columns by name")
        cells += sum(
            check_column(column, f"{where}, column '{key}'") for key, column in table.items()
        )
        if cells > MOST_CELLS:
            raise WidgetError(f"{whose} made more than {MOST_CELLS:,} cells; make fewer rows")
        lengths = {key: len(column) for key, column in table.items()}
        if len(set(lengths.values())) > 1:
            raise WidgetError(f"{where} has columns of different lengths: {listed(lengths)}")
    if any(len(column) != 1 for column in frame.get(METRICS, {}).values()):
        raise WidgetError(f"{whose}: table '{METRICS}' has more than one row; give it exactly one")
    return frame


def check_column(column: object, where: str) -> int:
    """How many cells `column` has, once each is known to be a finite number, text or nothing."""
    if not isinstance(column, list):
        raise WidgetError(f"{where} is {kind(column)}; a column is a list")
    if len(column) > MOST_CELLS:
        raise WidgetError(f"{where} has {len(column):,} rows; a frame holds {MOST_CELLS:,} cells")
    for row, cell in enumerate(column):
        if cell is None or isinstance(cell, str | bool | int):
            continue
        if not isinstance(cell, float):
            raise WidgetError(f"{where}, row {row} is {kind(cell)}; a cell is a number or text")
        if not isfinite(cell):
            raise WidgetError(f"{where}, row {row} is {cell}; a frame holds finite numbers")
    return len(column)


def metrics_of(frame: Frame) -> Metrics:
    """The single numbers of `frame`, by name."""
    return {name: column[0] for name, column in frame.get(METRICS, {}).items()}


def times_of(frame: Frame) -> int:
    """How many moments `frame` has: one more than the last `time` in it, 0 if it stands still."""
    times = [cell for table in frame.values() for cell in table.get("time", [])]
    return 1 + max(cell for cell in times if isinstance(cell, int)) if times else 0


def kind(thing: object) -> str:
    """What `thing` is, in a word that an author knows."""
    return "None" if thing is None else f"a {type(thing).__name__}"


def listed(lengths: dict[str, int]) -> str:
    """Names with numbers, in one line."""
    return ", ".join(f"{name} {length}" for name, length in lengths.items())


type Listener = Callable[[int, int], object]

_listener: Listener | None = None


def progress(done: int, of: int) -> None:
    """Say that `done` of `of` equal parts of the work are finished; the frame never depends on it."""
    if _listener is not None:
        _listener(done, of)


def listen(listener: Listener | None) -> None:
    """Have `listener` told from now on instead of whoever was before; None tells nobody."""
    global _listener  # models are pure functions, so nothing can be handed to them
    _listener = listener
