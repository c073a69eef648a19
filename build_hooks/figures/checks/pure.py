"""Whether a model is a function of its settings: it reads nothing, asks nobody, and makes the same again."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import process_time
from types import FrameType

from widgets.kit import Frame, WidgetError
from widgets.kit.widget import Words, key

from ...root import ROOT
from ..pictures.raised import where

type Stops = tuple[int, ...]

ASKS = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.spawn", "urllib.", "http.")
"""What Python tells of those who go beyond their process, as these events begin."""

IMPORTS = "<frozen "
"""How the files of what imports are called: it may read, and so may whoever reads by its loader."""

LONG = 0.5
"""Seconds of a processor after which no more frames are made again."""

watched: list[str] = []
"""The widget whose model runs now, if any: what Python tells is told to all, and can't be told to end."""

heard: list[str] = []
"""What it did that no model may: it may catch what is raised."""

listening: list[bool] = []


@contextmanager
def watching(name: str) -> Iterator[None]:
    """Raise a WidgetError in the block where the model of a widget reads a file or leaves its process."""
    if not listening:
        sys.addaudithook(hear)
        listening.append(True)
    watched.append(name)
    heard.clear()
    try:
        yield
    finally:
        watched.pop()
    if heard:
        raise WidgetError(heard[0])


def hear(event: str, about: tuple[object, ...]) -> None:
    """What Python calls with all that it does; most of it is nothing to us."""
    if not watched or (event != "open" and not event.startswith(ASKS)):
        return
    line = line_of(sys._getframe(1), watched[-1])
    if line is None:
        return
    if event == "open":
        message = (
            f"{line}: a model can't open '{about[0]}': in the reader's browser there is no disk; what is "
            'beside the model comes by `data_file(__package__, "NAME.txt")` or `read_csv`, from a zip too'
        )
    else:
        message = (
            f"{line}: a model can't leave its process ({event}): in the reader's browser there are no "
            "sockets and no other programs; a model is a function of its settings"
        )
    heard.append(message)
    raise WidgetError(message)


def line_of(frame: FrameType | None, name: str) -> str | None:
    """The line of a widget's file that runs; nothing if what imports is between, or it is none of its."""
    while frame is not None:
        file = frame.f_code.co_filename
        if file.startswith(IMPORTS):
            return None
        if where(file).startswith(f"widgets/{name}/"):
            return f"{where(file)}:{frame.f_lineno}"
        frame = frame.f_back
    return None


def digest(frame: Frame, words: Words) -> str:
    """A hash of all that a frame is."""
    said = (words.summary, words.readouts, words.met, words.offers, words.sayings)
    text = json.dumps([frame, said], sort_keys=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def again(name: str, places: Sequence[Stops], root: Path = ROOT) -> dict[str, str]:
    """The digests of some frames as another Python makes them, which has sets in another order.

    It begins with the last, so that what others have left in memory is not there, and ends once that has
    taken some time.
    """
    code = (
        "import sys, widgets; widgets.__path__.append(sys.argv[1])\n"
        "from build_hooks.figures.checks.pure import tell; tell(sys.argv[2])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(root / "widgets"), name],
        input=json.dumps(places[::-1]),
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",  # what it says of a fault is said as its system would
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "1"},
        check=False,
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["nothing"])[-1]
        raise WidgetError(f"widget '{name}' could not be made again by another Python: {last}")
    made: dict[str, str] = json.loads(done.stdout)
    return made


def tell(name: str) -> None:
    """Print the digests of the frames that are asked for, as many as can be made in a while."""
    from importlib import import_module

    from ..pictures.flipbook import made_in_time

    out, sys.stdout = sys.stdout, sys.stderr  # a model may print
    widget = import_module(f"widgets.{name}.model").WIDGET
    made: dict[str, str] = {}
    started = process_time()
    for stops in map(tuple, json.load(sys.stdin)):
        made[key(stops)] = digest(*made_in_time(widget, stops))
        if process_time() - started > LONG:
            break
    json.dump(made, out)
