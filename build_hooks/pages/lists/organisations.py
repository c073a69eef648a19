"""The organisations in docs/data/organisations.toml, each with its date, and how a page prints them."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from xml.etree.ElementTree import Element

from ...text import records
from ...text.dated import Row
from ...text.elements import make
from ...text.messages import shown
from ...text.records import Form, Record
from . import records as records_page
from .listing import List, declared


def as_of(value: object) -> str:
    """A month or a year: a status has no day."""
    if isinstance(value, str) and len(value) <= 7 and not records.date(value):
        return ""
    return f'{value!r} is not a month or a year; write "2026-10" or "2026"'


def together(head: records.Row, row: records.Row) -> Iterator[tuple[str, str]]:
    """What has closed stays closed; everything else has to be looked at again."""
    yield from declared(kind="kinds")(head, row)
    closed = row["status"].startswith("Closed")
    if closed and "as_of" in row:
        yield "as_of", "what has closed cannot go out of date; remove as_of"
    if not closed and "as_of" not in row:
        yield "status", 'a status goes out of date; add as_of, or begin it with "Closed"'


FORM = Form(
    stem="organisations",
    table="organisation",
    head={"kinds": records.named},
    fields={
        "id": records.slug,
        "name": records.text,
        "kind": records.text,
        "founded": records.text,
        "focus": records.text,
        "work": records.texts,
        "status": records.text,
        "as_of": as_of,
        "seen": records.text,
        "sources": records.texts,
    },
    optional=frozenset({"as_of"}),
    together=together,
)


def faults(docs: Path) -> list[str]:
    """Organisations that stand among others of another kind."""
    file, found = shown(FORM.path(docs), docs), []
    order = list(records.head(FORM, docs).get("kinds", ()))
    before = next(iter(order), "")
    for each in records.load(FORM, docs):
        if order.index(each["kind"]) < order.index(before):
            found.append(
                f"{file}:{each.line}: a {each['kind']} stands after a {before}; move it up, "
                f"the file is in the order {', '.join(order)}"
            )
        before = each["kind"]
    return found


def whole(docs: Path) -> Element:
    """Every organisation under its kind, with the date of what is said of it."""
    kinds = records.head(FORM, docs).get("kinds", {})
    groups = [
        make(
            "section",
            {"class": "organisations__kind"},
            make("h2", {"id": kind}, kinds[kind]),
            make("ul", {"class": "organisations"}, *(item(each, kinds[kind]) for each in alike)),
        )
        for kind, alike in groupby(records.load(FORM, docs), lambda each: str(each["kind"]))
    ]
    picks = {"kind": ("Kind", "All kinds")}
    return records_page.searched("organisation", "organisations", picks, *groups)


def dates(docs: Path, way: str) -> list[Row]:
    """What is said of each organisation that is still there, with its date; `way` leads to the list."""
    return [
        Row(
            each["as_of"],
            each["status"],
            each["name"],
            f"{way}#{anchor(each)}",
            ("; ".join(each["sources"]),),
        )
        for each in records.load(FORM, docs)
        if each["as_of"]
    ]


def anchor(each: Record) -> str:
    """The id of an organisation in its page."""
    return f"organisation-{each['id']}"


def item(each: Record, kind: str) -> Element:
    """One organisation."""
    facts = records_page.described(
        (
            ("Founded", [each["founded"]]),
            ("Known for", ["; ".join(each["work"]), " ", records_page.cited(each["sources"])]),
            ("Status", [each["status"], *dated(each)]),
            ("Read in a source", [each["seen"]]),
        )
    )
    return make(
        "li",
        {"id": anchor(each), "data-kind": kind},
        make("h3", {}, each["name"]),
        make("p", {}, each["focus"]),
        facts,
    )


def dated(each: Record) -> Iterator[Element | str]:
    """The date of what is said of an organisation, if that can go out of date."""
    if each["as_of"]:
        words = f"As of {records.when(each['as_of'])}"
        yield from (" ", make("time", {"class": "dated", "datetime": each["as_of"]}, words))


def says(each: Record) -> list[tuple[str, list[str]]]:
    """What is said of an organisation with a date; the entry's own date is that of our last look."""
    told = (each["founded"], each["focus"], *each["work"], each["status"])
    return [(words, each["sources"]) for words in told]


LIST = List(
    "organisations", lambda docs: [whole(docs)], form=FORM, faults=faults, dates=dates, says=says
)
