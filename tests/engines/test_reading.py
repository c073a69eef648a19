"""What readers have before they touch anything, and what the theme adds to it."""

import pytest

from tests.engines.engine import PHONE
from tests.engines.figures import CHAPTER, Figure

PAGES = ["", CHAPTER, "widgets/goodhart/", "widgets/coin_run/", "widgets/race/"]

WIDE = """() => {
  const wide = document.documentElement.clientWidth
  const seen = (one) => one.checkVisibility({ visibilityProperty: true })
  const out = (one) => one.getBoundingClientRect().right > wide + 1 && !one.closest("[style*=overflow], .md-nav, pre, table")
  const controls = [...document.querySelectorAll("figure.widget :is(button, input, select)")]
  return { page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
           out: controls.filter((one) => seen(one) && out(one)
             && !one.closest(".widget-presets")).map((one) => one.outerHTML.slice(0, 80)) }
}"""


def test_a_chapter_has_its_picture_and_the_next_page_comes_without_a_load(page):
    page.open()
    # The theme's script comes at the reader's first sign, and says at the root of the page that it has.
    page.engine.keys("Shift")
    page.until("() => document.documentElement.classList.contains('js')")
    page.ask("() => { window.kept = true }")
    page.find("main a[href$='chapters/specification/']").press()
    page.until("() => document.querySelector('h1')?.textContent.includes('Specification')")
    figure = Figure(page, "goodhart-extremes")
    assert figure.page.ask("() => window.kept"), "the page was loaded anew"
    assert (
        figure.find(".widget-picture svg.marks").ask("(one) => one.getBoundingClientRect().width")
        > 300
    )


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_shows_a_page_in_its_own_width(reader, path):
    page = reader(PHONE).open(path)
    assert page.ask("() => innerWidth") == PHONE[0]
    assert page.ask(WIDE) == {"page": 0, "out": []}


def test_what_is_folded_opens_and_what_is_cited_is_shown_beside_its_link(page):
    page.open(CHAPTER)
    page.find("main details:not(figure details) > summary").press()
    page.find("main details[open]:not(figure details)").until("(one) => one.open")
    Figure(page, "goodhart-extremes")
    page.find("main a[data-card]").keys()
    page.find(".card").until("(one) => one.matches(':popover-open')")
    page.engine.keys("Escape")
    page.until("() => !document.querySelector('.card')")


def test_a_word_is_searched_for_and_colours_are_switched(page):
    page.open()
    page.find("input.md-search__input").press()
    page.engine.keys(*"boat")
    page.find(".md-search-result__item a").until(
        "(one) => one.textContent.toLowerCase().includes('boat')"
    )
    page.engine.keys("Escape")
    before = page.ask("() => getComputedStyle(document.body).backgroundColor")
    page.find("[data-md-component=palette] label").press()
    page.until("(before) => getComputedStyle(document.body).backgroundColor !== before", before)
