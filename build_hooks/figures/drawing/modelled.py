"""What models made of their frames, kept where that took long: to train again would change nothing.

Pictures depend on more than these: an edit of a view draws all frames of a widget again, and neighbouring
openings have some in common. So frames are kept by themselves, under what the model alone is made from.
"""

import sys
from functools import cache
from pathlib import Path
from time import process_time

from widgets.kit import Frame, Widget
from widgets.kit.widget import Words, key

from ... import causes, store
from ...root import ROOT
from ..pictures.flipbook import made_in_time
from ..pictures.reach import Stops
from . import meaning

SLOW = 0.1
"""Seconds of a processor from which a frame is kept. To read one back takes some milliseconds."""

slow: set[str] = set()
"""Widgets that had a slow frame in this process. Their next may be quick because of what that one left
in memory, and would be slow in the next build."""


def frame(widget: Widget, stops: Stops) -> tuple[Frame, Words]:
    """The frame at `stops` in tables and words, from the store if making it once took long."""
    entry, cause = f"modelled/{widget.name} {key(stops)}", made_from(widget.name)
    if before := store.find_value(entry, cause):
        kept: tuple[Frame, Words] = before[0]
        return kept
    started = process_time()  # of this process, whatever else the machine does
    made = made_in_time(widget, stops)
    if process_time() - started > SLOW:
        slow.add(widget.name)
    if widget.name in slow:
        store.keep_value(entry, cause, made)
    return made


@cache
def made_from(name: str) -> str:
    """A hash of all that a widget's frames are made from: Python too, which may add up otherwise."""
    return store.key_of([sys.version.encode(), *meaning.contents(name, sources(name))])


def sources(name: str, root: Path = ROOT) -> set[Path]:
    """Our files that a widget's frames are made from: those that its model imports, and its data."""
    ours = causes.python(f"widgets.{name}.model", root=root, but=causes.ORACLES)
    return ours | causes.data(root / "widgets" / name)
