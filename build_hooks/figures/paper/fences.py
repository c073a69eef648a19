"""The fences `picture` and `qr`: a figure as it stands, and the code that opens a page on a phone.

Like the fence of a figure they only look up what `prepare` has made, and import no model.
"""

import json
import os
import re
import tomllib
from html import escape
from pathlib import Path
from typing import Any

from widgets.registry import WIDGETS

from ...root import DOCS, MADE
from ...text import nav, records
from ...text.messages import MarkupError, nearest
from ...text.records import Form
from ..fence import told
from . import code

EXAMPLE = next(iter(WIDGETS), "NAME")
"""A figure that the book at hand has, for messages."""

PAGE = re.compile(r"(?P<path>[\w/.-]*)(?P<rest>[?#].*)?")

PICTURE = Form(
    stem="",
    table="picture fence",
    fields={
        "figure": records.text,
        "preset": records.text,
        "caption": records.any_text,
    },
    optional=frozenset({"caption"}),
)
CODE = Form(
    stem="",
    table="qr fence",
    fields={
        "figure": records.text,
        "preset": records.text,
        "page": records.text,
        "caption": records.any_text,
    },
    optional=frozenset({"figure", "preset", "page", "caption"}),
)
"""What these fences may say."""


def picture(source: str, *_: object, **__: object) -> str:
    """A figure's picture, without anything to set."""
    return told(source, "picture", lambda: shown(read(source, PICTURE)))


def qr(source: str, *_: object, **__: object) -> str:
    """A code with its address in words, or a box that says why there is none."""
    return told(source, "qr", lambda: coded(read(source, CODE)))


def read(source: str, form: Form) -> dict[str, str]:
    """What a fence says, its form checked."""
    try:
        options = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise MarkupError(f'this is not TOML: {error}; write figure = "{EXAMPLE}"') from error
    for _, fault in records.faults(form, options):
        raise MarkupError(fault)
    return options


def shown(said: dict[str, str], made: Path = MADE) -> str:
    """The picture that `prepare` drew of a preset: the end of its episode, if it has one."""
    name, title, stops = preset(said["figure"], said["preset"], made)
    path = made / "pictures" / name / f"{'-'.join(map(str, stops))}.svg"
    if not path.exists():
        raise MarkupError(
            f"no picture has been drawn of {name}, {said['preset']}; run `python -m build_hooks prepare`"
        )
    return (
        f'<figure class="paper-picture"><div class="widget-picture" role="img" '
        f'aria-label="{escape(title)}">{path.read_text(encoding="utf-8")}</div>{caption(said)}</figure>'
    )


def coded(said: dict[str, str], docs: Path = DOCS) -> str:
    """The code of a page of the book, or of a figure by itself, opened at a preset."""
    address = leads(said, docs)
    home = os.environ.get("SITE_URL", "") or nav.address(docs.parent / "mkdocs.yml")
    if not home:
        return (
            '<figure class="qr"><p class="qr__none">No code: this copy was printed without the '
            f"book’s address (SITE_URL).</p>{caption(said)}</figure>"
        )
    whole = f"{home.rstrip('/')}/{address}"
    words = f'<span class="qr__address">{escape(whole.split("://", 1)[-1])}</span>'
    # No link: a book that is moved would keep leading to where it was. On paper it does that in any case.
    return f'<figure class="qr">{code.svg(whole)}{words}{caption(said)}</figure>'


def leads(said: dict[str, str], docs: Path = DOCS) -> str:
    """Where a code leads, from the root of the site: to a page, or to the embed of a figure.

    An embed has the figure and nothing that gives an answer away, and its address is a promise: paper
    lasts longer than an edition.
    """
    if ("page" in said) == ("figure" in said):
        raise MarkupError(
            f'a code leads to one place; write page = "index.md" or figure = "{EXAMPLE}"'
        )
    if "figure" in said:
        name, _, _ = preset(said["figure"], said.get("preset", "start"), docs / MADE.name)
        asked = f"?preset={said['preset']}" if "preset" in said else ""
        return f"embed/v1/{name}/{asked}"
    if "preset" in said:
        raise MarkupError(
            f'a preset is one of a figure; write figure = "{EXAMPLE}" in place of the page'
        )
    found = PAGE.fullmatch(said["page"])
    if not found or not (docs / found["path"]).is_file() or not found["path"].endswith(".md"):
        raise MarkupError(
            f"there is no page {said['page']} in docs/; write a path such as index.md"
        )
    path = found["path"].removesuffix(".md")
    folder = path.removesuffix("index").rstrip("/")
    return f"{folder}/{found['rest'] or ''}" if folder else found["rest"] or ""


def preset(name: str, which: str, made: Path) -> tuple[str, str, list[int]]:
    """A figure's name, the title of a preset and its stops; of `start`, the figure's own title."""
    path = made / "manifests" / f"{name}.json"
    if not path.exists():
        figures = [each.stem for each in sorted((made / "manifests").glob("*.json"))]
        raise MarkupError(f"there is no figure '{name}'; {nearest(name, figures)}")
    about: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if which == "start":
        return name, about["title"], [control["start"] for control in about["controls"]]
    for each in about["presets"]:
        if each["name"] == which:
            return name, f"{about['title']}: {each['title']}", each["stops"]
    names = ", ".join(each["name"] for each in about["presets"])
    raise MarkupError(f"'{name}' has no preset '{which}'; it has {names}")


def caption(said: dict[str, str]) -> str:
    """What stands below."""
    words = said.get("caption", "")
    return f"<figcaption>{escape(words)}</figcaption>" if words else ""
