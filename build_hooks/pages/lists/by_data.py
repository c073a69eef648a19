"""Lists that a book declares in its data, with no Python: any file of docs/data/ that has a table [list].

That table says what an entry is called and what of it stands where, [fields] what each field may be.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from widgets.there import there

from ...text import records
from ...text.messages import MarkupError, nearest, read_toml, shown
from ...text.records import Check, Form
from . import entry
from .entry import Layout
from .listing import List, declared

HEAD = re.compile(r"^\[list\]", re.M)

KINDS: Mapping[str, Check] = {
    "text": records.text,
    "texts": records.texts,
    "year": records.year,
    "date": records.date,
    "figure": records.text,
}
"""What a field may be."""

ALWAYS: Mapping[str, Check] = {
    "id": records.slug,
    "sources": records.texts,
    "claims": records.texts,
}
"""Fields that every entry has, or in case of claims may have."""

LIST = Form(
    stem="",
    table="[list]",
    fields={
        **dict.fromkeys(("one", "many"), records.slug),
        **dict.fromkeys(("title", "lead", "order"), records.text),
        **dict.fromkeys(("facts", "rows", "picks"), records.texts),
    },
    optional=frozenset({"lead", "order", "picks"}),
)
FIELD = Form(
    stem="",
    table="field",
    fields={
        "is": records.one_of(*KINDS),
        **dict.fromkeys(("among", "label", "every", "before"), records.text),
        "optional": records.truth,
    },
    optional=frozenset({"is", "among", "label", "every", "before", "optional"}),
)
"""What is said of each: what it is or `among` which names, how it is labelled, what picking `every` is called."""


@dataclass(frozen=True)
class Declared:
    """What a file declares, checked."""

    form: Form
    layout: Layout


def lists(docs: Path) -> list[List]:
    """The lists of a book that are declared by data; a MarkupError says which line is to be mended."""
    made = []
    for path in sorted((docs / "data").glob("*.toml")):
        if found := known(path, shown(path, docs), path.stat().st_mtime_ns):
            made.append(of(path.stem, found))
    return made


def of(name: str, found: Declared) -> List:
    """The list of this name."""
    return List(
        name,
        partial(entry.whole, name, found.form, found.layout),
        form=found.form,
        faults=partial(faults, found),
        says=found.layout.says,
        dates=partial(entry.dates, found.form, found.layout),
    )


def faults(found: Declared, docs: Path) -> list[str]:
    """Entries that lead to a figure there is not."""
    return [
        each
        for name in found.layout.figures
        for each in records.unknown(
            found.form, docs, name, lambda name: records.unknown_name("widget", name, there())
        )
    ]


@cache
def known(path: Path, file: str, changed: int) -> Declared | None:
    """What a file declares, if it is a list; an edit changes `changed`, and with it the key of the cache."""
    text = path.read_text(encoding="utf-8")
    if not HEAD.search(text):
        return None
    _, tables = read_toml(path, file)
    lines = text.splitlines()
    head, fields = tables["list"], tables.get("fields", {})
    wrong = [
        f"{file}:{records.line_of(name, lines, 0)}: {fault}" for name, fault in amiss(head, fields)
    ]
    if wrong:
        raise MarkupError("\n".join(wrong))
    return read(path.stem, head, fields)


def amiss(head: Any, fields: Any) -> Iterator[tuple[str, str]]:
    """What is wrong with a declaration: where, and what to do about it."""
    if not isinstance(fields, dict) or not all(isinstance(x, dict) for x in fields.values()):
        yield "fields", 'fields are tables; write title = { is = "text" } below [fields]'
        return
    wrong = list(records.faults(LIST, head))
    yield from wrong
    for name, said in fields.items():
        for _, fault in records.faults(FIELD, said):
            yield name, fault
        if name not in ALWAYS and ("is" in said) == ("among" in said):
            yield name, f"say what '{name}' is, or among which names it is: one of the two"
        if "before" in said and said["before"] != "sources":
            yield name, 'before is for what stands before the sources; write before = "sources"'
    if wrong:
        return
    every = {*fields, *ALWAYS}
    for part in LIST.fields.keys() - {"one", "many"}:
        value = head.get(part, ())
        for name in (value,) if isinstance(value, str) else value:
            if name not in every:
                yield (
                    part,
                    f"{part} names '{name}', which is no field; {nearest(name, every, 'to [fields]')}",
                )
    for name in head["rows"]:
        if name in every and not fields.get(name, {}).get("label"):
            yield part_of(name), f"rows need labels; give '{name}' one below [fields]"
    for name in head.get("picks", ()):
        if name in fields and not {"label", "every"} <= fields[name].keys():
            yield name, f"'{name}' can be picked by, so it needs a label and every = \"All …\""


def part_of(name: str) -> str:
    """Where a field is missing: at its own line, or where it is asked for."""
    return "rows" if name in ALWAYS else name


def read(stem: str, head: Mapping[str, Any], fields: Mapping[str, Mapping[str, Any]]) -> Declared:
    """What a declaration without faults says."""
    among = {name: said["among"] for name, said in fields.items() if "among" in said}
    kinds = {name: KINDS[said["is"]] for name, said in fields.items() if "is" in said}
    optional = {name for name, said in fields.items() if said.get("optional")}
    form = Form(
        stem=stem,
        table=head["one"],
        head={"list": anything, "fields": anything, **dict.fromkeys(among.values(), records.named)},
        fields={"id": ALWAYS["id"], **dict.fromkeys(among, records.text), **kinds, **ALWAYS},
        optional=frozenset({*optional, "claims"}),
        together=declared(**among),
    )
    return Declared(form, Layout(**{"lead": "", "order": "", "picks": (), **head}, fields=fields))


def anything(value: object) -> str:
    """A part of the file that has been looked at already."""
    return ""
