"""What a chapter or a widget may be called, where its line goes, and that nothing is lost."""

import pytest
import yaml

from build_hooks.__main__ import main
from build_hooks.author import entries, names, new
from build_hooks.text.messages import MarkupError

CONFIG = """site_name: T
nav: # the order of the book
  - Home: index.md
  - Chapters: # what is read
      - One: chapters/one.md
      # - Two: chapters/two.md
  - "Figures, all":
      - All of them: widgets/index.md
      - 'Tides': widgets/tides.md # by the sea

theme:
  name: material
"""


@pytest.fixture
def root(tmp_path):
    """A small book."""
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    for path in ("docs/chapters/one.md", "docs/widgets/tides.md", "widgets/tides/model.py"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("mine")
    return tmp_path


def files(root):
    """Every file with what is in it."""
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("", "say what it is called"),
        ("Waves", "write waves"),
        ("two words", "write two_words"),
        ("small-worlds", "write small_worlds"),
        ("3d", "a letter first$"),
        ("über", "a letter first"),
        ("../up", "write up"),
        ("a/b", "write a_b"),
        (".hidden", "write hidden"),
        ("日本", "a letter first"),
        ("class", "a word of Python's own"),
        ("match", "a word of Python's own"),
        ("json", "Python's library has"),
        ("random", "Python's library has"),
        ("kit", "the press has"),
        ("registry", "the press has"),
        ("con", "under Windows"),
        ("lpt1", "under Windows"),
        ("x" * 41, "41 letters"),
        ("new\nline", "write new_line"),
    ],
)
def test_a_name_that_a_widget_cannot_have_is_refused_with_what_would_do(root, name, says):
    before = files(root)
    with pytest.raises(MarkupError, match=says):
        new.widget(name, root=root)
    assert files(root) == before


@pytest.mark.parametrize(
    ("name", "says"),
    [("", "say what"), ("Two Words", "two-words"), ("index", "whole folder"), ("nul", "Windows")],
)
def test_nor_one_that_a_chapter_cannot_have(root, name, says):
    with pytest.raises(MarkupError, match=says):
        new.chapter(name, root=root)


def test_what_is_there_is_never_written_over(root):
    """A folder, a page or a line of the navigation: each is somebody's work."""
    (root / "widgets" / "Waves").mkdir()
    (root / "docs" / "widgets" / "shore.md").write_text("mine")
    (root / "mkdocs.yml").write_text(CONFIG + "# widgets/wind.md\n")
    before = files(root)
    for name in ("tides", "waves", "shore", "wind"):
        with pytest.raises(MarkupError, match="nothing was changed"):
            new.widget(name, root=root)
    with pytest.raises(MarkupError, match=r"docs/chapters/one\.md is there already"):
        new.chapter("one", root=root)
    assert files(root) == before


def test_of_what_cannot_be_finished_nothing_is_left(root, monkeypatch):
    before = files(root)

    def full(*_, **__):
        raise OSError("no space left on device")

    monkeypatch.setattr(type(root), "write_text", full)
    with pytest.raises(OSError, match="no space"):
        new.widget("waves", root=root)
    assert files(root) == before and not (root / "widgets" / "waves").exists()


def test_a_widget_has_its_files_its_page_and_its_line(root):
    said = new.widget("waves", "curve", "Waves: up & down", root)
    made = {path.name for path in (root / "widgets" / "waves").iterdir()}
    assert made == {"__init__.py", "model.py", "settings.py", "words.py", "oracles.py", "view.py"}
    assert 'title="Waves: up & down"' in (root / "widgets" / "waves" / "model.py").read_text()
    assert (root / "docs" / "widgets" / "waves.md").read_text().count('name = "waves"') == 1
    figures = yaml.safe_load((root / "mkdocs.yml").read_text())["nav"][2]["Figures, all"]
    assert figures[-1] == {"Waves: up & down": "widgets/waves.md"}
    assert [line for line in said if line.startswith("made ")] == [f"made {name}" for name in (
        *(f"widgets/waves/{each}.py" for each in ("__init__", "model", "oracles")),
        "docs/widgets/waves.md",
        *(f"widgets/waves/{each}.py" for each in ("settings", "view", "words")),
    )]  # fmt: skip


def test_a_chapter_comes_after_the_last_one(root):
    new.chapter("small-worlds", root=root)
    assert "{{ about small-worlds }}" in (root / "docs/chapters/small-worlds.md").read_text()
    lines = (root / "mkdocs.yml").read_text().splitlines()
    there = lines.index("      - Small worlds: chapters/small-worlds.md")
    assert lines[there - 1] == "      - One: chapters/one.md"
    assert [line for n, line in enumerate(lines) if n != there] == CONFIG.splitlines()


@pytest.mark.parametrize("title", ["a\nb", 'say "so"', "back\\slash"])
def test_a_title_that_would_end_a_string_is_refused(root, title):
    with pytest.raises(MarkupError, match="can't be a title"):
        new.chapter("two", title, root)


@pytest.mark.parametrize(
    "title", ["Plain", "Yes", "12", "a: b", "# one", "“Quoted”", "[x]", "日本"]
)
def test_every_other_title_comes_back_from_the_navigation(title):
    nav = yaml.safe_load(entries.put(CONFIG, "Chapters", title, "chapters/x.md"))["nav"]
    assert nav[1]["Chapters"][-1] == {title: "chapters/x.md"}


@pytest.mark.parametrize(
    "config",
    [
        "nav:\n  - Home: index.md\n",
        "nav:\n- Home: index.md\n\ntheme: x\n",
        "nav:\n  - index.md\n# a remark\ntheme: x\n",
        "theme: x\nnav:\n  - Home: index.md",
    ],
)
def test_a_book_without_such_pages_gets_a_section(config):
    made = yaml.safe_load(entries.put(config, "Widgets", "Tides", "widgets/tides.md"))
    assert made["nav"][-1] == {"Widgets": [{"Tides": "widgets/tides.md"}]}
    assert len(made["nav"]) == 2


def test_without_a_navigation_there_is_none_afterwards():
    assert entries.put("site_name: T\n", "Widgets", "T", "widgets/t.md") == "site_name: T\n"


def test_names_that_will_do():
    assert [names.widget(name) for name in ("sir", "two_words", "x2")] == ["sir", "two_words", "x2"]
    assert names.title("small_worlds") == "Small worlds"


def test_the_command_says_it_in_a_line(capsys):
    """No traceback, whatever is wrong."""
    assert main(["new-widget", "Waves"]) == 1
    assert main(["new-widget", "waves", "--like", "a clock"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 2 and all(line.startswith("error: ") for line in said)
    assert "curve, play, game, rating, scene" in said[1]
