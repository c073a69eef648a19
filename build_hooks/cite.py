"""How to cite a figure of the book: in words, and as an entry of a bibliography."""

import os
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .elements import make, put


@dataclass(frozen=True)
class Book:
    """What a citation says of the book."""

    title: str
    authors: tuple[str, ...]
    year: str
    version: str


def cite(name: str, title: str, book: Book) -> list[Element]:
    """A citation in words, and the same for BibTeX."""
    plain = make(
        "p", {"class": "cite"}, f"{listed(book.authors)}{f' ({book.year})' * bool(book.year)}. "
    )
    put(plain, f"{title}. Interactive figure in ", make("cite", {}, book.title))
    put(plain, f", version {book.version}.")
    if where := address(name):
        put(plain, f" {where}")  # no link: it leads here
    pre = make("pre", {}, make("code", {}, bibtex(name, title, book)))
    return [
        plain,
        make("details", {"class": "cite__bibtex"}, make("summary", {}, "BibTeX"), pre),
    ]


def listed(names: tuple[str, ...]) -> str:
    """Names as a sentence has them."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def address(name: str) -> str:
    """Where the widget's page will be, if the site's address is known, which mkdocs.yml asks for too."""
    site = os.environ.get("SITE_URL", "")
    return f"{site.rstrip('/')}/widgets/{name}/" if site else ""


def bibtex(name: str, title: str, book: Book) -> str:
    """The citation as an entry of a bibliography."""
    fields = {
        "author": " and ".join(f"{{{literal(name)}}}" for name in book.authors),
        "title": f"{{{literal(title)}}}",
        "howpublished": f"Interactive figure in {{{literal(book.title)}}}, version {book.version}",
        "year": book.year,
        "url": address(name),
    }
    rows = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join((f"@misc{{{key(name, book)},", *rows, "}"))


def key(name: str, book: Book) -> str:
    """A key that says which book and which figure: colorful-imitation-goodhart."""
    words = [word for word in book.title.lower().split() if word not in ("a", "an", "the")]
    return "-".join([*words, *name.split("_")])


def literal(text: str) -> str:
    """A text in which BibTeX finds no commands."""
    return "".join(f"\\{c}" if c in "&%$#_{}" else c for c in text)
