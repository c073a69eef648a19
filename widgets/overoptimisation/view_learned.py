"""Learn it from labels: an arrow that points nearly where people want to go, and what that is worth.

One expects more answers to make up for a poor reward model. They lead further in its direction, which is
past the top all the sooner. More labels turn the arrow, and lift the whole hill, until it is as near as
the features that it sees allow.
"""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import over_x, over_y, point, rule, ticks
from ..draw.look import HUMAN, MACHINE, PADDING, PAPER, PROXY, RULE, SOFT, TRUTH
from .view_parts import BOLD, GRIP, NEAR, curve, dot, held, words

HEIGHT = 420
ENDS = (44.0, 446.0)
MIDDLE, ROOT, LONG = 106.0, 104.0, 100.0
"""Where both arrows begin, and how long they are."""

TRACK = 164
LABELS = (150.0, 446.0)
SPAN = (-1.0, 4.0)
PLOT = (HEIGHT - 80.0, 236.0)

turned = over_x((0, 1), (MIDDLE, MIDDLE + LONG))
raised = over_y((-1, 1), (ROOT + LONG, ROOT - LONG))
labels = over_x((10, 4000), LABELS, "log")
drawn = over_x((1, 1000), ENDS, "log")
worth = over_y(SPAN, PLOT)


def learned() -> alt.LayerChart:
    """The drawing for the tables of a reward model that was learned."""
    return canvas([*dial(), *track(), *charted()], HEIGHT)


def dial() -> list[alt.Chart]:
    """Both directions, and how far they agree."""
    tip = table("metrics", "arrow")
    start = tip.transform_calculate(nothing="0")
    return [
        rule("people_arrow", MIDDLE, ROOT, y2=ROOT - LONG + 8, stroke=TRUTH, strokeWidth=5),
        point("people_head", MIDDLE, ROOT - LONG + 6, 8, "triangle-up", fill=TRUTH),
        words("people_name", MIDDLE - 14, 16, "people", align="right", fill=TRUTH, **BOLD),
        rule(start, turned("nothing"), raised("nothing"), "east", "north", stroke=PROXY, strokeWidth=5),
        point(tip.properties(name="arrow_head"), turned("east"), raised("north"), 7, fill=PROXY),
        words("arrow_name", 236, 14, "reward model", fill=PROXY, **BOLD),
        words("promises", 236, 66, "='promises ' + format(datum.proxy, '.2f')", fill=PROXY),
        words("agrees", 236, 40, "='agrees by ' + datum.agrees", fill=MACHINE),
    ]  # fmt: skip


def track() -> list[alt.Chart]:
    """The labels, along a line of their own."""
    axis = ticks([10, 100, 1000, 4000], format=",d", offset=TRACK - 44 - HEIGHT, labelPadding=0, **NEAR)  # fmt: skip
    return [
        words("labels_name", 14, TRACK, "=format(datum.labels, ',d') + ' labels'", fill=HUMAN, **BOLD),
        rule("labels_track", LABELS[0], TRACK, LABELS[1], stroke=RULE, strokeWidth=4),
        point("count", labels("labels", axis=axis), TRACK, 11, **GRIP),
    ]  # fmt: skip


def charted() -> list[alt.Chart]:
    """What is promised, and what people get, of the best of so many answers."""
    counts = ticks(
        [1, 10, 100, 1000], format=",d", title="answers drawn, one kept", titlePadding=0,
        offset=-75, labelPadding=0, **NEAR,
    )  # fmt: skip
    scores = ticks([0, 1, 2, 3], orient="left", offset=PADDING["left"] - ENDS[0], labelPadding=14, **NEAR)  # fmt: skip
    high = PLOT[0] - PLOT[1]
    x, ground = drawn("draws"), PLOT[0] + high * SPAN[0] / (SPAN[1] - SPAN[0])
    gets = table("metrics", "sim_dot").transform_calculate(
        up=f"clamp(datum.sim_gold, {SPAN[0]}, {SPAN[1]})"
    )
    return [
        rule("nothing", ENDS[0], ground, ENDS[1], stroke=RULE, strokeWidth=1.5),
        rule("post", x, PLOT[1], y2=PLOT[0], stroke=HUMAN, strokeWidth=2, opacity=0.6),
        curve("curve", "closed", SPAN, high, drawn("n"), worth, stroke=SOFT, strokeWidth=1.5, strokeDash=[4, 4]),
        curve("curve", "proxy", SPAN, high, drawn("n"), worth, stroke=PROXY),
        curve("curve", "gold", SPAN, high, drawn("n", axis=counts), lambda f: worth(f, axis=scores), stroke=TRUTH),
        dot("proxy", SPAN, x, worth, PROXY),
        point(gets, x, worth("up"), 7, fill=TRUTH, stroke=PAPER, strokeWidth=2),
        words("gets", 236, 92, "='people get ' + format(datum.sim_gold, '.2f')", fill=TRUTH, **BOLD),
        *held(x, ENDS, HEIGHT - 6),
    ]  # fmt: skip
