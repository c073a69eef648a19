"""Widgets beside their figures: small pictures, cards, how to cite one, and what an author is told."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import Element, fromstring

import markdown
import pytest
from pybtex.database import parse_string

from build_hooks.checks import citations
from build_hooks.figures import gallery
from build_hooks.figures.thumbnails import colours, size, thumbnails
from build_hooks.pages.cite import KINDS, Work, apa, bibtex, cite
from build_hooks.text.book import Book
from build_hooks.text.elements import make
from build_hooks.text.messages import MarkupError
from tests.unit.press.text.test_references import docs, work
from widgets.kit import WidgetError
from widgets.registry import WIDGETS, widget

DOCS = Path(__file__).resolve().parents[4] / "docs"
PALETTE = (DOCS / "stylesheets" / "palette.css").read_text(encoding="utf-8")
PICTURE = (
    '<svg class="marks" aria-hidden="true" viewBox="0 0 480 400"><g class="mark-line truth_marks">'
    '<path class="background" d="M0,0h0v0h0Z"/><path d="M0.123456,2" stroke="var(--truth)" opacity="1"/>'
    '</g><g class="mark-text role-axis-label"><text>10</text></g><text fill="var(--ink)" opacity="0.125">true 0.125</text></svg>'
)
BOOK = Book(
    "A Book of Waves",
    ("Ann Roe", "The Press"),
    "1.2.0",
    released="2031-02-03",
    home="https://book.example/",
)
SAID = """
title = "A Book of Waves"
description = "Waves."
authors = ["Ann Roe", "The Press"]
version = "1.2.0"
released = "2031-02-03"
language = "en"
"""


def test_a_small_picture_has_the_colours_of_its_scheme_and_no_name_of_one():
    """An image knows nothing of the page's stylesheet."""
    made = dict(thumbnails(PICTURE, PALETTE))
    assert made.keys() == {"light", "dark"}
    truths = [re.search(r'stroke="(#\w+)"', made[scheme])[1] for scheme in ("light", "dark")]
    assert truths == re.findall(r"--truth: (#\w+);", PALETTE)
    assert not any("var(" in text or "--" in text for text in made.values())


def test_a_small_picture_keeps_marks_and_their_words_and_drops_what_is_too_small_to_read():
    for text in dict(thumbnails(PICTURE, PALETTE)).values():
        assert "".join(fromstring(text).itertext()) == "true 0.125"
        assert 'opacity="0.125"' in text
        assert [path.get("d") for path in fromstring(text).iter() if path.get("d")] == ["M0.1,2"]
        assert size(text) == (480, 400)


def test_a_colour_that_nobody_has_named_is_a_fault():
    """It would be black, on black paper too."""
    strange = PICTURE.replace("--truth", "--trooth")
    with pytest.raises(WidgetError, match=r"--trooth, a colour that docs/stylesheets/palette"):
        list(thumbnails(strange, PALETTE))
    with pytest.raises(WidgetError, match="no colours for the scheme 'sepia'"):
        colours(PALETTE, "sepia")


@pytest.fixture(scope="module")
def book_folder(tmp_path_factory):
    """A docs folder with what `prepare` would have made for the gallery, but for real pictures."""
    folder = docs(tmp_path_factory.mktemp("book"), "")
    for name in ("widgets", "chapters", "_generated"):
        (folder / name).mkdir()
    for name in WIDGETS:
        (folder / "widgets" / f"{name}.md").write_text(f"# {name}\n\n{{{{ about {name} }}}}\n")
    (folder / "widgets" / "index.md").write_text("# Widgets\n\n{{ gallery }}\n")
    (folder / "data" / "book.toml").write_text(SAID)
    (folder / "chapters" / "specification.md").write_text("# Wishes: a subtitle\n")
    cards = [gallery.card(name, PICTURE) for name in WIDGETS]
    (folder / gallery.MADE).write_bytes(gallery.written(cards))
    return folder


def rendered(folder: Path, page: str) -> Element:
    """A page of that folder as an HTML tree."""
    md = markdown.Markdown(
        extensions=["build_hooks.pages.extension"],
        extension_configs={"build_hooks.pages.extension": {"docs": str(folder)}},
    )
    return fromstring(f"<body>{md.convert((folder / page).read_text())}</body>")


def reached(page: str, element: Element, attribute: str) -> str:
    """Where an address on a page leads, from the folder of all pages."""
    parts: list[str] = []
    for part in (PurePosixPath(page).parent / element.attrib[attribute]).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def said(element: Element | None) -> str:
    assert element is not None
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("name", WIDGETS)
def test_every_widget_has_a_card_in_the_gallery_that_leads_to_its_page(book_folder, name):
    """A widget that joins the registry is in the gallery without another line."""
    shown, page = widget(name), rendered(book_folder, "widgets/index.md")
    cards = {
        reached("widgets/index.md", card.find(".//a"), "href"): card for card in page.iter("li")
    }
    card = cards[f"widgets/{name}.md"]
    assert said(card.find(".//a")) == shown.title
    assert shown.description in said(card)
    assert card.get("data-kind") == shown.kind.capitalize()
    pictures = [reached("widgets/index.md", image, "src") for image in card.iter("img")]
    assert pictures == [
        f"_generated/thumbnails/{name}-{scheme}.svg" for scheme in ("light", "dark")
    ]


def test_a_chapter_is_called_as_its_page_is_or_as_its_file_if_it_has_none(book_folder):
    """A widget may be there before its chapter."""
    page = rendered(book_folder, "widgets/index.md")
    called = {said(card.find(".//a")): card.get("data-chapter") for card in page.iter("li")}
    for shown in map(widget, WIDGETS):
        words = shown.chapter.replace("-", " ").capitalize()
        has_page = shown.chapter == "specification"
        assert called[shown.title] == ("Wishes" if has_page else words)


def test_without_the_step_that_makes_it_the_remedy_is_named(book_folder, tmp_path):
    folder = docs(tmp_path, "")
    (folder / "index.md").write_text("{{ gallery }}\n")
    with pytest.raises(MarkupError, match="run `python -m build_hooks prepare`"):
        rendered(folder, "index.md")


@pytest.mark.parametrize("name", WIDGETS)
def test_a_page_shows_the_related_widgets_and_no_others(book_folder, name):
    """Who is related to somebody is so the other way round too, though one of them says it."""
    page = rendered(book_folder, f"widgets/{name}.md")
    shown = [said(card.find(".//a")) for card in page.iter("li")]
    named = list(widget(name).related)
    naming = [other for other in WIDGETS if name in widget(other).related and other not in named]
    assert named + naming, "every widget of ours is related to some other"
    assert shown == [widget(other).title for other in named + naming]
    assert [said(title) for title in page.iter("h2")][:2] == ["In short", "How to cite"]
    assert widget(name).description in said(page)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            "{{ about godhart }}",
            "there is no widget or chapter 'godhart'; did you mean goodhart",
        ),
        ("{{ gallery }}\n\n{{ gallery }}", "{{ gallery }} already stands in docs/page.md:3"),
    ],
)
def test_the_check_says_file_and_line(tmp_path, written, told):
    folder = docs(tmp_path, "")
    (folder / "page.md").write_text(f"# A\n\n{written}\n")
    (found,) = citations.check(folder)
    assert re.match(r"docs/page\.md:[35]: ", found)
    assert told in found


def test_a_chapter_says_last_how_to_cite_it(book_folder):
    """Below what it cites, wherever the line stands."""
    (book_folder / "data" / "references.bib").write_text(work("a"))
    page = book_folder / "chapters" / "outlook.md"
    page.write_text("# Out: a subtitle\n\n{{ about outlook }}\n\nSaid [@a].\n")
    made = rendered(book_folder, "chapters/outlook.md")
    page.unlink()
    assert [said(title) for title in made.iter("h2")] == ["References", "How to cite"]
    assert [title.get("id") for title in made.iter("h2")] == ["references", "how-to-cite"]
    assert [said(form) for form in made.iter("summary")] == ["APA", "BibTeX"]
    assert "Out: a subtitle. Chapter in A Book of Waves" in said(made)


def test_apa_has_names_year_part_and_book_in_its_order():
    """The seventh edition of its manual, for a chapter and for a part of another form."""
    assert unescape(said(make("p", {}, *apa(Work("outlook", "Out", "chapters"), BOOK)))) == (
        "Ann Roe & The Press. (2031). Out. In A Book of Waves (Version 1.2.0). "
        "https://book.example/chapters/outlook/"
    )
    undated = Book("B", ("Roe",), "1")
    assert said(make("p", {}, *apa(Work("race", "A race"), undated))).startswith(
        "Roe. (n.d.). A race [Interactive figure]. In B (Version 1)."
    )


@pytest.mark.parametrize("site", ["", "https://book.example/sub/"])
def test_a_citation_says_who_what_and_where(site):
    """Where the site's address is not known, a wrong one must not be printed."""
    plain = said(cite(Work("boat_race", "A race"), replace(BOOK, home=site))[0])
    where = " https://book.example/sub/widgets/boat_race/" if site else ""
    assert plain == (
        "Ann Roe and The Press (2031). A race. Interactive figure in A Book of Waves, "
        f"version 1.2.0.{where}"
    )


def test_another_program_reads_the_same_from_the_bibtex():
    """Titles may have signs that BibTeX takes for commands."""
    entries = parse_string(bibtex(Work("boat_race", "50% of {A} & B's"), BOOK), "bibtex").entries
    (entry,) = entries.values()
    assert entry.key == "book-of-waves-boat-race"
    assert entry.fields["title"] == r"{50\% of \{A\} \& B's}"
    assert entry.fields["year"] == "2031"
    assert entry.fields["url"] == "https://book.example/widgets/boat_race/"
    assert [str(person) for person in entry.persons["author"]] == ["{Ann Roe}", "{The Press}"]


def test_a_chapter_is_a_part_of_a_collection_in_bibtex():
    entries = parse_string(bibtex(Work("outlook", "Out", "chapters"), BOOK), "bibtex").entries
    entry = entries["book-of-waves-outlook"]
    assert entry.type == "incollection"
    assert entry.fields["booktitle"] == "{A Book of Waves}"
    assert entry.fields["url"] == "https://book.example/chapters/outlook/"


REQUIRED = {"incollection": {"author", "title", "booktitle", "publisher", "year"}, "misc": set()}
"""Fields without which BibTeX warns, by the table in its own manual (btxdoc, section 3.1)."""


@pytest.mark.parametrize("folder", KINDS)
def test_bibtex_has_nothing_to_warn_of(folder):
    (entry,) = parse_string(bibtex(Work("outlook", "Out", folder), BOOK), "bibtex").entries.values()
    filled = {name for name, text in entry.fields.items() if text} | set(entry.persons)
    assert filled >= REQUIRED[entry.type]
