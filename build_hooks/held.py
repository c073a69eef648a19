"""A file that one process holds at a time, on every system: who finds it held waits."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any

AGAIN = 0.1
"""Seconds between two tries where the system can't say when a file is free."""


@contextmanager
def held(lock: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold a file for a block; where another process holds it, `waiting` is called once, and then it is waited for.

    The system lets go of what an ended process has held, so a file that is left behind holds nobody up.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("wb") as file:
        if not take(file.fileno(), wait=False):
            waiting()
            take(file.fileno(), wait=True)
        try:
            yield
        finally:
            let_go(file.fileno())


try:
    import fcntl

    def take(file: int, wait: bool) -> bool:
        """Hold an open file; False where another process does and this one is not to wait."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True

    def let_go(file: int) -> None:
        """Hold it no longer."""
        fcntl.flock(file, fcntl.LOCK_UN)

except ImportError:  # Windows, which has another way to say the same

    def take(file: int, wait: bool) -> bool:
        """Hold an open file; False where another process does and this one is not to wait."""
        windows = system()
        pause = Event()
        while True:
            try:
                os.lseek(
                    file, 0, os.SEEK_SET
                )  # what is held there is a byte, from where the file is at
                windows.locking(file, windows.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    return False
                pause.wait(AGAIN)
            else:
                return True

    def let_go(file: int) -> None:
        """Hold it no longer."""
        windows = system()
        os.lseek(file, 0, os.SEEK_SET)
        windows.locking(file, windows.LK_UNLCK, 1)

    def system() -> Any:
        """Windows' own module of locks, which no other system has."""
        import msvcrt

        return msvcrt
