"""What was read from a file, kept on disk for the next build: reading is most of its time."""

import hashlib
import pickle
from collections.abc import Callable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".press" / "read"


def kept[T](path: Path, name: str, read: Callable[[], T], folder: Path = FOLDER) -> T:
    """What `read` makes of the file under this `name`, or what it made of the same bytes.

    One that can't be loaded, whatever wrote it, is made again. What `read` raises is not kept.
    """
    bytes_read = b"\0".join((code(), name.encode(), path.read_bytes()))
    key = hashlib.sha256(bytes_read).digest()
    at = folder / hashlib.sha256(f"{path} {name}".encode()).hexdigest()[:16]
    try:
        known, value = pickle.loads(at.read_bytes())
        if known == key:
            return value  # type: ignore[no-any-return]
    except (
        OSError,
        ValueError,
        TypeError,
        AttributeError,
        EOFError,
        ImportError,
        pickle.PickleError,
    ):
        pass
    made = read()
    folder.mkdir(parents=True, exist_ok=True)
    partial = at.with_suffix(".part")
    partial.write_bytes(pickle.dumps((key, made)))
    partial.replace(at)
    return made


@cache
def code() -> bytes:
    """A hash of the press itself: what an older one read is not what this one would."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).digest()
