"""The audit: which statements rest on no claim, which claims no page names, how long sentences are."""

from datetime import date
from pathlib import Path

import pytest

from build_hooks.checks import audit
from build_hooks.pages.lists import all as lists
from build_hooks.text import claims, source
from tests.unit.press.text.test_claims import BIB, CHAPTERS, claim
from tests.unit.press.text.test_references import docs

METHOD = """kinds = { training = "Training", oversight = "Oversight", examination = "Examination" }
[[method]]
id = "x"
name = "X"
kind = "oversight"
needs = "A."
needs_sources = ["clark"]
evidence = "B."
evidence_sources = ["clark"]
gap = "C."
gap_sources = ["clark"]
claims = ["said"]
"""
DOCS = Path(__file__).resolve().parents[4] / "docs"
FOUND = audit.audits(DOCS)


@pytest.fixture(params=FOUND, ids=lambda each: each.name)
def chapter(request):
    return request.param


def test_every_chapter_that_claims_are_kept_for_is_there():
    """The rules below hold for the chapters that are found, so none may go missing."""
    assert tuple(each.name for each in FOUND) == claims.load(DOCS).chapters


def test_every_statement_of_a_chapter_rests_on_a_claim(chapter):
    """A number or a study that nobody traced may be wrong, however often it is told."""
    assert [f"line {part.line}: {part.text}" for part in chapter.unbacked] == []


def test_the_book_says_all_that_was_found_for_a_chapter(chapter):
    """What is known and goes unsaid is why readers believe the popular version."""
    assert [claim.id for claim in chapter.unused] == []


def test_nothing_in_the_book_waits_to_be_looked_at_again():
    """On the day up to which its sources were read; later days are for the audit to count."""
    assert list(audit.aged(DOCS, date(2026, 10, 10))) == []


def test_a_chapter_is_plain_to_read(chapter):
    """M. Cutts, Oxford Guide to Plain English: 15 to 20 words a sentence, over the whole of a text."""
    assert chapter.pace <= 20


def test_a_statement_without_a_claim_is_noticed():
    """The rule above must catch what it is for, or a tidy list of none means nothing."""
    text = """# T

In 2016 a boat burned [@clark]. <!-- claims: boat -->

In 2017 it sank [@clark].

1. No number here.
2. Skalse and colleagues proved it.

!!! example "Try this"
    1. Choose among 40 options.

    ??? success "What happens"
        The best of 40 is bad.

!!! note "How far to trust this figure"
    We set 40 ourselves.

```widget
n = 40
```

## Summary

There were 7 boats.
"""
    found = [part.text for part in audit.unbacked(source.read(text))]
    assert found == ["In 2017 it sank [@clark].", "2. Skalse and colleagues proved it."]


@pytest.fixture
def book(tmp_path):
    """A folder whose one chapter names one of two claims, a third being for nobody."""
    folder = docs(tmp_path, BIB)
    made = CHAPTERS + claim("boat") + claim("creatures") + claim("own", "leave-out")
    (folder / "data" / "claims.toml").write_text(made)
    (folder / "chapters").mkdir()
    page = "# Two words\n\nThe boat burned [@clark; @lehman]. <!-- claims: boat -->\n\nIn 2017 it sank."
    (folder / "chapters" / "specification.md").write_text(page)
    return folder


def test_a_chapter_is_counted(book):
    """Words with those of headings; claims without those to be left out."""
    [found] = audit.audits(book)
    assert (found.words, found.citations, found.works, found.usable) == (9, 2, 2, 2)
    assert found.pace == (3 + 4) / 2
    assert found.named == {"boat"}
    assert [each.id for each in found.unused] == ["creatures"]


def test_the_report_says_where_what_is_missing(book):
    told = audit.report(book, date(2026, 10, 10))
    assert "1 of 2" in told
    assert "docs/chapters/specification.md:5: In 2017 it sank." in told
    assert "creatures: C" in told
    assert "own" not in told


def test_what_nobody_reads_aloud_is_not_counted():
    text = "- A [[Proxy|stand-in]] [@a, p. 2] in **this** [page](x.md){ .c }. <!-- claims: boat -->"
    assert audit.words(audit.aloud(text)) == ["A", "stand-in", "in", "this", "page"]


def test_what_nobody_has_checked_for_half_a_year_is_listed_oldest_first(tmp_path):
    """A date is for the day of a last look; a month counts until it is over."""
    page = "# T\n\nA as of May 2026. B as of 9 April 2026.\nC as of 10 April 2026. D as of March 2026.\n"
    made = docs(tmp_path, BIB, page=page)
    old = audit.aged(made, date(2026, 10, 10))
    assert [(title, row.day, row.sentence) for title, row in old] == [
        ("T", "2026-03", "D as of March 2026."),
        ("T", "2026-04-09", "B as of 9 April 2026."),
    ]


def test_a_claim_that_a_list_names_is_said(tmp_path):
    """A table of the book says as much as a sentence does."""
    made = docs(tmp_path, BIB, one="# One")
    (made / "data" / "claims.toml").write_text(CHAPTERS + claim("said") + claim("unsaid"))
    (made / "data" / "methods.toml").write_text(METHOD)
    assert lists.named_claims(made) == {"said"}
    assert lists.check(made) == []
    (made / "data" / "methods.toml").write_text(METHOD.replace('["said"]', '["sad"]'))
    assert lists.check(made) == [
        "docs/data/methods.toml:2: claim 'sad' is not in docs/data/claims.toml; did you mean said or unsaid?"
    ]
