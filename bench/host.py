"""A host as GitHub Pages is one: gzip, ten minutes of cache, and, if asked, a slow line.

The line is slow here and not in the browser, whose own throttle does not reach workers.
"""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from time import monotonic, sleep

from tests.site.server import Handler, Host, Quiet

PIECE = 4096


class Line:
    """A connection of a reader: so many bytes a second for all requests, so long for each answer."""

    def __init__(self, bytes_a_second: float, seconds: float) -> None:
        self.bytes_a_second = bytes_a_second
        self.seconds = seconds
        self.free = 0.0
        self.lock = threading.Lock()

    def wait(self, count: int) -> None:
        """Return when `count` bytes more have gone through."""
        with self.lock:
            self.free = max(self.free, monotonic()) + count / self.bytes_a_second
            until = self.free
        sleep(max(0.0, until - monotonic()))


def slow_4g() -> Line:
    """1.6 Mbit/s and 150 ms for every question: what Lighthouse calls slow 4G."""
    return Line(1.6e6 / 8, 0.150)


class Bench(Host):
    """A site with other folders below it, and a count of the bytes that each path cost."""

    def __init__(self, root: Path, at: str, beside: dict[str, Path]) -> None:
        super().__init__(root, at)
        self.beside = beside
        self.line: Line | None = None
        self.sent: dict[str, int] = {}

    def reset(self, line: Line | None) -> None:
        """Begin a measurement: a fresh line, and nothing sent yet."""
        self.line = line
        self.sent = {}


class Measured(Handler):
    """A request of a reader on a line, its bytes counted."""

    host: Bench

    def setup(self) -> None:
        """A connection costs one round trip before the first question can be asked."""
        super().setup()
        if self.host.line:
            sleep(self.host.line.seconds)

    def file(self, path: str) -> Path | None:
        """The file at `path`, in the site or in a folder that lies beside it here."""
        for name, folder in self.host.beside.items():
            if path.startswith(f"{self.host.at}{name}/"):
                found = (folder / path.removeprefix(f"{self.host.at}{name}/")).resolve()
                return found if found.is_relative_to(folder) and found.is_file() else None
        return super().file(path)

    def send(self, status: int, body: bytes, kind: str, packed: bool = False) -> None:
        """An answer that may be kept for ten minutes, at the speed of the line."""
        line = self.host.line
        if line:
            sleep(line.seconds)
        tag = f'"{sha256(body).hexdigest()[:16]}"'
        known = self.headers.get("If-None-Match") == tag
        body = b"" if known else packed_once(body) if packed else body
        self.host.sent[self.path] = self.host.sent.get(self.path, 0) + len(body)
        self.send_response(304 if known else status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("ETag", tag)
        # Without these a page may not ask how much memory it takes.
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
        if packed and not known:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        with suppress(BrokenPipeError, ConnectionResetError):
            for start in range(0, len(body), PIECE):
                if line:
                    line.wait(min(PIECE, len(body) - start))
                self.wfile.write(body[start : start + PIECE] if line else body)
                if not line:
                    break


@lru_cache(maxsize=4096)
def packed_once(body: bytes) -> bytes:
    """`body` as a host keeps it packed: not packed again while a reader waits."""
    return gzip.compress(body, 6, mtime=0)


@contextmanager
def serving(root: Path, beside: dict[str, Path]) -> Iterator[Bench]:
    """A host on a free port of this machine, ended with the block."""
    host = Bench(root, "/book/", {name: folder.resolve() for name, folder in beside.items()})
    server = Quiet(("127.0.0.1", 0), type("BenchHandler", (Measured,), {"host": host}))
    host.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
