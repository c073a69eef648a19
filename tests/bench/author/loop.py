"""`python -m tests.bench loop`: what an author waits for, from a save to the served page.

In a copy of the book, under `serve`. Each edit changes something that stands in a page, and is over when the
page as it is served says so: nothing else is what an author waits for. Then it is taken back, and that is awaited too.
On a machine that others use, what it took of processors says more than what passed.
"""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import perf_counter
from urllib.request import urlopen

from .builds import copied, say

COMMAND = ("-m", "build_hooks", "serve")
SERVING = re.compile(r"Serving on (http://\S+)")
PATIENCE = 600.0
"""Seconds after which an edit is taken for one that no page will ever show."""

TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100

LOOK = 0.05
"""Seconds between two looks at the page."""


@dataclass(frozen=True)
class Edit:
    """Words of a file that become others, and the page that must then say what `sees` says."""

    what: str
    path: str
    old: str
    new: str
    page: str
    sees: str
    most: float
    """Seconds that were promised."""


EDITS = (
    Edit(
        "a caption in a fence",
        path="docs/chapters/specification.md",
        old="Four hundred options; 0",
        new="Four hundred options; nought",
        page="chapters/specification/",
        sees="options; nought",
        most=2.0,
    ),
    Edit(
        "a word of the text",
        path="docs/widgets/goodhart.md",
        old="We cannot measure most",
        new="Nobody can measure most",
        page="widgets/goodhart/",
        sees="Nobody can measure most",
        most=1.5,
    ),
    Edit(
        "a stylesheet",
        path="docs/stylesheets/figure/buttons.css",
        old="/*",
        new="/* edited */ /*",
        page="stylesheets/figure/buttons.css",
        sees="/* edited */",
        most=1.5,
    ),
    Edit(
        "the title of an axis",
        path="widgets/goodhart/view_crowd.py",
        old="what they look worth →",
        new="what they seem worth →",
        page="widgets/goodhart/",
        sees="what they seem worth →",
        most=3.0,
    ),
    Edit(
        "the label of a control",
        path="widgets/goodhart/settings.py",
        old="Size of measurement error",
        new="Width of measurement error",
        page="widgets/goodhart/",
        sees="Width of measurement error",
        most=2.0,
    ),
    Edit(
        "a word of a description",
        path="widgets/goodhart/model.py",
        old="Push on a measure and what",
        new="Lean on a measure and what",
        page="widgets/",
        sees="Lean on a measure and what",
        most=2.0,
    ),
    Edit(
        "a number in a model",
        path="widgets/goodhart/crowd.py",
        old="PEOPLE = 400",
        new="PEOPLE = 380",
        page="widgets/goodhart/",
        sees="of 380 pass",
        most=4.0,
    ),
)


class Served:
    """A live server of a book, and what it says meanwhile."""

    def __init__(self, book: Path, command: tuple[str, ...]) -> None:
        environment = {**os.environ, "PORT": "0", "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            [sys.executable, *command],
            cwd=book,
            env=environment,
            text=True,
            encoding="utf-8",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self.lines: list[str] = []
        self.url = ""
        self.up = Event()
        Thread(target=self.listen, daemon=True).start()

    def listen(self) -> None:
        """Keep what the server says, and find out where it serves."""
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.append(line.rstrip())
            if found := SERVING.search(line):
                self.url = found[1]
                self.up.set()
        self.up.set()  # it has ended

    def address(self) -> str:
        """Where it serves, once it does; raises a RuntimeError with its words if it has ended."""
        self.up.wait()
        if not self.url:
            raise RuntimeError("the server did not start:\n" + "\n".join(self.lines))
        return self.url

    def text(self, page: str) -> str:
        """A page as it is served now; nothing where there is none."""
        try:
            with urlopen(self.address() + page, timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except OSError:
            return ""

    def spent(self) -> float:
        """Seconds of processors that the server and all that it has waited for have taken; 0 where nobody says."""
        try:
            about = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8")
        except OSError:
            return 0.0
        return sum(map(int, about.rpartition(") ")[2].split()[11:15])) / TICKS

    def until(self, page: str, sees: str, there: bool) -> float:
        """Seconds until a page has these words, or until it has them no more."""
        started = perf_counter()
        pause = Event()
        while (sees in self.text(page)) != there:
            if perf_counter() - started > PATIENCE or self.process.poll() is not None:
                raise RuntimeError(f"{page} never said {sees!r}:\n" + "\n".join(self.lines[-40:]))
            pause.wait(LOOK)
        return perf_counter() - started


@contextmanager
def serving(book: Path, command: tuple[str, ...] = COMMAND) -> Iterator[Served]:
    """A live server of a book, ended as an author ends it."""
    served = Served(book, command)
    try:
        yield served
    finally:
        served.process.send_signal(signal.SIGINT)
        try:
            served.process.wait(30)
        except subprocess.TimeoutExpired:
            served.process.kill()


def made(edit: Edit, book: Path) -> str:
    """The text of an edit's file as it was, after the edit."""
    path = book / edit.path
    text = path.read_text(encoding="utf-8")
    if edit.old not in text:
        raise ValueError(f"{edit.path} has no {edit.old!r}; name other words in {__name__}")
    path.write_text(text.replace(edit.old, edit.new, 1), encoding="utf-8")
    return text


def timed(served: Served, book: Path, edit: Edit) -> tuple[float, float, float]:
    """Seconds from a save to the page, those of processors, and those until it is as before once taken back."""
    before = served.spent()
    text = made(edit, book)
    there = served.until(edit.page, edit.sees, there=True)
    spent = served.spent() - before
    (book / edit.path).write_text(text, encoding="utf-8")
    return there, spent, served.until(edit.page, edit.sees, there=False)


def main(words: list[str]) -> None:
    """Measure each edit once; `words` are the command that serves, where it is not ours."""
    command = tuple(words) or COMMAND
    with TemporaryDirectory() as scratch:
        book = copied(Path(scratch))
        started = perf_counter()
        with serving(book, command) as served:
            served.address()
            say(f"until the book is served: {perf_counter() - started:.1f} s")
            for edit in EDITS:
                before = len(served.lines)
                there, spent, back = timed(served, book, edit)
                verdict = "met" if there <= edit.most else "missed"
                said = len(served.lines) - before
                say(
                    f"{edit.what}: {there:.1f} s, of processors {spent:.1f} s, back {back:.1f} s, {said} lines said; "
                    f"≤ {edit.most:g} s {verdict}"
                )
                if os.environ.get("LINES"):
                    say("\n".join(served.lines[before:]))
