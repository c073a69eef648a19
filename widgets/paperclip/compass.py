"""Seventy-two goals, one in each direction: do they have anything in common?"""

from math import cos, pi, sin

from ..kit import Frame
from .planner import best_plan, explore
from .world import BUILD, CLEAR, DISABLE, Moves, World

DIRECTIONS = 72
WIDE = 12
"""Ore, habitat cells and steps of the compass's world."""


def compass(moves: Moves, p_accident: float, tolerance: float) -> Frame:
    """The best plan for utility = cos(angle) * clips + sin(angle) * habitat, all the way round."""
    world = World(WIDE, WIDE, WIDE, p_accident, tolerance)
    reach = explore(world, moves)  # one map serves every goal
    angles = [2 * pi * (i + 0.5) / DIRECTIONS for i in range(DIRECTIONS)]
    plans = []
    for angle in angles:
        clip, cell = cos(angle), sin(angle)

        def utility(clips: int, habitat: int, clip: float = clip, cell: float = cell) -> float:
            return clip * clips + cell * habitat

        plans.append(best_plan(world, reach, utility).actions)
    disabling = [DISABLE in plan for plan in plans]
    building = [BUILD in plan for plan in plans]
    clearing = [CLEAR in plan for plan in plans]
    return {
        "goals": {
            "direction": list(range(DIRECTIONS)),
            "angle": list(angles),
            "disables": list(disabling),
            "builds": list(building),
            "clears": list(clearing),
            "plan": list(plans),
        },
        "metrics": {
            "directions": [DIRECTIONS],
            "count_disabling": [sum(disabling)],
            "count_building": [sum(building)],
            "count_clearing": [sum(clearing)],
            "share_disabling": [sum(disabling) / DIRECTIONS],
            "share_building": [sum(building) / DIRECTIONS],
            "share_clearing": [sum(clearing) / DIRECTIONS],
        },
    }
