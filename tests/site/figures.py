"""Find figures as a reader does, and say what Python says they must show."""

from playwright.sync_api import Locator, Page, expect

from widgets.kit import Frame, Widget
from widgets.kit.widget import Words
from widgets.registry import widget

CHAPTER = "chapters/specification/"

ANCHORS = {"goodhart": "goodhart-extremes", "paperclip": "paperclip"}
"""A figure of each widget in the chapter; the first of goodhart hides its answer until guessed."""


THEME = "document.documentElement.classList.contains('js')"
"""Whether the theme's script has come: it says so at the root of the page."""


def home(name: str) -> tuple[str, str]:
    """A page with a figure of the widget, and the figure's id: a chapter's, or the widget's own page."""
    return (
        (CHAPTER, ANCHORS[name])
        if name in ANCHORS
        else (f"widgets/{name}/", name.replace("_", "-"))
    )


def figure(page: Page, anchor: str) -> Locator:
    """The figure with this id, its script ready and the reader looking at it."""
    found = page.locator(f"#{anchor}")
    expect(found.locator("widget-figure[data-ready]")).to_be_attached()
    found.scroll_into_view_if_needed()
    return found


def name_of(found: Locator) -> str:
    """Which widget a figure shows."""
    name = found.locator("widget-figure").get_attribute("name")
    assert name
    return name


def stops_of(found: Locator) -> tuple[int, ...]:
    """Where the figure's controls stand."""
    stops: list[int] = found.locator("widget-figure").evaluate("figure => figure.stops")
    return tuple(stops)


def expect_stops(found: Locator, stops: tuple[int, ...]) -> None:
    """The figure's controls come to stand there."""
    element = found.locator("widget-figure").element_handle()
    found.page.wait_for_function(
        "([figure, stops]) => figure.stops.join() === stops.join()", arg=[element, list(stops)]
    )


def words_at(shown: Widget, stops: tuple[int, ...]) -> Words:
    """What CPython says beside the frame at these stops."""
    return shown.words(stops, shown.frame_at(stops))


def expect_words(found: Locator) -> None:
    """The figure's summary and read-outs are what CPython makes of where its controls stand."""
    shown = widget(name_of(found))
    words = words_at(shown, stops_of(found))
    expect(found.locator(".widget-summary")).to_have_text(words.summary, timeout=30_000)
    # The summary of the frame before may be the same, so the numbers are waited for too.
    rows = found.locator(".widget-readouts > div:visible")
    expect(rows.locator("dd")).to_have_text(list(words.readouts.values()), timeout=30_000)
    assert [row.get_attribute("data-metric") for row in rows.all()] == list(words.readouts)


def picture(found: Locator) -> str:
    """The drawing now shown, as text."""
    return found.locator(".widget-picture").inner_html()


def expect_drawn(found: Locator, mark: str, words: str | list[str]) -> None:
    """The picture comes to say these words with this mark: one text, or one after the other."""
    text = found.locator(f".widget-picture .{mark}_marks text")
    expect(text).to_have_text(words, timeout=60_000)


def frame_shown(found: Locator) -> Frame:
    """What CPython makes of where the figure's controls stand."""
    return widget(name_of(found)).frame_at(stops_of(found))


def preset(found: Locator, title: str) -> None:
    """Press the preset's button, and see that it is the one pressed."""
    button = found.get_by_role("button", name=title, exact=True)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
