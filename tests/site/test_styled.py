"""What the theme, which comes late, must leave: every address, so that no moment is without stylesheets, and colours."""

import pytest
from playwright.sync_api import Page

from tests.site.conftest import Visit
from tests.site.figures import THEME, figure
from tests.site.test_theme import HOME, expect_scheme

LOOKS = ("stylesheet", "font")
"""What a page is set in, by what the browser calls it."""

RECORD = """figure => {
  window.seen = new Set();
  const look = () => {
    const { left, top, width } = figure.getBoundingClientRect();
    window.seen.add([left, top, width].map(Math.round).join());
    requestAnimationFrame(look);
  };
  look();
}"""
"""Note in each frame where a figure stands."""

FRAMES = "async () => { for (let n = 0; n < 3; n++) await new Promise(requestAnimationFrame) }"


def read(visit: Visit) -> tuple[Page, list[str]]:
    """A page that is read, and what is asked for of what it is set in from then on."""
    page = visit.open("widgets/debate/")
    page.wait_for_load_state("networkidle")
    figure(page, "debate").evaluate(RECORD)
    asked: list[str] = []
    visit.context.on("request", lambda sent: sent.resource_type in LOOKS and asked.append(sent.url))
    return page, asked


@pytest.mark.parametrize("size", [(360, 780), (1440, 900)], ids=["phone", "desk"])
def test_the_page_is_set_as_it_was_when_the_theme_comes(visiting, size):
    """A host may forbid that anything is kept, and fonts that come again set every line anew."""
    visit = visiting(viewport={"width": size[0], "height": size[1]})
    page, asked = read(visit)
    page.keyboard.press("Shift")
    page.wait_for_function(THEME)
    page.evaluate(FRAMES)
    assert len(page.evaluate("[...window.seen]")) == 1
    assert asked == []


def test_the_next_page_is_set_by_what_is_here(visit):
    """The theme goes there without a new start, and drops what that page does not name."""
    page, asked = read(visit)
    page.keyboard.press("Shift")
    page.wait_for_function(THEME)
    sheets = page.evaluate(
        "window.sheets = [...document.styleSheets].map(({ ownerNode }) => ownerNode)"
    )
    page.evaluate("window.same = true")
    page.locator(".md-content a[href*='chapters/']").first.click()
    page.wait_for_url("**/chapters/**")
    page.locator("reading-place").wait_for(state="attached")
    assert page.evaluate("window.same"), "the page began anew"
    assert len(sheets) >= 2
    assert page.evaluate("window.sheets.every((sheet) => sheet.isConnected)")
    assert asked == []
    # What is asked for again on each page is asked for where it is.
    written = "link => new URL(link.getAttribute('href'), location).href"
    icon = page.locator("head link[rel=icon]").evaluate(written)
    assert icon == f"{visit.host.url}assets/images/favicon.png"
    feed = page.locator("head link[type='application/rss+xml']").evaluate(written)
    assert feed == f"{visit.host.url}feed.xml"


def test_who_has_chosen_no_colours_has_the_devices_at_night_too(visiting):
    """The theme's script came by day, and nobody pressed the switch."""
    page = visiting(color_scheme="light").open(HOME)
    page.keyboard.press("Tab")
    page.wait_for_function(THEME)
    expect_scheme(page, "default")
    page.emulate_media(color_scheme="dark")
    page.reload()
    expect_scheme(page, "slate")
    page.keyboard.press("Tab")
    page.wait_for_function(THEME)
    expect_scheme(page, "slate")
