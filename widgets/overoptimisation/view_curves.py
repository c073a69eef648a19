"""Two hills: the published curves over how far answers were pushed, and a brake that holds them on one.

One expects the brake to make a push safer, and to have to be found by trying. It stops the answers at a
point of the same hill as any other stop; and the best price of a nat is the same for every reward model.
"""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import over_x, over_y, point, rule, text, ticks
from ..draw.look import HUMAN, PADDING, PAPER, PROXY, RULE, SOFT, TRUTH
from .view_parts import BOLD, LARGE, NEAR, cover, curve, dot, held, promised, words

HEIGHT, BRAKE_HEIGHT = 412, 326
ENDS = (44.0, 446.0)
PLOT = (HEIGHT - 80.0, 60.0)
PUSHED = (-3.0, 6.0)
HELD_PLOT = (BRAKE_HEIGHT - 80.0, 104.0)
HELD = (-1.0, 2.5)

BELOW = -75
"""Axes stand between a plot and its grip."""

far = over_x((0, 20), ENDS)
gold = over_y(PUSHED, PLOT)
price = over_x((5, 0.05), ENDS, "log")
worth = over_y(HELD, HELD_PLOT)


def nothing(span: tuple[float, float], plot: tuple[float, float]) -> alt.Chart:
    """The line at 0, where people like an answer as much as the first ones."""
    y = plot[0] + (plot[0] - plot[1]) * span[0] / (span[1] - span[0])
    return rule("nothing", ENDS[0], y, ENDS[1], stroke=RULE, strokeWidth=1.5)


def curves() -> alt.LayerChart:
    """The drawing for a published curve."""
    across = ticks([0, 5, 10, 15, 20], title="how far it was pushed: d = √(KL divergence)", titlePadding=0, offset=BELOW, labelPadding=0, **NEAR)  # fmt: skip
    up = ticks([-2, 0, 2, 4, 6], orient="left", offset=PADDING["left"] - ENDS[0], labelPadding=12, **NEAR)  # fmt: skip
    top = table("metrics", "top", "isValid(datum.top)").transform_calculate(
        up=f"clamp(datum.peak_gold, {PUSHED[0]}, {PUSHED[1]})"
    )
    said = "isValid(datum.top) ? 'top: ' + format(datum.peak_gold, '.2f') + ' at ' + format(datum.top, '.1f') : 'the top is beyond'"
    return canvas(
        [
            words("gold_name", 14, 0, "people get", fill=TRUTH),
            text("here_said", 14, 27, "=format(datum.gold, '.2f')", fill=TRUTH, **LARGE),
            words("top_said", 466, 0, f"={said}", align="right", fill=TRUTH),
            nothing(PUSHED, PLOT),
            rule("post", far("d"), PLOT[1], y2=PLOT[0], stroke=HUMAN, strokeWidth=3, opacity=0.6),
            curve("gold", "gold", PUSHED, PLOT[0] - PLOT[1], far("d", axis=across), lambda f: gold(f, axis=up), stroke=TRUTH),
            point(top, far("top"), gold("up"), 8, fill=PAPER, stroke=TRUTH, strokeWidth=2.5),
            dot("gold", PUSHED, far("d"), gold, TRUTH),
            *held(far("d"), ENDS, HEIGHT - 6),
        ],
        HEIGHT,
    )  # fmt: skip


def brake() -> alt.LayerChart:
    """The drawing for a brake: a rope that is let out, and both scores at every price of a nat."""
    across = ticks([5, 1, 0.2, 0.05], title="the brake: price of a nat, looser to the right", titlePadding=0, offset=BELOW, labelPadding=0, **NEAR)  # fmt: skip
    up = ticks([-1, 0, 1, 2], orient="left", offset=PADDING["left"] - ENDS[0], labelPadding=12, **NEAR)  # fmt: skip
    high = HELD_PLOT[0] - HELD_PLOT[1]
    best = table("metrics", "best", "isValid(datum.peak_penalty)").transform_calculate(
        up=f"clamp(datum.peak_gold, {HELD[0]}, {HELD[1]})"
    )
    x = price("kl_penalty")
    return canvas(
        [
            *promised(14, 0, right=166),
            *cover(350, -8),
            words("pushed", 14, 64, "='pushed by ' + format(datum.kl, '.2f') + ' nats'", fill=SOFT),
            words(best.properties(name="best_said"), 466, 64, "='most: ' + format(datum.peak_gold, '.2f') + ' at ' + format(datum.peak_penalty, '.2~f')", align="right", fill=TRUTH, **BOLD),
            nothing(HELD, HELD_PLOT),
            rule("post", x, HELD_PLOT[1] - 6, y2=HELD_PLOT[0], stroke=HUMAN, strokeWidth=3),
            curve("proxy", "proxy", HELD, high, x, worth, stroke=PROXY),
            curve("gold", "gold", HELD, high, price("kl_penalty", axis=across), lambda f: worth(f, axis=up), stroke=TRUTH),
            point(best, price("peak_penalty"), worth("up"), 8, fill=PAPER, stroke=TRUTH, strokeWidth=2.5),
            dot("proxy", HELD, x, worth, PROXY),
            dot("gold", HELD, x, worth, TRUTH),
            *held(x, ENDS, BRAKE_HEIGHT - 6),
        ],
        BRAKE_HEIGHT,
    )  # fmt: skip
