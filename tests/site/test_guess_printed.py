"""What asks for a guess is in the page as it is printed, and takes itself back where it can't ask."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site import server
from tests.site.drawing import by_mouse
from tests.site.figures import CHAPTER, expect_words, figure
from tests.site.guessing import GOODHART, button, expect_hidden, expect_shown, guessing
from tests.site.held import Held

OPENING = GOODHART.preset("heavy-tails")
ASKS = "Draw your guess first"


def box_of(found: Locator) -> Locator:
    return found.get_by_role("group", name=ASKS)


def open_without(page: Page, url: str, name: str) -> Held:
    """Open a page, come to its figure, and let one of its modules wait."""
    held = Held()
    page.route(f"**/browser/**/{name}", held.asked)
    page.goto(url, wait_until="domcontentloaded")
    page.locator("#goodhart").scroll_into_view_if_needed()
    return held


@pytest.mark.parametrize("name", ["main.js", "guess.js"])
def test_the_answer_is_hidden_before_any_script_has_come(visit, name):
    """A reader on a slow line must not see it go: a guess would be no guess."""
    page = visit.context.new_page()
    held = open_without(page, visit.host.url + CHAPTER, name)
    found = page.locator("#goodhart")
    box = box_of(found)
    expect(box).to_be_visible()
    expect(box).to_contain_text("Draw what the real goal gains")
    expect_hidden(found, OPENING)
    for label in ("Show the answer", "Skip"):
        expect(button(box, label)).to_be_disabled()
    held.let_go()
    guessing(found)
    expect_hidden(found)
    expect(button(box, "Skip")).to_be_enabled()


@pytest.mark.parametrize("name", ["guess.js", "charts/goodhart/regressional.json"])
@pytest.mark.parametrize(
    "fault", [server.missing, server.html_instead], ids=lambda fault: fault.__name__
)
def test_a_figure_that_can_not_ask_shows_its_answer(visiting, host, name, fault):
    """Without its module, or the axes to draw between, there would be no other way to the answer."""
    with host.broken(name, fault):
        found = figure(visiting().open(CHAPTER), "goodhart")
        expect_shown(found)
        expect_words(found)
        expect(found.locator(".widget-guess")).not_to_be_attached()
        # What stands below the figure comes later, and must not begin to ask.
        expect(button(found, "Data")).to_be_visible()
        expect_shown(found)


def test_a_figure_that_never_comes_alive_shows_its_answer_in_the_end(visiting, host):
    """Scripts are on, so the page takes them to be coming."""
    with host.broken("browser/main.js", server.missing):
        page = visiting().open(CHAPTER)
        found = page.locator("#goodhart")
        expect_hidden(found, OPENING)
        page.evaluate("document.getAnimations().forEach((waiting) => waiting.finish())")
        expect_shown(found, OPENING)
        expect(box_of(found)).to_be_hidden()


def test_an_answer_that_was_given_is_not_taken_back(visit):
    """Who has waited so long has read it."""
    page = visit.context.new_page()
    held = open_without(page, visit.host.url + CHAPTER, "main.js")
    found = page.locator("#goodhart")
    page.evaluate("document.getAnimations().forEach((waiting) => waiting.finish())")
    expect_shown(found, OPENING)
    held.let_go()
    expect(button(found, "Data")).to_be_visible()
    expect_shown(found)
    expect(found.locator(".widget-guess")).not_to_be_attached()


@pytest.mark.parametrize("width", [360, 1440])
def test_without_scripts_nobody_is_asked(visiting, width):
    """Nothing would compare the guess, and nothing would show the answer."""
    visit = visiting(java_script_enabled=False, viewport={"width": width, "height": 740})
    found = visit.open(CHAPTER).locator("#goodhart")
    expect_shown(found, OPENING)
    expect(found.get_by_text("Draw what the real goal gains")).to_be_hidden()
    expect(box_of(found)).to_be_hidden()


@pytest.mark.parametrize("alive", [True, False])
def test_on_paper_nobody_is_asked(visiting, host, alive):
    """Paper has the answer, whether the figure has come alive or not."""
    visit = visiting()
    page = visit.context.new_page()
    held = open_without(page, host.url + CHAPTER, "nothing.js" if alive else "main.js")
    found = page.locator("#goodhart")
    if alive:
        guessing(found)
    page.emulate_media(media="print")
    for part in (".truth_marks", ".widget-summary", ".widget-readouts"):
        expect(found.locator(part).first).to_be_visible()
    expect(box_of(found)).to_be_hidden()
    held.let_go()


def test_a_figure_that_is_moved_to_another_place_asks_anew(visit):
    """Whatever takes a figure out of the page may put it back, and then it is as it was printed."""
    page = visit.open(CHAPTER)
    found = figure(page, "goodhart")
    box = guessing(found)
    by_mouse(found, [(0.0, 0.5), (1.0, 0.5)])
    button(box, "Show the answer").click()
    expect_shown(found)
    page.evaluate(
        "window.taken = document.querySelector('#goodhart'); window.next = taken.nextSibling"
    )
    page.evaluate("window.beside = taken.parentNode; taken.remove()")
    printed = page.evaluate("taken.querySelector('.widget-guess').innerHTML")
    page.evaluate("beside.insertBefore(taken, next)")
    guessing(found)
    expect_hidden(found)
    expect(found.locator(".widget-pad")).to_have_count(1)
    assert printed.count("disabled") == 3
    by_mouse(found, [(0.0, 0.5), (1.0, 0.5)])
    button(box, "Show the answer").click()
    expect_shown(found)
