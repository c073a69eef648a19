"""What the worker calls in Python: to make ready for a reader, or for a snapshot of the memory."""

import sys
from collections.abc import Callable

from .. import registry
from ..kit.frame import listen
from . import library
from .guard import answer_text


def everything() -> None:
    """Import what any figure may need, so that whoever starts from a snapshot has it already."""
    for name in registry.WIDGETS:
        registry.widget(name)


def ready(
    fetch: Callable[[str], None],
    replace: Callable[[], object],
    progress: Callable[[int, int], object],
) -> Callable[[str], str]:
    """What answers requests, with the page's part of it in place.

    Only here does Python learn of the page: what JavaScript gave can't be in a snapshot.
    """
    library.extend(fetch)
    listen(lambda done, of: progress(done, of))
    # A snapshot has the state of when it was made, and a reader's model may want to be surprised.
    # How strings are hashed stays as it was then; frames depend on neither.
    if random := sys.modules.get("random"):
        random.seed()
    return lambda text: answer_text(text, replace)
