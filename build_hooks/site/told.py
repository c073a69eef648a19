"""What templates say of the book, which is not theirs to know: `config.extra.book`, by a tag in mkdocs.yml."""

from pathlib import Path

from widgets.registry import WIDGETS

from ..root import ROOT
from ..text import book
from ..text.messages import MarkupError
from . import feed, package


def extra(root: Path = ROOT) -> dict[str, str]:
    """The book as templates ask for it, nothing of what it has not; nothing at all of a book that can't be read.

    Builders ask while they read their configuration, where an error is a traceback; the checks say what is wrong.
    """
    try:
        ours = book.load(root / "docs")
    except MarkupError:
        return {}
    return {
        "language": ours.language,
        "locale": ours.language.replace("-", "_"),
        "released": ours.released,
        "license": ours.license,
        "feed": "feed.xml" if feed.changelog(root) else "",
        "package": package.name(root) if WIDGETS else "",
        "wheel": f"wheel/{package.wheel(root)}" if WIDGETS else "",
    }
