"""The reader's drive: two lagoons side by side, the reader's and the machine's, and what each step is paid.

The reader expects to beat a machine that soon turns back and never gets round. What happens instead is a tie: below
both lagoons stand the same bars, for going to and fro over one arrow pays as laps do. Only the flags differ, which
no pay has seen. The last tap shows where the course leaks; whoever then rewrites the reward sees the next leak.
"""

from typing import Any

import altair as alt

from ...draw.canvas import canvas, scaled_x, scaled_y, table
from ...draw.layers import by, haloed, plain, point, rect, rule, text
from ...draw.look import HARM, HUMAN, INK, MACHINE, PAPER, PROXY, RULE, SCENE, SOFT, TRUTH
from .lagoon import TILE, Lagoon

HEIGHT = 410
CELL = 70.0
TOP = 48.0
YOURS, ITS = Lagoon(13, TOP, CELL), Lagoon(257, TOP, CELL, "its_")

ENDS = (YOURS.left + 3 * CELL, ITS.left + 3 * CELL)
"""The right edges of both."""

PAID = 322.0
"""How far down bars of what a step was paid begin, up or down."""

SLOT, POINT, MOST = 13.0, 9.0, 2.6
"""How wide a bar's place is, how high a point, and how many points are the highest bar."""

TOLD = (353, 378, 403)
"""How far down the lines at the foot are."""

MEND = (8.0, 417.0, 472.0, 459.0)
"""The button below them: left, top, right and bottom."""

BOTH = "M-1,0 L-.4,-.6 L-.4,-.2 L.4,-.2 L.4,-.6 L1,0 L.4,.6 L.4,.2 L-.4,.2 L-.4,.6 Z"
"""An arrow with two heads, in a box from -1 to 1."""

FLAG = "M-.8,-1 H-.55 V-.9 Q-.1,-1.1 .2,-.85 T.9,-.85 V.1 Q.55,.3 .2,.1 T-.55,.1 V1 H-.8 Z"

WORDS: dict[str, Any] = {"fontSize": SCENE}
BOLD: dict[str, Any] = {**WORDS, "fontWeight": "bold"}


def drive() -> alt.LayerChart:
    """The drawing for the tables of a drive, both boats of which are on the water from the start."""
    return canvas([*yours(), *its(), *heads(), *bars(), *told(), *mend()], HEIGHT)


def yours() -> list[alt.Chart]:
    """The reader's lagoon, with what can be tapped now."""
    x, y, half = YOURS.x(), YOURS.y(), CELL / 2 - 3
    return [
        *YOURS.scene(),
        # Nothing to be seen: what a tap means is read from where these are.
        point(table("cells", "cells"), x, y, half, TILE, fill="transparent"),
        *YOURS.island(),
        *YOURS.gates(table("cells", "gates", "datum.cell % 2")),
        *YOURS.wake(table("wake", "wake_rows", "datum.since == 0"), HUMAN),
        point(table("cells", "ahead", "datum.next"), x, y, half, TILE, fill=HUMAN, fillOpacity=0.14, stroke=HUMAN, strokeWidth=3, strokeDash=[7, 5]),
        *YOURS.line(),
        *YOURS.boat("helm", "fly_helm", HUMAN),
        *rising(YOURS, "gains", "rise"),
    ]  # fmt: skip


def its() -> list[alt.Chart]:
    """The machine's, with what it was found to leave open."""
    return [
        *ITS.scene(),
        *ITS.island(),
        *ITS.gates(table("cells", "its_gates", "datum.cell % 2")),
        *ITS.wake(table("wake", "its_wake_rows", "datum.since == 1"), MACHINE),
        *ITS.line(),
        *leaking(),
        *ITS.boat("pilot", "fly_pilot", MACHINE),
        *rising(ITS, "its_gains", "rise_its"),
    ]


def leaking() -> list[alt.Chart]:
    """Where a step on and back is worth as much as racing."""
    rows = table("leaks", "leaks").transform_calculate(
        mid_x="(datum.x + datum.to_x) / 2",
        mid_y="(datum.y + datum.to_y) / 2",
        turned="datum.x == datum.to_x ? 90 : 0",
    )
    x, y, turn = ITS.x("mid_x"), ITS.y("mid_y"), plain(alt.Angle, "turned:Q")
    return [point(rows, x, y, 22, BOTH, fill=HARM, stroke=PAPER, strokeWidth=2, angle=turn)]


def rising(where: Lagoon, rows: str, mark: str) -> list[alt.Chart]:
    """What the last step was paid, and below it what it cost."""
    drawn = []
    for sort, colour, down in (("gain", PROXY, -22), ("loss", HARM, -22), ("cost", INK, 24)):
        found = table(rows, f"{mark}_{sort}", f"datum.sort == '{sort}'")
        look: dict[str, Any] = {"fill": colour, "fontSize": 26, "fontWeight": "bold", "align": "center"}  # fmt: skip
        rim = {"strokeWidth": 6, "strokeJoin": "round"}
        drawn += haloed(
            f"{mark}_{sort}",
            found,
            where.x(),
            where.y(),
            "=datum.words",
            rim,
            dx=22,
            dy=down,
            **look,
        )
    return drawn


def heads() -> list[alt.Chart]:
    """Whose lagoon it is, its score, and a flag for each lap, which no score has seen."""
    points = "datum.{0} + (datum.{0} == '1' || datum.{0} == '−1' ? ' point' : ' points')"
    drawn = []
    for whose, (mark, field, name, colour, where, end) in enumerate((
        ("you", "yours", "you", HUMAN, YOURS, ENDS[0]),
        ("its", "machine", "the machine", MACHINE, ITS, ENDS[1]),
    )):  # fmt: skip
        left = where.left - 5
        rows = table("flags", f"{mark}_flags", f"datum.whose == {whose}").transform_calculate(
            full=f"datum.won ? '{TRUTH}' : 'transparent'"
        )
        x = scaled_x("flag", (0, 1), (end - 44, end - 12))
        drawn += [
            text(mark, left, -7, name, fill=colour, **BOLD),
            text(f"{mark}_laps", end + 5, -7, "laps", fill=TRUTH, align="right", **WORDS),
            text(table("told", field), left, 22, f"={points.format(field)}", fill=PROXY, fontSize=25, fontWeight="bold"),
            point(rows, x, 21, 12, FLAG, fill=plain(alt.Fill, "full:N"), stroke=TRUTH, strokeWidth=1.5),
        ]  # fmt: skip
    return drawn


def bars() -> list[alt.Chart]:
    """What each step of each boat was paid: all that its score is made of."""
    most = f"{POINT} * clamp(datum.pay, -{MOST}, {MOST})"
    rows = table("paid", "paid").transform_calculate(
        px=f"datum.whose * {ITS.left - YOURS.left} + {YOURS.left + SLOT / 2 + 1} + {SLOT} * datum.step",
        up=f"{PAID} - {most}", zero=f"{PAID}",
        colour=f"datum.pay > 0 ? '{PROXY}' : '{SOFT}'",
    )  # fmt: skip
    x, up, zero = scaled_x("px", (0, 480), (0, 480)), scaled_y("up", (0, 480), (0, 480)), "zero"
    return [
        text("paid_words", 240, PAID - 37, "what each step was paid", fill=SOFT, align="center", **WORDS),
        *(rule(f"{where.name}zero", where.left, PAID, end, stroke=RULE, strokeWidth=2) for where, end in zip((YOURS, ITS), ENDS, strict=True)),
        rule(rows, x, up, None, zero, strokeWidth=SLOT - 4, stroke=plain(alt.Stroke, "colour:N")),
    ]  # fmt: skip


def told() -> list[alt.Chart]:
    """What to do, or who won; the pay, or where it leaks."""
    lines = (("first", INK, BOLD), ("second", SOFT, WORDS), ("third", SOFT, WORDS))
    leaks = by(alt.Fill, "leaking", {"leaking": HARM, "tight": SOFT})
    return [
        text(
            table("told", name), 8, height, f"=datum.{name}", fill=leaks if name == "third" else colour, **look,
        )
        for (name, colour, look), height in zip(lines, TOLD, strict=True)
    ] + [text(table("told", "left"), 472, TOLD[1], "=datum.left", fill=HUMAN, align="right", **WORDS)]  # fmt: skip


def mend() -> list[alt.Chart]:
    """The one repair that is in the picture itself, once the drive is over."""
    left, top, right, bottom = MEND
    ink = by(alt.Fill, "mended", {"true": PAPER, "false": HUMAN})
    word = by(alt.Fill, "mended", {"true": HUMAN, "false": PAPER})
    return [
        rect(table("told", "mend", "datum.over"), left, top, right, bottom, fill=ink, stroke=HUMAN, strokeWidth=2, cornerRadius=8),
        text(table("told", "mend_words", "datum.over"), (left + right) / 2, (top + bottom) / 2 + 1, "=datum.mend", fill=word, align="center", **BOLD),
    ]  # fmt: skip
