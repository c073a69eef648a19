"""A vote on three replies: you stand among others, and five rules choose from the same ballots.

Readers expect that the rules differ in detail. But go one wedge on, which swaps your own two favourites, and four
rules that agreed choose three replies: first places one, points another, duels the third.
"""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import by, over_x, over_y, plain, point, rect, rule
from ..draw.look import HUMAN, INK, PAPER, RULE, SCENE, SOFT
from .view_board import BOLD, at_x, at_y, board, words

HEIGHT = 398
MIDDLE = (156.0, 118.0)
OUT = 86.0
"""Where the wedges meet, and how far from it you stand."""

CORNER, ROUND = 118.0, 106.0
"""From the middle to a reply, and to the edge of the ground."""

CORNERS = ((-0.95, 0.58), (0.0, -1.0), (0.93, 0.58))
"""Full on top, brief to the left, kind to the right."""

CARD = (318.0, 466.0, 14.0, 112.0)
LINES = 34.0, 29.5
"""Your ballot: its edges, its first line, and from one line to the next."""

BOARD = 272.0

PERSON = "M-.75,1 V.5 A.75,.6 0 0 1 .75,.5 V1 Z M0,-.15 A.42,.42 0 1 1 .01,-.15 Z"
WEDGE = "M0,0 L.8660254,-.5 A1,1 0 0 1 .8660254,.5 Z"
BUBBLE = "M-31,-16 H31 A8,8 0 0 1 39,-8 V8 A8,8 0 0 1 31,16 H-6 L-20,27 L-19,16 H-31 A8,8 0 0 1 -39,8 V-8 A8,8 0 0 1 -31,-16 Z"

east = over_x((-1, 1), (MIDDLE[0] - OUT, MIDDLE[0] + OUT))
south = over_y((-1, 1), (MIDDLE[1] - OUT, MIDDLE[1] + OUT))


def vote() -> alt.LayerChart:
    """The drawing for the tables `seats`, `people`, `replies`, `ballot`, `chosen`, `board` and `metrics`."""
    return canvas([*place(), *replies(), *you(), *card(), *board(BOARD, 39)], HEIGHT)


def place() -> list[alt.Chart]:
    """Six wedges, yours tinted, and whoever stands in them."""
    turn = plain(alt.Angle, "turn:Q")
    here = table("seats", "wedge", "datum.here")
    return [
        point("floor", *MIDDLE, ROUND, fill=RULE, fillOpacity=0.28),
        point(here, *MIDDLE, ROUND, WEDGE, fill=HUMAN, fillOpacity=0.16, angle=turn),
        point(table("seats", "wedges"), *MIDDLE, ROUND, WEDGE, fill="transparent", stroke=PAPER, strokeWidth=3, angle=turn),
        point(table("people", "people"), east("east"), south("south"), 8.5, PERSON, fill=SOFT),
    ]  # fmt: skip


def replies() -> list[alt.Chart]:
    """The replies at their corners; dark are those that some rule chooses."""
    rows = table("replies", "replies").transform_calculate(
        x=f"{MIDDLE[0]} + {CORNER} * {[x for x, _ in CORNERS]}[datum.reply]",
        y=f"{MIDDLE[1]} + {CORNER} * {[y for _, y in CORNERS]}[datum.reply]",
        state="datum.crowned ? 'crowned' : 'not'",
    )
    fill = by(alt.Fill, "state", {"crowned": INK, "not": PAPER})
    ink = by(alt.Fill, "state", {"crowned": PAPER, "not": INK})
    x, y = at_x("x"), at_y("y")
    return [
        point(rows, x, y, 1, BUBBLE, fill=fill, stroke=INK, strokeWidth=2),
        words(rows.properties(name="reply_words"), x, y, alt.Text("said:N"), fill=ink, fontSize=20, **BOLD),
    ]  # fmt: skip


def you() -> list[alt.Chart]:
    """You, and the places where you could be."""
    x, y = east("east"), south("south")
    free, here = table("seats", "seats", "!datum.here"), table("seats", "you", "datum.here")
    return [
        point(free, x, y, 8, fill="transparent", stroke=HUMAN, strokeWidth=1.5, strokeDash=[3, 3]),
        point(here, x, y, 11, PERSON, fill=HUMAN),
    ]


def card() -> list[alt.Chart]:
    """Your ballot, line by line, and how many replies are chosen."""
    left, right, top, foot = CARD
    first, pitch = LINES
    lines = table("ballot", "fly_lines").transform_calculate(
        y=f"{first} + {pitch} * datum.place", number="datum.place + 1 + '.'"
    )
    middle = (left + right) / 2
    y = at_y("y")
    much = "datum.agreement == 1 ? 'winner' : 'winners'"
    return [
        rect("paper", left, top, right, foot, fill=PAPER, stroke=HUMAN, strokeWidth=2.5, cornerRadius=10),
        words("yours", middle, -2, "your ballot", fill=HUMAN, **BOLD),
        words(lines, middle + 8, y, alt.Text("said:N"), fill=HUMAN, fontSize=22, **BOLD),
        *(words(f"place_{n}", left + 12, first + pitch * n, f"{n + 1}", align="left", fill=SOFT) for n in range(3)),
        words("rise_count", middle - 46, 158, "=datum.agreement", fill=INK, fontSize=62, **BOLD),
        words("winners", middle - 22, 166, f"={much}", align="left", fill=INK, fontSize=SCENE + 2, **BOLD),
        words("near", middle, 206, "stand near what", fill=HUMAN),
        words("near_too", middle, 228, "you like best", fill=HUMAN),
        rule("ground", 14, BOARD - 27, 466, stroke=RULE, strokeWidth=1.5),
    ]  # fmt: skip
