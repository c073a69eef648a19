"""MkDocs and Zensical print the same book from the same folder, and it depends on no other site."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.builders import words
from tests.builders.conftest import HOME, Folder
from tests.builders.pages import Page, foreign, missing, pages

BUILDERS = ("by_mkdocs", "by_zensical")


@pytest.fixture(scope="session")
def both(by_mkdocs: Path, by_zensical: Path) -> list[tuple[Page, Page]]:
    """Every page as MkDocs made it, beside the same page as Zensical did."""
    ours, theirs = pages(by_mkdocs), pages(by_zensical)
    assert ours.keys() == theirs.keys()
    assert {"index.html", "404.html"} < ours.keys()
    return [(ours[name], theirs[name]) for name in ours]


@pytest.fixture(params=BUILDERS)
def site(request: pytest.FixtureRequest) -> Path:
    """The book by one builder after the other."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Path)
    return found


def test_figures_are_the_same_to_the_letter(both):
    """The fence is a pure function, so who calls it can't matter."""
    assert sum(len(ours.figures) for ours, _ in both) >= 3
    for ours, theirs in both:
        assert ours.figures == theirs.figures, ours.name


def test_headings_keep_their_words_and_addresses(both):
    """People link to headings; a change of builder must not break what they linked to."""
    for ours, theirs in both:
        assert ours.headings == theirs.headings, ours.name


def test_the_text_is_the_same(both):
    """Citations, explained terms and lists are made by our own extension in either builder."""
    for ours, theirs in both:
        assert ours.words == theirs.words, ours.name


def test_links_in_the_text_lead_to_the_same_places(both):
    """A link may be written in another way, but not lead elsewhere."""
    for ours, theirs in both:
        assert ours.article_links == theirs.article_links, ours.name


def test_citations_stand_in_the_same_places(both):
    """Each citation has an address of its own, to which the bibliography leads back."""
    assert any(ours.cited for ours, _ in both)
    for ours, theirs in both:
        assert ours.cited == theirs.cited, ours.name


def test_what_pages_fetch_is_ours(site):
    """No font, script, style or picture comes from another origin."""
    for page in pages(site).values():
        assert page.fetched
        assert [address for address in page.fetched if foreign(address, HOME)] == [], page.name


def test_what_styles_fetch_is_ours(site):
    """A stylesheet can call out by itself."""
    sheets = list(site.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        calls = re.findall(
            r"""(?:url\(|@import)\s*["']?((?:https?:)?//[^"')]+)""", sheet.read_text()
        )
        assert calls == [], sheet.name


def test_links_inside_the_book_lead_somewhere(site):
    """A strict build checks what authors wrote; this checks navigation and the theme too."""
    known = pages(site)
    broken = [
        trouble
        for page in known.values()
        if page.name != "404.html"
        for address in [*page.links, *page.fetched]
        if not foreign(address, "https://book.example") and not address.startswith("data:")
        if (trouble := missing(page, address, known, site))
    ]
    assert broken == []


def test_the_book_can_be_moved(site):
    """Addresses inside the book are relative, so it works below any path and from any host."""
    for page in pages(site).values():
        if page.name != "404.html":
            inside = [*page.links, *page.fetched]
            absolute = [
                address
                for address in inside
                if address.startswith(("/", HOME)) and not address.startswith("//")
            ]
            assert absolute == [], page.name


def test_a_missing_page_links_home_from_any_depth(site):
    """It is shown at addresses of any depth, so a relative address there leads nowhere."""
    page = pages(site)["404.html"]
    base = urlsplit(HOME).path
    inside = [
        urlsplit(address).path
        for address in [*page.links, *page.fetched]
        if not foreign(address, HOME) and not address.startswith(("#", "data:"))
    ]
    assert base in [path.removesuffix(".") for path in inside]
    for path in inside:
        assert path.startswith(base), path
        found = site / path.removeprefix(base)
        assert (found / "index.html" if found.is_dir() else found).is_file(), path


def test_two_builds_make_the_same_bytes(folder: Folder, by_mkdocs: Path):
    """A deploy then changes only what an author changed."""
    again = folder.mkdocs("again")
    first, second = contents(by_mkdocs), contents(again)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_the_themes_script_may_come_with_the_page(folder: Folder, by_mkdocs: Path):
    """One line of mkdocs.yml, should a new Material not bear to be kept waiting."""
    config = folder.root / "mkdocs.yml"
    was = config.read_text(encoding="utf-8")
    config.write_text(was.replace("defer_theme: true", "defer_theme: false"), encoding="utf-8")
    try:
        at_once = (folder.mkdocs("at-once") / "index.html").read_text(encoding="utf-8")
    finally:
        config.write_text(was, encoding="utf-8")
    deferred = (by_mkdocs / "index.html").read_text(encoding="utf-8")
    script = re.compile(r'<script src="assets/javascripts/bundle\.\w+\.min\.js">')
    for page, held in ((at_once, False), (deferred, True)):
        (found,) = script.finditer(page)
        before = page[: found.start()]
        assert (before.count("<template") > before.count("</template")) is held
        assert ('<meta name="theme-script"' in page) is held


def test_editing_a_chapter_makes_no_frame_again(folder: Folder, by_zensical: Path):
    """What a chapter says beside its figures has no part in how they are drawn."""
    before = times(folder.root)
    assert any(".press/store/drawn" in name for name in before)
    chapter = next((folder.root / "docs" / "chapters").glob("*.md"))
    chapter.write_text(chapter.read_text() + "\nOne more sentence.\n")
    folder.prepare()
    assert times(folder.root) == before


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a site by its path."""
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def times(root: Path) -> dict[str, int]:
    """Which file each drawing is, for a build renews the date of those it uses, and when each file
    that pages fetch was written.
    """
    drawn = (root / ".press" / "store" / "drawn").rglob("*")
    made = (root / "docs" / "_generated").rglob("*")
    return {
        **{path.relative_to(root).as_posix(): path.stat().st_ino for path in drawn},
        **{path.relative_to(root).as_posix(): path.stat().st_mtime_ns for path in made},
    }


def test_the_words_that_no_other_book_has_are_those_of_ours(by_mkdocs):
    """Or the tests of other books would look for nothing."""
    pages = " ".join(path.read_text(encoding="utf-8") for path in by_mkdocs.rglob("index.html"))
    assert [word for word in words.OURS if not re.search(rf"(?i)\b{word}\b", pages)] == []
