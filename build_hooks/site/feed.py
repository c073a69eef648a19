"""CHANGELOG.md as an RSS feed, so that readers can hear of what changed.

It has no date but those that the changelog gives its releases, and what is not released yet has that of the day on
which a line was last added, if its heading says so: the same changelog makes the same bytes.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from ..text.book import Book

MOST = 100
"""As many as a feed reader will show."""

RELEASE = re.compile(r"## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?")
ATOM = "http://www.w3.org/2005/Atom"
TITLE = re.compile(r"(?<!\*)\*([^*]+)\*(?!\*)")
"""How a line names a page or a figure."""
SHORT = 90
NOT_NEWS = ("Decided",)
"""What is there for those who write the book."""


@dataclass(frozen=True)
class Change:
    """One line of the changelog."""

    release: str
    date: str  # in the heading of its release: 2026-11-21; nothing where there is none
    kind: str  # Added, Changed, Fixed, …
    text: str
    names: tuple[str, ...] = ()  # what stands in italics, such as titles of pages

    @property
    def title(self) -> str:
        """Its beginning, up to a pause if there is one, else to a word."""
        ends = [found.start() for found in re.finditer(r"[:;.,](?=\s|$)", self.text)]
        end = max((end for end in ends if end <= SHORT), default=0)
        short = self.text[:end] if end else f"{self.text[:SHORT].rsplit(' ', 1)[0]}…"
        return f"{self.kind}: {short if len(self.text) > SHORT else self.text.rstrip('.')}"

    @property
    def id(self) -> str:
        """What identifies it, and stays the same for as long as its words do."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:32]


def changes(changelog: str) -> Iterator[Change]:
    """Every change, the newest release first, as the file has them."""
    release = date = kind = ""
    for block in re.split(r"\n(?=- |#+ )|\n\s*\n", changelog):
        if found := RELEASE.match(block):
            release, date = found[1], found[2] or ""
        elif block.startswith("### "):
            kind = block.removeprefix("### ").strip()
        elif block.startswith("- ") and release and kind not in NOT_NEWS:
            words = " ".join(block.removeprefix("- ").split())
            yield Change(release, date, kind, plain(words), tuple(TITLE.findall(words)))


def plain(text: str) -> str:
    """A line of Markdown without its marks."""
    return re.sub(r"[*`]|\[([^\]]*)\]\([^)]*\)", r"\1", text)


def changelog(root: Path) -> str:
    """The changelog of a book; nothing where it has none, or one that tells of no change."""
    path = root / "CHANGELOG.md"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return text if next(changes(text), None) else ""


def feed(
    changelog: str, book: Book, description: str, home: str, pages: Mapping[str, str]
) -> bytes:
    """The feed of a book whose site is at `home`, with its `pages` by their titles."""
    register_namespace("atom", ATOM)
    rss = Element("rss", {"version": "2.0"})
    channel = SubElement(rss, "channel")
    for name, text in {
        "title": f"{book.title}: changes",
        "link": home,
        "description": description,
        "language": book.language.lower(),
    }.items():
        SubElement(channel, name).text = text
    own = {"href": f"{home}feed.xml", "rel": "self", "type": "application/rss+xml"}
    SubElement(channel, f"{{{ATOM}}}link", own)
    for change in list(changes(changelog))[:MOST]:
        put(SubElement(channel, "item"), change, home + page(change, pages))
    indent(rss)
    made: bytes = tostring(rss, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def page(change: Change, pages: Mapping[str, str]) -> str:
    """Where the page is that a change names first, in italics or else as a word of its sentence; else the home page."""
    lower = {title.lower(): where for title, where in pages.items()}
    longest = "|".join(map(re.escape, sorted(lower, key=len, reverse=True)))
    words = re.findall(rf"\b(?:{longest})\b", change.text.lower()) if longest else []
    named = [name.lower() for name in change.names if name.lower() in lower]
    return next((lower[name] for name in [*named, *words]), "")


def put(item: Element, change: Change, link: str) -> None:
    """Say in an item of the feed what has changed, and where."""
    SubElement(item, "title").text = change.title
    SubElement(item, "description").text = change.text
    SubElement(item, "link").text = link
    SubElement(item, "category").text = change.release
    SubElement(item, "guid", {"isPermaLink": "false"}).text = change.id
    if change.date:
        day = datetime.fromisoformat(change.date).replace(tzinfo=UTC)
        SubElement(item, "pubDate").text = format_datetime(day)
