"""All that is to be drawn, on every processor: nothing twice, and what takes longest first.

Else one process would draw the longest at the end, while the others have nothing to do.
"""

import gzip
import json
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import active_children, parent_process
from multiprocessing.util import Finalize
from threading import Thread
from time import perf_counter, process_time

from widgets.kit.widget import key
from widgets.registry import widget as widget_named

from ...progress import say, step
from ..pictures import reach
from ..pictures.drawer import ended
from ..pictures.opening import Stops, files as draw_opening, slug
from . import charted, drawings, modelled

PICTURE = 0.01
"""Seconds for drawing one picture."""

SHARE = 5.0
"""Seconds that a process models before it says how far all is, and may turn to something else."""

type Opening = tuple[str, Stops]


@dataclass(frozen=True)
class Task:
    """Something to be done by any process; `do` says what was made, in words, and can be pickled."""

    what: str
    seconds: float
    do: Callable[[], str]


@dataclass(frozen=True)
class Cost:
    """What drawing an opening will take, told from its first frame."""

    frame: float
    """Seconds of a processor that its model takes for one frame."""
    frames: tuple[Stops, ...]

    @property
    def slow(self) -> bool:
        """Whether its frames are worth being made before it is drawn, each once for all openings."""
        return self.frame > modelled.SLOW

    @property
    def seconds(self) -> float:
        """What is left for whoever draws."""
        return (PICTURE + (0.0 if self.slow else self.frame)) * len(self.frames)


def draw(
    openings: Sequence[Opening], beside: Sequence[Task] = (), then: Sequence[Task] = ()
) -> None:
    """Draw openings into the store, and say how it goes: this is the long step.

    What is `beside` them is begun first; what is done `then` has the charts.
    """
    with ProcessPoolExecutor(initializer=end_with_parent) as pool, ended_by_a_fault():
        running = started(pool, beside)
        with step(
            f"the charts and one frame of each of {len(openings)} openings, to see what takes longest"
        ):
            charts = [pool.submit(charted.every, name) for name in sorted({n for n, _ in openings})]
            costs = dict(zip(openings, pool.map(cost, openings), strict=True))
            for chart in charts:
                chart.result()
        finish(running | started(pool, tasks(costs, then)))


def do(tasks: Sequence[Task]) -> None:
    """Have tasks done by all processors, and say how it goes."""
    with ProcessPoolExecutor(initializer=end_with_parent) as pool, ended_by_a_fault():
        finish(started(pool, tasks))


def finish(running: dict[Future[tuple[str, float]], Task]) -> None:
    """Wait for tasks, and say what each has made; what one raises is raised."""
    for number, done in enumerate(as_completed(running), 1):
        made, spent = done.result()
        say(
            f"  {number}/{len(running)} {running[done].what}: {made}{', ' * bool(made)}{spent:.1f} s"
        )


def started(pool: Executor, tasks: Sequence[Task]) -> dict[Future[tuple[str, float]], Task]:
    """Tasks that a pool has been given, by what they will be."""
    return {pool.submit(timed, task.do): task for task in tasks}


def timed(do: Callable[[], str]) -> tuple[str, float]:
    """What a task has made, in words, and the seconds that it took."""
    started = perf_counter()
    return do(), perf_counter() - started


def tasks(costs: dict[Opening, Cost], then: Sequence[Task]) -> list[Task]:
    """All that is left to do: slow frames, then what depends on none of them, then what does."""
    quick = [*then]
    late: list[Task] = []
    for (name, stops), cost in costs.items():
        what = f"drew {name} {key(stops)}"
        task = Task(what, cost.seconds, partial(make, name, stops))
        (late if cost.slow else quick).append(task)
    return [task for part in (models(costs), quick, late) for task in longest_first(part)]


def longest_first(tasks: Sequence[Task]) -> list[Task]:
    """The order in which processes are done together."""
    return sorted(tasks, key=lambda task: task.seconds, reverse=True)


def models(costs: dict[Opening, Cost]) -> list[Task]:
    """Slow frames in shares: neighbouring openings have some in common, and each is made once."""
    slow: dict[str, dict[Stops, float]] = {}
    for (name, _), cost in costs.items():
        if cost.slow:
            frames = slow.setdefault(name, {})
            frames |= dict.fromkeys(cost.frames, cost.frame) | frames
    made = []
    for name, frames in slow.items():
        share, seconds = [], 0.0
        for number, (stops, each) in enumerate(frames.items(), 1):
            share.append(stops)
            seconds += each
            if seconds > SHARE or number == len(frames):
                what = f"modelled {len(share)} of {len(frames)} slow frames of {name}"
                made.append(Task(what, seconds, partial(model, name, tuple(share))))
                share, seconds = [], 0.0
    return made


def cost(opening: Opening) -> Cost:
    """What drawing an opening takes, by what its model takes for one frame."""
    name, stops = opening
    widget = widget_named(name)
    started = process_time()  # of this process, whatever else the machine does
    _, words = modelled.frame(widget, stops)
    spent = process_time() - started
    frames = (stops, *reach.moves(widget, stops, words.offers))
    if spent > modelled.SLOW and len(frames) > 1:
        # The first may have made what all others need, and in every process anew.
        started = process_time()
        modelled.frame(widget, frames[1])
        spent = process_time() - started
    return Cost(spent, frames)


def model(name: str, frames: tuple[Stops, ...]) -> str:
    """Have the store hold slow frames of a widget."""
    modelled.slow.add(name)
    widget = widget_named(name)
    for stops in frames:
        modelled.frame(widget, stops)
    return ""


def make(name: str, stops: Stops) -> str:
    """Draw one opening into the store."""
    made = draw_opening(widget_named(name), stops, modelled.frame, charted.chart)
    drawings.keep(name, stops, made)
    book = made[f"flipbooks/{name}/{slug(stops)}.json"]
    packed = len(gzip.compress(book.encode(), mtime=0))
    return f"{len(json.loads(book)['frames'])} frames, {packed / 1000:.0f} kB gzip"


@contextmanager
def ended_by_a_fault() -> Iterator[None]:
    """End our other processes when one has found a fault: they may be at work for minutes."""
    try:
        yield
    except BaseException:
        for process in active_children():
            process.terminate()
        raise


def end_with_parent() -> None:
    """Have this process end when the one that started it has ended, which may have had no time to say so."""
    parent = parent_process()
    assert parent

    def wait() -> None:
        parent.join()
        os._exit(1)  # whatever the main thread is at

    Thread(target=wait, daemon=True).start()
    # Waited for, or nobody could say what a build has taken of processors.
    Finalize(None, ended, exitpriority=1)
