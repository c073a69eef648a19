"""The chain that runs through a book, in docs/data/chain.toml: stops, and arrows from each to the next.

A line `{{ chain second third }}` draws it with the arrows that end at these stops marked.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

from .. import palette
from ..text import records
from ..text.elements import make, put
from ..text.messages import MarkupError, nearest, shown
from ..text.records import Form, Record

FORM = Form(
    stem="chain",
    table="stop",
    head=dict.fromkeys(("one", "some", "all"), records.text),
    fields={
        "id": records.slug,
        "title": records.text,
        "words": records.text,
        "arrow": records.text,
        "colour": records.slug,
    },
    optional=frozenset({"arrow", "colour"}),
)
"""What the file may say: below a chain, of `one` marked arrow, of `some`, of `all`; and of each stop."""

MOST_IN_A_ROW = 5
"""Stops that stand in a row where there is room; more are a column."""


def stops(docs: Path) -> tuple[Record, ...]:
    """The stops in their order; none in a book without a chain."""
    return records.load(FORM, docs)


def ends(docs: Path) -> tuple[str, ...]:
    """What an author may name: the stops that an arrow leads to, which are all but the first."""
    return tuple(stop["id"] for stop in stops(docs)[1:])


def check(docs: Path) -> list[str]:
    """What an author must mend in the file: line, fault, remedy."""
    try:
        found = stops(docs)
    except MarkupError as error:
        return str(error).splitlines()
    known = palette.names(docs)
    file = shown(FORM.path(docs), docs)
    return [f"{file}:{line}: {fault}" for line, fault in faults(found, known)]


def faults(found: Sequence[Record], colours: set[str]) -> Iterator[tuple[int, str]]:
    """Lines of the file, and what is wrong there."""
    if len(found) == 1:
        yield found[0].line, "a chain of one stop has no arrow; add another, or remove the file"
    for n, stop in enumerate(found):
        if n == 0 and stop["arrow"]:
            yield stop.line, "no arrow leads to the first stop; remove arrow"
        if n > 0 and not stop["arrow"]:
            yield stop.line, f"say what stands at the arrow to '{stop['id']}'; add arrow = …"
        if colours and stop["colour"] and stop["colour"] not in colours:
            near = nearest(stop["colour"], colours)
            yield stop.line, f"docs/{palette.SHEETS[-1]} has no colour '{stop['colour']}'; {near}"


def named_in(body: str) -> tuple[str, ...] | None:
    """The stops that `chain second third` names; nothing for another list."""
    word, *names = body.split()
    return tuple(names) if word == "chain" else None


def fault(names: tuple[str, ...], docs: Path) -> str:
    """What to say of names that no arrow leads to, or that say one twice; nothing if all is well."""
    try:
        known = ends(docs)
    except MarkupError:  # which is reported by the check of the file
        return ""
    if not known:
        return (
            f"this book has no chain; declare its stops in {shown(FORM.path(docs), docs)}, "
            "or remove this line"
        )
    listed = ", ".join(known)
    if not names:
        return f"{{{{ chain }}}} names no stop; name those whose arrows are meant: {listed}"
    for n, name in enumerate(names):
        if name not in known:
            near = nearest(name, known, f"to {shown(FORM.path(docs), docs)}")
            return f"no arrow of the chain ends at '{name}', but at {listed}; {near}"
        if name in names[:n]:
            return f"the chain names '{name}' twice; once is enough"
    return ""


def box(docs: Path) -> dict[str, str]:
    """The attributes of the element that a chain stands in."""
    return {"class": "chain chain--long" if is_long(docs) else "chain"}


def is_long(docs: Path) -> bool:
    """Whether its stops have no room in a row."""
    return len(stops(docs)) > MOST_IN_A_ROW


def drawn(names: tuple[str, ...], docs: Path) -> list[Element]:
    """The chain with the arrows to `names` marked, for the eye and in words."""
    if wrong := fault(names, docs):
        raise MarkupError(wrong)
    whole = make("ol", {"class": "chain__stops"}, *rows(names, docs))
    return [whole, make("p", {"class": "chain__key"}, key(len(names), docs))]


def rows(names: tuple[str, ...], docs: Path, heard: str = " (this chapter)") -> Iterator[Element]:
    """A row a stop, each after the arrow that leads to it; a marked one is `heard` to be so."""
    for stop in stops(docs):
        row = make("li", {"data-stop": stop["id"]})
        if stop["arrow"]:
            marked = stop["id"] in names
            arrow = make("span", {"class": "chain__arrow"}, make("span", {}, stop["arrow"]))
            if marked:
                arrow.set("data-marked", "")
                put(arrow, *([make("span", {"class": "unseen"}, heard)] if heard else []))
            put(row, arrow, " ")
        colour = {"style": f"--role: var(--{stop['colour']})"} if stop["colour"] else {}
        words = (make("b", {}, stop["title"]), " ", stop["words"])
        put(row, make("span", {"class": "chain__stop", **colour}, *words))
        yield row


def key(marked: int, docs: Path) -> str:
    """What the marks mean."""
    said = records.head(FORM, docs)
    return str(said["all" if marked == len(ends(docs)) else "one" if marked == 1 else "some"])
