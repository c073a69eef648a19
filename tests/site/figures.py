"""Find figures as a reader does, and say what Python says they must show."""

from playwright.sync_api import Frame as Inside, Locator, Page, expect

from tests.site.waiting import until
from widgets.kit import Frame, Widget
from widgets.kit.widget import Words
from widgets.registry import widget

CHAPTER = "chapters/specification/"

ANCHORS = {"goodhart": "goodhart-extremes", "paperclip": "paperclip"}
"""A figure of each widget in the chapter; the first of goodhart hides its answer until guessed."""


THEME = "document.documentElement.classList.contains('js')"
"""Whether the theme's script has come: it says so at the root of the page."""


FOLDS = "details.widget-fold"
"""Where settings and numbers wait that are not needed at first."""


def home(name: str) -> tuple[str, str]:
    """A page with a figure of the widget, and the figure's id: a chapter's, or the widget's own page."""
    return (
        (CHAPTER, ANCHORS[name])
        if name in ANCHORS
        else (f"widgets/{name}/", name.replace("_", "-"))
    )


def figure(page: Page | Inside, anchor: str, folded: bool = False) -> Locator:
    """The figure with this id, its script ready and the reader looking at it.

    All its controls and numbers are in sight, but those that wait in a fold if it is to stay `folded`.
    """
    found = page.locator(f"#{anchor}")
    expect(found.locator("widget-figure[data-ready]")).to_be_attached()
    if not folded:
        unfold(found)
    found.scroll_into_view_if_needed()
    return found


def unfold(found: Locator) -> None:
    """Open every fold of a figure, as a reader does who wants to see all."""
    found.locator(FOLDS).evaluate_all("all => all.forEach((one) => (one.open = true))")


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
    """The figure's summary and read-outs are what CPython makes of where its controls stand.

    An episode that unfolds says what is now, and no number of its end, until that has come.
    """
    shown = widget(name_of(found))
    words = words_at(shown, stops_of(found))
    summary = found.locator(".widget-summary")
    # Its moment is another once the frame has come.
    until(
        found.page,
        lambda: summary.text_content() == told_now(found, words)[0],
        f"{told_now(found, words)[0]!r} in place of {summary.text_content()!r}",
    )
    readouts = told_now(found, words)[1]
    # The summary of the frame before may be the same, so the numbers are waited for too.
    rows = found.locator(".widget-readouts > div:visible")
    expect(rows.locator("dd")).to_have_text(list(readouts.values()), timeout=30_000)
    assert [row.get_attribute("data-metric") for row in rows.all()] == list(readouts)


def told_now(found: Locator, words: Words) -> tuple[str, dict[str, str]]:
    """The sentence and the numbers of the moment at which the figure is."""
    time: int = found.locator("widget-figure").evaluate("figure => figure.time")
    if words.sayings and time < len(words.sayings) - 1:
        return words.sayings[time], {}
    return words.summary, words.readouts


def picture(found: Locator) -> str:
    """The drawing now shown, as text, without what lies over it for a hand to take hold of."""
    drawn: str = found.locator(".widget-picture").evaluate(
        "one => { const copy = one.cloneNode(true);"
        "for (const part of copy.querySelectorAll('.widget-hands')) part.remove();"
        "return copy.innerHTML; }"
    )
    return drawn


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
