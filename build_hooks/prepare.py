"""BEFORE the site build: run the steps, and bring docs/_generated/ up to date."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from time import perf_counter

from widgets.registry import WIDGETS

from .figures import frames, gallery, vega
from .figures.drawing import crew
from .figures.fences import declared
from .held import held
from .pyodide import ours, served
from .rebuild.parts import Left, Memory
from .rebuild.sources import Sources
from .root import DOCS, MADE, PRESS, ROOT, writing
from .scripts import fonts, libraries, modules
from .store import put
from .text import nav

type Step = Callable[[], Left]


def python() -> Iterator[tuple[str, bytes]]:
    """Readers' Python, as it comes if `stock_python` under `extra` in mkdocs.yml says so."""
    return served.files(stock=nav.extra(ROOT / "mkdocs.yml", "stock_python"))


def figures() -> Iterator[tuple[str, bytes]]:
    """What figures are drawn from; meanwhile readers' Python is cut, which holds one processor for long."""
    for _, path, content in drawn(WIDGETS):
        yield path, content


def drawn(names: Sequence[str]) -> Iterator[tuple[str, str, bytes]]:
    """The same of some widgets, each file after its widget's name."""
    stock = nav.extra(ROOT / "mkdocs.yml", "stock_python")
    beside = () if stock else (crew.Task("cut readers' Python", 20.0, served.ahead),)
    return frames.of(names, beside)


STEPS: tuple[Callable[[], Iterator[tuple[str, bytes]]], ...] = (
    figures,
    gallery.files,
    modules.files,
    vega.files,
    python,
    libraries.files,
    fonts.files,
)
"""All that is made, from nothing."""


@contextmanager
def alone(lock: Path = PRESS / "lock") -> Iterator[None]:
    """Wait until no other `prepare` works in this folder: each removes what it does not know."""

    def waiting() -> None:
        print("another `prepare` is running in this folder; waiting for it", file=sys.stderr)

    with held(lock, waiting):
        yield


def prepare(out: Path = MADE, steps: Sequence[Step] | None = None) -> None:
    """Bring `out` up to date: write what changed, remove what is no longer made."""
    started = perf_counter()
    memory = Memory(out)
    whole = {
        out / name: content
        for step in steps or (partial(parts, memory),)
        for name, content in step()
    }
    changed = 0
    for path, content in whole.items():
        # A live server rebuilds when a file changes, so never write the same bytes twice.
        if content is not None and (not path.exists() or path.read_bytes() != content):
            put(path, content)  # as another file, since one in a site may be this one
            changed += 1
    for path in sorted(out.rglob("*"), reverse=True):
        if path.is_file() and path not in whole:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    if not steps:
        memory.remember()
    spent = perf_counter() - started
    print(f"prepared {len(whole)} files, {changed} of them new, in {spent:.1f} s", file=sys.stderr)


def parts(memory: Memory) -> Left:
    """All that the steps make, but for what would be made from the same as before: that is left.

    Of what somebody is `writing`, only the first pictures are drawn, and Python for readers stays as it
    was last cut, or comes as it is: to cut it takes a minute, and its author waits for none of it.
    """
    sources = Sources()
    yield from figures_of(memory, sources)
    yield from memory.kept("gallery", sources.gallery(), gallery.files)
    yield from memory.kept("modules", sources.modules(), modules.files)
    yield from memory.kept("charts", sources.charts(), vega.files)
    yield from python_of(memory, sources)
    yield from memory.kept("libraries", sources.press, libraries.files)
    yield from memory.kept("fonts", sources.press, fonts.files)


def figures_of(memory: Memory, sources: Sources) -> Left:
    """The figures of each widget; of those that changed, only sketches while somebody is writing."""
    asked: dict[str, list[str]] = {}
    for place, fence in declared(DOCS):
        asked.setdefault(fence.name, []).append(f"{place.source!r} {fence.number}")
    again: dict[str, list[str]] = {}
    for name in WIDGETS:
        causes = sources.figure(name, asked.get(name, []))
        same = [part for part in parts_of(name) if memory.same(part, causes)]
        if same:
            yield from memory.left(same[0])
        else:
            again[name] = causes
    # Fences of what is no widget are among no widget's, and the check of all says so.
    if not again and asked.keys() <= {*WIDGETS}:
        return
    made = frames.of([*again], sketched=True) if writing() else drawn([*again])
    for name, each in groupby(made, key=itemgetter(0)):
        files = ((path, content) for _, path, content in each)
        yield from memory.made(parts_of(name)[-1], again[name], files)


def parts_of(name: str) -> tuple[str, ...]:
    """The parts that a widget's figures may be: whole, and while somebody writes a sketch will do."""
    return (name, f"{name}, sketched")[: 1 + writing()]


OURS = ("widgets.zip", "sources.zip")
"""Of readers' Python, what is made of our modules."""


def python_of(memory: Memory, sources: Sources) -> Left:
    """Readers' Python, and our modules for it, which change with every edit of a model."""
    runtime, models = sources.runtime(), sources.models()
    if writing():
        part = next((each for each in ("runtime", "stock") if memory.same(each, runtime)), "")
        if part:
            yield from memory.left(part)
        else:
            part = "stock"
            files = served.files(stock=True)
            yield from memory.made(part, runtime, (each for each in files if each[0] not in OURS))
        stock = part == "stock"
        names = "models as written" if stock else "models"
        yield from memory.kept(names, models, partial(ours.files, stock=stock))
    elif memory.same("runtime", runtime) and memory.same("models", models):
        yield from memory.left("runtime")
        yield from memory.left("models")
    else:
        made = list(python())
        yield from memory.made("runtime", runtime, (each for each in made if each[0] not in OURS))
        yield from memory.made("models", models, (each for each in made if each[0] in OURS))
