"""A flipbook: the pictures and words of every frame one move away from where a figure opens.

So the first move of any control needs neither Python nor Vega. Pictures are lists of numbers into
one list of pieces, because neighbouring frames are alike but for a few of their marks.
"""

import json
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product, repeat
from math import prod
from types import FrameType
from typing import Any

from widgets.kit import Control, Frame, Moves, Seed, Table, Widget, WidgetError
from widgets.kit.frame import times_of
from widgets.kit.widget import Words, key

from . import charts

SMALL = 64
"""Figures with no more frames than this have them all in their flipbook."""

MOST_STOPS = 150
"""Stops of one control that go in, nearest first: more than a slider has, far fewer than a seed."""

MOST_SEEDS = 8
"""Seeds near the opening's that go in: who re-rolls gets one far away, and a run may take long."""

MOST_CHARACTERS = 3_000_000
"""Of one flipbook as text, which is some 150 kB gzip; what is further from the opening is left out."""

SECONDS = 20.0
"""For one frame. A model that needs longer here would need minutes on a phone."""

PIECE = re.compile(r"(?=<[^/])")

type Stops = tuple[int, ...]


def moves(widget: Widget, opening: Stops, offers: Table) -> Iterator[Stops]:
    """The frames one move from `opening`, nearest stops first, or all frames if they are few.

    A preset is a move too: one button. So is every pick that `offers` has.
    """
    seen = {opening}
    presets = [widget.preset(preset.name) for preset in widget.presets]
    reach = every(widget, opening) or nearest_first(widget, opening, offers)
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


def every(widget: Widget, opening: Stops) -> list[Stops]:
    """All frames that moves of the controls shown can reach, or none if there are too many."""
    places = dict(shown(widget, opening))
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
        reach = [control.before(stop), *picked] if stop else picked
        return list(enumerate(reach[:MOST_STOPS], 1))
    stops = sorted(range(control.count), key=lambda other: abs(other - stop))
    most = MOST_SEEDS if isinstance(control, Seed) else MOST_STOPS
    return [(abs(other - stop), other) for other in stops[1 : most + 1]]


class Flipbook:
    """Pictures and words under the names of their frames, each piece of a picture kept once."""

    def __init__(self) -> None:
        self.pieces: dict[str, int] = {}
        self.frames: dict[str, dict[str, Any]] = {}
        self.characters = 0

    def add(self, stops: Stops, made: dict[str, Any]) -> None:
        """Put in one frame, as `frame_of` makes it."""
        pictures = [
            [self.piece(text) for text in PIECE.split(svg) if text] for svg in made["pictures"]
        ]
        entry = {**made, "pictures": pictures}
        self.characters += len(json.dumps(entry))
        self.frames[key(stops)] = entry

    def piece(self, text: str) -> int:
        """The number of a piece of a picture."""
        if text not in self.pieces:
            self.pieces[text] = len(self.pieces)
            self.characters += len(text)
        return self.pieces[text]

    def written(self) -> str:
        """The flipbook as a file."""
        book = {"pieces": list(self.pieces), "frames": self.frames}
        return json.dumps(book, ensure_ascii=False, separators=(",", ":"))


def frame_of(widget: Widget, stops: Stops, every_time: bool) -> dict[str, Any]:
    """The pictures and words of one frame: of its last moment, or of every moment it has."""
    with deadline(f"widget '{widget.name}' at {key(stops)}"):
        frame, words = made(widget, stops)
    which = widget.chart(stops)
    spec = charts.chart(widget.name, which)
    charts.check_tables(widget, spec, frame)
    times = times_of(frame)
    moments = range(times) if every_time and times else [max(times - 1, 0)]
    prefix = f"{widget.name}-{which}"
    return {
        "pictures": [charts.picture(spec, frame, time, prefix) for time in moments],
        "times": times,
        "chart": which,
        "summary": words.summary,
        "readouts": words.readouts,
        "met": words.met,
        "offers": words.offers,
    }


def made(widget: Widget, stops: Stops) -> tuple[Frame, Words]:
    """The frame at `stops` in tables and words; what its model raises is a WidgetError with both."""
    try:
        frame = widget.frame_at(stops)
        return frame, widget.words(stops, frame)
    except WidgetError:
        raise
    except (Exception, SystemExit) as error:
        raise WidgetError(
            f"widget '{widget.name}' at {key(stops)}: its model raised {type(error).__name__}: {error}"
        ) from error


@contextmanager
def deadline(whose: str, seconds: float = SECONDS) -> Iterator[None]:
    """Raise a WidgetError in the block once it has taken too long."""

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise WidgetError(
            f"{whose}: its model has run for {seconds:g} s; make it faster or the range smaller"
        )

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def bound(widget: Widget, opening: Stops) -> tuple[Flipbook, str]:
    """The flipbook of a figure that opens at `opening`, and the picture it opens with."""
    book = Flipbook()
    first = frame_of(widget, opening, every_time=True)
    book.add(opening, first)
    for stops in moves(widget, opening, first["offers"]):
        if book.characters > MOST_CHARACTERS:
            break
        book.add(stops, frame_of(widget, stops, every_time=False))
    return book, first["pictures"][-1]
