"""Moves: what a reader picks one after the other, as in a game or when rating pairs.

The model is given the picks so far, such as `(12, 3)`. Its frame's table `offers` says what may be
picked next; a row has the columns

    pick     a number from 0 to `options` - 1
    label    what readers see of it and hear
    detail   optional: more about it, on a card
    open     optional: False for what is drawn and can't be picked
    mark     optional: a letter or two that stand on a square
    shade    optional: how full a square of a grid is painted, 0 to 1

A sequence is a stop too: the number that its picks are the digits of, where a digit is one more
than a pick, so that every sequence has a number and 0 is nothing picked yet.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, overload

from .applies import Applies, Value
from .errors import WidgetError
from .frame import Table

OFFERS = "offers"
"""The table of a frame that says what may be picked next."""

EXACT = 2**53
"""JavaScript tells whole numbers below this apart, and links carry them."""

FITS = 12
"""So many choices fit on the line of a message."""


@dataclass(frozen=True)
class Moves(Applies):
    """At most `most` picks, each from 0 to `options` - 1, of which the frame's offers allow some.

    The page draws the options as a grid of `columns` squares a row, or a card for each offer.
    When a control named in `anew` moves, nothing is picked any more. What is `open_ended` may end
    before `most`, as a game does; so are grids, and the page does not say of how many.
    """

    name: str
    label: str
    options: int = 64
    most: int = 5
    layout: Literal["grid", "cards"] = "grid"
    columns: int = 8
    anew: tuple[str, ...] = ()
    open_ended: bool = False
    kind = "moves"
    start = 0

    def __post_init__(self) -> None:
        """Raise a WidgetError where a page could not tell two sequences apart."""
        if self.options < 1 or self.most < 1 or self.columns < 1:
            raise WidgetError(f"{self.name} needs at least 1 option, 1 pick and 1 column")
        if self.count > EXACT:
            raise WidgetError(
                f"{self.name} has {self.count:,} sequences of up to {self.most} picks among "
                f"{self.options}; there may be at most {EXACT:,}, so allow fewer picks or options"
            )

    @property
    def count(self) -> int:
        """How many sequences there are, the empty one among them."""
        return sum(self.options**length for length in range(self.most + 1))

    @property
    def values(self) -> "Sequences":
        """Every sequence, made when it is asked for: there may be more than fit anywhere."""
        return Sequences(self.options, self.most)

    def text(self, stop: int) -> str:
        """The picks, as in `12, 3`."""
        return ", ".join(map(str, self.values[stop])) or "nothing picked"

    def after(self, stop: int, pick: int) -> int:
        """The stop with one more pick."""
        return stop * self.options + pick + 1

    def before(self, stop: int) -> int:
        """The stop without the last pick."""
        return (stop - 1) // self.options if stop else 0


@dataclass(frozen=True)
class Sequences(Sequence[tuple[int, ...]]):
    """All sequences of up to `most` picks, shorter ones first; none is kept."""

    options: int
    most: int

    def __len__(self) -> int:
        return sum(self.options**length for length in range(self.most + 1))

    @overload
    def __getitem__(self, stop: int) -> tuple[int, ...]: ...
    @overload
    def __getitem__(self, stop: slice) -> list[tuple[int, ...]]: ...
    def __getitem__(self, stop: int | slice) -> tuple[int, ...] | list[tuple[int, ...]]:
        if isinstance(stop, slice):
            return [self[one] for one in range(*stop.indices(len(self)))]
        picks: list[int] = []
        while stop > 0:
            stop, pick = divmod(stop - 1, self.options)
            picks.insert(0, pick)
        if len(picks) > self.most:
            raise IndexError(f"there are no sequences of more than {self.most} picks")
        return tuple(picks)

    def __contains__(self, value: object) -> bool:
        return (
            isinstance(value, list | tuple)
            and len(value) <= self.most
            and all(type(pick) is int and 0 <= pick < self.options for pick in value)
        )

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """The stop of a sequence, whatever the bounds; a ValueError if there is none."""
        if value not in self or not isinstance(value, list | tuple):
            raise ValueError(f"{value!r} is not among them")
        number = 0
        for pick in value:
            number = number * self.options + pick + 1
        return number


def offered(name: str, picks: Sequence[int], place: int, choices: Collection[int]) -> int:
    """The pick at `place` (from 0) if it is one of `choices`; a WidgetError that names them if not.

    A model calls it as it follows the picks, so that no link can make a move that there is not.
    """
    if picks[place] in choices:
        return picks[place]
    listed = ", ".join(map(str, sorted(choices)))
    right = f"it may be {listed}" if len(choices) <= FITS else f"there are {len(choices)} others"
    raise WidgetError(
        f"{name} = {written(picks)}: pick {place + 1} is {picks[place]}, which is not offered there; "
        f"{right if choices else 'nothing is'}"
    )


def apart(one: Moves, other: Moves) -> bool:
    """Whether two controls can never be asked for at once: some third would have to say two things."""
    return any(
        not set(allowed) & set(other.when[name])
        for name, allowed in one.when.items()
        if name in other.when
    )


def check_apart(whose: str, moves: Collection[Moves]) -> None:
    """Raise a WidgetError where the widget `whose` may ask for two kinds of moves at once."""
    for one, other in combinations(moves, 2):
        if not apart(one, other):
            raise WidgetError(
                f"widget '{whose}' may ask for the moves '{one.name}' and '{other.name}' at once; "
                "a frame can make offers for only one: give each a `when` that the other's rules out"
            )


def check_offers(control: Moves, table: Table, whose: str) -> Table:
    """`table` if the page can draw it as what may be picked; a WidgetError says what to mend."""
    where = f"{whose}: table '{OFFERS}'"
    if missing := {"pick", "label"} - table.keys():
        raise WidgetError(f"{where} has no column '{min(missing)}'; it has {', '.join(table)}")
    for pick in table["pick"]:
        if type(pick) is not int or not 0 <= pick < control.options:
            raise WidgetError(
                f"{where} has the pick {pick}; picks of '{control.name}' are 0 to {control.options - 1}"
            )
    if len(set(table["pick"])) < len(table["pick"]):
        raise WidgetError(f"{where} offers a pick twice; give each pick one row")
    return table


def trouble(control: Moves, value: Value) -> str:
    """What is wrong with `value`, and what would be right."""
    reach = f"up to {control.most} picks, each from 0 to {control.options - 1}"
    if not isinstance(value, list | tuple):
        return f"is not a list of picks ({reach})"
    if len(value) > control.most:
        return f"has {len(value)} picks ({reach})"
    wrong = next(pick for pick in value if (pick,) not in control.values)
    return f"has no pick {wrong} ({reach})"


def written(picks: Sequence[int]) -> str:
    """Picks as an author writes them in a fence."""
    return f"[{', '.join(map(str, picks))}]"
