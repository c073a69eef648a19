"""Openings as an author sees them at once: the first picture of each, and a flipbook of nothing else.

Who writes waits for that one. Whatever is one touch away is made by Python in the page, or by the next build.
"""

import json
from functools import partial

from widgets.kit.widget import key
from widgets.registry import widget as widget_named

from ... import store
from ...progress import step
from ..pictures import charts, flipbook
from ..pictures.drawer import drawer
from ..pictures.opening import Files, Stops, slug, words
from . import charted, crew, drawings, modelled

ALONE = 16
"""Openings that one process draws sooner than several would have started."""


def sketch(wanted: list[tuple[str, Stops]]) -> None:
    """Have the store hold all of these that it has not, and say so if that takes a while."""
    missing = [task for task in wanted if found(*task) is None]
    if len(missing) > ALONE:
        crew.do(
            [
                crew.Task(f"sketched {name} {key(stops)}", 1.0, partial(draw, name, stops))
                for name, stops in missing
            ]
        )
    elif missing:
        of = ", ".join(sorted({name for name, _ in missing}))
        with step(f"{len(missing)} first pictures of {of}"):
            for task in missing:
                draw(*task)


def found(name: str, stops: Stops) -> bytes | None:
    """What there is of an opening: all of it, or else a sketch; nothing if it has changed since."""
    whole = drawings.known(name, stops)
    return whole if whole is not None else store.find(entry(name, stops), drawings.made_from(name))


def sketched(name: str, stops: Stops) -> Files:
    """The files of an opening, whole or a sketch, which must be in the store."""
    content = found(name, stops)
    if content is None:
        raise store.StoreError(f"{entry(name, stops)} is gone from {store.FOLDER}; save again")
    made: Files = json.loads(content)
    return made


def entry(name: str, stops: Stops) -> str:
    """What a sketch is called in the store."""
    return f"sketched/{drawings.entry(name, stops).partition('/')[2]}"


def draw(name: str, stops: Stops) -> str:
    """Draw the first picture of an opening into the store."""
    widget = widget_named(name)
    drawer().afresh()
    book = flipbook.Flipbook()
    first = flipbook.frame_of(widget, stops, ends, modelled.frame, charted.chart)
    book.add(stops, first)
    which, place = widget.chart(stops), slug(stops)
    made = {
        f"flipbooks/{name}/{place}.json": book.written(),
        f"pictures/{name}/{place}.svg": first["pictures"][-1],
        f"words/{name}/{place}.json": words({**first, "pictures": []}),
        f"charts/{name}/{which}.json": charts.written(charted.chart(name, which)),
    }
    if widget.clock and widget.clock.unfolds:
        made[f"begins/{name}/{place}.svg"] = first["pictures"][0]
    drawings.check_unchanged(name, drawings.made_from)
    store.keep(
        entry(name, stops), drawings.made_from(name), json.dumps(made, sort_keys=True).encode()
    )
    return ""


def ends(times: int) -> list[int]:
    """The moments that an opening shows before anybody plays it: the first and the last."""
    return sorted({0, max(times - 1, 0)})
