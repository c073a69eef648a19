"""The districts of an invented archipelago, each darker the more of its time its shop is busy."""

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import by, rect, text
from ..draw.look import HARM, INK, PAPER, RULE, SOFT, TRUTH
from ..draw.maps import Map

HEIGHT = 316
FILLS = {"quiet": TRUTH, "busy": TRUTH, "full": TRUTH, "endless": HARM}
DEPTHS = {"quiet": 0.12, "busy": 0.35, "full": 0.65, "endless": 0.65}
DEPTH = alt.Scale(type="threshold", domain=[0.5, 0.75, 1], range=list(DEPTHS.values()))
LEGEND = {"quiet": "under ½", "busy": "½ to ¾", "full": "¾ to 1", "endless": "1 or more"}

isles = Map(__package__, "isles.topojson", "districts", box=((14, -8), (466, 290)))


def chart() -> alt.LayerChart:
    """Draw the table `districts` on the map, and what its colours mean."""
    rows = table("districts", "districts")
    names = {"align": "center", "baseline": "middle", "text": alt.Text("name:N")}
    halo = {
        "fill": PAPER,
        "stroke": PAPER,
        "strokeWidth": 4,
        "strokeOpacity": 0.7,
        "strokeJoin": "round",
    }
    return canvas(
        [
            isles.land(
                "shallows", fill=RULE, stroke=RULE, strokeWidth=10, strokeJoin="round", opacity=0.55
            ),
            isles.land("ground", fill=PAPER, strokeWidth=0),
            isles.areas(
                rows,
                "name",
                fill=by(alt.Fill, "state", FILLS),
                fillOpacity=alt.FillOpacity("load:Q", scale=DEPTH, legend=None),
                stroke=SOFT,
                strokeJoin="round",
            ),
            isles.spots("text", table("districts", "halos"), "lon", "lat", **names, **halo),
            isles.spots("text", table("districts", "names"), "lon", "lat", **names, fill=INK),
            *legend(HEIGHT),
        ],
        HEIGHT,
    )


def legend(y: float) -> list[alt.Chart]:
    """What each colour says of a load."""
    drawn = [text("legend", 20, y, "Customers for each one that a shop can serve", fill=SOFT)]
    for place, (state, words) in enumerate(LEGEND.items()):
        x, down = 20 + 109 * place, y + 28
        look = {
            "fill": FILLS[state],
            "fillOpacity": DEPTHS[state],
            "stroke": SOFT,
            "strokeWidth": 1,
        }
        drawn.append(rect(f"legend_{state}", x, down - 8, x + 16, down + 8, **look))
        drawn.append(text(f"words_{state}", x + 23, down, words))
    return drawn
