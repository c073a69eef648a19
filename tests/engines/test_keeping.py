"""What a visit leaves for the next: pages that open without a network, and Python that starts sooner."""

from tests.engines.figures import CHAPTER, EXTREMES, Figure
from tests.site.deploys import digest
from tests.site.server import Handler
from tests.site.test_offline import KEPT
from tests.site.test_snapshot import KEPT as SNAPSHOTS


def hang_up(handler: Handler, _body: bytes) -> None:
    """Nobody answers any more."""
    handler.close_connection = True


def test_a_chapter_that_was_used_opens_without_a_network_and_is_live(page, host):
    Figure(page.open(CHAPTER), EXTREMES).live()
    page.until(KEPT, [host.url, digest(host.root, "widgets.zip")])
    host.faults["/"] = host.faults[""] = hang_up
    page.open(CHAPTER)
    assert page.ask("() => navigator.serviceWorker.controller && true")
    figure = Figure(page, EXTREMES)
    figure.live()
    assert page.ask("() => window.said") == []


def test_the_next_visit_starts_from_a_snapshot(page):
    Figure(page.open(CHAPTER), EXTREMES).live()
    assert "restoring" not in page.ask("() => heard")
    page.until(f"async () => (await ({SNAPSHOTS})()).some((bytes) => bytes > 1e6)")
    Figure(page.open(CHAPTER), EXTREMES).live()
    heard = page.ask("() => heard")
    assert "restoring" in heard
    assert "spoiled" not in heard
