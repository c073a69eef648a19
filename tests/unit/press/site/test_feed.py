"""The feed tells what readers notice, and where."""

from xml.etree.ElementTree import fromstring

from build_hooks.site import feed
from build_hooks.text.book import Book

HOME = "https://book.example/sub/"
BOOK = Book("Book", ("Ann Roe",), "1.0", language="en-GB")

CHANGELOG = """# Changelog

Words before.

## [Unreleased]

### Added

- The chapter *Outlook*, with `a figure`: it goes on
  over two lines. [A link](https://x.org).
- Short.

### Decided

- For those who write.

## [0.2.0] - 2026-11-21

### Fixed

- A fault.
"""


def test_a_feed_tells_what_readers_notice_newest_first():
    rss = fromstring(
        feed.feed(
            CHANGELOG, BOOK, "About", HOME, {"Outlook": "chapters/outlook/", "Fault": "faults/"}
        )
    )
    items = list(rss.iter("item"))
    assert [item.findtext("title") for item in items] == [
        "Added: The chapter Outlook, with a figure: it goes on over two lines. A link",
        "Added: Short",
        "Fixed: A fault",
    ]
    assert items[0].findtext("description") == (
        "The chapter Outlook, with a figure: it goes on over two lines. A link."
    )
    assert [item.findtext("pubDate") for item in items] == [
        None,
        None,
        "Sat, 21 Nov 2026 00:00:00 +0000",
    ]
    assert len({item.findtext("guid") for item in items}) == 3
    assert [item.findtext("link") for item in items] == [
        f"{HOME}chapters/outlook/",
        HOME,
        f"{HOME}faults/",
    ]


def test_what_is_not_released_has_the_day_on_which_its_heading_was_last_changed():
    dated = CHANGELOG.replace("## [Unreleased]", "## [Unreleased] - 2026-11-29")
    rss = fromstring(feed.feed(dated, BOOK, "About", HOME, {}))
    dates = [item.findtext("pubDate") for item in rss.iter("item")]
    assert dates == ["Sun, 29 Nov 2026 00:00:00 +0000"] * 2 + ["Sat, 21 Nov 2026 00:00:00 +0000"]


def test_a_feed_forgets_no_change_and_knows_no_clock():
    """A change keeps its name when another is put before it, so no reader is told twice."""
    before = {each.text: each.id for each in feed.changes(CHANGELOG)}
    more = CHANGELOG.replace("### Added\n", "### Added\n\n- Another.\n", 1)
    after = {each.text: each.id for each in feed.changes(more)}
    assert before.items() < after.items()
    assert feed.feed(CHANGELOG, BOOK, "A", HOME, {}) == feed.feed(CHANGELOG, BOOK, "A", HOME, {})
