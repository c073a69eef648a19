"""What was read from a file, kept on disk for the next build: reading is most of its time."""

import hashlib
import pickle
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".press" / "read"


def kept[T](path: Path, name: str, read: Callable[[], T], folder: Path = FOLDER) -> T:
    """What `read` makes of the file under this `name`, or what it made of the same bytes.

    One that can't be loaded, whatever wrote it, is made again. What `read` raises is not kept.
    """
    bytes_read = b"\0".join((code(), name.encode(), path.read_bytes()))
    key = hashlib.sha256(bytes_read).digest()
    of = f"{path} {name}"
    if before := known(of, key, folder):
        return before[0]  # type: ignore[no-any-return]
    made = read()
    keep(of, key, made, folder)
    return made


def known(name: str, key: bytes, folder: Path) -> tuple[Any] | None:
    """What was kept of this name under this key; nothing if it is another, or can't be read."""
    try:
        was, made = pickle.loads(place(name, folder).read_bytes())
    except Exception:  # whatever wrote it
        return None
    return (made,) if was == key else None


def keep(name: str, key: bytes, made: object, folder: Path) -> None:
    """Keep what was made, in place of what was kept of this name before."""
    put(place(name, folder), pickle.dumps((key, made)))


def place(name: str, folder: Path) -> Path:
    """Where it is kept."""
    return folder / hashlib.sha256(name.encode()).hexdigest()[:16]


def put(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: another build may be reading."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".part")
    partial.write_bytes(content)
    partial.replace(path)


@cache
def code() -> bytes:
    """A hash of the press itself: what an older one read is not what this one would."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).digest()
