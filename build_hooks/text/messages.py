"""What the steps that read an author's prose share: one kind of error, and words."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any


class MarkupError(ValueError):
    """The author must mend something; the message says what, and how."""


def shown(path: Path, docs: Path) -> str:
    """A path as messages give it: from the folder that holds the docs."""
    return path.relative_to(docs.parent).as_posix()


def read_toml(path: Path, name: str) -> tuple[str, dict[str, Any]]:
    """The text of the data file that messages call `name`, and the tables in it."""
    text = path.read_text(encoding="utf-8")
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        raise MarkupError(f"{name}:{at[1] if at else len(text.splitlines())}: {error}") from error


def nearest(word: str, words: Iterable[str], where: str = "there") -> str:
    """The remedy for a misspelt word: the ones that look like it, or to add it `where` they stand."""
    by_look = {sortable(each): each for each in words}
    near = [by_look[look] for look in get_close_matches(sortable(word), by_look, n=3, cutoff=0.5)]
    return f"did you mean {' or '.join(near)}?" if near else f"correct it, or add it {where}"


def sortable(text: str) -> str:
    """A text for comparing: without case, accents and what is not a letter, a digit or a gap."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^\w\s]", "", "".join(c for c in plain if not unicodedata.combining(c)))
