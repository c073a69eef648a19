"""The catalogue of incidents in docs/data/incidents.toml, and how a page prints it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from widgets.there import there

from ...text import records
from ...text.dated import AS_OF, SENTENCE, Row, day_of
from ...text.elements import make, put
from ...text.records import Form, Record
from . import records as records_page
from .listing import List
from .ways import titles, way_from

KINDS = {
    "gaming": "Specification gaming",
    "tampering": "Tampering",
    "misgeneralisation": "Goal misgeneralisation",
    "proxy": "Harmful proxy",
}
STATUSES = {"documented": "Documented", "thought experiment": "Thought experiment"}
FORM = Form(
    stem="incidents",
    table="incident",
    fields={
        "id": records.slug,
        "title": records.text,
        "year": records.year,
        "kind": records.one_of(*KINDS),
        "status": records.one_of(*STATUSES),
        "system": records.text,
        "intended": records.text,
        "actual": records.text,
        "lesson": records.text,
        "original": records.text,
        "figure": records.text,
        "sources": records.texts,
        "claims": records.texts,
    },
    optional=frozenset({"original", "figure", "claims"}),
)
PARTS = {"intended": "Intended", "actual": "What it did", "lesson": "Lesson"}


def faults(docs: Path) -> list[str]:
    """Incidents that lead to a figure there is not."""
    return records.unknown(
        FORM, docs, "figure", lambda name: records.unknown_name("widget", name, there())
    )


def whole(docs: Path) -> Element:
    """Every incident by year."""
    way, called = way_from(docs, "incidents"), titles(docs)
    picks = {
        "kind": ("Kind", "All kinds"),
        "status": ("Status", "Any status"),
        "year": ("Year", "All years"),
    }
    rows = sorted(records.load(FORM, docs), key=lambda each: each["year"])
    return records_page.searched(
        "incident",
        "incidents",
        picks,
        make("ul", {"class": "incidents"}, *(item(each, way, called) for each in rows)),
    )


def item(incident: Record, way: Callable[[str], str], called: Mapping[str, str]) -> Element:
    """One incident: what was wanted, what was got, and what to learn from it; pages are `called` by path."""
    anchor = f"incident-{incident['id']}"
    year = str(incident["year"])
    facts = make("p", {"class": "record__facts"}, make("a", {"href": f"#{anchor}"}, year), " ")
    for label in (KINDS[incident["kind"]], STATUSES[incident["status"]]):
        put(facts, make("span", {"class": "record__kind"}, label), " ")
    source = [incident["original"] or "", " ", records_page.cited(incident["sources"])]
    rows = [*((label, [incident[name]]) for name, label in PARTS.items()), ("Source", source)]
    if name := incident["figure"]:
        path = f"widgets/{name}.md"
        rows.append(("Try it", [make("a", {"href": way(path)}, called.get(path, name))]))
    return make(
        "li",
        {
            "id": anchor,
            "data-kind": KINDS[incident["kind"]],
            "data-status": STATUSES[incident["status"]],
            "data-year": year,
        },
        make("h2", {}, incident["title"]),
        facts,
        make("p", {"class": "incidents__system"}, incident["system"]),
        records_page.described(rows),
    )


def says(incident: Record) -> list[tuple[str, list[str]]]:
    """What an incident says happened, and when."""
    told = (f"{incident['year']}: {incident['system']}", *(incident[name] for name in PARTS))
    return [(each, incident["sources"]) for each in told]


def dates(docs: Path, way: str) -> list[Row]:
    """What incidents say as of a day; `way` leads to the page of the list."""
    return [
        Row(
            day_of(date),
            sentence,
            incident["title"],
            f"{way}#incident-{incident['id']}",
            ("; ".join(incident["sources"]),),
        )
        for incident in records.load(FORM, docs)
        for name in PARTS
        for sentence in SENTENCE.split(incident[name])
        for date in AS_OF.finditer(sentence)
    ]


LIST = List(
    "incidents", lambda docs: [whole(docs)], form=FORM, faults=faults, dates=dates, says=says
)
