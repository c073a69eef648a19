"""Learning what you want: the belief after your choices, and how far such a belief can be trusted."""

from typing import Any

import altair as alt

from ..draw.canvas import canvas, scaled_y, table
from ..draw.layers import area, line, over_x, over_y, point, rule, text, ticks
from ..draw.look import HUMAN, INK, MACHINE, PAPER, TRUTH
from .learn import PAIRS, WISHES
from .view_words import larger

HEIGHT = 380
BARS = (150.0, 440.0)
ROW, TOP = 32, 34
SIDES = (58.0, 350.0)
TRUST = (380.0, 226.0)

chance = over_x((0, 1), BARS)
questions = over_x((0, len(PAIRS)), SIDES)
share = over_y((0, 1), TRUST)


def learn() -> alt.LayerChart:
    """The drawing for the tables of learning what you want."""
    return canvas(larger([*beliefs(), *trust()]), HEIGHT)


def beliefs() -> list[alt.Chart]:
    """How likely each wish is to the robot, and what it would be if it knew how you choose."""
    places = " : ".join(f"datum.wish == '{w}' ? {TOP + ROW * i}" for i, w in enumerate(WISHES))
    quarters = [0, 0.25, 0.5, 0.75, 1]
    below = ticks(quarters, format=".0%", offset=TOP + ROW * len(WISHES) - 12 - HEIGHT)
    row, above = (scaled_y(field, (0, HEIGHT), (0, HEIGHT)) for field in ("row", "above"))

    def rows(mark: str) -> alt.Chart:
        made: alt.Chart = table("beliefs", mark).transform_calculate(
            row=f"{places} : 0", zero="0", above="datum.row - 13", below="datum.row + 13"
        )
        return made

    bold: dict[str, Any] = {"y": 6, "fontWeight": "bold"}
    return [
        text("title", 14, 6, "a wish"),
        text("believed_title", 176, words="its belief", fill=MACHINE, **bold),
        text("fair_title", 466, words="| a fair belief", align="right", fill=HUMAN, **bold),
        rule(rows("believed"), chance("zero", axis=below), row, "believed", stroke=MACHINE, strokeWidth=20),
        rule(rows("fair"), chance("fair"), above, y2="below", stroke=HUMAN, strokeWidth=4),
        text(rows("wishes"), 14, row, "=replace(datum.wish, 'likes', 'for')", fill=INK),
    ]  # fmt: skip


def trust() -> list[alt.Chart]:
    """Over the number of answers: how sure the robot is on average, and how often it is right."""
    answers = ticks(list(range(len(PAIRS) + 1)), title="answers")
    x, y = (
        questions("questions", axis=answers),
        share("sure", axis=ticks([0.5, 1], orient="left", format=".0%")),
    )

    def named(mark: str, words: str, ink: str) -> alt.Chart:
        rows = table("trust", f"{mark}_name", f"datum.questions == {len(PAIRS)}")
        rows = rows.transform_calculate(
            # Names of lines that end together would lie on each other.
            apart="max(0, 0.13 - (datum.sure - datum.right)) / 2",
            sure_at="datum.sure + datum.apart", right_at="datum.right - datum.apart",
        )  # fmt: skip
        return text(rows, SIDES[1] + 10, share(f"{mark}_at"), words, fill=ink, fontWeight="bold")

    def here(mark: str, field: str, ink: str) -> alt.Chart:
        place = questions("answers"), share(field)
        return point(f"here_{mark}", *place, 6, fill=ink, stroke=PAPER, strokeWidth=2)

    plain = questions("questions")
    return [
        text("trust_title", 14, TRUST[1] - 22, "on average over all people who choose as you do"),
        area(table("trust", "gap"), x, y, "right", fill=MACHINE, fillOpacity=0.18),
        line(table("trust", "sure"), plain, share("sure"), stroke=MACHINE),
        line(table("trust", "right"), plain, share("right"), stroke=TRUTH, strokeDash=[7, 6]),
        named("sure", "it is sure", MACHINE),
        named("right", "it is right", TRUTH),
        here("sure", "sure", MACHINE),
        here("right", "correct", TRUTH),
    ]
