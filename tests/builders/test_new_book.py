"""`make new-book`: made in an empty folder, it is printed as it is, wherever that folder is and whatever the machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from build_hooks.author import book as books
from tests.builders import words
from tests.builders.conftest import ENVIRONMENT, HOME, ROOT, Folder
from tests.builders.test_another_book import Other

TITLE = "Wellen über Wellen"

SPARE = {"LC_ALL": "C", "LANG": "C", "MAKEFLAGS": "-j8"}
"""A machine that knows no letters but those of English, and an author who has `make` do all at once."""

ELSEWHERE = """
import multiprocessing, runpy, sys
if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv.pop(1))
    runpy.run_module("build_hooks", run_name="__main__", alter_sys=True)
"""
"""The press where processes begin anew: under Windows and macOS, and from Python 3.14 on everywhere."""


class New(Folder):
    """A book that was begun by the command, where there is nothing that this machine could share."""

    def __init__(self, root: Path) -> None:
        self.root = root
        made = self.command("new-book", str(root), "--title", TITLE, where=ROOT)
        assert (made.returncode, made.stderr) == (0, "")
        self.told = made.stdout
        self.home = root.parent / "home"
        self.home.write_text("no folder, so nobody can write into it", encoding="utf-8")
        Other.share(self)

    def command(self, *asked: str, where: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run a command of the press."""
        return self.run_by(["-m", "build_hooks", *asked], where or self.root)

    def run_by(self, asked: list[str], where: Path) -> subprocess.CompletedProcess[str]:
        """Run Python on such a machine."""
        home = {"HOME": str(self.home)} if where == self.root else {}
        return subprocess.run(
            [sys.executable, *asked],
            cwd=where,
            env={**os.environ, **ENVIRONMENT, **SPARE, **home},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture(scope="session")
def new(tmp_path_factory: pytest.TempPathFactory) -> New:
    """A new book in a folder with a space, an umlaut and a sign that shells know."""
    return New(tmp_path_factory.mktemp("new") / "Bücher & mehr")


@pytest.fixture(scope="session")
def site(new: New) -> Path:
    """It, printed, by the command that needs no `make`."""
    done = new.command("build")
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return new.root / "site"


def test_it_says_what_comes_next(new: New):
    assert "next: go there; `make serve` shows it as you write" in new.told


def test_no_word_of_our_book_is_in_what_is_printed(site: Path):
    assert words.found(site) == {}


def test_no_word_of_our_book_is_in_what_its_author_writes(new: New):
    """The press has its own name and examples, and is the same everywhere; the rest is another's."""
    names = (
        "README.md",
        "mkdocs.yml",
        "docs/index.md",
        "docs/chapters",
        "docs/widgets",
        "docs/data",
    )
    places = [new.root / name for name in (*names, "widgets/first_figure")]
    found = {
        path.name: words.said(path.read_text(encoding="utf-8"))
        for place in places
        for path in ([place] if place.is_file() else place.rglob("*.*"))
        if path.suffix != ".pyc"
    }
    assert len(found) > 10
    assert {name: said for name, said in found.items() if said} == {}


def test_it_has_a_chapter_with_a_figure_and_its_own_names(site: Path):
    page = LexborHTMLParser(
        (site / "chapters" / "first" / "index.html").read_text(encoding="utf-8")
    )
    assert len(page.css("figure.widget")) == 1
    assert page.css_first(".cite").text().startswith(f"{TITLE} contributors")
    assert f"{HOME}chapters/first/" in page.css_first(".cite").text()
    assert [each.name for each in (site / "wheel").glob("*.whl")] == [
        "wellen_uber_wellen-0.1.0-py3-none-any.whl"
    ]


def test_a_host_that_leaves_out_folders_with_a_line_before_their_name_is_told_not_to(site: Path):
    """GitHub does, where a branch is published as it is; `_generated/` has all pictures."""
    assert (site / ".nojekyll").read_bytes() == b""
    assert (site / "_generated").is_dir()


def test_another_chapter_and_figure_can_be_begun_in_it(new: New, site: Path):
    """As its README says, by the press that went with it; and what a new author would see is checked."""
    for asked in (("new-chapter", "second"), ("new-widget", "tides", "--like", "play")):
        assert new.command(*asked).returncode == 0
    done = new.run_by(["-c", ELSEWHERE, "spawn", "prepare"], new.root)
    assert done.returncode == 0, done.stderr
    assert (new.root / "docs" / "_generated" / "flipbooks" / "tides").is_dir()


@pytest.mark.parametrize("there", ["mine.txt", ".hidden"])
def test_what_is_there_is_not_written_over(tmp_path: Path, there: str):
    """Not a file of it is changed, and the message names what was in the way."""
    (tmp_path / there).write_text("mine", encoding="utf-8")
    with pytest.raises(books.MarkupError, match=rf"is not empty \(there is {there}\)"):
        books.book(str(tmp_path), "T")
    assert [path.name for path in tmp_path.iterdir()] == [there]
