"""A browser, the built site under a sub-path, and pages that may talk to nobody else."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Self

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from tests.browser import launch
from tests.printed.book import SITE
from tests.site.server import Host, serving

# A shared machine can be slow for a while; a condition that never comes fails all the same.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def host() -> Iterator[Host]:
    """The site as GitHub Pages would serve a project's: below a path, compressed."""
    if not (SITE / "index.html").exists():
        pytest.exit("there is no site to test; run `make build`", returncode=2)
    with serving(SITE, "/any/sub/path/") as served:
        yield served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; each page has a profile of its own."""
    with sync_playwright() as playwright:
        # Every other name fails to resolve, workers' requests too; `foreign` says who asked.
        browser = launch(playwright, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")
        yield browser
        browser.close()


SPARING = """Object.defineProperty(Navigator.prototype, "connection", {
  value: { saveData: true, effectiveType: "3g" }, configurable: true,
})"""
"""A reader who saves data, whose Python waits until a figure needs it: half of all tests never do."""


class Visit:
    """A reader's browser profile: what it asked elsewhere, and what its console said."""

    def __init__(self, context: BrowserContext, host: Host) -> None:
        self.context = context
        self.host = host
        self.known = [host.url, "data:", "blob:"]
        self.foreign: list[str] = []
        self.console: list[str] = []
        self.expected: list[str] = []
        self.allowed: list[str] = []
        self.over = False
        context.on("request", self.seen)
        context.on("console", self.heard)
        context.on("weberror", lambda error: self.console.append(str(error.error)))

    def seen(self, request: Request) -> None:
        """Keep what is asked of anybody but the site."""
        if not request.url.startswith(tuple(self.known)):
            self.foreign.append(request.url)

    def heard(self, message: Any) -> None:
        """Keep what a developer would see in red or yellow."""
        # What was still on its way fails as its page is closed, where a test lets requests pass through the driver.
        ended = self.over and "net::ERR_FAILED" in message.text
        if message.type in ("error", "warning") and not ended:
            place = message.location.get("url", "").partition("?")[0].rpartition("/")[2]
            self.console.append(f"{message.type}: {message.text} ({place})")

    def expects(self, *patterns: str) -> Self:
        """The same visit, in whose console each of these must be found, and nothing besides."""
        self.expected += patterns
        return self

    def allows(self, *patterns: str) -> Self:
        """The same visit, in whose console each of these may be found: not every browser says it."""
        self.allowed += patterns
        return self

    def close(self) -> None:
        """End it: every page of it is closed."""
        self.over = True
        self.context.close()

    def open(self, path: str = "") -> Page:
        """A page of the site."""
        page = self.context.new_page()
        page.goto(self.host.url + path)
        return page

    def spoiled(self, line: str) -> bool:
        """Whether the console speaks of a file that the test itself has spoiled; a browser says so."""
        return line.endswith(tuple(f"{name})" for name in self.host.spoiled))

    def check(self) -> None:
        """Hold what was heard of it against what was expected."""
        assert self.foreign == [], "a request left the site's own origin"
        known = self.expected + self.allowed
        found = [[each for each in known if re.search(each, line)] for line in self.console]
        unexpected = [line for line, why in zip(self.console, found, strict=True) if not why]
        assert [line for line in unexpected if not self.spoiled(line)] == []
        assert set(self.expected) <= {each for why in found for each in why}, self.console


@pytest.fixture
def visiting(browser: Browser, host: Host) -> Iterator[Callable[..., Visit]]:
    """A function that starts a visit with the given context options; all end with the test.

    `at` is another host than that of all tests, `offline` lets the book keep what was read, and `policy` has the
    browser hold pages to what they say may run in them.
    """
    visits: list[Visit] = []

    def start(
        at: Host = host, offline: bool = False, policy: bool = False, **options: Any
    ) -> Visit:
        # Under the pages' own policy the driver can't wait for an expression: it would evaluate text there.
        context = browser.new_context(bypass_csp=not policy, **options)
        if not offline:
            # It would answer in place of the host that a test has told to misbehave. To forbid it,
            # as the driver can, would leave a warning in every console.
            context.add_init_script("delete Navigator.prototype.serviceWorker")
        context.add_init_script(SPARING)
        visit = Visit(context, at)
        visits.append(visit)
        return visit

    host.spoiled.clear()
    yield start
    for visit in visits:
        visit.close()
    for visit in visits:
        visit.check()


@pytest.fixture
def visit(visiting: Callable[..., Visit]) -> Visit:
    """A reader at a desk."""
    return visiting(viewport={"width": 1280, "height": 900})


@pytest.fixture(params=["mouse", "touch"])
def hand(request: pytest.FixtureRequest) -> str:
    """A mouse at a desk, or a finger on a phone."""
    return str(request.param)


@pytest.fixture
def drawn_only(visiting: Callable[..., Visit]) -> Callable[..., Visit]:
    """A function that starts a visit, by such a hand, to which neither Python nor Vega ever comes."""

    def start(hand: str = "mouse") -> Visit:
        phone = hand == "touch"
        size = {"width": 360, "height": 780} if phone else {"width": 1440, "height": 900}
        visit = visiting(viewport=size, has_touch=phone)
        visit.context.route("**/vendor/**", lambda route: route.abort())
        return visit

    return start
