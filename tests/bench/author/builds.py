"""`python -m tests.bench build`: what it takes to print the book from nothing, and again after an edit.

In a copy, so that nothing of the book or of what is kept of it is lost. The processor's seconds are those of
all processes of a build together: on a busy machine only they say something of us.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory

from .building import LEFT_BEHIND, ROOT, printed

MADE = (".press", "docs/_generated", "site")
"""What a build makes, and a build from nothing has not."""

TELLS = "Once more, for the bench."


@dataclass(frozen=True)
class Edit:
    """A file that somebody has changed, in a way that depends on what kind of file it is."""

    what: str
    path: str
    most: float | None = None
    """Seconds that were promised."""

    def make(self, book: Path) -> None:
        """Change the file in a copy of the book."""
        path = book / self.path
        if not path.is_file():
            raise FileNotFoundError(
                f"{self.path} is not in the book; name another file in {__name__}"
            )
        text = path.read_text(encoding="utf-8").rstrip()
        path.write_text(f"{text}\n{comment(path.suffix)}\n", encoding="utf-8")


EDITS = (
    Edit("a word of a chapter", "docs/chapters/specification.md"),
    Edit("a stylesheet", "docs/stylesheets/figure/buttons.css"),
    Edit("a view", "widgets/debate/view.py"),
    Edit("a model", "widgets/debate/model.py", most=8),
)
NOTHING = 90.0
"""Seconds that were promised from nothing, on two cores."""


def comment(suffix: str) -> str:
    """Something that changes a file of this kind and breaks nothing."""
    return {".md": f"\n{TELLS}", ".py": f"# {TELLS}", ".css": f"/* {TELLS} */"}[suffix]


def copied(scratch: Path) -> Path:
    """A copy of the book with what is kept of it."""
    book = scratch / "book"
    shutil.copytree(ROOT, book, ignore=lambda _, names: LEFT_BEHIND & set(names), symlinks=True)
    (book / "node_modules").symlink_to(ROOT / "node_modules")
    return book


def from_nothing(book: Path) -> None:
    """Take away what was made."""
    for name in MADE:
        shutil.rmtree(book / name, ignore_errors=True)


def timed(build: Callable[[], float]) -> tuple[float, float]:
    """Seconds that pass, and those of processors, while a build prints the book."""
    before = getrusage(RUSAGE_CHILDREN)
    passed = build()
    after = getrusage(RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return passed, spent


def line(what: str, passed: float, spent: float, most: float | None) -> str:
    """What was measured, and how it stands with what was promised."""
    verdict = "" if most is None else f", {'met' if passed <= most else 'missed'}: ≤ {most:g} s"
    return f"{what}: {passed:.1f} s, of processors {spent:.1f} s{verdict}"


def main() -> None:
    """Measure each once, and say it as it comes: from nothing takes longest, and comes last."""
    with TemporaryDirectory() as scratch:
        book = copied(Path(scratch))
        printed(book)
        for edit in EDITS:
            edit.make(book)
            say(line(f"after {edit.what}", *timed(lambda: printed(book)), edit.most))
        from_nothing(book)
        say(line("from nothing", *timed(lambda: printed(book)), NOTHING))


def say(words: str) -> None:
    """Print a line at once, even into a pipe."""
    print(words, flush=True)
