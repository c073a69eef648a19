"""What a widget is made of. Standard library only: the same code runs in the reader's browser."""

from .applies import Value
from .controls import Choice, Control, Integer, LogSlider, Number, Seed, Slider, Toggle
from .data import data_file, intact, iso_day, read_csv
from .errors import WidgetError
from .frame import Clock, Frame, Metrics, Table, check_frame, columns, metrics_of, progress
from .hands import Cells, Drag, Hand, Press
from .maps import read_map
from .moves import Moves, offered
from .oracle import At, Oracle, Row, metric, rows
from .panel import Panel
from .text import count, listed, number, spelt
from .widget import Challenge, Guess, Preset, Readout, Values, Widget

__all__ = [
    "At",
    "Cells",
    "Challenge",
    "Choice",
    "Clock",
    "Control",
    "Drag",
    "Frame",
    "Guess",
    "Hand",
    "Integer",
    "LogSlider",
    "Metrics",
    "Moves",
    "Number",
    "Oracle",
    "Panel",
    "Preset",
    "Press",
    "Readout",
    "Row",
    "Seed",
    "Slider",
    "Table",
    "Toggle",
    "Value",
    "Values",
    "Widget",
    "WidgetError",
    "check_frame",
    "columns",
    "count",
    "data_file",
    "intact",
    "iso_day",
    "listed",
    "metric",
    "metrics_of",
    "number",
    "offered",
    "progress",
    "read_csv",
    "read_map",
    "rows",
    "spelt",
]
