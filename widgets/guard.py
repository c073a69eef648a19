"""Undo what a reader's model did to modules that other figures of the page share."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from . import serve

MISSING = object()


def answer_text(text: str) -> str:
    """What `serve.answer_text` replies, and the reader's own model leaves nothing behind."""
    if json.loads(text).get("kind") != "run":
        return serve.answer_text(text)
    with unharmed():
        return serve.answer_text(text)


@contextmanager
def unharmed() -> Iterator[None]:
    """Put back every name of ours and of the standard library that the block made mean otherwise.

    Names only: what was changed inside a list or a class stays changed until Python starts again.
    """
    before = [(name, module, dict(vars(module))) for name, module in shared()]
    try:
        yield
    finally:
        for name, module, names in before:
            sys.modules[name] = module
            now = vars(module)
            for word, meaning in names.items():
                if now.get(word, MISSING) is not meaning:
                    now[word] = meaning


def shared() -> list[tuple[str, ModuleType]]:
    """The imported modules that a widget may use, by name."""
    return [
        (name, module)
        for name, module in sys.modules.items()
        if isinstance(module, ModuleType) and is_shared(name.partition(".")[0])
    ]


def is_shared(root: str) -> bool:
    """Whether modules under `root` are ours or Python's."""
    return root == __package__ or root in sys.stdlib_module_names
