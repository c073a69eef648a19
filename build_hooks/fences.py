"""What a widget fence says, and where in the book the fences are."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from widgets.kit import Value, Widget, WidgetError
from widgets.registry import widget as widget_named

from . import numbers
from .fingerprint import fingerprint
from .prose import shown

OPENS = re.compile(r"^(?P<indent>\s*)(?P<ticks>`{3,}|~{3,})\s*widget\s*$")
ANY = re.compile(r"^\s*(?P<ticks>`{3,}|~{3,})")
NAME = re.compile(r"[a-z][a-z0-9-]*")
PARTS = ("guess", "checked")

OPTIONS: dict[str, tuple[tuple[type, ...], str]] = {
    "name": ((str,), "text"),
    "preset": ((str,), "text"),
    "stops": ((dict,), "a table of values, as in { n = 100 }"),
    "hide": ((list,), "a list of control names"),
    "caption": ((str,), "text"),
    "height": ((int, float), "a number of rem"),
    "id": ((str,), "text"),
    "parts": ((list,), "a list of parts"),
}
"""What a fence may say: the kinds of value an option takes, and the same in words."""


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

    @property
    def anchor(self) -> str:
        """The id of the figure in its page."""
        return self.id or self.name.replace("_", "-")


@dataclass(frozen=True)
class Place:
    """A fence and where it stands."""

    path: str
    line: int
    source: str


def read(source: str) -> Fence:
    """The fence that `source` declares, its form checked; a WidgetError says what to mend."""
    try:
        options = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise WidgetError(f'this is not TOML: {error}; write name = "goodhart"') from error
    for option, value in options.items():
        if option not in OPTIONS:
            raise WidgetError(
                f"a widget fence has no option '{option}'; it has {', '.join(OPTIONS)}"
            )
        kinds, takes = OPTIONS[option]
        if not isinstance(value, kinds) or isinstance(value, bool):
            raise WidgetError(f"{option} = {value!r} is of the wrong kind; it takes {takes}")
    if "name" not in options:
        raise WidgetError('a widget fence needs a name, as in name = "goodhart"')
    fence = Fence(
        **{
            **options,
            "hide": tuple(options.get("hide", ())),
            "parts": tuple(options.get("parts", ())),
        }
    )
    if not NAME.fullmatch(fence.anchor):
        raise WidgetError(f"id = {fence.id!r} can't be an anchor; use small letters, digits and -")
    if fence.height < 0:
        raise WidgetError(f"height = {fence.height} is below 0; it is in rem, such as 30")
    for part in fence.parts:
        if part not in PARTS:
            raise WidgetError(f"there is no part '{part}'; there are {', '.join(PARTS)}")
    return fence


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


def places(docs: Path) -> Iterator[Place]:
    """Every widget fence below `docs`, in the order of reading."""
    for path in sorted(docs.rglob("*.md")):
        if "_generated" not in path.parts:
            yield from places_in(path, docs)


def places_in(path: Path, docs: Path) -> Iterator[Place]:
    """Every widget fence of one page; a fence inside another fence is an example, not a figure."""
    name, closing, start = shown(path, docs), "", 0
    body: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if closing:
            if line.strip().startswith(closing) and not line.strip().strip(closing[0]):
                if body is not None:
                    yield Place(name, start, "\n".join(body))
                closing, body = "", None
            elif body is not None:
                body.append(line)
        elif found := OPENS.match(line):
            closing, start, body = found["ticks"], number, []
        elif found := ANY.match(line):
            closing = found["ticks"]
    if body is not None:
        raise WidgetError(
            f"{name}:{start}: this widget fence is never closed; end it with {closing}"
        )


@dataclass(frozen=True)
class Opening:
    """A fence of the book with the stops at which its figure opens."""

    fence: Fence
    stops: tuple[int, ...]
    fingerprint: str


def openings(docs: Path) -> list[Opening]:
    """Every figure of the book, checked; a WidgetError says which file and line can't be one."""
    found: list[Opening] = []
    everywhere = [(place.path, place.line, place.source) for place in places(docs)]
    numbered = numbers.of(everywhere, docs.parent / "mkdocs.yml", docs.name)
    anchors: dict[tuple[str, str], int] = {}
    for place in places(docs):
        try:
            fence = read(place.source)
            stops = opening(fence, widget_named(fence.name))
            first = anchors.setdefault((place.path, fence.anchor), place.line)
            if first != place.line:
                raise WidgetError(
                    f"the figure at line {first} has the id '{fence.anchor}' too; give this one another, "
                    f'as in id = "{fence.anchor}-2"'
                )
        except WidgetError as error:
            raise WidgetError(f"{place.path}:{place.line}: {error}") from error
        mark = fingerprint(place.source)
        found.append(Opening(replace(fence, number=numbered.get(mark, "")), stops, mark))
    return found
