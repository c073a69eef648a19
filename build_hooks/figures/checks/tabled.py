"""Tables that are faces of figures: whether what stands in them has room.

Nothing is measured when a chart is drawn, so that it is the same everywhere; here it is estimated, by how wide
letters are on average.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring

from widgets.kit import Widget
from widgets.kit.frame import times_of

from ...root import ROOT
from ..pictures.drawer import DrawingError, Spec, drawer
from .fields import marks
from .places import Made, quoted

MARK = re.compile(r"tabular_(\w+?)_(?:heading_\d+|words|bold)_(\w+)_marks")
"""How `widgets/draw/tabular.py` calls what stands in a column of a table."""

PLACE = re.compile(r"translate\(([-\d.]+),([-\d.]+)\)")
BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')

NARROW, BROAD = frozenset("ijlftrI.,;:!|'’()[] "), frozenset("mwMW%@—")
WIDTHS = {"narrow": 0.32, "broad": 0.88, "capital": 0.68, "other": 0.55}
"""How wide letters are in their size, in the common faces for screens."""

HALF = 9.0
"""Units that letters reach below their middle."""


class Cell(NamedTuple):
    """What stands in a table, from where to where in units of the picture."""

    table: str
    column: str
    text: str
    left: float
    right: float
    y: float


def faults(
    widget: Widget, which: str, spec: Spec, made: Sequence[Made], root: Path = ROOT
) -> Iterator[str]:
    """Cells that run into others or out of the picture, and rows below it: file, line, fault, remedy."""
    if not any(MARK.fullmatch(str(mark.get("name", ""))) for mark in marks(spec)):
        return
    told: set[tuple[str, str]] = set()
    for each in made:
        try:
            [svg] = drawer().pictures(spec, each.frame, [max(times_of(each.frame) - 1, 0)])
        except DrawingError:  # which is told when the figure is drawn
            return
        for (table, column), fault in crowded(svg):
            if (table, column) not in told:
                told.add((table, column))
                where = quoted(widget.name, column or table, root, views=True)
                yield f"{where}: the chart '{which}' of widget '{widget.name}' at {each.place}: {fault}"


def crowded(svg: str) -> Iterator[tuple[tuple[str, str], str]]:
    """What has no room in a picture, by the table and the column, or the table alone."""
    box = BOX.search(svg)
    assert box  # every picture has one
    wide, tall = float(box[1]), float(box[2])
    rows: defaultdict[tuple[str, float], list[Cell]] = defaultdict(list)
    for cell in cells(fromstring(svg), 0, 0):
        rows[cell.table, cell.y].append(cell)
    low = {table: y for table, y in sorted(rows) if y + HALF > tall}
    for table in low:
        count = len({y for of, y in rows if of == table and y + HALF > tall})
        yield (
            (table, ""),
            f"{count} rows of the table '{table}' are below the picture; make the canvas tall(…) enough for all",
        )
    for (table, _), found in rows.items():
        line = sorted(found, key=lambda cell: cell.left)
        for cell, after in pairwise(line):
            if cell.right > after.left:
                short, long = sorted((cell, after), key=lambda each: each.right - each.left)
                yield (
                    (table, long.column),
                    f"'{long.text}' in the column '{long.column}' of the table '{table}' runs into '{short.text}' in "
                    f"'{short.column}': it needs about {long.right - long.left:.0f} units; shorten it, or make "
                    "other columns narrower (width=…)",
                )
        for cell in line:
            if cell.left < 0 or cell.right > wide:
                yield (
                    (table, cell.column),
                    f"'{cell.text}' in the column '{cell.column}' of the table '{table}' runs out of the picture: it "
                    f"needs about {cell.right - cell.left:.0f} units; shorten it, or make its column wider (width=…)",
                )


def cells(part: Element, x: float, y: float, of: tuple[str, str] | None = None) -> Iterator[Cell]:
    """Every text of a table in a picture; `x` and `y` are where the part is."""
    if found := PLACE.search(part.get("transform", "")):
        x, y = x + float(found[1]), y + float(found[2])
    for name in part.get("class", "").split():
        if mark := MARK.fullmatch(name):
            of = mark[1], mark[2]
    if of and part.tag.rpartition("}")[2] == "text":
        text = "".join(part.itertext())
        size = float(part.get("font-size", "16px").removesuffix("px"))
        reach = width(text) * size * (1.07 if part.get("font-weight") == "bold" else 1)
        left = x - reach if part.get("text-anchor") == "end" else x
        yield Cell(*of, text, left, left + reach, round(y, 1))
    for child in part:
        yield from cells(child, x, y, of)


def width(text: str) -> float:
    """How wide a text is about, in the size of its letters."""
    return sum(WIDTHS[kind(letter)] for letter in text)


def kind(letter: str) -> str:
    """Which of the widths a letter has."""
    if letter in NARROW:
        return "narrow"
    if letter in BROAD:
        return "broad"
    return "capital" if letter.isupper() else "other"
