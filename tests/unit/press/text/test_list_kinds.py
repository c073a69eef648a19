"""Kinds of what lists hold, which each file declares, and what some lists ask besides."""

import pytest

from tests.unit.press.pages.test_citations import words
from tests.unit.press.text.test_records import ROWS, folder, printed, told


def test_a_kind_is_marked_on_the_line_as_the_file_says(tmp_path):
    """What says nothing of a mark has the same as most."""
    law = ROWS["timeline"].replace("one", "two").replace('"idea"', '"law"')
    page = printed(tmp_path, "timeline", ROWS["timeline"] + law)
    items = [each for each in page.iter("li") if each.get("data-kind")]
    assert [item.get("class") for item in items] == ["timeline__ring", "timeline__block"]
    assert [item.get("data-kind") for item in items] == ["Idea", "Law and policy"]


@pytest.mark.parametrize(
    ("head", "told_of"),
    [
        ("", "1: this file has no kinds; add kinds = …"),
        ('kinds = ["idea"]\n', "1: kinds ['idea'] is not a table of names with words for each"),
        ("[kinds]\nidea = 1\n", "1: kinds {'idea': 1} is not a table of names with words"),
        ('kinds = { idea = "I" }\nmarks = { idea = "star" }\n', "2: marks 'star' is not one of ring, dot"),
    ],
)  # fmt: skip
def test_a_file_says_first_which_kinds_it_knows(tmp_path, head, told_of):
    made = folder(tmp_path, "timeline", ROWS["timeline"])
    (made / "data" / "timeline.toml").write_text(head + ROWS["timeline"], encoding="utf-8")
    (fault,) = told(made)
    assert fault.startswith(f"docs/data/timeline.toml:{told_of}")


def test_every_organisation_says_when_it_was_looked_at(tmp_path):
    page = printed(tmp_path, "organisations", ROWS["organisations"])
    assert words(page.find(".//time[@datetime='2026-10']")) == "As of October 2026"
    whole = ROWS["organisations"].replace("2026-10", "2026-10-03")
    (fault,) = told(folder(tmp_path / "day", "organisations", whole))
    assert "as_of '2026-10-03' is not a month or a year" in fault


def test_only_what_has_closed_has_no_date(tmp_path):
    """Closed is closed; of anything else readers must know when somebody last looked."""
    rows = ROWS["organisations"]
    undated = rows.replace('as_of = "2026-10"\n', "")
    (fault,) = told(folder(tmp_path / "undated", "organisations", undated))
    assert "a status goes out of date; add as_of" in fault
    (fault,) = told(folder(tmp_path / "dated", "organisations", rows.replace("Active", "Closed")))
    assert "what has closed cannot go out of date; remove as_of" in fault
    closed = undated.replace("Active", "Closed in 2024")
    page = printed(tmp_path / "closed", "organisations", closed)
    assert "Closed in 2024." in words(page)
    assert page.find(".//time[@class='dated']") is None


def test_organisations_stand_among_their_kind(tmp_path):
    """Or a kind would have two headings."""
    other = ROWS["organisations"].replace('"press"', '"lab"').replace("company", "university")
    (fault,) = told(folder(tmp_path, "organisations", other + ROWS["organisations"]))
    assert "a company stands after a university; move it up" in fault
