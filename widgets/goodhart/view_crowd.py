"""Draw the crowd: what each option looks worth and is worth, the bar, and what those beyond it are worth.

Readers expect that a higher bar lets better ones through. It does, and better, and better; then so
few are left that the one with a freak error is most of them, and what is left is worth hardly more than
any. Dragging the bar to the right shows it: the blue line rises with the hand, turns, and falls.
"""

from typing import Any

import altair as alt

from ..draw import layers
from ..draw.canvas import canvas, table
from ..draw.layers import line, over_x, over_y, point, rect, rule, text, ticks
from ..draw.look import HARM, HUMAN, PADDING, PAPER, PROXY, RULE, SCENE, SOFT, TRUTH

SAID, FLAG, TOP, HEIGHT = 4, 38, 52, 352
"""Where the two large numbers are, who passes, and the plot between its top and its foot."""

SIDES, FLOOR = (42.0, 466.0), (float(HEIGHT), float(TOP))
LOOKS, WORTH = (-3.2, 7.4), (-3.125, 3.125)
"""What the axes go over: 40 and 48 units to a whole, so that many places are short numbers."""

GRIP = -1.9
"""How high the bar is held."""

looks, worth = over_x(LOOKS, SIDES), over_y(WORTH, FLOOR)


def crowd() -> alt.LayerChart:
    """The drawing for the tables of the crowd."""
    return canvas([*ground(), *dots(), *bar(), *names(), *trail(), *best(), *said()], HEIGHT)


def ground() -> list[alt.Chart]:
    """Beyond the bar, the average option, and where an option is that is worth what it looks."""
    whole = table("metrics", "honest").transform_calculate(low=f"{WORTH[0]}", high=f"{WORTH[1]}")
    return [
        rect(table("metrics", "beyond"), looks("bar"), TOP, SIDES[1], HEIGHT, fill=PROXY, fillOpacity=0.09),
        rule("average", SIDES[0], middle(), SIDES[1], stroke=RULE, strokeWidth=1.5),
        rule(whole, looks("low"), worth("low"), "high", "high", stroke=SOFT, strokeDash=[2, 5], strokeWidth=1.5),
    ]  # fmt: skip


def names() -> list[alt.Chart]:
    """What the height is, and what the dotted line is, beside its upper end; in front of the bar."""
    height, line = (
        table("metrics", f"{name}_name").transform_calculate(words=f"'{said}'")
        for name, said in (("worth", "↑ what they are worth"), ("honest", "if looks were true"))
    )
    plain: dict[str, Any] = {"fill": SOFT, "fontWeight": "normal"}
    return [
        *haloed("worth", height, 14, TOP + 10, **plain),
        *haloed("honest", line, SIDES[1] - 4, TOP + 13, align="right", **plain),
    ]


def middle() -> float:
    """The height of a worth of 0."""
    return (FLOOR[0] + FLOOR[1]) / 2


def dots() -> list[alt.Chart]:
    """Everyone; who passes is lit."""
    near: dict[str, Any] = {"labelFontSize": SCENE, "titleFontSize": SCENE}
    numbers = ticks([-2, 0, 2, 4, 6], title="what they look worth →", titlePadding=0, **near)
    aside = PADDING["left"] - SIDES[0]
    heights = ticks([-2, 0, 2], orient="left", offset=aside, labelPadding=4, **near)
    return [
        point(
            placed("crowd", "others", "!datum.kept"), looks("at", axis=numbers), worth("up", axis=heights), 3,
            fill=SOFT, fillOpacity=0.38,
        ),
        point(
            placed("crowd", "passing", "datum.kept"), looks("at"), worth("up"), 4.5,
            fill=PROXY, stroke=PAPER, strokeWidth=1,
        ),
    ]  # fmt: skip


def placed(name: str, mark: str, keep: str = "") -> alt.Chart:
    """Options, each at a place that packs well, in whole units across; who is off the picture is at its edge."""
    low, high = LOOKS[0] + 0.08, LOOKS[1] - 0.1
    made: alt.Chart = table(name, mark, keep).transform_calculate(
        at=f"clamp(round(datum.measured * 40) / 40, {low}, {high})",
        up="round(datum.true * 32) / 32",
    )
    return made


def best() -> list[alt.Chart]:
    """Who looks best, named, on top of all else; past the edge of the picture, how good."""
    # To its right where there is room, else under it.
    named = table("top", "top").transform_calculate(
        at=f"datum.measured < {LOOKS[1] - 2.8} ? datum.measured + 0.25 : min(datum.measured + 1.1, {LOOKS[1] - 0.05})",
        side=f"datum.measured < {LOOKS[1] - 2.8} ? 'left' : 'right'",
        up="datum.true - 0.4",
        words=f"'looks best' + (datum.measured > {LOOKS[1]} ? ': ' + format(datum.measured, '.1f') : '')",
    )
    rim: dict[str, Any] = {"stroke": PAPER, "strokeWidth": 1.5}
    return [
        point(placed("top", "top_lit", "datum.kept"), looks("at"), worth("up"), 6.5, fill=PROXY, **rim),
        point(placed("top", "top_other", "!datum.kept"), looks("at"), worth("up"), 6.5, fill=SOFT, **rim),
        *(
            layer
            for side in ("left", "right")
            for layer in haloed(
                f"looks_best_{side}", named.transform_filter(f"datum.side == '{side}'"),
                looks("at"), worth("up"), fill=PROXY, align=side,
            )
        ),
    ]  # fmt: skip


def trail() -> list[alt.Chart]:
    """What each bar so far has let through, on average, and what this one does."""
    so_far, here, most = (table(name, name) for name in ("trail", "here", "most"))
    lost = table(
        "metrics", "lost", "datum.kept > 0 && datum.worth < datum.most / 2"
    ).transform_calculate(words="'over half is lost'")
    above = most.transform_calculate(
        up="datum.worth + 0.28", words="'best ' + format(datum.worth, '.2f')"
    )
    return [
        line(table("trail", "trail_halo"), looks("bar"), worth("worth"), stroke=PAPER, strokeWidth=8),
        line(so_far, looks("bar"), worth("worth"), stroke=TRUTH, strokeWidth=4),
        rule(table("here", "level"), looks("bar"), worth("worth"), SIDES[1], stroke=TRUTH, strokeWidth=2),
        point(most, looks("bar"), worth("worth"), 8, fill=PAPER, stroke=TRUTH, strokeWidth=2.5),
        *haloed("most", above, looks("bar"), worth("up"), fill=TRUTH, align="right", dx=-10),
        point(here, looks("bar"), worth("worth"), 8, fill=TRUTH, stroke=PAPER, strokeWidth=2),
        point(lost, looks("bar"), worth("worth"), 12, fill="transparent", stroke=HARM, strokeWidth=3),
        *haloed("lost", lost, looks("bar"), worth("worth"), fill=HARM, align="right", dx=-16, dy=36),
    ]  # fmt: skip


def bar() -> list[alt.Chart]:
    """The bar, where it is held, and how many pass it."""
    held = table("metrics", "bar").transform_calculate(grip=f"{GRIP}")
    flag = table("metrics", "flag").transform_calculate(
        words="datum.kept == 0 ? 'nobody passes' : datum.kept == 1 ? 'one passes →' : format(datum.kept, 'd') + ' pass →'"
    )

    def side(name: str, keep: str, **look: Any) -> alt.Chart:
        rows = flag.properties(name=name).transform_filter(keep)
        bold = {"fill": HUMAN, "fontWeight": "bold", "fontSize": SCENE}
        return text(rows, looks("bar"), FLAG, alt.Text("words:N"), **bold, **look)

    return [
        rule(table("metrics", "post"), looks("bar"), FLAG - 10, y2=HEIGHT, stroke=HUMAN, strokeWidth=3),
        point(held, looks("bar"), worth("grip"), 9, fill=HUMAN, stroke=PAPER, strokeWidth=2),
        side("flag_right", "datum.bar < 4", dx=8),
        side("flag_left", "datum.bar >= 4", dx=-8, align="right"),
    ]  # fmt: skip


def said() -> list[alt.Chart]:
    """What those who pass look worth and are worth, in large numbers that stay in their places."""
    large: dict[str, Any] = {"fontSize": 20.5, "fontWeight": "bold"}
    some = table("metrics", "look", "datum.kept > 0")
    one = "datum.kept == 1"
    return [
        text(
            some, 14, SAID, f"=({one} ? 'it looks worth ' : 'they look worth ') + format(datum.looks, '.2f')",
            fill=PROXY, **large,
        ),
        text(
            some.properties(name="are"), SIDES[1], SAID,
            f"=({one} ? 'is worth ' : 'are worth ') + format(datum.worth, '.2f')",
            align="right", fill=TRUTH, **large,
        ),
        text(
            table("metrics", "nobody", "datum.kept == 0"), 14, SAID, "nobody looks that good", fill=PROXY,
            **large,
        ),
    ]  # fmt: skip


def words(rows: Any, x: Any, y: Any, said: Any, **look: Any) -> alt.Chart:
    """Text of the scene."""
    return text(rows, x, y, said, **{"fontSize": SCENE, **look})


def haloed(name: str, rows: alt.Chart, x: Any, y: Any, **look: Any) -> list[alt.Chart]:
    """The rows’ words, which can be read over dots and lines."""
    bold: dict[str, Any] = {"fontSize": SCENE, "fontWeight": "bold", **look}
    return layers.haloed(
        f"{name}_label", rows, x, y, alt.Text("words:N"), {"strokeWidth": 6}, **bold
    )
