"""What can't be read is told before anything trips over it, and an author who writes is let on."""

import pytest

from build_hooks.checks import all as checks, files, unused
from build_hooks.text.messages import MarkupError
from tests.unit.press.text.test_references import docs, work

PAGE = "# T\n\n[@a]\n\n{{ references }}\n"


SAID = 'title = "T"\ndescription = "D"\nauthors = ["Ann Roe"]\nversion = "1.0"\nlanguage = "en"\n'


def book(tmp_path, page=PAGE, bib=None):
    """A folder of docs with a page and a work that it cites."""
    return docs(tmp_path, work("a") if bib is None else bib, page=page)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("docs/page.md", "# T\n\nGr\u00fc\u00dfe.\n".encode("latin-1"), "docs/page.md:3: the byte 0xfc here is not UTF-8; save the file in that encoding (it reads as '\u00fc' in Latin-1)"),
        ("docs/data/references.bib", "@misc{a,\n author = {M\u00fcller}}".encode("latin-1"), "docs/data/references.bib:2: the byte 0xfc here is not UTF-8"),
        ("docs/data/claims.toml", b'chapters = ["\xe9"]', "docs/data/claims.toml:1: the byte 0xe9 here is not UTF-8"),
        ("docs/page.md", b"# T\n\na\0b\n", "docs/page.md:3: a NUL stands here, which no page can show; remove it"),
        ("docs/page.md", b"---\ntitle: T\n\n# T\n", "docs/page.md:1: the settings of this page begin with --- and never end"),
        ("docs/page.md", b"---\ntitle: T: U\n---\n# T\n", "docs/page.md:2: the settings of this page are no YAML: mapping values are not allowed here"),
        ("docs/page.md", b"# T\n\n> ```widget\n> name = \"a\"\n> ```\n", "docs/page.md:3: a widget fence can't stand in a quotation; take it out of it"),
        ("docs/page.md", b"# T\n\n```widget id=x\nname = \"a\"\n```\n", "docs/page.md:3: a widget fence begins with ```widget and nothing more"),
        ("docs/page.md", b"# T\n\n~~~{.widget}\nname = \"a\"\n~~~\n", "docs/page.md:3: a widget fence begins with ~~~widget and nothing more"),
        ("mkdocs.yml", b"site_name: T\nnav:\n  - page.md\n  - Two: pgae.md\n", "mkdocs.yml:4: nav leads to 'pgae.md', and there is no such page in docs/; did you mean page.md?"),
        ("mkdocs.yml", b"site_name: T: U\n", "mkdocs.yml:1: mapping values are not allowed here"),
    ],
)  # fmt: skip
def test_a_file_that_can_not_be_read_is_told_with_its_line(name, content, told, tmp_path):
    """These ended in 40 to 70 lines of traceback, or were printed as they are."""
    folder = book(tmp_path)
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(content)
    with pytest.raises(MarkupError) as caught:
        checks.check(folder, writing=True)
    [line] = str(caught.value).splitlines()
    assert line.startswith(told)


@pytest.mark.parametrize(
    "text",
    [
        "# T\n",
        "---\ntitle: T\n---\n# T\n",
        "---\r\ntitle: T\r\n---\r\n# T\r\n",
        "---\n\nA line, and then words.\n",
        "````text\n> ```widget\n```widget id=x\n````\n",
        "> ```python\n> widget\n> ```\n",
    ],
)
def test_what_is_written_right_is_let_be(text, tmp_path):
    """A rule is no front matter, and a fence in a fence is an example."""
    assert files.check(book(tmp_path, page=text)) == []


def test_a_list_that_there_is_not_is_told(tmp_path):
    """It would be printed as it is."""
    with pytest.raises(MarkupError, match=r"docs/page.md:3: there is no list 'nosuch'"):
        checks.check(book(tmp_path, page=f"# T\n\n{{{{ nosuch }}}}\n\n{PAGE[4:]}"))


def test_works_that_nothing_cites_yet_stop_a_build_and_no_author(tmp_path, capsys, monkeypatch):
    """Who brings a library of hundreds wants to see the first page before all are cited."""
    monkeypatch.setattr(unused, "WIDGETS", tmp_path)
    folder = book(tmp_path, bib="".join(work(key, title=key) for key in "abcdef"))
    (folder / "data" / "book.toml").write_text(SAID)
    with pytest.raises(MarkupError, match="'b' is cited nowhere; cite it, or remove it"):
        checks.check(folder, writing=False)
    checks.check(folder, writing=True)
    [line] = capsys.readouterr().err.splitlines()
    assert line == (
        "warning: docs/data/references.bib:2: 5 works are cited nowhere (b, c, d, …); "
        "a build stops until they are, or are removed"
    )


def test_what_else_is_wrong_stops_an_author_too(tmp_path):
    """It would not be found again in a page that is printed."""
    with pytest.raises(MarkupError, match=r"key 'x' is not in docs/data/references.bib"):
        checks.check(book(tmp_path, page=PAGE.replace("@a", "@x")), writing=True)
