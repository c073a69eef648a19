"""How to cite a chapter or a figure of the book: in words, as psychologists do (APA), and for BibTeX."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ..text.book import Book, listed
from ..text.elements import make, put


@dataclass(frozen=True)
class Work:
    """A part of the book that can be cited by itself."""

    name: str  # of its page
    title: str
    folder: str = "widgets"  # its page is in, which says what it is

    @property
    def kind(self) -> str:
        """What it is, at the beginning of a sentence."""
        return KINDS[self.folder][0]

    def address(self, book: Book) -> str:
        """Where its page will be, if the site's address is known."""
        return f"{book.home}{self.folder}/{self.name}/" if book.home else ""


KINDS = {"chapters": ("Chapter", "incollection"), "widgets": ("Interactive figure", "misc")}
"""What there is in a folder, and what BibTeX calls it."""


def cite(work: Work, book: Book) -> list[Element]:
    """A citation in words, and in two forms to take away."""
    plain = make(
        "p", {"class": "cite"}, f"{listed(book.authors)}{f' ({book.year})' * bool(book.year)}. "
    )
    put(plain, f"{work.title}. {work.kind} in ", make("cite", {}, book.title))
    put(plain, f", version {book.version}.")
    if address := work.address(book):
        put(plain, f" {address}")  # no link: it leads here
    return [
        plain,
        folded("APA", make("p", {}, *apa(work, book))),
        folded("BibTeX", code(work, book)),
    ]


def folded(form: str, content: Element) -> Element:
    """One form of a citation, shown on request."""
    return make("details", {"class": "cite__form"}, make("summary", {}, form), content)


def code(work: Work, book: Book) -> Element:
    """The entry of a bibliography, to be copied."""
    return make("pre", {}, make("code", {}, bibtex(work, book)))


def apa(work: Work, book: Book) -> list[Element | str]:
    """The citation as the American Psychological Association's seventh edition has it."""
    names = " & ".join(filter(None, (", ".join(book.authors[:-1]), book.authors[-1])))
    what = f" [{work.kind}]" if work.folder == "widgets" else ""
    where = f" {address}" if (address := work.address(book)) else ""
    return [
        f"{names}. ({book.year or 'n.d.'}). {work.title}{what}. In ",
        make("em", {}, book.title),
        f" (Version {book.version}).{where}",
    ]


def bibtex(work: Work, book: Book) -> str:
    """The citation as an entry of a bibliography."""
    entry = KINDS[work.folder][1]
    title = f"{{{literal(book.title)}}}"
    within = (
        {
            "booktitle": title,
            # BibTeX warns where there is none; who wrote the book has published it.
            "publisher": f"{{{literal(listed(book.authors))}}}",
            "note": f"Version {book.version}",
        }
        if entry == "incollection"
        else {"howpublished": f"{work.kind} in {title}, version {book.version}"}
    )
    fields = {
        "author": " and ".join(f"{{{literal(name)}}}" for name in book.authors),
        "title": f"{{{literal(work.title)}}}",
        **within,
        "year": book.year,
        "url": work.address(book),
    }
    rows = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join((f"@{entry}{{{key(work.name, book)},", *rows, "}"))


def key(name: str, book: Book) -> str:
    """A key that says which book and which part, in letters that BibTeX takes in a key."""
    letters = re.sub(r"[^\w\s-]", "", book.title.lower())
    words = [word for word in letters.split() if word not in ("a", "an", "the")]
    return "-".join([*words, *name.split("_")])


def literal(text: str) -> str:
    """A text in which BibTeX finds no commands."""
    return "".join(f"\\{c}" if c in "&%$#_{}" else c for c in text)
