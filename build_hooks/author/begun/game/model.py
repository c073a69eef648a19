"""New figure: take one, two or three matches; whoever takes the last one wins.

The machine leaves a multiple of four where it can, and so it can't be beaten from there: to whatever is
taken from four it adds the rest. Where it can't, it takes one.

TODO: put the rules of your own game here. `taken` has what the reader has picked so far, one number from
0 for each pick, and the table `offers` says what may be picked next.

Try it: let the machine play badly, with `return 1` as all that `reply` does.
"""

from collections.abc import Sequence

from ..kit import Frame, Widget, columns, offered
from .oracles import ORACLES
from .settings import CHALLENGES, CONTROLS, PRESETS
from .words import READOUTS, summary

MOST = 3
"""Matches that may be taken at once."""


def reply(left: int) -> int:
    """How many the machine takes."""
    return left % (MOST + 1) or 1


def played(matches: int, taken: Sequence[int]) -> list[tuple[str, int]]:
    """Who was to move and how many were left then: the last row is how it stands now."""
    left = matches
    rows = [("start", left)]
    for place in range(len(taken)):
        left -= 1 + offered("taken", taken, place, range(min(MOST, left)))
        rows.append(("you", left))
        if left:
            left -= reply(left)
            rows.append(("machine", left))
    return rows


def frame(matches: int, taken: Sequence[int]) -> Frame:
    """The matches that are left, everything that was played, and what may be taken next."""
    rows = played(matches, taken)
    who, left = rows[-1]
    open_now = min(MOST, left)
    return {
        "played": columns("turn who left", [(n, *row) for n, row in enumerate(rows)]),
        "matches": columns("place", [(place,) for place in range(left)]),
        "offers": columns("pick label", [(n, f"Take {n + 1}") for n in range(open_now)]),
        "metrics": {"left": [left], "turns": [len(rows) - 1], "won": [None if left else who]},
    }


# TODO: say chapter="...", and kind="...", as the other widgets do.
WIDGET = Widget(
    name="new_figure",
    title="New figure",
    description="TODO: in one sentence, what readers play against, and what they will find out.",
    controls=CONTROLS,
    frame=frame,
    summary=summary,
    presets=PRESETS,
    readouts=READOUTS,
    challenges=CHALLENGES,
    oracles=ORACLES,
)
