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
def with_keys(visit: Visit) -> Visit:
    """A reader who has switched single keys on."""
    page = visit.open("faq/")
    box = page.get_by_role("checkbox", name="Answer single keys")
    expect(box).not_to_be_checked()
    box.check()
    page.close()
    return visit


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


NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { get() { throw new Error("storage is denied") } })
}"""
"""As in a sandboxed frame, or where a reader has site data blocked."""


def test_where_nothing_may_be_stored_colours_and_search_work_all_the_same(visiting):
    visit = visiting(color_scheme="dark")
    visit.context.add_init_script(NO_STORAGE)
    page = visit.open(HOME)
    expect_scheme(page, "slate")
    for to, scheme in (("light", "default"), ("dark", "slate")):
        switch(page, to)
        expect_scheme(page, scheme)
    page.wait_for_function(THEME)
    field(page).fill("goodhart")
    expect_found(page)


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


def test_what_is_typed_after_the_key_that_searches_is_searched_for(with_keys):
    slow = hold(with_keys, BUNDLE)
    page = with_keys.open(HOME)
    page.keyboard.press("/")
    page.keyboard.type("goodhart")
    slow.let_go()
    expect_found(page)
    expect(field(page)).to_have_value("goodhart")


def test_the_key_that_goes_on_is_kept(with_keys):
    slow = hold(with_keys, BUNDLE)
    page = with_keys.open("chapters/oversight/")
    page.keyboard.press("n")
    slow.let_go()
    page.wait_for_url("**/chapters/governance/")


def test_single_keys_do_nothing_until_they_are_switched_on(visit):
    """Dictation presses them; on *Play* an `n` led away from the page (WCAG 2.2, 2.1.4)."""
    page = visit.open(CHAPTER)
    page.mouse.move(5, 5)
    page.wait_for_function(THEME)
    heard = "() => { window.heard = []; addEventListener('keydown', ({ key }) => heard.push(key)) }"
    page.evaluate(heard)
    page.locator(".widget-play:visible").first.focus()
    for key in "np.,/fs":
        page.keyboard.press(key)
    page.keyboard.press("Escape")
    assert page.evaluate("heard") == ["Escape"], "the theme hears keys at the window, as this does"
    assert page.url == visit.host.url + CHAPTER
    expect(page.locator("#__search")).not_to_be_checked()


def test_who_switches_single_keys_off_again_is_left_alone(with_keys):
    page = with_keys.open("faq/")
    box = page.get_by_role("checkbox", name="Answer single keys")
    expect(box).to_be_checked()
    box.uncheck()
    page.reload()
    expect(box).not_to_be_checked()


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
    visit.expects("404")
    with host.broken(".min.js", gone):
        page = visit.open(CHAPTER)
        switch(page, "dark")
        found = figure(page, ANCHORS["paperclip"])
        found.locator(".widget-control:visible input[type=range]").first.press("ArrowRight")
        expect_words(found)
        page.get_by_role("link", name="Outlook").first.click()
        page.wait_for_url("**/outlook/")


def broken(handler, _body):
    handler.send(200, b"}", "text/javascript")


def gone(handler, _body):
    handler.send(404, b"", "text/plain")


@pytest.mark.parametrize(("fault", "said"), [(gone, "404"), (broken, "Unexpected token")])
def test_without_our_modules_it_comes_by_itself(visit, host, fault, said):
    """An old page after a deploy, a file that is blocked, an old browser: the book can be searched all the same."""
    visit.expects(said)
    held = hold(visit, BUNDLE)
    with host.broken("/core.js", fault):
        page = visit.open(HOME)
        switch(page, "dark")
        held.let_go()
        expect_scheme(page, "slate")
        switch(page, "light")
        expect_scheme(page, "default")
