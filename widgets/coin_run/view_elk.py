"""The camera's panel: every way to report, and what training sees of those that matter."""

from typing import Any

import altair as alt

from ..draw.canvas import canvas, scaled_x, scaled_y, size, table
from ..draw.layers import SQUARE, over_x, over_y, plain, point, rule, text
from ..draw.look import HARM, HUMAN, INK, MACHINE, PAPER, PROXY, RULE, SCENE, SOFT, TRUTH

HEIGHT = 496
SIDES = (160, 448)
TITLE, TOP, BASE = -8, 44, 252
LOSSES = [0, 0.05, 0.2, 0.5, 1]
HEAD, FIRST, PITCH = 340, 362, 48
BARS = (46, 464)
DEAREST = 0.2
COLOURS = {"direct translator": TRUTH, "camera": PROXY, "human simulator": HUMAN}
PLAIN = {"direct translator": "the truth", "camera": "the screen", "human simulator": "our belief"}
"""What those with names go by."""

RADII = [10, 10, 8.5, 7, 5.5, 4.5, 4, 3.5, 3, 3, 3]
"""By the number of literals: what is simple is large."""

BARE = "replace(datum.name, 'the ', '')"

loss = over_x((0, 1), SIDES, "sqrt")
"""How often people mark it wrong; most that matters is rare, so the small gets room."""
truthful = over_y((0, 1), (BASE, TOP))
RING: dict[str, Any] = {"fill": "transparent", "stroke": INK, "strokeWidth": 2.5}


def elk() -> alt.LayerChart:
    """The drawing for the tables `behaviours`, `contest` and `metrics`."""
    never = rule("never_wrong", SIDES[0], TOP - 6, y2=BASE + 6, stroke=RULE, strokeWidth=2)
    asked = text(
        "asked",
        14,
        TITLE,
        "Which reporter does training pick?",
        fill=INK,
        fontWeight="bold",
        fontSize=SCENE,
    )
    return canvas([asked, never, *discs(), *names(), *contest()], HEIGHT)


def discs() -> list[alt.Chart]:
    """A disc for each way to answer, larger the simpler it can be done; those selected in rings."""
    below = alt.Axis(
        values=LOSSES, format="~%", title="marked wrong in training", offset=BASE - HEIGHT + 14,
        labelFlush=False, domain=False, ticks=False,
    )  # fmt: skip
    left = alt.Axis(
        values=[0, 0.5, 1], format="~%", title="truth in deployment", offset=0,
        domain=False, ticks=False,
    )  # fmt: skip
    area = f"{[size(radius) for radius in RADII]}[datum.literals]"
    others = table("behaviours", "others", "datum.name == ''").transform_calculate(area=area)
    named = table("behaviours", "named", "datum.name != ''").transform_calculate(
        area=area, colour=f"{COLOURS}[datum.name]"
    )
    x, y, sized = loss("loss"), truthful("truthful"), plain(alt.Size, "area:Q")
    colour = plain(alt.Fill, "colour:N")
    selected = table("behaviours", "rings", "datum.selected")
    return [
        point(
            others, loss("loss", axis=below), truthful("truthful", axis=left), size=sized,
            fill=MACHINE, fillOpacity=0.3,
        ),
        point(named, x, y, size=sized, fill=colour, stroke=PAPER, strokeWidth=1.5),
        point(selected, x, y, 15, **RING),
    ]  # fmt: skip


def names() -> list[alt.Chart]:
    """The three with names, each on a side where the others never are."""
    places: dict[str, dict[str, Any]] = {
        "direct translator": {"align": "center", "dy": -26},
        "camera": {"align": "left", "dx": 20, "dy": 1},
        "human simulator": {"align": "right", "dx": -20, "dy": -9, "lineBreak": "\n", "lineHeight": 18},
    }  # fmt: skip
    return [
        text(
            table("behaviours", f"name_{place}", f"datum.name == '{name}'"),
            *(loss("loss"), truthful("truthful")),
            name.replace(" ", "\n") if "lineBreak" in look else name,
            fill=COLOURS[name], fontWeight="bold", **look,
        )
        for place, (name, look) in enumerate(places.items())
    ]  # fmt: skip


def row(offset: float) -> alt.Y:
    """So many units below the words of a row."""
    return scaled_y("row", (0, 3), (FIRST + offset, FIRST + offset + 3 * PITCH))


def contenders(name: str, keep: str = "") -> alt.Chart:
    """A layer over the rows of the contest, each of which knows its place."""
    rows = table("contest", name).transform_window(place="row_number()")
    rows = rows.transform_calculate(
        row="datum.place - 1", colour=f"{COLOURS}[{BARE}] || '{MACHINE}'",
        said=f"{BARE} + ({PLAIN}[{BARE}] ? ': ' + {PLAIN}[{BARE}] : '')",
    )  # fmt: skip
    return rows.transform_filter(keep) if keep else rows


def contest() -> list[alt.Chart]:
    """For the three and for who else wins: how often it is marked wrong, and the price of its literals."""
    y, bold = HEAD - 4, {"align": "right", "fontWeight": "bold", "fill": INK}
    swatch: dict[str, Any] = {"y": HEAD - 5, "half": 6, "shape": SQUARE}
    return [
        text("wrong_key", 66, y, "marked wrong", fill=SOFT),
        text("price_key", 220, y, "price of literals", fill=SOFT),
        text("sum_key", 464, y, "sum", fill=SOFT, align="right"),
        point("wrong_sign", 52, fill=HARM, fillOpacity=1, **swatch),
        point("price_sign", 206, fill=SOFT, fillOpacity=0.45, **swatch),
        point(contenders("sign"), 26, row(8), 8, fill=plain(alt.Fill, "colour:N")),
        point(contenders("ring", "datum.selected"), 26, row(8), 13, **RING),
        text(contenders("contenders"), BARS[0], row(0), alt.Text("said:N"), fill=INK),
        text(contenders("totals"), 464, row(0), "=format(datum.objective, '.3f')", **bold),
        bar("wrong_bars", "0", "datum.loss", stroke=HARM),
        bar("price_bars", "datum.loss", "datum.objective", stroke=SOFT, strokeOpacity=0.45),
    ]


def bar(name: str, start: str, end: str, **look: Any) -> alt.Chart:
    """Bars from one sum to another, cut off where the scale ends."""
    rows = contenders(name).transform_calculate(
        start=f"min({start}, {DEAREST})", end=f"min({end}, {DEAREST})"
    )
    x = scaled_x("start", (0, DEAREST), BARS)
    return rule(rows, x, row(18), "end", strokeWidth=12, strokeCap="butt", **look)
