"""What a widget fence says, and the stops at which its figure opens."""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from widgets.kit import Value, Widget, WidgetError
from widgets.registry import WIDGETS, widget as widget_named

from ..text import records
from ..text.fences import numbers
from ..text.fences.named import called
from ..text.fences.places import Place, fingerprint, places
from ..text.records import Form

NAME = re.compile(r"[a-z][a-z0-9-]*")
PARTS = ("guess", "checked")
EXAMPLE = next(iter(WIDGETS), "NAME")
"""A widget that the book at hand has, for messages."""
MOST_HEIGHT = 200
"""Rem of room, which is some screens."""


def values(value: object) -> str:
    """What controls are set to, by their names."""
    if isinstance(value, dict):
        return ""
    return f"{records.shortly(value)} is not a table of values; write {{ n = 100 }}"


def height(value: object) -> str:
    """How much room a figure has."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return f"{records.shortly(value)} is not a number of rem; write 30"
    if not 0 <= value <= MOST_HEIGHT:  # nor is nan
        return f"{value} is not from 0 to {MOST_HEIGHT}; it is in rem, such as 30"
    return ""


def anchor(value: object) -> str:
    """The id of a figure; none is that of its widget."""
    if fault := records.any_text(value):
        return fault
    if not value or NAME.fullmatch(str(value)):
        return ""
    return f"{value!r} can't be an anchor; use lower-case letters, digits and -"


def parts(value: object) -> str:
    """What a figure shows besides its controls."""
    if fault := records.any_texts(value):
        return fault
    faults = map(records.one_of(*PARTS), cast("list[str]", value))
    return next(filter(None, faults), "")


FORM = Form(
    stem="",
    table="widget fence",
    fields={
        "name": records.text,
        "preset": records.text,
        "stops": values,
        "hide": records.any_texts,
        "caption": records.any_text,
        "height": height,
        "id": anchor,
        "parts": parts,
    },
    optional=frozenset({"preset", "stops", "hide", "caption", "height", "id", "parts"}),
)
"""What a fence may say."""


@dataclass(frozen=True)
class Fence:
    """The options of one fence, as an author wrote them."""

    name: str
    preset: str = "start"
    stops: Mapping[str, Value] = field(default_factory=dict)
    hide: tuple[str, ...] = ()
    caption: str = ""
    height: float = 0
    id: str = ""
    parts: tuple[str, ...] = ()
    number: str = ""
    """Of the figure, where it is in a chapter; no author writes it."""
    fingerprint: str = ""
    """Of what the author wrote."""

    @property
    def anchor(self) -> str:
        """The id of the figure in its page."""
        return called(self.name, self.id)


def read(source: str) -> Fence:
    """The fence that `source` declares, its form checked; a WidgetError says what to mend."""
    try:
        options = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise WidgetError(f'this is not TOML: {error}; write name = "{EXAMPLE}"') from error
    for _, fault in records.faults(FORM, options):
        raise WidgetError(fault)
    return Fence(
        **{
            **options,
            "hide": tuple(options.get("hide", ())),
            "parts": tuple(options.get("parts", ())),
        },
        fingerprint=fingerprint(source),
    )


def opening(fence: Fence, widget: Widget) -> tuple[int, ...]:
    """The stops at which the fence's figure opens, every name in it checked."""
    for name in fence.hide:
        widget.control(name)
    if "guess" in fence.parts and widget.guess is None:
        raise WidgetError(f"widget '{widget.name}' asks for no guess; remove parts = [\"guess\"]")
    if "checked" in fence.parts and not widget.oracles:
        raise WidgetError(f"widget '{widget.name}' has no oracles; remove \"checked\" from parts")
    preset = widget.preset(fence.preset)
    named = dict(
        zip(
            (control.name for control in widget.controls),
            widget.values(preset).values(),
            strict=True,
        )
    )
    return widget.stops({**named, **fence.stops})


@dataclass(frozen=True)
class Opening:
    """A fence of the book with the stops at which its figure opens."""

    fence: Fence
    stops: tuple[int, ...]
    place: str = ""
    """The file and line of the fence."""


def openings(docs: Path, names: Collection[str] | None = None) -> list[Opening]:
    """Every figure of the book, or those of some widgets; a WidgetError says which file and line can't be one."""
    found: list[Opening] = []
    for place, fence in declared(docs):
        if names is not None and fence.name in WIDGETS and fence.name not in names:
            continue
        try:
            stops = opening(fence, widget_named(fence.name))
            found.append(Opening(fence, stops, f"{place.path}:{place.line}"))
        except WidgetError as error:
            raise WidgetError(f"{place.path}:{place.line}: {error}") from error
    return found


def declared(docs: Path) -> list[tuple[Place, Fence]]:
    """Every fence of the book with where it stands, its form checked and no model imported."""
    found: list[tuple[Place, Fence]] = []
    every = list(places(docs))
    everywhere = [(place.path, place.line, place.source) for place in every]
    numbered = numbers.of(everywhere, docs.parent / "mkdocs.yml", docs.name)
    anchors: dict[tuple[str, str], int] = {}
    for place in every:
        try:
            fence = read(place.source)
            first = anchors.setdefault((place.path, fence.anchor), place.line)
            if first != place.line:
                raise WidgetError(
                    f"the figure at line {first} has the id '{fence.anchor}' too; give this one another, "
                    f'as in id = "{fence.anchor}-2"'
                )
        except WidgetError as error:
            raise WidgetError(f"{place.path}:{place.line}: {error}") from error
        number = numbered.get(fence.fingerprint, "")
        found.append((place, replace(fence, number=number)))
    return found
