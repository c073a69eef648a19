"""You attack: turn down the force, and the hill of your attacks slides back under that of honest work.

One expects half the force to do half the damage: the dashed line. But a subtler attack is also caught less, and the
dot that the reader drags climbs high above that line; against the best monitor a third of the force does a hundred
times as much as all of it.
"""

from typing import Any

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import coarse, line as curve, over_x, over_y, plain, point, rect, rule, ticks
from ..draw.look import HARM, HUMAN, PAPER, RULE, SCENE, SOFT, TRUTH
from .view_hills import BOLD, LARGE, SIDES, down, heaped, hills, line, score, words

HEIGHT = 402
UP, HANGS, TALL = 124, 136, 62
KEY, TOP, FLOOR, GRIP = 218, 204, 336, 412
ENDS = (44.0, 440.0)

force = over_x((0, 1), ENDS)
damage = over_y((0, 1), (FLOOR, TOP))


def attack() -> alt.LayerChart:
    """The drawing for the tables `dots`, `curve` and `metrics`."""
    return canvas(
        [*told(), *hills(UP, HANGS, TALL), *dots(), *expected(), *curves(), *held()], HEIGHT
    )


def told() -> list[alt.Chart]:
    """The sum, and the button that shows it for every force."""
    chance = "format(datum.miss, datum.miss < 0.0995 ? '.1%' : '.0%')"
    all_ = "format(datum.damage, datum.damage < 0.00995 ? '.3f' : '.2f')"
    sum_ = f"={chance} + ' slip through × force ' + format(datum.intensity, '.2f')"
    button = "isValid(datum.worst_damage) ? 'hide' : 'show all'"
    return [
        words("done", SIDES[0], -4, f"={all_} + ' damage'", fill=HARM, **LARGE),
        words("sum", SIDES[0], 21, sum_, fill=HARM),
        rect("show", 372, -4, 466, 36, fill=HUMAN, cornerRadius=8),
        words("show_words", 419, 16, f"={button}", align="center", fill=PAPER, **BOLD),
    ]


def dots() -> list[alt.Chart]:
    """Your attacks, as large as the damage that each does; those that are audited do none."""
    large = "pow(2 * 6.2, 2) * max(datum.force, 0.04)"
    drawn = []
    for mark, keep, ink in (("slip", "!datum.audited", HARM), ("caught", "datum.audited", TRUTH)):
        rows = heaped("dots", mark, HANGS, 1, keep).transform_calculate(large=large)
        drawn.append(
            point(rows, score("at"), down("row"), 0, fill=ink, size=plain(alt.Size, "large:Q"))
        )
    return [
        *drawn,
        line(44, HANGS + TALL + 2, SOFT),
        words("audited_name", score("limit"), 52, "audited →", dx=8, fill=SOFT),
    ]


def expected() -> list[alt.Chart]:
    """What one would expect of less force, from what all of it does, and how much more yours does than that."""
    straight = table("metrics", "straight").transform_calculate(nothing="0")
    dashed: dict[str, Any] = {"stroke": SOFT, "strokeWidth": 2, "strokeDash": [6, 5]}
    ring: dict[str, Any] = {"fill": PAPER, "stroke": SOFT, "strokeWidth": 2}
    times = "datum.damage / datum.full_damage"
    more = table("metrics", "more", "datum.intensity < 1 && !isValid(datum.worst_damage)")
    said = more.transform_calculate(
        words=f"format({times}, {times} < 9.95 ? '.1f' : '.0f') + ' × full force'"
    )
    near = "datum.intensity > 0.6"
    # Else what is drawn is a flat line, with nothing to say that there is more to be had.
    flat = "datum.intensity == 1 && datum.full_damage < 0.05 && !isValid(datum.worst_damage)"
    return [
        *(
            words(table("metrics", f"flat_{row}", flat), (ENDS[0] + ENDS[1]) / 2, FLOOR - y, said, align="center", fill=HUMAN, **BOLD)
            for row, (y, said) in enumerate(((64, "At full force you are as good as caught."), (38, "Hold back, and see.")))
        ),
        rule("key_line", SIDES[0], KEY, SIDES[0] + 30, **dashed),
        words("key", SIDES[0] + 38, KEY, "half the force, half the damage?", fill=SOFT),
        rule(straight, ENDS[0], damage("nothing"), ENDS[1], "full_damage", **dashed),
        rule(straight.properties(name="all_of_it"), ENDS[1], damage("nothing"), y2="full_damage", stroke=HARM, strokeWidth=16, opacity=0.3),
        point("full", ENDS[1], damage("full_damage"), 6, **ring),
        *(
            words(
                said.properties(name=f"more_{side}").transform_filter(keep),
                force("intensity"), damage("damage"), alt.Text("words:N"),
                dy=-19, align=side, fill=HARM, **BOLD,
            )
            for side, keep in (("right", near), ("left", f"!({near})"))
        ),
    ]  # fmt: skip


def curves() -> list[alt.Chart]:
    """The damage to expect at every force, once that is asked for, and the most there is."""
    rows = coarse(table("curve", "curve"), FLOOR - TOP, "damage")
    most = table("metrics", "most", "isValid(datum.worst_damage)")
    said = most.properties(name="most_said").transform_calculate(
        words="'most: ' + format(datum.worst_damage, datum.worst_damage < 0.00995 ? '.3f' : '.2f')"
    )
    near = "datum.attacker_intensity > 0.75"
    return [
        words("damage_name", SIDES[0], KEY + 23, "damage to expect", fill=HARM),
        rule("nothing", ENDS[0], FLOOR, ENDS[1], stroke=RULE, strokeWidth=1.5),
        curve(rows, force("intensity"), damage("damage"), stroke=HARM),
        point(most, force("attacker_intensity"), damage("worst_damage"), 8, fill=PAPER, stroke=HARM, strokeWidth=2.5),
        *(
            words(
                said.properties(name=f"most_{side}").transform_filter(keep),
                force("attacker_intensity"), damage("worst_damage"), alt.Text("words:N"),
                dy=-19, align=side, fill=HARM, **BOLD,
            )
            for side, keep in (("right", near), ("left", f"!({near})"))
        ),
    ]  # fmt: skip


def held() -> list[alt.Chart]:
    """Your force, and what it does."""
    axis = ticks(
        [0, 0.5, 1], title="force of your attack", offset=FLOOR + 6 - HEIGHT, labelPadding=0,
        titlePadding=0, labelFontSize=SCENE, titleFontSize=SCENE,
    )  # fmt: skip
    return [
        rule("stem", force("intensity"), damage("damage"), y2=FLOOR, stroke=HARM, strokeWidth=16),
        point("here", force("intensity"), damage("damage"), 7, fill=HARM, stroke=PAPER, strokeWidth=2),
        rule("track", ENDS[0], GRIP, ENDS[1], stroke=RULE, strokeWidth=4),
        point("force", force("intensity", axis=axis), GRIP, 10, fill=HUMAN, stroke=PAPER, strokeWidth=2),
    ]  # fmt: skip
