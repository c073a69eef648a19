"""Which frames a reader may ask for next: those that a flipbook has, in the order in which they go in."""

from collections.abc import Callable, Iterator
from itertools import product, repeat
from math import prod

from widgets.kit import Control, Moves, Number, Seed, Table, Widget

SMALL = 64
"""Figures with no more frames than this have them all in their flipbook."""

MOST_STOPS = 150
"""Stops of one control that go in, nearest first: more than a slider has, far fewer than a seed."""

MOST_SEEDS = 8
"""Seeds near the opening's that go in: who re-rolls or types gets one far away, and a run may take long."""

AHEAD = 64
"""So many frames at most in which a reader has picked several times: of two replies, five times."""

type Stops = tuple[int, ...]


def moves(widget: Widget, opening: Stops, offers: Table) -> Iterator[Stops]:
    """The frames one move from `opening`, nearest stops first, or all frames if they are few.

    A preset is a move too: one button. So is every pick that `offers` has.
    """
    seen = {opening}
    presets = [widget.preset(preset.name) for preset in widget.presets]
    reach = every(widget, opening) + list(nearest_first(widget, opening, offers))
    for stops in (*presets, *reach):
        stops = widget.canonical(list(stops))
        if stops not in seen:
            seen.add(stops)
            yield stops


def nearest_first(widget: Widget, opening: Stops, offers: Table) -> Iterator[Stops]:
    """One control moved at a time, all controls by one stop before any by two."""
    reach = sorted(
        (distance, place, stop)
        for place, control in shown(widget, opening)
        for distance, stop in near(control, opening[place], offers)
    )
    for _, place, stop in reach:
        yield widget.moved(opening, place, stop)


def ahead(widget: Widget, opening: Stops, offered: Callable[[Stops], Table]) -> Iterator[Stops]:
    """The frames several picks from `opening`, all of one more pick or none; what is offered says which.

    Who picks twice in a second would else wait at the second for Python to start.
    """
    controls = dict(shown(widget, opening))
    for place, control in widget.moves():
        row, seen = [opening], 0
        while place in controls and row:
            row = [
                widget.moved(stops, place, stop)
                for stops in row
                for _, stop in near(control, stops[place], offered(stops))
                if stops[place] < stop < control.count
            ]
            seen += len(row)
            if seen > AHEAD:
                return
            yield from row


def every(widget: Widget, opening: Stops) -> list[Stops]:
    """All frames that moves of the controls shown can reach, or none if there are too many.

    Another panel is another figure: it is one move away, and what can be moved there is not counted.
    """
    places = {p: c for p, c in shown(widget, opening) if c.name != widget.drawn_by}
    if any(isinstance(control, Moves) for control in places.values()):
        return []  # not every sequence of picks is one that can be made
    if prod(control.count for control in places.values()) > SMALL:
        return []
    return list(
        product(
            *(
                range(c.count) if place in places else (opening[place],)
                for place, c in enumerate(widget.controls)
            )
        )
    )


def shown(widget: Widget, stops: Stops) -> list[tuple[int, Control]]:
    """The controls that apply at `stops`, each with its place."""
    values = widget.values(stops)
    return [
        (p, control) for p, control in enumerate(widget.controls) if widget.applies(control, values)
    ]


def near(control: Control, stop: int, offers: Table) -> list[tuple[int, int]]:
    """Some other stops of `control`, the nearest first, each after how far from `stop` it is."""
    if isinstance(control, Moves):
        rows = zip(offers.get("pick", []), offers.get("open", repeat(True)), strict=False)
        picked = [control.after(stop, pick) for pick, is_open in rows if is_open]  # type: ignore[arg-type]
        every = [control.before(stop), *picked] if stop else picked
        return list(enumerate(every[:MOST_STOPS], 1))
    most = MOST_SEEDS if isinstance(control, Seed | Number) else MOST_STOPS
    reach = range(max(stop - most, 0), min(stop + most + 1, control.count))
    stops = sorted(reach, key=lambda other: abs(other - stop))
    return [(abs(other - stop), other) for other in stops[1 : most + 1]]
