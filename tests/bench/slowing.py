"""A slower processor for all of a page: its workers too, which the browser's own throttle leaves as they are.

Every process that shows pages is stopped and let go on, many times a second, so that it runs for its share of the time.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from time import perf_counter, sleep

from playwright.sync_api import Browser

from .memory import renderers

SLICE = 0.002
"""Seconds that a process runs at a time: a quarter of a frame, so that a page moves on as evenly as it can."""


@contextmanager
def slower(browser: Browser, times: float) -> Iterator[None]:
    """Let the browser's pages run for one part in `times` of the time; those that are open by now.

    Raises RuntimeError if a page ended up in a process that was not there, and so was not slowed.
    """
    known = renderers(browser)
    done = Event()
    thread = Thread(target=halting, args=(known, times, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
        tell(known, signal.SIGCONT)
    fresh = renderers(browser) - known
    if fresh:
        raise RuntimeError(
            f"{len(fresh)} processes began meanwhile, so their pages were not slowed"
        )


def halting(processes: set[int], times: float, done: Event) -> None:
    """Stop and continue them until `done`; what a slice took too long is made good in the next pause."""
    began = perf_counter()
    ran = 0.0
    while not done.is_set():
        before = perf_counter()
        tell(processes, signal.SIGCONT)
        sleep(SLICE)
        tell(processes, signal.SIGSTOP)
        ran += perf_counter() - before
        sleep(max(0.0, ran * times - (perf_counter() - began)))


def tell(processes: set[int], what: signal.Signals) -> None:
    """Send a signal to each that is still there."""
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, what)
