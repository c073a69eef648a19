"""Entries of the bibliography that nothing rests on: a reading list for show."""

import re
from collections.abc import Iterator
from pathlib import Path

from ..pages.lists import bibliography
from ..root import WIDGETS
from ..text import claims, mentions, references
from ..text.messages import MarkupError


def check(docs: Path, widgets: Path = WIDGETS) -> list[str]:
    """What an author must mend: file, line, fault, remedy."""
    try:
        entries = references.load(docs)
        used = {key for page in mentions.pages(docs) for key in bibliography.keys(page, docs)}
    except MarkupError:  # which is reported by those who read that file
        return []
    used |= set(in_widgets(widgets))
    return [
        f"docs/data/references.bib:{each.line}: '{each.key}' is cited nowhere; cite it, or remove it"
        for each in sorted(entries.values(), key=lambda each: each.line)
        if each.key not in used
    ]


def briefly(found: list[str]) -> list[str]:
    """The same in a line: a library of hundreds is no reason to see no page."""
    if len(found) < 2:
        return found
    where = found[0].partition(": ")[0]
    keys = [each.split("'")[1] for each in found]
    some = ", ".join(keys[:3]) + (", …" if len(keys) > 3 else "")
    return [
        f"{where}: {len(keys)} works are cited nowhere ({some}); a build stops until they are, or are removed"
    ]


def in_widgets(widgets: Path) -> Iterator[str]:
    """The keys that models cite beside the numbers they are checked against, drawn yet or not."""
    for path in sorted(widgets.glob("*/*.py")):
        for found in re.finditer(mentions.CITATION, path.read_text(encoding="utf-8")):
            yield from claims.cited(found[0])
