"""The figures of a chapter as one package: below each other on one page, with one score for all of them."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path
from typing import Any

from ...root import ROOT
from ...text import nav
from ...text.fences.facts import PRINTED
from ...text.fences.numbers import CHAPTERS
from ..embed.page import MODULES, REPORT, Embed, Head, asked, whole, written
from .contents import PackageError

ABOUT = re.compile(r"data-about='([^']*)'")
NUMBER = re.compile(r'class="figure-number"[^>]*>([^<]+)<')

OWN = "embed/chapter/main"
INSTEAD = ("embed/main", "embed/report/main")
"""What the page of a single figure has in its place."""

IMPORTED = (*(each for each in (*MODULES, *REPORT) if each not in INSTEAD), OWN)
"""What the page's module comes to import; a test says when this is not the list."""


@dataclass(frozen=True)
class Shown:
    """A figure as a chapter shows it."""

    embed: Embed
    anchor: str
    number: str
    """What the chapter calls it: Figure 2.1."""
    setting: str
    """The preset at which it opens."""
    html: str

    def title(self, among: Iterable["Shown"]) -> str:
        """What it is called among figures: its number, its widget, and where that is there twice, its setting."""
        title = str(self.embed.about["title"])
        if sum(other.embed.name == self.embed.name for other in among) > 1 and self.setting:
            title = f"{title} ({self.setting})"
        return f"{self.number}: {title}" if self.number else title


@dataclass(frozen=True)
class Chapter:
    """A chapter that has figures."""

    name: str
    title: str
    figures: tuple[Shown, ...]

    @property
    def path(self) -> str:
        """Where it is in the book."""
        return f"{CHAPTERS}{self.name}/"

    @property
    def edition(self) -> str:
        """Eight characters that change when any of its figures does."""
        seen = [(figure.embed.about["edition"], figure.html) for figure in self.figures]
        return hashlib.sha256(json.dumps(seen).encode()).hexdigest()[:8]

    @property
    def widgets(self) -> tuple[str, ...]:
        """The widgets that its figures show, each once."""
        return tuple(dict.fromkeys(figure.embed.name for figure in self.figures))


def chapters(site: Path, embeds: list[Embed], root: Path = ROOT) -> Iterator[Chapter]:
    """The printed chapters that have figures, in the book's order."""
    known = {embed.name: embed for embed in embeds}
    for title, source in titled(nav.entries(root / "mkdocs.yml")):
        name = source.removeprefix(CHAPTERS).removesuffix(".md")
        page = site / CHAPTERS / name / "index.html"
        if source.startswith(CHAPTERS) and page.exists():
            html = page.read_text(encoding="utf-8")
            figures = tuple(shown(found[0], known, source) for found in PRINTED.finditer(html))
            if figures:
                yield Chapter(name, title, figures)


def titled(entries: list[Any]) -> Iterator[tuple[str, str]]:
    """What pages are called in the navigation, and their sources."""
    for entry in entries:
        yield from titled(nav.below(entry))
        if (source := nav.source(entry)) and isinstance(entry, dict):
            yield str(next(iter(entry))), source


def shown(html: str, known: dict[str, Embed], source: str) -> Shown:
    """A figure of a printed page; a PackageError if nothing was made of it for other pages."""
    found = ABOUT.search(html)
    about = json.loads(unescape(found[1])) if found else {}
    name = str(about.get("name"))
    if name not in known:
        raise PackageError(f"{source} shows a figure of {name}, of which there is no embed")
    number = NUMBER.search(html)
    stops = about["opening"]["stops"]
    setting = next((each["title"] for each in about["presets"] if each["stops"] == stops), "")
    return Shown(known[name], str(about["id"]), number[1] if number else "", setting, html)


def page(chapter: Chapter, home: str, book: str, package: str) -> str:
    """The page of the package, which leads to the chapter's text if the book has an address."""
    course = {
        "package": package,
        "figures": dict.fromkeys((figure.anchor for figure in chapter.figures), ""),
    }
    title = escape(chapter.title)
    contents = "".join(
        f'<li><a href="#{figure.anchor}">{escape(figure.title(chapter.figures))}</a></li>\n'
        for figure in chapter.figures
    )
    sections = "".join(section(figure, chapter.figures) for figure in chapter.figures)
    text = f"“{title}” of <cite>{escape(book)}</cite>"
    if home:
        address = escape(f"{home}{chapter.path}")
        text = f'<a href="{address}" target="_blank" rel="noopener">{text}</a>'
    main = f"""<main class="embed-chapter">
<header>
<h1>{title}</h1>
<p>The figures of the chapter {text}. All of them count together.</p>
<ul>
{contents}</ul>
<p class="embed-tally" role="status"></p>
</header>
<div class="embed-notice" role="status" hidden></div>
{sections}<p class="embed-from">From {escape(book)}</p>
</main>
"""
    head = Head(chapter.title, f"The figures of {chapter.title}.", "", IMPORTED, OWN)
    data = f'data-page="index.html" data-model="{chapter.name}@{chapter.edition}"'
    return whole(head, asked(course), data, main)


def section(figure: Shown, among: Iterable[Shown]) -> str:
    """One figure on that page, among all that are there."""
    return (
        f'<section aria-labelledby="{figure.anchor}-heading" '
        f'data-model="{escape(figure.embed.model)}" {written(figure.embed)}>\n'
        f'<h2 class="widget-unseen" id="{figure.anchor}-heading">{escape(figure.title(among))}</h2>\n'
        f"{figure.html}\n</section>\n"
    )
