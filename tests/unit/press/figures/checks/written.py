"""The example of the tests as an author would have written it: a folder of files, with a slip in one."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import widgets
from build_hooks.figures.checks import all as checks, loading
from build_hooks.figures.checks.declared import Known
from build_hooks.figures.pictures import charts, flipbook
from widgets.kit import WidgetError

NAME = "slope"

BOOK = Known(
    widgets=(NAME, "other"),
    chapters=("hills", "valleys"),
    roles=("proxy", "truth", "ink", "ink-soft", "rule", "paper"),
    kinds=("curve", "game"),
)
"""What there is for the example to name."""

FILES = {
    "__init__.py": '''"""A slope."""\n''',
    "model.py": '''"""A slope: a straight line, or a decay."""

from math import exp

from ..kit import Clock, Frame, Guess, Widget
from .oracles import ORACLES
from .settings import CHALLENGES, CONTROLS, HANDS, PRESETS
from .words import READOUTS, summary


def frame(kind: str, pressure: float, rounds: int, seed: int) -> Frame:
    """A line, or a decay."""
    height = pressure if kind == "line" else exp(-pressure)
    return {
        "line": {"time": list(range(rounds)), "y": [height * time for time in range(rounds)]},
        "metrics": {"top": [height * (rounds - 1)], "last": [rounds], "word": [kind]},
    }


WIDGET = Widget(
    name="slope",
    title="A slope",
    description="For tests.",
    controls=CONTROLS,
    frame=frame,
    summary=summary,
    presets=PRESETS,
    readouts=READOUTS,
    challenges=CHALLENGES,
    oracles=ORACLES,
    hands=HANDS,
    clock=Clock(),
    guess=Guess("Draw the line.", "line", "time", "y", hides=("curve",)),
    chapter="hills",
    kind="curve",
    related=("other",),
)
''',
    "settings.py": '''"""What readers set."""

from ..kit import Challenge, Choice, Drag, Integer, Metrics, Preset, Seed, Slider, Values

CONTROLS = (
    Choice("kind", "Kind", options={"line": "Straight line", "decay": "Decay"}),
    Slider("pressure", "Pressure", low=0.5, high=10.0, count=20, start=7, unit="bar"),
    Integer("rounds", "Rounds", low=2, high=9, start=3),
    Seed(when={"kind": ("decay",)}),
)

HANDS = (Drag("top", across="rounds"),)

PRESETS = (Preset("strong", "Strong", {"pressure": 10.0}),)


def high(values: Values, metrics: Metrics) -> bool:
    """It is high."""
    return bool(metrics["top"] >= 60)


CHALLENGES = (
    Challenge("high", "Reach 60.", met=high, answer={"pressure": 10.0, "rounds": 9}),
)
''',
    "words.py": '''"""What the page says."""

from ..kit import Metrics, Readout, Values

READOUTS = (
    Readout("top", "Top", ".1f", unit="m", role="proxy"),
    Readout("word", "Kind"),
)


def summary(values: Values, metrics: Metrics) -> str:
    """One sentence."""
    return f"At {values['pressure']} the top is {metrics['top']:.2f}."
''',
    "oracles.py": '''"""What others vouch for."""

from ..kit import rows

ORACLES = rows(
    ("Four steps of four", 16.0, {"metric": "top", "pressure": 4.0}, "Counted.", "derived", 1e-9),
)
''',
    "view.py": '''"""How it looks."""

import altair as alt

from ..draw.look import PROXY

X = alt.Scale(domain=[0, 10])
Y = alt.Scale(domain=[0, 90])


def chart() -> alt.LayerChart:
    """The line until now, and its top."""
    line = (
        alt.Chart(alt.NamedData("line"), name="curve")
        .mark_line(color=PROXY)
        .encode(x=alt.X("time:Q", scale=X), y=alt.Y("y:Q", scale=Y))
        .transform_filter("datum.time <= time")
    )
    top = (
        alt.Chart(alt.NamedData("metrics"), name="top")
        .mark_point()
        .encode(x=alt.X("last:Q", scale=X), y=alt.Y("top:Q", scale=Y))
    )
    return alt.layer(line, top)
''',
}  # fmt: skip


def line_of(root: Path, file: str, text: str) -> int:
    """The line of a file on which something stands or, if it is changed, has stood; from 1."""
    now = (root / "widgets" / NAME / file).read_text(encoding="utf-8")
    whole = now if text in now else FILES[file]
    return whole[: whole.index(text)].count("\n") + 1


def write(root: Path, *changes: tuple[str, str, str]) -> Path:
    """Write the example below a folder, with some of its words changed; nothing leaves a file out."""
    files = dict(FILES)
    for file, old, new in changes:
        if old:
            assert old in files[file], f"{file} has no {old!r}"
            files[file] = files[file].replace(old, new)
        elif new:
            files[file] = new
        else:
            del files[file]
    folder = root / "widgets" / NAME
    folder.mkdir(parents=True)
    for file, text in files.items():
        (folder / file).write_bytes(text.encode("utf-8", "surrogateescape"))
    return root


@contextmanager
def importable(root: Path) -> Iterator[None]:
    """Have Python find the widgets of a folder, and forget them afterwards."""
    widgets.__path__.append(str(root / "widgets"))
    try:
        yield
    finally:
        widgets.__path__.remove(str(root / "widgets"))
        for name in [name for name in sys.modules if name.startswith(f"widgets.{NAME}")]:
            del sys.modules[name]
        vars(widgets).pop(NAME, None)
        charts.chart.cache_clear()


def said(root: Path, fences: checks.Fences = ()) -> list[str]:
    """The lines that an author would read, of the widget written below a folder."""
    with importable(root):
        try:
            loading.check(NAME, root)
            widget = loading.load(NAME, root)
        except WidgetError as error:
            return str(error).splitlines()
        wrong = checks.faults(widget, fences, BOOK, charts.chart, flipbook.made_in_time, root)
        wrong = wrong or checks.vouched(widget, BOOK, root)
        return [line for each in wrong for line in each.splitlines()]
