"""The book taken away and another put in its place: the press prints it, and nothing of ours is left."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from build_hooks.author.book import PRESS
from tests.builders import words
from tests.builders.conftest import HOME, ROOT, Folder

OTHER = ROOT / "tests" / "fixture_book"
KEPT = tuple(f".press/store/{kind}" for kind in ("fonts", "pyodide", "vendor"))
"""What takes long to make and is the same for every book."""


class Other(Folder):
    """A folder with the press and the small book."""

    def __init__(self, root: Path) -> None:
        self.root = root
        left_out = shutil.ignore_patterns("__pycache__")
        for name in PRESS:
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, root / name, ignore=left_out)
            else:
                shutil.copy2(ROOT / name, root / name)
        self.share(self)
        shutil.copytree(OTHER, root, dirs_exist_ok=True, ignore=left_out)

    @staticmethod
    def share(made: Folder) -> None:
        """Have a folder what this one has already made, and what npm has installed."""
        for name in KEPT:
            if (ROOT / name).exists():
                shutil.copytree(ROOT / name, made.root / name)
        (made.root / "node_modules").symlink_to(ROOT / "node_modules")

    def write(self, **texts: str) -> None:
        """Write files of docs/, by names without an ending for pages."""
        for name, text in texts.items():
            (self.root / "docs" / f"{name}.md").write_text(text, encoding="utf-8")


@pytest.fixture(scope="session")
def other(tmp_path_factory: pytest.TempPathFactory) -> Other:
    """The small book, where ours was."""
    return Other(tmp_path_factory.mktemp("other"))


@pytest.fixture(scope="session")
def site(other: Other) -> Path:
    """It, printed; a warning would be a fault."""
    return other.mkdocs("site")


def head(site: Path, page: str) -> dict[str, str]:
    """What a page says of itself."""
    metas = LexborHTMLParser((site / page / "index.html").read_text()).css("head meta[content]")
    found = [each.attributes for each in metas]
    return {each.get("name") or each.get("property") or "": each["content"] or "" for each in found}


def test_no_word_of_our_book_is_left(site: Path):
    """The feed told an author's readers of our paperclips, and the citation of our title."""
    assert words.found(site) == {}


def test_it_is_cited_by_its_own_names(site: Path):
    """In words, for programs, and for whoever installs its models."""
    page = LexborHTMLParser((site / "chapters" / "waiting" / "index.html").read_text())
    cited = page.css_first(".cite").text()
    assert cited.startswith("Ann Roe and Bo Li (2031). Waiting: why a line grows. Chapter in Small")
    assert f"version 1.2.0. {HOME}chapters/waiting/" in cited
    said = head(site, "chapters/waiting")
    assert said["citation_inbook_title"] == said["og:site_name"] == "Small Queues"
    assert said["citation_author"] == "Ann Roe and Bo Li"
    assert said["citation_publication_date"] == "2031/02/03"
    assert (said["citation_language"], said["og:locale"]) == ("en-IE", "en_IE")
    told = json.loads(page.css_first("script[type='application/ld+json']").text())
    assert told["license"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert [path.name for path in (site / "wheel").glob("*.whl")] == [
        "small_queues-1.2.0-py3-none-any.whl"
    ]


def test_a_book_without_news_has_no_feed_and_no_link_to_one(site: Path):
    assert not (site / "feed.xml").exists()
    for path in site.rglob("index.html"):
        assert "application/rss+xml" not in path.read_text(encoding="utf-8"), path


def test_without_a_chain_the_map_is_a_list(site: Path):
    found = LexborHTMLParser((site / "index.html").read_text()).css_first(".map")
    assert [" ".join(each.text().split()) for each in found.css("li")] == [
        "1 Waiting why a line grows"
    ]
    assert found.css("[class*=chain], [style]") == []


def test_its_figures_and_lists_are_there(site: Path):
    """With kinds that only this book has, and a list that only its data declares."""
    chapter = (site / "chapters" / "waiting" / "index.html").read_text(encoding="utf-8")
    assert "Figure 1.1" in chapter
    assert 'class="widget-player"' in chapter
    works = LexborHTMLParser((site / "works" / "index.html").read_text())
    assert [each.attributes["id"] for each in works.css(".remedies > li")] == [
        "remedy-fewer",
        "remedy-faster",
    ]
    events = works.css("li[data-decade]")
    assert [each.attributes["data-kind"] for each in events] == [
        "Publication",
        "Question",
        "Publication",
    ]


def test_data_travel_with_the_model_that_reads_them(site: Path, tmp_path: Path):
    """In the zip of readers' Python, from which they are read with nothing else installed."""
    [archive] = site.rglob("widgets.zip")
    code = (
        f"import sys; sys.path.insert(0, {str(archive)!r}); "
        "from widgets.days.model import WIDGET; print(WIDGET.at(room=160)['days']['day'][0])"
    )
    done = subprocess.run(
        [sys.executable, "-ISc", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("2030-11-25\n", "")


def test_a_number_is_typed_into_a_field_that_says_what_it_may_be(site: Path):
    chapter = LexborHTMLParser((site / "chapters" / "waiting" / "index.html").read_text())
    field = chapter.css_first("#days-room")
    assert field.attributes["value"] == "200"
    assert chapter.css_first("#days-room-may").text() == "0 to 400"


def test_an_axis_of_days_is_drawn_and_can_be_drawn_again(site: Path):
    """The picture in the page, and the Vega that comes later."""
    chapter = (site / "chapters" / "waiting" / "index.html").read_text(encoding="utf-8")
    assert "22 Dec" in chapter
    assert any("Wednesday" in path.read_text("utf-8") for path in site.rglob("vega.js"))


def test_a_map_is_drawn_and_can_be_drawn_again(site: Path):
    """The picture in the page, and the map that comes with the Vega that comes later."""
    chapter = (site / "chapters" / "waiting" / "index.html").read_text(encoding="utf-8")
    assert "Lantern" in chapter
    flows = [json.loads(path.read_text("utf-8")) for path in site.rglob("flows/isles/main.json")]
    assert flows and all('"Topology"' in json.dumps(flow) for flow in flows)


def test_an_image_is_in_the_picture_and_asks_for_no_file(site: Path):
    """In the page, in the gallery's file and in the chart that is drawn again; and once in the flipbook."""
    address = "data:image/png;base64,"
    chapter = (site / "chapters" / "waiting" / "index.html").read_text(encoding="utf-8")
    assert (
        chapter.count(f' xlink:href="{address}') == 17
    )  # which the theme's script takes for no link
    [thumbnail] = site.rglob("thumbnails/hall-dark.svg")
    [flow] = site.rglob("flows/hall/main.json")
    assert thumbnail.read_text("utf-8").count(address) == 17
    assert flow.read_text("utf-8").count(address) == 1
    books = [path.read_text("utf-8") for path in site.rglob("flipbooks/hall/*.json")]
    assert [book.count(address) for book in books] == [1]
    assert list(site.rglob("customer.png")) == []


def test_a_table_is_the_face_of_a_figure_and_hues_and_shades_need_no_role_of_the_book(site: Path):
    """Its palette has none of them, and pages, embeds and small pictures have their values."""
    assert "--hue" not in (OTHER / "docs" / "stylesheets" / "palette.css").read_text("utf-8")
    chapter = (site / "chapters" / "waiting" / "index.html").read_text(encoding="utf-8")
    for drawn in ("tabular_tills_words_wait_marks", "var(--hue-6)", "var(--shade-6)"):
        assert drawn in chapter
    release = site / "_generated"
    sheets = [*release.glob("*/stylesheets/all.css"), *release.glob("*/embed.css")]
    assert len(sheets) == 2
    for sheet in sheets:
        values = re.findall(r"--hue-6: ?(#\w+)", sheet.read_text(encoding="utf-8"))
        assert len(set(values)) == 2, sheet
    small = [path.read_text("utf-8") for path in site.rglob("thumbnails/week-*.svg")]
    assert len(small) == 2
    assert not any("var(" in text for text in small)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("wet", "n\xe4ss", ": is not in UTF-8 (byte 0xe4); save the file as UTF-8"),
        ("day,", "Day,", " was altered: its CRC-32 is 0x"),
    ],
    ids=["another encoding", "another table"],
)
def test_a_spoiled_file_of_data_stops_the_build_with_its_name(
    other: Other, old: str, new: str, told: str
):
    file = other.root / "widgets" / "days" / "customers.csv"
    right = file.read_bytes()
    file.write_bytes(right.replace(old.encode(), new.encode("latin-1"), 1))
    done = other.tried("build_hooks", "prepare")
    file.write_bytes(right)
    assert done.returncode != 0
    assert re.search(rf"widgets/days/customers\.csv(:\d+)?{re.escape(told)}", done.stderr)
    assert "Traceback" not in done.stderr


def test_a_chain_that_is_asked_for_and_not_there_stops_the_build(other: Other):
    other.write(faulty="# A\n\n{{ chain first }}\n")
    done = other.tried("mkdocs", "build", "--strict", "--site-dir", "faulty")
    (other.root / "docs" / "faulty.md").unlink()
    assert done.returncode != 0
    assert (
        "docs/faulty.md:3: this book has no chain; declare its stops in docs/data/chain.toml"
        in done.stderr
    )


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Other:
    """A book of one page, without chapters, figures, works, terms and dates."""
    made = Other(tmp_path_factory.mktemp("bare"))
    figures = [path.parent.relative_to(OTHER) for path in OTHER.glob("widgets/*/model.py")]
    for name in (*figures, "docs/chapters"):
        shutil.rmtree(made.root / name)
    for name in ("references.bib", "glossary.toml", "timeline.toml"):
        (made.root / "docs" / "data" / name).unlink()
    (made.root / "docs" / "works.md").unlink()
    made.write(index="---\ntitle: Small Queues\n---\n\n# Small Queues\n\nSoon.\n\n{{ map }}\n")
    config = made.root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(re.sub(r"nav:\n.*?\n\n", "", text, flags=re.S), encoding="utf-8")
    return made


def test_a_book_of_one_page_is_printed(bare: Other):
    """As everybody's is on the first day: lists that have nothing to list are empty."""
    lists = ("gallery", "bibliography", "glossary", "timeline", "dated", "references")
    bare.write(**{name: f"# {name}\n\n{{{{ {name} }}}}\n" for name in lists})
    printed = bare.mkdocs("site")
    for name in lists:
        (bare.root / "docs" / f"{name}.md").unlink()
    assert "Soon." in (printed / "index.html").read_text(encoding="utf-8")
    assert not (printed / "wheel").exists()


def test_what_a_book_has_not_is_said_in_one_message(bare: Other):
    pages = {
        "a": ('```widget\nname = "till"\n```', "there is no widget 'till'"),
        "b": ("Said [@somebody].", "key 'somebody' is not in docs/data/references.bib"),
        "c": ("{{ about till }}", "there is no widget or chapter 'till'"),
        "d": ("See [[till]].", "term 'till' is not in docs/data/glossary.toml"),
    }
    told = {}
    for names in (["a"], ["b", "c", "d"]):  # figures are looked at once the prose is right
        bare.write(**{name: f"# Page\n\n{pages[name][0]}\n" for name in names})
        done = bare.tried("build_hooks", "prepare")
        for name in names:
            (bare.root / "docs" / f"{name}.md").unlink()
            assert f"docs/{name}.md:3: {pages[name][1]}" in done.stderr
        told[done.returncode] = done.stderr
        assert "Traceback" not in done.stderr
    assert told.keys() == {1}


def test_a_book_that_does_not_say_who_it_is_is_told_how_to(bare: Other):
    file = bare.root / "docs" / "data" / "book.toml"
    was = file.read_text(encoding="utf-8")
    file.unlink()
    done = bare.tried("mkdocs", "build", "--strict", "--site-dir", "nameless")
    file.write_text(was, encoding="utf-8")
    assert done.returncode != 0
    assert (
        "there is no docs/data/book.toml, which says who the book is; write title = " in done.stderr
    )
    assert "Traceback" not in done.stderr
