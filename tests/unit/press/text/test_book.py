"""Who the book is stands in one file, and what says it otherwise stops the build."""

from datetime import date

import pytest
import yaml

from build_hooks.checks import identity
from build_hooks.root import DOCS
from build_hooks.text import book
from build_hooks.text.messages import MarkupError

WAVES = """# A small book.
title = "Waves"
description = "How waves come and go."
authors = ["Ann Roe", "Bo Li", "The Press"]
version = "1.2.0"
released = "2031-02-03"
language = "de-AT"
"""
SETTINGS = {
    "site_name": "Waves",
    "site_description": "How waves come and go.",
    "site_author": "Ann Roe, Bo Li and The Press",
    "theme": {"name": "material", "language": "de"},
}
CITATION = {
    "title": "Waves",
    "date-released": date(2031, 2, 3),
    "authors": [
        {"family-names": "Roe", "given-names": "Ann"},
        {"family-names": "Li", "given-names": "Bo"},
        {"name": "The Press"},
    ],
}


def folder(root, waves=WAVES, settings=SETTINGS, citation=CITATION, version="1.2.0"):
    """The docs of a book whose every place says the same, but for what is given."""
    (root / "docs" / "data").mkdir(parents=True)
    (root / "docs" / "data" / "book.toml").write_text(waves, encoding="utf-8")
    (root / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    (root / "CITATION.cff").write_text(yaml.safe_dump(citation, sort_keys=False), encoding="utf-8")
    (root / "pyproject.toml").write_text(f'[project]\nname = "waves"\nversion = "{version}"\n')
    return root / "docs"


def test_ours_says_the_same_in_all_places():
    assert identity.check(DOCS) == []


def test_a_book_that_says_the_same_in_all_places_is_whole(tmp_path):
    docs = folder(tmp_path)
    assert identity.check(docs) == []
    made = book.load(docs)
    assert (made.title, made.year, made.home) == ("Waves", "2031", "")
    assert made.author == "Ann Roe, Bo Li and The Press"


def test_only_the_file_of_the_book_has_to_be_there(tmp_path):
    """A book that nobody cites by GitHub, and that is no package."""
    docs = folder(tmp_path)
    for name in ("CITATION.cff", "pyproject.toml", "mkdocs.yml"):
        (tmp_path / name).unlink()
    assert identity.check(docs) == []


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (
            {"settings": SETTINGS | {"site_name": "Wafes"}},
            "mkdocs.yml:1: site_name is 'Wafes', and title at docs/data/book.toml:2 is 'Waves'; make them the same",
        ),
        (
            {"settings": SETTINGS | {"theme": {"name": "material", "language": "en"}}},
            "mkdocs.yml:6: language is 'en', and language at docs/data/book.toml:7 is 'de-AT'; make them the same",
        ),
        (
            {"citation": CITATION | {"title": "Tides"}},
            "CITATION.cff:1: title is 'Tides', and title at docs/data/book.toml:2 is 'Waves'; make them the same",
        ),
        (
            {"citation": CITATION | {"authors": [{"name": "Ann Roe"}]}},
            "CITATION.cff:3: authors is 'Ann Roe', and authors at docs/data/book.toml:4 is "
            "'Ann Roe, Bo Li and The Press'; make them the same",
        ),
        (
            {"citation": CITATION | {"date-released": date(2030, 1, 1)}},
            "CITATION.cff:2: date-released is '2030-01-01', and released at docs/data/book.toml:6 is "
            "'2031-02-03'; make them the same",
        ),
        (
            {"version": "1.3"},
            "pyproject.toml:3: version is '1.3', and version at docs/data/book.toml:5 is '1.2.0'; make them the same",
        ),
    ],
    ids=lambda each: next(iter(each)) if isinstance(each, dict) else "",
)
def test_a_place_that_says_otherwise_is_named_with_the_other(tmp_path, other, told):
    """Readers were told to cite another book, because one of two files was forgotten."""
    assert identity.check(folder(tmp_path, **other)) == [told]


@pytest.mark.parametrize(
    ("line", "instead", "told"),
    [
        ('title = "Waves"\n', "", "docs/data/book.toml:1: this book has no title; add title = …"),
        ('"de-AT"', '"German"', "docs/data/book.toml:7: language 'German' is not a language; write it"),
        ('"1.2.0"', "1.2", "docs/data/book.toml:5: version 1.2 is not a version; write it as"),
        ("2031-02-03", "2031-02", "docs/data/book.toml:6: released '2031-02' is not a day; write it"),
        ("version", "versoin", "docs/data/book.toml:5: a book has no 'versoin'; it has title, "),
        ('"Waves"', "Waves", "docs/data/book.toml:2: Invalid value"),
    ],
)  # fmt: skip
def test_what_the_file_may_not_say_is_named_by_its_line(tmp_path, line, instead, told):
    docs = folder(tmp_path, waves=WAVES.replace(line, instead))
    assert any(each.startswith(told) for each in identity.check(docs)), identity.check(docs)


def test_a_book_without_the_file_is_told_what_to_write(tmp_path):
    (tmp_path / "docs").mkdir()
    with pytest.raises(
        MarkupError, match=r'^there is no docs/data/book\.toml, .* write title = "…"'
    ):
        book.load(tmp_path / "docs")


@pytest.mark.parametrize(
    ("written", "said", "home"),
    [
        ("!ENV [PLACE, 'http://127.0.0.1:8000/']", "https://book.example/sub", "https://book.example/sub/"),
        ("!ENV [PLACE, 'http://127.0.0.1:8000/']", "", ""),
        ("!ENV PLACE", "https://book.example/", "https://book.example/"),
        ("https://book.example", "", "https://book.example/"),
    ],
)  # fmt: skip
def test_where_the_book_will_be_is_said_by_mkdocs_yml(tmp_path, monkeypatch, written, said, home):
    """An address that only stands in for another must not be printed in a citation."""
    monkeypatch.setenv("PLACE", said)
    docs = folder(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(f"site_url: {written}\n")
    assert book.load(docs).home == home
