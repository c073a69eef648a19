"""Move a figure's controls to where a test wants them, as a hand on a keyboard would."""

from collections.abc import Mapping

from playwright.sync_api import Locator

from tests.site.figures import name_of
from widgets.kit.controls import Choice, Seed, Toggle, Value
from widgets.registry import widget


def put(found: Locator, values: Mapping[str, Value]) -> None:
    """Move the named controls to these values, one after the other."""
    for name, value in values.items():
        put_one(found, name, value)


def put_one(found: Locator, name: str, value: Value) -> None:
    """Move one control, by its label and its kind."""
    control = widget(name_of(found)).control(name)
    stop = list(control.values).index(value)
    controls = found.get_by_role("group", name="Controls")
    if isinstance(control, Choice):
        group = controls.get_by_role("group", name=control.label)
        if group.count():
            group.get_by_role("radio", name=control.text(stop), exact=True).press("Space")
        else:
            controls.get_by_role("combobox", name=control.label).select_option(str(stop))
    elif isinstance(control, Toggle):
        controls.get_by_role("switch", name=control.label).click()
    elif isinstance(control, Seed):
        field = controls.get_by_role("spinbutton", name=control.label)
        field.fill(str(value))
        field.press("Enter")
    else:
        slide(controls.get_by_role("slider", name=control.label, exact=True), stop)


def slide(slider: Locator, stop: int) -> None:
    """Press the arrow keys, with Home or End where that is nearer, until the slider is at `stop`."""
    most = int(slider.get_attribute("max") or 0)
    here = int(slider.input_value())
    if min(stop, most - stop) < abs(stop - here):
        slider.press("Home" if stop < most - stop else "End")
        here = int(slider.input_value())
    for _ in range(abs(stop - here)):
        slider.press("ArrowRight" if here < stop else "ArrowLeft")
    assert int(slider.input_value()) == stop
