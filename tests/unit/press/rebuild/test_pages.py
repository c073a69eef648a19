"""A page is taken from an earlier build only while nothing that it is made from has changed."""

import os
from pathlib import Path

import pytest

from build_hooks.rebuild import pages
from build_hooks.text.fences.places import fingerprint
from tests.unit.press.text.test_references import docs, work

FENCE = 'name = "sir"'
FIGURE = f"docs/_generated/figures/{fingerprint(FENCE)}.html"

PAGES = {
    "one": "# One\n\nText [@a].\n\n{{ about one }}\n",
    "two": "# Two\n\nText.\n",
    "all": "# All\n\n{{ bibliography }}\n",
    "figure": f"# Figure\n\n```widget\n{FENCE}\n```\n",
    "quoted": f"# Quoted\n\n> ```widget\n> {FENCE}\n> ```\n",
    "sheet": '# Sheet\n\n~~~picture\nfigure = "sir"\npreset = "start"\n~~~\n',
}
EVERY = {f"{name}.md" for name in PAGES}


@pytest.fixture
def book(tmp_path):
    """A folder with three pages, one of which gathers from the others."""
    docs(tmp_path, work("a") + work("b"), **PAGES)
    (tmp_path / "mkdocs.yml").write_text("site_name: T\n")
    return tmp_path


def keys(book: Path) -> dict[str, str]:
    """The key of each page as it stands in its file."""
    found = {f"{name}.md": (book / "docs" / f"{name}.md").read_text() for name in PAGES}
    return {name: pages.key(name, text, book) for name, text in found.items()}


def changed(book: Path, name: str, text: str) -> set[str]:
    """The pages that are made again after a file has been written anew."""
    before = keys(book)
    path = book / name
    was = path.stat().st_mtime_ns if path.exists() else 0
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    os.utime(path, ns=(was + 1, was + 1))
    return {name for name, key in keys(book).items() if before[name] != key}


@pytest.mark.parametrize(
    ("name", "text", "made"),
    [
        ("docs/two.md", "# Two\n\nOther text.\n", {"two.md"}),
        ("docs/two.md", "# Two\n\nText [@b].\n", {"two.md", "all.md"}),
        ("docs/two.md", "# Second\n\nText.\n", EVERY),
        ("docs/three.md", "# Three\n", EVERY),
        ("docs/data/references.bib", work("a"), EVERY),
        ("docs/data/more.toml", "x = 1\n", EVERY),
        ("mkdocs.yml", "site_name: U\n", EVERY),
        (FIGURE, "<figure>", {"figure.md", "quoted.md"}),
        (FIGURE.replace(".html", ".json"), "{}", {"figure.md", "quoted.md"}),
        ("docs/_generated/pictures/sir/0-0.svg", "<svg/>", {"sheet.md"}),
        ("docs/_generated/manifests/sir.json", "{}", {"sheet.md"}),
        ("docs/_generated/manifests/other.json", "{}", set()),
        ("docs/_generated/gallery.json", "{}", {"one.md", "all.md"}),
        ("elsewhere.md", "# E\n", set()),
    ],
)
def test_an_edit_makes_the_pages_again_that_hang_on_it_and_no_others(book, name, text, made):
    """A list of all works shows who cites them; a figure is a part of the pages that show it."""
    assert changed(book, name, text) == made


def test_another_address_makes_all_pages_again(book, monkeypatch):
    """It stands in what they say of citing them."""
    monkeypatch.setenv("SITE_URL", "https://one.example/")
    before = keys(book)
    monkeypatch.setenv("SITE_URL", "https://two.example/")
    pages.known_book.cache_clear()  # as in another process, which alone has another environment
    after = keys(book)
    assert not before.items() & after.items()


def test_what_was_made_comes_back_under_its_key_and_no_other(tmp_path):
    pages.keep("a.md", "key", {"content": "<p>A</p>"}, tmp_path)
    assert pages.known("a.md", "key", tmp_path) == {"content": "<p>A</p>"}
    assert pages.known("a.md", "other", tmp_path) is None
    assert pages.known("b.md", "key", tmp_path) is None


@pytest.mark.parametrize("content", [b"", b"\x80\x04garbage", b"cos\nsystem\n"])
def test_a_spoilt_file_is_as_good_as_none(tmp_path, content):
    pages.keep("a.md", "key", {}, tmp_path)
    [path] = (path for path in tmp_path.rglob("*") if path.is_file())
    path.write_bytes(content)
    assert pages.known("a.md", "key", tmp_path) is None
