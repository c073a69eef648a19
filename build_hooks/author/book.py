"""A book of its own: the press copied into an empty folder, with one chapter and one figure to begin with."""

import json
import re
import shutil
import tempfile
import unicodedata
from pathlib import Path

from ..root import ROOT
from ..text.messages import MarkupError
from . import entries, names, new

BEGUN = new.BEGUN / "book"
"""What is the book's before there is a chapter."""

PRESS = (
    *("build_hooks", "docs/stylesheets", "package.json", "package-lock.json", "requirements.lock"),
    *(f"widgets/{name}" for name in ("kit", "draw", "browser", "reader", "notebook")),
    *("widgets/__init__.py", "widgets/registry.py", "widgets/there.py"),
)
"""Which files are the press's, and print a book: CONTRIBUTING.md says so to whoever makes one of their own."""

TOOLS = (
    *("Makefile", ".editorconfig", ".gitattributes", ".gitignore", ".npmrc", ".python-version"),
    *("tsconfig.json", "CONTRIBUTING.md", "LICENSE", ".github/workflows/pages.yml"),
)
"""What the press is used with."""

TITLE, AUTHOR = "New book", "Its author"
"""What is called by its own name in a copy."""

CHAPTER, FIGURE = "first", "first_figure"

PLACE = re.compile(r"<!-- TODO: a figure .*?-->")
"""Where a new chapter waits for a figure."""

LEFT = frozenset({".git"})
"""What may be in a folder that is still empty."""


def book(folder: str, title: str = "", author: str = "", root: Path = ROOT) -> list[str]:
    """Begin a book in an empty folder; what was made, in lines. A MarkupError says why it can't be."""
    if not folder:
        raise MarkupError('say where: make new-book FOLDER=../waves TITLE="Waves"')
    place = Path(folder).expanduser().resolve()
    title = title or names.title(place.name)
    author = author or f"{title} contributors"
    new.check_title(title)
    new.check_title(author)
    check_empty(place, folder, root)
    made = []
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        # Beside it, so that the folder has all of it or nothing.
        with tempfile.TemporaryDirectory(dir=place.parent, prefix=".new-book-") as scratch:
            fill(Path(scratch), title, author, root)
            place.mkdir(exist_ok=True)
            for path in sorted(Path(scratch).iterdir()):
                path.rename(place / path.name)
                made.append(place / path.name)
    except OSError as error:
        for path in made:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        raise MarkupError(
            f"{folder} could not be made, and is as it was: {error.strerror}"
        ) from error
    return [
        f"made a book in {place.as_posix()}, with the press, a chapter and a figure",
        "next: go there; `make serve` shows it as you write, and README.md says what else there is",
    ]


def check_empty(place: Path, folder: str, root: Path) -> None:
    """Raise a MarkupError where a book can't begin: what is there is somebody's."""
    if place == root or root in place.parents:
        raise MarkupError(
            f"{folder} is in the folder of this book; say one beside it: FOLDER=../{place.name}"
        )
    if place.exists() and not place.is_dir():
        raise MarkupError(f"{folder} is a file, and nothing was changed; say another FOLDER")
    there = sorted(each.name for each in place.iterdir()) if place.exists() else []
    if {*there} - LEFT:
        raise MarkupError(
            f"{folder} is not empty (there is {there[0]}), and nothing was changed; say another FOLDER"
        )


def fill(place: Path, title: str, author: str, root: Path) -> None:
    """Put the press and the beginning of a book into a folder."""
    left_out = shutil.ignore_patterns("__pycache__")
    for name in (*PRESS, *TOOLS):
        source, target = root / name, place / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=left_out)
        elif source.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
    for path in sorted(BEGUN.rglob("*")):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            write(place / path.relative_to(BEGUN).as_posix(), said(text, title, author))
    project = (root / "pyproject.toml").read_text(encoding="utf-8")
    write(place / "pyproject.toml", named(project, title))
    new.chapter(CHAPTER, "A first chapter", place)
    chapter = place / "docs" / "chapters" / f"{CHAPTER}.md"
    fence = f'```widget\nname = "{FIGURE}"\ncaption = "TODO: what is to be seen here."\n```'
    write(chapter, PLACE.sub(fence, chapter.read_text(encoding="utf-8")))
    config = place / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    write(config, entries.put(text, "Figures", "All figures", "widgets/index.md"))
    new.widget(FIGURE, "curve", "A first figure", place)


def write(path: Path, text: str) -> None:
    """Write a text, with its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def said(text: str, title: str, author: str) -> str:
    """A text of the beginning, with the names of this book."""
    return text.replace(TITLE, title).replace(AUTHOR, author)


def named(project: str, title: str) -> str:
    """The press's pyproject.toml, of a package with another name."""
    for key, value in (
        ("name", package(title)),
        ("version", "0.1.0"),
        ("description", f"{title}: the models and figures."),
    ):
        line = f"{key} = {json.dumps(value, ensure_ascii=False)}"
        project = re.sub(rf"^{key} = .*$", lambda _, line=line: line, project, count=1, flags=re.M)  # type: ignore[misc]
    # What measures the book that the press was written beside stays there.
    return project.replace('"tests/bench", ', "")


def package(title: str) -> str:
    """What the book's package may be called: letters that any installer takes."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain)) or "new-book"
