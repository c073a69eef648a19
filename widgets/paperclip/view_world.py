"""The world panel: an island of matter, the operator's switch, the plan, and what has become of it."""

from typing import Any

import altair as alt

from ..look import HARM, HUMAN, INK, PAPER, SOFT, WIDTH
from ..view_canvas import across, canvas, scaled_x, scaled_y, size
from .view_shapes import (
    ACTIONS,
    BUTTON,
    CLIP,
    CROSS,
    CUT_WIRE,
    FACTORY,
    GROVE,
    HABITAT,
    HEXAGON,
    OAK,
    ORE,
    PAPERCLIP,
    PEDESTAL,
    PERSON,
    PINE,
    PUSHED,
    RAISED,
    ROCK,
    SPARKS,
    WIRE,
    WORKS,
)

HEIGHT = 390
KINDS = {"factory": FACTORY, "clip": CLIP, "ore": ORE, "habitat": HABITAT}
LOOKS = {"habitat0": PINE, "habitat1": OAK, "habitat2": GROVE, "ore": ROCK, "factory": WORKS}
NOW = "datum.time == time"

CELL = 40
MIDDLE_X, MIDDLE_Y = 188, 142
ROW = CELL * 0.75**0.5
OPERATOR = 414
COUNTS = 288
LONGEST = 24


def world() -> alt.LayerChart:
    """The drawing for the tables `cells`, `plan`, `operator` and `series`, at the moment shown."""
    layers = [*switch(), *island(), *words(), *counts(), *history(), *strip()]
    return canvas(layers, HEIGHT).add_params(alt.param(name="time", value=0))


def table(name: str, mark: str, keep: str = NOW) -> alt.Chart:
    """A chart of the rows of a table for which `keep` holds."""
    return alt.Chart(alt.NamedData(name), name=mark).transform_filter(keep)


def island() -> list[alt.Chart]:
    """Every cell as a tile with what it is now; the cells that have just changed are ringed."""
    x = scaled_x("x", (-4, 4), (MIDDLE_X - 4 * CELL, MIDDLE_X + 4 * CELL))
    y = scaled_y("y", (-3, 3), (MIDDLE_Y - 3 * ROW, MIDDLE_Y + 3 * ROW))
    tile = size(CELL / 3**0.5)
    now = "datum.since <= time && time < datum.until"
    by_kind = alt.Scale(domain=list(KINDS), range=list(KINDS.values()))
    kind = alt.Fill("kind:N", scale=by_kind, legend=None)
    look = alt.Shape(
        "look:N", scale=alt.Scale(domain=list(LOOKS), range=list(LOOKS.values())), legend=None
    )
    tint = alt.FillOpacity(
        "kind:N", scale=alt.Scale(domain=list(KINDS), range=[0.3, 0.13, 0.2, 0.22]), legend=None
    )
    land = table("cells", "land", "datum.since == 0").mark_point(
        shape=HEXAGON, size=tile, filled=True, fill=PAPER, opacity=1, stroke=PAPER, strokeWidth=3
    )
    tiles = table("cells", "tiles", now).mark_point(
        shape=HEXAGON, size=tile * 0.88, strokeWidth=0, opacity=1
    )
    changed = table("cells", "changed", f"{now} && time > 0 && datum.since == time").mark_point(
        shape=HEXAGON, size=tile * 0.88, fill="transparent", stroke=INK, strokeWidth=2.5, opacity=1
    )
    things = (
        table("cells", "things", f"{now} && datum.kind != 'clip'")
        .transform_calculate(
            look="datum.kind == 'habitat' ? 'habitat' + datum.cell % 3 : datum.kind"
        )
        .mark_point(size=size(14.5), stroke=PAPER, strokeWidth=1.2, strokeJoin="round", opacity=1)
        .encode(x, y, kind, look)
    )
    clips = (
        table("cells", "clips", f"{now} && datum.kind == 'clip'")
        .transform_calculate(turn="(datum.cell * 67) % 120 - 60")
        .mark_point(
            shape=PAPERCLIP, size=size(13), fill="transparent", stroke=CLIP, strokeWidth=2.6,
            strokeCap="round", opacity=1,
        )
        .encode(x, y, alt.Angle("turn:Q", scale=None))
    )  # fmt: skip
    return [
        land.encode(x, y), tiles.encode(x, y, kind, tint), things, clips, changed.encode(x, y),
    ]  # fmt: skip


def switch() -> list[alt.Chart]:
    """The operator beside the switch, whose wire leads to the machines until it is cut."""
    x = across(OPERATOR)
    works = "datum.switch == 'works'"
    wire: dict[str, Any] = {
        "shape": CUT_WIRE,
        "size": size(48),
        "fill": "transparent",
        "opacity": 1,
        "strokeCap": "round",
    }

    def wires(name: str, keep: str, **look: Any) -> alt.Chart:
        drawn: alt.Chart = (
            table("operator", name, f"{NOW} && {keep}")
            .mark_point(**{**wire, **look})
            .encode(x=across(350), y=alt.YValue(186))
        )
        return drawn

    def part(name: str, keep: str, y: float, half: float, **look: Any) -> alt.Chart:
        drawn: alt.Chart = (
            table("operator", name, f"{NOW} && {keep}")
            .mark_point(size=size(half), opacity=1, **look)
            .encode(x=x, y=alt.YValue(y))
        )
        return drawn

    def label(name: str, keep: str, y: float, text: str, **look: Any) -> alt.Chart:
        drawn: alt.Chart = (
            table("operator", name, f"{NOW} && {keep}")
            .transform_calculate(label=text)
            .mark_text(**look)
            .encode(x=x, y=alt.YValue(y), text="label:N")
        )
        return drawn

    return [
        wires("wire", "datum.switch != 'disabled'", shape=WIRE, stroke=HUMAN, strokeWidth=3),
        wires("cut_wire", "datum.switch == 'disabled'", stroke=SOFT, strokeWidth=3),
        wires("sparks", "datum.switch == 'disabled'", shape=SPARKS, stroke=HARM, strokeWidth=3),
        part("glow", works, 196, 36, shape="circle", fill=HUMAN, fillOpacity=0.16, strokeWidth=0),
        part("glow_inner", works, 196, 25, shape="circle", fill=HUMAN, fillOpacity=0.2, strokeWidth=0),
        part("person", "true", 124, 50, shape=PERSON, fill=HUMAN, strokeWidth=0),
        part("button", works, 202, 30, shape=BUTTON, fill=HUMAN, stroke=PAPER, strokeWidth=1),
        part("pushed", "datum.switch == 'pressed'", 202, 30, shape=PUSHED, fill=HUMAN, strokeWidth=0),
        part(
            "dead_button", "datum.switch == 'disabled'", 202, 30, shape=BUTTON, fill=PAPER, stroke=SOFT,
            strokeWidth=2, strokeDash=[3, 3],
        ),
        part("pedestal", "true", 202, 30, shape=PEDESTAL, fill=SOFT, strokeWidth=0),
        part("cross", "datum.switch == 'disabled'", 218, 14, shape=CROSS, fill=HARM, stroke=PAPER, strokeWidth=1.5),
        label("operator_label", "true", 52, "'operator'", fill=SOFT),
        label("switch_label", "true", 248, "'switch ' + (datum.switch == 'disabled' ? 'cut' : datum.switch)", fontWeight="bold"),
        label(
            "press_label", f"{works} && datum.press > 0", 267,
            "'may press: ' + format(datum.press, '.0%')", fill=HUMAN,
        ),
    ]  # fmt: skip


def words() -> list[alt.Chart]:
    """What the machine does now, with the sign that stands for it in the plan."""
    sign = alt.Shape("action:N", scale=signs(0), legend=None)
    fill = alt.Fill("action:N", scale=signs(1), legend=None)
    now = table("plan", "words").mark_text(
        align="left", baseline="middle", fontSize=22, fontWeight="bold"
    )
    look = table("plan", "word_sign").mark_point(size=size(12), strokeWidth=0, opacity=1)
    return [
        look.encode(across(24), alt.YValue(-4), sign, fill),
        now.encode(across(46), alt.YValue(-3), text="words:N"),
    ]


def signs(which: int) -> alt.Scale:
    """The scale from actions to their shapes (0) or colours (1)."""
    return alt.Scale(domain=list(ACTIONS), range=[look[which] for look in ACTIONS.values()])


def counts() -> list[alt.Chart]:
    """How much there is of everything now: a sign, a number and its name."""
    place = "{habitat: 24, ore: 144, factory: 240, clip: 376}[datum.kind]"
    x = scaled_x("place", (0, WIDTH), (0, WIDTH))
    now = table("series", "count_signs").transform_calculate(place=place)
    text = (
        table("series", "counts")
        .transform_calculate(
            place=place,
            label="datum.amount + ' ' + {habitat: 'habitat', ore: 'ore', factory: datum.amount == 1 ?"
            " 'factory' : 'factories', clip: datum.amount == 1 ? 'clip' : 'clips'}[datum.kind]",
        )
        .mark_text(align="left", baseline="middle", dx=17)
    )
    shape = alt.Shape(
        "kind:N", legend=None,
        scale=alt.Scale(domain=list(KINDS), range=[WORKS, PAPERCLIP, ROCK, PINE]),
    )  # fmt: skip
    by_kind = alt.Scale(domain=list(KINDS), range=list(KINDS.values()))
    hollow = alt.Scale(domain=list(KINDS), range=[FACTORY, "transparent", ORE, HABITAT])
    return [
        now.mark_point(size=size(11), strokeWidth=1.5, opacity=1).encode(
            x, alt.YValue(COUNTS), shape, alt.Fill("kind:N", scale=hollow, legend=None),
            alt.Stroke("kind:N", scale=by_kind, legend=None),
        ),
        text.encode(x, alt.YValue(COUNTS + 1), text="label:N"),
    ]  # fmt: skip


LEFT, RIGHT, TOP, BOTTOM = 24, 462, 304, 388


def history() -> list[alt.Chart]:
    """All matter over time, one band a kind; what is still to come is pale."""
    order = "indexof(['factory', 'clip', 'ore', 'habitat'], datum.kind)"
    x = scaled_x("time", (0, LONGEST), (LEFT, RIGHT))
    heights = alt.Scale(domain=[0, 1], range=[BOTTOM, TOP], nice=False)
    y = alt.Y("amount:Q", axis=None, stack="normalize", scale=heights)
    middle = alt.Y("amount:Q", axis=None, stack="normalize", scale=heights, bandPosition=0.5)
    by_kind = alt.Scale(domain=list(KINDS), range=list(KINDS.values()))
    series = alt.Chart(alt.NamedData("series"), name="bands").transform_calculate(order=order)
    bands = series.mark_area(opacity=0.72).encode(
        x, y, alt.Fill("kind:N", scale=by_kind, legend=None), order="order:Q"
    )
    named = (
        alt.Chart(alt.NamedData("series"), name="band_names")
        .transform_calculate(order=order)
        .transform_filter("datum.time == 0")
        .transform_calculate(
            label="datum.kind == 'ore' || datum.kind == 'habitat' ? datum.kind : ''"
        )
        .mark_text(align="left", baseline="middle", dx=6)
        .encode(x, middle, text="label:N", order="order:Q")
    )
    clips = (
        alt.Chart(alt.NamedData("series"), name="clip_name")
        .transform_calculate(order=order)
        .transform_joinaggregate(last="max(time)")
        .transform_filter("datum.time == datum.last")
        .transform_calculate(label="datum.kind == 'clip' && datum.amount > 4 ? 'clips' : ''")
        .mark_text(align="right", baseline="middle", dx=-6)
        .encode(x, middle, text="label:N", order="order:Q")
    )
    now = table("operator", "to_come")
    pale = now.mark_rect(fill=PAPER, opacity=0.6).encode(
        x, x2=alt.X2Datum(LONGEST), y=alt.YValue(TOP - 2), y2=alt.Y2Value(BOTTOM)
    )
    rule = (
        table("operator", "now")
        .mark_rule(stroke=INK, strokeWidth=2)
        .encode(x, y=alt.YValue(TOP - 4), y2=alt.Y2Value(BOTTOM + 26))
    )
    return [bands, pale, named, clips, rule]


def strip() -> list[alt.Chart]:
    """The whole plan, a sign a step, under the moment at which the step is done."""
    axis = alt.Axis(
        values=list(range(0, LONGEST + 1, 4)), tickCount=LONGEST, title=None,
        labelExpr="datum.value ? datum.label : 'step 0'", labelFlush=True,
        domain=False, ticks=False, offset=BOTTOM + 32 - HEIGHT,
    )  # fmt: skip
    x = scaled_x("time", (0, LONGEST), (LEFT, RIGHT))
    with_axis = scaled_x("time", (0, LONGEST), (LEFT, RIGHT), axis)
    y = alt.YValue(BOTTOM + 16)
    here = table("plan", "here", f"{NOW} && time > 0").mark_point(
        shape="circle", size=size(13), fill=RAISED, stroke=INK, strokeWidth=2, opacity=1
    )
    plan = table("plan", "strip", "datum.time > 0").mark_point(size=size(7.5), strokeWidth=0)
    return [
        here.encode(x, y),
        plan.encode(
            with_axis, y,
            alt.Shape("action:N", scale=signs(0), legend=None),
            alt.Fill("action:N", scale=signs(1), legend=None),
            opacity=alt.condition("datum.time <= time", alt.value(1), alt.value(0.5)),
        ),
    ]  # fmt: skip
