"""Whether `docs/_generated/` is what `prepare` would make now, told from names, sizes and dates.

Importing what draws charts takes longer than all the rest of a build after an edit of some prose.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from .. import palette
from ..root import ROOT, writing
from ..text.fences.places import FENCE
from ..text.source import paths

STAMP = ".press/stamp"

SKETCHED = " sketched"
"""What the stamp says besides where it was made while somebody wrote."""

SOURCES = (
    *("widgets", "build_hooks", "package-lock.json", "requirements.lock"),
    *("mkdocs.yml", *(f"docs/{name}" for name in palette.SHEETS)),
)
"""What figures and their small pictures are made from, besides the fences in pages."""


def state(root: Path = ROOT) -> str:
    """A hash that changes when a source, a fence or a generated file does."""
    parts = [
        *(line for name in SOURCES for line in files(root / name)),
        *fences(root / "docs"),
        *files(root / "docs" / "_generated"),
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def files(path: Path) -> Iterator[str]:
    """A file, or every file of a folder, with its size and when it changed."""
    for each in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if each.is_file() and "__pycache__" not in each.parts:
            about = each.stat()
            yield f"{each} {about.st_size} {about.st_mtime_ns}"


def fences(docs: Path) -> Iterator[str]:
    """Every page's widget fences as they are written, and no other word of it."""
    for path in paths(docs):
        found = FENCE.finditer(path.read_text(encoding="utf-8"))
        yield f"{path}: {[fence[0] for fence in found]}"


def since_prepared(root: Path = ROOT) -> bool:
    """Whether all is as it was when `remember` was last called; what was made for a writer is for no reader."""
    stamp = root / STAMP
    enough = {"", SKETCHED} if writing() else {""}
    return stamp.exists() and stamp.read_text(encoding="utf-8") in {
        state(root) + mark for mark in enough
    }


def remember(root: Path = ROOT) -> None:
    """Keep how things are now, after everything was made."""
    stamp = root / STAMP
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(state(root) + (SKETCHED if writing() else ""), encoding="utf-8")
