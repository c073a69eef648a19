"""No sentence rests on works that are all older than what it dates."""

import pytest

from build_hooks.checks import ages
from tests.unit.press.text.test_references import docs, work

WORKS = (
    work("spring", year=2025, month="April")
    + work("year", year=2025)
    + work("living", year=2018, urldate="2026-10-05")
    + work("undated", year="n.d.")
)
PLAIN = "# T\n\nFirst line.\n\n"
LOOKED = 'looked = "2026-10-10"\n'


def told(tmp_path, text: str, exceptions: str = LOOKED) -> list[str]:
    """What is to mend in a page with this text."""
    made = docs(tmp_path, WORKS, page=PLAIN + text)
    (made / "data" / "older_sources.toml").write_text(exceptions, encoding="utf-8")
    return ages.check(made)


@pytest.mark.parametrize(
    "text",
    [
        "It ended in April 2025 [@spring].",
        "It ended on 30 April 2025 [@spring].",
        "It began in 2025 [@spring].",
        "It ended in December 2025 [@year].",
        "It was so in May 2025 [@spring; @year].",
        "There are ninety, as of 5 October 2026 [@living].",
        "It was so in May 2026 [@undated].",
        "Nobody dates this [@spring].",
        "It was so in May 2026, and nothing is cited.",
        "Planned for 2 December 2027 [@spring].",
        "It has 2,026 rows and version 3.2025 [@spring].",
        "See [the rest](https://x.org/2026/05/a) [@spring].",
        "Begun in `May 2026` [@spring]. <!-- claims: in-2026 -->",
        "In October 2026 it was counted. There were ninety [@living].",
        "It ended in April 2025 [@spring]. In October 2026 it was counted [@living].",
        "It ended [@spring], and was counted in October 2026. There are ninety [@living].",
    ],
)
def test_a_source_that_can_have_known_is_taken_without_a_word(tmp_path, text):
    assert told(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "line", "date"),
    [
        ("It ended in May 2025 [@spring].", 5, "May 2025"),
        ("It ended on 1 May 2025 [@spring].", 5, "1 May 2025"),
        ("It ended in 2026 [@spring; @year].", 5, "2026"),
        ("None, as of 6 October 2026 [@living].", 5, "6 October 2026"),
        ("It ended in May 2025 [@spring]. There are ninety [@living].", 5, "May 2025"),
        ("One in 2024, two in May 2025 [@spring].", 5, "May 2025"),
        ("It ended in May 2025. Nobody knew\nwhy [@spring]. It began in 2024 [@living].", 5, "May 2025"),
        ("Nothing [@living]. Here.\nIt ended in May 2025 [@spring].", 6, "May 2025"),
        ("It began in 2024 [@spring]. It ended in May 2025.", 5, "May 2025"),
        ("| a | b |\n|---|---|\n| x [@living] | May 2026 |\n| y | May 2026 [@year] |", 8, "May 2026"),
    ],
)  # fmt: skip
def test_a_sentence_whose_sources_are_all_older_stops_the_build(tmp_path, text, line, date):
    (message,) = told(tmp_path, text)
    assert message.startswith(
        f"docs/page.md:{line}: this speaks of {date}, and cites nothing newer"
    )
    assert "cite a source that could have known it, or give a reason" in message


def test_the_message_names_the_newest_work_cited(tmp_path):
    (message,) = told(tmp_path, "It ended in May 2026 [@spring; @year].")
    assert "nothing newer than 'year' (2025b)" in message


@pytest.mark.parametrize("field", ['source = "spring"', 'words = "ended in May"'])
def test_a_reason_excuses_a_work_or_a_sentence(tmp_path, field):
    excuse = f'{LOOKED}\n[[exception]]\n{field}\nwhy = "The law sets it."\n'
    assert told(tmp_path, "It ended in May 2025 [@spring].", excuse) == []


@pytest.mark.parametrize("field", ['source = "year"', 'words = "begins in May"'])
def test_an_exception_that_excuses_nothing_has_to_go(tmp_path, field):
    """Or it would excuse the next mistake."""
    excuse = f'{LOOKED}\n[[exception]]\n{field}\nwhy = "The law sets it."\n'
    messages = told(tmp_path, "It ended in May 2025 [@spring].", excuse)
    assert messages[0].startswith("docs/page.md:5: ")
    assert messages[1:] == [
        "docs/data/older_sources.toml:3: this exception excuses nothing; remove it, or update its words"
    ]


def test_an_exception_needs_a_reason_and_is_for_one_thing(tmp_path):
    both = f'{LOOKED}[[exception]]\nsource = "a"\nwords = "b"\nwhy = "c"\n'
    (message,) = told(tmp_path, "A.", both)
    assert message.startswith(
        "docs/data/older_sources.toml:5: an exception has either a source or words"
    )


EVENT = """kinds = { law = "Law" }
[[event]]
id = "x"
date = "2025-05"
kind = "law"
words = "It ended."
sources = ["spring"]
checked = true
"""
CLAIM = """chapters = ["a"]

[[claim]]
id = "x"
chapter = "a"
claim = "It ended in May 2025."
sources = ["spring"]
status = "corrected"
wrong = "It went on."
note = "Look."
"""


@pytest.mark.parametrize(
    ("file", "text", "where"),
    [("timeline", EVENT, "timeline.toml:2"), ("claims", CLAIM, "claims.toml:3")],
)
def test_lists_are_held_to_the_same(tmp_path, file, text, where):
    made = docs(tmp_path, WORKS)
    (made / "data" / f"{file}.toml").write_text(text, encoding="utf-8")
    (message,) = ages.check(made)
    assert message.startswith(f"docs/data/{where}: this speaks of May 2025")


def test_an_event_that_is_scheduled_has_not_happened(tmp_path):
    made = docs(tmp_path, WORKS)
    (made / "data" / "timeline.toml").write_text(f"{EVENT}scheduled = true\n", encoding="utf-8")
    assert ages.check(made) == []
