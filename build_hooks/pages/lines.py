"""The lines `{{ … }}` that a page may have: lists, and what is drawn or said of widgets and chapters."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from widgets.there import there

from ..text.messages import nearest
from . import chain, showcase
from .lists.all import LISTS

type Fault = Callable[[tuple[str, ...], Path], str]
"""What is wrong with the words after a line's name, in a folder of docs; nothing if all is well."""


def about(words: tuple[str, ...], docs: Path) -> str:
    """One widget or chapter."""
    if len(words) != 1:
        return "{{ about }} is for one widget or chapter; write {{ about goodhart }}"
    return showcase.unknown(words[0], there(), docs)


@dataclass(frozen=True)
class Line:
    """A line by its first word; most have no other."""

    name: str
    fault: Fault | None = None
    often: bool = False
    """Whether it may stand in more than one place."""


LINES = {
    line.name: line
    for line in (
        *(Line(each.name) for each in LISTS),
        Line("about", about),
        Line("bibliography"),
        Line("chain", lambda words, docs: chain.fault(words), often=True),
        Line("gallery"),
        Line("map"),
        Line("references", often=True),
    )
}


def unknown(body: str) -> str:
    """What to say of a line `{{ body }}` that there is not; nothing if there is."""
    name, *words = body.split()
    if name not in LINES:
        near = nearest(name, LINES)
        return f"there is no list '{name}'; {near} There are {', '.join(sorted(LINES))}"
    if words and not LINES[name].fault:
        return f"{{{{ {name} }}}} takes no words; remove '{' '.join(words)}'"
    return ""


def fault(body: str, docs: Path) -> str:
    """What is wrong with a line `{{ body }}`; nothing if all is well."""
    name, *words = body.split()
    wrong = unknown(body)
    ask = None if wrong else LINES[name].fault
    return ask(tuple(words), docs) if ask else wrong


def once(body: str) -> bool:
    """Whether a line may stand in one place only, or a link would not know which."""
    line = LINES.get(body.split()[0])
    return line is not None and not line.often
