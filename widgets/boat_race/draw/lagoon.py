"""A lagoon from above: shore, water, the island in the middle, gates to pass, and boats with their wakes.

It is drawn at any size and place, so that the reader's and the machine's lie side by side.
"""

from dataclasses import dataclass
from functools import partial
from typing import Any

import altair as alt

from ...draw.canvas import Ends, scaled_x, scaled_y, table
from ...draw.layers import point, rule
from ...draw.look import HARM, INK, PAPER, PROXY

WATER, DEEP, SAND, LEAF = "var(--water)", "var(--water-deep)", "var(--sand)", "var(--habitat)"

TILE = "M-.78,-1 H.78 Q1,-1 1,-.78 V.78 Q1,1 .78,1 H-.78 Q-1,1 -1,.78 V-.78 Q-1,-1 -.78,-1 Z"
SHORE = (
    "M-.74,-1 C-.3,-1.04 .3,-.97 .74,-1 Q1,-1 1,-.74 C1.03,-.3 .97,.3 1,.74 Q1,1 .74,1 "
    "C.3,1.03 -.3,.97 -.74,1 Q-1,1 -1,.74 C-1.03,.3 -.97,-.3 -1,-.74 Q-1,-1 -.74,-1 Z"
)
BEACH = (
    "M-.1,-.95 C.5,-1.05 1,-.6 .95,0 C1.02,.55 .6,1 0,.95 C-.6,1.02 -1,.6 -.95,.05 "
    "C-1,-.5 -.6,-.9 -.1,-.95 Z"
)
PALM = (
    "M0,0 Q.3,-.75 -.1,-1 Q-.35,-.5 0,0 Q.75,-.55 .95,-.2 Q.55,.1 0,0 Q.85,.3 .65,.75 Q.15,.6 0,0 "
    "Q0,.85 -.45,.9 Q-.5,.35 0,0 Q-.8,.4 -1,.05 Q-.6,-.25 0,0 Q-.85,-.35 -.65,-.75 Q-.15,-.55 0,0 Z"
)
"""Seen from above: six leaves around a stem."""

RIPPLES = (
    "M-.86,-.5 q.09,-.12 .18,0 q.09,.12 .18,0 M.36,-.84 q.09,-.12 .18,0 q.09,.12 .18,0 "
    "M.3,-.56 q.09,-.12 .18,0 M-.86,.2 q.09,-.12 .18,0 M.54,.06 q.09,-.12 .18,0 q.09,.12 .18,0 "
    "M-.84,.8 q.09,-.12 .18,0 q.09,.12 .18,0 M-.2,.9 q.09,-.12 .18,0 M.5,.72 q.09,-.12 .18,0 q.09,.12 .18,0 "
    "M-.3,-.9 q.09,-.12 .18,0"
)
"""Waves here and there, in a box from -1 to 1 around the whole lagoon."""

BOAT = "M0,-1 C.42,-.62 .56,-.1 .44,.86 L-.44,.86 C-.56,-.1 -.42,-.62 0,-1 Z"
DECK = "M0,-.44 C.16,-.26 .22,-.04 .2,.2 L-.2,.2 C-.22,-.04 -.16,-.26 0,-.44 Z M-.2,.42 L.2,.42 L.2,.62 L-.2,.62 Z"
FOAM = "M-.62,-.2 C-.9,.3 -1,.7 -1,1.2 M.62,-.2 C.9,.3 1,.7 1,1.2"
CHEVRONS = "M-.7,.1 L0,-.6 L.7,.1 L.7,.5 L0,-.2 L-.7,.5 Z"
CHECKS = 4.0
"""Half the side of a square of the chequered line."""

heading = alt.Angle("heading:Q", scale=None)


@dataclass(frozen=True)
class Lagoon:
    """Where one lies: the upper left corner of its water, and a cell's side; `name` begins its marks."""

    left: float
    top: float
    cell: float
    name: str = ""

    @property
    def middle(self) -> tuple[float, float]:
        """Of the island."""
        return self.left + 1.5 * self.cell, self.top + 1.5 * self.cell

    def span(self, start: float) -> Ends:
        """From the middle of the first cell to that of the last."""
        return start + self.cell / 2, start + 2.5 * self.cell

    def x(self, field: str = "x") -> alt.X:
        """Columns 0 to 2, in the middle of their cells."""
        return scaled_x(field, (0, 2), self.span(self.left))

    def y(self, field: str = "y") -> alt.Y:
        """Rows 0 to 2."""
        return scaled_y(field, (0, 2), self.span(self.top))

    def scene(self) -> list[alt.Chart]:
        """Shore, water and waves: what lies under all else."""
        once, half = partial(self.once, *self.middle), 1.5 * self.cell
        return [
            once("shore", half + self.cell / 9, SHORE, fill=SAND),
            once("water", half, SHORE, fill=WATER),
            once("waves", half, RIPPLES, fill="transparent", stroke=DEEP, strokeWidth=2, strokeCap="round"),
        ]  # fmt: skip

    def island(self, palms: bool = True) -> list[alt.Chart]:
        """What the course goes round."""
        x, y = self.middle
        large = 0 if palms else 0.04
        trees = ((-0.12, -0.1, 0.24), (0.17, 0.06, 0.18), (-0.08, 0.2, 0.14)) if palms else ()
        return [
            self.once(x, y, "surf", (0.5 + large) * self.cell, BEACH, fill=DEEP, fillOpacity=0.6),
            self.once(x, y, "wall", (0.44 + large) * self.cell, BEACH, fill=SAND),
            *(
                self.once(x + across * self.cell, y + down * self.cell, f"palm_{n}", half * self.cell, PALM, fill=LEAF)
                for n, (across, down, half) in enumerate(trees)
            ),
        ]  # fmt: skip

    def once(self, x: float, y: float, mark: str, half: float, shape: str, **look: Any) -> alt.Chart:  # fmt: skip
        """A thing that is always there."""
        return point(f"{self.name}{mark}", x, y, half, shape, **look)

    def gates(self, rows: alt.Chart) -> list[alt.Chart]:
        """A ring that floats in each cell with an arrow, and the way to go through it."""
        turned = rows.properties(name=f"{self.name}arrows").transform_calculate(
            heading="90 * ((datum.cell + 1) / 2)"
        )
        ring = turned.properties(name=f"{self.name}rings")
        x, y = self.x(), self.y()
        return [
            point(ring, x, y, 0.27 * self.cell, fill=PAPER, fillOpacity=0.75, stroke=PROXY, strokeWidth=self.cell / 20),
            point(turned, x, y, 0.2 * self.cell, CHEVRONS, fill=PROXY, angle=heading),
        ]  # fmt: skip

    def line(self) -> list[alt.Chart]:
        """The line between the last cell and the first; barred above where it has one side only."""
        edge: dict[str, Any] = {"strokeCap": "butt"}
        start, end, y = self.left, self.left + self.cell, self.top + self.cell
        two: dict[str, Any] = {"strokeWidth": 2 * CHECKS, "stroke": INK, "strokeDash": [2 * CHECKS, 2 * CHECKS]}  # fmt: skip
        barred = table("metrics", f"{self.name}one_way", "datum.line == 'one way'")
        return [
            rule(f"{self.name}line_under", start, y, end, stroke=PAPER, strokeWidth=4 * CHECKS, **edge),
            rule(f"{self.name}line", start, y - CHECKS, end, **two, **edge),
            rule(f"{self.name}line_below", start, y + CHECKS, end, strokeDashOffset=2 * CHECKS, **two, **edge),
            rule(barred, start, y - 3 * CHECKS, end, stroke=HARM, strokeWidth=4, **edge),
        ]  # fmt: skip

    def wake(self, rows: alt.Chart, colour: str) -> list[alt.Chart]:
        """Where a boat has been, the wider the more often, with foam at its edges."""
        x, y, name = self.x(), self.y(), f"{self.name}wake"
        look: dict[str, Any] = {"strokeCap": "round"}

        def width(more: float) -> alt.StrokeWidth:
            widths = [more + share * self.cell for share in (0.05, 0.13, 0.2)]
            scale = alt.Scale(domain=[1, 8, 16], range=widths, clamp=True)
            return alt.StrokeWidth("count:Q", scale=scale, legend=None)

        foam = rows.properties(name=f"{name}_foam")
        return [
            rule(foam, x, y, "to_x", "to_y", strokeWidth=width(6), stroke=DEEP, **look),
            rule(rows.properties(name=name), x, y, "to_x", "to_y", strokeWidth=width(0), stroke=colour, strokeOpacity=0.75, **look),
        ]  # fmt: skip

    def boat(self, rows: str, name: str, colour: str) -> list[alt.Chart]:
        """A boat where it has come to, and the water that it parts."""
        x, y, half = self.x(), self.y(), 0.36 * self.cell
        hull = table(rows, f"{name}_hull")
        foam: dict[str, Any] = {"fill": "transparent", "stroke": DEEP, "strokeCap": "round"}
        return [
            point(hull.properties(name=f"{name}_foam"), x, y, half, FOAM, strokeWidth=3, angle=heading, **foam),
            point(hull, x, y, half, BOAT, fill=colour, stroke=PAPER, strokeWidth=2.5, angle=heading),
            point(table(rows, f"{name}_deck"), x, y, half, DECK, fill=PAPER, angle=heading),
        ]  # fmt: skip
