"""What figures are called in the text of chapters, which the press turns into their numbers.

`[#tails]` is the figure with this id in the same chapter, `[#first/tails]` one of the chapter `first`.
"""

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from ..messages import nearest
from . import numbers
from .places import fingerprint, places

type Named = Mapping[str, Mapping[str, str]]
"""The numbers of figures by the paths of chapters and the figures' ids."""


def figures(docs: Path) -> Named:
    """Every figure of every chapter; a WidgetError if two can't be told apart."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    written = [(each.path, each.line, each.source) for each in places(docs)]
    made = numbers.of(written, docs.parent / "mkdocs.yml", docs.name)
    for path, _, source in written:
        if number := made.get(fingerprint(source)):
            found[path.removeprefix(f"{docs.name}/")][anchor(source)] = number
    return found


def anchor(source: str) -> str:
    """The id of a fence's figure; nothing if the fence can't be read, which its own check says."""
    try:
        options = tomllib.loads(source)
    except tomllib.TOMLDecodeError:
        return ""
    return called(str(options.get("name", "")), str(options.get("id", "")))


def called(widget: str, own: str = "") -> str:
    """The id of a figure in its page: its own if it has one, else its widget's name as an address writes it."""
    return own or widget.replace("_", "-")


def home(name: str, path: str) -> tuple[str, str]:
    """The chapter and the id of the figure that the page at `path` calls so."""
    chapter, _, own = name.rpartition("/")
    return (f"{numbers.CHAPTERS}{chapter}.md" if chapter else path), own


def fault(name: str, path: str, known: Named) -> str:
    """What is wrong with a figure's name in the page at `path`; nothing if all is well."""
    if not path.startswith(numbers.CHAPTERS):
        return f"[#{name}] is for chapters, whose figures have numbers; write a link"
    chapter, own = home(name, path)
    if chapter not in known:
        there = "this chapter has" if chapter == path else f"{chapter} has"
        return f"{there} no figures{example(known)}"
    return "" if own in known[chapter] else missing(own, known[chapter])


def example(known: Named) -> str:
    """How a figure of another chapter is called, if there is one."""
    for path, there in known.items():
        for own in there:
            chapter = path.removeprefix(numbers.CHAPTERS).removesuffix(".md")
            return f"; write [#{chapter}/{own}] for one of another chapter"
    return ""


def missing(name: str, there: Mapping[str, str]) -> str:
    """What to say of a figure that a chapter does not have."""
    near = nearest(name, there)
    return f"the chapter has no figure '{name}'; {near} There are {', '.join(there)}"
