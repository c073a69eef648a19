"""A step: flipbooks, opening pictures and charts of every widget, made again only when it changed."""

import gzip
import hashlib
import json
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from functools import cache
from importlib.metadata import version
from multiprocessing import active_children
from pathlib import Path
from time import time

from widgets.kit.widget import key
from widgets.registry import WIDGETS, widget as widget_named

from . import charts, figure, flipbook, manifest
from .fences import Opening, openings

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".press" / "drawn"
MADE_WITH = ("altair", "vl-convert-python")
UNSEEN = ("oracle.py", "oracles.py", "progress.py", "protocol.py")
"""Files that no picture hangs on."""

KEPT_DAYS = 30

type Stops = tuple[int, ...]
type Files = dict[str, str]


def files() -> Iterator[tuple[str, bytes]]:
    """Every file that figures are drawn from, from the cache where nothing they hang on changed."""
    book = openings(ROOT / "docs")
    wanted = [(name, stops) for name in WIDGETS for stops in sorted(opening_stops(name, book))]
    missing = [task for task in wanted if not cached(*task).exists()]
    if missing:
        draw(missing)
    forget({cached(*task) for task in wanted})
    for name in WIDGETS:
        made: Files = {}
        for stops in (stops for other, stops in wanted if other == name):
            made |= json.loads(cached(name, stops).read_text(encoding="utf-8"))
        about = manifest.of(widget_named(name), made)
        for opening in (opening for opening in book if opening.fence.name == name):
            place = slug(opening.stops)
            svg, words = made[f"pictures/{name}/{place}.svg"], made[f"words/{name}/{place}.json"]
            html = figure.written(opening.fence, about, opening.stops, json.loads(words), svg)
            yield f"figures/{opening.fingerprint}.html", html.encode()
        yield (
            f"manifests/{name}.json",
            json.dumps(about, ensure_ascii=False, sort_keys=True).encode(),
        )
        for path, text in sorted(made.items()):
            if not path.startswith("words/"):
                yield path, text.encode()


def opening_stops(name: str, book: list[Opening]) -> set[Stops]:
    """Where figures of a widget open: in the book, and by its presets."""
    widget = widget_named(name)
    presets = {widget.preset(name) for name in ("start", *(each.name for each in widget.presets))}
    return presets | {opening.stops for opening in book if opening.fence.name == name}


def draw(tasks: list[tuple[str, Stops]]) -> None:
    """Make what is missing on every processor, and say how it goes: this is the long step."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor() as pool, ended_by_a_fault():
        drawing = {pool.submit(make, task): task for task in tasks}
        for number, drawn in enumerate(as_completed(drawing), 1):
            (name, stops), spent = drawing[drawn], drawn.result()
            print(f"  drew {number}/{len(tasks)} {name} {key(stops)}: {spent}", file=sys.stderr)


@contextmanager
def ended_by_a_fault() -> Iterator[None]:
    """End our other processes when one has found a fault: they may be at work for minutes."""
    try:
        yield
    except BaseException:
        for process in active_children():
            process.terminate()
        raise


def make(task: tuple[str, Stops]) -> str:
    """Draw one opening into the cache; what it spent, in words."""
    name, stops = task
    widget = widget_named(name)
    book, opening = flipbook.bound(widget, stops)
    which = widget.chart(stops)
    written = book.written()
    made: Files = {
        f"flipbooks/{name}/{slug(stops)}.json": written,
        f"pictures/{name}/{slug(stops)}.svg": opening,
        f"words/{name}/{slug(stops)}.json": words(book, stops),
        f"charts/{name}/{which}.json": charts.written(charts.chart(name, which)),
    }
    # Other charts that moves of this figure can reach: the page must be able to draw them live.
    for other in sorted({entry["chart"] for entry in book.frames.values()} - {which}):
        made[f"charts/{name}/{other}.json"] = charts.written(charts.chart(name, other))
    path = cached(name, stops)
    partial = path.with_suffix(f".{os.getpid()}.part")
    partial.write_text(json.dumps(made, sort_keys=True), encoding="utf-8")
    partial.replace(path)
    packed = len(gzip.compress(written.encode(), mtime=0))
    return f"{len(book.frames)} frames, {packed / 1000:.0f} kB gzip"


def words(book: flipbook.Flipbook, stops: Stops) -> str:
    """What the page says beside the opening picture, as a file that the fence reads."""
    entry = book.frames[key(stops)]
    kept = {
        name: entry[name] for name in ("times", "chart", "summary", "readouts", "met", "offers")
    }
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def slug(stops: Stops) -> str:
    """The name of a frame in file names and addresses."""
    return "-".join(map(str, stops))


def cached(name: str, stops: Stops) -> Path:
    """Where what an opening is drawn from is kept, under a name that changes when it would."""
    # Hashed, because a figure with many controls has a longer name than a file may have.
    place = hashlib.sha256(slug(stops).encode()).hexdigest()[:16]
    return CACHE / f"{name}-{digest(name)}-{place}.json"


@cache
def digest(name: str) -> str:
    """A short hash of all that a widget's pictures hang on, other widgets not among it.

    Nor what it is checked against: an oracle changes no picture.
    """
    parts = [
        *sorted((ROOT / "widgets" / name).glob("**/*.py")),
        *sorted((ROOT / "widgets" / "kit").glob("*.py")),
        *(ROOT / "widgets" / part for part in ("look.py", "view_canvas.py")),
        *(ROOT / "build_hooks" / part for part in ("charts.py", "flipbook.py", "frames.py")),
    ]
    parts = [path for path in parts if path.name not in UNSEEN]
    versions = "".join(f"{package}{version(package)}" for package in MADE_WITH)
    bytes_of_all = b"".join(path.read_bytes() for path in parts)
    return hashlib.sha256(versions.encode() + bytes_of_all).hexdigest()[:16]


def forget(used: set[Path]) -> None:
    """Remove what no build has used for KEPT_DAYS: whoever goes to another branch comes back."""
    now = time()
    for path in CACHE.glob("*"):
        if path in used:
            os.utime(path)
        elif now - path.stat().st_mtime > KEPT_DAYS * 86_400:
            path.unlink(missing_ok=True)
