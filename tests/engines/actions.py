"""Hands on mouse and keyboard, in the words that both WebDriver protocols have for them."""

from itertools import pairwise
from typing import Any

from tests.engines.engine import Point

STEPS = 4
"""Places between two of a way, so that the page hears of a movement and not of a leap."""

NAMED = {
    "Backspace": "\ue003",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Shift": "\ue008",
    "Control": "\ue009",
    "Escape": "\ue00c",
    "End": "\ue010",
    "Home": "\ue011",
    "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013",
    "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
}
"""The sign that stands for a key which writes nothing."""


def held(way: tuple[Point, ...]) -> list[dict[str, Any]]:
    """The mouse button pressed at the first place and let go at the last."""
    places = [way[0]]
    for (x0, y0), (x1, y1) in pairwise(way):
        places += [
            (x0 + (x1 - x0) * step / STEPS, y0 + (y1 - y0) * step / STEPS)
            for step in range(1, STEPS + 1)
        ]
    moves = [
        {"type": "pointerMove", "x": round(x), "y": round(y), "duration": 0, "origin": "viewport"}
        for x, y in places
    ]
    down, up = ({"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp"))
    mouse = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}}
    return [{**mouse, "actions": [moves[0], down, *moves[1:], up]}]


def pressed(keys: tuple[str, ...]) -> list[dict[str, Any]]:
    """Each key down and up again, with those that are named before a plus held meanwhile."""
    steps: list[dict[str, Any]] = []
    for key in keys:
        chord = [NAMED.get(name, name) for name in (key.split("+") if len(key) > 1 else [key])]
        steps += [{"type": "keyDown", "value": sign} for sign in chord]
        steps += [{"type": "keyUp", "value": sign} for sign in reversed(chord)]
    return [{"type": "key", "id": "keyboard", "actions": steps}]
