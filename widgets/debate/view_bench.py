"""The judge's bench: a covered digit between two speakers, and the bets below.

The reader expects that true pixels show the truth. What happens instead is that whoever speaks alone is
believed, and that even against a rival some lies win; the last bet, which uncovers the picture, shows it.
"""

from typing import Any

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import by, over_x, over_y, point, rect, rule, text
from ..draw.look import HARM, HUMAN, INK, MACHINE, PAPER, RULE, SOFT, TRUTH
from .settings import LEFT, RIGHT

HEIGHT = 366
CELL, EDGE, TOP = 27, 132, -10
"""A square of the digit, and the upper left corner of all of them."""

SIDES = (7, 355)
"""The left edges of both speakers."""

WIDE, TALL = 118, 154
"""A speaker."""

MOUTH = TOP + 94
"""How far down its lines to pixels begin."""

ASKED, YOURS, PROGRAMS, FOOT = 238, 280, 320, 382
"""How far down the question is, both rows of bets, and what comes next."""

SMALL, PLAIN, LARGE = 18, 20, 60
"""Sizes of words: even the small are 12.5 px high on a phone."""

COLOURS = {"covered": MACHINE, "truth": TRUTH, "lie": HARM}
"""Whoever speaks is a machine; what it said has a colour once it is known."""

BETS = {"covered": HUMAN, "truth": TRUTH, "lie": HARM, "none": RULE}

column = over_x((0, 7), (EDGE + CELL / 2, EDGE + 7.5 * CELL))
row = over_y((0, 7), (TOP + CELL / 2, TOP + 7.5 * CELL))


def bench() -> alt.LayerChart:
    """The drawing for the tables `pixels`, `rays`, `claims`, `slots` and `said`."""
    return canvas([*digit(), *speakers(), *said(), *bets(), *next_case()], HEIGHT)


def digit() -> list[alt.Chart]:
    """What is in sight of the picture, and a line to it from whoever showed it."""
    x, y = column("column"), row("row")
    ink = alt.FillOpacity("ink:Q", scale=None)
    half = CELL / 2 - 0.75
    every = table("pixels", "covered")
    uncovered = table("pixels", "uncovered", "datum.open && !datum.shown && datum.value > 0")
    paper = table("pixels", "paper", "datum.shown")
    seen = table("pixels", "in_sight", "datum.shown")
    tint = by(alt.Stroke, "tint", COLOURS)
    inked = {"fill": INK, "strokeWidth": 0}

    def numbers(name: str, keep: str, fill: str) -> alt.Chart:
        rows = table("pixels", name, f"datum.shown && datum.value {keep}")
        look: dict[str, Any] = {"align": "center", "fontWeight": "bold", "fontSize": SMALL, "dy": 1}
        return text(rows, x, y, alt.Text("number:Q"), fill=fill, **look)

    return [
        point(every, x, y, half, "square", fill=RULE, fillOpacity=0.7),
        point(
            uncovered.transform_calculate(ink="datum.value / 16"), x, y, half, "square",
            fillOpacity=ink, **inked,
        ),
        *rays(),
        point(paper, x, y, CELL / 2 - 2, "square", fill=PAPER, stroke=tint, strokeWidth=4),
        point(
            seen.transform_calculate(ink="datum.value / 16"), x, y, CELL / 2 - 4, "square",
            fillOpacity=ink, **inked,
        ),
        numbers("pale_numbers", "<= 8", INK),
        numbers("dark_numbers", "> 8", PAPER),
    ]  # fmt: skip


def rays() -> list[alt.Chart]:
    """From either side to each of its pixels; the last is the one that is spoken of."""
    drawn = []
    for side, edge in enumerate((SIDES[0] + WIDE, SIDES[1])):
        for name, keep, look in (
            ("ray", "!datum.last", {"strokeWidth": 1.5, "strokeOpacity": 0.45}),
            ("last_ray", "datum.last", {"strokeWidth": 3}),
        ):
            rows = table("rays", f"{name}_{side}", f"datum.side == {side} && {keep}")
            tint = by(alt.Stroke, "tint", COLOURS)
            x, y = column("column"), row("row")
            drawn.append(rule(rows, x, y, edge, MOUTH, stroke=tint, strokeCap="round", **look))
    return drawn


def speakers() -> list[alt.Chart]:
    """Both sides as machines that say a digit, and that are tapped to bet on it."""
    return [
        layer
        for name, side, left in (("left", LEFT, SIDES[0]), ("right", RIGHT, SIDES[1]))
        for layer in speaker(name, f"datum.side == {side}", left)
    ]


def speaker(name: str, keep: str, left: float) -> list[alt.Chart]:
    """One side: its head, its eyes if anybody is there, what it says, and whether that is bet on."""
    middle, foot = left + WIDE / 2, TOP + TALL
    tint = by(alt.Fill, "tint", COLOURS)
    rim = by(alt.Stroke, "tint", COLOURS)

    def rows(part: str, more: str = "") -> alt.Chart:
        return table("claims", f"{name}_{part}", keep + more)

    def head(part: str, more: str, off: float, **look: Any) -> alt.Chart:
        box = (left - off, TOP - off, left + WIDE + off, foot + off)
        return rect(rows(part, more), *box, cornerRadius=14 + off, **look)

    def words(part: str, y: float, said: str, **look: Any) -> alt.Chart:
        return text(rows(part), middle, y, said, align="center", **look)

    box: dict[str, Any] = {"fill": tint, "fillOpacity": 0.1, "stroke": rim, "strokeWidth": 2}
    return [
        head("believed", " && datum.yours", 5, fill=None, stroke=HUMAN, strokeWidth=3),
        # Once the picture is uncovered there is nothing to bet on, so the mark that can be pressed is gone.
        head("claim", " && datum.tint == 'covered'", 0, **box),
        head("found", " && datum.tint != 'covered'", 0, **box),
        *(
            point(rows(f"eye_{number}", " && datum.speaks"), middle + off, TOP + 22, 6, fill=tint)
            for number, off in enumerate((-20, 20))
        ),
        words(
            "name", TOP + 48, "=datum.heads",
            fontSize=SMALL, fill=tint,
        ),
        words("digit", TOP + 94, "=datum.digit", fontSize=LARGE, fontWeight="bold", fill=tint),
        words("state", TOP + 137, "=datum.words", fontSize=SMALL, fontWeight="bold", fill=tint),
    ]  # fmt: skip


def said() -> list[alt.Chart]:
    """How far it has gone, and what is asked, or what is found."""
    at_left, at_right = (left + WIDE / 2 for left in SIDES)
    below = TOP + TALL + 24
    small: dict[str, Any] = {"align": "center", "fontSize": SMALL, "fill": SOFT}
    asked: dict[str, Any] = {"align": "center", "fontSize": PLAIN, "fontWeight": "bold"}
    return [
        text(table("said", "pixel"), at_left, below, "=datum.pixel", **small),
        text(table("said", "case"), at_right, below, "=datum.case_words", **small),
        text(table("said", "asked"), 240, ASKED, "=datum.prompt", fill=INK, **asked),
    ]


def bets() -> list[alt.Chart]:
    """The reader's bets, and those of the program, which wait below until the picture is uncovered."""
    place = over_x((0, 9), (164, 164 + 9 * 33))

    def bet(name: str, whose: str, y: float) -> list[alt.Chart]:
        made = f"datum.{whose}_tint != 'none'"
        x, tint = place("place"), by(alt.Stroke, f"{whose}_tint", BETS)
        filled = by(alt.Fill, f"{whose}_tint", BETS)
        digit: dict[str, Any] = {
            "align": "center",
            "fontWeight": "bold",
            "fontSize": SMALL,
            "dy": 1,
        }
        return [
            text(table("said", f"{whose}_name"), 6, y, name, fontSize=SMALL, fill=INK),
            point(table("slots", f"{whose}_open"), x, y, 14, fill=None, stroke=tint, strokeWidth=2),
            point(table("slots", f"{whose}_made", made), x, y, 14, fill=filled),
            text(table("slots", f"{whose}_digit", made), x, y, f"=datum.{whose}", fill=PAPER, **digit),
            text(table("slots", f"{whose}_none", f"!({made})"), x, y, f"=datum.{whose}", fill=SOFT, **digit),
        ]  # fmt: skip

    return [*bet("Your bets", "yours", YOURS), *bet("The program’s", "program", PROGRAMS)]


def next_case() -> list[alt.Chart]:
    """What the last bet will do, then the way on to the next case, or how all of them went."""
    more = "datum.more"
    look: dict[str, Any] = {"align": "center", "fontSize": PLAIN, "fontWeight": "bold"}
    box = (150, FOOT - 32, 330, FOOT + 32)
    coming = "The last bet uncovers the picture."
    return [
        text(
            table("said", "coming", "!datum.over"), 240, FOOT, coming,
            align="center", fontSize=SMALL, fill=SOFT,
        ),
        rect(table("said", "next_case", more), *box, fill=HUMAN, cornerRadius=10),
        text(table("said", "next_words", more), 240, FOOT, "Next case ›", fill=PAPER, **look),
        text(table("said", "tally"), 240, FOOT, "=datum.tally", fill=INK, **look),
    ]  # fmt: skip
