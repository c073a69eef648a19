"""What a new chapter or widget may be called: on every system, in Python, in addresses and in links."""

import re
import sys
from collections.abc import Iterable
from keyword import iskeyword, issoftkeyword

from ..text.messages import MarkupError

LONGEST = 40
WIDGET = re.compile(r"[a-z][a-z0-9_]*")
CHAPTER = re.compile(r"[a-z][a-z0-9-]*")

TAKEN = frozenset({"kit", "draw", "reader", "notebook", "browser", "registry", "there", "data"})
"""Folders and modules that the press has beside the widgets."""

DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))})  # fmt: skip
"""Files that Windows can't have, whatever their ending."""


def widget(name: str) -> str:
    """`name`, if a widget can have it; a MarkupError says why not, and what would do."""
    given(name, "new-widget NAME=tides")
    if not WIDGET.fullmatch(name):
        raise MarkupError(
            f"a widget can't be called {name!r}: it is a folder and a module of Python, so use "
            f"lower-case letters, digits and _, a letter first{instead(name, '_')}"
        )
    if iskeyword(name) or issoftkeyword(name):
        raise MarkupError(f"a widget can't be called '{name}', which is a word of Python's own")
    if name in sys.stdlib_module_names or name in TAKEN:
        whose = "the press" if name in TAKEN else "Python's library"
        raise MarkupError(
            f"a widget can't be called '{name}': {whose} has a module of that name; write {name}_figure, say"
        )
    return everywhere(name)


def chapter(name: str) -> str:
    """`name`, if a chapter can have it; a MarkupError says why not, and what would do."""
    given(name, "new-chapter NAME=spread")
    if not CHAPTER.fullmatch(name):
        raise MarkupError(
            f"a chapter can't be called {name!r}: it is a file and part of an address, so use "
            f"lower-case letters, digits and -, a letter first{instead(name, '-')}"
        )
    if name == "index":
        raise MarkupError(
            "a chapter can't be called 'index', which is the page of the whole folder"
        )
    return everywhere(name)


def given(name: str, example: str) -> None:
    """Raise a MarkupError where there is no name."""
    if not name:
        raise MarkupError(f"say what it is called: make {example}")


def everywhere(name: str) -> str:
    """`name`, if it is one that a file of any system can have."""
    if name in DEVICES:
        raise MarkupError(f"'{name}' can't be the name of a file under Windows; choose another")
    if len(name) > LONGEST:
        raise MarkupError(f"'{name}' has {len(name)} letters; {LONGEST} are enough")
    return name


def instead(name: str, joint: str) -> str:
    """What the name could be, if anything of it is left; else nothing."""
    words = re.findall(r"[a-z0-9]+", name.lower())
    while words and not words[0][0].isalpha():
        words = words[1:]
    return f"; write {joint.join(words)}" if words else ""


def title(name: str) -> str:
    """How the thing is called for readers, until somebody says better: `small_worlds`, Small worlds."""
    return re.sub("[_-]+", " ", name).strip().capitalize()


def free(name: str, there: Iterable[str]) -> bool:
    """Whether no file or folder has this name, on a disk that takes `Tides` and `tides` for one too."""
    return name.casefold() not in {each.casefold() for each in there}
