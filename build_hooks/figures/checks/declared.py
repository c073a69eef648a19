"""What a widget says of itself, held against what there is: controls, colours, chapters, other widgets."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import partial
from keyword import iskeyword
from math import isclose
from pathlib import Path

from widgets.kit import Choice, Control, Integer, LogSlider, Number, Slider, Widget, WidgetError
from widgets.kit.applies import When
from widgets.kit.controls import named, written
from widgets.registry import WIDGETS

from ...root import DOCS, ROOT
from ...text import book
from .. import levers, manifest, oracles
from .places import declared, given, meant

ROLE = re.compile(r"^\s*--([\w-]+): *(?:#|rgb|hsl|oklch)", re.M)
"""How a stylesheet gives a colour the name that read-outs call it by."""


MOST_STOPS = 1_000_000_000
"""Of a number to type: an address has its stop as a whole number."""

type Asked = tuple[str, str, str, Callable[[], object]]
"""What declares something and its name, what messages call it, and what raises if it is not there."""


@dataclass(frozen=True)
class Known:
    """What there is in the book, for widgets to name."""

    widgets: tuple[str, ...]
    chapters: tuple[str, ...]
    roles: tuple[str, ...]
    kinds: tuple[str, ...]


def known(docs: Path = DOCS) -> Known:
    """What this book has."""
    styles = sorted((docs / "stylesheets").rglob("*.css"))
    roles = {role for path in styles for role in ROLE.findall(path.read_text(encoding="utf-8"))}
    chapters = sorted(path.stem for path in (docs / "chapters").glob("*.md"))
    return Known(tuple(WIDGETS), tuple(chapters), tuple(sorted(roles)), book.load(docs).kinds)


def faults(widget: Widget, book: Known, root: Path = ROOT) -> list[str]:
    """What is to be mended in what a widget declares: file, line, fault, remedy."""
    found = [*texts(widget, root), *twice(widget, root), *belongs(widget, book, root)]
    if unset := [*controls(widget, root)]:
        return found + unset  # what names a control's values would be told too
    return [*found, *words(widget, book, root), *places(widget, root), *vouched(widget, root)]


def texts(widget: Widget, root: Path) -> Iterator[str]:
    """Names and titles that say nothing."""
    for part in ("title", "description"):
        if not getattr(widget, part).strip():
            yield f"{given(widget.name, part, root)}: {part} is empty; write what a gallery says of it"


def twice(widget: Widget, root: Path) -> Iterator[str]:
    """Two things of one name."""
    lists = {
        "control": [(type(control).__name__, control.name) for control in widget.controls],
        "preset": [("Preset", preset.name) for preset in widget.presets],
        "challenge": [("Challenge", challenge.name) for challenge in widget.challenges],
        # One number may be called otherwise where other things are shown.
        "read-out": [("Readout", each.metric) for each in widget.readouts if not each.when],
    }
    for what, every in lists.items():
        for name, count in Counter(name for _, name in every).items():
            if count > 1:
                kind = next(kind for kind, other in every if other == name)
                where = declared(widget.name, kind, name, root)
                yield f"{where}: widget '{widget.name}' has {count} {what}s '{name}'; rename or remove one"


def belongs(widget: Widget, book: Known, root: Path) -> Iterator[str]:
    """Where a widget says that it belongs."""
    asked: list[tuple[str, str, Collection[str]]] = [
        ("chapter", widget.chapter, book.chapters),
        ("kind", widget.kind, book.kinds),
        *(("related", other, book.widgets) for other in widget.related),
    ]
    for part, said, there in asked:
        if said and said not in there:
            what = {
                "chapter": "a chapter of docs/chapters/",
                "kind": "a kind",
                "related": "a widget",
            }
            yield (
                f"{given(widget.name, part, root)}: {part}: '{said}' is not {what[part]}; "
                f"{meant(said, sorted(there)).replace('it has', 'there are')}"
            )
    if widget.name in widget.related:
        yield f"{given(widget.name, 'related', root)}: widget '{widget.name}' leads to itself; name others"


def controls(widget: Widget, root: Path) -> Iterator[str]:
    """Controls that have no stops, or do not open at one of them."""
    for control in widget.controls:
        where = f"{declared(widget.name, type(control).__name__, control.name, root)}: control '{control.name}'"
        if not control.name.isidentifier() or iskeyword(control.name):
            yield f"{where} can't be an argument of a function; use letters, digits and _, not a word of Python's"
        if not control.label.strip():
            yield f"{where} has no label, and readers would not know what it sets; write one"
        fault = stops(control)
        if fault:
            yield f"{where} {fault}"
        try:
            conditions(widget, control.when)
        except WidgetError as error:
            yield f"{where}, when: {error}"
        if not fault and not 0 <= control.start < control.count:
            yield (
                f"{where} starts at stop {control.start}; stops are counted from 0, and its last is "
                f"{control.count - 1} ({written(control.values[-1])})"
            )


def stops(control: Control) -> str:
    """What is wrong with the stops of a control; nothing if it has some."""
    if isinstance(control, Slider | LogSlider | Integer | Number):
        if control.low >= control.high:
            return f"goes from {control.low:g} to {control.high:g}; make low less than high"
        if isinstance(control, LogSlider) and control.low <= 0:
            return f"begins at {control.low:g}, which has no logarithm; make low more than 0"
    if isinstance(control, Number):
        if control.step <= 0:
            return f"has step = {control.step:g}; make it more than 0"
        if not isclose(
            control.values[control.count - 1], control.high, rel_tol=1e-9, abs_tol=1e-12
        ):
            return (
                f"goes from {control.low:g} to {control.high:g} and can't end there in steps of {control.step:g}; "
                f"make high {control.values[control.count - 1]:g}"
            )
        if control.count > MOST_STOPS:
            return f"has {control.count:,} stops; make its step larger, so that they are {MOST_STOPS:,} at most"
    if isinstance(control, Slider) and control.count < 2:
        return f"has count = {control.count}; a slider has at least 2 stops"
    if control.count < 1:
        return "has no stops; give it some"
    if isinstance(control, Choice) and not all(isinstance(each, str) for each in control.options):
        return "has options that are not called by texts; write {'name': 'What readers see'}"
    return ""


def words(widget: Widget, book: Known, root: Path) -> Iterator[str]:
    """Read-outs in a colour that no stylesheet has, or a form that Python has not."""
    for readout in widget.readouts:
        where = declared(widget.name, "Readout", readout.metric, root)
        if readout.role and readout.role not in book.roles:
            yield (
                f"{where}: role '{readout.role}' is no colour, so the read-out '{readout.metric}' would be "
                f"grey; {meant(readout.role, list(book.roles)).replace('it has', 'there are')} "
                "(as in `--NAME: #20252e` in docs/stylesheets/)"
            )
        try:
            format(0.5, readout.style)
        except ValueError:
            try:
                format(1, readout.style)
            except ValueError as error:
                yield f"{where}: style '{readout.style}' is no format of numbers ({error}); write one such as '.2f'"


def places(widget: Widget, root: Path) -> list[str]:
    """Settings that presets, conditions and challenges name, and that there are not."""
    found = []
    for kind, name, what, ask in asked(widget):
        try:
            ask()
        except WidgetError as error:
            where = (
                declared(widget.name, kind, name, root) if name else given(widget.name, kind, root)
            )
            found.append(": ".join(filter(None, (where, what, str(error)))))
    if not found:  # or what levers are could not be told
        try:
            levers.places(widget)
        except WidgetError as error:
            found.append(str(error))
    return found


def asked(widget: Widget) -> Iterator[Asked]:
    """Every mention of a control and what it is set to, by where it is declared."""
    if widget.drawn_by:
        yield "drawn_by", "", "", partial(chosen, widget)
    for readout in widget.readouts:
        what = f"read-out '{readout.metric}', when"
        yield "Readout", readout.metric, what, partial(conditions, widget, readout.when)
    for preset in widget.presets:
        yield "Preset", preset.name, "", partial(widget.preset, preset.name)
    for task in widget.challenges:
        yield "Challenge", task.name, f"challenge '{task.name}'", partial(widget.stops, task.answer)
    for lacked in widget.earlier:
        yield "earlier", "", "earlier", partial(manifest.earlier, widget, lacked)
    if widget.guess:
        yield (
            "Guess",
            widget.guess.table,
            "guess, when",
            partial(conditions, widget, widget.guess.when),
        )


def conditions(widget: Widget, when: When) -> None:
    """Raise a WidgetError where a condition names no control, or what it can't be set to."""
    for name in when:
        widget.control(name)
    manifest.when(widget, when)


def chosen(widget: Widget) -> None:
    """Raise a WidgetError where the chart is not picked by a choice."""
    control = widget.control(widget.drawn_by)
    if not isinstance(control, Choice):
        raise WidgetError(
            f"{named(widget.name, {})}: drawn_by names '{control.name}', a {type(control).__name__}; "
            "name a Choice"
        )


def vouched(widget: Widget, root: Path) -> Iterator[str]:
    """Grounds of oracles that are none, and files to look into that are not there."""
    for oracle in widget.oracles:
        if oracle.ground not in oracles.GROUNDS:
            where = declared(widget.name, "Oracle", oracle.quantity, root)
            yield (
                f"{where}: oracle '{oracle.quantity}': '{oracle.ground}' is no ground; it may be "
                f"{', '.join(oracles.GROUNDS)}"
            )
    for file in widget.sources:
        if not (root / "widgets" / widget.name / file).is_file():
            where = given(widget.name, "sources", root)
            yield f"{where}: sources: there is no file widgets/{widget.name}/{file}; correct it, or leave it out"
