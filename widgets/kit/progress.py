"""Say how far a long model has come, so that whoever waits for its frame can see that it moves."""

from collections.abc import Callable

type Listener = Callable[[int, int], object]

_listener: Listener | None = None


def progress(done: int, of: int) -> None:
    """Say that `done` of `of` equal parts of the work are finished; the frame never depends on it."""
    if _listener is not None:
        _listener(done, of)


def listen(listener: Listener | None) -> None:
    """Have `listener` told from now on instead of whoever was before; None tells nobody."""
    global _listener  # models are pure functions, so nothing can be handed to them
    _listener = listener
