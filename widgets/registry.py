"""The widgets by name. A widget is in the list by being there: a folder that holds a `model.py`."""

from importlib import import_module

from .kit import Widget, WidgetError
from .there import NAMES

WIDGETS = NAMES


def widget(name: str) -> Widget:
    """The widget called `name`. Only its own model is imported, so another's fault stays its own."""
    if name not in WIDGETS:
        raise WidgetError(f"there is no widget '{name}'; there are {', '.join(WIDGETS)}")
    found = import_module(f".{name}.model", __package__).WIDGET
    assert isinstance(found, Widget)
    return found
