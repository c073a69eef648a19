"""What the fence and the page know of a widget without importing it: its manifest."""

import hashlib
import json
from collections.abc import Collection, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from widgets.kit import Choice, Control, Integer, Moves, Number, Seed, Value, Widget
from widgets.kit.applies import When
from widgets.kit.controls import meaning, stop_of

from . import levers, oracles, room
from .drawing import modelled
from .grasped import hands

type Manifest = dict[str, Any]

PLACES = {"model.py": 0, "settings.py": 2, "words.py": 3, "oracles.py": 4}
"""Where files stand in *Look inside*; the science of a widget, whatever it is called, is at 1."""


PACKAGES: tuple[str, ...] = ("scorm12", "scorm2004")
"""The kinds of course packages that the book has of every figure, as their files' names end."""


def of(widget: Widget, made: dict[str, str]) -> Manifest:
    """The manifest of a widget; `made` are its other files, which the manifest vouches for."""
    return {
        "name": widget.name,
        "title": widget.title,
        "description": widget.description,
        "controls": [described(widget, control) for control in widget.controls],
        "presets": [
            {"name": preset.name, "title": preset.title, "stops": widget.preset(preset.name)}
            for preset in widget.presets
        ],
        "readouts": [
            {"metric": readout.metric, "label": readout.label, "role": readout.role}
            for readout in widget.readouts
        ],
        "challenges": [
            {
                "name": challenge.name,
                "task": challenge.task,
                "hints": list(challenge.hints),
                "worked": challenge.worked,
                "answer": widget.stops(challenge.answer),
            }
            for challenge in widget.challenges
        ],
        "clock": widget.clock
        and {
            "unit": widget.clock.unit,
            "rate": widget.clock.rate,
            "unfolds": widget.clock.unfolds,
            "waits": widget.clock.waits,
        },
        "guess": widget.guess
        and {
            "prompt": widget.guess.prompt,
            "hides": list(widget.guess.hides),
            "when": when(widget, widget.guess.when),
        },
        "hands": hands.of(widget, made, modelled.frame),
        "drawnBy": names(widget).index(widget.drawn_by) if widget.drawn_by else None,
        "levers": levers.places(widget),
        "checks": oracles.rows(widget),
        "room": room.of(made, widget),
        "signature": signature(widget),
        "earlier": [earlier(widget, lacked) for lacked in widget.earlier],
        "edition": edition(made),
        "sources": sources(widget),
        "values": [values(control) for control in widget.controls],
        "packages": list(PACKAGES),
    }


def described(widget: Widget, control: Control) -> dict[str, Any]:
    """One control, with the words of every stop that the page can't work out for itself."""
    about: dict[str, Any] = {
        "name": control.name,
        "label": control.label,
        "kind": control.kind,
        "unit": control.unit,
        "hint": control.hint,
        "count": control.count,
        "start": control.start,
        "when": when(widget, control.when),
    }
    if isinstance(control, Integer | Seed | Number):
        about["low"] = control.low
    if isinstance(control, Number):
        return {**about, "step": control.step, "places": control.places}
    if isinstance(control, Seed) or (isinstance(control, Integer) and not control.none):
        return about
    if isinstance(control, Moves):
        return {
            **about,
            "options": control.options,
            "most": control.most,
            "layout": control.layout,
            "columns": control.columns,
            "openEnded": control.open_ended or control.layout == "grid",
            "anew": [names(widget).index(name) for name in control.anew],
        }
    return {**about, "texts": [control.text(stop) for stop in range(control.count)]}


def values(control: Control) -> list[Any] | None:
    """What a control may be set to in the address of an embed; nothing where the page can tell by itself."""
    return None if isinstance(control, Seed | Moves | Number) else list(control.values)


def when(widget: Widget, conditions: When) -> list[list[Any]]:
    """Conditions as the page checks them: the place of a control, and the stops it must be at."""
    return [
        [names(widget).index(name), [stop_of(widget.control(name), value) for value in values]]
        for name, values in conditions.items()
    ]


def names(widget: Widget) -> list[str]:
    """The names of a widget's controls, in order."""
    return [control.name for control in widget.controls]


def signature(widget: Widget, without: Collection[str] | None = None) -> str:
    """Four characters that change when a stop would mean something else, so that old links are seen.

    Those of an earlier edition are `without` some controls, and without options that were added since.
    """
    controls = [c for c in widget.controls if c.name not in (without or ())]
    meant = [(c.name, meaning(c) if without is None else once(c)) for c in controls]
    return hashlib.sha256(json.dumps(meant).encode()).hexdigest()[:4]


def earlier(widget: Widget, lacked: Mapping[str, Value]) -> dict[str, Any]:
    """How links of an earlier edition are known, and the stops of the controls that it lacked."""
    places = names(widget)
    stops = [[places.index(n), stop_of(widget.control(n), value)] for n, value in lacked.items()]
    options = [
        [place, [stop for stop, value in enumerate(c.values) if value not in c.added]]
        for place, c in enumerate(widget.controls)
        if isinstance(c, Choice) and c.added and c.name not in lacked
    ]
    return {"signature": signature(widget, lacked), "stops": sorted(stops), "options": options}


def once(control: Control) -> list[object]:
    """What the stops of a control stood for in earlier editions."""
    added = control.added if isinstance(control, Choice) else ()
    return [value for value in meaning(control) if value not in added]


def edition(made: dict[str, str]) -> str:
    """Eight characters that change when any of the widget's files does."""
    return hashlib.sha256(json.dumps(made, sort_keys=True).encode()).hexdigest()[:8]


def sources(widget: Widget) -> dict[str, str]:
    """The files that *Look inside* shows, by name."""
    place = folder(widget)
    return {name: (place / name).read_text(encoding="utf-8") for name in source_names(widget)}


def source_names(widget: Widget) -> tuple[str, ...]:
    """The widget's own list, or every file that is no view: the model, its science, and the rest."""
    if widget.sources:
        return widget.sources
    found = {path.name for path in folder(widget).glob("*.py")} - {"__init__.py"}
    science = sorted(name for name in found if not name.startswith("view"))
    return tuple(sorted(science, key=lambda name: PLACES.get(name, 1)))


def folder(widget: Widget) -> Path:
    """Where the widget's files are."""
    module = import_module(f"widgets.{widget.name}.model")
    assert module.__file__ is not None
    return Path(module.__file__).parent
