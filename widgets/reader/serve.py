"""Answer a message from the page: the same function in tests, in the browser and in a notebook."""

import io
import json
import linecache
import traceback
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from types import ModuleType
from typing import Any

from ..kit import Widget, WidgetError
from ..kit.frame import times_of
from ..kit.oracle import shown
from ..kit.protocol import Checked, Failed, Judged, Made, Reply
from ..registry import __package__ as OURS, widget as widget_named
from .curve import mean_absolute_error, numbers

YOURS = "your model.py"
"""The file name that tracebacks give to the reader's own source."""

MOST_OUTPUT = 20_000
"""Characters kept of what a reader's model prints; nobody reads a million lines."""


def answer_text(text: str) -> str:
    """The reply to a request, both as JSON."""
    return json.dumps(answer(json.loads(text)), separators=(",", ":"))


def answer(request: dict[str, Any]) -> Reply:
    """The reply to `request`. It never raises: whatever goes wrong is a reply of its own."""
    printed = Printed()
    try:
        with redirect_stdout(printed), redirect_stderr(printed):
            reply = settle(request)
    except WidgetError as error:
        return failed(str(error), None, printed)
    except BaseException as error:  # sys.exit and the like must not end the worker either
        return failed(plainly(error), line_of(error), printed)
    if reply["kind"] == "made":
        reply["output"] = printed.text()
    return reply


def settle(request: dict[str, Any]) -> Reply:
    """Do what the request's kind asks for."""
    match request:
        case {"kind": "compute", "widget": str(name), "stops": list(stops)}:
            return made(widget_named(name), stops)
        case {"kind": "run", "widget": str(name), "stops": list(stops), "source": str(source)}:
            return made(theirs(widget_named(name), source), stops)
        case {"kind": "judge", "widget": str(name), "stops": list(stops), "xs": xs, "ys": ys}:
            return judged(widget_named(name), stops, numbers(xs), numbers(ys))
        case {"kind": "check", "widget": str(name), "oracle": int(number), "source": None}:
            return checked(widget_named(name), number)
        case {"kind": "check", "widget": str(name), "oracle": int(number), "source": str(source)}:
            return checked(theirs(widget_named(name), source), number)
    raise WidgetError(
        f"there is no request {request.get('kind')!r}; there are compute, run, judge, check"
    )


def made(widget: Widget, asked: list[int]) -> Made:
    """The frame at the stops asked for, with its words."""
    stops = widget.canonical(asked)
    frame = widget.frame_at(stops)
    words = widget.words(stops, frame)
    return {
        "kind": "made",
        "frame": frame,
        "times": times_of(frame),
        "chart": widget.chart(stops),
        "summary": words.summary,
        "readouts": words.readouts,
        "met": words.met,
        "offers": words.offers,
        "sayings": words.sayings,
        "output": "",
    }


def theirs(ours: Widget, source: str) -> Widget:
    """The widget with the frames and words of the reader's source, and our controls."""
    module = ModuleType(f"{OURS}.{ours.name}.yours")
    module.__package__ = f"{OURS}.{ours.name}"
    module.__file__ = YOURS
    # So that tracebacks can quote the reader's line: there is no such file to read it from.
    linecache.cache[YOURS] = (len(source), None, source.splitlines(keepends=True), YOURS)
    exec(compile(source, YOURS, "exec"), module.__dict__)
    made_by_reader = getattr(module, "WIDGET", None)
    if not isinstance(made_by_reader, Widget):
        raise WidgetError("the model must end with `WIDGET = Widget(...)`, as the original does")
    if made_by_reader.controls != ours.controls:
        raise WidgetError(
            "the controls were drawn with the page and can't be changed here; "
            "change what the model does with them, and leave `controls` as they were"
        )
    return replace(
        ours,
        frame=made_by_reader.frame,
        summary=made_by_reader.summary,
        challenges=made_by_reader.challenges
        if len(made_by_reader.challenges) == len(ours.challenges)
        else ours.challenges,
    )


def judged(widget: Widget, asked: list[int], xs: list[float], ys: list[float]) -> Judged:
    """How far the reader's curve is from the one the widget's guess is about."""
    if widget.guess is None:
        raise WidgetError(f"widget '{widget.name}' asks for no guess")
    table = widget.frame_at(widget.canonical(asked))[widget.guess.table]
    error = mean_absolute_error(
        numbers(table[widget.guess.x]), numbers(table[widget.guess.y]), xs, ys
    )
    return {
        "kind": "judged",
        "error": error,
        "verdict": f"On average your curve was {error:.2f} away from the true one.",
    }


def checked(widget: Widget, number: int) -> Checked:
    """What the widget's model makes of an oracle."""
    oracle = widget.oracle(number)
    got = oracle.measure(widget.at)
    return {"kind": "checked", "got": shown(got, oracle.tolerance), "held": oracle.holds(got)}


def failed(message: str, line: int | None, printed: "Printed") -> Failed:
    """The reply to a request that went wrong."""
    return {"kind": "failed", "message": message, "line": line, "output": printed.text()}


def plainly(error: BaseException) -> str:
    """What went wrong, in one line, as Python would end its traceback."""
    if isinstance(error, SystemExit):
        return "the model asked Python to exit; a model returns its frame"
    if isinstance(error, MemoryError):
        return "the model needs more memory than the page may use; make fewer rows"
    # Without the lines of what it came through, which the browser would have to fetch.
    about = traceback.TracebackException(type(error), error, None, lookup_lines=False, compact=True)
    return "".join(about.format_exception_only()).strip().splitlines()[-1]


def line_of(error: BaseException) -> int | None:
    """The innermost line of the reader's own source, counted from 1, or None."""
    if isinstance(error, SyntaxError) and error.filename == YOURS:
        return error.lineno
    went = traceback.walk_tb(error.__traceback__)
    lines = [line for frame, line in went if frame.f_code.co_filename == YOURS]
    return lines[-1] if lines else None


class Printed(io.TextIOBase):
    """Keeps the first of what is printed, and counts the rest."""

    def __init__(self) -> None:
        self.kept: list[str] = []
        self.room = MOST_OUTPUT
        self.dropped = 0

    def writable(self) -> bool:
        """True: it stands in for standard output."""
        return True

    def write(self, text: str) -> int:
        """Keep `text` as far as there is room."""
        self.kept.append(text[: self.room])
        self.dropped += max(0, len(text) - self.room)
        self.room -= min(self.room, len(text))
        return len(text)

    def text(self) -> str:
        """What was printed, with a note of how much is left out."""
        more = f"\n… and {self.dropped:,} more characters" if self.dropped else ""
        return "".join(self.kept) + more
