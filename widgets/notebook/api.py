"""What the book's package has: models by name, their frames, and figures.

Nothing but the standard library is imported before a figure is asked for.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .. import registry
from ..kit import Choice, Frame, Moves, Value, Widget, WidgetError

if TYPE_CHECKING:
    from .figure import Figure

NAMES = registry.WIDGETS
"""The names of all widgets."""


def model(name: str) -> Widget:
    """The widget called `name`: its controls, presets, oracles, and the function that makes frames."""
    return registry.widget(name)


def frame(which: str | Widget, **values: Any) -> Frame:
    """The frame at these values of controls, as tables: `frame(NAMES[0], seed=2)["metrics"]`.

    `preset="heavy-tails"` says what the others are; else they are at their start.
    """
    found = chosen(which)
    return found.frame_at(settled(found, values))


def widget(which: str | Widget, **values: Any) -> "Figure":
    """A figure for a notebook, by its name or with a model of your own, set to these values."""
    found = chosen(which)
    stops = settled(found, values)
    try:
        from .figure import figure
    except ModuleNotFoundError as error:
        package = __name__.partition(".")[0].replace("_", "-")
        raise ModuleNotFoundError(
            f"a figure needs {error.name}: pip install '{package}[notebook]'; frames need nothing",
            name=error.name,
        ) from error
    return figure(found, stops)


def chosen(which: str | Widget) -> Widget:
    """The widget itself, or the one of this name."""
    return which if isinstance(which, Widget) else registry.widget(which)


def settled(widget: Widget, values: Mapping[str, Value]) -> tuple[int, ...]:
    """The stops for these values; what a named control needs to apply is set too, unless it is named.

    `preset` names what the others are. Raises a WidgetError for a control that is not there, a value
    that it does not have, or one that could change nothing.
    """
    preset = values.get("preset", "start")
    values = {name: value for name, value in values.items() if name != "preset"}
    before = widget.values(widget.preset(str(preset)))
    given, asked = (
        {name: picked(widget, name, value) for name, value in values.items()},
        list(values),
    )
    while asked:
        for needed, allowed in widget.control(asked.pop()).when.items():
            if needed not in given and before[needed] not in allowed:
                given[needed] = allowed[0]
                asked.append(needed)
    stops = widget.stops({**applying(widget, before), **given})
    for name in values:
        must_apply(widget, name, widget.values(stops))
    return stops


def applying(widget: Widget, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of those controls that apply where all have these `values`."""
    controls = [control for control in widget.controls if widget.applies(control, dict(values))]
    return {control.name: values[control.name] for control in controls}


def picked(widget: Widget, name: str, value: Value) -> Value:
    """The value of a control as its model has it, for one that is written as addresses write it.

    There an option is called 4 that the model calls "4", and all that was picked is one number.
    """
    control = widget.control(name)
    if isinstance(value, int) and not isinstance(value, bool):
        if isinstance(control, Choice) and str(value) in control.values:
            return str(value)
        if isinstance(control, Moves) and 0 <= value < control.count:
            return control.values[value]
    return value


def must_apply(widget: Widget, name: str, values: Mapping[str, Value]) -> None:
    """Raise a WidgetError if the control called `name` changes nothing where the controls have `values`."""
    control = widget.control(name)
    if widget.applies(control, dict(values)):
        return
    for needed, allowed in control.when.items():
        must_apply(widget, needed, values)
        if values[needed] not in allowed:
            ways = " or ".join(map(repr, allowed))
            raise WidgetError(
                f"{name} changes nothing where {needed} = {values[needed]!r}; it needs {needed} = {ways}"
            )
