"""What may be out of date: sentences that say `as of October 2026`, and the list of them all.

The words become a <time> element where they stand, with an id, so that the list can lead to each.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from xml.etree.ElementTree import Element

from .elements import make
from .records import MONTHS, when

AS_OF = re.compile(rf"\b[Aa]s\s+of\s+({'|'.join(MONTHS)})\s+(\d{{4}})\b")
SENTENCE = re.compile(r"(?<=[.!?])[”’\")]*\s+(?=[“‘\"(]?[A-Z0-9\ue000])")
BLOCKS = {"p", "li", "dd", "dt", "td", "th", "figcaption", "summary", "blockquote", "div"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
NOT_PROSE = {"code", "pre", "time", *HEADINGS}
HERE = "\ue000"
"""Stands before a date while its sentence is looked for; no text has it."""


@dataclass(frozen=True)
class Row:
    """One line of the list: what is dated, when, and the link to it in words of its section."""

    month: str
    sentence: str
    section: str
    way: str


@dataclass(frozen=True)
class Dated:
    """One date in a page: its id and month, the sentence that has it and the title of the section."""

    anchor: str
    month: str
    sentence: str
    section: str


def mark(root: Element) -> list[Dated]:
    """Make every date in a page a <time>; what each dates, in the order of reading."""
    put_times(root, count(1))
    found: list[Dated] = []
    section = ""
    for element in root.iter():
        if element.tag in HEADINGS:
            section = clean(plain(element, []))
        elif element.tag in BLOCKS:
            times: list[Element] = []
            sentences = SENTENCE.split(plain(element, times))
            whole = iter(each for each in sentences for _ in range(each.count(HERE)))
            found += [
                Dated(time.attrib["id"], time.attrib["datetime"], clean(sentence), section)
                for time, sentence in zip(times, whole, strict=True)
            ]
    return found


def put_times(element: Element, numbers: Iterator[int]) -> None:
    """Split the dates out of the words of an element and of what is in it."""
    if element.tag in NOT_PROSE or element.get("data-mark") == "citation":
        return
    element.text, times = split(element.text, numbers)
    position = 0
    for child in list(element):
        for time in times:
            element.insert(position, time)
            position += 1
        put_times(child, numbers)
        child.tail, times = split(child.tail, numbers)
        position += 1
    for time in times:
        element.insert(position, time)
        position += 1


def split(text: str | None, numbers: Iterator[int]) -> tuple[str | None, list[Element]]:
    """A text up to its first date, and each date with the words after it."""
    if not text or not (found := list(AS_OF.finditer(text))):
        return text, []
    times = []
    ends = [each.start() for each in found[1:]] + [len(text)]
    for each, end in zip(found, ends, strict=True):
        month = f"{each[2]}-{MONTHS.index(each[1]) + 1:02}"
        attributes = {"class": "dated", "datetime": month, "id": f"dated-{next(numbers)}"}
        time = make("time", attributes, each[0])
        time.tail = text[each.end() : end]
        times.append(time)
    return text[: found[0].start()], times


def plain(element: Element, times: list[Element]) -> str:
    """The words of an element, but for citations and for the blocks in it; its dates go to `times`."""
    words = [element.text or ""]
    for child in element:
        if child.tag == "time" and child.get("class") == "dated":
            times.append(child)
            words.append(HERE)
        if child.get("data-mark") == "term":  # which the check of a book numbers
            words.append(re.sub(r"^\d+:", "", "".join(child.itertext())))
        elif child.tag not in BLOCKS and child.get("data-mark") != "citation":
            words.append(plain(child, times))
        words.append(child.tail or "")
    return "".join(words)


def clean(words: str) -> str:
    """Words without the notes that Markdown has put into them, and without the gaps these leave."""
    words = re.sub(r"\x02(\d+)\x03", lambda found: chr(int(found[1])), words.replace(HERE, ""))
    words = re.sub(r"\x02[^\x03]*\x03", "", words)
    return re.sub(r"\s+(?=[.,;:!?)])", "", " ".join(words.split()))


def whole(pages: Iterable[tuple[str, list[Row]]]) -> list[Element]:
    """Everything that the book dates, by page: its title, and its rows."""
    found = []
    for title, rows in pages:
        items = (
            make(
                "li",
                {},
                make(
                    "p",
                    {"class": "record__facts"},
                    make("time", {"datetime": row.month}, when(row.month)),
                ),
                make("p", {}, row.sentence, " ", make("a", {"href": row.way}, row.section)),
            )
            for row in rows
        )
        found += [make("h2", {}, title), make("ul", {"class": "dates"}, *items)]
    return found
