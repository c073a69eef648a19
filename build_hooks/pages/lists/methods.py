"""The methods in docs/data/methods.toml, and the table in which a page compares them."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

from ...text import records, references
from ...text.elements import make
from ...text.records import Form, Record
from ...text.references import Reference
from . import records as records_page
from .listing import List, declared

CELLS = {"needs": "What it needs", "evidence": "What has been shown", "gap": "Known gap"}
BY_YEAR = ("evidence", "gap")
"""The columns that can be sorted, by the newest work that a cell cites."""

FORM = Form(
    stem="methods",
    table="method",
    head={"kinds": records.named},
    fields={
        "id": records.slug,
        "name": records.text,
        "kind": records.text,
        **dict.fromkeys(CELLS, records.text),
        **{f"{name}_sources": records.texts for name in CELLS},
        "claims": records.texts,
    },
    optional=frozenset({"claims"}),
    together=declared(kind="kinds"),
)


def faults(docs: Path) -> list[str]:
    """Cells that cite what the bibliography does not have."""
    entries = references.load(docs)
    if not entries:
        return []
    ask = unknown_in(entries)
    return [each for name in CELLS for each in records.unknown(FORM, docs, f"{name}_sources", ask)]


def unknown_in(entries: dict[str, Reference]) -> Callable[[str], str]:
    """What to say of a key that is not among these entries."""
    return lambda key: references.unknown_key(key, entries)


def cited(docs: Path) -> set[str]:
    """The sources of all cells."""
    return {
        key for row in records.load(FORM, docs) for name in CELLS for key in row[f"{name}_sources"]
    }


def whole(docs: Path) -> Element:
    """Every method in a table, in the order of the file."""
    entries, kinds = references.load(docs), records.head(FORM, docs).get("kinds", {})
    heads = [head("Method", "name"), *(head(CELLS[name], name) for name in CELLS)]
    table = make(
        "table",
        {"class": "methods", "role": "table"},  # a small screen lays it out as no table
        make("caption", {}, "Methods compared. Every cell names its own sources."),
        make("thead", {"role": "rowgroup"}, make("tr", {"role": "row"}, *heads)),
        make(
            "tbody",
            {"role": "rowgroup"},
            *(row(each, entries, kinds[each["kind"]]) for each in records.load(FORM, docs)),
        ),
    )
    picks = {"kind": ("Kind", "All kinds")}
    return records_page.searched("method", "methods", picks, table)


def head(words: str, name: str) -> Element:
    """The head of a column; what it can be sorted by is for the script that makes a button of it."""
    sort = {"name": "words"} | dict.fromkeys(BY_YEAR, "newest")
    more = {"data-sort": sort[name]} if name in sort else {}
    return make("th", {"scope": "col", "role": "columnheader", **more}, words)


def row(method: Record, entries: dict[str, Reference], kind: str) -> Element:
    """One method; each cell has its label, for screens without room for columns."""
    anchor = f"method-{method['id']}"
    cells = [
        make(
            "th",
            {"scope": "row", "role": "rowheader", "data-value": method["name"]},
            make("a", {"href": f"#{anchor}"}, method["name"]),
            " ",
            make("span", {"class": "record__kind"}, kind),
        )
    ]
    for name, label in CELLS.items():
        sources = method[f"{name}_sources"]
        cells.append(
            make(
                "td",
                {"role": "cell", "data-label": label, "data-value": newest(sources, entries)},
                method[name],
                " ",
                records_page.cited(sources),
            )
        )
    return make("tr", {"id": anchor, "role": "row", "data-kind": kind}, *cells)


def newest(sources: list[str], entries: dict[str, Reference]) -> str:
    """The year of the newest of these works: 2026; a work without one is older than all."""
    years = (re.match(r"\d{4}", entries[key].year) for key in sources if key in entries)
    return max((found[0] for found in years if found), default="")


def says(method: Record) -> list[tuple[str, list[str]]]:
    """What the cells of a method say."""
    return [(method[name], method[f"{name}_sources"]) for name in CELLS]


LIST = List(
    "methods",
    lambda docs: [whole(docs)],
    form=FORM,
    faults=faults,
    cites=cited,
    says=says,
    box={"class": "records records--wide"},
)
