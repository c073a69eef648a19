"""A step: flipbooks, opening pictures and charts of every widget, made again only when it changed."""

import json
from collections.abc import Iterator, Sequence

from widgets.registry import WIDGETS, widget as widget_named

from ..root import DOCS
from . import figure, manifest, oracles, vega
from .drawing import crew, drawings
from .fences import Fence, Opening, openings
from .pictures.opening import Files, Stops, slug


def files(beside: Sequence[crew.Task] = ()) -> Iterator[tuple[str, bytes]]:
    """Every file that figures are drawn from, from the store where nothing they are made from changed.

    While many are drawn, what is `beside` them is done too: it may hold one processor for long.
    """
    book = openings(DOCS)
    wanted = [(name, stops) for name in WIDGETS for stops in sorted(opening_stops(name, book))]
    missing = [task for task in wanted if drawings.known(*task) is None]
    if missing:
        crew.draw(missing, beside, (crew.Task("cut Vega to the charts", 10.0, vega.ahead),))
    for name in WIDGETS:
        made: Files = {}
        for stops in (stops for other, stops in wanted if other == name):
            made |= drawings.drawn(name, stops)
        widget = widget_named(name)
        about, citations = manifest.of(widget, made), oracles.citations(widget)
        for opening in (opening for opening in book if opening.fence.name == name):
            svg, said = shown_at(made, name, opening.stops)
            mark = opening.fence.fingerprint
            html = figure.written(opening.fence, about, opening.stops, said, svg)
            yield f"figures/{mark}.html", html.encode()
            facts = figure.facts(opening.fence, about, opening.stops, said, citations)
            yield f"figures/{mark}.json", facts.written()
        start = widget.preset("start")
        svg, said = shown_at(made, name, start)
        alone = figure.written(Fence(name), about, start, said, svg)
        yield f"embeds/{name}.html", alone.encode()
        yield (
            f"manifests/{name}.json",
            json.dumps(about, ensure_ascii=False, sort_keys=True).encode(),
        )
        for path, text in sorted(made.items()):
            if not path.startswith(("words/", "begins/")):
                yield path, text.encode()


def shown_at(made: Files, name: str, stops: Stops) -> tuple[str, figure.Words]:
    """The picture and the words that a page opens with: of an episode that unfolds, its beginning."""
    place = slug(stops)
    svg = made.get(f"begins/{name}/{place}.svg") or made[f"pictures/{name}/{place}.svg"]
    return svg, json.loads(made[f"words/{name}/{place}.json"])


def opening_stops(name: str, book: list[Opening]) -> set[Stops]:
    """Where figures of a widget open: in the book, and by its presets."""
    widget = widget_named(name)
    presets = {widget.preset(name) for name in ("start", *(each.name for each in widget.presets))}
    return presets | {opening.stops for opening in book if opening.fence.name == name}
