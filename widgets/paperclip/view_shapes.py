"""The things in the pictures, as SVG paths in a box from -1 to 1, and the canvas they stand on."""

import altair as alt

from ..look import HARM, PADDING, WIDTH

HABITAT = "var(--habitat)"
ORE = "var(--ore)"
FACTORY = "var(--factory)"
CLIP = "var(--clip)"
RAISED = "var(--paper-raised)"

HEXAGON = "M0,-1 L.866,-.5 L.866,.5 L0,1 L-.866,.5 L-.866,-.5 Z"

PINE = "M0,-1 L.5,-.3 L.26,-.3 L.72,.42 L.13,.42 L.13,.9 L-.13,.9 L-.13,.42 L-.72,.42 L-.26,-.3 L-.5,-.3 Z"
OAK = (
    "M-.12,.9 L-.12,.34 A.46,.46 0 0 1 -.5,-.26 A.52,.52 0 0 1 .5,-.26 A.46,.46 0 0 1 .12,.34 "
    "L.12,.9 Z"
)
GROVE = (
    "M-.36,-.85 L.02,.02 L-.16,.02 L.08,.6 L-.26,.6 L-.26,.9 L-.46,.9 L-.46,.6 L-.84,.6 L-.56,.02 "
    "L-.74,.02 Z M.46,-.35 L.86,.62 L.55,.62 L.55,.9 L.37,.9 L.37,.62 L.16,.62 L.26,.35 L.2,.2 Z"
)
ROCK = (
    "M-.9,.65 L-.72,-.2 L-.2,-.72 L.42,-.5 L.9,.2 L.8,.65 Z "
    "M-.2,-.72 L.02,-.08 L-.32,.65 L.02,-.08 L.9,.2 L.02,-.08 Z"
)
WORKS = (
    "M-.95,.85 L-.95,-.02 L-.42,-.4 L-.42,-.02 L.1,-.4 L.1,-.02 L.36,-.02 L.44,-1 L.7,-1 L.78,-.02 "
    "L.95,-.02 L.95,.85 Z M-.62,.3 L-.62,.56 L-.34,.56 L-.34,.3 Z M-.02,.3 L-.02,.56 L.26,.56 L.26,.3 Z"
)
PAPERCLIP = (
    "M-.16,-.42 L-.16,.5 A.16,.16 0 0 0 .16,.5 L.16,-.62 A.3,.3 0 0 0 -.44,-.62 L-.44,.56 "
    "A.44,.44 0 0 0 .44,.56 L.44,-.42"
)
PERSON = (
    "M-.27,-.66 A.27,.27 0 1 1 .27,-.66 A.27,.27 0 1 1 -.27,-.66 Z "
    "M-.5,.98 L-.5,.15 A.42,.42 0 0 1 -.08,-.28 L.08,-.28 A.42,.42 0 0 1 .5,.15 L.5,.98 Z"
)
PEDESTAL = "M-.62,1 L-.5,.1 L.5,.1 L.62,1 Z"
BUTTON = "M-.46,.1 L-.46,-.12 A.46,.34 0 0 1 .46,-.12 L.46,.1 Z"
PUSHED = "M-.46,.1 L-.46,-.02 L.46,-.02 L.46,.1 Z"
WIRE = "M1,.6 C.4,.7 .35,-.35 -1,-.6 L-3.4,-.9"
CUT_WIRE = "M1,.6 C.72,.64 .58,.5 .46,.3 M-.02,-.14 C-.22,-.38 -.5,-.5 -1,-.6 L-3.4,-.9"
SPARKS = "M.06,.16 L-.12,.28 M.24,-.04 L.36,-.26 M.16,-.02 L.08,-.3 M.2,.24 L.12,.52"
CROSS = "M-.75,-.5 L-.5,-.75 L0,-.25 L.5,-.75 L.75,-.5 L.25,0 L.75,.5 L.5,.75 L0,.25 L-.5,.75 L-.75,.5 L-.25,0 Z"
DOT = "M-.4,0 A.4,.4 0 1 1 .4,0 A.4,.4 0 1 1 -.4,0 Z"
STOP = "M-.55,-.55 L.55,-.55 L.55,.55 L-.55,.55 Z"
AXE = (
    "M-.8,.7 L.3,-.6 L.5,-.42 L-.6,.88 Z "
    "M-.06,-.6 L.3,-.98 C.4,-.62 .64,-.36 1,-.26 L.62,.1 C.42,-.12 .2,-.38 -.06,-.6 Z"
)
PLAY = "M-.6,-.8 L.85,0 L-.6,.8 Z"
ROSE = "M0,-1 L.16,-.16 L1,0 L.16,.16 L0,1 L-.16,.16 L-1,0 L-.16,-.16 Z"
ROBOT = (
    "M-.06,-.98 L.06,-.98 L.06,-.72 L.6,-.72 L.6,-.08 L.78,-.08 L.78,.98 L-.78,.98 L-.78,-.08 L-.6,-.08 "
    "L-.6,-.72 L-.06,-.72 Z M-.34,-.52 L-.34,-.28 L-.1,-.28 L-.1,-.52 Z M.1,-.52 L.1,-.28 L.34,-.28 L.34,-.52 Z"
)
DOORWAY = "M-.62,1 L-.62,-1 L.62,-1 L.62,1 Z"
DOOR_LEAF = "M-.62,1 L-.62,-1 L-.02,-.8 L-.02,1.2 Z"

ACTIONS = {
    "start": (PLAY, "var(--ink-soft)"),
    "wait": (DOT, "var(--ink-soft)"),
    "build": (WORKS, FACTORY),
    "clear": (AXE, HABITAT),
    "disable": (CROSS, HARM),
    "stopped": (STOP, "var(--ink)"),
}


def size(half: float) -> float:
    """The size at which a shape reaches `half` units from its middle."""
    return (2 * half) ** 2


def across(x: float) -> alt.XValue:
    """A place counted from the left edge of the whole picture, not of the plot."""
    return alt.XValue(x - PADDING["left"])


def left_to_right(
    field: str, low: float, high: float, left: float, right: float, axis: alt.Axis | None = None
) -> alt.X:
    """The field from `low` at `left` to `high` at `right`, both from the picture's left edge."""
    ends = [left - PADDING["left"], right - PADDING["left"]]
    scale = alt.Scale(domain=[low, high], range=ends, nice=False, zero=False)
    return alt.X(f"{field}:Q", scale=scale, axis=axis)


def down(field: str, low: float, high: float, top: float, bottom: float) -> alt.Y:
    """The field from `low` at `top` to `high` at `bottom`, from the plot's top."""
    scale = alt.Scale(domain=[low, high], range=[top, bottom], nice=False, zero=False)
    return alt.Y(f"{field}:Q", scale=scale, axis=None)


def canvas(layers: list[alt.Chart], height: float) -> alt.LayerChart:
    """The layers, each with its own scales, on one plot of this height."""
    plot = alt.LayerChart(
        layer=layers, width=WIDTH - PADDING["left"] - PADDING["right"], height=height
    )
    drawn: alt.LayerChart = plot.resolve_scale(
        x="independent", y="independent", color="independent", fill="independent",
        shape="independent", theta="independent", radius="independent", stroke="independent",
        opacity="independent", fillOpacity="independent", angle="independent",
    )  # fmt: skip
    return drawn
