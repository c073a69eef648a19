"""What authors wrote, checked before any page is printed."""

from pathlib import Path

from . import claims, maths, references
from .prose import MarkupError

DOCS = Path(__file__).resolve().parents[1] / "docs"


def check(docs: Path = DOCS) -> None:
    """Raise a MarkupError that names the file and line of whatever is to mend.

    The builders meet them too, but do not tell an extension which file it is reading.
    """
    if wrong := [*references.check(docs), *maths.check(docs), *claims.check(docs)]:
        raise MarkupError("\n".join(wrong))
