"""What a rendered page depends on: if none of it has changed, the page need not be made again.

Most of a build after an edit would else be spent on the pages that nobody edited.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .. import causes, store
from ..root import ROOT
from ..text import mentions
from ..text.fences.facts import FOLDER as FIGURES
from ..text.fences.places import FENCE, fingerprint
from ..text.source import paths

GENERATED = "_generated"
QUOTED = re.compile(r"^\s*(?:>\s?)+", re.M)
PAPER = re.compile(r"""^\W*figure\s*=\s*["'](\w+)["']""", re.M)
"""The figure that a fence for paper names."""

LOOKED_UP = "{{"
"""How lines begin that ask for a list: some have cards of figures."""

KIT = re.compile(r"\{\{ *(?:kit|draw) *\}\}")
"""The lists that are read from the sources of widgets."""

OWN = ("references", "about", "chain", "methods")
"""Lists that say nothing of what stands on other pages, but for their titles."""

type Made = dict[str, Any]


@dataclass(frozen=True)
class Book:
    """What pages depend on besides their own text, hashed."""

    alone: frozenset[str]  # pages that show nothing of other pages but their titles
    titles: str
    everything: str


def key(path: str, text: str, root: Path = ROOT) -> str:
    """A hash of whatever the page at `path` is made from, if `text` is what its author wrote."""
    book = known_book(root, tuple(dates(root)))
    rest = book.titles if path in book.alone else book.everything
    drawn = (made.read_bytes() for made in generated(text, root / "docs") if made.is_file())
    return store.key_of((rest.encode(), path.encode(), text.encode(), *drawn))


def generated(text: str, docs: Path) -> Iterator[Path]:
    """The files that were made for a page: of its figures, of those on paper, and what lists look up.

    Not all that is: a change to one figure would have every page made again.
    """
    for fence in FENCE.finditer(text):
        # In a quotation each line has its mark, which is not of the fence.
        for source in (fence["source"], QUOTED.sub("", fence["source"])):
            yield docs / FIGURES / f"{fingerprint(source)}.html"
            yield docs / FIGURES / f"{fingerprint(source)}.json"
    for name in sorted({*PAPER.findall(text)}):
        yield docs / GENERATED / "manifests" / f"{name}.json"
        yield from sorted((docs / GENERATED / "pictures" / name).glob("*.svg"))
    if LOOKED_UP in text:
        yield docs / GENERATED / "gallery.json"
    if KIT.search(text):
        yield from sorted((docs.parent / "widgets").glob("*/*.py"))


def dates(root: Path) -> Iterator[tuple[Path, int, int]]:
    """The files that any page may depend on, with their sizes and dates."""
    data = (root / "docs" / "data").glob("*")
    for path in (
        root / "mkdocs.yml",
        root / "build_hooks" / "press.yml",
        *sorted(data),
        *paths(root / "docs"),
    ):
        if path.exists():
            about = path.stat()
            yield path, about.st_size, about.st_mtime_ns


@cache
def known_book(root: Path, dated: tuple[tuple[Path, int, int], ...]) -> Book:
    """The book as it is; an edit changes `dated`, and with it the key of the cache."""
    pages = mentions.pages(root / "docs")
    read = (path.read_bytes() for path, _, _ in dated if path.suffix != ".md")
    images = sorted(path.name for path in (root / "docs" / "images").rglob("*"))
    same = (causes.press(), os.environ.get("SITE_URL", "").encode(), *read, repr(images).encode())
    titles = repr([(page.path, page.title) for page in pages]).encode()
    return Book(
        alone=frozenset(page.path for page in pages if is_alone(page)),
        titles=store.key_of((*same, titles)),
        everything=store.key_of((*same, repr(pages).encode())),
    )


def is_alone(page: mentions.Page) -> bool:
    """Whether a page asks for no list that is gathered from other pages."""
    return all(each.body.split()[0] in OWN for each in page.lists)


def known(path: str, key: str, folder: Path | None = None) -> Made | None:
    """What is kept of a page under this key; nothing if there is none, or it can't be read."""
    before = store.find_value(f"pages/{path}", key, folder)
    return before[0] if before else None


def keep(path: str, key: str, made: Made, folder: Path | None = None) -> None:
    """Keep what was made of a page for the next build."""
    store.keep_value(f"pages/{path}", key, made, folder)
