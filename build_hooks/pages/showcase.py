"""Widgets in a page beside their figures: the gallery, what is related to one, and how to cite it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import Element

from ..text import book, mentions
from ..text.elements import heading, make
from ..text.messages import MarkupError, nearest
from .cite import Work, cite
from .lists import records

MADE = Path("_generated") / "gallery.json"
SCHEMES = ("light", "dark")


@dataclass(frozen=True)
class Card:
    """One widget as a gallery has it; its picture has this many units each way."""

    name: str
    title: str
    description: str
    chapter: str
    kind: str
    related: tuple[str, ...]
    width: int
    height: int


@dataclass(frozen=True)
class Gallery:
    """All of it: the widgets by name, in the order of the registry."""

    cards: dict[str, Card]


def load(docs: Path) -> Gallery:
    """What the step has made; a MarkupError where it has not run."""
    path = docs / MADE
    if not path.exists():
        raise MarkupError(f"there is no {MADE} yet; run `python -m build_hooks prepare`")
    return read(path, path.stat().st_mtime_ns)


@cache
def read(path: Path, changed: int) -> Gallery:
    """Read the file; an edit changes `changed`, and with it the key of the cache."""
    made = json.loads(path.read_text(encoding="utf-8"))
    cards = [Card(**{**each, "related": tuple(each["related"])}) for each in made["cards"]]
    return Gallery({each.name: each for each in cards})


class Showcase:
    """The cards of one page; `home` is its path, from which their links lead."""

    def __init__(self, docs: Path, home: str, gallery: Gallery) -> None:
        self.docs = docs
        self.folder = PurePosixPath(home).parent
        self.gallery = gallery

    def everything(self) -> list[Element]:
        """All widgets, in an element that a script makes a search of."""
        known = self.gallery.cards.values()
        cards, picks = self.cards(known), {}
        if any(card.chapter for card in known):
            picks["chapter"] = ("Chapter", "All chapters")
        if any(card.kind for card in known):
            picks["kind"] = ("Kind of model", "All kinds")
        return [records.searched("widget", "widgets", picks, cards) if picks else cards]

    def about(self, name: str) -> list[Element]:
        """A widget in brief, how to cite it, and what to read next; of a chapter, how to cite it."""
        if fault := unknown(name, self.gallery.cards, self.docs):
            raise MarkupError(fault)
        if name in chapters(self.docs):
            path = f"chapters/{name}.md"
            title = mentions.title((self.docs / path).read_text(encoding="utf-8"), path)
            work = Work(name, title, "chapters")
            return [heading("How to cite"), *cite(work, book.load(self.docs))]
        card = self.gallery.cards[name]
        # Without a mark to leave it out: the site's search finds the page by these words.
        found = [make("h2", {"id": "in-short"}, "In short"), make("p", {}, card.description)]
        found += [self.facts(card), heading("How to cite")]
        found += cite(Work(name, card.title), book.load(self.docs))
        if related := self.related(card):
            found += [heading("Related figures"), self.cards(related)]
        return found

    def facts(self, card: Card) -> Element:
        """Where a widget belongs, and what it is."""
        path = f"chapters/{card.chapter}.md"
        words = self.chapter(card)
        chapter = make("a", {"href": self.way(path)}, words) if self.has(path) else words
        every = make("a", {"href": self.way("widgets/index.md")}, "All widgets")
        teach = f"teach/{card.name}.md"
        lesson: list[Element | str] = (
            [" ", make("a", {"href": self.way(teach)}, "Teach with it"), "."]
            if self.has(teach)
            else []
        )
        belongs: list[Element | str] = ["Chapter: ", chapter, ". "] if card.chapter else []
        kind = [f"Kind of model: {card.kind}. "] if card.kind else []
        return make("p", {}, *belongs, *kind, every, ".", *lesson)

    def related(self, card: Card) -> list[Card]:
        """The widgets that one names, then those that name it; of its chapter if there are none."""
        cards = self.gallery.cards
        naming = [name for name, each in cards.items() if card.name in each.related]
        same = [name for name, each in cards.items() if each.chapter == card.chapter]
        found = dict.fromkeys((*card.related, *naming)) or dict.fromkeys(same)
        return [cards[name] for name in found if name != card.name]

    def cards(self, cards: Iterable[Card]) -> Element:
        """A list of widgets with their pictures."""
        return make("ul", {"class": "cards"}, *(self.card(card) for card in cards))

    def card(self, card: Card) -> Element:
        """One widget: the whole card is its link, which a script or a filter need not know."""
        title: Element | str = card.title
        if self.has(f"widgets/{card.name}.md"):
            title = make("a", {"href": self.way(f"widgets/{card.name}.md")}, card.title)
        return make(
            "li",
            {"data-chapter": self.chapter(card), "data-kind": card.kind.capitalize()},
            make("div", {"class": "cards__picture"}, *(self.image(card, s) for s in SCHEMES)),
            make("p", {"class": "cards__title"}, title),
            make("p", {"class": "cards__words"}, card.description),
            make("p", {"class": "cards__facts"}, *self.tags(card)),
        )

    def tags(self, card: Card) -> Iterator[Element | str]:
        """What a card can be picked by, as far as its widget says it."""
        for n, words in enumerate(filter(None, (self.chapter(card), card.kind.capitalize()))):
            yield " " if n else ""
            yield make("span", {}, words)

    def image(self, card: Card, scheme: str) -> Element:
        """The picture of a card in one scheme; the stylesheet shows one of the two."""
        return make(
            "img",
            {
                "class": f"cards__{scheme}",
                "src": self.way(f"_generated/thumbnails/{card.name}-{scheme}.svg"),
                "alt": "",  # the words beside it say what it is
                "width": str(card.width),
                "height": str(card.height),
                "loading": "lazy",
            },
        )

    def chapter(self, card: Card) -> str:
        """A chapter in a word or two: its title up to the colon, or its file's name."""
        path = f"chapters/{card.chapter}.md"
        if self.has(path):
            page = self.docs / path
            title = mentions.title(page.read_text(encoding="utf-8"), path)
            return title.partition(":")[0]
        return card.chapter.replace("-", " ").capitalize()

    def has(self, path: str) -> bool:
        """Whether there is such a page."""
        return (self.docs / path).exists()

    def way(self, path: str) -> str:
        """The way to a file from this page, which the builder makes an address of."""
        return str(PurePosixPath(path).relative_to(self.folder, walk_up=True))


def chapters(docs: Path) -> list[str]:
    """The chapters by the names of their pages."""
    return sorted(path.stem for path in (docs / "chapters").glob("*.md"))


def unknown(name: str, widgets: Iterable[str], docs: Path) -> str:
    """What to say of a widget or chapter that there is not; nothing if there is."""
    names = [*widgets, *chapters(docs)]
    if name in names:
        return ""
    return f"there is no widget or chapter '{name}'; {nearest(name, names)}"
