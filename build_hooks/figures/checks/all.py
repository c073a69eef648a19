"""Every figure, checked before it is drawn, and again only when something that it says has changed.

Vega draws what it can and says nothing of the rest, and a traceback says more than anybody wants to read.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

from widgets.kit import Frame, Widget, WidgetError
from widgets.kit.widget import Words
from widgets.registry import WIDGETS

from ... import causes, progress, store
from ...root import DOCS, ROOT
from ...text.fences.places import places
from ...text.messages import nearest
from .. import levers
from ..drawing import charted, crew, modelled
from ..fences import openings, read
from ..pictures.drawer import Spec
from . import declared, drawn, loading, made
from .places import is_view

type Stops = tuple[int, ...]
type Fences = tuple[tuple[str, Stops], ...]
"""Where fences of a widget open, each with what messages call the place."""
type Task = tuple[str, str, Fences]
"""A widget, which of its parts is to be checked, and its fences."""

FEW = 2
"""So many tasks take less time than other processes to do them."""


def check(docs: Path = DOCS) -> None:
    """Raise a WidgetError that names the file and line of whatever is to mend in figures.

    No model is imported of which all was right before.
    """
    told(unread())
    about = declared.known(docs)
    asked: defaultdict[str, list[str]] = defaultdict(list)
    for place in places(docs):
        asked[read(place.source).name if readable(place.source) else ""].append(place.source)
    keys = {(name, part): key(name, part, asked[name], about) for name in WIDGETS for part in PARTS}
    left = [task for task in keys if store.find(entry(*task), keys[task]) is None]
    if not left:
        return
    # First what takes no time: nobody should wait for frames to hear of a slip in a word.
    told(
        fault
        for name in sorted({name for name, _ in left})
        for fault in declared.faults(loading.load(name), about)
    )
    opened = fences(docs) if any(part == "figure" for _, part in left) else {}
    with progress.step(f"checks of {len({name for name, _ in left})} figures"):
        answers = checked([(name, part, opened.get(name, ())) for name, part in left], about)
    for task, wrong in zip(left, answers, strict=True):
        if not wrong:
            store.keep(entry(*task), keys[task], b"")
    # What is asked of a model that can't be asked says the same once more.
    broken = {
        name
        for (name, part), wrong in zip(left, answers, strict=True)
        if wrong and part == "figure"
    }
    told(
        line
        for (name, part), wrong in zip(left, answers, strict=True)
        for line in wrong
        if part == "figure" or name not in broken
    )


def unread() -> Iterator[str]:
    """What keeps a model from being read, and levers of no widget."""
    for name in WIDGETS:
        key, known = store.key_of([checker(), *written(name)]), f"checked/{name} files"
        if store.find(known, key) is None:
            try:
                loading.check(name)
                loading.load(name)
            except WidgetError as error:
                yield str(error)
            else:
                store.keep(known, key, b"")
    for name in sorted(levers.declared().keys() - set(WIDGETS)):
        yield f"widgets/{levers.FILE.name}: there is no widget '{name}'; {nearest(name, WIDGETS)}"


def readable(source: str) -> bool:
    """Whether a fence can be read, which is told where figures are made of fences."""
    try:
        read(source)
    except WidgetError:
        return False
    return True


def fences(docs: Path) -> dict[str, Fences]:
    """Where fences of each widget open."""
    found: defaultdict[str, dict[Stops, str]] = defaultdict(dict)
    for each in openings(docs):
        found[each.fence.name].setdefault(each.stops, each.place)
    return {name: tuple((at, stops) for stops, at in of.items()) for name, of in found.items()}


def told(found: Iterable[str]) -> None:
    """Raise a WidgetError if anything was found, each thing once."""
    if wrong := list(dict.fromkeys(found)):
        raise WidgetError("\n".join(wrong))


def checked(tasks: Sequence[Task], about: declared.Known) -> list[list[str]]:
    """What is wrong with each, on every processor if they are many."""
    if len(tasks) <= FEW:
        return [PARTS[part](name, fences, about) for name, part, fences in tasks]
    with ProcessPoolExecutor(initializer=crew.end_with_parent) as pool, crew.ended_by_a_fault():
        begun = [pool.submit(PARTS[part], name, fences, about) for name, part, fences in tasks]
        return [each.result() for each in begun]


def entry(name: str, part: str) -> str:
    """What a check is called in the store."""
    return f"checked/{name} {part}"


def key(name: str, part: str, asked: Sequence[str], about: declared.Known) -> str:
    """A hash of all that a check depends on; what a view draws is nothing to oracles."""
    said = repr((about, sorted(asked), sorted(levers.declared().get(name, []))))
    if part == "oracles":
        return store.key_of([checker(), *written(name, views=False)])
    return store.key_of([checker(), said.encode(), *written(name)])


def written(name: str, *, views: bool = True) -> list[bytes]:
    """The files of a widget, with its views or without."""
    folder = ROOT / "widgets" / name
    own = {*folder.rglob("*.py"), *causes.data(folder)}
    return [*causes.contents(path for path in own if views or not is_view(path, folder))]


@cache
def checker() -> bytes:
    """A hash of what checks and of what widgets are made of."""
    folders = ("build_hooks/figures", "widgets/kit", "widgets/draw")
    ours = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    locks = [ROOT / "requirements.lock", ROOT / "widgets" / "registry.py"]
    return store.key_of([sys.version.encode(), *causes.contents([*ours, *locks])]).encode()


def figure(name: str, fences: Fences, about: declared.Known) -> list[str]:
    """What is wrong with what a widget says of itself, makes and draws."""
    return faults(loading.load(name), fences, about, charted.chart, modelled.frame)


def oracles(name: str, fences: Fences, about: declared.Known) -> list[str]:
    """What is wrong with the numbers that others vouch for."""
    del fences
    return vouched(loading.load(name), about)


PARTS: Mapping[str, Callable[[str, Fences, declared.Known], list[str]]] = {
    "figure": figure,
    "oracles": oracles,
}


def vouched(widget: Widget, about: declared.Known, root: Path = ROOT) -> list[str]:
    """What is wrong with its numbers, where all is right with what they are asked of."""
    return [] if declared.faults(widget, about, root) else [*made.oracles(widget, root)]


def faults(
    widget: Widget,
    fences: Fences,
    about: declared.Known,
    chart: Callable[[str, str], Spec],
    make: Callable[[Widget, Stops], tuple[Frame, Words]],
    root: Path = ROOT,
) -> list[str]:
    """What is wrong with a figure; where one thing is not there, nothing is said of what depends on it."""
    if wrong := declared.faults(widget, about, root):
        return wrong
    try:
        frames = made.frames(widget, made.places(widget, dict(fences)), make)
    except WidgetError as error:
        return [made.unmade(widget, error, root)]
    wrong = drawn.faults(widget, frames, chart, make, about.roles, root)
    wrong += made.readouts(widget, frames, root)
    wrong += made.challenges(widget, frames, make, root)
    return wrong or [*made.same_again(widget, frames, root)]
