"""Every figure, checked before it is drawn, and again only when something that it says has changed.

Vega draws what it can and says nothing of the rest, and a traceback says more than anybody wants to read.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

from widgets.kit import Frame, Widget, WidgetError
from widgets.kit.widget import Words
from widgets.registry import WIDGETS

from ... import causes, progress, store
from ...root import ROOT
from ...text.messages import nearest
from .. import levers
from ..drawing import charted, crew, drawings, modelled
from ..fences import Opening
from ..pictures.drawer import Spec
from . import declared, drawn, loading, made

type Stops = tuple[int, ...]
type Fences = tuple[tuple[str, Stops], ...]
"""Where fences of a widget open, each with what messages call the place."""
type Task = tuple[str, str, Fences]
"""A widget, which of its parts is to be checked, and its fences."""

FEW = 2
"""So many tasks take less time than other processes to do them."""


def load() -> None:
    """Read every model; a WidgetError says what keeps one from being a model, in which file and line."""
    found: list[str] = []
    for name in WIDGETS:
        key, known = store.key_of([checker(), *written(name, "**/*.py")]), f"checked/{name} files"
        try:
            if store.find(known, key) is None:
                loading.check(name)
                store.keep(known, key, b"")
            loading.load(name)
        except WidgetError as error:
            found.append(str(error))
    for name in sorted(levers.declared().keys() - set(WIDGETS)):
        found.append(
            f"widgets/{levers.FILE.name}: there is no widget '{name}'; {nearest(name, WIDGETS)}"
        )
    told(found)


def check(book: Sequence[Opening]) -> None:
    """Raise a WidgetError that names the file and line of whatever is to mend in figures."""
    about = declared.known()
    opened: defaultdict[str, dict[Stops, str]] = defaultdict(dict)
    for each in book:
        opened[each.fence.name].setdefault(each.stops, each.place)
    tasks: list[Task] = []
    for name in WIDGETS:
        fences = tuple((place, stops) for stops, place in opened[name].items())
        tasks += [(name, part, fences) for part in PARTS]
    keys = {task: key(task, about) for task in tasks}
    left = [task for task in tasks if store.find(entry(task), keys[task]) is None]
    if not left:
        return
    with progress.step(f"checks of {len({name for name, _, _ in left})} figures"):
        answers = [*checked(left, about)]
    for task, wrong in zip(left, answers, strict=True):
        if not wrong:
            store.keep(entry(task), keys[task], b"")
    # What is asked of a model that can't be asked says the same once more.
    broken = {
        task[0] for task, wrong in zip(left, answers, strict=True) if wrong and task[1] == "figure"
    }
    told(
        line
        for (name, part, _), wrong in zip(left, answers, strict=True)
        for line in wrong
        if part == "figure" or name not in broken
    )


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


def entry(task: Task) -> str:
    """What a check is called in the store."""
    return f"checked/{task[0]} {task[1]}"


def key(task: Task, about: declared.Known) -> str:
    """A hash of all that a check depends on."""
    name, part, fences = task
    ours = modelled.made_from(name)
    if part == "oracles":
        return store.key_of([checker(), ours.encode(), *written(name, "oracles*.py")])
    said = repr((about, fences, sorted(levers.declared().get(name, []))))
    whole = (ours, drawings.made_from(name), said)
    # The oracles too: what they say of themselves is read with the rest.
    return store.key_of([checker(), *map(str.encode, whole), *written(name, "oracles*.py")])


def written(name: str, pattern: str) -> list[bytes]:
    """The files of a widget whose names are such."""
    return [*causes.contents((ROOT / "widgets" / name).glob(pattern))]


@cache
def checker() -> bytes:
    """A hash of what checks."""
    return store.key_of(causes.contents(causes.python(__name__))).encode()


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
    wrong = drawn.faults(widget, frames, chart, make, root)
    wrong += made.readouts(widget, frames, root)
    wrong += made.challenges(widget, frames, make, root)
    return wrong or [*made.same_again(widget, frames, root)]
