"""The table of methods: every cell has words and sources of its own, and says what it is sorted by."""

from xml.etree.ElementTree import Element, fromstring

import markdown
import pytest

from build_hooks.pages.lists import all as lists, methods
from tests.unit.press.pages.test_citations import words
from tests.unit.press.text.test_references import docs, work

METHODS = """kinds = { oversight = "Oversight" }
[[method]]
id = "debate"
name = "Debate"
kind = "oversight"
needs = "Two debaters."
needs_sources = ["old"]
evidence = "It helped."
evidence_sources = ["old", "new"]
gap = "It may not."
gap_sources = ["undated"]
"""
WORKS = work("old", year=1999) + work("new", year=2026) + work("undated", year="n.d.")


def book(tmp_path, toml: str = METHODS):
    """A folder with three works, one method and the page that prints it."""
    made = docs(tmp_path, WORKS, how="# How\n\n{{ methods }}\n")
    (made / "data" / "methods.toml").write_text(toml, encoding="utf-8")
    return made


def printed(folder) -> Element:
    """The page as an HTML tree."""
    html = markdown.markdown(
        (folder / "how.md").read_text(),
        extensions=["build_hooks.pages.extension"],
        extension_configs={"build_hooks.pages.extension": {"docs": str(folder)}},
    )
    return fromstring(f"<body>{html}</body>")


def test_a_method_is_a_row_of_a_table_whose_cells_cite_their_own_works(tmp_path):
    """A reader without scripts, or on paper, has all of it."""
    page = printed(book(tmp_path))
    row = page.find(".//tr[@id='method-debate']")
    assert words(row.find("th")) == "Debate Oversight"
    cited = [
        [link.attrib["href"] for link in cell.iter("a") if link.get("data-card")]
        for cell in row.findall("td")
    ]
    assert cited == [["#ref-old"], ["#ref-old", "#ref-new"], ["#ref-undated"]]
    assert [cell.attrib["data-label"] for cell in row.findall("td")] == [
        words(head) for head in page.findall(".//thead//th")[1:]
    ]


def test_a_cell_is_sorted_by_the_newest_work_that_it_cites(tmp_path):
    """And one whose works have no year comes after all that have."""
    row = printed(book(tmp_path)).find(".//tr[@id='method-debate']")
    assert [cell.attrib["data-value"] for cell in row] == ["Debate", "1999", "2026", ""]


def test_the_works_of_all_cells_count_as_cited(tmp_path):
    """Else the build would ask to remove them from the bibliography."""
    assert methods.cited(book(tmp_path)) == {"old", "new", "undated"}


@pytest.mark.parametrize(
    ("swap", "by", "message"),
    [
        (
            'gap_sources = ["undated"]',
            'gap_sources = ["undatd"]',
            "methods.toml:11: key 'undatd' is not in docs/data/references.bib; did you mean undated?",
        ),
        ('gap_sources = ["undated"]', "", "methods.toml:2: this method has no gap_sources"),
        ('gap_sources = ["undated"]', "gap_sources = []", "methods.toml:11: gap_sources is empty"),
        ('kind = "oversight"', 'kind = "magic"', "methods.toml:5: kind 'magic' is not one of"),
    ],
)
def test_a_cell_without_a_known_source_stops_the_build(tmp_path, swap, by, message):
    (told,) = lists.check(book(tmp_path, METHODS.replace(swap, by)))
    assert message in told
