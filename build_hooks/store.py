"""What was made and is kept on disk for the next build, under a hash of all that it was made from.

An entry is written whole or not at all, and begins with a hash of its content: one that is cut short,
spoilt or of another edition of the store is not believed, and is made again.
"""

import hashlib
import os
import pickle
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from time import monotonic, time
from typing import Any

from . import progress
from .causes import press
from .root import PRESS

FOLDER = PRESS / "store"
EDITION = b"store 1\n"
"""The first line of every entry; another number makes whatever is kept unknown."""

DAYS = 30
"""How long an entry is kept that no build asks for: another branch may."""

DAY = 86_400

SAME = 0.3
"""Seconds of one moment; a live server waits longer than this before it prints what was edited."""


class StoreError(Exception):
    """Something can't be kept, which whoever builds must mend: the disk is full, or not theirs."""


def made(
    name: str, causes: Iterable[bytes], make: Callable[[], bytes], folder: Path | None = None
) -> bytes:
    """What `make` makes, or what it made when the causes were the same.

    The name says what it is, its kind first: `fonts/text`. What `make` raises is not kept.
    """
    key = key_of(causes)
    content = find(name, key, folder)
    if content is None:
        with progress.step(name):
            content = make()
        keep(name, key, content, folder)
    return content


def value[T](
    name: str, causes: Iterable[bytes], make: Callable[[], T], folder: Path | None = None
) -> T:
    """The same for any value that can be pickled; one that can't be read is made again."""
    key = key_of(causes)
    before = find_value(name, key, folder)
    if before:
        return before[0]  # type: ignore[no-any-return]
    value = make()
    keep_value(name, key, value, folder)
    return value


def reading[T](path: Path, name: str, read: Callable[[], T], folder: Path | None = None) -> T:
    """What `read` makes of a file, or what it made of the same bytes: most of a build is reading."""
    cause = pressed(int(monotonic() / SAME))
    return value(f"read/{name}", (cause, str(path).encode(), path.read_bytes()), read, folder)


@lru_cache(maxsize=1)
def pressed(_moment: int) -> bytes:
    """The press as it is at a moment: in one there are hundreds of files to be read, and no edit of it."""
    return press()


def key_of(causes: Iterable[bytes]) -> str:
    """A hash of all causes, each by itself: `ab`, `c` is not `a`, `bc`."""
    whole = hashlib.sha256()
    for cause in causes:
        whole.update(hashlib.sha256(cause).digest())
    return whole.hexdigest()


def find(name: str, key: str, folder: Path | None = None) -> bytes | None:
    """What is kept under this name and key; nothing if there is none, or it is not whole."""
    path = place(name, key, folder)
    try:
        entry = path.read_bytes()
        if time() - path.stat().st_mtime > DAY:
            os.utime(path)  # it is in use
    except OSError:
        return None
    content = entry[len(EDITION) + 32 :]
    return content if entry == sealed(content) else None


def find_value(name: str, key: str, folder: Path | None = None) -> tuple[Any] | None:
    """The value that is kept, in a tuple because it may be None; nothing if it can't be read."""
    content = find(name, key, folder)
    try:
        return None if content is None else (pickle.loads(content),)
    except Exception:  # the class of something in it may be gone
        return None


def keep(name: str, key: str, content: bytes, folder: Path | None = None) -> None:
    """Keep what was made; raises a StoreError if it can't be written."""
    put(place(name, key, folder), sealed(content))


def keep_value(name: str, key: str, value: object, folder: Path | None = None) -> None:
    """The same for any value that can be pickled."""
    keep(name, key, pickle.dumps(value), folder)


def sealed(content: bytes) -> bytes:
    """An entry: the edition, a hash, and the content that it vouches for."""
    return EDITION + hashlib.sha256(content).digest() + content


def place(name: str, key: str, folder: Path | None = None) -> Path:
    """Where an entry is: its kind is a folder, the rest a name that can be read in a listing."""
    kind, _, rest = name.partition("/")
    words = re.sub(r"[^\w.]+", "-", rest)[:80]
    # Two names may look alike when they are cut short or lose a sign.
    whole = hashlib.sha256(f"{name}\n{key}".encode()).hexdigest()[:24]
    return (folder or FOLDER) / kind / f"{words}-{whole}"


def put(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: another build may be reading, and this one may be ended."""
    partial = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(content)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise StoreError(
            f"{path} could not be written: {error.strerror}; make room on this disk or in this "
            f"folder, and build again: what was finished is kept (`rm -r {PRESS}` is safe too)"
        ) from error


def forget(folder: Path | None = None) -> None:
    """Remove what no build has asked for in a month, and what was begun by one that was ended."""
    for path in (folder or FOLDER).rglob("*"):
        try:
            age = time() - path.stat().st_mtime
            if path.is_file() and age > (DAY if path.suffix == ".part" else DAYS * DAY):
                path.unlink(missing_ok=True)
        except OSError:  # another build has removed it
            continue
