"""Days in a chart: written and drawn so that they are the same ones wherever a reader is."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from widgets.kit import Widget, iso_day

from ...root import ROOT
from ..pictures.drawer import Spec
from ..pictures.expressions import TEXT, expressions
from .fields import Tables
from .places import Made, quoted

HERE = re.compile(
    r"(?<![\w$.])(datetime(?=\(\s*[^'\s])|time(?:Format|Parse|Offset|Sequence|UnitSpecifier)|timezoneoffset|now"
    r"|year|quarter|month|week|date|day|dayofyear|hours|minutes|seconds|milliseconds)\("
)
"""Functions of Vega's that ask where and when somebody is."""

OF_DAY = re.compile(r"toDate\(datum\[([\"'])(.+)\1\]\)")
"""How Vega-Lite has a column of texts become days."""

MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T[\d:.]+Z")
"""A moment as the same in every zone."""


def faults(
    widget: Widget, which: str, spec: Spec, made: Sequence[Made], root: Path = ROOT
) -> Iterator[str]:
    """What of a chart is another day in another time zone, or none: file, line, fault, remedy."""
    whose = f"the chart '{which}' of widget '{widget.name}'"
    asked = {each for text in expressions(spec) for each in HERE.findall(TEXT.sub("''", text))}
    for each in sorted(asked):
        meant = "alt.DateTime" if each == "datetime" else f"{each}(…)"
        word = "DateTime" if each == "datetime" else each
        place = quoted(widget.name, f"{word}(", root, views=True)
        where = place if ":" in place else quoted(widget.name, word, root, views=True)
        yield (
            f"{where}: {whose} asks for {meant}, which is another in each time zone; write a day as a text such as "
            "'2025-08-02', and have it written by utcFormat(toDate(…), '%d %b')"
        )
    for table, column in dict.fromkeys(dated(spec)):
        for each in made:
            cells = each.frame.get(table, {}).get(column, [])
            if odd := [cell for cell in cells if not is_day(cell)]:
                yield (
                    f"{quoted(widget.name, column, root, views=True)}: {whose} draws '{column}' as days, and the table "
                    f"'{table}' has {odd[0]!r} at {each.place}; write a day such as '2025-08-02' (of a file, "
                    "`iso_day` in read_csv makes sure)"
                )
                break


def dated(spec: Spec) -> Iterator[tuple[str, str]]:
    """The columns that a chart takes for days, each after its table."""
    tables = Tables(spec, {})
    for name, about in tables.data.items():
        for transform in about.get("transform", []):
            if found := OF_DAY.fullmatch(str(transform.get("expr", ""))):
                yield tables.root(name), found[2]


def is_day(cell: object) -> bool:
    """Whether a cell is a day or a moment in any zone; numbers are milliseconds, and nothing is nothing."""
    if not isinstance(cell, str):
        return not isinstance(cell, bool)
    moment = MOMENT.fullmatch(cell)
    try:
        return bool(iso_day(moment[1] if moment else cell))
    except ValueError:
        return False
