"""How a page prints the entries of a list that is declared by data."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from ...text import records
from ...text.dated import AS_OF, SENTENCE, Row, day_of
from ...text.elements import make, put
from ...text.records import Form, Record
from . import records as records_page
from .ways import titles, way_from


@dataclass(frozen=True)
class Layout:
    """What of an entry stands where, by the names of its fields."""

    one: str
    many: str
    title: str
    facts: tuple[str, ...]
    """Below the title; the first of them is the link to the entry."""
    rows: tuple[str, ...]
    """With a label each."""
    lead: str
    """A paragraph of its own, before the rows."""
    picks: tuple[str, ...]
    """What readers may pick by, in this order."""
    order: str
    """The field by which entries are sorted; as they stand in the file if there is none."""
    fields: Mapping[str, Mapping[str, Any]]

    @property
    def figures(self) -> list[str]:
        """The fields that are figures."""
        return self.of("figure")

    def of(self, *kinds: str) -> list[str]:
        """The fields of some kinds."""
        return [name for name, said in self.fields.items() if said.get("is") in kinds]

    @property
    def told(self) -> list[str]:
        """The rows that are texts."""
        return [name for name in self.rows if name in self.of("text")]

    def says(self, each: Record) -> list[tuple[str, list[str]]]:
        """What an entry says, and when: the lead after its date, and each row."""
        dated = next((name for name in self.facts if name in self.of("year", "date")), "")
        lead = f"{self.shown(each, dated, {})}: " * bool(dated) + str(each[self.lead] or "")
        told = [lead, *(each[name] for name in self.told if each[name])]
        return [(words, each["sources"]) for words in told]

    def shown(self, each: Record, name: str, head: Mapping[str, Any]) -> str:
        """A field in words for readers."""
        said, value = self.fields.get(name, {}), each[name]
        if "among" in said:
            return str(head[said["among"]][value])
        if said.get("is") == "date":
            return records.when(value)
        return "; ".join(value) if isinstance(value, list) else str(value or "")


def whole(name: str, form: Form, layout: Layout, docs: Path) -> list[Element]:
    """Every entry, in a list that can be searched if readers may pick by something."""
    way, called = way_from(docs, name), titles(docs)
    head, rows = records.head(form, docs), list(records.load(form, docs))
    if layout.order:
        rows.sort(key=lambda each: each[layout.order])
    entries = [item(each, layout, head, way, called) for each in rows]
    listed = make("ul", {"class": f"entries {name}"}, *entries)
    said = layout.fields
    picks = {each: (said[each]["label"], said[each]["every"]) for each in layout.picks}
    return [records_page.searched(layout.one, layout.many, picks, listed) if picks else listed]


def item(
    each: Record,
    layout: Layout,
    head: Mapping[str, Any],
    way: Callable[[str], str],
    called: Mapping[str, str],
) -> Element:
    """One entry; pages are `called` by path."""
    anchor = f"{layout.one}-{each['id']}"
    first, *others = (layout.shown(each, name, head) for name in layout.facts)
    facts = make("p", {"class": "record__facts"}, make("a", {"href": f"#{anchor}"}, first), " ")
    for words in others:
        put(facts, make("span", {"class": "record__kind"}, words), " ")
    picked = {f"data-{name}": layout.shown(each, name, head) for name in layout.picks}
    found = make("li", {"id": anchor, **picked}, make("h2", {}, each[layout.title]), facts)
    if layout.lead and each[layout.lead]:
        put(found, make("p", {"class": "entries__lead"}, *records_page.words(each[layout.lead])))
    put(found, records_page.described(rows(each, layout, head, way, called)))
    return found


def rows(
    each: Record,
    layout: Layout,
    head: Mapping[str, Any],
    way: Callable[[str], str],
    called: Mapping[str, str],
) -> Iterator[tuple[str, list[Element | str]]]:
    """The rows of an entry, but for those whose field it leaves out."""
    for name in layout.rows:
        if each[name] is None:
            continue
        label = layout.fields[name]["label"]
        if name == "sources":
            before = [each[other] or "" for other, x in layout.fields.items() if "before" in x]
            yield label, [*before, " ", records_page.cited(each[name])]
        elif name in layout.figures:
            path = f"widgets/{each[name]}.md"
            yield label, [make("a", {"href": way(path)}, called.get(path, each[name]))]
        else:
            yield label, records_page.words(layout.shown(each, name, head))


def dates(form: Form, layout: Layout, docs: Path, way: str) -> list[Row]:
    """What entries say as of a day; `way` leads to the page of the list."""
    return [
        Row(
            day_of(date),
            sentence,
            each[layout.title],
            f"{way}#{layout.one}-{each['id']}",
            ("; ".join(each["sources"]),),
        )
        for each in records.load(form, docs)
        for name in layout.told
        for sentence in SENTENCE.split(each[name] or "")
        for date in AS_OF.finditer(sentence)
    ]
