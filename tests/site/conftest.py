"""A browser, the built site under a sub-path, and pages that may talk to nobody else."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from tests.browser import launch
from tests.site.server import Host, serving

# A shared machine can be slow for a while; a condition that never comes fails all the same.
expect.set_options(timeout=20_000)

SITE = Path(os.environ.get("SITE_DIR") or Path(__file__).resolve().parents[2] / "site")
"""The printed book; SITE_DIR names another place, for trying a build beside a live one."""


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


class Visit:
    """A reader's browser profile: what it asked elsewhere, and what its console said."""

    def __init__(self, context: BrowserContext, host: Host) -> None:
        self.context = context
        self.host = host
        self.foreign: list[str] = []
        self.console: list[str] = []
        context.on("request", self.seen)
        context.on("console", self.heard)
        context.on("weberror", lambda error: self.console.append(str(error.error)))

    def seen(self, request: Request) -> None:
        """Keep what is asked of anybody but the site."""
        if not request.url.startswith((self.host.url, "data:", "blob:")):
            self.foreign.append(request.url)

    def heard(self, message: Any) -> None:
        """Keep what a developer would see in red or yellow."""
        if message.type in ("error", "warning"):
            self.console.append(f"{message.type}: {message.text}")

    def open(self, path: str = "") -> Page:
        """A page of the site."""
        page = self.context.new_page()
        page.goto(self.host.url + path)
        return page


@pytest.fixture
def visiting(browser: Browser, host: Host) -> Iterator[Callable[..., Visit]]:
    """A function that starts a visit with the given context options; all end with the test."""
    visits: list[Visit] = []

    def start(**options: Any) -> Visit:
        # It would answer in place of the host that a test has told to misbehave. To forbid it, as
        # the driver can, would leave a warning in every console.
        context = browser.new_context(**options)
        context.add_init_script("delete Navigator.prototype.serviceWorker")
        visit = Visit(context, host)
        visits.append(visit)
        return visit

    yield start
    for visit in visits:
        visit.context.close()
        assert visit.foreign == [], "a request left the site's own origin"


@pytest.fixture
def visit(visiting: Callable[..., Visit]) -> Iterator[Visit]:
    """A desktop reader whose console must stay clean."""
    started = visiting(viewport={"width": 1280, "height": 900})
    yield started
    assert started.console == []
