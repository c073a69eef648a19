"""The one kind of mistake that is somebody's to mend, and says whose and how."""


class WidgetError(ValueError):
    """A widget, a fence, a link or an edited model asks for something that cannot be."""
