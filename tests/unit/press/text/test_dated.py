"""Sentences that carry a date: marked where they stand, and collected on one page."""

from xml.etree.ElementTree import Element, fromstring

import markdown
import pytest

from build_hooks.pages.lists import all as lists
from build_hooks.text import mentions
from tests.unit.press.pages.test_citations import words
from tests.unit.press.text.test_records import HEADS, ROWS
from tests.unit.press.text.test_references import docs, work

BOOK = "@book{k, author = {Kay, K.}, title = {T}, publisher = {P}, year = {2020}}\n"
CLAIMS = 'chapters = ["first", "second"]\n'


def printed(folder, page: str) -> Element:
    """A page of that folder as an HTML tree."""
    md = markdown.Markdown(
        extensions=["tables", "toc", "admonition", "build_hooks.pages.extension"],
        extension_configs={"build_hooks.pages.extension": {"docs": str(folder)}},
    )
    html = md.convert((folder / page).read_text()).replace("&para;", "")
    return fromstring(f"<body>{html}</body>")


@pytest.fixture
def book(tmp_path):
    """Two chapters out of their order, organisations, and the page that collects dates."""
    folder = docs(
        tmp_path,
        work("a"),
        '[[term]]\nname = "Law"\ndefinition = "A rule."\n',
        dated="# Dates\n\nWritten as of May 2020.\n\n{{ dated }}\n",
        who="# Who\n\n{{ organisations }}\n",
    )
    (folder / "data" / "claims.toml").write_text(CLAIMS)
    (folder / "data" / "organisations.toml").write_text(
        HEADS["organisations"] + ROWS["organisations"]
    )
    (folder / "chapters").mkdir()
    (folder / "chapters" / "first.md").write_text(
        "# One: a start\n\nNothing. The [[Law|act]] *holds* as of\nOctober 2026 [@a]. <!-- claims: x -->\n\n"
        "## Later *on*\n\n- A. As of March 2025, there were 3.\n- Here `as of May 2001` is code.\n"
    )
    (folder / "chapters" / "second.md").write_text(
        "# Two\n\n!!! note\n    Ten (as of June 2026). Nine as of July 2026 and eight as of May 2026.\n\n"
        "| as of January 2024 |\n|---|\n| x |\n"
    )
    return folder


def dates(page: Element) -> list[tuple[str, str, str]]:
    """The dates that a page marks: id, month and words."""
    return [
        (time.attrib["id"], time.attrib["datetime"], words(time))
        for time in page.iter("time")
        if time.get("id")
    ]


def test_a_date_is_marked_where_it_stands_and_the_sentence_reads_as_before(book):
    page = printed(book, "chapters/first.md")
    assert dates(page) == [
        ("dated-1", "2026-10", "as of October 2026"),
        ("dated-2", "2025-03", "As of March 2025"),
    ]
    assert words(page.find("p")) == "Nothing. The act holds as of October 2026 (Doe, 2020)."


def test_dates_are_counted_alike_by_the_page_and_by_the_book(book):
    """Or the list would lead to another sentence."""
    for known in mentions.pages(book):
        marked = dates(printed(book, known.path))
        assert [(each.anchor, each.day) for each in known.dates] == [
            each[:2] for each in marked if each[0].startswith("dated-")
        ]


def test_the_list_has_every_sentence_in_the_order_of_the_book(book):
    """The sentence without its citation, under its chapter, with a link to its place."""
    page = printed(book, "dated.md")
    found = []
    for child in page.find("div"):
        if child.tag == "h2":
            found.append(words(child))
        else:
            found += [
                (words(item.find("p[2]")), item.find("p[2]/a").attrib["href"])
                for item in child.iter("li")
            ]
    assert found == [
        "One",
        ("The act holds as of October 2026. One: a start", "chapters/first.md#dated-1"),
        ("As of March 2025, there were 3. Later on", "chapters/first.md#dated-2"),
        "Two",
        ("Ten (as of June 2026). Two", "chapters/second.md#dated-1"),
        ("Nine as of July 2026 and eight as of May 2026. Two", "chapters/second.md#dated-2"),
        ("Nine as of July 2026 and eight as of May 2026. Two", "chapters/second.md#dated-3"),
        ("as of January 2024 Two", "chapters/second.md#dated-4"),
        "Who",
        ("Active. The Press", "who.md#organisation-press"),
    ]


def test_what_the_list_leads_to_is_there(book):
    """Every link of it into the book, in every page."""
    for link in printed(book, "dated.md").iter("a"):
        if link.attrib["href"].startswith("https://"):
            continue
        path, _, anchor = link.attrib["href"].partition("#")
        assert printed(book, path).find(f".//*[@id='{anchor}']") is not None


def test_a_date_may_have_a_day(tmp_path):
    """The last look was on one, and a month would promise more."""
    folder = docs(
        tmp_path, one="# One\n\nNone as of 9 October 2026. As of\n10 October 2026, one.\n"
    )
    assert [each[1] for each in dates(printed(folder, "one.md"))] == ["2026-10-09", "2026-10-10"]


def test_each_sentence_of_the_list_says_when_it_was_checked_and_where_to_look(tmp_path):
    """In what it cites, or the next sentence does, or the one before; each work at its own address."""
    folder = docs(
        tmp_path,
        work("a", "Ada, A.") + work("b", "Bob, B.") + BOOK,
        dated="# Dates\n\n{{ dated }}\n",
        one="# One\n\nX [@a]. Y as of May 2020. Z as of 3 May 2020 [@b, sec. 2; @k]. W as of June 2020.\n"
        "\nAlone as of July 2020.\n",
    )
    rows = list(printed(folder, "dated.md").iter("li"))
    assert [words(row.find("p[1]")) for row in rows] == [
        "Last checked May 2020",
        "Last checked 3 May 2020",
        "Last checked June 2020",
        "Last checked July 2020",
    ]
    looks = ["Where to look: Bob, 2020; Kay, 2020"] * 3
    assert [words(row.find("p[3]")) for row in rows[:3]] == looks
    assert rows[3].find("p[3]") is None
    links = [[link.attrib["href"] for link in row.findall("p[3]/a")] for row in rows[:3]]
    assert links == [["https://arxiv.org/abs/2001.00001"]] * 3  # a book has no address


def test_a_book_without_dates_has_an_empty_list(tmp_path):
    folder = docs(
        tmp_path, dated="# Dates\n\n{{ dated }}\n", one="# One\n\nAs of now, as of 2026.\n"
    )
    assert lists.named("dated", folder).make(folder) == []
    assert dates(printed(folder, "one.md")) == []
