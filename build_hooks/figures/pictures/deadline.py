"""The most time that one frame may take: an endless loop must not hang a build."""

import _thread
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import perf_counter, process_time
from types import FrameType
from typing import NoReturn

from widgets.kit import WidgetError

SECONDS = 20.0
"""Of a processor, for one frame. A model that needs more here would need minutes on a phone."""

WAITED = 30
"""How many times as long one may take that only waits, or that others keep from its processor."""

LOOK = 0.05
"""Seconds between two looks at the clock where the system has no alarm."""


@contextmanager
def deadline(whose: str, seconds: float = SECONDS) -> Iterator[None]:
    """Raise a WidgetError in the block once it has taken too long."""

    def ring() -> NoReturn:
        raise WidgetError(
            f"{whose}: its model has run for {seconds:g} s; make it faster or the range smaller"
        )

    # Windows has no timers that ring.
    with (alarms if hasattr(signal, "setitimer") else watch)(ring, seconds):
        yield


@contextmanager
def alarms(ring: Callable[[], NoReturn], seconds: float) -> Iterator[None]:
    """Have the system ring."""
    # Of a processor, because on a busy machine a quick model takes long too.
    limits = {
        signal.SIGPROF: (signal.ITIMER_PROF, seconds),
        signal.SIGALRM: (signal.ITIMER_REAL, seconds * WAITED),
    }
    before = {rings: signal.signal(rings, lambda _, __: ring()) for rings in limits}
    for timer, most in limits.values():
        signal.setitimer(timer, most)
    try:
        yield
    finally:
        for timer, _ in limits.values():
            signal.setitimer(timer, 0)
        for rings, was in before.items():
            signal.signal(rings, was)


@contextmanager
def watch(ring: Callable[[], NoReturn], seconds: float) -> Iterator[None]:
    """Have a thread look at the clock, which can break into this one as Ctrl+C does."""
    over, late = Event(), Event()
    begun, worked = perf_counter(), process_time()

    def look() -> None:
        while not over.wait(LOOK):
            if process_time() - worked > seconds or perf_counter() - begun > seconds * WAITED:
                late.set()
                _thread.interrupt_main()
                return

    def broken_into(number: int, frame: FrameType | None) -> None:
        if late.is_set():
            ring()
        if callable(before):  # it was whoever sits there
            before(number, frame)

    before = signal.signal(signal.SIGINT, broken_into)
    looking = Thread(target=look, daemon=True)
    looking.start()
    try:
        yield
    finally:
        over.set()
        looking.join()
        signal.signal(signal.SIGINT, before)
