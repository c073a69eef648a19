"""The wheel: our Python under a name of its own, without what draws, and the same bytes each time."""

import base64
import csv
import hashlib
import io
from pathlib import PurePosixPath
from typing import Any

from widgets.registry import WIDGETS

from ..pyodide import bytecode, ours
from ..root import WIDGETS as FOLDER
from ..site import package
from . import front

FIRST = '''"""{summary}

    import {module}

    {module}.frame("{example}")   # tables, with nothing else installed
    {module}.widget("{example}")  # the figure, in a notebook
"""

from .kit import WidgetError
from .notebook.api import NAMES, frame, model, widget

__all__ = ["NAMES", "WidgetError", "frame", "model", "widget"]
__version__ = "{version}"
'''
"""The package's own module, which needs words that only the wheel has."""


def wheel(front_end: dict[str, bytes]) -> bytes:
    """The wheel itself, with the files of the front end."""
    about = package.project()
    info = PurePosixPath(f"{package.module()}-{about['version']}.dist-info")
    made = modules(about, front_end)
    files = made | compiled(made)
    files |= {
        info / "METADATA": metadata(about).encode(),
        info
        / "WHEEL": f"Wheel-Version: 1.0\nGenerator: build_hooks\nRoot-Is-Purelib: true\nTag: {package.TAG}\n".encode(),
        **{info / "licenses" / path.name: path.read_bytes() for path in package.licenses()},
    }
    record = info / "RECORD"
    return ours.packed(files | {record: recorded(files, record)})


def modules(about: dict[str, Any], front_end: dict[str, bytes]) -> dict[PurePosixPath, bytes]:
    """Our Python and the front end, by their places in the wheel."""
    held = ours.held() | {ours.place(path): path.read_bytes() for path in notebook()}
    # Where a module is among others is all that it knows of the name above it.
    top = package.module()
    found = {PurePosixPath(top, *path.parts[1:]): held[path] for path in held}
    folder = PurePosixPath(top, "notebook", front.FOLDER)
    found |= {folder / each: content for each, content in front_end.items()}
    said = {"summary": package.summary(), "module": top, "version": about["version"]}
    first = FIRST.format(**said, example=WIDGETS[0]).encode()
    return found | {PurePosixPath(top, "__init__.py"): first}


def compiled(files: dict[PurePosixPath, bytes]) -> dict[PurePosixPath, bytes]:
    """The bytecode of its modules for Pyodide's Python, by its places: other Pythons make their own."""
    sources = {str(path): text.decode() for path, text in files.items() if path.suffix == ".py"}
    return ours.unpacked(bytecode.archive("cached", sources))


def notebook() -> list[Any]:
    """What only notebooks need, and readers are not sent."""
    return sorted((FOLDER / "notebook").glob("*.py"))


def metadata(about: dict[str, Any]) -> str:
    """What installers read. What the press needs, no model does."""
    extras = about.get("optional-dependencies", {})
    needs = [
        line
        for extra, packages in sorted(extras.items())
        for line in (
            f"Provides-Extra: {extra}",
            *(f'Requires-Dist: {package}; extra == "{extra}"' for package in packages),
        )
    ]
    # The text is CC BY, where the book says no more than that.
    licensed = [about["license"], *(["CC-BY-4.0"] if len(package.licenses()) > 1 else [])]
    lines = [
        "Metadata-Version: 2.4",
        f"Name: {about['name']}",
        f"Version: {about['version']}",
        f"Summary: {package.summary()}",
        f"License-Expression: {' AND '.join(licensed)}",
        *(f"License-File: {path.name}" for path in package.licenses()),
        f"Requires-Python: {about['requires-python']}",
        *needs,
        "Description-Content-Type: text/markdown",
    ]
    return "\n".join(lines) + "\n\n" + package.readme()


def recorded(files: dict[PurePosixPath, bytes], record: PurePosixPath) -> bytes:
    """The list of all files with their checksums, itself among them without one."""
    rows = io.StringIO()
    writer = csv.writer(rows, lineterminator="\n")
    for path, content in sorted(files.items()):
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        writer.writerow((path, f"sha256={digest}", len(content)))
    writer.writerow((record, "", ""))
    return rows.getvalue().encode()
