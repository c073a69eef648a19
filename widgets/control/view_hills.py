"""What two drawings share: the hills of scores, one up and one down, and the line between unread and audited."""

from typing import Any

import altair as alt

from ..draw.canvas import table
from ..draw.layers import area, coarse, over_x, over_y, rule, text
from ..draw.look import HARM, HUMAN, RULE, SCENE, SOFT, TRUTH
from .tables import HIGH, LOW

SIDES = (14.0, 466.0)
BOLD: dict[str, Any] = {"fontWeight": "bold"}
LARGE: dict[str, Any] = {"fontSize": 25, **BOLD}
PITCH = 10.6
"""From one dot of a heap to the next; dots at one height are at least as far apart."""

score = over_x((LOW, HIGH), SIDES)
down = over_y((0, 1000), (0, 1000))


def words(rows: alt.Chart | str, x: Any, y: Any, said: Any, **look: Any) -> alt.Chart:
    """Text of the scene."""
    return text(rows, x, y, said, **{"fontSize": SCENE, **look})


def hills(up: float, low: float, tall: float, when: str = "") -> list[alt.Chart]:
    """Honest work above the floor `up`, and once `when` attacks hanging from `low`, red where they slip through."""
    rises, hangs = over_y((0, 0.4), (up, up - tall)), over_y((0, 0.4), (low, low + tall))

    def hill(name: str, floor: float, way: Any, keep: str = "", **look: Any) -> alt.Chart:
        rows = coarse(table(name, name, keep), tall / 0.4, "density")
        return area(rows, score("score"), way("density"), floor, **look)

    return [
        rule("floor", SIDES[0], up, SIDES[1], stroke=RULE, strokeWidth=1.5),
        rule("ceiling", SIDES[0], low, SIDES[1], stroke=RULE, strokeWidth=1.5),
        hill("honest", up, rises, fill=SOFT, fillOpacity=0.18),
        hill("audited", up, rises, fill=HUMAN, fillOpacity=0.35),
        hill("attacks", low, hangs, keep=when, fill=TRUTH, fillOpacity=0.16),
        hill("slips", low, hangs, keep=when, fill=HARM, fillOpacity=0.35),
        words("honest_name", SIDES[0], up - tall - 12, "honest work", fill=SOFT),
        words("attacks_name", SIDES[0], low + tall - 12, "attacks", fill=HARM),
    ]


def heaped(name: str, mark: str, floor: float, way: int, keep: str) -> alt.Chart:
    """Dots of a heap, each on what came before it; `way` is -1 for a heap that rises, 1 for one that hangs."""
    made: alt.Chart = table(name, mark, keep).transform_calculate(
        row=f"{floor} + {way} * (datum.height + 0.55) * {PITCH}",
        at="round(datum.score * 42) / 42",
    )
    return made


def line(top: float, foot: float, ink: str) -> alt.Chart:
    """Where being audited begins."""
    return rule("line", score("limit"), top, y2=foot, stroke=ink, strokeWidth=3)
