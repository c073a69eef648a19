"""What authors wrote, checked before any page is printed."""

import sys
from pathlib import Path

from .. import root
from ..pages import chain
from ..pages.lists import all as lists
from ..root import DOCS
from ..text import claims
from ..text.messages import MarkupError
from . import ages, citations, files, formulas, identity, slips, standing, unused

PARTS = (identity, citations, formulas, slips, claims, chain, lists, ages, standing)


def check(docs: Path = DOCS, writing: bool | None = None) -> None:
    """Raise a MarkupError that names the file and line of whatever is to mend.

    The builders meet them too, but do not tell an extension which file it is reading. While somebody is
    `writing`, works that nothing cites yet are only told.
    """
    if unread := files.check(docs):
        raise MarkupError("\n".join(unread))
    wrong = [each for part in PARTS for each in part.check(docs)]
    idle = unused.check(docs)
    if root.writing() if writing is None else writing:
        for line in unused.briefly(idle):
            print(f"warning: {line}", file=sys.stderr)
        idle = []
    if wrong or idle:
        raise MarkupError("\n".join([*wrong, *idle]))
