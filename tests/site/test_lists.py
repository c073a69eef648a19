"""What pages print from data: whole without scripts, narrowed with them, and where its links lead."""

import re
import tomllib
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.figures import THEME

DATA = Path(__file__).resolve().parents[2] / "docs" / "data"
LISTS = {"timeline": "event", "incidents": "incident", "organisations": "organisation"}


def rows(name: str) -> list[dict[str, object]]:
    """What the file of a list holds."""
    tables = tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))
    return list(tables[LISTS[name]])


def shown(page: Page) -> list[str]:
    """The ids of the items that a reader sees."""
    return page.locator("searched-list li[data-kind]:visible").evaluate_all(
        "items => items.map((item) => item.id)"
    )


def follow(page: Page, link: Locator) -> None:
    """Click a link once the theme's script has come, and the page has come to rest.

    The theme writes down how far a page is scrolled a moment after it was, and takes what it writes
    for the next page's if the click comes in between. A machine can be that quick.
    """
    link.hover()
    page.wait_for_function(THEME)
    page.wait_for_function("() => scrollY === (history.state?.y ?? 0)")
    link.click()


def ids(name: str, found: list[dict[str, object]]) -> list[str]:
    return [f"{LISTS[name]}-{row['id']}" for row in found]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_complete_without_scripts(visiting, name):
    """Filters need a script; reading does not."""
    page = visiting(java_script_enabled=False).open(f"{name}/")
    assert sorted(shown(page)) == sorted(ids(name, rows(name)))
    assert page.get_by_role("combobox").count() == 0


def test_corrections_and_terms_are_complete_without_scripts(visiting):
    """As many as their files have; what each says is tested where it is made."""
    visit = visiting(java_script_enabled=False)
    claims = tomllib.loads((DATA / "claims.toml").read_text(encoding="utf-8"))["claim"]
    corrected = [claim["id"] for claim in claims if claim["status"] == "corrected"]
    assert sorted(shown(visit.open("facts/"))) == sorted(corrected)
    terms = tomllib.loads((DATA / "glossary.toml").read_text(encoding="utf-8"))["term"]
    expect(visit.open("glossary/").locator("[data-letter]:visible")).to_have_count(len(terms))


def test_terms_are_found_by_letter_and_by_word(visit):
    page = visit.open("glossary/")
    page.get_by_role("combobox", name="Letter").select_option("Q")
    status = page.locator("searched-list").get_by_role("status")
    expect(status).to_contain_text("1 of ")
    expect(page.locator("[data-letter]:visible dt")).to_have_text("Quantilizer")
    page.get_by_role("combobox", name="Letter").select_option("All letters")
    page.get_by_role("searchbox", name="Find").fill("imitate a person")
    expect(page.locator("[data-letter]:visible dt")).to_have_text("Iterated amplification")


def test_a_dated_sentence_is_one_click_away(visit):
    """The page of dates leads to the very words, in another page."""
    page = visit.open("dated/")
    link = page.locator(".dates a[href*='governance']").first
    month = link.locator("xpath=ancestor::li").locator("time").get_attribute("datetime")
    follow(page, link)
    page.wait_for_url(re.compile(r"/chapters/governance/#dated-\d+$"))
    date = page.locator(f"#{page.url.partition('#')[2]}")
    expect(date).to_be_in_viewport()
    assert date.get_attribute("datetime") == month


def test_a_work_of_the_bibliography_leads_to_where_it_is_cited_and_all_can_be_had(visit):
    page = visit.open("bibliography/")
    with page.expect_download() as download:
        page.get_by_role("link", name="download all").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert text == (DATA / "references.bib").read_text(encoding="utf-8")
    follow(page, page.locator("#ref-bostrom2003ethical").get_by_role("link", name="Timeline"))
    page.wait_for_url(re.compile(r"/timeline/#cite-1-bostrom2003ethical$"))
    expect(page.locator("#cite-1-bostrom2003ethical")).to_be_in_viewport()


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_narrowed_by_kind_with_the_keyboard_alone(visit, name):
    """What is left is what the file has of that kind, and the count is spoken."""
    page = visit.open(f"{name}/")
    every = rows(name)
    status = page.locator("searched-list").get_by_role("status")
    expect(status).to_have_text(f"{len(every)} {LISTS[name]}s")
    kind = page.get_by_role("combobox", name="Kind")
    kind.focus()
    page.keyboard.press("ArrowDown")
    picked = kind.input_value()
    assert picked
    expect(status).to_contain_text(f"of {len(every)} ")
    left = shown(page)
    kinds = {row["kind"] for row in every if f"{LISTS[name]}-{row['id']}" in left}
    assert len(kinds) == 1
    assert sorted(left) == sorted(ids(name, [row for row in every if row["kind"] in kinds]))
    page.keyboard.press("Home")
    expect(status).to_have_text(f"{len(every)} {LISTS[name]}s")


def test_incidents_are_narrowed_by_year_and_status_with_the_mouse(visit):
    page = visit.open("incidents/")
    page.get_by_role("combobox", name="Year").select_option("2016")
    page.get_by_role("combobox", name="Status").select_option("Thought experiment")
    expect(page.locator("searched-list").get_by_role("status")).to_contain_text("1 of ")
    found = [
        row
        for row in rows("incidents")
        if row["year"] == 2016 and row["status"] == "thought experiment"
    ]
    assert shown(page) == ids("incidents", found)


def test_years_without_an_event_that_fits_are_not_shown(visit):
    """A heading above nothing is a riddle."""
    page = visit.open("timeline/?decade=1970s")
    expect(page.locator("searched-list").get_by_role("status")).to_contain_text(" of ")
    found = [row for row in rows("timeline") if str(row["date"]).startswith("197")]
    assert shown(page) == ids("timeline", found)
    years = page.locator(".timeline h3:visible").all_inner_texts()
    assert [re.sub(r"\D", "", year) for year in years] == sorted(
        {str(row["date"])[:4] for row in found}
    )


def test_a_link_to_an_item_shows_it_whatever_was_asked_for(visit):
    """Chapters link to incidents, and an address may hold an old search as well."""
    page = visit.open("incidents/?find=tetris#incident-coastrunners")
    expect(page.locator("#incident-coastrunners")).to_be_visible()
    expect(page.locator("#incident-coastrunners")).to_be_in_viewport()
    assert len(shown(page)) == len(rows("incidents"))


@pytest.mark.parametrize("name", LISTS)
def test_a_list_fits_a_narrow_screen(visiting, name):
    """At 320 px, which is 400 % on a desk, nothing may need scrolling sideways."""
    page = visiting(viewport={"width": 320, "height": 640}).open(f"{name}/")
    expect(page.locator("searched-list").get_by_role("status")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
