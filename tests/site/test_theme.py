"""The theme's own script comes with a reader's first sign, and nothing pressed before it is lost."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

HOME = ""
BUNDLE = re.compile(r"/bundle\.\w+\.min\.js$")
PHONE = {"viewport": {"width": 360, "height": 740}}


def has_come(page: Page) -> bool:
    """Whether the theme's script has run: it says so at the root of the page."""
    return bool(page.evaluate("document.documentElement.classList.contains('js')"))


def expect_come(page: Page) -> None:
    page.wait_for_function("document.documentElement.classList.contains('js')")


def scheme(page: Page) -> str:
    """The colours that the page has: `default` or `slate`."""
    return page.evaluate("document.body.dataset.mdColorScheme")


def switch(page: Page, to: str) -> None:
    """Press the button that is there to change the colours."""
    page.get_by_title(f"Switch to {to} colours").click()


def test_it_is_fetched_when_nothing_else_is_to_be_done_and_not_run(visit):
    asked: list[str] = []
    visit.context.on("request", lambda request: asked.append(request.url))
    page = visit.open(HOME)
    with page.expect_request(BUNDLE):
        assert not any(map(BUNDLE.search, asked))
    page.wait_for_load_state("networkidle")
    assert not has_come(page)


SIGNS: dict[str, Callable[[Page], None]] = {
    "pointer": lambda page: page.mouse.move(300, 300),
    "wheel": lambda page: page.mouse.wheel(0, 100),
    "key": lambda page: page.keyboard.press("Tab"),
}


@pytest.mark.parametrize("sign", SIGNS)
def test_any_sign_brings_it(visit, sign):
    page = visit.open(HOME)
    page.wait_for_load_state("networkidle")
    assert not has_come(page)
    SIGNS[sign](page)
    expect_come(page)


def test_a_finger_brings_it(visiting):
    page = visiting(has_touch=True, **PHONE).open(HOME)
    page.touchscreen.tap(180, 400)
    expect_come(page)


@pytest.mark.parametrize(("device", "ours"), [("light", "default"), ("dark", "slate")])
def test_the_colours_are_the_devices_without_it(visiting, device, ours):
    page = visiting(color_scheme=device).open(HOME)
    assert scheme(page) == ours
    assert not has_come(page)
    expect(
        page.get_by_title(f"Switch to {'light' if device == 'dark' else 'dark'}")
    ).to_be_visible()


def test_the_first_press_may_be_on_the_switch_of_colours(visit):
    page = visit.open(HOME)
    switch(page, "dark")
    page.wait_for_function("document.body.dataset.mdColorScheme === 'slate'")
    page.reload()
    assert scheme(page) == "slate", "the choice is not kept"
    switch(page, "light")
    page.wait_for_function("document.body.dataset.mdColorScheme === 'default'")


def test_the_first_press_may_be_on_the_search(visiting):
    page = visiting(has_touch=True, **PHONE).open(HOME)
    page.locator("label.md-header__button[for=__search]").tap()
    field = page.get_by_role("textbox", name="Search")
    expect(field).to_be_in_viewport()
    field.fill("goodhart")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def test_who_types_into_the_search_at_once_finds(visit):
    page = visit.open(HOME)
    page.get_by_role("textbox", name="Search").fill("goodhart")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def test_words_that_were_searched_for_are_marked_unasked(visit):
    page = visit.open("chapters/specification/?h=goodhart")
    expect(page.locator("mark", has_text=re.compile("goodhart", re.I)).first).to_be_attached()


def test_without_it_links_and_figures_work(visit, host):
    def gone(handler, _body):
        handler.send(404, b"", "text/plain", False)

    with host.broken(".min.js", gone):
        page = visit.open(HOME)
        switch(page, "dark")
        page.get_by_role("link", name="Outlook").first.click()
        page.wait_for_url("**/outlook/")
    visit.console = [line for line in visit.console if "404" not in line]
