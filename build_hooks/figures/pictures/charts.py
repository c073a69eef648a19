"""From a view to a chart in Vega's JSON, and from a chart and a frame to pictures."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from widgets.kit import Frame, Widget, WidgetError
from widgets.kit.frame import kind

from . import maps
from .drawer import Spec, drawer, tables_drawn
from .expressions import expressions, names, signals
from .raised import told

if TYPE_CHECKING:
    from widgets.draw.look import Chart

HEAD = re.compile(r'^<svg [^>]*?viewBox="([^"]*)"[^>]*>')
DAY = re.compile(r'\{data: datetime\("([^"]*)"\)\}')
"""How Vega-Lite has a scale end at a day that a view gives as a text."""
ID = re.compile(r'(\bid="|url\(#)([^")]+)')


@cache
def chart(name: str, which: str) -> Spec:
    """The chart called `which` of the widget called `name`, as Vega and without data.

    What its view raises is a WidgetError that names the view's line.
    """
    draw = drawing(name, which)
    try:
        spec = maps.fitted(by_utc(timed(as_vega(draw()))))
    except WidgetError:
        raise
    except Exception as error:
        raise WidgetError(f"widget '{name}': its view raised {told(error, name)}") from error
    held = [data["name"] for data in spec["data"] if data.get("values") and not maps.is_map(data)]
    if held:
        raise WidgetError(
            f"chart '{name}' holds data of its own in {', '.join(held)}; a view names tables"
        )
    return spec


def as_vega(drawn: "Chart") -> Spec:
    """What a view has drawn, in the look of the book and in Vega's JSON."""
    # Here, because they take longer to import than a frame takes to draw.
    import altair
    import vl_convert

    from widgets.draw.look import dress

    if not isinstance(drawn, altair.TopLevelMixin):
        raise TypeError(
            f"a chart is one of Altair's, and not {kind(drawn)}; does it end with `return`?"
        )
    spec: Spec = vl_convert.vegalite_to_vega(dress(drawn).to_dict())
    return spec


def timed(spec: Spec) -> Spec:
    """The chart with the signal `time` if it asks for the moment that is shown, and has none."""
    asks = any("time" in names(each) for each in expressions(spec))
    if not asks or "time" in signals(spec):
        return spec
    return {**spec, "signals": [*spec.get("signals", []), {"name": "time", "value": 0}]}


def by_utc(part: Spec) -> Spec:
    """The chart with its scales of time in one time zone, or its days would be others where readers are."""
    scales = [
        {**scale, "type": "utc", "domain": days(scale.get("domain"))}
        if scale.get("type") in ("time", "utc")
        else scale
        for scale in part.get("scales", [])
    ]
    held = {"scales": scales, "marks": [by_utc(mark) for mark in part.get("marks", [])]}
    return {**part, **{name: each for name, each in held.items() if each}}


def days(domain: Any) -> Any:
    """The ends of a scale of time in milliseconds, if the view has them as texts; else as they are."""
    fields = domain.get("fields", []) if isinstance(domain, dict) else []
    written = [
        DAY.fullmatch(str(each.get("signal", ""))) for each in fields if isinstance(each, dict)
    ]
    if not written or None in written:
        return domain
    try:
        ends = [datetime.fromisoformat(each[1]) for each in written if each]
    except ValueError as error:
        raise WidgetError(
            f"a scale of days can't be read ({error}); write a day such as '2025-08-02'"
        ) from error
    return [1000 * round(end.replace(tzinfo=end.tzinfo or UTC).timestamp()) for end in ends]


def drawing(name: str, which: str) -> "Callable[[], Chart]":
    """What draws the chart: the view's `chart` where it has one only, else an entry of its CHARTS."""
    try:
        view = import_module(f"widgets.{name}.view")
    except WidgetError:
        raise
    except Exception as error:
        raise WidgetError(
            f"widget '{name}': its view can't be read: {told(error, name)}"
        ) from error
    charts = {"main": view.chart} if hasattr(view, "chart") else getattr(view, "CHARTS", {})
    if not charts:
        raise WidgetError(
            f"widgets/{name}/view.py has no `chart`; write `def chart():` and return an Altair chart"
        )
    if which not in charts:
        raise WidgetError(
            f"widget '{name}', panel '{which}' has no chart: CHARTS in its view.py has "
            f"{', '.join(charts)}; add an entry '{which}'"
        )
    found: Callable[[], Chart] = charts[which]
    return found


def check_tables(widget: Widget, spec: Spec, frame: Frame) -> None:
    """Raise a WidgetError if the chart draws a table that is not in the frame."""
    for table in tables_drawn(spec):
        if table not in frame:
            raise WidgetError(
                f"chart '{widget.name}' draws a table '{table}' that its model never makes; "
                f"it makes {', '.join(frame)}"
            )


def pictures(spec: Spec, frame: Frame, times: list[int], prefix: str) -> list[str]:
    """A frame at each of these times as SVG for a page: no size of its own, ids that start with `prefix`."""
    return [placed(svg, prefix) for svg in drawer().pictures(spec, frame, times)]


def placed(svg: str, prefix: str) -> str:
    """A picture as it stands in a page."""
    # Hidden from readers who listen: the element around it is the image, with a name and a summary.
    svg = HEAD.sub(r'<svg class="marks" aria-hidden="true" viewBox="\1">', svg, count=1)
    # Pictures share a page, and an id that two of them have would clip one with the other's box.
    # Vega numbers its ids by what it drew before, so they are numbered afresh here.
    numbers: dict[str, int] = {}
    for _, ident in ID.findall(svg):
        numbers.setdefault(ident, len(numbers))
    return ID.sub(lambda found: f"{found[1]}{prefix}-{numbers[found[2]]}", svg)


def written(spec: Spec) -> str:
    """The chart as a file."""
    return json.dumps(spec, sort_keys=True, separators=(",", ":"))
