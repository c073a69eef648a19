"""The colours of a book: those that the press has for any book, and over them the book's own."""

import re
from pathlib import Path

SHEETS = ("stylesheets/hues.css", "stylesheets/palette.css")
"""The files of docs/ that colours are in; a later one may give a colour of an earlier one another value."""


def load(docs: Path) -> str:
    """All of them as one text; a file that is not there has nothing to say."""
    paths = [docs / name for name in SHEETS]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths if path.exists())


def names(docs: Path) -> set[str]:
    """What the colours are called, and the faces of letters with them."""
    return set(re.findall(r"--([\w-]+):", load(docs)))
