"""The boat race: the designers wanted laps, and paid for arrows. What does the boat learn?

The boat knows nothing of races. It tries things, and comes to do what `pay` below pays for. Going
to and fro over one arrow pays as much as racing does.

Try it: pay for being far from the start, with `return -step + (arrow if after == 4 else 0)`.
"""

from ..kit import Clock, Frame, Table, Values, Widget
from .course import ANTICLOCKWISE, CLOCKWISE, Pay, course
from .drive import DRIVE, done, drive
from .drive_tables import drive_frame
from .drive_words import pays
from .learner import policy, train
from .oracles import ORACLES
from .race import behaviour, cycle, laps, sail
from .settings import CHALLENGES, CONTROLS, EARLIER, HANDS, PRESETS, SEED, repairs
from .sums import best_cycles, cycles, finish_needs, most_score, tenths_below
from .tables import boats, for_ever, lessons, practice, racing, turned
from .words import READOUTS, summary


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
    route: tuple[int, ...],
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
    """The reader's drive, one boat's race, its education, what the reward pays for, or ten boats."""
    world = course(reward(arrow, step, lap, anyway, undo), finish, wall)
    if panel == "boats":
        return boats(world, gamma, seed)

    one_way = finish and wall
    line = "one way" if one_way else "finish" if finish else "start"
    if panel == "drive":
        bare = course(reward(arrow, 0, lap, anyway, undo), finish, wall)
        rules: Values = {
            "arrow": arrow,
            "step": step,
            "lap": lap,
            "anyway": anyway,
            "undo": undo,
            "finish": finish,
            "wall": wall,
        }
        yours, free = drive(world, route), drive(bare, route)
        way = policy(train(world, gamma, seed).estimates[-1])
        # It makes a step for each of the reader's, and all of them once that drive is over.
        made = DRIVE if done(yours) else len(yours.turns)
        races = sail(world, way, made), sail(bare, way, made), sail(world, way)
        said = pays(rules, brief=True)
        return drive_frame(world, yours, free, races, gamma, repairs(rules), line, said, undo)

    training = train(world, gamma, seed)
    first = train(world, gamma, SEED)
    race = sail(world, policy(training.estimates[-1]))
    every = cycles(world)
    best = best_cycles(every)
    needs = finish_needs(world, lap, gamma) if one_way else None
    metrics: Table = {
        "score": [race.scores[-1]],
        "true_score": [race.performances[-1]],
        "steps": [len(race.turns)],
        "laps": [laps(race)],
        "behaviour": [behaviour(race)],
        "finished": [race.finished],
        "policy": ["".join("NESW"[way] for way in policy(training.estimates[-1]))],
        "line": [line],
        "practice": [practice(training)],
        "first_practice": [practice(first)],
        "turned": [turned(training, first)],
        "most_score": [most_score(world)],
        "best_cycle": [best[0].name],
        "best_cycles": [" ".join(cycle.name for cycle in best)],
        "best_rate": [best[0].pay],
        "finish_needs": [needs],
        "finish_above": [None if needs is None else tenths_below(needs)],
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
        "Drive a boat that is paid for passing arrows, then see what a machine makes of the same pay. "
        "Every patch to the reward moves the problem until one does not."
    ),
    controls=CONTROLS,
    frame=frame,
    summary=summary,
    drawn_by="panel",
    clock=Clock(unit="step", rate=6),
    earlier=EARLIER,
    hands=HANDS,
    presets=PRESETS,
    readouts=READOUTS,
    challenges=CHALLENGES,
    sources=(
        *("model.py", "course.py", "drive.py", "learner.py", "race.py", "sums.py", "tables.py"),
        *("drive_tables.py", "drive_words.py", "words.py", "settings.py"),
    ),
    chapter="specification",
    kind="learning",
    related=("goodhart", "paperclip"),
    oracles=ORACLES,
)
