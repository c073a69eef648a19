"""Learning what you want: the belief after your choices, and how far such a belief can be trusted."""

import altair as alt

from ..look import HUMAN, INK, MACHINE, PAPER, TRUTH
from ..view_canvas import across, canvas, scaled_x, scaled_y, table
from .learn import PAIRS, WISHES
from .view_canvas import dot, ticks, words

HEIGHT = 380
BARS = (150.0, 440.0)
ROW, TOP = 32, 34
SIDES = (58.0, 370.0)
TRUST = (380.0, 226.0)


def learn() -> alt.LayerChart:
    """The drawing for the tables of learning what you want."""
    return canvas([*beliefs(), *trust()], HEIGHT)


def beliefs() -> list[alt.Chart]:
    """How likely each wish is to the robot, and what it would be if it knew how you choose."""

    def chance(field: str, axis: alt.Axis | None = None) -> alt.X:
        return scaled_x(field, (0, 1), BARS, axis)

    rows = table("beliefs", "believed").transform_calculate(
        row=" : ".join(f"datum.wish == '{w}' ? {TOP + ROW * i}" for i, w in enumerate(WISHES)) + " : 0",
        zero="0", above="datum.row - 13", below="datum.row + 13",
    )  # fmt: skip
    row = scaled_y("row", (0, HEIGHT), (0, HEIGHT))
    above = scaled_y("above", (0, HEIGHT), (0, HEIGHT))
    axis = ticks(
        [0, 0.25, 0.5, 0.75, 1], format=".0%", offset=TOP + ROW * len(WISHES) - 12 - HEIGHT
    )
    return [
        words("title", "somebody who", 14, 6),
        words("believed_title", "the robot’s belief", BARS[0], 6, fill=MACHINE, fontWeight="bold"),
        words("fair_title", "| a fair one", 466, 6, align="right", fill=HUMAN, fontWeight="bold"),
        rows.mark_rule(stroke=MACHINE, strokeWidth=20).encode(chance("zero", axis), row, x2=alt.X2("believed")),
        rows.properties(name="fair").mark_rule(stroke=HUMAN, strokeWidth=4)
        .encode(chance("fair"), above, y2=alt.Y2("below")),
        rows.properties(name="wishes").mark_text(align="left", baseline="middle", fill=INK)
        .encode(across(14), row, text="wish:N"),
    ]  # fmt: skip


def trust() -> list[alt.Chart]:
    """Over the number of answers: how sure the robot is on average, and how often it is right."""

    def questions(field: str, axis: alt.Axis | None = None) -> alt.X:
        return scaled_x(field, (0, len(PAIRS)), SIDES, axis)

    def share(field: str, axis: alt.Axis | None = None) -> alt.Y:
        return scaled_y(field, (0, 1), TRUST, axis)

    every = table("trust", "gap")
    end = table("trust", "end", f"datum.questions == {len(PAIRS)}").transform_calculate(
        # Names of lines that end together would lie on each other.
        apart="max(0, 0.13 - (datum.sure - datum.right)) / 2",
        sure_at="datum.sure + datum.apart", right_at="datum.right - datum.apart",
    )  # fmt: skip
    return [
        words("trust_title", "on average over all people who choose as you do", 14, TRUST[1] - 22),
        every.mark_area(fill=MACHINE, fillOpacity=0.18).encode(
            questions("questions", ticks(list(range(len(PAIRS) + 1)), title="answers")),
            share("sure", ticks([0.5, 1], orient="left", format=".0%")),
            alt.Y2("right"),
        ),
        table("trust", "sure").mark_line(stroke=MACHINE).encode(questions("questions"), share("sure")),
        table("trust", "right").mark_line(stroke=TRUTH, strokeDash=[7, 6]).encode(questions("questions"), share("right")),
        end.properties(name="sure_name").mark_text(text="it is sure", align="left", baseline="middle", fill=MACHINE, fontWeight="bold")
        .encode(across(SIDES[1] + 10), share("sure_at")),
        end.properties(name="right_name").mark_text(text="it is right", align="left", baseline="middle", fill=TRUTH, fontWeight="bold")
        .encode(across(SIDES[1] + 10), share("right_at")),
        table("metrics", "here_sure").mark_point(**dot(6, fill=MACHINE, stroke=PAPER, strokeWidth=2))
        .encode(questions("answers"), share("sure")),
        table("metrics", "here_right").mark_point(**dot(6, fill=TRUTH, stroke=PAPER, strokeWidth=2))
        .encode(questions("answers"), share("correct")),
    ]  # fmt: skip
