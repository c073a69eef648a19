"""The circle: five ideas, the arrows that two neurons have for them, and how often the ideas turn up.

A reader expects two neurons to hold two ideas. They hold five, once ideas are rare enough: drag the lever to the
right, and what was given up flies into the circle; a corner becomes a cross, and the cross makes room for a fifth.
Sending an idea shows what that costs: its neighbours answer too.
"""

from typing import Any

import altair as alt

from ..draw.canvas import canvas, scaled_x, scaled_y, table
from ..draw.layers import plain, point, rule, text
from ..draw.look import HARM, HUMAN, INK as BLACK, MACHINE, PADDING, PAPER, RULE, SCENE, SOFT
from .ideas import COLUMNS, IDEAS, QUIET, ROWS, SPARSITIES
from .view_canvas import HEAD, at

HEIGHT = 454
MIDDLE, UNIT = (240, 163), 102

FIRST, PITCH, CHIPS = 45, 78, 344
"""Of what can be sent: the first one's middle, from one to the next, and how far down."""

CHIP = 36
BOX = (
    "M-.8,-.44 H.8 Q1,-.44 1,-.24 V.24 Q1,.44 .8,.44 H-.8 Q-1,.44 -1,.24 V-.24 Q-1,-.44 -.8,-.44 Z"
)
"""A name's box, and half its width."""

BACK, LOUDEST = (366, 386), 1.2
"""How far down answers are, as bars and as numbers, and the longest bar."""

STOP, STEP, DOTS = 48, 48, 452
"""Of the lever: its first stop, from one to the next, and the middle of the dots."""

BOLD: dict[str, Any] = {"align": "center", "fontWeight": "bold", "fontSize": SCENE}
INK = plain(alt.Opacity, "ink:Q")

STUB, NEAR = 0.36, 74
"""Of an idea that has been given up: how long its stub is, in units of an arrow, and how far out its name."""


def circle() -> alt.LayerChart:
    """The drawing for the tables of the circle."""
    return canvas([*plane(), *chips(), *ideas(), *back(), *lever(), named()], HEIGHT)


def words(mark: str, x: float, y: float, said: str, keep: str = "", **look: Any) -> alt.Chart:
    """Words that stand at one place, as long as `keep` holds."""
    return text(table("lever", mark, keep), x, y, said, **{"fontSize": SCENE, "fill": SOFT, **look})


def plane() -> list[alt.Chart]:
    """Two neurons, one across and one up, and what an arrow is, by the idea that is sent or by one as an example."""
    x, y = MIDDLE
    line: dict[str, Any] = {"stroke": RULE, "strokeWidth": 2}
    far = UNIT + 50
    sent = table("ideas", "sets", "datum.chosen")
    # No nothing is less than nothing.
    one, two = (f"format(round(10 * datum.{side}) / 10 + 0, '.1f')" for side in "xy")
    sets = f"'you send ' + datum.sent + ': neuron 1 is ' + {one} + ', neuron 2 is ' + {two}"
    return [
        words("key", 240, -8, "each arrow is an idea that two neurons hold", "!datum.speaks", align="center", fill=BLACK),
        text(sent, 240, -8, f"={sets}", align="center", fill=MACHINE, fontSize=SCENE),
        rule(table("lever", "across"), x - far, y, x2=x + far, **line),
        rule(table("lever", "up"), x, y + far - 18, y2=y - far + 18, **line),
        point(table("lever", "unit_circle"), x, y, UNIT, fill="transparent", stroke=SOFT, strokeWidth=2),
        words("first_neuron", 466, y + 34, "neuron 1 →", align="right"),
        words("second_neuron", x - 48, 19, "neuron 2 ↑", align="right"),
        *shadows(),
        text("many", 14, 224, f"=datum.features_kept + ' of {len(IDEAS)}'", fontSize=30, fontWeight="bold", fill=MACHINE),
        words("many_kept", 14, 253, "held"),
        words("given_up", 14, 279, "grey: given up", "datum.dropped"),
    ]  # fmt: skip


def shadows() -> list[alt.Chart]:
    """How far the idea that is sent sets each neuron: its arrow’s shadow on both axes."""
    x, y = MIDDLE
    rows = table("ideas", "shadows", "datum.chosen && datum.kept").transform_calculate(
        origin_x=f"{x}", origin_y=f"{y}",
        px=f"round({x} + {UNIT} * datum.x)", py=f"round({y} - {UNIT} * datum.y)",
    )  # fmt: skip
    from_x, from_y = at("origin_x", "origin_y")
    to_x, to_y = at("px", "py")
    wide: dict[str, Any] = {"stroke": MACHINE, "strokeWidth": 12, "opacity": 0.25}
    thin: dict[str, Any] = {"stroke": MACHINE, "strokeWidth": 1.5, "strokeDash": [3, 4]}
    return [
        rule(rows.properties(name="shadow_across"), from_x, from_y, "px", **wide),
        rule(rows.properties(name="shadow_up"), from_x, from_y, None, "py", **wide),
        rule(rows.properties(name="drop_across"), to_x, from_y, None, "py", **thin),
        rule(rows.properties(name="drop_up"), from_x, to_y, "px", **thin),
    ]


def chips() -> list[alt.Chart]:
    """What can be sent: full once it is; and before the others what sends nothing again."""
    x = scaled_x("place", (0, 5), (FIRST, FIRST + 5 * PITCH))
    y = scaled_y("row", (0, 1), (CHIPS, CHIPS + 1))
    rows = (
        table("chips", "chips")
        .transform_calculate(
            ink=f"datum.kept ? '{MACHINE}' : '{SOFT}'",
        )
        .transform_calculate(
            full=f"datum.place && datum.chosen ? datum.ink : '{PAPER}'",
            line=f"datum.place ? datum.ink : '{PAPER}'",
            word=f"datum.place ? (datum.chosen ? '{PAPER}' : datum.ink) : '{SOFT}'",
            said="datum.place ? datum.sent : datum.chosen ? 'send:' : 'none'",
        )
    )
    return [
        words("first_title", 10, CHIPS - 28, "first drag the frame below; then tap a name", "!datum.speaks && !datum.sparsity"),
        words("send_title", 10, CHIPS - 28, "now tap a name to send it", "!datum.speaks && datum.sparsity"),
        words("back_title", 10, CHIPS - 28, "what comes back (red: was not sent)", "datum.speaks"),
        point(rows, x, y, CHIP, BOX, strokeWidth=1.5, fill=plain(alt.Fill, "full:N"), stroke=plain(alt.Stroke, "line:N")),
        # What is sent is pressed again to be sent no more.
        point(rows.properties(name="chips_back").transform_filter("datum.place && datum.chosen"), x, y, 1, fill="transparent"),
        text(rows.properties(name="chips_words"), x, y, alt.Text("said:N"), fill=plain(alt.Fill, "word:N"), **{**BOLD, "fontWeight": "normal"}),
    ]  # fmt: skip


def ideas() -> list[alt.Chart]:
    """An arrow and a name an idea, all of them in every picture, so that each flies to where it goes next.

    One that has been given up is a grey stub where there is room: its own arrow is next to nothing.
    """
    x, y = MIDDLE
    rows = at_names(table("ideas", "fly_shafts")).transform_calculate(
        origin_x=f"{x}", origin_y=f"{y}",
        px=f"round({x} + {UNIT} * (datum.kept ? datum.x : {STUB} * datum.way_x))",
        py=f"round({y} - {UNIT} * (datum.kept ? datum.y : {STUB} * datum.way_y))",
        turn="round(90 - atan2(datum.way_y, datum.way_x) * 180 / PI)",
        ink="datum.kept ? (datum.chosen ? 1 : 0.8) : 0.9", width="datum.chosen ? 7 : 4",
        head="datum.kept ? (datum.chosen ? 1 : 0.8) : 0",
        full=f"datum.kept ? '{MACHINE}' : datum.chosen ? '{SOFT}' : '{PAPER}'",
        line=f"datum.kept ? '{MACHINE}' : '{SOFT}'",
        word=f"datum.kept || datum.chosen ? '{PAPER}' : '{SOFT}'",
    )  # fmt: skip
    tip_x, tip_y = at("px", "py")
    from_x, from_y = at("origin_x", "origin_y")
    name_x, name_y = at("name_x", "name_y")
    heard = rows.properties(name="noise").transform_filter(
        f"datum.kept && datum.wrong > {QUIET}"
    ).transform_calculate(
        px=f"{x} + {UNIT} * datum.wrong * datum.x / datum.length",
        py=f"{y} - {UNIT} * datum.wrong * datum.y / datum.length",
    )  # fmt: skip
    return [
        rule(rows, from_x, from_y, "px", "py", stroke=plain(alt.Stroke, "line:N"), strokeCap="round", opacity=INK, strokeWidth=plain(alt.StrokeWidth, "width:Q")),
        point(rows.properties(name="fly_tips"), tip_x, tip_y, 9, HEAD, fill=MACHINE, opacity=plain(alt.Opacity, "head:Q"), angle=plain(alt.Angle, "turn:Q")),
        rule(heard, from_x, from_y, "px", "py", stroke=HARM, strokeWidth=9),
        point(rows.properties(name="fly_names"), name_x, name_y, CHIP, BOX, strokeWidth=1.5, fill=plain(alt.Fill, "full:N"), stroke=plain(alt.Stroke, "line:N")),
        text(rows.properties(name="fly_words"), name_x, name_y, alt.Text("sent:N"), fill=plain(alt.Fill, "word:N"), **BOLD),
    ]  # fmt: skip


def named() -> alt.Chart:
    """Where names can be tapped that are in the circle, over all else."""
    rows = at_names(table("ideas", "chips_too"))
    name_x, name_y = at("name_x", "name_y")
    return point(rows, name_x, name_y, 32, fill="transparent")


def at_names(rows: alt.Chart) -> alt.Chart:
    """Ideas with the places of their names: past the tip of the arrow, or beyond the stub."""
    x, y = MIDDLE
    found: alt.Chart = rows.transform_calculate(
        length="max(datum.norm, 0.02)",
        name_x=f"round({x} + (datum.kept ? {UNIT} * datum.x + 48 * datum.way_x : {NEAR} * datum.way_x))",
        name_y=f"round({y} - (datum.kept ? {UNIT} * datum.y + 27 * datum.way_y : {NEAR} * datum.way_y))",
    )
    return found


def back() -> list[alt.Chart]:
    """What every output says, right where the idea was sent, else noise."""
    rows = table("ideas", "answers").transform_filter("datum.speaks").transform_calculate(
        middle=f"{FIRST} + {PITCH} * datum.place", start=f"datum.middle - {CHIP}",
        end=f"datum.start + {2 * CHIP / LOUDEST} * min({LOUDEST}, datum.answer)", full=f"datum.middle + {CHIP}",
        said=f"datum.answer > {QUIET} ? format(datum.answer, '.2f') : ''",
        colour=f"datum.chosen ? '{MACHINE}' : '{HARM}'",
    )  # fmt: skip
    start, _ = at("start", "row")
    middle, _ = at("middle", "row")
    bar, number = BACK
    return [
        rule(rows.properties(name="tracks"), start, bar, "full", stroke=RULE, strokeWidth=8),
        rule(rows, start, bar, "end", strokeWidth=8, stroke=plain(alt.Stroke, "colour:N")),
        text(rows.properties(name="answer_words"), middle, number, alt.Text("said:N"), fill=plain(alt.Fill, "colour:N"), **BOLD),
    ]  # fmt: skip


def lever() -> list[alt.Chart]:
    """How often ideas turn up at each of the lever's stops, thinning to the right, and where it is held."""
    stops = [STOP + STEP * stop - PADDING["left"] for stop in range(len(SPARSITIES))]
    scale = alt.Scale(type="linear", domain=list(SPARSITIES), range=stops, nice=False, zero=False)
    dots = table("turns", "turns").transform_calculate(
        px=f"{STOP} + {STEP} * datum.stop + 10 * (datum.column - {(COLUMNS - 1) / 2})",
        py=f"{DOTS} + 9 * (datum.row - {(ROWS - 1) / 2})",
        colour=f"datum.now ? '{MACHINE}' : '{SOFT}'", ink="datum.now ? 1 : 0.45",
    )  # fmt: skip
    x, y = at("px", "py")
    return [
        words("often", 10, DOTS - 42, "always"),
        words("how_often", 213, DOTS - 42, "how often each idea turns up", align="center", fill=BLACK),
        words("seldom", 470, DOTS - 42, "hardly ever", align="right"),
        point(dots, x, y, 3, fill=plain(alt.Fill, "colour:N"), opacity=INK),
        point(
            table("lever", "lever"), alt.X("sparsity:Q", scale=scale, axis=None), DOTS, 27,
            "M-.88,-1 H.88 V1 H-.88 Z", fill=HUMAN, fillOpacity=0.1, stroke=HUMAN, strokeWidth=3,
        ),
    ]  # fmt: skip
