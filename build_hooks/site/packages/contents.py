"""What is in a package: everything that its figures fetch, and nothing that leads out of it."""

import re
from pathlib import Path

from ... import causes
from ...root import ROOT

OURS = "_generated"

MODULES = ("embed/main", "embed/chapter/main", "shared/missing", "worker/worker")
"""Of the page's modules those that are asked for; with what they import, now or later. The others are the book's."""

MAP = re.compile(rb"\n//# sourceMappingURL=\S+\s*$")
"""Where a browser's tools find a module as it was written, which no package has."""

FOR_ALL = ("embed.css", "widgets.zip", "vendor/editor.js", "vendor/vega.js")
"""What every figure needs. Python as it comes is left out: it would double a package."""

SOURCES = "sources.zip"
"""What *Look inside* shows where Python is cut; as it comes, it has the sources themselves."""

PYTHON = "vendor/pyodide"

LICENCES = {"LICENSE": "licence.txt", "LICENSE-TEXT": "licence-text.txt"}

NAME = re.compile(r"[a-z0-9._/-]+")
WRONG = (".mjs", ".whl")
"""Endings that servers of schools give a wrong type or refuse."""


class PackageError(Exception):
    """A package would hold what some platform refuses."""


def shared(site: Path, root: Path = ROOT) -> dict[str, bytes]:
    """What is the same in every package, by its name there."""
    made = site / OURS
    paths = [made / name for name in FOR_ALL]
    paths += [path for path in (made / SOURCES,) if path.exists()]
    paths += [path for path in (made / PYTHON).glob("*") if path.is_file()]
    found = {f"{OURS}/{path.relative_to(made).as_posix()}": path.read_bytes() for path in paths}
    for path in causes.javascript(*(made / "browser" / f"{name}.js" for name in MODULES)):
        found[f"{OURS}/{path.relative_to(made).as_posix()}"] = MAP.sub(b"\n", path.read_bytes())
    licences = {name: root / file for file, name in LICENCES.items()}
    found |= {name: path.read_bytes() for name, path in licences.items() if path.exists()}
    return checked(found)


def drawn(site: Path, widget: str) -> dict[str, bytes]:
    """What is of a widget: its pictures and what they are drawn from."""
    made = site / OURS
    paths = [made / "manifests" / f"{widget}.json"]
    for room in ("charts", "flipbooks", "flows"):  # charts are what a guess is drawn into
        paths += (made / room / widget).glob("*")
    return checked(
        {f"{OURS}/{path.relative_to(made).as_posix()}": path.read_bytes() for path in paths}
    )


def opened(site: Path, widget: str, page: str) -> dict[str, bytes]:
    """What a platform opens, and shows of it before: the page, and the widget's picture."""
    preview = site / OURS / "thumbnails" / f"{widget}-light.svg"
    return checked({"index.html": page.encode(), "preview.svg": preview.read_bytes()})


def checked(found: dict[str, bytes]) -> dict[str, bytes]:
    """The files in their order, once all are called as every platform can have it."""
    for name in found:
        if not NAME.fullmatch(name) or name.endswith(WRONG):
            raise PackageError(
                f"{name} can't be in a course package: some platforms refuse it; "
                f"call it something of a-z, 0-9, dots, dashes and underscores, and not {' or '.join(WRONG)}"
            )
    return dict(sorted(found.items()))
