"""Dated sentences whose sources are all older than the date, and so cannot have reported it.

A sentence rests on the works that it cites, and what stands after its last citation on those of the
next sentence of its paragraph that cites any. A work can speak of what happened up to the end of its
month or year; one that changes, up to the day when it was read, its urldate. Plans are left alone, and so
are the exceptions in docs/data/older_sources.toml.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ..pages.lists import all as lists
from ..store import reading
from ..text import claims, dates, mentions, records, references, source
from ..text.dated import nearest
from ..text.messages import MarkupError, shown
from ..text.records import MONTHS, Form, Record, Row
from ..text.references import Reference


def together(head: Row, row: Row) -> Iterator[tuple[str, str]]:
    """An exception is for a work or for a sentence."""
    if ("source" in row) == ("words" in row):
        yield "why", "an exception has either a source or words; give it one of them"


FORM = Form(
    stem="older_sources",
    table="exception",
    head={"looked": records.date},
    fields={"source": records.text, "words": records.text, "why": records.text},
    optional=frozenset({"source", "words"}),
    together=together,
)

DATE = re.compile(
    rf"(?<![\w.,/–-])(?:(?:(\d{{1,2}}) )?({'|'.join(MONTHS)}) )?((?:19|20)\d\d)(?![\w/]|[.,-]\d)"
)
ABBREVIATED = r"(?<!\bNo\.)(?<!\bvs\.)"
SENTENCE = re.compile(rf"(?<=[.!?]){ABBREVIATED}[”’\")*_\]]*\s+(?=[“‘\"(*_\[]*[A-Z0-9])")
AT_END = re.compile(rf"{mentions.CITATION}\W*$")
"""Words after the last citation of a sentence rest on the next one."""
LINK = re.compile(r"(!?\[[^\]\n]*\])\([^)\s]*\)")
NOT_SAID = re.compile(rf"{source.CLAIMS}[^>]*-->|^ *\{{\{{.*?\}}\}} *$|`[^`\n]+`", re.M)


@dataclass(frozen=True)
class Statement:
    """A sentence where it stands, and the works it rests on."""

    where: str  # docs/faq.md:12
    text: str
    keys: tuple[str, ...]


def check(docs: Path) -> list[str]:
    """What an author must mend: file, line, fault, remedy."""
    try:
        entries = references.load(docs)
        looked, exceptions = load(docs)
        statements = [*in_pages(docs), *in_lists(docs), *in_claims(docs)]
    except MarkupError as error:
        # The rest is reported by those who read it.
        return [line for line in str(error).splitlines() if FORM.stem in line]
    faults = [(each, fault) for each in statements if (fault := too_old(each, entries, looked))]
    told = [f"{each.where}: {fault}" for each, fault in faults if not excused(each, exceptions)]
    file = shown(FORM.path(docs), docs)
    idle = [
        f"{file}:{each.line}: this exception excuses nothing; remove it, or update its words"
        for each in exceptions
        if not any(excused(said, (each,)) for said, _ in faults)
    ]
    return told + idle


def load(docs: Path) -> tuple[str, tuple[Record, ...]]:
    """The last day that was looked at, and the exceptions; a folder without the file has none."""
    path = FORM.path(docs)
    if not path.exists():
        return "9999", ()
    head, rows = records.whole(FORM, path, shown(path, docs))
    return dates.last_day(head["looked"]), rows


def in_pages(docs: Path) -> Iterator[Statement]:
    """Every sentence of every page that cites something, or whose paragraph does."""
    for path in source.paths(docs):
        name = shown(path, docs)
        yield from reading(path, f"dated sentences of {name}", partial(in_page, path, name))


def in_page(path: Path, name: str) -> list[Statement]:
    """The sentences of one page."""
    page = source.read(path.read_text(encoding="utf-8"))
    return [
        Statement(f"{name}:{line}", text, keys)
        for paragraph in page.paragraphs
        for line, text, keys in sentences(paragraph.text, paragraph.line)
    ]


def sentences(text: str, line: int = 1) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Each sentence of a paragraph, with its line and the works it rests on."""
    bare = NOT_SAID.sub(source.gap, LINK.sub(r"\1", text))
    if not bare.lstrip().startswith("|"):
        yield from in_prose(bare, line, ())
        return
    whole = tuple(sorted(claims.cited(bare)))
    for n, row in enumerate(bare.split("\n")):
        yield from in_prose(row, line + n, whole)


def in_prose(
    text: str, line: int, else_: tuple[str, ...]
) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Each sentence of a text; where all of it cites nothing, it rests on what the table cites."""
    parts, start = [], 0
    for end in [*(found.end() for found in SENTENCE.finditer(text)), len(text)]:
        parts.append((line + text.count("\n", 0, start), text[start:end]))
        start = end
    cited = [tuple(sorted(claims.cited(part))) for _, part in parts]
    for n, (number, part) in enumerate(parts):
        keys = nearest(cited, n) or else_
        if cited[n] and not AT_END.search(part):
            more = next((each for each in cited[n + 1 :] if each), ())
            keys = tuple(sorted({*keys, *more}))
        if keys:
            yield number, " ".join(re.sub(mentions.CITATION, "", part).split()), keys


def in_lists(docs: Path) -> Iterator[Statement]:
    """What the records of lists say."""
    for each in lists.known(docs):
        for record in records.load(each.form, docs) if each.form else ():
            assert each.form
            where = f"{shown(each.form.path(docs), docs)}:{record.line}"
            for text, keys in each.says(record):
                for part in SENTENCE.split(text):
                    yield Statement(where, part, tuple(keys))


def in_claims(docs: Path) -> Iterator[Statement]:
    """What corrected claims say, which a page prints."""
    file = shown(claims.FORM.path(docs), docs)
    for claim in claims.load(docs).by_id.values():
        if claim.status == claims.CORRECTED:
            for part in SENTENCE.split(claim.claim):
                yield Statement(f"{file}:{claim.line}", part, claim.sources)


def too_old(said: Statement, entries: dict[str, Reference], looked: str) -> str:
    """What is wrong with a sentence; nothing if a work that it rests on is as new as its newest date."""
    days = [date for date in dated(said.text) if dates.first_day(date) <= looked]
    works = [entries[key] for key in said.keys if key in entries]
    if not days or not works or any(not each.newest for each in works):
        return ""
    newest = max(days, key=dates.first_day)
    if any(each.newest >= dates.first_day(newest) for each in works):
        return ""
    latest = max(works, key=lambda each: each.newest)
    return (
        f"this speaks of {records.when(newest)}, and cites nothing newer than '{latest.key}' "
        f"({latest.date}): “{short(said.text)}”; cite a source that could have known it, or give a reason "
        f"in docs/data/{FORM.stem}.toml"
    )


def dated(text: str) -> list[str]:
    """The dates in a text: 2026-07-21, 2026-07 or 2026."""
    found = []
    for day, month, year in DATE.findall(text):
        number = f"-{MONTHS.index(month) + 1:02}" if month else ""
        found.append(f"{year}{number}" + (f"-{int(day):02}" if day else ""))
    return found


def excused(said: Statement, exceptions: Iterable[Record]) -> bool:
    """Whether there is a reason, which is for one work or for one sentence."""
    return any(
        each["source"] in said.keys if each["source"] else each["words"] in said.text
        for each in exceptions
    )


def short(text: str, width: int = 100) -> str:
    """The beginning of a text."""
    return text if len(text) <= width else f"{text[: width - 1]}…"
