"""Whose work readers are sent, and under which licence: a list on a page, and every notice in full beside it."""

from dataclasses import dataclass
from html import escape
from importlib.metadata import distribution
from pathlib import Path

from ...root import NODE_MODULES, ROOT
from . import bill
from .parts import THEME, parts

FILE = "notices.txt"
PLACE = "licences"
"""The page of the book that lists them."""

LIST = '<p id="notices">'
"""Where that page has the list; what it says in its place is for authors."""

TEXTS = Path(__file__).with_name("texts")
NAMES = ("LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "license", "license.md")
ALIKE = {"vega-interpreter": "vega"}
"""Packages that come without their notice, and one of the same people's that has it."""
RULE = "=" * 78


@dataclass(frozen=True)
class Notice:
    """One work of others."""

    name: str
    version: str
    licence: str  # by the names of SPDX
    text: str


WITHIN = (
    ("CPython with its library, in Pyodide", "Python-2.0", "Python Software Foundation and others"),
    (
        "RxJS, in the theme’s script",
        "Apache-2.0",
        "Google, Inc., Netflix, Inc., Microsoft Corp. and contributors",
    ),
    ("lunr, in the theme’s script", "MIT", "Oliver Nightingale"),
    ("clipboard, in the theme’s script", "MIT", "Zeno Rocha"),
    ("escape-html, in the theme’s script", "MIT", "TJ Holowaychuk, Andreas Lubbe and Tiancheng Gu"),
    ("focus-visible, in the theme’s script", "W3C", "World Wide Web Consortium"),
    ("tslib, in the theme’s script", "0BSD", "Microsoft Corporation"),
    ("Material Design Icons, in the theme", "Apache-2.0", "Pictogrammers and Google"),
)
"""What is served inside other packages, so that no lock file has it: name, licence, whose it is."""


def notices(root: Path = ROOT) -> list[Notice]:
    """Every work that readers are sent, by name."""
    found = [
        Notice(part.name, part.version, part.licence, text(part.name, part.licence))
        for part in parts(root)
        if part.served
    ]
    found += [Notice(name, "", licence, within(licence, whose)) for name, licence, whose in WITHIN]
    return sorted(found, key=lambda notice: notice.name.lstrip("@").lower())


def text(name: str, licence: str) -> str:
    """The notice that a package has with it, or where it has none, its licence as it is."""
    if name == THEME:
        return distribution(name).read_text("licenses/LICENSE") or ""
    package = NODE_MODULES / ALIKE.get(name, name)
    file = next((package / each for each in NAMES if (package / each).is_file()), None)
    return (file or TEXTS / f"{licence}.txt").read_text(encoding="utf-8")


def within(licence: str, whose: str) -> str:
    """Whose a work inside another is, with its licence where no other notice has the words."""
    file = TEXTS / f"{licence}.txt"
    words = file.read_text(encoding="utf-8") if file.exists() else ""
    return f"Copyright {whose}\nLicence: {licence}\n\n{words}"


def whole(found: list[Notice]) -> str:
    """All notices, one after the other."""
    return "\n".join(f"{RULE}\n{title(each)}\n{RULE}\n\n{each.text.strip()}\n" for each in found)


def title(notice: Notice) -> str:
    """What it is and under which licence."""
    return " ".join(filter(None, (notice.name, notice.version, f"({notice.licence})")))


def listed(found: list[Notice]) -> str:
    """The list of the page, and where there is more."""
    rows = "".join(
        f"<tr><td>{escape(each.name)}</td><td>{escape(each.version)}</td><td>{escape(each.licence)}</td></tr>\n"
        for each in found
    )
    return (
        '<table id="notices"><thead><tr><th scope="col">Work</th><th scope="col">Version</th>'
        f'<th scope="col">Licence</th></tr></thead><tbody>\n{rows}</tbody></table>\n'
        f'<p><a href="../{FILE}">All notices and licences in full</a> stand in one file. What the book is built and tested '
        f'with, too, is in a <a href="../{bill.FILE}">bill of materials</a> (CycloneDX), which programs read.</p>'
    )


def put(site: Path, root: Path = ROOT) -> None:
    """Write the notices into a printed site, and tell the page that lists them."""
    found = notices(root)
    (site / FILE).write_text(whole(found), encoding="utf-8")
    page = site / PLACE / "index.html"
    if not page.exists():
        return
    before, place, rest = page.read_text(encoding="utf-8").partition(LIST)
    if place:
        page.write_text(before + listed(found) + rest.partition("</p>")[2], encoding="utf-8")
