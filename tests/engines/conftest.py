"""Each test in each engine: a new profile, and a console that must have stayed clean."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.engines.engine import DESK, Browser
from tests.engines.found import NAMES, start
from tests.engines.page import Page
from tests.printed.book import SITE
from tests.site.server import Handler, Host, serving

AT = "/any/sub/path/"
HEARD = Path(__file__).with_name("heard.js").read_bytes()

STARTS = {name: start(name) for name in NAMES}


def listening(handler: Handler, body: bytes) -> None:
    """A page that tells the host what it says to developers, from its first line on."""
    head = b"<script>" + HEARD + b"</script>"
    found = handler.file(unquote(handler.path.partition("?")[0]))
    body = re.sub(rb"<head[^>]*>", lambda tag: tag[0] + head, body, count=1)
    handler.send(200 if found else 404, body, "text/html; charset=utf-8")


@pytest.fixture(scope="session", params=NAMES)
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """Each engine once."""
    begin = STARTS[request.param]
    if not begin:
        pytest.exit(f"there is no {request.param} to test in; run `make engines`", returncode=2)
    started = begin()
    yield started
    started.close()


@pytest.fixture
def host() -> Iterator[Host]:
    """The site below a path, on a port of its own: a test may end it."""
    if not (SITE / "index.html").exists():
        pytest.exit("there is no site to test; run `make build`", returncode=2)
    with serving(SITE, AT) as served, served.broken("/", listening):
        yield served


@pytest.fixture
def reader(browser: Browser, host: Host) -> Iterator[Callable[..., Page]]:
    """A function that gives another reader a tab of this size; what their consoles say is looked at."""
    with ExitStack() as ends:
        engines = []

        def comes(size=DESK) -> Page:
            engine = browser.new(size)
            ends.callback(engine.close)
            engines.append(engine)
            return Page(engine, host.url)

        yield comes
        # One more question each, so that what is on its way has come.
        for engine in engines:
            engine.ask("() => new Promise(requestAnimationFrame)")
        said = [line for engine in engines for line in engine.said]
        said += [path for path in host.asked if path.startswith("/heard/")]
        missing = [
            path
            for path in host.asked
            if path.startswith(AT) and not (host.root / path.removeprefix(AT)).exists()
        ]
    assert said == [], "something was said to developers"
    assert missing == [], "something was asked for that is not there"


@pytest.fixture
def page(reader: Callable[..., Page]) -> Page:
    """A reader at a desk."""
    return reader()
