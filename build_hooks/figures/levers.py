"""Which controls stand beside a picture, and which wait under *More settings*.

`widgets/levers.toml` names those that make a figure's point. It is no part of a widget's own files,
since no picture need be drawn again for it. What chooses the chart and what is picked, as in a game,
stand beside the picture in any case.
"""

import tomllib
from functools import cache

from widgets.kit import Moves, Widget, WidgetError

from ..root import WIDGETS

FILE = WIDGETS / "levers.toml"


def places(widget: Widget) -> list[int]:
    """The places of the controls beside the picture; a WidgetError names a lever that is none."""
    named = declared().get(widget.name)
    levers = firsts(widget) if named is None else named
    names = [control.name for control in widget.controls]
    for odd in levers:
        if odd not in names:
            raise WidgetError(
                f"widgets/{FILE.name}: widget '{widget.name}' has no control '{odd}' to be a lever; "
                f"it has {', '.join(names)}"
            )
    return [
        place
        for place, control in enumerate(widget.controls)
        if isinstance(control, Moves) or control.name in (*levers, widget.drawn_by)
    ]


@cache
def declared() -> dict[str, list[str]]:
    """The levers that the file names, by widget."""
    return tomllib.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}


def firsts(widget: Widget) -> list[str]:
    """The first control that is seen in each chart; none where the chart is a game."""
    found = []
    for chart in charts(widget):
        values = widget.values(widget.stops(chart))
        seen = [control for control in widget.controls if widget.applies(control, values)]
        free = [control for control in seen if control.name != widget.drawn_by]
        if free and not any(isinstance(control, Moves) for control in free):
            found.append(free[0].name)
    return found


def charts(widget: Widget) -> list[dict[str, str]]:
    """What leads to each of a widget's charts."""
    if not widget.drawn_by:
        return [{}]
    return [{widget.drawn_by: str(value)} for value in widget.control(widget.drawn_by).values]
