"""The lines `{{ … }}` that a page may have: lists, and what is drawn or said of widgets and chapters."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from widgets.there import there

from ..text.messages import MarkupError, nearest
from . import chain, showcase
from .lists import all as lists

type Fault = Callable[[tuple[str, ...], Path], str]
"""What is wrong with the words after a line's name, in a folder of docs; nothing if all is well."""


def about(words: tuple[str, ...], docs: Path) -> str:
    """One widget or chapter."""
    if len(words) != 1:
        some = next(iter((*there(), *showcase.chapters(docs))), "NAME")
        return f"{{{{ about }}}} is for one widget or chapter; write {{{{ about {some} }}}}"
    return showcase.unknown(words[0], there(), docs)


@dataclass(frozen=True)
class Line:
    """A line by its first word; most have no other."""

    name: str
    fault: Fault | None = None
    often: bool = False
    """Whether it may stand in more than one place."""


LINES = (
    Line("about", about),
    Line("bibliography"),
    Line("chain", chain.fault, often=True),
    Line("draw"),
    Line("gallery"),
    Line("kit"),
    Line("map"),
    Line("references", often=True),
)
"""Those that are no lists."""


def known(docs: Path) -> dict[str, Line]:
    """Every line that a page of a book may have, by its name."""
    every = (*(Line(each.name) for each in lists.known(docs)), *LINES)
    return {line.name: line for line in every}


def unknown(body: str, docs: Path) -> str:
    """What to say of a line `{{ body }}` that there is not; nothing if there is."""
    name, *words = body.split()
    lines = known(docs)
    if name not in lines:
        near = nearest(name, lines, "as a file of docs/data/")
        near += "" if near.endswith("?") else "."
        return f"there is no list '{name}'; {near} There are {', '.join(sorted(lines))}"
    if words and not lines[name].fault:
        return f"{{{{ {name} }}}} takes no words; remove '{' '.join(words)}'"
    return ""


def fault(body: str, docs: Path) -> str:
    """What is wrong with a line `{{ body }}`; nothing if all is well."""
    name, *words = body.split()
    try:
        wrong = unknown(body, docs)
        ask = None if wrong else known(docs)[name].fault
    except (
        MarkupError
    ):  # a list of the book's data can't be read, which is reported by who checks those
        return ""
    return ask(tuple(words), docs) if ask else wrong


def once(body: str, docs: Path) -> bool:
    """Whether a line may stand in one place only, or a link would not know which."""
    name = body.split()[0]
    return next((not line.often for line in LINES if line.name == name), True)
