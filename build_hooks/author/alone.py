"""`make widget NAME=...`: one figure alone, drawn again as soon as one of its files is saved."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Event, Lock, Thread
from time import perf_counter
from typing import Any
from urllib.parse import parse_qs, urlsplit

from widgets.there import there

from .. import palette
from ..progress import say
from ..rebuild.sources import lines
from ..root import DOCS, ROOT, WIDGETS
from ..text.messages import MarkupError, nearest
from . import port, shown

LOOK = 0.1
"""Seconds from one look at the files to the next."""

WAIT = 20.0
"""Seconds that a page is kept waiting for news."""


class Looker:
    """Processes that draw one widget: one that answers, and one that stands ready for the next edit."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.asking = Lock()
        self.stopped: subprocess.Popen[str] | None = None
        self.now = self.started()
        self.next = self.started()

    def started(self) -> subprocess.Popen[str]:
        """A process that makes itself ready."""
        return subprocess.Popen(
            [sys.executable, "-m", "build_hooks.author.look", self.name],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip

    def ask(self, stops: list[int] | None) -> Iterator[dict[str, Any]]:
        """What is to be seen at these stops, piece by piece; a fault where the process has ended over it."""
        with self.asking:
            asked = self.now
            try:
                assert asked.stdin and asked.stdout
                asked.stdin.write(json.dumps(stops) + "\n")
                asked.stdin.flush()
                while "end" not in (found := dict(json.loads(asked.stdout.readline()))):
                    yield found
            except (OSError, ValueError):
                if self.stopped is not asked:  # else a save has, and what comes next is news
                    self.now = self.started()
                    yield {"fault": f"the process that drew {self.name} has ended; save again"}

    def anew(self, *, ready: bool) -> None:
        """Have the next answer come from a process that has read no file yet; `ready` if the spare will do."""
        # At once: what it was at is of no more interest.
        self.stopped = self.now
        self.now.kill()
        with self.asking:
            if not ready:
                self.next.kill()
                self.next = self.started()
            self.now, self.next = self.next, self.started()

    def end(self) -> None:
        """End both."""
        for process in (self.now, self.next):
            process.kill()
            process.wait()


class Figure:
    """One widget as it is now, and whoever waits to hear that it has changed."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.looker = Looker(name)
        self.news = Condition()
        self.version = 0
        self.stops: list[int] | None = None
        self.page = ""
        self.ended = Event()
        self.seen = self.files()

    def files(self) -> tuple[list[str], list[str]]:
        """The widget's own files, and what a process has read of others before it is asked."""
        beside = [*lines(WIDGETS / "kit"), *lines(WIDGETS / "draw"), *lines(ROOT / "build_hooks")]
        return lines(WIDGETS / self.name), beside

    def draw(self, stops: list[int] | None = None) -> None:
        """Draw it, and tell whoever waits."""
        found: dict[str, Any] = {}
        for more in self.looker.ask(stops):
            found |= more
            if "fault" in more and stops is not None and "stops" in more["fault"]:
                return self.draw()  # a control has come or gone
            self.stops = found.get("stops", stops)
            with self.news:
                self.page = shown.fault(found["fault"]) if "fault" in found else shown.figure(found)
                self.version += 1
                self.news.notify_all()
            say(said(self.name, more))
        return None

    def watch(self) -> None:
        """Draw it again after each save, until it is ended."""
        while not self.ended.wait(LOOK):
            now = self.files()
            if now == self.seen:
                continue
            ready = now[1] == self.seen[1]
            self.seen = now
            self.looker.anew(ready=ready)
            Thread(target=self.draw, args=(self.stops,), daemon=True).start()

    def after(self, version: int) -> tuple[int, str]:
        """The figure once it is another than this version, or as it is when that takes long."""
        with self.news:
            self.news.wait_for(lambda: self.version != version, WAIT)
            return self.version, self.page


def said(name: str, found: dict[str, Any]) -> str:
    """A line for the terminal."""
    if "fault" in found:
        return f"error: {found['fault']}"
    if "seconds" in found:
        return f"drew {name} in {found['seconds']:.1f} s"
    if "cost" in found:
        return f"  {shown.cost(found['cost'])}"
    held = [each["holds"] for each in found["oracles"]]
    wrong = [
        f"  {o['quantity']}: must be {o['must']}, is {o['is']}"
        for o in found["oracles"]
        if not o["holds"]
    ]
    return "\n".join([f"  {sum(held)} of {len(held)} oracles hold", *wrong])


def handler(figure: Figure) -> type[BaseHTTPRequestHandler]:
    """What answers the page: the page itself, what is new, and the figure at other stops."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            """Answer one request."""
            way = urlsplit(self.path)
            asked = parse_qs(way.query)
            if way.path == "/":
                self.send("text/html", shown.page(figure.name, style()))
            elif way.path == "/after":
                version, page = figure.after(int(asked.get("version", ["-1"])[0]))
                self.send("application/json", json.dumps({"version": version, "page": page}))
            elif way.path == "/at":
                stops = asked.get("stops", [""])[0].split()
                if not stops or not all(map(str.isdecimal, stops)):
                    return self.send_error(HTTPStatus.BAD_REQUEST, "stops are numbers")
                figure.draw([*map(int, stops)])
                self.send("text/plain", "")
            else:
                self.send_error(HTTPStatus.NOT_FOUND)
            return None

        def send(self, kind: str, text: str) -> None:
            """Send a text."""
            body = text.encode()
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: what matters is said when the figure is drawn."""

    return Answer


def style() -> str:
    """The colours of the book, which the picture names and does not have."""
    return palette.load(DOCS)


class Server(ThreadingHTTPServer):
    """A server whose answers end with it."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a page that was closed while it waited."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def serve(name: str, asked: str = "") -> None:
    """Show a widget alone until it is interrupted; a MarkupError says that there is none of that name."""
    with serving(name, asked) as server:
        host, number = server.server_address[:2]
        say(f"Serving on http://{host!s}:{number}/  (Ctrl+C ends it)")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            say("ended")


@contextmanager
def serving(name: str, asked: str = "") -> Iterator[Server]:
    """The server of a widget, with what draws behind it; both are ended afterwards."""
    if name not in there():
        example = "say which: make widget NAME=..." if not name else f"there is no widget '{name}'"
        raise MarkupError(f"{example}; {nearest(name, there())}" if name else example)
    started = perf_counter()
    number = port.free(asked)
    figure = Figure(name)
    with Server((port.HOST, number), handler(figure)) as server:
        figure.draw()
        say(f"first drawn after {perf_counter() - started:.1f} s")
        Thread(target=figure.watch, daemon=True).start()
        try:
            yield server
        finally:
            figure.ended.set()
            figure.looker.end()
