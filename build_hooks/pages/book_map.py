"""The map of the book, where a line `{{ map }}` stands: the chain, and below it which part a chapter is about.

All of it follows from the chapters: their order in the navigation, their titles, and the arrows they mark. In
a book without a chain it is the list of chapters.
"""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from ..text import mentions
from ..text.elements import make, put
from ..text.fences import numbers
from . import chain
from .lists.ways import way_from


def whole(docs: Path) -> list[Element]:
    """The chain, if there is one, and the list of chapters; nothing in a book without chapters."""
    found = list(chapters(docs))
    if not found:
        return []
    entries = make("ol", {"class": "map__chapters"}, *found)
    ends = chain.ends(docs)
    if not ends:
        return [entries]
    stops = make("ol", {"class": "chain__stops"}, *chain.rows(ends, docs, ""))
    along = make("div", chain.box(docs), stops)
    if chain.is_long(docs):
        return [along, entries]
    # Stops and chapters share a grid, which has two columns for each arrow and one more.
    arrows = {"class": "map__grid", "style": f"--arrows: {len(ends)}"}
    return [make("div", arrows, along, entries)]


def chapters(docs: Path) -> Iterator[Element]:
    """An entry a chapter, which knows from which stop to which its arrows go."""
    way, pages = way_from(docs, "map"), {page.path: page for page in mentions.pages(docs)}
    for path, number in numbers.chapters(docs.parent / "mkdocs.yml").items():
        if path not in pages:  # which the builder says
            continue
        name, _, about = pages[path].title.partition(": ")
        link = make("a", {"href": way(path)}, make("b", {}, name))
        if about:
            put(link, " ", about)
        row = make("li", {"data-chapter": path})
        put(row, make("span", {"class": "map__number"}, str(number)), " ", link)
        if stops := chain.stops(docs):
            first, last = reach(pages[path], docs)
            row.set("style", f"--first: {2 * first - 1}; --last: {2 * last}")
            where = f"{stops[first - 1]['title']} to {stops[last - 1]['title'].lower()}"
            put(row, make("span", {"class": "unseen"}, f" ({where})"))
        yield row


def reach(page: mentions.Page, docs: Path) -> tuple[int, int]:
    """The stops, counted from 1, between which a chapter's arrows lie: all of them if it marks none."""
    stops = chain.stops(docs)
    for each in page.lists:
        if names := chain.named_in(each.body):
            ends = [n for n, stop in enumerate(stops, start=1) if stop["id"] in names]
            if ends:
                return ends[0] - 1, ends[-1]
    return 1, len(stops)
