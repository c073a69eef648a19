"""The lists of docs/data/: what a file of records may hold, and what its page shows of it."""

import re
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import markdown
import pytest

from build_hooks.checks import citations
from build_hooks.pages.lists import all as lists
from build_hooks.text import records
from build_hooks.text.messages import MarkupError
from tests.unit.press.pages.test_citations import words
from tests.unit.press.text.test_references import docs, work

DOCS = Path(__file__).resolve().parents[4] / "docs"

ROWS = {
    "timeline": """
[[event]]
id = "one"
date = "1975-03"
kind = "idea"
words = "A *title* & <b>more</b>."
sources = ["a"]
checked = false
""",
    "incidents": """
[[incident]]
id = "boat"
title = "A boat"
year = 2016
kind = "gaming"
status = "documented"
system = "A game."
intended = "Win."
actual = "It circled."
lesson = "Think."
original = "Roe, 2015."
figure = "boat_race"
sources = ["a"]
""",
    "organisations": """
[[organisation]]
id = "press"
name = "The Press"
kind = "company"
founded = "2001"
focus = "Printing."
work = ["books", "maps"]
status = "Active."
as_of = "2026-10"
seen = "all of it"
sources = ["a"]
""",
}
HEADS = {
    "timeline": '[kinds]\nidea = "Idea"\nlaw = "Law and policy"\n\n[marks]\nlaw = "block"\n',
    "incidents": (DOCS / "data" / "incidents.toml")
    .read_text("utf-8")
    .partition("\n[[incident]]\n")[0]
    + "\n",
    "organisations": '[kinds]\ncompany = "Companies"\nuniversity = "Universities"\n',
}
"""What each file says before its records: which kinds it knows."""

TABLES = {each.name: each.form.table for each in lists.known(DOCS) if each.form}


def folder(tmp_path: Path, name: str, toml: str) -> Path:
    """A book with one work, one file with these records and the page that prints it."""
    made = docs(tmp_path, work("a"), **{name: f"# List\n\n{{{{ {name} }}}}\n"})
    (made / "data" / f"{name}.toml").write_text(HEADS[name] + toml, encoding="utf-8")
    return made


def printed(tmp_path: Path, name: str, toml: str) -> Element:
    """The page of a list as an HTML tree."""
    made = folder(tmp_path, name, toml)
    html = markdown.markdown(
        (made / f"{name}.md").read_text(),
        extensions=["toc", "build_hooks.pages.extension"],
        extension_configs={"build_hooks.pages.extension": {"docs": str(made)}},
    )
    return fromstring(f"<body>{html}</body>")


def told(made: Path) -> list[str]:
    """What an author is told to mend."""
    return [*citations.check(made), *lists.check(made)]


def test_the_lists_of_this_book_are_right():
    assert lists.check(DOCS) == []


@pytest.mark.parametrize("name", ROWS)
def test_a_right_file_is_taken_without_a_word(tmp_path, name):
    assert told(folder(tmp_path, name, ROWS[name])) == []


@pytest.mark.parametrize("name", ROWS)
def test_every_record_is_on_its_page_with_an_anchor_and_its_source(tmp_path, name):
    """Whoever writes about one links to it; whoever doubts it looks its source up."""
    page = printed(tmp_path, name, ROWS[name])
    (item,) = [each for each in page.iter("li") if each.get("data-kind")]
    assert item.attrib["id"].startswith(f"{TABLES[name]}-")
    (link,) = [each for each in item.iter("a") if each.get("data-card")]
    assert page.find(f".//*[@id='{link.attrib['href'][1:]}']") is not None
    assert "{{" not in words(page)


@pytest.mark.parametrize("name", ROWS)
def test_what_a_list_can_be_searched_by_is_what_its_items_have(tmp_path, name):
    """A choice that no item has would find nothing."""
    page = printed(tmp_path, name, ROWS[name])
    host = page.find(".//searched-list")
    picks = [pick.split(":")[0].strip() for pick in host.attrib["data-picks"].split(";")]
    for item in page.iter("li"):
        if item.get("data-kind"):
            assert {key[5:] for key in item.attrib if key.startswith("data-")} == set(picks)


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize(
    ("swap", "by", "message"),
    [
        (
            r'^id = "[^"]*"',
            'id = "One thing"',
            "'One thing' cannot be part of a link; use lower-case",
        ),
        (r'^id = "[^"]*"', 'id = ["one"]', "['one'] cannot be part of a link; use lower-case"),
        (r'^kind = "[^"]*"', 'kind = "other"', "kind 'other' is not one of "),
        (r"^kind = .*\n", "", " has no kind; add kind = …"),
        (r"^sources = .*", "sources = []", "sources is empty; write ["),
        (r"^sources = .*", 'sources = ["b"]', "key 'b' is not in docs/data/references.bib; "),
        (r"^id = ", 'colour = "red"\nid = ', "has no 'colour'; it has id, "),
        (r"^id = ", "id == ", "Invalid value"),
        (r"^\[\[\w+\]\]", "[[thing]]", "tables and nothing else"),
    ],
)
def test_a_malformed_file_stops_the_build_with_its_line_and_the_remedy(
    tmp_path, name, swap, by, message
):
    """The line is that of the field, where there is one, and not of the file's beginning."""
    toml, swaps = re.subn(swap, by, ROWS[name], count=1, flags=re.M)
    assert swaps == 1
    (fault,) = told(folder(tmp_path, name, toml))
    found = re.match(rf"docs/data/{name}\.toml:(\d+): ", fault)
    assert found, fault
    assert message in fault
    assert int(found[1]) == next(
        n
        for n, line in enumerate((HEADS[name] + toml).splitlines(), start=1)
        if line.startswith(by.split("\n")[0] or "[[") and line
    )


@pytest.mark.parametrize("name", ROWS)
def test_two_records_of_one_id_are_refused(tmp_path, name):
    """A link would lead to the first of them."""
    (fault,) = told(folder(tmp_path, name, ROWS[name] * 2))
    first, second = (
        n
        for n, line in enumerate((HEADS[name] + ROWS[name] * 2).splitlines(), 1)
        if line.startswith("id =")
    )
    assert fault.startswith(f"docs/data/{name}.toml:{second}: id ")
    assert f"is taken by the {TABLES[name]} on line {first - 1}; give one" in fault


@pytest.mark.parametrize(
    ("value", "right"),
    [
        ("2016", True),
        ("2016-12", True),
        ("2016-12-21", True),
        ("2024-02-29", True),
        ("2023-02-29", False),
        ("1900-02-29", False),
        ("2016-13", False),
        ("2016-04-31", False),
        ("2016-6", False),
        ("21.12.2016", False),
        ("soon", False),
        (2016, False),
    ],
)
def test_a_date_is_a_day_a_month_or_a_year_that_there_is(value, right):
    assert (records.date(value) == "") is right


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("year", [1900, 2000, 2023, 2024])
def test_months_are_as_long_as_the_calendar_says(year, month):
    """Against Python's own calendar, which refuses the day after."""
    assert date(year, month, records.days(year, month))
    with pytest.raises(ValueError, match=r"day \d+ must be|day is out of range"):
        date(year, month, records.days(year, month) + 1)


@pytest.mark.parametrize(
    ("value", "read"),
    [("2016-12-01", "1 December 2016"), ("2016-12", "December 2016"), ("2016", "2016")],
)
def test_a_date_is_shown_as_exactly_as_it_is_known(value, read):
    assert records.when(value) == read


def test_what_is_in_a_record_is_text_but_for_titles(tmp_path):
    page = printed(tmp_path, "timeline", ROWS["timeline"])
    assert "A title & <b>more</b>." in words(page)
    assert [words(each) for each in page.iter("em")] == ["title"]


def test_an_event_says_that_its_date_was_not_checked_or_is_yet_to_come(tmp_path):
    """Nobody should lean on such a date without knowing."""
    later = ROWS["timeline"].replace("one", "two").replace("1975-03", "2031-01-02")
    later = later.replace("checked = false", "checked = true\nscheduled = true")
    page = printed(tmp_path, "timeline", ROWS["timeline"] + later)
    first, second = [words(item) for item in page.iter("li") if item.get("data-kind")]
    assert "March 1975 Idea date not checked" in first
    assert "Scheduled" not in first
    assert "2 January 2031 Idea Scheduled" in second
    assert "not checked" not in second


def test_events_stand_in_the_order_of_their_dates(tmp_path):
    early = ROWS["timeline"].replace("one", "two").replace("1975-03", "1974")
    (fault,) = told(folder(tmp_path, "timeline", ROWS["timeline"] + early))
    assert "timeline.toml:16: 1974 comes after 1975-03; move this event up" in fault


def test_a_plan_that_later_events_have_overtaken_is_refused(tmp_path):
    """The build reads no clock; the list itself shows that the day has passed."""
    plan = ROWS["timeline"] + "scheduled = true\n"
    later = ROWS["timeline"].replace("one", "two").replace("1975-03", "1976")
    (fault,) = told(folder(tmp_path, "timeline", plan + later))
    assert "this event is scheduled for 1975-03, but" in fault
    assert "say what came of it and remove scheduled" in fault


def test_an_incident_leads_to_its_figure_and_to_no_other(tmp_path):
    page = printed(tmp_path, "incidents", ROWS["incidents"])
    assert page.find(".//a[@href='widgets/boat_race.md']") is not None
    wrong = ROWS["incidents"].replace("boat_race", "boat_rase")
    (fault,) = told(folder(tmp_path / "wrong", "incidents", wrong))
    assert "there is no widget 'boat_rase'; did you mean boat_race" in fault


def test_the_bibliography_counts_what_lists_cite(tmp_path):
    """A work that only the timeline rests on is not an unused entry."""
    made = folder(tmp_path, "timeline", ROWS["timeline"])
    (made / "works.md").write_text("# Works\n\n{{ bibliography }}\n")
    html = markdown.markdown(
        (made / "works.md").read_text(),
        extensions=["build_hooks.pages.extension"],
        extension_configs={"build_hooks.pages.extension": {"docs": str(made)}},
    )
    where = fromstring(f"<body>{html}</body>").find(".//p[@class='references__cited']/a")
    assert where.attrib["href"] == "timeline.md#cite-1-a"


def test_a_list_stands_on_one_page_only(tmp_path):
    made = folder(tmp_path, "timeline", ROWS["timeline"])
    (made / "zzz.md").write_text("{{ timeline }}\n")
    (fault,) = told(made)
    assert "{{ timeline }} already stands in docs/timeline.md:3; keep one of them" in fault


def test_a_mistake_in_a_file_also_stops_a_page_that_a_builder_prints(tmp_path):
    """Whoever runs a builder without the check must not get half a list."""
    wrong = ROWS["timeline"].replace("idea", "notion")
    with pytest.raises(MarkupError, match="'notion' is not one of idea, law; correct it, or add"):
        printed(tmp_path, "timeline", wrong)
