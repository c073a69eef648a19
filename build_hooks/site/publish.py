"""AFTER the site build: what others find the book by, at addresses that stay: pictures for links,
a map of the site, a feed of changes, and each chapter as plain text with a list for programs.

Pages say where these are, in build_hooks/theme/partials/found.html, so they are read as they were printed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from .. import causes, palette, store
from ..root import DOCS, MADE, ROOT
from ..text import book, nav
from ..text.fences import facts
from . import card, feed, plain
from .embed.put import put
from .packages import put as packages
from .served import bill, notices

META = re.compile(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"')
KINDS = {"chapters": "Chapter", "widgets": "Interactive figure"}
"""What pages of these folders are; others belong to the book's reference."""


@dataclass(frozen=True)
class Page:
    """One printed page, as it presents itself to other sites."""

    path: str  # seen from the site's root: chapters/first/
    title: str
    description: str
    image: str  # seen from the site's root, too
    html: str


@dataclass(frozen=True)
class Site:
    """What was printed, and where it will be."""

    home: str
    book: str
    description: str
    pages: tuple[Page, ...]


def publish(site: Path, root: Path = ROOT) -> str:
    """Put what others fetch into a printed site, and return its address.

    One that does not know its address gets only embeds, packages and whose work it serves; there it is nothing.
    """
    printed = read(site)
    home = printed.home if printed else ""
    # Or GitHub, told to publish a branch, would leave out every folder whose name begins with _.
    (site / ".nojekyll").touch()
    packages.put(site, put(site, home, root), home, root)
    notices.put(site)
    (site / bill.FILE).write_bytes(bill.bill())
    if not printed:
        return ""
    made = {
        "sitemap.xml": sitemap(printed),
        "llms.txt": listed(printed, nav.entries(root / "mkdocs.yml")).encode(),
        **dict(chapters(printed, root / "docs")),
        **dict(cards(printed, root / "docs")),
    }
    if news := feed.changelog(root):
        pages = titled(printed, nav.entries(root / "mkdocs.yml"))
        about = book.load(root / "docs")
        made["feed.xml"] = feed.feed(news, about, printed.description, printed.home, pages)
    for name, content in made.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(content)
    # The builder's own has the date of the build in it.
    (site / "sitemap.xml.gz").unlink(missing_ok=True)
    return printed.home


def read(site: Path) -> Site | None:
    """Every page that names its picture."""
    found = []
    home = book = description = ""
    for path in site.rglob("index.html"):
        if "_generated" in path.parts:
            continue
        html = path.read_text(encoding="utf-8")
        about = {name: unescape(text) for name, text in META.findall(html.partition("</head>")[0])}
        if "og:image" not in about:
            continue
        way = path.parent.relative_to(site).as_posix()
        way = "" if way == "." else f"{way}/"
        home = about["og:url"].removesuffix(way)
        book = about["og:site_name"]
        description = description if way else about["og:description"]
        image = about["og:image"].removeprefix(home)
        found.append(Page(way, about["og:title"], about["og:description"], image, html))
    found.sort(key=lambda page: page.path)
    return Site(home, book, description, tuple(found)) if found else None


def titled(site: Site, entries: list[Any]) -> dict[str, str]:
    """Where pages are, by their titles and by those in the navigation; of two with one title, the first there."""
    paths = {page.path for page in site.pages}
    named = [(title, path) for title, path in titles(entries) if path in paths]
    return dict(reversed([*named, *((page.title, page.path) for page in site.pages)]))


def titles(entries: list[Any]) -> Iterator[tuple[str, str]]:
    """What the navigation calls pages, and where they are."""
    for entry in entries:
        yield from titles(nav.below(entry))
        if isinstance(entry, dict) and (source := nav.source(entry)):
            yield next(iter(entry)), plain.address(source, "")


def sitemap(site: Site) -> bytes:
    """Where all pages are; not when they changed, which a fresh clone does not know."""
    rows = "".join(
        f"<url><loc>{escape(site.home + page.path)}</loc></url>\n" for page in site.pages
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'
    ).encode()


def chapters(site: Site, docs: Path) -> Iterator[tuple[str, bytes]]:
    """Each chapter as plain Markdown, beside its page."""
    for page in site.pages:
        source = f"{page.path.rstrip('/')}.md"
        if page.path.startswith("chapters/") and (docs / source).exists():
            text = (docs / source).read_text(encoding="utf-8")
            yield source, plain.plain(text, source, docs, site.home).encode()


def cards(site: Site, docs: Path) -> Iterator[tuple[str, bytes]]:
    """The picture of each page, drawn where a page is not as it was when it was drawn last."""
    colours = palette.load(DOCS)
    drawn_by = (
        *causes.contents(causes.python("build_hooks.site.card")),
        *causes.versions(frozenset({"vl-convert-python"})),
    )
    for page in site.pages:
        svg = card.svg(about(page, site, docs), colours)
        made = store.made(f"cards/{page.image}", (svg.encode(), *drawn_by), partial(card.png, svg))
        yield page.image, made


def about(page: Page, site: Site, docs: Path) -> card.Card:
    """What the card of a page says; it shows the page's first figure."""
    pictures = [each.picture for each in facts.shown(page.html, docs)]
    kind = KINDS.get(page.path.partition("/")[0], "Reference")
    if not page.path:
        kind = page.description.partition(". ")[0].rstrip(".")
    return card.Card(
        title=page.title,
        kind=kind,
        book="" if page.title == site.book else site.book,
        words=page.description,
        picture=(docs / MADE.name / pictures[0]).read_text(encoding="utf-8") if pictures else "",
    )


def listed(site: Site, entries: list[Any]) -> str:
    """The book for programs that read: see https://llmstxt.org/."""
    lines = [f"# {site.book}", "", f"> {site.description}", ""]
    lines += ["Chapters are linked as plain Markdown; each of their figures is there in words.", ""]
    top = [entry for entry in entries if not nav.below(entry)]
    lines += [*items(top, site), ""]
    for entry in entries:
        if inner := nav.below(entry):
            lines += [f"## {next(iter(entry))}", "", *items(inner, site), ""]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def items(entries: list[Any], site: Site) -> Iterator[str]:
    """The lines of some pages and of the sections among them; links to other sites are no pages."""
    pages = {page.path: page for page in site.pages}
    for entry in entries:
        yield from items(nav.below(entry), site)
        source = nav.source(entry)
        page = pages.get(plain.address(source, "")) if source else None
        if page and page.path:
            title = next(iter(entry)) if isinstance(entry, dict) else page.title
            link = source if page.path.startswith("chapters/") else page.path
            yield f"- [{title}]({site.home}{link}): {page.description}"
