"""Pages run nothing and fetch nothing but the book's own files, and say so to browsers, which hold them to it."""

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.printed.book import PAGES
from tests.site.conftest import Visit
from tests.site.editing import MILDER, TILT, expect_said, run, with_change
from tests.site.figures import CHAPTER, expect_words
from tests.site.test_faults import ask_python
from tests.site.test_theme import expect_found, field, switch
from tests.site.waiting import until

REFUSED = """window.refused = []
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
  window.refused.push(`${effectiveDirective} ${blockedURI}`))"""


@pytest.fixture
def held(visiting) -> Visit:
    """A reader whose browser holds pages to their policy."""
    visit: Visit = visiting(
        policy=True, viewport={"width": 1280, "height": 900}, color_scheme="dark"
    )
    visit.context.add_init_script(REFUSED)
    return visit


def refused(page: Page | Frame) -> list[str]:
    """What the browser has refused the page."""
    found: list[str] = page.evaluate("window.refused")
    return found


def expect_scheme(page: Page | Frame, scheme: str) -> None:
    """The page comes to have these colours: `default` or `slate`."""
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", scheme)


def test_no_page_is_refused_anything(held):
    """Browsers would also complain in the console."""
    page = held.context.new_page()
    for path in PAGES:
        page.goto(held.host.url + path)
        assert refused(page) == [], path


def test_a_reader_who_does_all_there_is_to_do_is_refused_nothing(held):
    """Python, a model of the reader's own, the search, the colours, and the next page without a new start."""
    page = held.open(CHAPTER)
    found = ask_python(page)
    expect_words(found)
    run(found, with_change("goodhart", TILT, MILDER))
    expect_said(found, "The figure shows your version.")
    expect_scheme(page, "slate")
    switch(page, "light")
    expect_scheme(page, "default")
    field(page).press_sequentially("paperclip")
    expect_found(page)
    page.keyboard.press("Escape")
    page.evaluate("window.stays = true")
    page.locator("a.md-footer__link--next").click()
    page.wait_for_url("**/inner-and-outer/")
    expect(page.locator("widget-figure[data-ready]").first).to_be_attached()
    assert page.evaluate("window.stays"), "the page was loaded anew"
    assert refused(page) == []


def test_a_script_that_stands_in_a_page_does_not_run(held):
    """Else nothing would be refused, whatever it was."""
    page = held.expects("Content Security Policy").open()
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('script'), { text: 'window.ran = true' }))"
    )
    until(page, lambda: refused(page), "the browser refuses it")
    assert refused(page) == ["script-src-elem inline"]
    assert not page.evaluate("window.ran")


def test_in_a_frame_without_an_origin_figures_search_and_colours_work(held):
    """As in a forum or a course that trusts nobody: it may keep nothing there, and make no worker of a file."""
    around = held.host.url + "around.html"
    frame = f'<!doctype html><title>A forum</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="{held.host.url}{CHAPTER}" style="width: 1240px; height: 860px"></iframe>'
    held.context.route(around, lambda route: route.fulfill(body=frame, content_type="text/html"))
    page = held.context.new_page()
    page.goto(around)
    inside = page.frames[1]
    expect_scheme(inside, "slate")
    within = page.frame_locator("iframe")
    within.get_by_title("Switch to light colours").click()
    expect_scheme(inside, "default")
    within.get_by_role("textbox", name="Search").press_sequentially("paperclip")
    expect(within.locator(".md-search-result__item").first).to_be_visible()
    assert inside.evaluate("self.origin") == "null"
    within.get_by_role("textbox", name="Search").press("Escape")
    expect_words(ask_python(inside))
    assert refused(inside) == []
