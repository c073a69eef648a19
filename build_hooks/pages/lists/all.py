"""The lists that pages print where a line `{{ timeline }}` or its like stands: those that Python knows, and those of the book's data."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from xml.etree.ElementTree import Element

from ...text import claims, dated, mentions, records, references
from ...text.dated import Row
from ...text.elements import make
from ...text.messages import MarkupError, shown
from . import by_data, corrections, glossary, law_dates, methods, organisations, shares, timeline
from .listing import List
from .ways import brief, in_order, way_from


def dates(docs: Path) -> Iterator[tuple[str, list[Row]]]:
    """Whatever the book dates, by page: chapters in their order, then other pages; and lists on them."""
    way = way_from(docs, "dated")
    home = mentions.home(docs, "dated")
    for page in in_order(docs):
        rows = [
            Row(
                each.day,
                each.sentence,
                each.section,
                f"{way(page.path)}#{each.anchor}",
                each.cites,
            )
            for each in page.dates
        ]
        for each in page.lists:
            if found := named(each.body, docs):
                rows += found.dates(docs, way(page.path))
        if rows and page != home:
            yield brief(page), rows


def look(docs: Path, bodies: Iterable[str]) -> Iterator[Element | str]:
    """Where to check whether a sentence still holds: the works it cites, each at its own address."""
    entries = references.load(docs)
    keys = dict.fromkeys(key for body in bodies for key, _ in mentions.cited(body))
    for n, work in enumerate(entries[key] for key in keys if key in entries):
        if n:
            yield "; "
        yield make("a", {"href": work.links[0][1]}, work.label) if work.links else work.label


LISTS = (
    corrections.LIST,
    glossary.LIST,
    law_dates.LIST,
    methods.LIST,
    organisations.LIST,
    shares.LIST,
    timeline.LIST,
    List("dated", lambda docs: dated.whole(dates(docs), partial(look, docs))),
)


def known(docs: Path) -> tuple[List, ...]:
    """Every list of a book; a MarkupError says what is wrong with one that its data declares."""
    return (*LISTS, *by_data.lists(docs))


def named(body: str, docs: Path) -> List | None:
    """The list that a line asks for; nothing if it asks for something else."""
    return next((each for each in known(docs) if each.name == body), None)


def named_claims(docs: Path) -> set[str]:
    """The claims that records of lists rest on, by their ids."""
    return {
        name
        for each in known(docs)
        if each.form
        for record in records.load(each.form, docs)
        for name in record["claims"] or ()
    }


def misnamed(each: List, docs: Path) -> Iterator[str]:
    """What is wrong with the claims that the records of a list name."""
    if not each.form or "claims" not in each.form.fields:
        return
    known = claims.load(docs).by_id
    for record in records.load(each.form, docs):
        mark = claims.Mark(record.line, tuple(record["claims"] or ()))
        keys = {key for _, sources in each.says(record) for key in sources}
        for fault in claims.faults(mark, keys, known):
            yield f"{shown(each.form.path(docs), docs)}:{record.line}: {fault}"


def check(docs: Path) -> list[str]:
    """What an author must mend in what lists are printed from: file, line, fault, remedy."""
    try:
        entries = references.load(docs)
    except MarkupError:  # which is reported by those who read the bibliography
        entries = {}
    messages: list[str] = []
    try:
        every = known(docs)
    except MarkupError as error:
        return str(error).splitlines()
    for each in every:
        try:
            if entries and each.form:
                messages += records.unknown(
                    each.form, docs, "sources", lambda key: references.unknown_key(key, entries)
                )
            messages += [*each.faults(docs), *misnamed(each, docs)]
        except MarkupError as error:
            messages += str(error).splitlines()
    return list(dict.fromkeys(messages))  # a broken file is read for more than one reason
