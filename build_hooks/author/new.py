"""A chapter or a widget to begin with: files that work, with a TODO wherever the author is to write.

Nothing that is there is written over. Either all of it is made, or none.
"""

from pathlib import Path

from ..root import ROOT
from ..text.messages import MarkupError
from . import entries, names

BEGUN = Path(__file__).with_name("begun")
"""What is copied: a folder a kind of widget, and a chapter."""

KINDS = ("curve", "play", "game", "rating", "scene")

NAME, TITLE, CHAPTER = "new_figure", "New figure", "new-chapter"
"""What is called by its own name in a copy; a chapter's title is `New chapter`."""


def chapter(name: str, title: str = "", root: Path = ROOT) -> list[str]:
    """Begin a chapter; what was made, in lines. A MarkupError says why it can't be."""
    name = names.chapter(name)
    title = title or names.title(name)
    path = f"chapters/{name}.md"
    text = (BEGUN / "chapter.md").read_text(encoding="utf-8").replace(CHAPTER, name)
    files = {f"docs/{path}": text.replace("New chapter", title)}
    made = written(files, "Chapters", title, path, root)
    return [*made, f"next: write docs/{path}; `make serve` shows it as you save"]


def widget(name: str, like: str = "curve", title: str = "", root: Path = ROOT) -> list[str]:
    """Begin a widget of one of KINDS; what was made, in lines. A MarkupError says why it can't be."""
    name = names.widget(name)
    if like not in KINDS:
        raise MarkupError(
            f"there is nothing to begin with that is like {like!r}; it may be {', '.join(KINDS)}"
        )
    title = title or names.title(name)
    page = f"widgets/{name}.md"
    files = {
        (f"docs/{page}" if path.suffix == ".md" else f"widgets/{name}/{path.name}"): path.read_text(
            encoding="utf-8"
        )
        .replace(NAME, name)
        .replace(TITLE, title)
        for path in sorted((BEGUN / like).iterdir())
        if path.suffix in (".py", ".md")
    }
    made = written(files, "Widgets", title, page, root)
    return [*made, f"next: `make widget NAME={name}` shows it alone, and again as you save"]


def written(files: dict[str, str], section: str, title: str, page: str, root: Path) -> list[str]:
    """Write new files and their line in the navigation, and say so; none if any is there already."""
    check_title(title)
    new = {root / path: text for path, text in files.items()}
    check_free(new, page, root)
    config = root / "mkdocs.yml"
    before = config.read_text(encoding="utf-8")
    after = entries.put(before, section, title, page)
    made: list[Path] = []
    try:
        for path, text in new.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                made.append(path)
                file.write(text)
        if after != before:
            config.write_text(after, encoding="utf-8", newline="\n")
    except BaseException:
        for path in made:
            path.unlink()
        for folder in {path.parent for path in made}:
            if not any(folder.iterdir()):
                folder.rmdir()
        raise
    said = [f"made {path}" for path in files]
    return [*said, f"put {page} into the navigation of mkdocs.yml"] if after != before else said


def check_title(title: str) -> None:
    """Raise a MarkupError where a title could not stand between quotes, as it does in pages and in lists."""
    if not title.isprintable() or {'"', "\\"} & {*title}:
        raise MarkupError(
            f"{title!r} can't be a title: it has one line, and neither \" nor \\ in it"
        )


def check_free(new: dict[Path, str], page: str, root: Path) -> None:
    """Raise a MarkupError where something is there already: whatever it is, it is somebody's."""
    for path in new:
        place = path.parent if path.parent.parent == root / "widgets" else path
        beside = [each.name for each in place.parent.iterdir()] if place.parent.is_dir() else []
        if not names.free(place.name, beside):
            where = place.relative_to(root).as_posix()
            raise MarkupError(
                f"{where} is there already, and nothing was changed; choose another name"
            )
    if page in (root / "mkdocs.yml").read_text(encoding="utf-8"):
        raise MarkupError(
            f"mkdocs.yml has {page} in its navigation already, and nothing was changed; "
            "take it out, or choose another name"
        )
