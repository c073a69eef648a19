"""One figure as its author looks at it: a process of its own, which answers until a file changes.

`python -m build_hooks.author.look NAME` imports all that is slow, and nothing of the widget, before it is asked:
so the next one can stand ready while this one answers. A line is asked, the stops or nothing; answered is first what
is seen, then whether the oracles hold, then what it costs, each in a line.
"""

import gzip
import json
import sys
import traceback
from collections.abc import Iterator
from itertools import islice, repeat
from time import perf_counter
from typing import Any

from widgets.kit import Clock, Frame, Moves, Widget
from widgets.kit.frame import METRICS, times_of
from widgets.kit.oracle import shown
from widgets.kit.widget import Words, key
from widgets.registry import widget as widget_named

from ..figures.pictures import charts, flipbook, reach
from ..figures.pictures.drawer import drawer
from ..root import ROOT

ROWS = 12
"""Rows of a table that are shown; of more it is said how many there are."""

SAMPLE = 8
"""Frames that are drawn to tell what all of the flipbook will weigh."""

type Stops = tuple[int, ...]


def main(name: str) -> None:
    """Make ready, and answer until there is nobody to ask."""
    ready()
    for line in sys.stdin:
        asked = json.loads(line)
        for found in answers(name, asked):
            print(json.dumps(found), flush=True)
        print(json.dumps({"end": True}), flush=True)


def ready() -> None:
    """Import and start what takes long, and is the same whatever is drawn."""
    import altair as alt
    import vl_convert

    chart = alt.Chart(alt.NamedData("t")).mark_point().encode(x="x:Q")
    vl_convert.vegalite_to_vega(chart.to_dict())
    drawer()


def answers(name: str, stops: list[int] | None) -> Iterator[dict[str, Any]]:
    """All that is to be said at these stops, or at the start; what is wrong says so in a line or two."""
    started = perf_counter()
    try:
        widget = widget_named(name)
        at = widget.preset("start") if stops is None else widget.canonical(stops)
        frame, words = flipbook.made_in_time(widget, at)
        yield {**looked(widget, at, frame, words), "seconds": perf_counter() - started}
        yield {"oracles": list(oracles(widget))}
        yield {"cost": cost(widget, at, words)}
    except (Exception, SystemExit) as error:
        yield {"fault": fault(error, name)}


def looked(widget: Widget, stops: Stops, frame: Frame, words: Words) -> dict[str, Any]:
    """The figure at these stops: its picture, its words and its tables."""
    drawn = flipbook.frame_of(widget, stops, flipbook.last, lambda *_: (frame, words))
    return {
        "title": widget.title,
        "stops": list(stops),
        "controls": controls(widget, stops),
        "moves": list(moves(widget, stops, words)),
        "presets": [[each.title, list(widget.preset(each.name))] for each in widget.presets],
        "picture": drawn["pictures"][-1],
        "summary": words.summary,
        "readouts": [
            [each.label, words.readouts[each.metric]]
            for each in widget.readouts
            if each.metric in words.readouts
        ],
        "challenges": [
            [each.task, met] for each, met in zip(widget.challenges, words.met, strict=True)
        ],
        "tables": list(tables(frame)),
        "hints": list(hints(widget, frame)),
    }


def controls(widget: Widget, stops: Stops) -> list[dict[str, Any]]:
    """The controls that apply, each with its place, its stop and what that stop says."""
    return [
        {
            "place": place,
            "label": control.label,
            "last": control.count - 1,
            "stop": stops[place],
            "text": control.text(stops[place]),
        }
        for place, control in reach.shown(widget, stops)
        if not isinstance(control, Moves)
    ]


def moves(widget: Widget, stops: Stops, words: Words) -> Iterator[dict[str, Any]]:
    """What may be picked now, of each control for moves, with the stops that it leads to; and back."""
    for place, control in widget.moves():
        if control not in (shown for _, shown in reach.shown(widget, stops)):
            continue
        offers = words.offers
        rows = zip(
            offers.get("pick", []),
            offers.get("label", []),
            offers.get("open", repeat(True)),
            strict=False,
        )
        leads = [
            (str(label), control.after(stops[place], pick))
            for pick, label, is_open in rows
            if is_open and isinstance(pick, int)
        ]
        if stops[place]:
            leads.append(("Take back", control.before(stops[place])))
        yield {
            "label": control.label,
            "picks": [[label, list(widget.moved(stops, place, stop))] for label, stop in leads],
        }


def tables(frame: Frame) -> Iterator[dict[str, Any]]:
    """The tables of a frame, long ones cut short."""
    for name, table in frame.items():
        rows = [list(row) for row in islice(zip(*table.values(), strict=True), ROWS)]
        many = len(next(iter(table.values())))
        yield {"name": name, "columns": list(table), "rows": rows, "many": many}


def oracles(widget: Widget) -> Iterator[dict[str, Any]]:
    """What each oracle must be, what it is, and whether that is near enough."""
    for oracle in widget.oracles:
        try:
            got = oracle.measure(widget.at)
            said, holds = shown(got, oracle.tolerance), oracle.holds(got)
        except Exception as error:
            said, holds = f"{type(error).__name__}: {error}", False
        must = shown(oracle.expected, 0)
        yield {"quantity": oracle.quantity, "must": must, "is": said, "holds": holds}


def cost(widget: Widget, stops: Stops, words: Words) -> dict[str, Any]:
    """What a phone will pay: pictures of the flipbook, its kilobytes by a sample, milliseconds a frame."""
    near = list(reach.moves(widget, stops, words.offers))
    book = flipbook.Flipbook()
    book.add(stops, flipbook.frame_of(widget, stops, flipbook.every_moment))
    first = packed(book)
    times = []
    for each in near[:SAMPLE]:
        began = perf_counter()
        made = flipbook.made_in_time(widget, each)
        times.append(perf_counter() - began)
        seen = flipbook.seen(widget, stops, each)
        book.add(each, flipbook.frame_of(widget, each, seen, lambda *_, made=made: made))
    a_frame = (packed(book) - first) / max(1, min(SAMPLE, len(near)))
    return {
        "frames": 1 + len(near),
        "moments": max(1, book.frames[key(stops)]["times"]),
        "kB": (first + a_frame * len(near)) / 1000,
        "sampled": min(SAMPLE, len(near)),
        "ms": 1000 * sum(times) / max(1, len(times)),
    }


def packed(book: flipbook.Flipbook) -> int:
    """The bytes of a flipbook on the line."""
    return len(gzip.compress(book.written().encode(), mtime=0))


def hints(widget: Widget, frame: Frame) -> Iterator[str]:
    """What an author may have forgotten, and a reader would miss."""
    if times_of(frame) > 1 and not isinstance(widget.clock, Clock):
        yield "a table has a column `time` and the widget no clock, so nothing plays: clock=Clock()"
    if METRICS in frame and not widget.readouts:
        yield "there are metrics and no read-outs, so no number is shown: readouts=(Readout(...),)"
    if not widget.oracles:
        yield "nothing says what the model must make: oracles=ORACLES"


def fault(error: BaseException, name: str) -> str:
    """What went wrong in a line or two: the file and line of the widget's author, and why."""
    why = error
    while why.__cause__ is not None and where(why.__cause__, name):
        why = why.__cause__
    place = where(why, name)
    said = str(error) if why is error and place == "" else f"{type(why).__name__}: {why}"
    if isinstance(why, SyntaxError):
        said = f"{type(why).__name__}: {why.msg}"
    lines = [line for line in said.splitlines() if line.strip()]
    at = "" if why is error else str(error).partition(": its")[0].partition(" at ")[2]
    return f"{place}{' '.join(lines[:1])}" + (f"\nat {at}" if at else "")


def where(error: BaseException, name: str) -> str:
    """The last line of the widget's own files that led to an error, as `widgets/sir/model.py:14: `."""
    folder = ROOT / "widgets" / name
    if isinstance(error, SyntaxError) and error.filename and error.filename.startswith(str(folder)):
        return f"{error.filename.removeprefix(f'{ROOT}/')}:{error.lineno}: "
    frames = traceback.extract_tb(error.__traceback__)
    own = [each for each in frames if each.filename.startswith(f"{folder}/")]
    return f"{own[-1].filename.removeprefix(f'{ROOT}/')}:{own[-1].lineno}: " if own else ""


if __name__ == "__main__":
    assert charts  # imported here, so that the next widget need not wait for it
    main(sys.argv[1])
