"""A step: what pages say of the widgets beside their figures, and a small picture of each."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from widgets.registry import WIDGETS, widget as widget_named

from .. import palette
from ..pages.showcase import MADE, Card
from ..root import DOCS
from .drawing import sketches
from .pictures.opening import slug
from .thumbnails import size, thumbnails


def files() -> Iterator[tuple[str, bytes]]:
    """The pictures, one for each colour scheme, and `gallery.json` for the pages to look up."""
    colours = palette.load(DOCS)
    cards = []
    for name in WIDGETS:
        svg = opening(name)
        for scheme, text in thumbnails(svg, colours):
            yield f"thumbnails/{name}-{scheme}.svg", text.encode()
        cards.append(card(name, svg))
    yield MADE.name, written(cards)


def written(cards: list[Card]) -> bytes:
    """What pages look up, as a file."""
    made = {"cards": [asdict(card) for card in cards]}
    return json.dumps(made, ensure_ascii=False, indent=1).encode()


def opening(name: str) -> str:
    """The picture that a widget opens with, which the step before this one has drawn."""
    stops = widget_named(name).preset("start")
    return sketches.sketched(name, stops)[f"pictures/{name}/{slug(stops)}.svg"]


def card(name: str, svg: str) -> Card:
    """What the gallery says of a widget."""
    shown = widget_named(name)
    width, height = size(svg)
    return Card(
        name=name,
        title=shown.title,
        description=shown.description,
        chapter=shown.chapter,
        kind=shown.kind,
        related=shown.related,
        width=width,
        height=height,
    )
