"""Words of our book, and where they stand in what was printed of another."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

OURS = (
    *("colorful", "imitation", r"paperclips?", "goodhart", r"\w*alignment", "specification"),
    *("introduction", "inner and outer", "oversight", "governance", "outlook"),
    *("intent", "reward", "behaviour", r"learned", "coastrunners", "habitat", "bostrom"),
)
"""Words of our book: its title, its figures, its chapters, the stops of its chain."""

ANY = re.compile(rf"(?i)\b(?:{'|'.join(OURS)})\b")

THEIRS = re.compile(r"(?:.*/)?vendor/|assets/|wheel/pyodide-lock\.json|.*\.txt\Z|.*/LICENSE\Z")
"""Files that others wrote, who have words of their own; and licences."""


def found(site: Path) -> dict[str, list[str]]:
    """The words of ours that each text of a site has, if it has any."""
    return {name: there for name, text in texts(site) if (there := said(text))}


def said(text: str) -> list[str]:
    """The words of ours in a text."""
    return sorted({each.lower() for each in ANY.findall(text)})


def texts(site: Path) -> Iterator[tuple[str, str]]:
    """Every text that the press printed by its path, what is in archives too."""
    for path in sorted(site.rglob("*")):
        if path.is_file():
            yield from inside(path.relative_to(site).as_posix(), path.read_bytes())


def inside(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """A file, or those of an archive, if they are texts."""
    if THEIRS.match(name):
        return
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as whole:
            for each in whole.namelist():
                yield from inside(f"{name}/{each}", whole.read(each))
    elif b"\0" not in content:
        yield name, content.decode("utf-8")
