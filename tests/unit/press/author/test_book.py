"""Where a book may begin, and what it is called."""

import shutil
import tomllib

import pytest

from build_hooks.author import book as books
from build_hooks.root import ROOT
from build_hooks.text.messages import MarkupError


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """The least that a press could be."""
    made = tmp_path_factory.mktemp("press")
    for name in ("pyproject.toml", "Makefile", "widgets/__init__.py", "docs/stylesheets/page.css"):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, made / name)
    return made


def files(folder):
    """Every file with what is in it."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("made", [False, True], ids=["new", "empty"])
def test_a_book_is_made_in_a_folder_that_is_new_or_empty(root, tmp_path, made):
    place = tmp_path / "waves"
    if made:
        (place / ".git").mkdir(parents=True)
        (place / ".git" / "config").write_text("mine", encoding="utf-8")
    books.book(str(place), "Waves", "Ann Roe", root)
    assert (place / "docs" / "chapters" / "first.md").is_file()
    assert (place / "widgets" / "first_figure" / "model.py").is_file()
    said = tomllib.loads((place / "docs" / "data" / "book.toml").read_text(encoding="utf-8"))
    assert (said["title"], said["authors"]) == ("Waves", ["Ann Roe"])
    if made:
        assert (place / ".git" / "config").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["waves"]


def test_its_title_is_that_of_its_folder_where_nobody_says_another(root, tmp_path):
    books.book(str(tmp_path / "small_worlds"), root=root)
    text = (tmp_path / "small_worlds" / "docs" / "index.md").read_text(encoding="utf-8")
    assert 'title: "Small worlds"' in text


@pytest.mark.parametrize(
    ("folder", "title", "says"),
    [
        ("", "T", "say where: make new-book FOLDER="),
        ("press/deep", "T", r"is in the folder of this book; say one beside it: FOLDER=../deep"),
        ("file", "T", "is a file, and nothing was changed"),
        ("full", "T", r"is not empty \(there is a\), and nothing was changed"),
        ("waves", 'The "best"', "can't be a title"),
        ("file/waves", "T", "could not be made, and is as it was"),
    ],
)
def test_where_it_can_not_be_made_nothing_is_changed(tmp_path, folder, title, says):
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a").write_text("mine", encoding="utf-8")
    (tmp_path / "press").mkdir()
    before = files(tmp_path)
    with pytest.raises(MarkupError, match=says):
        books.book(folder and str(tmp_path / folder), title, root=tmp_path / "press")
    assert files(tmp_path) == before
    assert not (tmp_path / "waves").exists()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Small Epidemics", "small-epidemics"),
        ("Wellen über Wellen", "wellen-uber-wellen"),
        ("Goethe’s colours, 2", "goethes-colours-2"),
        ("波", "new-book"),
    ],
)
def test_its_package_has_a_name_that_installers_take(title, name):
    assert books.package(title) == name


def test_its_project_is_ours_by_another_name():
    """It needs what the press needs; what measures our book is not in it."""
    ours = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    made, was = tomllib.loads(books.named(ours, "Wellen")), tomllib.loads(ours)
    assert made["project"].pop("name") == "wellen"
    assert made["project"].pop("version") == "0.1.0"
    assert made["project"].pop("description") == "Wellen: the models and figures."
    assert made["tool"]["mypy"].pop("files") == ["build_hooks", "widgets"]
    for key in ("name", "version", "description"):
        del was["project"][key]
    del was["tool"]["mypy"]["files"]
    assert made == was


def test_both_small_books_have_the_same_palette():
    """It has what the press asks for and nothing else, so there is one of it."""
    fixture = ROOT / "tests" / "fixture_book" / "docs" / "stylesheets" / "palette.css"
    assert (
        books.BEGUN / "docs" / "stylesheets" / "palette.css"
    ).read_bytes() == fixture.read_bytes()
