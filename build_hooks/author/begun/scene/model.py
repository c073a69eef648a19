"""New figure: of a thousand people who are tested, who is told what?

A test finds the share `finds` of those who have something, and alarms the share `alarms` of those who
have not. Of all whom it alarms, those who have it are one part only.

TODO: put your own mathematics here: what happens in words, then the formula. A scene has a row for
each thing that is drawn, with its place and its kind.

Try it: test only those who have symptoms, with `ill = round(PEOPLE * rare * 5)`.
"""

from ..kit import Frame, Widget, columns
from .oracles import ORACLES
from .settings import CHALLENGES, CONTROLS, PRESETS
from .words import READOUTS, summary

PEOPLE = 1000
ACROSS = 50
"""People in a row of the picture."""


def groups(rare: float, finds: float, alarms: float) -> dict[str, float]:
    """How many people are found, missed, alarmed for nothing, and rightly left alone."""
    ill = PEOPLE * rare
    well = PEOPLE - ill
    return {
        "found": ill * finds,
        "missed": ill * (1 - finds),
        "alarmed": well * alarms,
        "well": well * (1 - alarms),
    }


def people(sizes: dict[str, float]) -> list[tuple[int, int, str]]:
    """A place for everybody: column, row and group, one group after the other."""
    ends, so_far = [], 0.0
    for kind, size in sizes.items():
        so_far += size
        ends.append((round(so_far), kind))
    kinds = [next(kind for end, kind in ends if n < end) for n in range(PEOPLE)]
    return [(n % ACROSS, n // ACROSS, kind) for n, kind in enumerate(kinds)]


def frame(rare: float, finds: float, alarms: float) -> Frame:
    """Everybody in the picture, and how much an alarm says."""
    sizes = groups(rare, finds, alarms)
    told = sizes["found"] + sizes["alarmed"]
    return {
        "people": columns("column row kind", people(sizes)),
        "metrics": {
            "told": [told],
            "found": [sizes["found"]],
            "share": [sizes["found"] / told if told else None],
        },
    }


# TODO: say chapter="...", and kind="...", as the other widgets do.
WIDGET = Widget(
    name="new_figure",
    title="New figure",
    description="TODO: in one sentence, what readers see in the scene when they change something.",
    controls=CONTROLS,
    frame=frame,
    summary=summary,
    presets=PRESETS,
    readouts=READOUTS,
    challenges=CHALLENGES,
    oracles=ORACLES,
)
