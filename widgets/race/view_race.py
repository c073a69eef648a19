"""The race: a lane a team, that starts as far behind the line as its safety says, and runs as far as its skill.

It opens as one scene with one question; counts and worths come in with the reader's first drag, or first season.
One expects the best team to be able to afford its safety. But who trails has nothing to lose: it keeps none,
and passes. Drag your block to the line until you are ahead again: what is left of your safety is your lead
and no more. Then open *Nobody knows*: no team sees how close the others are, and each keeps more.
"""

from typing import Any

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import over_x, over_y, plain, point, rect, rule, ticks
from ..draw.look import HARM, HUMAN, INK, PAPER, RULE, SOFT, TEXT, TRUTH
from .heats import FIRST
from .view_told import BOLD, BURST, CHECK, OVER, SIDES, TIP, tipping, told, words

HEIGHT = 386
FAR = 1.5
"""Who runs further than this from the line is at the edge of the picture."""

YARD, LINE, EDGE = 62.0, 224.0, 467.0
"""Where full safety starts, the line, and the edge: a unit of safety is as long as one of skill."""

FIELD, FOOT = 33, 206
"""From where to where there are lanes."""

LANE, WIDE, GRIP = 59, 44, 100
"""Your lane's middle, how wide it is, and where its block is held."""

HIDDEN = 0.04
"""A rival that keeps more than this stands over what would be said behind it."""

RIVALS, PITCH = 134, 100
"""The lanes of the others: from where, and how far apart at the most."""

ROCKET = "M-2.25,-.62 L-1.65,-.34 H-.85 Q-.3,-.3 0,0 Q-.3,.3 -.85,.34 H-1.65 L-2.25,.62 L-2.1,.18 L-2.45,0 L-2.1,-.18 Z"
FLAME = "M-2.2,-.3 L-4.2,0 L-2.2,.3 Z"
BOLT = "M.15,-1 L-.62,.18 H-.08 L-.22,1 L.62,-.22 H.1 Z"

NOW = "datum.time == time"
NAMED = "(datum.you ? 'you' : datum.team)"

safety = over_x((1, 0), (YARD, LINE))
place = over_x((-1, FAR), (YARD, EDGE))
down = over_y((0, HEIGHT), (0, HEIGHT))


def race() -> alt.LayerChart:
    """The drawing for the tables `lanes`, `run`, `races` and `metrics`, at the moment shown."""
    layers = [*ground(), *tracks(), *before(), *running(), *yours(), *end(), *asked(), *told()]
    drawn: alt.LayerChart = canvas(layers, HEIGHT).add_params(alt.param(name="time", value=0))
    return drawn


def ground() -> list[alt.Chart]:
    """The field, and what is counted on either side of the line that all start behind."""
    return [
        rect("field", 6, FIELD, 474, FOOT, fill=RULE, fillOpacity=0.4, cornerRadius=12),
        words("kept_title", LINE - 12, -6, "← your safety", align="right", fill=TRUTH, **BOLD),
        words("skill_title", LINE + 12, -6, "skill →", fill=SOFT, **BOLD),
    ]


def rows(name: str, mark: str, keep: str = "") -> alt.Chart:
    """Rows of teams, each at its height and with the thickness that there is room for."""
    pitch = f"min({PITCH}, {FOOT - RIVALS - 4} / datum.rivals)"
    made: alt.Chart = table(name, mark, keep).transform_calculate(
        row=f"datum.you ? {LANE} : {RIVALS} + (datum.place - 0.5) * {pitch}",
        thick=f"datum.you ? {WIDE} : min({WIDE}, 0.62 * {pitch})",
        thin=f"datum.you ? 6 : min(6, 0.22 * {pitch})",
        large=f"pow(2 * (datum.you ? 20 : min(20, 0.45 * {pitch})), 2)",
        low_end="-1", line="0", far=f"{FAR}",
    )  # fmt: skip
    return made


ROW, THICK, THIN = down("row"), plain(alt.StrokeWidth, "thick:Q"), plain(alt.StrokeWidth, "thin:Q")
LARGE = plain(alt.Size, "large:Q")


def tracks() -> list[alt.Chart]:
    """Every team’s lane, its name at the far end of it, and before the start what a rival is seen to keep.

    That is where no rocket stands: behind it, or past the line.
    """
    name = f"{NAMED} + (time == 0 && datum.known && datum.rivals <= 4 ? ', skill ' + format(datum.skill, '.2f') : '')"
    look: dict[str, Any] = {"align": "right"}
    seen = f"{NOW} && time == 0 && !datum.you && datum.rivals <= 4"
    keeps = "='keeps ' + (datum.start > -0.005 ? 'none' : datum.start <= -1 ? 'all' : format(-datum.start, '.2f'))"
    near = f"datum.start > {-HIDDEN}"
    return [
        rule(rows("lanes", "tracks"), place("low_end"), ROW, "far", stroke=PAPER, strokeWidth=THICK),
        words(rows("lanes", "rival_names", "!datum.you && datum.rivals <= 8"), SIDES[1] - 4, ROW, f"={name}", fill=SOFT, **look),
        words(rows("lanes", "your_name", "datum.you"), SIDES[1] - 4, ROW, f"={name}", fill=HUMAN, **BOLD, **look),
        words(rows("run", "keeps_left", f"{seen} && {near}"), YARD + 4, ROW, keeps, fill=TRUTH),
        words(rows("run", "keeps_right", f"{seen} && !({near})"), LINE + 5, ROW, keeps, fill=TRUTH, fontSize=TEXT),
    ]  # fmt: skip


def before() -> list[alt.Chart]:
    """What is not known before the start: between what places a team may end. And once luck has struck, what it does."""
    unknown = "time == 0 && !datum.known"
    could = rows("lanes", "could", unknown).transform_calculate(to=f"min(datum.high, {FAR})")
    unsure = rows("lanes", "unsure", f"{unknown} && !datum.you && datum.rivals <= 8")
    look: dict[str, Any] = {"align": "center", "fill": SOFT, **BOLD}
    soon = f"time > {FIRST} && !isValid(datum.told)"
    return [
        rule(could, place("low"), ROW, "to", stroke=SOFT, strokeWidth=THICK, opacity=0.2),
        words(unsure.transform_calculate(middle="-0.5"), place("middle"), ROW, "?", **look),
        point(table("metrics", "luck", soon), LINE + 38, GRIP, 12, BOLT, fill=INK),
        *(
            words(table("metrics", f"luck_{row}", soon), LINE + 54, GRIP + y, said, fill=SOFT)
            for row, (y, said) in enumerate(((-5, "a bolt is bad luck,"), (15, "blue is safety")))
        ),
    ]


def now(mark: str, keep: str = "true") -> alt.Chart:
    """Teams at the moment shown, at places in steps of a third of a unit: such pictures pack into half the bytes."""

    def near(place: str) -> str:
        return f"round(500 * ({place})) / 500"

    made: alt.Chart = rows("run", mark, f"{NOW} && {keep}").transform_calculate(
        begun=near("datum.start"),
        to=near(f"min(datum.at, {FAR})"),
        # Short of the nose, which is narrower than the way.
        tail=near(f"max(datum.start, min(datum.at, {FAR}) - 0.12)"),
        hit=f"isValid(datum.struck) ? {near('datum.struck')} : null",
    )
    return made


def running() -> list[alt.Chart]:
    """Every team’s safety, its rocket, and the way it has come."""
    layers = [
        rule(now("kept"), place("begun"), ROW, "line", stroke=TRUTH, strokeWidth=THICK, opacity=0.55),
        rule("line", LINE, FIELD, y2=FOOT, stroke=INK, strokeWidth=2),
    ]  # fmt: skip
    for mark, keep, ink in (("rivals", "!datum.you", SOFT), ("your", "datum.you", HUMAN)):
        layers += [
            rule(now(mark, keep), place("begun"), ROW, "tail", stroke=ink, strokeWidth=THIN, opacity=0.5),
            point(now(f"{mark}_flame", f"{keep} && datum.going"), place("to"), ROW, 0, FLAME, fill=ink, fillOpacity=0.45, size=LARGE),
            point(now(f"{mark}_runner", keep), place("to"), ROW, 0, ROCKET, fill=ink, stroke=PAPER, strokeWidth=1.5, size=LARGE),
        ]  # fmt: skip
    return layers


def end() -> list[alt.Chart]:
    """Who is first, where luck strikes, and whether it ends well."""
    ahead = f"datum.to > {FAR - 0.6}"
    look: dict[str, Any] = {"fill": INK, **BOLD}
    # Not through what stands between your lane and the others.
    dashes: dict[str, Any] = {"stroke": INK, "strokeWidth": 1.5, "strokeDash": [4, 4]}
    struck = "isValid(datum.struck)"
    return [
        rule(now("front", "datum.first"), place("to"), FIELD, y2=LANE + WIDE / 2, **dashes),
        rule(now("front_rivals", "datum.first"), place("to"), RIVALS, y2=FOOT, **dashes),
        point(now("burst", "datum.ends == 'disaster'"), place("to"), ROW, 22, BURST, fill=HARM),
        point(now("medal", "datum.ends == 'well'"), place("to"), ROW, 12, fill=TRUTH, stroke=PAPER, strokeWidth=1.5),
        point(now("check", "datum.ends == 'well'"), place("to"), ROW, 6, CHECK, fill="transparent", stroke=PAPER, strokeWidth=2.5),
        point(now("bolt", struck), place("hit"), ROW, 17, BOLT, fill=INK, stroke=PAPER, strokeWidth=1.5),
        words(now("first_left", "datum.first").transform_filter(ahead), place("to"), ROW, "first", dx=-54, align="right", **look),
        words(now("first_right", "datum.first").transform_filter(f"!({ahead})"), place("to"), ROW, "first", dx=22, **look),
    ]  # fmt: skip


def yours() -> list[alt.Chart]:
    """The block that you start from, and what would have paid you best."""
    axis = ticks([1, 0.5, 0], orient="top", offset=-FIELD, labelPadding=0, labelFontSize=18.5)
    best = table("metrics", "best", "isValid(datum.best)")
    rim: dict[str, Any] = {"fill": HUMAN, "stroke": PAPER, "strokeWidth": 2}
    look: dict[str, Any] = {"fill": HUMAN, "fontSize": 24, **BOLD}
    wide, kept = "datum.safety >= 0.75", "=format(datum.safety, '.2f')"
    return [
        rule("block_stem", safety("safety"), LANE - WIDE / 2, y2=GRIP, stroke=HUMAN, strokeWidth=4),
        point("block", safety("safety", axis=axis), GRIP, 11, **rim),
        words(
            table("metrics", "kept_left", f"!({wide})"),
            safety("safety"),
            GRIP,
            kept,
            align="right",
            dx=-25,
            **look,
        ),
        words(table("metrics", "kept_right", wide), safety("safety"), GRIP, kept, dx=25, **look),
        point(best, safety("best"), LANE - WIDE / 2 - 4, 7, "triangle-down", **rim),
        # Within the lane: above it are the numbers of the scale.
        point(tipping("tip"), safety("tip"), LANE - WIDE / 2 + 7, 7, "triangle-down", **TIP),
    ]


def asked() -> list[alt.Chart]:
    """The button that says what pays best, and what comes of it if all do that."""
    all_do = "='if all do: ' + datum.of_told + ' disasters'"
    rows_told = table("metrics", "told", f"isValid(datum.told) && {OVER}")
    said = "isValid(datum.best) ? 'best: ' + datum.best_said : 'show best'"
    return [
        rect(table("metrics", "ask", OVER), 338, -4, 474, 30, fill=HUMAN, cornerRadius=8),
        words(rows_told, SIDES[1], GRIP, all_do, align="right", fill=INK),
        words(
            table("metrics", "ask_words", OVER),
            406,
            13,
            f"={said}",
            align="center",
            fill=PAPER,
            **BOLD,
        ),
    ]
