"""What a widget is made of. Standard library only: the same code runs in the reader's browser."""

from .applies import Value
from .controls import Choice, Control, Integer, LogSlider, Seed, Slider, Toggle
from .errors import WidgetError
from .frame import Frame, Metrics, Table, check_frame, metrics_of
from .moves import Moves, offered
from .oracle import At, Oracle, metric
from .progress import progress
from .widget import Challenge, Clock, Guess, Preset, Readout, Values, Widget

__all__ = [
    "At",
    "Challenge",
    "Choice",
    "Clock",
    "Control",
    "Frame",
    "Guess",
    "Integer",
    "LogSlider",
    "Metrics",
    "Moves",
    "Oracle",
    "Preset",
    "Readout",
    "Seed",
    "Slider",
    "Table",
    "Toggle",
    "Value",
    "Values",
    "Widget",
    "WidgetError",
    "check_frame",
    "metric",
    "metrics_of",
    "offered",
    "progress",
]
