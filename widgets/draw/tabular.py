"""A table as the face of a figure: a heading, and a row for each row of one of the frame's tables.

What a view returns is a chart all the same, so it is drawn, played and downloaded as any other:

    COLUMNS = (
        Column("shop", "Shop", 150),
        Column("wait", "Wait,\\nminutes", style=".1f", marked={"slow": HARM}),
    )


    def chart() -> alt.LayerChart:
        return canvas(tabular("shops", COLUMNS), tall(5, COLUMNS))

A column with a `style` is of numbers, which stand to the right, point below point; one without is of words, which
stand to the left. Letters are 18.5 units high, so 45 to 50 of them have room in a row, and a phone shows them as
large as the text around. The build tells if some do not fit, and if rows are below the picture.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import altair as alt

from .canvas import scaled_y, table
from .layers import rect, rule, text
from .look import INK, PADDING, RULE, SCENE, SOFT, WIDTH

__all__ = ["Column", "tabular", "tall"]

ROW = 30
"""Units from one row to the next."""

LINE = 20
"""The same for two lines of a heading."""

GAP = 16
"""Units that stay free between two columns."""

EDGE = 12
"""Units from the edge of the picture to what stands in the outermost columns, where marked rows have their bar."""

FOOT = 12
"""Units that stay free below the last row."""

LEAST = 24
"""Units across in which two digits have room."""

STYLE = re.compile(r"[-+( ]?[$#]?0?\d*,?(?:\.\d+)?~?[%a-zA-Z]?")
"""How Vega is told to write numbers: https://d3js.org/d3-format."""

NAME = re.compile(r"[A-Za-z_]\w*")

ROLE = re.compile(r"var\(--[\w-]+\)")
"""How `look.py` and `hues.py` name a colour."""


@dataclass(frozen=True)
class Column:
    """One column: which of the frame's it shows, and how. Raises a ValueError that says what to mend."""

    name: str
    heading: str
    """What stands above it, in several lines if there are `\\n` between them."""
    width: float = 0
    """How many of the 480 units are its own; with 0 it has an equal share of what the others leave."""
    style: str = ""
    """How its numbers are written, such as `.1f`, `,d` or `.0%`; without one it is of words. Nothing is a dash."""
    marked: Mapping[str, str] = field(default_factory=dict)
    """Cells that stand out: which column of the frame says where (`True`), and in which colour, as `{"late": HARM}`."""

    def __post_init__(self) -> None:
        called(self.name, "a column of the frame")
        if not STYLE.fullmatch(self.style):
            raise ValueError(
                f"column '{self.name}': style '{self.style}' is no format of numbers; write one such as '.1f', ',d' or "
                "'.0%', or leave it out for words"
            )
        if self.width < 0 or 0 < self.width < LEAST:
            raise ValueError(
                f"column '{self.name}': width = {self.width:g} has no room for two digits; make it {LEAST} units or "
                "more, or leave it out for an equal share"
            )
        check_marked(self.marked)

    @property
    def lines(self) -> list[str]:
        """What stands above it, line by line."""
        return self.heading.split("\n")

    @property
    def words(self) -> str:
        """What stands in one of its cells, as an expression."""
        cell = f"datum.{self.name}"
        written = f"format({cell}, '{self.style}')" if self.style else cell
        return f"isValid({cell}) ? {written} : '–'"


def tabular(
    name: str, columns: Sequence[Column], marked: Mapping[str, str] | None = None, keep: str = ""
) -> list[alt.Chart]:
    """The layers of a table of the frame: its heading and all its rows, or those for which `keep` holds.

    Rows that are `marked` have a band, a bar and bold letters: which column of the frame says where (`True`), and in
    which colour, as `{"slowest": HARM}`. Its marks are called `tabular_NAME` and more. Raises a ValueError if
    there are no columns, one is there twice, or they are wider than the picture.
    """
    lefts, rights = places(name, columns)
    marked = dict(marked or {})
    check_marked(marked)
    head = max(len(column.lines) for column in columns) * LINE
    made = Made(name, head, keep)
    layers = [
        made.band(f"row_{n}", where, role, 0, WIDTH)
        for n, (where, role) in enumerate(marked.items())
    ]
    layers += [made.bar(f"bar_{n}", where, role) for n, (where, role) in enumerate(marked.items())]
    # A cell reaches half a gap to each side, or the edge of the picture.
    begins = [0, *(left - GAP / 2 for left in lefts[1:])]
    ends = [*begins[1:], WIDTH]
    for column, begin, end in zip(columns, begins, ends, strict=True):
        layers += [
            made.band(f"cell_{column.name}_{of}", where, role, begin, end)
            for of, (where, role) in enumerate(column.marked.items())
        ]
    layers += made.rules()
    for column, left, right in zip(columns, lefts, rights, strict=True):
        place, align = (right, "right") if column.style else (left, "left")
        layers += made.heading(column, place, align)
        layers += made.cells(column, place, align, [*marked, *column.marked])
    return layers


def tall(rows: int, columns: Sequence[Column]) -> float:
    """How high a canvas is that has a table of so many rows and nothing else."""
    head = max((len(column.lines) for column in columns), default=1) * LINE
    return max(head + GAP / 2 + rows * ROW + FOOT - PADDING["bottom"], LEAST)


@dataclass(frozen=True)
class Made:
    """The marks of one table, `head` units of which are its heading."""

    name: str
    head: float
    keep: str

    def rows(self, mark: str, keep: str = "") -> alt.Chart:
        """A layer over its rows, each of which knows its place; only those for which `keep` holds, too."""
        rows = table(self.name, f"tabular_{self.name}_{mark}", self.keep)
        rows = rows.transform_window(row_="row_number()")
        return rows.transform_filter(keep) if keep else rows

    def down(self, units: float) -> alt.Y:
        """So many units below the upper edge of a row."""
        first = self.head + GAP / 2 + units
        return scaled_y("row_", (1, 2), (first, first + ROW))

    def band(self, mark: str, where: str, role: str, left: float, right: float) -> alt.Chart:
        """A tint behind a row or a cell that stands out."""
        rows = self.rows(mark, f"datum.{where}").transform_calculate(below_="datum.row_ + 1")
        return rect(rows, left, self.down(0), right, "below_", fill=role, fillOpacity=0.14)

    def bar(self, mark: str, where: str, role: str) -> alt.Chart:
        """What stands at the left end of a row that stands out."""
        rows = self.rows(mark, f"datum.{where}").transform_calculate(below_="datum.row_ + 1")
        return rect(rows, 0, self.down(0), 4, "below_", fill=role)

    def rules(self) -> list[alt.Chart]:
        """A line below the heading, and a thin one below each row."""
        head = self.head + GAP / 2
        line = rule(f"tabular_{self.name}_head", 0, head, WIDTH, head, stroke=SOFT, strokeWidth=1.5)
        return [rule(self.rows("rules"), 0, self.down(ROW), WIDTH, stroke=RULE), line]

    def heading(self, column: Column, place: float, align: str) -> list[alt.Chart]:
        """What stands above a column, its last line on the level of all others'."""
        first = self.head - (len(column.lines) - 0.5) * LINE
        return [
            text(
                f"tabular_{self.name}_heading_{of}_{column.name}", place, first + of * LINE, line,
                align=align, fontSize=SCENE, fill=SOFT,
            )
            for of, line in enumerate(column.lines)
        ]  # fmt: skip

    def cells(
        self, column: Column, place: float, align: str, marked: Sequence[str]
    ) -> list[alt.Chart]:
        """What stands in a column: bold where a cell or its row stands out."""
        look: dict[str, Any] = {"align": align, "fontSize": SCENE, "fill": INK}
        out = " || ".join(f"datum.{where}" for where in dict.fromkeys(marked))
        y = self.down(ROW / 2)
        said = f"={column.words}"
        if not out:
            return [text(self.rows(f"words_{column.name}"), place, y, said, **look)]
        return [
            text(self.rows(f"words_{column.name}", f"!({out})"), place, y, said, **look),
            text(self.rows(f"bold_{column.name}", out), place, y, said, fontWeight="bold", **look),
        ]


def places(name: str, columns: Sequence[Column]) -> tuple[list[float], list[float]]:
    """The left and the right edge of what stands in each column."""
    if not columns:
        raise ValueError(f"the table '{name}' has no columns; give it some: (Column('…', '…'), …)")
    names = [column.name for column in columns]
    if twice := next((each for each in names if names.count(each) > 1), ""):
        raise ValueError(f"the table '{name}' shows '{twice}' twice; remove one of both columns")
    room = WIDTH - 2 * EDGE - GAP * (len(columns) - 1)
    given = sum(column.width for column in columns)
    shares = sum(not column.width for column in columns)
    if given + shares * LEAST > room:
        raise ValueError(
            f"the columns of the table '{name}' need {given + shares * LEAST:g} units, and {room:g} are there for "
            f"{len(columns)} of them; make some narrower, or leave out width"
        )
    share = (room - given) / shares if shares else 0
    lefts, rights, at = [], [], float(EDGE)
    for column in columns:
        lefts.append(at)
        rights.append(at + (column.width or share))
        at = rights[-1] + GAP
    return lefts, rights


def check_marked(marked: Mapping[str, str]) -> None:
    """Raise a ValueError where what stands out has no column that says so, or no colour."""
    for where, role in marked.items():
        called(where, "a column that says which are marked")
        if not ROLE.fullmatch(role):
            raise ValueError(
                f"marked: '{where}' has the colour '{role}', which would be one in light and in dark; take one of "
                "widgets/draw/look.py or hues.py, or write 'var(--NAME)'"
            )


def called(name: str, what: str) -> None:
    """Raise a ValueError where a name can't be that of a column."""
    if not NAME.fullmatch(name):
        raise ValueError(
            f"'{name}' can't be {what}; call it as in Python, by letters, digits and _"
        )
