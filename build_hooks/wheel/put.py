"""Puts the wheel where it is asked for: into dist/ for whoever installs it, or into a printed site."""

from pathlib import Path

from widgets.registry import WIDGETS

from ..pyodide import lock
from ..root import ROOT
from ..site import package
from . import front, wheel

DIST = ROOT / "dist"
PLACE = "wheel"
"""Where a site has it, with the list in which Pyodide finds it by name."""


def write() -> None:
    """Make the wheel, and say where it is."""
    DIST.mkdir(exist_ok=True)
    path = DIST / package.wheel()
    path.write_bytes(wheel.wheel(front.files()))
    print(path.relative_to(ROOT).as_posix())


def put(site: Path, home: str = "") -> None:
    """Write into a site the wheel, the list that has it, and each figure's module for pages without a kernel."""
    if not WIDGETS:
        return
    folder = site / PLACE
    folder.mkdir(exist_ok=True)
    made = front.files()
    content = wheel.wheel(made)
    (folder / package.wheel()).write_bytes(content)
    (folder / lock.NAME).write_bytes(lock.registered(package.wheel(), content))
    for name, module in front.modules(made, home).items():
        (folder / name).write_bytes(module)
