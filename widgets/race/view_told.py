"""Below the lanes: a question and what begins the answer; then ten races; then how a hundred would end, exactly.

The ten take the whole band while they are run; then they make room for what is exact, and stand above it as what
chance made of them.
"""

from typing import Any

import altair as alt

from ..draw.canvas import table
from ..draw.layers import over_x, over_y, plain, point, rect, text
from ..draw.look import HARM, HUMAN, INK, PAPER, RULE, SCENE, SOFT, TRUTH
from ..draw.play import play
from .seat import EVEN, RACES

SIDES = (14.0, 466.0)
BOLD: dict[str, Any] = {"fontWeight": "bold"}
BURST = "M0,-1 L.22,-.42 L.71,-.71 L.42,-.22 L1,0 L.42,.22 L.71,.71 L.22,.42 L0,1 L-.22,.42 L-.71,.71 L-.42,.22 L-1,0 L-.42,-.22 L-.71,-.71 L-.22,-.42 Z"
CHECK = "M-1,0 L-.25,.8 L1,-.8"

TITLE, EXACT = 222, 247
BAND, BAR = (238, 276), (259, 284)
"""From where to where the ten races stand, and the bar that comes in their place."""

COUNT, NAME, LEAD = 308, (335, 355), 384
"""Heights of what stands below the bar: how many, of what, and what a lead is good for."""

KNOWN, QUESTION = 246, 282
ASKED, AGAIN = (136, 316, 344, 384), (370, 400, 466, 436)
"""Where what begins the races stands: below the question, and later out of the way."""

COLUMNS = {"yours": 14, "theirs": 168, "harm": 340}
"""Where the three ends stand, yours, a rival’s and disaster."""

STAMP, SMALL = 15, 7
"""How large the sign of a race is while they are run, and after."""

BEFORE, OVER = "time == 0", "time >= datum.end"
GOING = f"!({BEFORE}) && !({OVER})"
PALE = 0.45
LARGE: dict[str, Any] = {"fontSize": 32, **BOLD}
TIP: dict[str, Any] = {"fill": PAPER, "stroke": INK, "strokeWidth": 2}

of_hundred = over_x((0, 1), SIDES)
right = over_x((0, 480), (0, 480))
height = over_y((0, 480), (0, 480))


def words(rows: alt.Chart | str, x: Any, y: Any, said: Any, **look: Any) -> alt.Chart:
    """Text of the scene."""
    return text(rows, x, y, said, **{"fontSize": SCENE, **look})


def told() -> list[alt.Chart]:
    """All that is told of ends."""
    return [*question(), *bar(), *stamps(), *key(), *leading(), *play(ASKED, AGAIN, OVER, 32)]


def question() -> list[alt.Chart]:
    """What you know before the first race, and what is asked."""
    ahead, behind = f"datum.lead > {EVEN}", f"datum.lead < -{EVEN}"
    lead = (
        f"{ahead} ? 'You are the best team, and all see it.' : "
        f"{behind} ? 'All see that you are not the best team.' : 'All see that no team is better than yours.'"
    )
    own = "isValid(datum.own) ? 'You know your own skill, and no other.' : 'Nobody knows how good a team is.'"
    middle = (ASKED[0] + ASKED[2]) / 2
    look: dict[str, Any] = {"align": "center", "fill": INK}
    return [
        words(table("metrics", "known", BEFORE), middle, KNOWN, f"=isValid(datum.lead) ? ({lead}) : ({own})", **look),
        words(table("metrics", "question", BEFORE), middle, QUESTION, "Will you be first?", **LARGE, **look),
    ]  # fmt: skip


def ten(mark: str, keep: str, half: float = 1) -> alt.Chart:
    """Races, each in its slot of the band, or, once all are run, beside its title; `half` is of a sign’s size."""
    wide = (SIDES[1] - SIDES[0]) / RACES
    rows: alt.Chart = table("races", mark, keep).transform_calculate(
        slot=f"{OVER} ? {SIDES[1] - SMALL} - 16.4 * ({RACES - 1} - datum.race) : {SIDES[0]} + {wide} * (datum.race + 0.5)",
        row=f"{OVER} ? {TITLE} : {sum(BAND) / 2}",
        large=f"pow({2 * half} * ({OVER} ? {SMALL} : {STAMP}), 2)",
    )  # fmt: skip
    return rows


def stamps() -> list[alt.Chart]:
    """A sign for each race that is run: a ring, until it is over. Before any is, nothing."""
    over, on = "datum.over <= time", "datum.begins <= time && time <= datum.over"
    well = f"{over} && datum.outcome == 'well'"
    x, y, size = right("slot"), height("row"), plain(alt.Size, "large:Q")
    which = table("run", "which", "datum.time == time && time > 0 && datum.you")
    rest: dict[str, Any] = {"fill": "transparent", "size": size}
    tick: dict[str, Any] = {"stroke": PAPER, "strokeWidth": 2, **rest}
    return [
        words(table("metrics", "stamps_title", GOING), SIDES[0], TITLE, "ten races, drawn by chance", fill=SOFT),
        words(which.transform_filter(f"datum.race < {RACES}"), SIDES[1], TITLE, f"='race ' + datum.race + ' of {RACES}'", align="right", fill=INK, **BOLD),
        point(ten("to_come", "time > 0 && datum.over > time"), x, y, 0, stroke=SOFT, strokeWidth=1.5, strokeDash=[3, 3], **rest),
        point(ten("well_yours", f"{well} && datum.you"), x, y, 0, fill=TRUTH, size=size),
        point(ten("well_yours_check", f"{well} && datum.you", 0.5), x, y, 0, CHECK, **tick),
        point(ten("well_theirs", f"{well} && !datum.you"), x, y, 0, fill=TRUTH, fillOpacity=PALE, size=size),
        point(ten("well_theirs_check", f"{well} && !datum.you", 0.5), x, y, 0, CHECK, **tick),
        point(ten("disasters", f"{over} && datum.outcome == 'disaster'", 1.15), x, y, 0, BURST, fill=HARM, size=size),
        point(ten("on_now", f"time > 0 && {on} && !({OVER})", 1.3), x, y, 0, stroke=INK, strokeWidth=2, **rest),
    ]  # fmt: skip


def bar() -> list[alt.Chart]:
    """Of a hundred races like these, as exactly as there are whole ones."""
    top, foot = BAR

    def over(mark: str) -> alt.Chart:
        rows: alt.Chart = table("metrics", mark, OVER).transform_calculate(
            nothing="0", all="1", good="round(1000 * datum.well) / 1000", ours="round(1000 * datum.yours) / 1000"
        )  # fmt: skip
        return rows

    return [
        words(over("ten_title"), SIDES[0], TITLE, "ten, drawn by chance:", fill=SOFT),
        words(over("hundred_title"), SIDES[0], EXACT, "exact chances, of 100 such races:", fill=INK, **BOLD),
        rect(table("metrics", "unknown", GOING), SIDES[0] - 8, BAND[0] - 4, SIDES[1] + 8, BAND[1] + 4, fill=RULE, fillOpacity=0.4, cornerRadius=8),
        rect(over("all"), of_hundred("nothing"), top, "all", foot, fill=HARM, fillOpacity=0.85),
        rect(over("well"), of_hundred("nothing"), top, "good", foot, fill=PAPER),
        rect(over("theirs"), of_hundred("nothing"), top, "good", foot, fill=TRUTH, fillOpacity=PALE),
        rect(over("yours"), of_hundred("nothing"), top, "ours", foot, fill=TRUTH),
    ]  # fmt: skip


def key() -> list[alt.Chart]:
    """The three ends; once all races are run, how many of a hundred there are."""
    ends = (
        ("yours", ("you win", "safely"), TRUTH),
        ("theirs", ("a rival", "wins safely"), TRUTH),
        ("harm", ("disaster", ""), HARM),
    )

    def begun(mark: str) -> alt.Chart:
        return table("metrics", mark, f"!({BEFORE})")

    layers = []
    for end, names, ink in ends:
        x, swatch = COLUMNS[end], begun(f"key_{end}")
        layers += [
            *(
                [point(swatch, x + 10, COUNT, 11, BURST, fill=HARM)]
                if end == "harm"
                else sign(f"key_{end}", swatch, x + 10, COUNT, 1 if end == "yours" else PALE)
            ),
            words(table("metrics", f"{end}_count", OVER), x + 27, COUNT, f"='' + datum.of_{end}", fill=ink, **LARGE),
            *(words(begun(f"{end}_name_{line}"), x, y, said, fill=INK) for line, (y, said) in enumerate(zip(NAME, names, strict=True)) if said),
        ]  # fmt: skip
    return layers


def tipping(mark: str) -> alt.Chart:
    """The safety at which the best team would be passed, where all know it and it has kept no more than that."""
    kept = f"{OVER} && datum.lead > {EVEN} && datum.win == 1 && datum.safety > 0 && !isValid(datum.best)"
    rows: alt.Chart = table("metrics", mark, kept).transform_calculate(
        tip="datum.lead / (1 - datum.worth_theirs)"
    )
    return rows.transform_filter("datum.tip < 1")


def leading() -> list[alt.Chart]:
    """What would have been enough for the best team that was passed; and for one that was not, what that mark is."""
    passed = f"{OVER} && datum.lead > {EVEN} && datum.win == 0"
    question = "='You lead by ' + format(datum.lead, '.2f') + ': keep less than that?'"
    return [
        words(table("metrics", "enough", passed), SIDES[0], LEAD, question, fill=HUMAN),
        point(tipping("tip_key"), SIDES[0] + 8, LEAD, 7, "triangle-down", **TIP),
        words(tipping("tip_said"), SIDES[0] + 24, LEAD, "keep more, and you are passed", fill=INK),
    ]


def sign(name: str, rows: alt.Chart, x: float, y: float, strength: float) -> list[alt.Chart]:
    """A medal for what ends well, pale if it is not yours."""
    look: dict[str, Any] = {"fill": "transparent", "stroke": PAPER, "strokeWidth": 2.5}
    return [
        point(rows, x, y, 10, fill=TRUTH, fillOpacity=strength),
        point(rows.properties(name=f"{name}_check"), x, y, 5, CHECK, **look),
    ]
