"""What authors wrote, checked before any page is printed."""

from pathlib import Path

from ..pages import chain
from ..pages.lists import all as lists
from ..root import DOCS
from ..text import claims
from ..text.messages import MarkupError
from . import ages, citations, formulas, identity, slips, standing, unused

PARTS = (identity, citations, formulas, slips, claims, chain, lists, ages, standing, unused)


def check(docs: Path = DOCS) -> None:
    """Raise a MarkupError that names the file and line of whatever is to mend.

    The builders meet them too, but do not tell an extension which file it is reading.
    """
    wrong = [each for part in PARTS for each in part.check(docs)]
    if wrong:
        raise MarkupError("\n".join(wrong))
