"""The paperclip maximiser: why would a machine that only wants paperclips disable its off switch?

Nothing below says "resist" or "clear the habitat". There are four actions, a rule for matter, and
a number that says how much the machine wants each end. The planner does the rest: it looks
through everything that can happen and takes the plan with the highest expected number.

Try it: let the maximiser love the habitat too, with `return lambda clips, habitat: clips + habitat`.
"""

from ..kit import (
    Choice,
    Clock,
    Frame,
    Integer,
    LogSlider,
    Metrics,
    Preset,
    Readout,
    Seed,
    Slider,
    Values,
    Widget,
)
from .compass import compass
from .island import cells
from .oracles import ORACLES
from .planner import best_plan, explore
from .power import MOST, power
from .quantiliser import quantilise
from .story import first, story
from .tasks import CHALLENGES
from .world import CLEAR, DISABLE, State, Utility, World, rehearse

MOST_FACTORIES = 6


def moves(factories: int, ore: int, habitat: int) -> tuple[State, State | None, State | None]:
    """Where waiting, building and clearing lead; None for what cannot be done.

    Matter is conserved: what is not factory, ore or habitat has become clips. (Disabling the switch
    takes a step, like waiting.)
    """
    can_build = ore > 0 and factories < MOST_FACTORIES
    return (
        produced(factories, ore, habitat),
        produced(factories + 1, ore - 1, habitat) if can_build else None,
        produced(factories, ore + 1, habitat - 1) if habitat > 0 else None,
    )


def produced(factories: int, ore: int, habitat: int) -> State:
    """At the end of a step every factory turns one ore into one clip."""
    return factories, max(0, ore - factories), habitat


def wants(agent: str, target: int, need: int) -> Utility:
    """How much the machine wants an end with so many clips and so many habitat cells.

    The assistance agent also loses `harm` for each cell cleared that the operator wanted to keep.
    """
    if agent == "satisficer":
        return lambda clips, habitat: min(clips, target)
    if agent == "assistance":
        return lambda clips, habitat: min(clips, need)
    return lambda clips, habitat: clips


def frame(
    panel: str,
    agent: str,
    ore: int,
    habitat: int,
    steps: int,
    p_accident: float,
    tolerance: float,
    target: int,
    harm: float,
    need: int,
    q: float,
    plans: float,
    seed: int,
    k: int,
) -> Frame:
    """One machine in its world, or many goals at once, or what any goal is good for."""
    if panel == "compass":
        return compass(moves, p_accident, tolerance)
    if panel == "power":
        return power(k)

    world = World(ore, habitat, steps, p_accident, tolerance)
    if agent == "quantiliser":
        draw = quantilise(world, moves, q, round(plans), seed)
        shown, survival, clips, lost = (
            draw.shown,
            draw.survival,
            draw.expected_clips,
            draw.expected_lost,
        )
        utility, extra = clips, {"base_lost": [draw.base_lost], "bound": [draw.base_lost / q]}
    else:
        unwanted = harm if agent == "assistance" else 0.0
        plan = best_plan(world, explore(world, moves), wants(agent, target, need), unwanted)
        shown = rehearse(world, moves, plan.actions)
        survival, clips, lost = (
            shown.survival,
            shown.expected_clips,
            habitat - shown.expected_habitat,
        )
        utility, extra = plan.value, {}

    return {
        "cells": cells(world, shown.path),
        **story(world, shown),
        "metrics": {
            "actions": [shown.actions],
            "expected_utility": [utility],
            "expected_clips": [clips],
            "expected_lost": [lost],
            "survival": [survival],
            "clips_shown": [world.clips(shown.path[-1])],
            "habitat_left": [shown.path[-1][2]],
            "switch_disabled": [DISABLE in shown.actions],
            "first_disable": [first(DISABLE, shown.actions)],
            "first_clear": [first(CLEAR, shown.actions)],
            **extra,
        },
    }


def summary(values: Values, metrics: Metrics) -> str:
    """The frame in a sentence or two."""
    if values["panel"] == "compass":
        return (
            f"Of {metrics['directions']} goals, {metrics['count_disabling']} disable the switch, "
            f"{metrics['count_building']} build factories and {metrics['count_clearing']} clear habitat."
        )
    if values["panel"] == "power":
        return (
            f"If being switched off leaves 1 outcome and staying on leaves {metrics['k']}, staying on "
            f"is best with probability {metrics['stay_on']:.0%}."
        )
    step = metrics["first_disable"]
    told = f"disabled the switch at step {step}" if step else "left the switch alone"
    left = f"{metrics['habitat_left']} of {values['habitat']} habitat cells"
    made = f"made {metrics['expected_clips']:.3g} clips on average"
    if values["agent"] == "quantiliser":
        return (
            f"The quantiliser {made} and lost {metrics['expected_lost']:.3g} habitat cells; the plan "
            f"it drew left {left}, and {told}."
        )
    return f"The {AGENTS[str(values['agent'])]} {made}, left {left}, and {told}."


AGENTS = {
    "maximiser": "maximiser",
    "satisficer": "satisficer",
    "quantiliser": "quantiliser",
    "assistance": "assistance agent",
}


IN_WORLD = {"panel": ("world",)}
PLANNED = {"panel": ("world", "compass")}
SATISFICER = {"agent": ("satisficer",)}
ASSISTANCE = {"agent": ("assistance",)}
QUANTILISER = {"agent": ("quantiliser",)}

WIDGET = Widget(
    name="paperclip",
    title="The paperclip maximiser",
    description=(
        "A machine that wants paperclips, an operator with an off switch, and a habitat made of "
        "matter. A planner finds what the machine does; nobody told it to resist."
    ),
    controls=(
        Choice(
            "panel",
            "What to look at",
            {"world": "The world", "compass": "Goal compass", "power": "Power"},
        ),
        Choice(
            "agent",
            "Kind of machine",
            {
                "maximiser": "Maximiser: most clips",
                "satisficer": "Satisficer: enough",
                "quantiliser": "Quantiliser: mild",
                "assistance": "Assistance: your needs",
            },
            when=IN_WORLD,
        ),
        Integer("target", "Enough clips", 1, 40, 11, when=SATISFICER),
        Slider("harm", "Harm of one unwanted cell", 0, 20, 41, 12, unit="clips", when=ASSISTANCE),
        Integer("need", "Clips people need", 1, 40, 39, when=ASSISTANCE),
        LogSlider("q", "Top share it draws from", 0.001, 1, 6, when=QUANTILISER),
        Slider("p_accident", "Chance per step of a random shutdown", 0, 0.2, 21, 0, when=PLANNED),
        Slider(
            "tolerance",
            "Chance the operator accepts losing one more cell",
            0,
            1,
            21,
            16,
            when=PLANNED,
        ),
        Integer("ore", "Ore", 2, 24, 18, unit="cells", when=IN_WORLD),
        Integer("habitat", "Habitat", 2, 24, 14, unit="cells", when=IN_WORLD),
        Integer("steps", "Time", 4, 24, 12, unit="steps", when=IN_WORLD),
        Slider("plans", "Plans it imagines", 200, 2000, 19, 8, when=QUANTILISER),
        Seed(when=QUANTILISER),
        Integer("k", "Outcomes still open if it stays on", 1, MOST, 2, when={"panel": ("power",)}),
    ),
    frame=frame,
    summary=summary,
    drawn_by="panel",
    clock=Clock(unit="step", rate=2.5),
    presets=(
        Preset("clips", "It only wants clips"),
        Preset("nobody-minds", "Nobody minds", {"tolerance": 1}),
        Preset("shaky-switch", "A shaky switch", {"p_accident": 0.02}),
        Preset("enough", "Enough is enough", {"agent": "satisficer"}),
        Preset(
            "enough-shaky",
            "Enough, with a shaky switch",
            {"agent": "satisficer", "p_accident": 0.02},
        ),
        Preset("asks", "Asks what you need", {"agent": "assistance"}),
        Preset("mildly", "Only mildly", {"agent": "quantiliser"}),
        Preset("most-goals", "Most goals do it", {"panel": "compass", "p_accident": 0.02}),
        Preset("more-doors", "More doors", {"panel": "power"}),
    ),
    readouts=(
        Readout("expected_clips", "Clips, on average", ".1f", role="clip"),
        Readout("expected_lost", "Habitat cells lost, on average", ".2f", role="harm"),
        Readout("survival", "Chance that nobody presses", ".0%", role="human"),
        Readout("first_disable", "Switch disabled at step", "d", role="harm"),
        Readout("bound", "Most it can lose: usual loss / q", ".2f", role="harm"),
        Readout("share_disabling", "Goals that disable the switch", ".0%", role="harm"),
        Readout("share_building", "Goals that build", ".0%", role="factory"),
        Readout("share_clearing", "Goals that clear habitat", ".0%", role="habitat"),
        Readout("stay_on", "Chance that staying on is best", ".1%", role="machine"),
        Readout("best", "Best outcome to expect (0 to 1)", ".3f", role="truth"),
    ),
    challenges=CHALLENGES,
    sources=(
        "model.py",
        "world.py",
        "planner.py",
        "quantiliser.py",
        "compass.py",
        "power.py",
        "island.py",
        "story.py",
        "tasks.py",
        "oracles.py",
    ),
    oracles=ORACLES,
    chapter="specification",
    kind="planning",
    related=("goodhart",),
)
