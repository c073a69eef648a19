"""The Markdown extension: citations, explained terms and their lists, in both site builders.

A builder may keep a rendered page and never call this again, so it only looks things up: what a
page shows follows from its own text and from docs/, and nothing outlives the page.
"""

import re
from collections import defaultdict
from html import unescape
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.serializers import to_html_string
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from ..root import DOCS
from ..text import claims, dated, glossary, mentions, references
from ..text.elements import heading, make, put
from ..text.fences import named
from ..text.glossary import Term
from ..text.messages import MarkupError
from ..text.references import Reference
from . import book_map, chain, drawing, kit, lines, showcase
from .lists import all as lists, bibliography, glossary as glossary_page
from .showcase import Showcase, load

MARK = re.compile(r'<span data-body="([^"]*)" data-line="[^"]*" data-mark="citation">[^<]*</span>')
"""A citation in the HTML of a figure, as Markdown has written it, which sorts attributes by name."""

NUMBER = re.compile(r'<a class="figure-number" href="#([\w-]+)">Figure ([\d.]+)</a>')
"""The head of a caption, as build_hooks/figures/figure.py writes it."""


class Explain(Treeprocessor):
    """Turn the marks of one page into what its reader sees."""

    def __init__(self, docs: Path, md: Markdown) -> None:
        super().__init__(md)
        self.docs = docs

    def run(self, root: Element) -> None:
        """Everything known of the page is in `page`, which ends with it."""
        page = Page(self.docs, self.md.htmlStash.rawHtmlBlocks)
        asked = {body: mark for mark, kind, body in mentions.marks(root) if kind == "list"}
        dated.mark(root)
        for body, mark in asked.items():
            if wrong := lines.unknown(body, self.docs):
                raise MarkupError(f"{wrong}\nin this line:\n{{{{ {body} }}}}")
            if found := lists.named(body, self.docs):
                become(mark, "div", {**found.box}, *found.make(self.docs))
        if kit.KIT in asked:
            become(asked[kit.KIT], "div", {"class": "kit"}, *kit.whole(self.docs))
        if drawing.DRAW in asked:
            become(asked[drawing.DRAW], "div", {"class": "kit"}, *drawing.whole())
        page.walk(root)
        if page.uses and "glossary" not in asked:
            put(root, heading("Terms"), glossary_page.used(page.used(), page.uses_of))
        if "bibliography" in asked:
            become(asked["bibliography"], "div", {}, bibliography.whole(page))
        elif page.cites and "references" in asked:
            become(asked["references"], "div", {}, page.references_list())
        elif page.cites:
            put(root, heading("References"), page.references_list())
        for body, mark in asked.items():
            name = mentions.widget_named_in(body)
            if name and name in showcase.chapters(self.docs):
                become(mark, "div", {})
                put(root, *page.showcase(body))  # below the lists, which are part of the chapter
            elif body == "gallery" or name:
                kind = "showcase" if body == "gallery" else "about"
                become(mark, "div", {"class": kind}, *page.showcase(body))
        # What is left asks for a list that is empty here, or stands elsewhere on the page.
        for home, kind, body in list(mentions.marks(root)):
            stops = chain.named_in(body) if kind == "list" else None
            if stops is not None:
                become(home, "div", chain.box(self.docs), *chain.drawn(stops, self.docs))
            elif kind == "list":
                drawn = book_map.whole(self.docs) if body == "map" else []
                become(home, "div", {"class": "map"} if drawn else {}, *drawn)


class Page:
    """One page while it is read: what it cites and explains, and from where."""

    def __init__(self, docs: Path, stash: list[str | Element]) -> None:
        self.docs = docs
        self.stash = stash
        self.references = references.load(docs)
        self.terms = glossary.load(docs)
        self.cites: defaultdict[str, list[str]] = defaultdict(list)
        self.uses: defaultdict[str, list[str]] = defaultdict(list)
        self.explained: set[str] = set()  # in this section
        self.marks = {"citation": self.cite, "term": self.explain, "figure": self.point}

    def walk(self, element: Element, *, linked: bool = False, titled: bool = False) -> None:
        """Meet the marks in the order of reading."""
        self.walk_html(element.text)
        for child in element:
            if child.tag in ("h1", "h2"):
                self.explained = set()
            kind, line = child.get("data-mark"), child.get("data-line", "")
            if kind in self.marks:
                try:
                    if linked:
                        raise MarkupError(f"a {kind} cannot stand inside a link; move it out")
                    self.marks[kind](child, child.get("data-body", ""), titled)
                except MarkupError as error:
                    raise MarkupError(f"{error}\nin this line:\n{line}") from error
            self.walk(
                child,
                linked=linked or child.tag == "a",
                titled=titled or child.tag in ("h1", "h2", "h3", "h4", "h5", "h6"),
            )
            self.walk_html(child.tail)

    def walk_html(self, text: str | None) -> None:
        """Meet the citations of figures, whose HTML is kept aside until the tree is written."""
        for found in HTML_PLACEHOLDER_RE.finditer(text or ""):
            html = self.stash[int(found[1])]
            if isinstance(html, str) and "data-mark" in html:
                self.stash[int(found[1])] = MARK.sub(self.cited_in_html, html)

    def cited_in_html(self, found: re.Match[str]) -> str:
        """A mark in a figure's HTML as the citation that it asks for."""
        mark = Element("span")
        self.cite(mark, unescape(found[1]), titled=False)
        return to_html_string(mark)

    def cite(self, mark: Element, body: str, titled: bool) -> None:
        """Make a mark the words of a citation, each a link to this page's list."""
        if titled:
            raise MarkupError("a citation cannot stand in a heading; move it into the text")
        parts: list[Element | str] = []
        for key, place in mentions.cited(body):
            if fault := references.unknown_key(key, self.references):
                raise MarkupError(fault)
            backs = self.cites[key]
            backs.append(f"cite-{len(backs) + 1}-{key}")
            link = {
                "id": backs[-1],
                "href": f"#ref-{key}",
                "data-card": "Reference",
                "aria-describedby": f"title-of-{key}",
            }
            parts += [
                "; " if parts else "(",
                make("a", link, self.references[key].label),
                f", {place.replace('--', '–')}" if place else "",
            ]
        become(mark, "span", {"class": "citation"}, *parts, ")")

    def explain(self, mark: Element, body: str, titled: bool) -> None:
        """Make a mark a link to its definition, once in a section; elsewhere it is plain words."""
        name = mentions.term(body)
        term = glossary.find(name, self.terms)
        if not term:
            raise MarkupError(glossary.unknown(name, self.terms))
        if titled or term.slug in self.explained:
            become(mark, "span", {}, keep=True)
            return
        self.explained.add(term.slug)
        backs = self.uses[term.slug]
        backs.append(f"use-{len(backs) + 1}-{term.slug}")
        link = {
            "id": backs[-1],
            "class": "term",
            "href": f"#term-{term.slug}",
            "data-card": "Definition",
            "aria-describedby": f"definition-of-{term.slug}",
        }
        become(mark, "a", link, keep=True)

    def point(self, mark: Element, name: str, titled: bool) -> None:
        """Make a mark the number of a figure, a link to it: of this page, or of the chapter that is named."""
        if titled:
            raise MarkupError("a figure’s number cannot stand in a heading; move it into the text")
        chapter, _, own = name.rpartition("/")
        if chapter:
            there = named.figures(self.docs).get(named.home(name, "")[0], {})
        else:
            html = (each for each in self.stash if isinstance(each, str))
            there = dict(found for each in html for found in NUMBER.findall(each))
        if own not in there:
            raise MarkupError(named.missing(own, there))
        way = {"class": "figure-link", "href": f"{chapter and chapter + '.md'}#{own}"}
        become(mark, "a", way, f"Figure\u00a0{there[own]}")

    def used(self) -> list[Term]:
        """The terms that this page explains, by alphabet."""
        return [self.terms[slug] for slug in sorted(self.uses)]

    def uses_of(self, term: Term) -> Element:
        """The way back to where a term is explained."""
        return backlinks(self.uses[term.slug], term.name)

    def references_list(self) -> Element:
        """The works that this page cites."""
        rows = (self.row(each) for key, each in self.references.items() if key in self.cites)
        return make("ul", {"class": "references"}, *rows)

    def row(self, each: Reference) -> Element:
        """One work, as lists and cards have it."""
        stop = "" if each.title.endswith((".", "?", "!")) else "."
        row = make(
            "li",
            {"id": f"ref-{each.key}"},
            f"{each.names} ({each.date}). ",
            make("cite", {"id": f"title-of-{each.key}"}, each.title),
            f"{stop} " + "".join(f"{words}. " for words in (each.venue, each.seen) if words),
        )
        for n, (words, address) in enumerate(each.links):
            put(row, " · " if n else "", make("a", {"href": address}, words))
        if backs := self.cites.get(each.key):
            put(row, " ", backlinks(backs, each.label))
        return row

    def showcase(self, body: str) -> list[Element]:
        """The gallery, or what there is to say about one widget, whichever `{{ … }}` asks for."""
        home = mentions.home(self.docs, body)
        shown = Showcase(self.docs, home.path if home else "index.md", load(self.docs))
        name = mentions.widget_named_in(body)
        return shown.about(name) if name else shown.everything()


def become(
    element: Element,
    tag: str,
    attributes: dict[str, str],
    *content: Element | str,
    keep: bool = False,
) -> None:
    """Change an element where it stands; `keep` what is in it."""
    tail, element.tag = element.tail, tag
    for name in list(element.attrib):
        del element.attrib[name]
    element.attrib.update(attributes)
    if not keep:
        element.text = None
        del element[:]
    put(element, *content)
    element.tail = tail


def backlinks(ids: list[str], what: str) -> Element:
    """The way back from a list to the text; a card has no need of it."""
    found = make("span", {"class": "backlinks", "data-not-in-card": ""})
    for n, each in enumerate(ids, start=1):
        words = f"Back to {what}" + (f", place {n}" if len(ids) > 1 else "")
        arrow = "↩" if n == 1 else str(n)
        put(
            found, " " if n > 1 else "", make("a", {"href": f"#{each}", "aria-label": words}, arrow)
        )
    return found


class Citations(mentions.Syntax):
    """The extension, which reads the bibliography and the glossary of one docs folder."""

    def __init__(self, **options: object) -> None:
        self.config = {"docs": [str(DOCS), "The folder that holds data/ and the Markdown sources"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        """Make the lists after inline Markdown and before the table of contents."""
        super().extendMarkdown(md)
        claims.strip_from(md)
        docs = Path(self.getConfig("docs")).resolve()
        md.treeprocessors.register(Explain(docs, md), "citations", 15)


def makeExtension(**options: object) -> Citations:
    """What Python-Markdown calls for `build_hooks.pages.extension`."""
    return Citations(**options)
