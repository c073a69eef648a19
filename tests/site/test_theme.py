"""The theme's own script comes with a reader's first sign, and nothing done before it is lost."""

import re
from collections.abc import Callable
from threading import Event

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.conftest import Visit
from tests.site.figures import ANCHORS, CHAPTER, THEME, expect_words, figure
from tests.site.held import Held

HOME = ""
BUNDLE = re.compile(r"/bundle\.\w+\.min\.js$")
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}


def has_come(page: Page) -> bool:
    """Whether the theme's script has run."""
    return bool(page.evaluate(THEME))


def expect_scheme(page: Page, scheme: str) -> None:
    """The page comes to have these colours: `default` or `slate`."""
    page.wait_for_function(f"document.body.dataset.mdColorScheme === '{scheme}'")


def switch(page: Page, to: str) -> None:
    """Press the button that is there to change the colours."""
    page.get_by_title(f"Switch to {to} colours").click()


def field(page: Page) -> Locator:
    """Where a reader writes what is searched for."""
    return page.get_by_role("textbox", name="Search")


def expect_found(page: Page) -> None:
    """The search has results to show."""
    expect(page.locator(".md-search-result__item").first).to_be_visible()


@pytest.fixture
def slow(visit: Visit) -> Held:
    """The theme's script, until it is let go."""
    return hold(visit, BUNDLE)


def hold(visit: Visit, files: re.Pattern[str] | str) -> Held:
    """Keep what a reader asks for on its way."""
    held = Held()
    visit.context.route(files, held.asked)
    return held


def test_it_is_fetched_when_nothing_else_is_to_be_done_and_not_run(visit):
    asked: list[str] = []
    visit.context.on("request", lambda request: asked.append(request.url))
    page = visit.context.new_page()
    with page.expect_request(BUNDLE):
        page.goto(visit.host.url)
    page.wait_for_load_state("networkidle")
    bundle = next(url for url in asked if BUNDLE.search(url))
    modules = [url for url in asked if "/browser/" in url]
    assert asked.index(bundle) > asked.index(modules[0])
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
    page.wait_for_function(THEME)


def test_a_finger_brings_it(visiting):
    page = visiting(**PHONE).open(HOME)
    page.touchscreen.tap(180, 400)
    page.wait_for_function(THEME)


def test_it_comes_too_if_the_end_of_the_page_does_later(visit, host):
    """It stands below all else, and our modules are at work before that has been read."""
    rest = Event()

    def halves(handler, body):
        cut = body.index(b"</footer>") + len(b"</footer>")
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html; charset=utf-8")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body[:cut])
        rest.wait(30)
        handler.wfile.write(body[cut:])

    page = visit.context.new_page()
    with host.broken("chapters/outlook/", halves):
        page.goto(host.url + "chapters/outlook/", wait_until="commit")
        page.wait_for_function("Boolean(customElements.get('widget-figure'))")
        page.mouse.move(300, 300)
        rest.set()
        page.wait_for_function(THEME)


@pytest.mark.parametrize(("device", "ours"), [("light", "default"), ("dark", "slate")])
def test_the_colours_are_the_devices_without_it(visiting, device, ours):
    page = visiting(color_scheme=device).open(HOME)
    expect_scheme(page, ours)
    assert not has_come(page)
    expect(
        page.get_by_title(f"Switch to {'light' if device == 'dark' else 'dark'}")
    ).to_be_visible()


def test_where_nothing_may_be_stored_the_colours_are_the_devices_too(visiting):
    visit = visiting(color_scheme="dark")
    visit.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })"
    )
    page = visit.open(HOME)
    expect_scheme(page, "slate")
    expect(page.get_by_title("Switch to light")).to_be_visible()


@pytest.mark.parametrize("late", [BUNDLE, "**/browser/main.js"], ids=["theme", "modules"])
def test_a_press_on_the_switch_of_colours_is_kept(visit, late):
    """Also one that comes before any script of ours."""
    held = hold(visit, late)
    page = visit.context.new_page()
    page.goto(visit.host.url, wait_until="commit")
    switch(page, "dark")
    held.let_go()
    expect_scheme(page, "slate")
    page.reload()
    expect_scheme(page, "slate")
    switch(page, "light")
    expect_scheme(page, "default")


@pytest.mark.parametrize("opens", ["search", "drawer"])
def test_what_was_opened_on_a_phone_before_it_came_stays_open(visiting, opens):
    """Where the address has a hash, the theme closes both as it begins."""
    visit = visiting(**PHONE)
    held = hold(visit, BUNDLE)
    page = visit.open(f"{CHAPTER}#{ANCHORS['goodhart']}")
    page.locator(f"label.md-header__button[for=__{opens}]").tap()
    toggle = page.locator(f"#__{opens}")
    expect(toggle).to_be_checked()
    if opens == "search":
        expect(field(page)).to_be_focused()
    page.evaluate("addEventListener('click', (event) => { window.tried = !event.isTrusted }, true)")
    held.let_go()
    page.wait_for_function("window.tried")
    expect(toggle).to_be_checked()
    if opens == "search":
        field(page).fill("goodhart")
        expect_found(page)


@pytest.mark.parametrize("late", [BUNDLE, "**/browser/main.js"], ids=["theme", "modules"])
def test_who_searches_at_once_finds_and_stays_on_the_page(visit, late):
    held = hold(visit, late)
    page = visit.context.new_page()
    page.goto(visit.host.url, wait_until="commit")
    field(page).fill("goodhart")
    field(page).press("Enter")
    held.let_go()
    expect_found(page)
    assert page.url == visit.host.url


def test_what_is_typed_after_the_key_that_searches_is_searched_for(visit, slow):
    page = visit.open(HOME)
    page.keyboard.press("/")
    page.keyboard.type("goodhart")
    slow.let_go()
    expect_found(page)
    expect(field(page)).to_have_value("goodhart")


def test_the_key_that_goes_on_is_kept(visit, slow):
    page = visit.open("chapters/oversight/")
    page.keyboard.press("n")
    slow.let_go()
    page.wait_for_url("**/chapters/governance/")


def test_who_goes_to_a_section_from_the_drawer_sees_it(visiting):
    visit = visiting(**PHONE)
    held = hold(visit, BUNDLE)
    page = visit.open("chapters/outlook/")
    page.locator("label.md-header__button[for=__drawer]").tap()
    expect(page.locator("#__drawer")).to_be_checked()
    page.evaluate("location.hash = document.querySelector('h2[id]').id")
    expect(page.locator("#__drawer")).not_to_be_checked()
    held.let_go()
    page.wait_for_function(THEME)
    expect(page.locator("#__drawer")).not_to_be_checked()


def test_words_that_were_searched_for_are_marked_unasked(visit):
    page = visit.open("chapters/specification/?h=goodhart")
    expect(page.locator("mark", has_text=re.compile("goodhart", re.I)).first).to_be_attached()


def test_without_it_links_and_figures_work(visit, host):
    with host.broken(".min.js", gone):
        page = visit.open(CHAPTER)
        switch(page, "dark")
        found = figure(page, ANCHORS["paperclip"])
        found.locator(".widget-control:visible input[type=range]").first.press("ArrowRight")
        expect_words(found)
        page.get_by_role("link", name="Outlook").first.click()
        page.wait_for_url("**/outlook/")
    expect_404(visit)


def broken(handler, _body):
    handler.send(200, b"}", "text/javascript")


def gone(handler, _body):
    handler.send(404, b"", "text/plain")


@pytest.mark.parametrize("fault", [gone, broken])
def test_without_our_modules_it_comes_by_itself(visit, host, fault):
    """An old page after a deploy, a file that is blocked, an old browser: the book can be searched all the same."""
    held = hold(visit, BUNDLE)
    with host.broken("/status.js", fault):
        page = visit.open(HOME)
        switch(page, "dark")
        held.let_go()
        expect_scheme(page, "slate")
        switch(page, "light")
        expect_scheme(page, "default")
    assert all("404" in line or "Unexpected token" in line for line in visit.console), visit.console
    visit.console.clear()


def expect_404(visit: Visit) -> None:
    """Nothing else is in the console than the file that was not there."""
    assert all("404" in line for line in visit.console), visit.console
    visit.console.clear()
