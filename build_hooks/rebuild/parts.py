"""Which of the generated files were made from what, so that after an edit the others are left as they are.

To read them from the store and compare them takes longer than all that an edit asks for. What a part was
made from is told by names, sizes and dates, as `prepared.py` tells it of the whole.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ..root import MADE, PRESS
from ..store import put

FILE = PRESS / "parts.json"

type Files = Iterator[tuple[str, bytes]]
type Left = Iterator[tuple[str, bytes | None]]
"""Files by name; None is what is there already and stays."""


class Memory:
    """What was made by part: what from, and its files with their sizes and dates."""

    def __init__(self, out: Path = MADE, file: Path = FILE) -> None:
        self.out = out
        self.file = file
        self.before: dict[str, dict[str, object]] = known(file)
        self.now: dict[str, tuple[str, list[str]]] = {}

    def same(self, part: str, causes: Iterable[str]) -> bool:
        """Whether a part would be made from the same, and all that was made of it is there unchanged."""
        before = self.before.get(part)
        return (
            before is not None
            and before["state"] == state(causes)
            and before["files"] == dated(self.out, before["files"])  # type: ignore[arg-type]
        )

    def left(self, part: str) -> Left:
        """The files of a part that is the same."""
        before = self.before[part]
        names = list(before["files"])  # type: ignore[call-overload]
        self.now[part] = (str(before["state"]), names)
        yield from ((name, None) for name in names)

    def made(self, part: str, causes: Iterable[str], files: Files) -> Left:
        """The files of a part that is made now, whatever it was made from before."""
        names: list[str] = []
        self.now[part] = (state(causes), names)
        for name, content in files:
            names.append(name)
            yield name, content

    def kept(self, part: str, causes: list[str], make: Callable[[], Files]) -> Left:
        """The files of a part, made again only if it is not the same."""
        yield from self.left(part) if self.same(part, causes) else self.made(part, causes, make())

    def remember(self) -> None:
        """Keep what was made of the parts that were asked for, once all of it is on disk."""
        kept = {
            part: {"state": made_from, "files": dated(self.out, names)}
            for part, (made_from, names) in self.now.items()
        }
        put(self.file, json.dumps(kept).encode())


def known(file: Path) -> dict[str, dict[str, object]]:
    """What a file remembers; nothing of one that is not there or not whole."""
    try:
        return dict(json.loads(file.read_bytes()))
    except (OSError, ValueError):
        return {}


def state(causes: Iterable[str]) -> str:
    """A hash of all lines."""
    return hashlib.sha256("\n".join(causes).encode()).hexdigest()


def dated(out: Path, names: Iterable[str]) -> dict[str, list[int]]:
    """Files with their sizes and dates; those that are not there have neither."""
    found = {}
    for name in names:
        try:
            about = (out / name).stat()
            found[name] = [about.st_size, about.st_mtime_ns]
        except OSError:
            found[name] = []
    return found
