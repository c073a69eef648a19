"""What each part of the generated files is made from, as lines that change when any of it does."""

import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from .. import palette
from ..root import ROOT

APART = ("begun", "theme")
"""Folders of the press that nothing generated is made from."""


class Sources:
    """Every file of a project that something is generated from, with its size and date, by its folder."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root

    def figure(self, name: str, fences: list[str]) -> list[str]:
        """What a widget's figures are made from; `fences` say what pages ask of it."""
        beside = (
            each for each in self.widgets if each.startswith(("kit/", "draw/")) or "/" not in each
        )
        own = (each for each in self.widgets if each.startswith(f"{name}/"))
        cited = lines(self.root / "docs" / "data" / "references.bib")
        return [*self.press, *beside, *own, *cited, *fences]

    def gallery(self) -> list[str]:
        """What is said of the book and of all widgets, and the colours of their pictures."""
        names = ("CITATION.cff", "pyproject.toml", "mkdocs.yml", "book.toml")
        paths = [self.root / name for name in names]
        paths += [self.root / "docs" / name for name in ("data", *palette.SHEETS)]
        return [*self.press, *self.widgets, *(line for path in paths for line in lines(path))]

    def modules(self) -> list[str]:
        """The page's modules, and the messages that they and Python have in common."""
        return [
            *self.press,
            *(each for each in self.widgets if each.startswith(("browser/", "kit/"))),
        ]

    def charts(self) -> list[str]:
        """Views with what they draw with; which charts a widget has, its model says."""
        return [*self.press, *(each for each in self.widgets if not each.startswith("browser/"))]

    def runtime(self) -> list[str]:
        """Readers' Python itself, and what of ours every start of it needs."""
        ours = (
            each for each in self.widgets if each.startswith(("kit/", "reader/")) or "/" not in each
        )
        return [*self.press, *ours, *lines(self.root / "mkdocs.yml")]

    def models(self) -> list[str]:
        """All of ours that readers' Python can import."""
        return [*self.press, *(each for each in self.widgets if not each.startswith("browser/"))]

    @cached_property
    def press(self) -> list[str]:
        """The press itself and the libraries: an edit of it makes everything again."""
        locks = [self.root / name for name in ("package-lock.json", "requirements.lock")]
        code = (
            each for each in lines(self.root / "build_hooks") if not each.startswith(APART_LINES)
        )
        return [*code, *(line for path in locks for line in lines(path))]

    @cached_property
    def widgets(self) -> list[str]:
        """Everything in `widgets/`."""
        return lines(self.root / "widgets")


APART_LINES = (*(f"{name}/" for name in APART), *(f"author/{name}/" for name in APART))


def lines(path: Path) -> list[str]:
    """A file, or every file of a folder by its path in it, with its size and date; none of what is not there."""
    if path.is_file():
        about = path.stat()
        return [f"{path.name} {about.st_size} {about.st_mtime_ns}"]
    return sorted(below(str(path), "")) if path.is_dir() else []


def below(folder: str, way: str) -> Iterator[str]:
    """The lines of a folder."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from below(entry.path, f"{way}{entry.name}/")
            else:
                about = entry.stat()
                yield f"{way}{entry.name} {about.st_size} {about.st_mtime_ns}"
