"""Who the book is, in docs/data/book.toml: what citations, link cards, the feed and the package say of it."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from . import nav, records
from .messages import MarkupError, read_toml, shown
from .records import Form

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")


def language(value: object) -> str:
    """A language as browsers call it."""
    if isinstance(value, str) and LANGUAGE.fullmatch(value):
        return ""
    return f'{value!r} is not a language; write it as browsers do, as in "en-GB" or "de"'


def version(value: object) -> str:
    """Numbers with dots between them."""
    if isinstance(value, str) and re.fullmatch(r"\d+(?:\.\w+)*", value):
        return ""
    return f'{value!r} is not a version; write it as in "0.1.0"'


def address(value: object) -> str:
    """Where something is in the web."""
    if isinstance(value, str) and re.fullmatch(r"https?://\S+", value):
        return ""
    return f'{value!r} is not an address; write it as in "https://creativecommons.org/licenses/by/4.0/"'


FORM = Form(
    stem="book",
    table="book",
    fields={
        "title": records.text,
        "description": records.text,
        "authors": records.texts,
        "version": version,
        "released": records.day,
        "license": address,
        "language": language,
        "kinds": records.any_texts,
    },
    optional=frozenset({"released", "license", "kinds"}),
)
"""What the file may say."""


@dataclass(frozen=True)
class Book:
    """What the file says, and where the book will be."""

    title: str
    authors: tuple[str, ...]
    version: str
    description: str = ""
    language: str = "en"
    released: str = ""
    """A day: 2026-11-21; nothing before the first release."""
    license: str = ""
    kinds: tuple[str, ...] = ()
    """What sort of model a figure may be."""
    home: str = ""
    """Its address, with a slash at the end; nothing where that is not known."""

    @property
    def year(self) -> str:
        """Of the release; nothing before it."""
        return self.released[:4]

    @property
    def author(self) -> str:
        """Who wrote it, in one line."""
        return listed(self.authors)


def listed(names: tuple[str, ...]) -> str:
    """Names as a sentence has them."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def load(docs: Path) -> Book:
    """The book of a folder; a MarkupError says which file and line is to be mended."""
    path, config = FORM.path(docs), docs.parent / "mkdocs.yml"
    if not path.exists():
        raise MarkupError(
            f"there is no {shown(path, docs)}, which says who the book is; "
            'write title = "…", description = "…", authors = ["…"], version = "0.1.0" and language = "en" into it'
        )
    return read(path, shown(path, docs), path.stat().st_mtime_ns, nav.address(config))


@cache
def read(path: Path, file: str, changed: int, home: str) -> Book:
    """Read the file; an edit changes `changed`, and with it the key of the cache."""
    text, values = read_toml(path, file)
    lines = text.splitlines()
    wrong = [
        f"{file}:{records.line_of(name, lines, 0)}: {fault}"
        for name, fault in records.faults(FORM, values)
    ]
    if wrong:
        raise MarkupError("\n".join(wrong))
    fixed: dict[str, Any] = {
        name: tuple(x) if isinstance(x, list) else x for name, x in values.items()
    }
    return Book(**fixed, home=home)
