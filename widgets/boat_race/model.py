"""The boat race: the designers wanted laps, and paid for arrows. What does the boat learn?

The boat knows nothing of races. It tries things, and comes to do what `pay` below pays for. Going
back and forth over one arrow pays as much as racing does.

Try it: pay for being far from the start, with `return -step + (arrow if after == 4 else 0)`.
"""

from ..kit import Choice, Clock, Frame, Preset, Readout, Seed, Slider, Table, Toggle, Widget
from .course import ANTICLOCKWISE, CLOCKWISE, Pay, course
from .learner import policy, train
from .oracles import ORACLES
from .race import behaviour, cycle, laps, sail
from .sums import best_cycles, cycles, finish_needs, most_score
from .tables import boats, for_ever, lessons, racing
from .tasks import CHALLENGES
from .words import summary


def reward(arrow: float, step: float, lap: float, anyway: bool, undo: bool) -> Pay:
    """What the designers wrote down. Odd cells carry arrows; the line is between cell 7 and cell 0."""

    def pay(cell: int, after: int, turn: int) -> float:
        """The score for going from one cell to another; `turn` is the way round."""
        points = -step
        if turn == CLOCKWISE:
            if after % 2:
                points += arrow
            if after == 0:
                points += lap
        if turn == ANTICLOCKWISE:
            if anyway and after % 2:
                points += arrow
            if undo and cell % 2:
                points -= arrow
            if undo and cell == 0:
                points -= lap
        return points

    return pay


def frame(
    panel: str,
    arrow: float,
    step: float,
    lap: float,
    anyway: bool,
    undo: bool,
    finish: bool,
    wall: bool,
    gamma: float,
    seed: int,
) -> Frame:
    """One boat's race, its education, what the reward really pays for, or ten boats."""
    world = course(reward(arrow, step, lap, anyway, undo), finish, wall)
    if panel == "boats":
        return boats(world, gamma, seed)

    training = train(world, gamma, seed)
    race = sail(world, policy(training.estimates[-1]))
    every = cycles(world)
    best = best_cycles(every)
    one_way = finish and wall
    metrics: Table = {
        "score": [race.scores[-1]],
        "true_score": [race.performances[-1]],
        "steps": [len(race.turns)],
        "laps": [laps(race)],
        "behaviour": [behaviour(race)],
        "finished": [race.finished],
        "policy": ["".join("NESW"[way] for way in policy(training.estimates[-1]))],
        "line": ["one way" if one_way else "finish" if finish else "start"],
        "most_score": [most_score(world)],
        "best_cycle": [best[0].name],
        "best_cycles": [" ".join(cycle.name for cycle in best)],
        "best_rate": [best[0].pay],
        "finish_needs": [finish_needs(world, lap, gamma) if one_way else None],
        "finish_needs_undiscounted": [finish_needs(world, lap, 1.0) if one_way else None],
    }
    if panel == "sums":
        return {"cycles": for_ever(every, best, cycle(race)), "metrics": metrics}
    if panel == "learning":
        return {**lessons(world, training), "metrics": metrics}
    return {**racing(race, training), "metrics": metrics}


WIDGET = Widget(
    name="boat_race",
    title="The boat race",
    description=(
        "You write the reward, a boat learns from it. The designers wanted laps and paid for "
        "arrows; every patch moves the problem until one does not."
    ),
    controls=(
        Choice(
            "panel",
            "What to look at",
            {
                "race": "The race",
                "learning": "How it learns",
                "sums": "The sums",
                "boats": "Ten boats",
            },
        ),
        Slider("arrow", "Points per arrow", 0, 6, 13, 6),
        Slider("lap", "Bonus per lap, or for finishing", 0, 60, 61, 0, unit="points"),
        Slider("step", "Cost per step", 0, 2, 9, 4, unit="points"),
        Toggle("undo", "Take back what was paid when it reverses"),
        Toggle("anyway", "Pay for arrows entered backwards too"),
        Toggle("finish", "The race ends at the line"),
        Toggle("wall", "The line cannot be crossed backwards", 1, when={"finish": (True,)}),
        Slider(
            "gamma",
            "What a point is worth one step later",
            0.8,
            0.99,
            20,
            15,
            when={"finish": (True,)},
        ),
        Seed(),
    ),
    frame=frame,
    summary=summary,
    drawn_by="panel",
    clock=Clock(unit="step", rate=6),
    presets=(
        Preset("arrows", "Paid for arrows"),
        Preset("small-bonus", "A small lap bonus", {"lap": 3}),
        Preset("big-bonus", "A big lap bonus", {"lap": 5}),
        Preset("take-back", "Take back what was paid", {"lap": 5, "undo": True}),
        Preset("finish-line", "A finish line", {"lap": 10, "finish": True}),
    ),
    readouts=(
        Readout("score", "Score", "g", unit="points", role="proxy"),
        Readout("true_score", "True racing score", "d", role="truth"),
        Readout("most_score", "Most that any boat can score", "g", unit="points", role="proxy"),
        Readout("best_rate", "Best pay for ever", ".3g", unit="points a step", role="proxy"),
        Readout("finish_needs", "Finishing pays above a bonus of", ".1f", unit="points"),
    ),
    challenges=CHALLENGES,
    sources=(
        "model.py",
        "course.py",
        "learner.py",
        "race.py",
        "sums.py",
        "tables.py",
        "words.py",
        "tasks.py",
    ),
    chapter="specification",
    kind="learning",
    related=("goodhart", "paperclip"),
    oracles=ORACLES,
)
