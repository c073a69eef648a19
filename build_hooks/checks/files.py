"""Files that can't be read at all, and pages that are not there: nothing else can be said of such a book."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from ..text import nav
from ..text.messages import nearest, shown
from ..text.source import FRONT_MATTER, paths

BEGUN = re.compile(r"---[ \t]*\n(?=[ \t]*[\w-]+:)")
"""How front matter begins, and no line between two paragraphs."""

QUOTED = re.compile(r"^[ \t]*>[> \t]*(?:`{3,}|~{3,})[ \t]*\{?[ .]*widget\b")
DRESSED = re.compile(r"^[ \t]*(?P<ticks>`{3,}|~{3,})[ \t]*(?:widget[ \t]+\S|\{[ \t]*\.?widget\b)")
ANY = re.compile(r"^[ \t]*(?P<ticks>`{3,}|~{3,})")


def check(docs: Path) -> list[str]:
    """What an author must mend before anything else: file, line, fault, remedy."""
    config = docs.parent / "mkdocs.yml"
    data = sorted(path for path in (docs / "data").glob("*.*") if path.suffix in (".toml", ".bib"))
    written = [*paths(docs), *data, *([config] if config.exists() else [])]
    wrong = [f"{shown(path, docs)}:{fault}" for path in written for fault in unread(path)]
    if wrong:
        return wrong
    for path in paths(docs):
        text = path.read_text(encoding="utf-8")
        wrong += [f"{shown(path, docs)}:{fault}" for fault in (*headless(text), *strange(text))]
    return wrong + [f"{config.name}:{fault}" for fault in led_astray(docs, config)]


def unread(path: Path) -> Iterator[str]:
    """Bytes that are no text, with their line."""
    content = path.read_bytes()
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        yield (
            f"{line}: the byte 0x{content[error.start]:02x} here is not UTF-8; save the file in that encoding "
            f"(it reads as {content[error.start : error.start + 1].decode('latin-1')!r} in Latin-1)"
        )
        return
    if (at := content.find(b"\0")) >= 0:
        yield f"{content.count(b'\n', 0, at) + 1}: a NUL stands here, which no page can show; remove it"


def headless(text: str) -> Iterator[str]:
    """Front matter that does not end, or is no YAML: a page would show it as words."""
    if not BEGUN.match(text.replace("\r\n", "\n")):
        return
    found = FRONT_MATTER.match(text.replace("\r\n", "\n"))
    if not found:
        yield "1: the settings of this page begin with --- and never end; write --- on a line below them"
        return
    try:
        read = yaml.safe_load("\n".join(found[0].splitlines()[1:-1]))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "it can't be read"
        yield f"{mark.line + 2 if mark else 1}: the settings of this page are no YAML: {problem}; mend this line"
    else:
        if read is not None and not isinstance(read, dict):
            yield "1: the settings of this page are no names with values; write title: …, each on its line"


def strange(text: str) -> Iterator[str]:
    """Fences that look like a widget's and would be shown as something else."""
    closing = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if closing:
            bare = line.strip()
            closing = "" if bare.startswith(closing) and not bare.strip(closing[0]) else closing
        elif QUOTED.match(line):
            yield f"{number}: a widget fence can't stand in a quotation; take it out of it"
        elif found := DRESSED.match(line):
            yield (
                f"{number}: a widget fence begins with {found['ticks']}widget and nothing more; write what it is to "
                'be told below, as in id = "another"'
            )
            closing = found["ticks"]
        elif found := ANY.match(line):
            closing = found["ticks"]


def led_astray(docs: Path, config: Path) -> Iterator[str]:
    """Entries of the navigation that lead to no page."""
    if not config.exists():
        return
    pages = [path.relative_to(docs).as_posix() for path in paths(docs)]
    try:
        entries = nav.entries(config)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        yield f"{mark.line + 1 if mark else 1}: {getattr(error, 'problem', None) or error}"
        return
    lines = config.read_text(encoding="utf-8").splitlines()
    for source in nav.sources(entries):
        if source.endswith(".md") and "://" not in source and source not in pages:
            line = next((n for n, each in enumerate(lines, 1) if source in each), 1)
            yield f"{line}: nav leads to '{source}', and there is no such page in {docs.name}/; {nearest(source, pages)}"
