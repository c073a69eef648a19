"""Places that say again who the book is, for those who read no docs/data/book.toml, and say it otherwise."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from ..text import book, nav
from ..text.book import Book
from ..text.messages import MarkupError, shown

type Said = Iterator[tuple[str, str, object]]
"""Where a file says something, what it is in the book's file, and what it is here."""


def check(docs: Path) -> list[str]:
    """What an author must mend: file, line, fault, remedy."""
    try:
        ours = book.load(docs)
    except MarkupError as error:
        return str(error).splitlines()
    file = book.FORM.path(docs)
    lines = file.read_text(encoding="utf-8").splitlines()
    found = []
    for name, says in {
        "mkdocs.yml": settings,
        "CITATION.cff": citation,
        "pyproject.toml": project,
    }.items():
        path = docs.parent / name
        if not path.exists():
            continue
        text = path.read_text(encoding="utf-8")
        for key, field, value in says(path):
            right = wanted(ours, field)
            if value is not None and not agree(field, str(value), right):
                where = f"{shown(file, docs)}:{line_of(field, lines)}"
                found.append(
                    f"{name}:{line_of(key, text.splitlines())}: {key} is {str(value)!r}, and {field} at {where} "
                    f"is {right!r}; make them the same"
                )
    return found


def wanted(ours: Book, field: str) -> str:
    """What the book's file says, in one line."""
    return ours.author if field == "authors" else str(getattr(ours, field))


def agree(field: str, value: str, right: str) -> bool:
    """Whether two places say the same; a theme knows a language by its first part."""
    return value == right or (field == "language" and right.startswith(f"{value}-"))


def settings(path: Path) -> Said:
    """What the builders are told."""
    read = nav.settings(path)
    theme = read.get("theme")
    yield "site_name", "title", read.get("site_name")
    yield "site_description", "description", read.get("site_description")
    yield "site_author", "authors", read.get("site_author")
    yield "language", "language", theme.get("language") if isinstance(theme, dict) else None


def citation(path: Path) -> Said:
    """What GitHub and Zenodo are told."""
    read: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    yield "title", "title", read.get("title")
    yield "authors", "authors", book.listed(tuple(map(author, read.get("authors") or ())))
    yield "date-released", "released", read.get("date-released")


def author(each: dict[str, str]) -> str:
    """A person or a group by name."""
    return (
        each.get("name") or f"{each.get('given-names', '')} {each.get('family-names', '')}".strip()
    )


def project(path: Path) -> Said:
    """What installers are told."""
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    yield "version", "version", read.get("project", {}).get("version")


def line_of(key: str, lines: list[str]) -> int:
    """The first line that gives a key, or else the first of the file."""
    return next((n for n, line in enumerate(lines, 1) if re.match(rf"\s*{key}\b", line)), 1)
