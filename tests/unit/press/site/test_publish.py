"""What others find the book by: pictures for links, a feed of changes, plain text, a map of the site."""

import struct
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from build_hooks import store
from build_hooks.site import card, plain, publish
from tests.unit.press.site.test_feed import CHANGELOG, HOME
from tests.unit.press.text.test_facts import keep, printed
from tests.unit.press.text.test_references import docs, work

ROOT = Path(__file__).resolve().parents[4]
PALETTE = (ROOT / "docs" / "stylesheets" / "palette.css").read_text(encoding="utf-8")
SAID = 'title = "Book"\ndescription = "About"\nauthors = ["Ann Roe"]\nversion = "1.0"\nlanguage = "en-GB"\n'
PICTURE = '<svg viewBox="0 0 480 400"><rect width="480" height="400" fill="var(--truth)"/></svg>'


def test_a_card_is_as_large_as_networks_want_it_and_light():
    """A PNG begins with its signature and the chunk that says how large it is."""
    svg = card.svg(card.Card("A title", "Chapter", "Book", "", PICTURE), PALETTE)
    drawn = card.png(svg)
    assert drawn[:16] == b"\x89PNG\r\n\x1a\n" + b"\0\0\0\x0d" + b"IHDR"
    assert struct.unpack(">II", drawn[16:24]) == (1200, 630)
    assert 'fill="#1b62c0"' in svg  # --truth in light colours


@pytest.mark.parametrize(
    "title",
    [
        "Goodhart",
        "Specification: saying what we want",
        "Inner and outer alignment: what a machine has in fact learned to want, and how one could tell",
        "word " * 60,
    ],
)
def test_a_title_stays_inside_its_card(title):
    """Its letters are about half as wide as high, and capitals are not the rule."""
    size, lines = card.fitted(title, card.NARROW)
    assert len(lines) * size * card.LINE <= card.ROOM
    assert all(len(line) * size * 0.5 <= card.NARROW for line in lines)
    assert " ".join(lines).rstrip("…") in title


def test_what_a_card_says_is_text_and_never_markup():
    drawn = card.svg(card.Card("<b>A & B", "K", "Book", "W"), PALETTE)
    assert [text.text for text in fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")] == [
        "K",
        "<b>A & B",
        "W",
        "Book",
    ]


def test_a_page_is_known_by_its_own_title_and_by_that_in_the_navigation():
    pages = tuple(
        publish.Page(path, title, "", "", "")
        for path, title in (("", "Book"), ("widgets/a/", "A, in full"), ("teach/a/", "Teach A"))
    )
    entries = ["index.md", {"Widgets": [{"A": "widgets/a.md"}, {"A": "teach/a.md"}, {"B": "b.md"}]}]
    found = publish.titled(publish.Site(HOME, "Book", "", pages), entries)
    assert found == {
        "A": "widgets/a/",
        "A, in full": "widgets/a/",
        "Teach A": "teach/a/",
        "Book": "",
    }


@pytest.mark.parametrize("text", [None, "", "# Changelog\n\n## [Unreleased]\n\n### Added\n"])
def test_a_book_without_news_has_no_feed(site, text):
    """A feed of the press's own changes would be a falsehood, and an empty one a promise."""
    (site.parent / "CHANGELOG.md").unlink()
    if text is not None:
        (site.parent / "CHANGELOG.md").write_text(text)
    assert "feed.xml" not in published(site)


CHAPTER = """---
title: T
---
# T

{{ chain specification }}

Said [@a, p. 3] of a [[Proxy|stand-in]] in [the list](../timeline.md#x){ .c }. <!-- claims: boat -->

```widget
name = "goodhart"
```

!!! note "Beside"
    One.

    Two.

After.

??? question "Why?"
    Because.

{{ about t }}
"""


NESTED = """!!! example "Try this"
    1. Press it.

    ??? success "What happens"
        It breaks.

        For good.

After.
"""


def test_a_box_in_a_box_is_a_quotation_in_a_quotation(tmp_path):
    (tmp_path / "data").mkdir()
    assert plain.plain(NESTED, "chapters/t.md", tmp_path, HOME).startswith(
        "> **Try this**\n>\n> 1. Press it.\n>\n"
        "> > **What happens**\n> >\n> > It breaks.\n> >\n> > For good.\n\nAfter.\n"
    )


@pytest.mark.parametrize(
    "code", ["`[@key]`", "``[[`term`]]``", "```markdown\n[@key, p. 3]\n{{ references }}\n```"]
)
def test_code_in_plain_text_is_as_it_was_written(tmp_path, code):
    """What shows how a citation is written cites nothing, and a new chapter shows it."""
    folder = docs(tmp_path, work("a", title="A work"))
    made = plain.plain(f"# T\n\nAs in {code}\n", "chapters/t.md", folder, HOME)
    assert made.startswith(f"# T\n\nAs in {code}\n\n---")


def test_a_chapter_as_plain_text_has_its_words_and_no_mark(tmp_path):
    folder = docs(tmp_path, work("a", title="A work"))
    keep(folder, 'name = "goodhart"', anchor="tails", title="Push & pull", number="1.2", caption="See.",
         summary="It fell.")  # fmt: skip
    assert plain.plain(CHAPTER, "chapters/t.md", folder, HOME) == (
        "# T\n\n"
        f"Said (Doe, 2020, p. 3) of a stand-in in [the list]({HOME}timeline/#x).\n\n"
        f"> **Figure: Push & pull.** Figure 1.2 See. It fell. Try it at {HOME}chapters/t/#tails\n\n"
        "> **Beside**\n>\n> One.\n>\n> Two.\n\nAfter.\n\n> **Why?**\n>\n> Because.\n\n"
        "## References\n\n- Doe, J. (2020). *A work*. https://arxiv.org/abs/2001.00001\n\n---\n\n"
        f"This is the plain text of {HOME}chapters/t/\n"
    )


@pytest.mark.parametrize(
    ("source", "page"),
    [("index.md", ""), ("a/b.md", "a/b/"), ("a/index.md", "a/"), ("reindex.md", "reindex/")],
)
def test_a_source_has_the_address_of_its_page(source, page):
    assert plain.address(source, HOME) == HOME + page


def head(path: str, title: str) -> str:
    """A page as build_hooks/theme/partials/found.html presents it."""
    image = path.rstrip("/") or "index"
    about = {
        "og:site_name": "Book &amp; Co",
        "og:title": title,
        "og:description": f"About {title}",
        "og:url": HOME + path,
        "og:image": f"{HOME}social/{image}.png",
    }
    return "".join(f'<meta property="{k}" content="{v}">\n' for k, v in about.items()) + "</head>"


@pytest.fixture(autouse=True)
def kept_apart(tmp_path, monkeypatch):
    """What is kept by a test is kept in its own folder."""
    monkeypatch.setattr(store, "FOLDER", tmp_path / "store")


@pytest.fixture
def site(tmp_path):
    """A printed site of three pages, and the folder that it is made from."""
    docs(tmp_path, "")
    (tmp_path / "docs" / "chapters").mkdir()
    (tmp_path / "docs" / "chapters" / "one.md").write_text("# One\n\nText.\n")
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG)
    (tmp_path / "docs" / "data" / "book.toml").write_text(SAID)
    (tmp_path / "mkdocs.yml").write_text(
        "site_url: !ENV [X, 'y']\nnav:\n  - Home: index.md\n  - Chapters:\n    - One: chapters/one.md\n"
        "  - Reference:\n    - Words: words.md\n"
    )
    for path, title in (("", "Book &amp; Co"), ("chapters/one/", "One"), ("words/", "Words")):
        (tmp_path / "site" / path).mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path / "index.html").write_text(head(path, title))
    (tmp_path / "site" / "404.html").write_text("</head>")
    (tmp_path / "site" / "sitemap.xml.gz").write_bytes(b"of another day")
    return tmp_path / "site"


def published(site: Path) -> dict[str, bytes]:
    """What is added to a site."""
    before = {path for path in site.rglob("*") if path.is_file()}
    publish.publish(site, site.parent)
    after = (path for path in site.rglob("*") if path.is_file() and path not in before)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in after}


def test_a_site_gets_a_picture_for_each_page_and_what_lists_them(site):
    made = published(site)
    assert made.keys() == {
        ".nojekyll",
        "sitemap.xml",
        "feed.xml",
        "llms.txt",
        "notices.txt",
        "bill-of-materials.cdx.json",
        "chapters/one.md",
        "social/index.png",
        "social/chapters/one.png",
        "social/words.png",
    }
    listed = made["llms.txt"].decode()
    assert listed.startswith("# Book & Co\n\n> About Book & Co\n")
    assert f"## Chapters\n\n- [One]({HOME}chapters/one.md): About One\n" in listed
    assert f"## Reference\n\n- [Words]({HOME}words/): About Words\n" in listed
    urls = [
        each.text for each in fromstring(made["sitemap.xml"]).iter() if each.tag.endswith("loc")
    ]
    assert urls == [HOME, f"{HOME}chapters/one/", f"{HOME}words/"]
    assert not (site / "sitemap.xml.gz").exists()  # it has the date of the build in it


@pytest.mark.parametrize(
    ("nav", "listed"),
    [
        (["index.md", "words.md"], "\n- [Words]("),
        ([{"Home": "index.md"}, {"Elsewhere": "https://x.org/"}, {"W": "words.md"}], "\n- [W]("),
        ([{"Part": [{"Deeper": [{"One": "chapters/one.md"}]}]}], "## Part\n\n- [One]("),
        ([], "there in words.\n"),
    ],
)
def test_a_list_for_programs_follows_whatever_navigation_there_is(site, nav, listed):
    """MkDocs lets a page stand without a title, a section in a section, and a link to elsewhere."""
    made = publish.listed(publish.read(site), nav)
    assert listed in made
    assert "x.org" not in made


def test_the_card_of_a_page_shows_its_first_figure(site, tmp_path):
    """As `prepare` has drawn it: no picture is looked for in the page."""
    keep(tmp_path / "docs", "name = 'example'", picture="pictures/example/0.svg")
    picture = tmp_path / "docs" / "_generated" / "pictures" / "example" / "0.svg"
    picture.parent.mkdir(parents=True)
    picture.write_text(PICTURE)
    (site / "words" / "index.html").write_text(head("words/", "W") + printed("name = 'example'"))
    read = publish.read(site)
    shown = {page.path: publish.about(page, read, tmp_path / "docs").picture for page in read.pages}
    assert shown == {"": "", "chapters/one/": "", "words/": PICTURE}


def test_a_picture_is_drawn_again_only_for_a_page_that_changed(site, tmp_path):
    """Drawing takes half a second a page."""
    first = published(site)
    cards = tmp_path / "store" / "cards"
    before = {path: path.stat().st_ino for path in cards.iterdir()}
    (site / "words" / "index.html").write_text(head("words/", "Terms"))
    publish.publish(site, site.parent)
    after = {path: path.stat().st_ino for path in cards.iterdir()}
    assert len(before) == 3
    assert before.items() < after.items()
    assert len(after) == 4
    assert (site / "social" / "words.png").read_bytes() != first["social/words.png"]
    assert (site / "social" / "index.png").read_bytes() == first["social/index.png"]


def test_a_site_without_an_address_is_told_to_nobody(tmp_path):
    """Whose work is served can be said anywhere; every other file says where the site is."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<head></head>")
    assert published(tmp_path / "site").keys() == {
        ".nojekyll",
        "notices.txt",
        "bill-of-materials.cdx.json",
    }
