"""Images in a chart: each is in its own address, because a picture asks nobody for a file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from widgets.kit import Widget

from ...root import ROOT
from ..pictures.drawer import Spec
from .fields import fields_in, marks, rows_in
from .places import quoted

REMEDY = "draw it by `image(…)` of widgets/draw/images.py, from a file beside the model"


def faults(widget: Widget, which: str, spec: Spec, root: Path = ROOT) -> Iterator[str]:
    """What would be empty where a reader sees it: file, line, fault, remedy."""
    whose = f"the chart '{which}' of widget '{widget.name}'"
    for mark in marks(spec):
        if mark["type"] != "image":
            continue
        said = {
            name: value for part in mark.get("encode", {}).values() for name, value in part.items()
        }
        url = said.get("url", {})
        if not (isinstance(url, dict) and str(url.get("value", "")).startswith("data:image/")):
            word = named(url)
            yield (
                f"{quoted(widget.name, word, root, views=True)}: {whose} shows the image {word or 'of a column'}, "
                f"which no page could fetch; {REMEDY}, a layer for each"
            )
        elif lacks := sorted({"width", "height"} - said.keys()):
            yield (
                f"{quoted(widget.name, 'image', root, views=True)}: {whose} has an image without {' and '.join(lacks)}, "
                f"so it would have no size until it has come; {REMEDY}"
            )


def named(url: Any) -> str:
    """What a mark says of where its image is: an address, or a column that has it."""
    if isinstance(url, dict) and "value" in url:
        return str(url["value"])
    return next(iter([*fields_in(url), *rows_in(url)]), "")
