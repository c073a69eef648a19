"""The camera's panel: every way to report, and what training sees of those that matter."""

from typing import Any

import altair as alt

from ..look import HARM, HUMAN, INK, MACHINE, PAPER, PROXY, RULE, SOFT, TRUTH
from ..view_canvas import across, canvas, scaled_x, scaled_y, size, table
from .view_canvas import SQUARE, words

HEIGHT = 496
SIDES = (160, 448)
TOP, BASE = 22, 252
LOSSES = [0, 0.05, 0.2, 0.5, 1]
HEAD, FIRST, PITCH = 340, 362, 48
BARS = (46, 464)
DEAREST = 0.2
COLOURS = {"direct translator": TRUTH, "camera": PROXY, "human simulator": HUMAN}
RADII = [10, 10, 8.5, 7, 5.5, 4.5, 4, 3.5, 3, 3, 3]
"""By the number of literals: what is simple is large."""

NAMED = "datum.name != ''"
BARE = "replace(datum.name, 'the ', '')"


def elk() -> alt.LayerChart:
    """The drawing for the tables `behaviours`, `contest` and `metrics`."""
    return canvas([*titles(), *discs(), *names(), *contest()], HEIGHT)


def loss(axis: alt.Axis | None = None) -> alt.X:
    """How often people mark it wrong; most that matters is rare, so the small gets room."""
    return scaled_x("loss", (0, 1), SIDES, axis, "sqrt")


def truthful(axis: alt.Axis | None = None) -> alt.Y:
    """How often it tells the truth in deployment."""
    return scaled_y("truthful", (0, 1), (BASE, TOP), axis)


def titles() -> list[alt.Chart]:
    """What is up, and the edge of those that are never marked wrong."""
    never = (
        table("metrics", "never_wrong")
        .mark_rule(stroke=RULE, strokeWidth=2)
        .encode(across(SIDES[0]), alt.YValue(TOP - 6), y2=alt.Y2Value(BASE + 6))
    )
    return [never]


def discs() -> list[alt.Chart]:
    """A disc for each way to answer, larger the simpler it can be done; those selected in rings."""
    below = alt.Axis(
        values=LOSSES, format="~%", title="marked wrong in training", offset=BASE - HEIGHT + 14,
        labelFlush=False, domain=False, ticks=False,
    )  # fmt: skip
    left = alt.Axis(
        values=[0, 0.5, 1], format="~%", title="truthful in deployment", offset=0,
        domain=False, ticks=False,
    )  # fmt: skip
    area = alt.Size("area:Q", scale=None)
    areas = [size(radius) for radius in RADII]
    rows = {"area": f"{areas}[datum.literals]"}
    named = (
        table("behaviours", "named", NAMED)
        .transform_calculate(**rows, colour=f"{COLOURS}[datum.name]")
        .mark_point(shape="circle", strokeWidth=1.5, stroke=PAPER, opacity=1)
        .encode(loss(), truthful(), area, fill=alt.Fill("colour:N", scale=None))
    )
    return [
        table("behaviours", "others", "datum.name == ''")
        .transform_calculate(**rows)
        .mark_point(shape="circle", fill=MACHINE, fillOpacity=0.3, strokeWidth=0, opacity=1)
        .encode(loss(below), truthful(left), area),
        named,
        table("behaviours", "rings", "datum.selected")
        .mark_point(shape="circle", size=size(15), fill="transparent", stroke=INK, strokeWidth=2.5, opacity=1)
        .encode(loss(), truthful()),
    ]  # fmt: skip


def names() -> list[alt.Chart]:
    """The three with names, each on a side where the others never are."""
    places: dict[str, dict[str, Any]] = {
        "direct translator": {"align": "center", "dy": -26},
        "camera": {"align": "left", "dx": 20, "dy": 1},
        "human simulator": {"align": "right", "dx": -20, "dy": -9, "lineBreak": "\n", "lineHeight": 18},
    }  # fmt: skip
    return [
        table("behaviours", f"name_{place}", f"datum.name == '{name}'")
        .mark_text(
            text=name.replace(" ", "\n") if "lineBreak" in look else name,
            fill=COLOURS[name], fontWeight="bold", baseline="middle", **look,
        )
        .encode(loss(), truthful())
        for place, (name, look) in enumerate(places.items())
    ]  # fmt: skip


def row(offset: float) -> alt.Y:
    """So many units below the words of a row."""
    return scaled_y("row", (0, 3), (FIRST + offset, FIRST + offset + 3 * PITCH))


def contenders(name: str, keep: str = "") -> alt.Chart:
    """A layer over the rows of the contest, each of which knows its place."""
    rows = table("contest", name).transform_window(place="row_number()")
    rows = rows.transform_calculate(
        row="datum.place - 1", bare=BARE, colour=f"{COLOURS}[{BARE}] || '{MACHINE}'"
    )
    return rows.transform_filter(keep) if keep else rows


def contest() -> list[alt.Chart]:
    """For the three and for who else wins: how often it is marked wrong, and the price of its literals."""
    sign = contenders("sign").mark_point(shape="circle", size=size(8), strokeWidth=0, opacity=1)
    ring = contenders("ring", "datum.selected").mark_point(
        shape="circle", size=size(13), fill="transparent", stroke=INK, strokeWidth=2.5, opacity=1
    )
    total = contenders("totals").transform_calculate(words="format(datum.objective, '.3f')")
    return [
        words("wrong_key", "marked wrong", 66, HEAD - 4, fill=SOFT),
        words("price_key", "price of literals", 206, HEAD - 4, fill=SOFT),
        words("sum_key", "sum", 464, HEAD - 4, fill=SOFT, align="right"),
        *swatches(),
        sign.encode(across(26), row(8), fill=alt.Fill("colour:N", scale=None)),
        ring.encode(across(26), row(8)),
        contenders("contenders")
        .mark_text(align="left", baseline="middle", fill=INK)
        .encode(across(BARS[0]), row(0), text="bare:N"),
        total.mark_text(align="right", baseline="middle", fontWeight="bold", fill=INK)
        .encode(across(464), row(0), text="words:N"),
        bar("wrong_bars", "0", "datum.loss", stroke=HARM),
        bar("price_bars", "datum.loss", "datum.objective", stroke=SOFT, strokeOpacity=0.45),
    ]  # fmt: skip


def swatches() -> list[alt.Chart]:
    """The two kinds of bar beside their names."""
    return [
        table("metrics", name)
        .mark_point(shape=SQUARE, size=size(6), fill=colour, fillOpacity=ink, strokeWidth=0, opacity=1)
        .encode(across(x), alt.YValue(HEAD - 5))
        for name, x, colour, ink in (("wrong_sign", 52, HARM, 1), ("price_sign", 192, SOFT, 0.45))
    ]  # fmt: skip


def bar(name: str, start: str, end: str, **look: Any) -> alt.Chart:
    """Bars from one sum to another, cut off where the scale ends."""
    rows = contenders(name).transform_calculate(
        start=f"min({start}, {DEAREST})", end=f"min({end}, {DEAREST})"
    )
    drawn: alt.Chart = rows.mark_rule(strokeWidth=12, strokeCap="butt", **look).encode(
        scaled_x("start", (0, DEAREST), BARS), row(18), x2=alt.X2("end")
    )
    return drawn
