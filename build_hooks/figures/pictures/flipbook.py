"""A flipbook: the pictures and words of every frame one move away from where a figure opens.

So the first move of any control needs neither Python nor Vega. Pictures are lists of numbers into
one list of pieces, because neighbouring frames are alike but for a few of their marks.
"""

import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from widgets.kit import Control, Frame, Widget, WidgetError
from widgets.kit.frame import times_of
from widgets.kit.hands import at_this_moment, moved_by
from widgets.kit.widget import Words, key

from . import charts
from .deadline import deadline
from .drawer import DrawingError, Spec, drawer
from .raised import told
from .reach import Stops, ahead, moves

MOST_CHARACTERS = 3_000_000
"""Of one flipbook as text, which is some 150 kB gzip; what is further from the opening is left out."""

PIECE = re.compile(r'(?=<[^/])|(data:image/[^"]*)')
"""Where a picture is cut: before each element, and around an image, which many marks and all frames may have."""

type Make = Callable[[Widget, Stops], tuple[Frame, Words]]
"""How a frame is come by: whoever keeps what models made looks there first."""

type Moments = Callable[[int], Sequence[int]]
"""Which moments of a frame are drawn, of so many."""

type Chart = Callable[[str, str], Spec]
"""How the chart of a widget's name and its own is come by, for the same reason."""


def last(times: int) -> Sequence[int]:
    """The last moment only: what is seen first when a control is moved."""
    return [max(times - 1, 0)]


def every_moment(times: int) -> Sequence[int]:
    """All of them, for an episode to be played."""
    return range(max(times, 1))


def seen(widget: Widget, opening: Stops, stops: Stops) -> Moments:
    """The moments of a frame near an opening that may be seen before Python has come."""
    presets = [widget.preset(preset.name) for preset in widget.presets]
    if widget.clock and widget.clock.unfolds and (widget.clock.waits or stops in presets):
        return lambda times: sorted({0, *last(times)})
    moved = [place for place, stop in enumerate(stops) if stop != opening[place]]
    control = widget.controls[moved[0]]
    pressed = control.values[stops[moved[0]]]
    if len(moved) == 1 and isinstance(pressed, int | float) and pressed_now(widget, control):
        # Who presses at a moment goes on watching from there.
        return lambda times: every_moment(times)[max(0, round(pressed)) :] or last(times)
    return last


def pressed_now(widget: Widget, control: Control) -> bool:
    """Whether a hand sets a control to the moment that is shown."""
    return any(
        control.name in moved_by(hand) and at_this_moment(hand, widget.control)
        for hand in widget.hands
    )


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


def frame_of(
    widget: Widget,
    stops: Stops,
    seen: Moments,
    make: Make | None = None,
    chart: Chart | None = None,
) -> dict[str, Any]:
    """The pictures and words of one frame, at those of its moments that `seen` says."""
    frame, words = (make or made_in_time)(widget, stops)
    which = widget.chart(stops)
    spec = (chart or charts.chart)(widget.name, which)
    charts.check_tables(widget, spec, frame)
    times = times_of(frame)
    moments = list(seen(times))
    try:
        pictures = charts.pictures(spec, frame, moments, f"{widget.name}-{which}")
    except DrawingError as error:
        raise WidgetError(
            f"{widget.whose(stops)}: its chart '{which}' could not be drawn: {error}"
        ) from error
    # Whoever reads it takes them for the last ones, unless told.
    odd = moments != list(every_moment(times))[-len(moments) :]
    # What is said of moments without a picture comes with what draws them.
    sayings = words.sayings[: moments[-2] + 2] if len(moments) > 1 else []
    told = {"sayings": sayings} if sayings else {}
    return {
        "pictures": pictures,
        **({"at": moments} if odd else {}),
        **told,
        "times": times,
        "chart": which,
        "summary": words.summary,
        "readouts": words.readouts,
        "met": words.met,
        "offers": words.offers,
    }


def made_in_time(widget: Widget, stops: Stops) -> tuple[Frame, Words]:
    """The frame at `stops` in tables and words, or a WidgetError if its model takes too long."""
    with deadline(widget.whose(stops)):
        return made(widget, stops)


def made(widget: Widget, stops: Stops) -> tuple[Frame, Words]:
    """The frame at `stops` in tables and words; what its model raises is a WidgetError with its line."""
    raising = "model"
    try:
        frame = widget.frame_at(stops)
        raising = "words"
        return frame, widget.words(stops, frame)
    except WidgetError:
        raise
    except (Exception, SystemExit) as error:
        raise WidgetError(
            f"{widget.whose(stops)}: its {raising} raised {told(error, widget.name)}"
        ) from error


def bound(
    widget: Widget, opening: Stops, make: Make | None = None, chart: Chart | None = None
) -> tuple[Flipbook, list[str]]:
    """The flipbook of a figure that opens at `opening`, and the pictures of all its moments."""
    drawer().afresh()
    book = Flipbook()
    first = frame_of(widget, opening, every_moment, make, chart)
    book.add(opening, first)
    for stops in moves(widget, opening, first["offers"]):
        if book.characters > MOST_CHARACTERS:
            break
        book.add(stops, frame_of(widget, stops, seen(widget, opening, stops), make, chart))
    for stops in ahead(
        widget, opening, lambda stops: book.frames.get(key(stops), {}).get("offers", {})
    ):
        if book.characters > MOST_CHARACTERS:
            break
        if key(stops) not in book.frames:
            book.add(stops, frame_of(widget, stops, last, make, chart))
    return book, first["pictures"]
