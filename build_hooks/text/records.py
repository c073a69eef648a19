"""What authors write as TOML, each field held against what it may be: files of records, and fences.

A file in docs/data/ is a list of tables of one name, [[event]] or [[term]]. This module reads any of
them; what the records mean is said by the module that asks for them.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from .messages import MarkupError, nearest, read_toml, shown

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

type Row = Mapping[str, Any]
"""One table as TOML has it."""

type Check = Callable[[object], str]
"""What is wrong with a value, and what would be right; nothing if it is right."""

type Together = Callable[[Row, Row], Iterable[tuple[str, str]]]
"""The fields that do not go with others, or with those of the file, and what to do about each."""


@dataclass(frozen=True)
class Form:
    """What a file of records is made of: docs/data/`stem`.toml has [[`table`]] with these fields."""

    stem: str
    table: str
    fields: Mapping[str, Check]
    optional: frozenset[str] = field(default_factory=frozenset)
    head: Mapping[str, Check] = field(default_factory=dict)
    """Fields of the file itself, before its tables."""
    together: Together = lambda head, row: ()
    """What is asked of the fields of the file and of a record whose fields are each right."""

    def path(self, docs: Path) -> Path:
        """Where the file is."""
        return docs / "data" / f"{self.stem}.toml"


@dataclass(frozen=True)
class Record:
    """One table of a file, and the line where it begins."""

    line: int
    values: Mapping[str, Any]

    def __getitem__(self, name: str) -> Any:
        """A field; None if it is one that may be left out, and was."""
        return self.values.get(name)


def load(form: Form, docs: Path) -> tuple[Record, ...]:
    """Every record in the order of the file; a folder without the file has none."""
    return known(form, docs)[1]


def head(form: Form, docs: Path) -> Row:
    """The fields of the file itself; a folder without the file has none."""
    return known(form, docs)[0]


def known(form: Form, docs: Path) -> tuple[Row, tuple[Record, ...]]:
    """Both of them; nothing where there is no file."""
    path = form.path(docs)
    if not path.exists():
        return {}, ()
    # A Form holds functions, which no cache can tell apart: the name of the file will do.
    return read(form.stem, path, shown(path, docs), path.stat().st_mtime_ns, Hidden(form))


@dataclass(frozen=True)
class Hidden:
    """A form as an argument that is no part of a cached function's key."""

    form: Form = field(compare=False)


@cache
def read(
    stem: str, path: Path, file: str, changed: int, hidden: Hidden
) -> tuple[Row, tuple[Record, ...]]:
    """Read the file; an edit changes `changed`, and with it the key of the cache."""
    return whole(hidden.form, path, file)


def whole(form: Form, path: Path, file: str) -> tuple[Row, tuple[Record, ...]]:
    """The fields of a file itself, and its records; a MarkupError names every field to mend, by its line."""
    text, tables = read_toml(path, file)
    lines = text.splitlines()
    rows = tables.pop(form.table, [])
    strange = set(tables) - set(form.head)
    if strange or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        line = line_of(min(strange, default=form.table), lines, 0)
        before = "".join(f"{name} = …, then " for name in form.head)
        raise MarkupError(
            f"{file}:{line}: this file is {before}a list of [[{form.table}]] tables and nothing else"
        )
    wrong = [
        f"{file}:{line_of(name, lines, 0)}: {fault}"
        for name, fault in faults(Form("", "file", form.head, form.optional), tables)
    ]
    if wrong:
        raise MarkupError("\n".join(wrong))
    return tables, checked(form, tables, rows, lines, file)


def checked(
    form: Form, head: Row, rows: list[dict[str, object]], lines: list[str], file: str
) -> tuple[Record, ...]:
    """The rows as records; a MarkupError names every field to mend, by its line."""
    header = re.compile(rf"\s*\[\[\s*{form.table}\s*\]\]")
    starts = [n for n, line in enumerate(lines, start=1) if header.match(line)]
    found, mistakes = [], []
    taken: dict[str, int] = {}
    for start, row in zip(starts, rows, strict=False):
        wrong = list(faults(form, row)) or form.together(head, row)
        mistakes += [f"{file}:{line_of(name, lines, start)}: {fault}" for name, fault in wrong]
        first = taken.setdefault(repr(row.get("id")), start)
        if first != start and "id" in form.fields:
            mistakes.append(
                f"{file}:{line_of('id', lines, start)}: id '{row.get('id')}' is taken by the "
                f"{form.table} on line {first}; give one of them another"
            )
        found.append(Record(start, row))
    if mistakes:
        raise MarkupError("\n".join(mistakes))
    return tuple(found)


def faults(form: Form, row: Row) -> Iterable[tuple[str, str]]:
    """The fields of one record that are wrong, and what to do about each."""
    for name in row:
        if name not in form.fields:
            yield name, f"{a(form.table)} has no '{name}'; it has {', '.join(form.fields)}"
    for name, check in form.fields.items():
        if name not in row:
            if name not in form.optional:
                yield name, f"this {form.table} has no {name}; add {name} = …"
        elif fault := check(row[name]):
            yield name, f"{name} {fault}"


def line_of(name: str, lines: list[str], start: int) -> int:
    """The line that gives a field of the record that begins on line `start`, or else that line."""
    for number, line in enumerate(lines[start:], start=start + 1):
        if re.match(rf"\s*\[*\s*{re.escape(name)}\b", line):
            return number
        if re.match(r"\s*\[\[", line):
            break
    return max(start, 1)


def a(noun: str) -> str:
    """A noun with its article."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


# ---- what a field may be


def text(value: object) -> str:
    """Words, and some."""
    return any_text(value) or ("" if str(value).strip() else 'is empty; write it in "…"')


def any_text(value: object) -> str:
    """Words, or none."""
    return "" if isinstance(value, str) else f'{shortly(value)} is not a text; write it in "…"'


def slug(value: object) -> str:
    """A part of an id."""
    if isinstance(value, str) and SLUG.fullmatch(value):
        return ""
    return f"{value!r} cannot be part of a link; use lower-case letters, digits and single hyphens"


def texts(value: object) -> str:
    """At least one text."""
    return any_texts(value) or ("" if value else 'is empty; write ["…", "…"], with at least one')


def any_texts(value: object) -> str:
    """A list of texts, or of nothing."""
    if isinstance(value, list) and all(isinstance(each, str) and each for each in value):
        return ""
    return f'{shortly(value)} is not a list of texts; write ["…", "…"]'


def named(value: object) -> str:
    """Names, and words for each."""
    right = isinstance(value, dict) and all(
        isinstance(words, str) and words.strip() for words in value.values()
    )
    if right and value:
        return ""
    return f"{shortly(value)} is not a table of names with words for each"


def truth(value: object) -> str:
    """Yes or no."""
    return "" if isinstance(value, bool) else f"{value!r} is neither true nor false"


def year(value: object) -> str:
    """A whole number that can be a year."""
    right = isinstance(value, int) and not isinstance(value, bool) and 1000 <= value <= 2999
    return "" if right else f"{value!r} is not a year; write it as a number, 2016"


def date(value: object) -> str:
    """A day, a month or a year."""
    if isinstance(value, str) and (found := DATE.fullmatch(value)):
        month, day = int(found[2] or 1), int(found[3] or 1)
        if day <= days(int(found[1]), month):
            return ""
    return f'{value!r} is not a date; write a day "2016-12-21", a month "2016-12" or a year "2016"'


def day(value: object) -> str:
    """A whole date."""
    if date(value) or len(str(value)) < len("2016-12-21"):
        return f'{value!r} is not a day; write it as "2016-12-21"'
    return ""


def days(year: int, month: int) -> int:
    """How many days a month has."""
    if month == 2:
        return 28 + (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return 30 if month in (4, 6, 9, 11) else 31


def percent(value: object) -> str:
    """A share of a hundred."""
    right = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 100
    return "" if right else f"{shortly(value)} is not a percentage; write a number from 0 to 100"


def one_of(*choices: str) -> Check:
    """One of a few words."""

    def check(value: object) -> str:
        if value in choices:
            return ""
        return f"{value!r} is not one of {', '.join(choices)}"

    return check


def shortly(value: object) -> str:
    """A value as a message quotes it."""
    written = repr(value)
    return written if len(written) <= 40 else f"{written[:39]}…"


# ---- what is asked of whole files


def unknown(form: Form, docs: Path, name: str, fault_of: Callable[[str], str]) -> list[str]:
    """What is wrong with the values of a field, a text or a list, that another file must know."""
    file = shown(form.path(docs), docs)
    lines = form.path(docs).read_text(encoding="utf-8").splitlines() if load(form, docs) else []
    found = []
    for record in load(form, docs):
        value = record[name] or ()
        for each in (value,) if isinstance(value, str) else value:
            if fault := fault_of(each):
                found.append(f"{file}:{line_of(name, lines, record.line)}: {fault}")
    return found


def unknown_name(what: str, name: str, names: Iterable[str]) -> str:
    """What to say of a name that nothing has; nothing if something has it."""
    known = list(names)
    return "" if name in known else f"there is no {what} '{name}'; {nearest(name, known)}"


def when(value: str) -> str:
    """A date in words: 21 December 2016, December 2016, or 2016."""
    found = DATE.fullmatch(value)
    assert found  # or checked() would have refused the file
    year, month, day = found.groups()
    return " ".join(filter(None, (day and str(int(day)), month and MONTHS[int(month) - 1], year)))
