"""The page of an embed: one figure, complete before any script runs."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from . import numbered

HERE = "../../../"
"""From `embed/v1/NAME/` to the root of the site."""

POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "worker-src": "'self' blob: data:",
    "connect-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' blob: data:",
    "base-uri": "'none'",
    "form-action": "'none'",
}
"""What the page may fetch. Styles stand in elements, and the editor writes its own."""

MODULES = ("chunks/core", "chunks/embedded", "embed/main")
"""What the page's module comes to import, asked for in one round; a test says when this is not the list."""

REPORT = ("chunks/report", "embed/report/main")
"""What the page of a course package imports besides."""


@dataclass(frozen=True)
class Embed:
    """A widget whose figure is embedded."""

    about: dict[str, Any]
    """Its manifest."""
    figure: str
    """The figure's HTML."""

    @property
    def name(self) -> str:
        """Of the widget."""
        return str(self.about["name"])

    @property
    def model(self) -> str:
        """The widget, and how often its numbers have changed."""
        return f"{self.name}@{numbered.number(self.name)}"


def page(embed: Embed, home: str, book: str, course: dict[str, str] | None = None) -> str:
    """The page, in a site at `home`; with no home it says nothing of where it is.

    Of a `course` package it is the page at the root, which says what the package asks of its figure.
    """
    title, name = escape(embed.about["title"]), embed.name
    here = HERE if course is None else ""
    ours = f"{here}widgets/{name}/" if course is None else "index.html"
    modules = MODULES if course is None else (*MODULES, *REPORT)
    return whole(
        Head(embed.about["title"], embed.about["description"], here, modules),
        found(embed, home) + asked(course),
        f'data-page="{ours}" data-model="{escape(embed.model)}" {written(embed)}',
        f"""<main>
<h1 class="widget-unseen">{title}</h1>
<div class="embed-notice" role="status" hidden></div>
{embed.figure}
<p class="embed-from">From {source(ours, book, course is None)}</p>
</main>
""",
    )


@dataclass(frozen=True)
class Head:
    """What the head of a page says, and which modules it asks for in one round."""

    title: str
    description: str
    here: str
    """From the page to the root."""
    modules: tuple[str, ...]
    main: str = "embed/main"

    @property
    def icon(self) -> str:
        """The link to the site's, without which browsers ask the host for one; that of a package is its picture."""
        icon = f"{self.here}assets/images/favicon.png" if self.here else "preview.svg"
        return f'<link rel="icon" href="{icon}">\n'


def whole(head: Head, more: str, data: str, main: str) -> str:
    """A page of figures alone, with `more` in its head and `data` on its body."""
    policy = "; ".join(f"{what} {whence}" for what, whence in POLICY.items())
    ours = f"{head.here}_generated/browser"
    preloads = "".join(
        f'<link rel="modulepreload" href="{ours}/{module}.js">\n' for module in head.modules
    )
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="{escape(head.description)}">
<meta name="robots" content="noindex">
<meta name="release" content="{head.here}_generated/">
<title>{escape(head.title)}</title>
{head.icon}<link rel="stylesheet" href="{head.here}_generated/embed.css">
<script type="module" src="{ours}/{head.main}.js"></script>
<script async src="{ours}/shared/missing.js"></script>
{preloads}{more}</head>
<body {data}>
{main}</body>
</html>
"""


def written(embed: Embed) -> str:
    """What the controls may be set to in an address, for an element."""
    values = json.dumps(embed.about["values"], ensure_ascii=False, separators=(",", ":"))
    return f'data-values="{escape(values)}"'


def asked(course: Mapping[str, Any] | None) -> str:
    """What a package asks of its figures, as JSON that no element can come out of."""
    if course is None:
        return ""
    text = json.dumps(course, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/json" id="course">{text}</script>\n'


def source(ours: str, book: str, linked: bool) -> str:
    """Where the figure is from; a package has no book around it to lead to."""
    if not linked:
        return escape(book)
    return f'<a href="{ours}" target="_blank" rel="noopener">{escape(book)}</a>'


def found(embed: Embed, home: str) -> str:
    """The link by which WordPress and its like find how to show the figure."""
    if not home:
        return ""
    return (
        '<link rel="alternate oembed" type="application/json+oembed" '
        f'href="{home}embed/v1/{embed.name}/oembed.json" title="{escape(embed.about["title"])}">\n'
    )
