"""New figure: how a rumour spreads, day by day.

Each day everyone who knows it tells everyone else with the same small chance, so somebody who has not
heard stays in the dark with chance (1 - chance) ** knowing.

TODO: put your own mathematics here: what happens in words, then the formula. A column called `time`,
whole numbers from 0, makes a figure play.

Try it: have people forget, with `knowing = max(1, knowing - 1)` at the end of a day.
"""

from random import Random

from ..kit import Clock, Frame, Widget, columns
from .oracles import ORACLES
from .settings import CHALLENGES, CONTROLS, PRESETS
from .words import READOUTS, summary

PEOPLE = 100
DAYS = 20


def spread(chance: float, seed: int) -> list[int]:
    """How many know it on each day, from day 0 on."""
    random = Random(seed)
    knowing = 1
    days = [knowing]
    for _ in range(DAYS):
        dark = (1 - chance) ** knowing
        # Only `random()` is the same in every Python; its other methods may change.
        knowing += sum(random.random() >= dark for _ in range(PEOPLE - knowing))
        days.append(knowing)
    return days


def frame(chance: float, seed: int) -> Frame:
    """Everybody who knows it, on each day."""
    days = spread(chance, seed)
    half = next((day for day, knowing in enumerate(days) if knowing >= PEOPLE / 2), None)
    return {
        "days": columns("time knowing", list(enumerate(days))),
        "metrics": {"first": [days[1]], "end": [days[-1]], "half": [half]},
    }


# TODO: say chapter="...", and kind="...", as the other widgets do.
WIDGET = Widget(
    name="new_figure",
    title="New figure",
    description="TODO: in one sentence, what readers will see happen when they press Play.",
    controls=CONTROLS,
    frame=frame,
    summary=summary,
    presets=PRESETS,
    readouts=READOUTS,
    challenges=CHALLENGES,
    clock=Clock(unit="day", rate=4.0),
    oracles=ORACLES,
)
