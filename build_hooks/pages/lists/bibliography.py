"""The bibliography as a page prints it: every work, where the book cites it, and its BibTeX."""

from collections import defaultdict
from pathlib import Path
from typing import Protocol
from xml.etree.ElementTree import Element

from ...text import mentions
from ...text.elements import make
from ...text.fences import facts, places
from ...text.fences.places import fingerprint
from ...text.references import Reference
from . import all as lists, glossary as glossary_page
from .ways import brief, in_order, way_from


class Listing(Protocol):
    """What is asked of the page that prints it."""

    docs: Path
    references: dict[str, Reference]

    def row(self, each: Reference) -> Element:
        """One work, as lists and cards have it."""


def whole(page: Listing) -> Element:
    """Every work, with the pages that cite it and its BibTeX."""
    way = way_from(page.docs, "bibliography")
    citing = pages_citing(page.docs)
    rows = []
    for each in page.references.values():
        row = page.row(each)
        if found := citing[each.key]:
            links = [(f"{way(other.path)}#cite-1-{each.key}", brief(other)) for other in found]
            row.append(
                make("p", {"class": "references__cited"}, "Cited in ", *glossary_page.listed(links))
            )
        summary = make("summary", {}, "BibTeX ", make("code", {}, each.key))
        row.append(make("details", {}, summary, make("pre", {}, make("code", {}, each.bibtex))))
        rows.append(row)
    return make("ul", {"class": "references references--all"}, *rows)


def pages_citing(docs: Path) -> defaultdict[str, list[mentions.Page]]:
    """The pages that cite each key, but for the one that lists them all."""
    home = mentions.home(docs, "bibliography")
    found: defaultdict[str, list[mentions.Page]] = defaultdict(list)
    for page in in_order(docs):
        if page != home:
            for key in keys(page, docs):
                found[key].append(page)
    return found


def keys(page: mentions.Page, docs: Path) -> set[str]:
    """Whatever a page cites: in its text, in the lists that it prints, and in its figures."""
    bodies = [each.body for each in page.citations] + in_figures(docs / page.path, docs)
    cited = {key for body in bodies for key, _ in mentions.cited(body)}
    for each in page.lists:
        if found := lists.named(each.body, docs):
            cited |= found.keys(docs)
    return cited


def in_figures(path: Path, docs: Path) -> list[str]:
    """The citations in the tables of a page's figures, as `prepare` has made them."""
    fences = places.places_in(path, docs)
    made = (facts.find(fingerprint(place.source), docs) for place in fences)
    return [body for figure in made if figure for body in figure.citations]
