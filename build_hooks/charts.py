"""From a view to a chart in Vega's JSON, and from a chart and a frame to a picture."""

import json
import re
from functools import cache
from importlib import import_module
from typing import Any

import vl_convert

from widgets.kit import Frame, Table, Widget, WidgetError
from widgets.look import dress

type Spec = dict[str, Any]


@cache
def chart(name: str, which: str) -> Spec:
    """The chart called `which` of the widget called `name`, as Vega and without data."""
    draw = import_module(f"widgets.{name}.view").chart
    drawn = draw() if which == "main" else draw(which)
    spec: Spec = vl_convert.vegalite_to_vega(dress(drawn).to_dict())
    held = [data["name"] for data in spec["data"] if data.get("values")]
    if held:
        raise WidgetError(
            f"chart '{name}' holds data of its own in {', '.join(held)}; a view names tables"
        )
    return spec


def tables_drawn(spec: Spec) -> list[str]:
    """The tables that a chart expects, by name."""
    made = {"source", "url", "values"}
    return [data["name"] for data in spec["data"] if not made & data.keys()]


def check_tables(widget: Widget, spec: Spec, frame: Frame) -> None:
    """Raise a WidgetError if the chart draws a table that is not in the frame."""
    for table in tables_drawn(spec):
        if table not in frame:
            raise WidgetError(
                f"chart '{widget.name}' draws a table '{table}' that its model never makes; "
                f"it makes {', '.join(frame)}"
            )


def rows(table: Table) -> list[dict[str, Any]]:
    """A table as Vega takes it."""
    return [dict(zip(table, row, strict=True)) for row in zip(*table.values(), strict=True)]


def filled(spec: Spec, frame: Frame, time: int) -> Spec:
    """The chart with a frame's tables in it, at one moment."""
    data = [
        {**entry, "values": rows(frame[entry["name"]])} if entry["name"] in frame else entry
        for entry in spec["data"]
    ]
    signals = [
        {**signal, "value": time} if signal["name"] == "time" else signal
        for signal in spec.get("signals", [])
    ]
    return {**spec, "data": data, "signals": signals}


def picture(spec: Spec, frame: Frame, time: int, prefix: str) -> str:
    """One frame as SVG to be put into a page: no size of its own, ids that start with `prefix`."""
    svg: str = vl_convert.vega_to_svg(filled(spec, frame, time))
    # Hidden from readers who listen: the element around it is the image, with a name and a summary.
    kept = r'<svg class="marks" aria-hidden="true" viewBox="\1">'
    svg = re.sub(r'^<svg [^>]*?viewBox="([^"]*)"[^>]*>', kept, svg)
    # Pictures share a page, and an id that two of them have would clip one with the other's box.
    # Vega numbers its ids by what it drew before, so they are numbered afresh here.
    found = list(dict.fromkeys(re.findall(r'\bid="([^"]+)"', svg)))
    for number, ident in enumerate(found):
        svg = re.sub(
            rf'(?<=\bid=")\b{ident}(?=")|(?<=url\(#){ident}(?=\))', f"{prefix}-{number}", svg
        )
    return svg


def written(spec: Spec) -> str:
    """The chart as a file."""
    return json.dumps(spec, sort_keys=True, separators=(",", ":"))
