"""The corrected claims of docs/data/claims.toml, as a page prints them: what is said, what is so, why."""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from . import records
from .claims import Claim, Claims
from .elements import make

CORRECTED = "corrected"


def whole(claims: Claims, titles: dict[str, str]) -> Element:
    """Every corrected claim by chapter; `titles` has what chapters call themselves."""
    corrected = [each for each in claims.by_id.values() if each.status == CORRECTED]
    groups = (
        make(
            "section",
            {},
            make("h3", {"id": f"in-{chapter}"}, titles[chapter]),
            make("ul", {"class": "corrections"}, *items(corrected, chapter, titles)),
        )
        for chapter in claims.chapters
        if any(each.chapter == chapter for each in corrected)
    )
    picks = {"kind": ("Chapter", "All chapters")}
    return records.searched("correction", "corrections", picks, *groups)


def items(claims: Iterable[Claim], chapter: str, titles: dict[str, str]) -> list[Element]:
    """The claims of one chapter."""
    return [item(each, titles[chapter]) for each in claims if each.chapter == chapter]


def item(claim: Claim, chapter: str) -> Element:
    """One claim."""
    facts = records.described(
        (
            (make("a", {"href": f"#{claim.id}"}, "Often said"), records.words(curly(claim.wrong))),
            ("In fact", [*records.words(curly(claim.claim)), " ", records.cited(claim.sources)]),
            ("How to tell", records.words(curly(claim.note))),
        )
    )
    return make("li", {"id": claim.id, "data-kind": chapter}, facts)


def curly(text: str) -> str:
    """A text with the quotation marks and apostrophes of print."""
    text = re.sub(r"(?<![\w)])'", "‘", text).replace("'", "’")
    return re.sub(r'(?<![\w)])"', "“", text).replace('"', "”")


def faults(claims: Iterable[Claim]) -> Iterable[tuple[int, str]]:
    """The corrected claims that do not say what is wrong, or how to tell, each by its line."""
    for each in claims:
        if each.status == CORRECTED:
            for name, value in (("wrong", each.wrong), ("note", each.note)):
                if not value.strip():
                    yield each.line, f"'{each.id}' is corrected; add {name} = \"…\", {WHY[name]}"


WHY = {"wrong": "what is often said", "note": "how the error came about and how to tell"}
