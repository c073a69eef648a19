"""New figure: which of two? Every pair of four drinks is shown once, and the choices are counted.

The share of its pairs that a drink has won is all that is learnt of it.

TODO: put your own things to compare here, and what you learn from the choices. `picked` has one number
for each pair so far: 0 for the first of the two, 1 for the second.

Try it: let the first pair count double, with `wins[winner] += 2 if place == 0 else 1`.
"""

from collections.abc import Sequence
from itertools import combinations

from ..kit import Frame, Widget, columns, offered
from .oracles import ORACLES
from .settings import CHALLENGES, CONTROLS, PRESETS
from .words import READOUTS, summary

THINGS = ("Tea", "Coffee", "Juice", "Water")
PAIRS = tuple(combinations(range(len(THINGS)), 2))


def counted(picked: Sequence[int]) -> tuple[list[int], list[int]]:
    """How many pairs each thing has won, and in how many it was."""
    wins, shown = [0] * len(THINGS), [0] * len(THINGS)
    for place, pair in enumerate(PAIRS[: len(picked)]):
        winner = pair[offered("picked", picked, place, (0, 1))]
        wins[winner] += 1
        for thing in pair:
            shown[thing] += 1
    return wins, shown


def frame(picked: Sequence[int]) -> Frame:
    """The share that each thing has won, and the pair that comes next."""
    wins, shown = counted(picked)
    shares = [won / many if many else 0.0 for won, many in zip(wins, shown, strict=True)]
    best = max(range(len(THINGS)), key=lambda thing: shares[thing])
    pair = PAIRS[len(picked)] if len(picked) < len(PAIRS) else ()
    return {
        "shares": columns(
            "place name share", [(n, THINGS[n], share) for n, share in enumerate(shares)]
        ),
        "offers": columns("pick label", [(n, THINGS[thing]) for n, thing in enumerate(pair)]),
        "metrics": {
            "rated": [len(picked)],
            "best": [THINGS[best] if picked else None],
            "share": [shares[best]],
        },
    }


# TODO: say chapter="...", and kind="...", as the other widgets do.
WIDGET = Widget(
    name="new_figure",
    title="New figure",
    description="TODO: in one sentence, what readers compare, and what is learnt from it.",
    controls=CONTROLS,
    frame=frame,
    summary=summary,
    presets=PRESETS,
    readouts=READOUTS,
    challenges=CHALLENGES,
    oracles=ORACLES,
)
