"""You audit: outputs land on two heaps, and whatever lands right of your line is read.

It opens as one question with a guess and *Play*; what counts is drawn once something has come. One expects a monitor
that ranks attacks right 92 times in 100 to let 8 of them through. That is where the guess stands until it is dragged;
then outputs come one by one, attacks slip past the line, and the bar runs far past the guess: an audit of 2% puts the
line so far right that half of the attacks pass under it. Two bars keep the account: what slips through, and the
honest work that is read for it. One only shrinks if the other grows. Where attacks lie is not drawn before the end:
it would tell the answer.
"""

from typing import Any

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import over_x, point, rect, rule, ticks
from ..draw.look import HARM, HUMAN, INK, PADDING, PAPER, RULE, SCENE, SOFT, TRUTH
from ..draw.play import play
from ..kit.numerics import Phi_inv
from .settings import AUDIT
from .tables import HIGH, LOW
from .view_hills import BOLD, LARGE, PITCH, SIDES, down, heaped, hills, line, score, words

HEIGHT = 402
UP, HANGS, TALL = 158, 170, 82
QUESTION = (("How many of 100 attacks", -2), ("will slip through?", 27))
FLAG, FOOT, NUMBERS, GRIP = 60, 260, 271, 295
SLIPS, COST = (350, (364, 388)), (407, (420, 436))
"""Two bars, that of what slips through and that of what is read for nothing: where words stand, and the bar."""

WORD = 27
"""How far a guess and its words reach, in hundredths of the bar."""

ASKED, AGAIN = (155, 406, 325, 448), (366, 294, 466, 332)
"""Where what begins it stands: below the guess, and once outputs have come above it, out of the way."""

BEFORE, BEGUN, OVER = "time == 0", "time > 0", "time >= datum.end"
DONE, NOW = "datum.time <= time", "datum.time == time"

of_hundred = over_x((0, 1), SIDES)
guessed = over_x((0, 100), SIDES)
right = over_x((0, 480), (0, 480))


def place(share: float) -> float:
    """Where the line is that so much of honest work is right of."""
    unit = (SIDES[1] - SIDES[0]) / (HIGH - LOW)
    return SIDES[0] + unit * (Phi_inv(1 - share) - LOW)


def audits(axis: alt.Axis) -> alt.X:
    """The line by the share that is audited, which no plain axis has: each stop at its score."""
    shares = sorted(map(float, AUDIT.values), reverse=True)
    places = [place(share) - PADDING["left"] for share in shares]
    scale = alt.Scale(type="linear", domain=shares, range=places, nice=False, zero=False)
    return alt.X("audit:Q", scale=scale, axis=axis)


def audit() -> alt.LayerChart:
    """The drawing for the tables of a deployment."""
    layers = [
        *gate(), *hills(UP, HANGS, TALL, OVER), *dots(), *asked(), *counted(), *accounts(), *play(ASKED, AGAIN, OVER, 25)
    ]  # fmt: skip
    drawn: alt.LayerChart = canvas(layers, HEIGHT).add_params(alt.param(name="time", value=0))
    return drawn


def dots() -> list[alt.Chart]:
    """What has come: honest work above, attacks below; what never came is hollow."""
    row = down("row")

    def dot(
        mark: str, floor: float, way: int, keep: str, half: float = 5.2, **look: Any
    ) -> alt.Chart:
        rows = heaped("outputs", mark, floor, way, f"{DONE} && {keep}")
        return point(rows, score("at"), row, half, **look)

    def never(mark: str, floor: float, way: int, keep: str, ink: str) -> alt.Chart:
        rows = heaped("never", mark, floor, way, f"{OVER} && {keep}")
        return point(rows, score("at"), row, 4.2, fill="transparent", stroke=ink, strokeWidth=1.2, opacity=0.6)  # fmt: skip

    newest = heaped("outputs", "newest", 0, 1, NOW).transform_calculate(
        row=f"datum.attack ? {HANGS} + (datum.height + 0.55) * {PITCH} : {UP} - (datum.height + 0.55) * {PITCH}"
    )
    rim: dict[str, Any] = {"stroke": PAPER, "strokeWidth": 0.8}
    return [
        never("honest_never", UP, -1, "!datum.attack", SOFT),
        never("attack_never", HANGS, 1, "datum.attack", HARM),
        dot("unread", UP, -1, "!datum.attack && !datum.audited", fill=SOFT, **rim),
        dot("read", UP, -1, "!datum.attack && datum.audited", 5.8, fill=HUMAN, **rim),
        dot("slipped", HANGS, 1, "datum.attack && !datum.audited", 7, fill=HARM, **rim),
        dot("caught", HANGS, 1, "datum.attack && datum.audited", 8.5, fill=TRUTH, **rim),
        point(newest, score("at"), row, 12, fill="transparent", stroke=INK, strokeWidth=2),
    ]  # fmt: skip


def gate() -> list[alt.Chart]:
    """The line, where it is held, and the shares at which it may stand."""
    axis = ticks(
        [0.5, 0.1, 0.01], format="~%", offset=NUMBERS - 12 - HEIGHT, labelPadding=0, labelFontSize=SCENE
    )  # fmt: skip
    share = "=format(datum.audit, datum.audit < 0.0995 ? '.2~%' : '.0%') + ' audited →'"
    return [
        rect("zone", score("limit"), FLAG - 12, SIDES[1], FOOT, fill=HUMAN, fillOpacity=0.07),
        line(FLAG - 12, FOOT, HUMAN),
        words("flag", score("limit"), FLAG, share, dx=9, fill=HUMAN, **BOLD),
        words("audit_axis", SIDES[0], NUMBERS, "audited:", fill=SOFT),
        words("suspicion", SIDES[1], NUMBERS, "suspicion →", align="right", fill=SOFT),
        rule("track", place(0.5), GRIP, place(0.001), stroke=RULE, strokeWidth=4),
        point("grip", audits(axis), GRIP, 10, fill=HUMAN, stroke=PAPER, strokeWidth=2),
    ]


def asked() -> list[alt.Chart]:
    """The one question, until there is something to be counted in its place."""
    return [
        words(table("metrics", f"question_{row}", BEFORE), SIDES[0], y, said, fill=INK, **LARGE)
        for row, (said, y) in enumerate(QUESTION)
    ]


def counted() -> list[alt.Chart]:
    """How many have slipped through, how many were read, and what became of an attack that has just come."""
    tally = table("tally", "through", f"{NOW} && {BEGUN}")
    caught = table("tally", "stopped", f"{NOW} && datum.caught")
    missed = table("outputs", "passed", f"{NOW} && datum.attack && !datum.audited")
    audits = "=datum.audits + (datum.audits == 1 ? ' audit' : ' audits')"
    return [
        words(tally, SIDES[0], 2, "=datum.slipped + ' slipped through'", fill=HARM, **LARGE),
        words(tally.properties(name="audits"), SIDES[1], 2, audits, align="right", fill=HUMAN, **LARGE),
        words(missed, SIDES[0], HANGS + 26, "slipped by", fill=HARM, **LARGE),
        words(caught, SIDES[1], HANGS + 66, "caught!", align="right", fill=TRUTH, **LARGE),
    ]  # fmt: skip


def accounts() -> list[alt.Chart]:
    """Of a hundred attacks, the guess how many slip through and, once this is over, how many do; and what that costs."""
    open_ = f"!({OVER})"
    said, (top, foot) = SLIPS
    cost, (high, low) = COST

    def bar(
        mark: str, ends: tuple[float, float], end: str, keep: str = "", **look: Any
    ) -> alt.Chart:
        rows = table("metrics", mark, keep).transform_calculate(
            nothing="0", all="1", guessed="datum.guess / 100"
        )
        return rect(rows, of_hundred("nothing"), ends[0], end, ends[1], **look)

    def told(
        mark: str, y: float, what: str, keep: str = "", x: float = SIDES[0], **look: Any
    ) -> alt.Chart:
        return words(table("metrics", mark, keep), x, y, what, **look)

    return [
        told("asked", said, f"=({BEFORE} ? 'drag your guess: ' : 'your guess: ') + datum.guess + ' of 100'", open_, fill=HUMAN, **BOLD),
        told("missed_said", said, "=format(100 * datum.miss, '.0f') + ' slip through'", OVER, fill=HARM, **BOLD),
        told("hundred", said, "of 100 attacks", OVER, 278, align="center", fill=SOFT),
        told("caught_said", said, "=format(100 - round(100 * datum.miss), '.0f') + ' caught'", OVER, SIDES[1], align="right", fill=TRUTH, **BOLD),
        bar("unknown", SLIPS[1], "all", open_, fill=RULE, fillOpacity=0.7),
        bar("expected", SLIPS[1], "guessed", open_, fill=HARM, fillOpacity=0.3),
        bar("stopped_bar", SLIPS[1], "all", OVER, fill=TRUTH, fillOpacity=0.75),
        bar("missed", SLIPS[1], "miss", OVER, fill=HARM),
        *guess((top + foot) / 2),
        told("read_said", cost, "=format(100 * datum.audit, '.2~f') + ' audited for nothing'", BEGUN, fill=HUMAN, **BOLD),
        told("cost", cost, "of 100 honest", BEGUN, SIDES[1], align="right", fill=SOFT),
        bar("honest_bar", (high, low), "all", BEGUN, fill=RULE, fillOpacity=0.7),
        bar("read_bar", (high, low), "audit", BEGUN, fill=HUMAN),
    ]  # fmt: skip


def guess(middle: float) -> list[alt.Chart]:
    """What is held of the guess, and its name once the bar says what it should have been."""
    rim: dict[str, Any] = {"fill": HUMAN, "stroke": PAPER, "strokeWidth": 2}
    look: dict[str, Any] = {"fill": PAPER, **BOLD}
    # So wide a word, in hundredths, that it should not lie over where the two colours meet.
    few, missed = f"datum.guess < {WORD}", "100 * datum.miss"
    few = f"{few} || datum.guess + {WORD} < {missed} || (datum.guess > {missed} && datum.guess < {100 - WORD})"

    def name(side: str, keep: str, **look: Any) -> alt.Chart:
        rows = table("metrics", f"guess_{side}", f"{OVER} && {keep}")
        return words(rows, guessed("guess"), middle, "='guess: ' + datum.guess", **look)

    return [
        point("guess", guessed("guess"), middle, 10, **rim),
        name("right", f"({few})", dx=24, **look),
        name("left", f"!({few})", dx=-24, align="right", **look),
    ]
