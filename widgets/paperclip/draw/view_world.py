"""The world panel: an island of matter, your switch, and what has been done; what comes is blank.

Everybody hesitates at a switch, and expects that there is time. There is none: at step 3 the cord is
cut, before the first tree falls. *Play*, and press when it goes too far.
"""

from typing import Any

import altair as alt

from ...draw.canvas import canvas, scaled_x, table
from ...draw.layers import area, by, over_x, point, rule, text
from ...draw.look import HUMAN, INK, SOFT, WIDTH
from .view_island import Island
from .view_shapes import ACTIONS, COLOURS, PAPERCLIP, PERSON, PINE, RAISED, ROCK, WORKS
from .view_switch import CUT, NOW, Switch

HEIGHT = 404
SIGNS = {"factory": WORKS, "clip": PAPERCLIP, "ore": ROCK, "habitat": PINE}

OPERATOR = 416
COUNTS = 300
LONGEST = 24
LEFT, RIGHT, TOP, BOTTOM = 24, 462, 322, 398
LETTERS = 18
DONE = "datum.time <= time"

moments = over_x((0, LONGEST), (LEFT, RIGHT))


def world() -> alt.LayerChart:
    """The drawing for the tables `cells`, `plan`, `operator` and `series`, at the moment shown."""
    island, switch = Island("cells", 184, 142, 40), Switch("operator", OPERATOR, 196, 54)
    layers = [*person(), *switch.layers()[:3], *island.layers(), *switch.layers()[3:]]
    layers += [*says(), *words(), *counts(), *history(), *strip()]
    return canvas(layers, HEIGHT).add_params(alt.param(name="time", value=0))


def person() -> list[alt.Chart]:
    """The operator behind the switch, who is the reader."""
    return [point(table("operator", "person", NOW), OPERATOR, 92, 46, PERSON, fill=HUMAN)]


def says() -> list[alt.Chart]:
    """Who stands there, what the switch is, and what a press has done."""

    def label(mark: str, keep: str, y: float, words: str, **look: Any) -> alt.Chart:
        row = table("operator", mark, f"{NOW} && {keep}")
        place: dict[str, Any] = {"x": OPERATOR, "align": "center", "fontSize": LETTERS}
        return text(row, y=y, words=f"={words}", **place | look)

    state = f"{CUT} ? 'cord cut' : datum.switch == 'pressed' ? 'stopped' : 'cord whole'"
    pressed = "{stops: 'stopped', late: 'too late'}[datum.hand]"
    yours: dict[str, Any] = {"fontWeight": "bold", "fill": HUMAN}
    # Too long for the middle, so it ends where the picture does.
    end: dict[str, Any] = {"x": WIDTH - 6, "align": "right"}
    return [
        label("operator_label", "true", 32, "'you'", fill=SOFT),
        label("switch_label", "datum.hand == ''", 266, state, fontWeight="bold"),
        label("press_label", "datum.hand != '' && datum.hand != 'cut'", 266, pressed, **yours),
        label("dead_label", "datum.hand == 'cut'", 266, "'nothing happens'", **yours, **end),
    ]


def words() -> list[alt.Chart]:
    """What the machine does now, with the sign that stands for it in the plan."""
    now = alt.Text("words:N")
    return [
        point(table("plan", "word_sign", NOW), 24, -4, 12, **signs()),
        text(table("plan", "words", NOW), 46, -3, now, fontSize=22, fontWeight="bold"),
    ]


def signs() -> dict[str, Any]:
    """The shape and the colour of an action."""
    shapes, colours = ({act: look[which] for act, look in ACTIONS.items()} for which in (0, 1))
    return {"shape": by(alt.Shape, "action", shapes), "fill": by(alt.Fill, "action", colours)}


def counts() -> list[alt.Chart]:
    """How much there is of everything now: a sign, a number and its name."""
    place = "{habitat: 20, ore: 156, factory: 250, clip: 386}[datum.kind]"
    x = scaled_x("place", (0, WIDTH), (0, WIDTH))
    names = "{habitat: 'habitat', ore: 'ore', factory: datum.amount == 1 ? 'factory' : 'factories', " \
            "clip: datum.amount == 1 ? 'clip' : 'clips'}"  # fmt: skip

    def now(mark: str) -> alt.Chart:
        rows: alt.Chart = table("series", mark, NOW).transform_calculate(place=place)
        return rows

    return [
        point(now("count_signs"), x, COUNTS, 11, by(alt.Shape, "kind", SIGNS), strokeWidth=1.5,
              fill=by(alt.Fill, "kind", {**COLOURS, "clip": "transparent"}),
              stroke=by(alt.Stroke, "kind", COLOURS)),
        text(now("counts"), x, COUNTS + 1, f"=datum.amount + ' ' + {names}[datum.kind]", dx=17,
             fontSize=LETTERS),
    ]  # fmt: skip


def history() -> list[alt.Chart]:
    """All matter up to now, one band a kind; what is still to come is blank."""
    heights = alt.Scale(domain=[0, 1], range=[BOTTOM, TOP], nice=False)
    y = alt.Y("amount:Q", axis=None, stack="normalize", scale=heights)
    rows = table("series", "bands", DONE).transform_calculate(
        order="indexof(['factory', 'clip', 'ore', 'habitat'], datum.kind)"
    )
    bands = area(
        rows,
        moments("time"),
        y,
        opacity=0.72,
        fill=by(alt.Fill, "kind", COLOURS),
        order=alt.Order("order:Q"),
    )
    now = rule(
        table("operator", "now", NOW),
        moments("time"),
        TOP - 4,
        y2=BOTTOM + 26,
        stroke=INK,
        strokeWidth=2,
    )
    return [bands, now]


def strip() -> list[alt.Chart]:
    """What has been done, a sign a step, under the moment at which it was; and the reader's press."""
    axis = alt.Axis(
        values=list(range(0, LONGEST + 1, 4)), tickCount=LONGEST, title=None, format="d", labelFlush=True, labelFontSize=LETTERS,
        domain=False, ticks=False, offset=BOTTOM + 34 - HEIGHT,
    )  # fmt: skip
    y = BOTTOM + 16
    here = table("plan", "here", f"{NOW} && time > 0")
    done = table("plan", "strip", f"datum.time > 0 && {DONE}")
    return [
        point(here, moments("time"), y, 13, fill=RAISED, stroke=INK, strokeWidth=2),
        point(done, moments("time", axis=axis), y, 7.5, **signs()),
        rule(table("operator", "your_press", f"datum.pressing && {DONE}"), moments("time"), TOP - 4,
             y2=BOTTOM + 26, stroke=HUMAN, strokeWidth=4),
    ]  # fmt: skip
