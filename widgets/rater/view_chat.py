"""A chat: a question, two replies to choose from, and what the model says by now.

The question is the reader's, the two bubbles can be pressed. Below, one bar has all that the model says,
from tips at the left to empty praise at the right, and a bubble what it says most. At the foot the taste
for flattery that it has learnt, on a line from an honest rater's to one whose model only flatters.
"""

from typing import Any

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import over_x, point, rect, rule, text
from ..draw.look import HARM, HUMAN, INK, MACHINE, PAPER, RULE, SCENE, SOFT, TRUTH
from .chat import lines
from .model import LEAST
from .replies import QUESTION

HEIGHT = 404
SIDES = (14.0, 466.0)
ASKED = (176.0, -14.0, 466.0, 44.0)
"""The left, top, right and bottom of the reader's bubble."""
PROMPT = 58
BUBBLES = {"upper": (75.0, 140.0), "lower": (149.0, 214.0)}
"""65 units are 44 px on a phone: as much as a finger needs."""
NOW, METER, SHARES = 237, (251.0, 275.0), 291
MOST = (308.0, 366.0)
TASTE, LINE, NOTES = 389, 413, 438

LEAD = 22
"""From one line of a bubble to the next."""

along = over_x((0, 1), SIDES)
learnt = over_x((-0.5, 2), (30.0, 450.0))

WORDS: dict[str, Any] = {"fontSize": SCENE, "fill": INK}
BOLD: dict[str, Any] = {**WORDS, "fontWeight": "bold"}
ROUND: dict[str, Any] = {"cornerRadius": 16}
"""A bubble; one corner points to who speaks."""
YOURS = "datum.rater == 'you'"
BEYOND = f"datum.more == 0 && !datum.endless && !isValid(datum.taste) && datum.reader_bias >= {2 * LEAST:g}"
"""Help counts for too little to divide by, and flattery for twice as much or more: past the red end, which is 2."""


def chat() -> alt.LayerChart:
    """The drawing for the tables of the chat."""
    return canvas(
        [*asked(), *bubble("upper"), *bubble("lower"), *says(), *most(), *taste()], HEIGHT
    )


def asked() -> list[alt.Chart]:
    """The question, as one's own words are shown in a chat; and what to do."""
    left, top, right, bottom = ASKED
    first, second = lines(QUESTION)
    middle = (top + bottom) / 2
    white = {**WORDS, "fill": PAPER}
    prompt = (
        "=!datum.left ? 'You have rated all pairs, twice.'"
        f" : {YOURS} ? 'Tap the better reply:' : 'How often this rater picks each:'"
    )
    return [
        rect("asked", left, top, right, bottom, fill=HUMAN, cornerRadiusTopRight=4, **ROUND),
        text("asked_first", left + 18, middle - LEAD / 2, first, **white),
        text("asked_second", left + 18, middle + LEAD / 2, second, **white),
        text("prompt", SIDES[0], PROMPT, prompt, **BOLD),
    ]


def bubble(place: str) -> list[alt.Chart]:
    """One of the two replies, with how often a simulated rater picks it."""
    top, bottom = BUBBLES[place]
    number = [*BUBBLES].index(place)
    look: dict[str, Any] = {
        "fill": HUMAN, "fillOpacity": 0.07, "stroke": HUMAN, "strokeWidth": 2,
        "cornerRadiusTopLeft": 4, **ROUND,
    }  # fmt: skip

    def rows(mark: str, keep: str) -> alt.Chart:
        return table("pair", mark, f"datum.place == {number} && {keep}")

    return [
        rect(rows(place, "true"), SIDES[0], top, SIDES[1], bottom, **look),
        *spoken(rows, place, (top + bottom) / 2),
        text(
            rows(f"{place}_chance", "isValid(datum.chance)"), SIDES[1] - 16, (top + bottom) / 2,
            "=format(datum.chance, '.0%')", align="right", **{**BOLD, "fill": HUMAN},
        ),
    ]  # fmt: skip


def spoken(rows: Any, mark: str, middle: float) -> list[alt.Chart]:
    """The words of a bubble, in its middle or in two lines around it."""
    at = SIDES[0] + 18
    one, two = "datum.second == ''", "datum.second != ''"
    return [
        text(rows(f"{mark}_only", one), at, middle, "=datum.first", **WORDS),
        text(rows(f"{mark}_first", two), at, middle - LEAD / 2, "=datum.first", **WORDS),
        text(rows(f"{mark}_second", two), at, middle + LEAD / 2, "=datum.second", **WORDS),
    ]


def says() -> list[alt.Chart]:
    """All that the model says, in one bar."""
    inks = {"tips": TRUTH, "neither": SOFT, "praise": HARM}
    bars = [
        rect(
            table("said", f"slides_{kind}", f"datum.kind == '{kind}'"), along("from"), METER[0], "to",
            METER[1], fill=ink, fillOpacity=0.45 if kind == "neither" else 0.9, stroke=PAPER,
            strokeWidth=1.5,
        )
        for kind, ink in inks.items()
    ]  # fmt: skip
    places = {
        "tips": (SIDES[0], "left"),
        "neither": (sum(SIDES) / 2, "center"),
        "praise": (SIDES[1], "right"),
    }
    names = {"tips": "tips", "neither": "neither", "praise": "praise"}
    shares = [
        text(
            f"{kind}_share", x, SHARES, f"='{names[kind]} ' + format(datum.{kind}, '.0%')",
            align=align, **{**BOLD, "fill": inks[kind]},
        )
        for kind, (x, align) in places.items()
    ]  # fmt: skip
    now = (
        "datum.favourites == 1 ? 'The model now says “' + datum.favourite + '” most:'"
        " : 'What the model now says:'"
    )
    return [
        text("now", SIDES[0], NOW, f"={now}", **{**BOLD, "fill": MACHINE}),
        *bars,
        *shares,
    ]


def most() -> list[alt.Chart]:
    """What it says most, as its bubble."""
    top, bottom = MOST
    middle = (top + bottom) / 2

    def rows(mark: str, keep: str) -> alt.Chart:
        return table("favourite", mark, keep)

    share = "=format(datum.share, '.0%')"
    return [
        rect("most", SIDES[0], top, SIDES[1], bottom, fill=MACHINE, fillOpacity=0.12, cornerRadiusTopLeft=4, **ROUND),
        *spoken(rows, "most", middle),
        text(
            rows("most_share", "true"), SIDES[1] - 16, middle, share, align="right",
            **{**BOLD, "fill": MACHINE},
        ),
    ]  # fmt: skip


def taste() -> list[alt.Chart]:
    """The taste for flattery that was learnt, between an honest rater's and where praise wins."""
    wins = table("metrics", "wins").transform_calculate(end="2")
    beyond = table("metrics", "beyond", BEYOND).transform_calculate(end="2")
    found = table("taste", "taste").transform_calculate(at="clamp(datum.taste, -0.5, 2)")
    title = f"={YOURS} ? 'your taste for flattery' : 'the rater’s taste for flattery'"
    waiting = (
        "=datum.more > 1 ? 'in ' + datum.more + ' picks' : datum.more == 1 ? 'in 1 pick'"
        " : isValid(datum.taste) ? format(datum.taste + (abs(datum.taste) < 0.005 ? 0.001 : 0), '.2f')"
        f" : {BEYOND} ? 'beyond the scale' : datum.endless ? 'no number yet' : 'help did not count'"
    )
    return [
        text("taste_title", SIDES[0], TASTE, title, **{**BOLD, "fill": HUMAN}),
        text("taste_number", SIDES[1], TASTE, waiting, align="right", **{**BOLD, "fill": HUMAN}),
        rule("taste_line", 30, LINE, 450, stroke=RULE, strokeWidth=6),
        rule(wins, learnt("critical_bias"), LINE, "end", stroke=HARM, strokeWidth=6, opacity=0.5),
        point(
            table("metrics", "none").transform_calculate(zero="0"), learnt("zero"), LINE, 4, fill=SOFT
        ),
        text(
            table("metrics", "none_name").transform_calculate(zero="0"), learnt("zero"), NOTES, "none",
            align="center", **{**WORDS, "fill": SOFT},
        ),
        text("wins_name", SIDES[1], NOTES, "can make a flatterer", align="right", **{**WORDS, "fill": HARM}),
        point(found, learnt("at"), LINE, 9, fill=HUMAN, stroke=PAPER, strokeWidth=2),
        point(beyond, learnt("end"), LINE, 9, fill=HUMAN, stroke=PAPER, strokeWidth=2),
    ]  # fmt: skip
