"""What openings were drawn into: in the store, under all that a widget's pictures are made from."""

import json
import sys
from collections.abc import Callable
from functools import cache
from inspect import unwrap
from pathlib import Path

from widgets.kit import WidgetError
from widgets.kit.widget import key

from ... import causes, store
from ...root import ROOT
from ..pictures import drawer
from ..pictures.opening import Files, Stops
from . import meaning


def drawn(name: str, stops: Stops) -> Files:
    """What an opening is drawn from, which must be in the store."""
    content = known(name, stops)
    if content is None:
        raise store.StoreError(f"{entry(name, stops)} is gone from {store.FOLDER}; build again")
    made: Files = json.loads(content)
    return made


def known(name: str, stops: Stops) -> bytes | None:
    """What the store has of an opening, if nothing that it is made from has changed."""
    return store.find(entry(name, stops), made_from(name))


def keep(name: str, stops: Stops, made: Files) -> None:
    """Keep what an opening was drawn into."""
    check_unchanged(name, made_from)
    store.keep(entry(name, stops), made_from(name), json.dumps(made, sort_keys=True).encode())


def check_unchanged(name: str, made_from: Callable[[str], object]) -> None:
    """Raise a WidgetError where a widget is no longer what it was when `made_from` was first asked.

    Views are imported when they are first drawn, which may be after an edit of them.
    """
    if unwrap(made_from)(name) != made_from(name):
        raise WidgetError(f"widget '{name}' was changed while it was drawn; build again")


def entry(name: str, stops: Stops) -> str:
    """What an opening is called in the store."""
    return f"drawn/{name} {key(stops)}"


@cache
def made_from(name: str) -> str:
    """A hash of all that a widget's pictures are made from; other widgets are not among it."""
    libraries = [*causes.libraries(*modules(name)), *causes.npm("vega")]
    return store.key_of([sys.version.encode(), *meaning.contents(name, sources(name)), *libraries])


def sources(name: str, root: Path = ROOT) -> set[Path]:
    """Our files that a widget's pictures are made from."""
    ours = causes.python(*modules(name), root=root, but=causes.ORACLES)
    drawn_by = causes.javascript(root / drawer.SCRIPT.relative_to(ROOT))
    return ours | drawn_by | causes.data(root / "widgets" / name)


def modules(name: str) -> tuple[str, ...]:
    """The modules whose imports say what a widget's pictures are made from."""
    return "build_hooks.figures.pictures.opening", f"widgets.{name}.model", f"widgets.{name}.view"
