"""A widget: controls, a function that makes frames, and what the page says about them."""

from collections.abc import Callable, Mapping
from dataclasses import InitVar, dataclass, field
from typing import Any

from .applies import Value, When
from .controls import Control, check_stop, named, stop_of
from .errors import WidgetError
from .frame import MOMENTS, Clock, Frame, Metrics, Table, check_frame, kind, metrics_of
from .hands import Hand, check_hands
from .moves import OFFERS, Moves, check_apart, check_offers
from .oracle import Oracle
from .panel import Panel, Panels
from .text import count, minus

type Values = dict[str, Any]
"""What each control says, by name. `Any`, for a model knows of what kind each of its own is."""


@dataclass(frozen=True)
class Preset:
    """Settings with a name that says what they teach; what `values` leaves out is at its start."""

    name: str
    title: str
    values: Mapping[str, Value] = field(default_factory=dict)
    panel: str = ""
    """The panel it opens, which else is the first."""


@dataclass(frozen=True)
class Readout:
    """One metric shown as a number beside the figure.

    `style` is a Python format, `unit` stands in the plural, and `role` is a colour.
    """

    metric: str
    label: str
    style: str = ".2f"
    unit: str = ""
    role: str = ""
    when: When = field(default_factory=dict)

    def text(self, metrics: Metrics) -> str | None:
        """The metric in words, or None where the frame does not have it."""
        cell = metrics.get(self.metric)
        if cell is None or isinstance(cell, str):
            return cell
        return count(cell, self.unit, self.style)


@dataclass(frozen=True)
class Challenge:
    """A task for the reader; `met` decides it, `answer` is one way to meet it.

    Hints are given one at a time; `worked` says why the answer is one.
    """

    name: str
    task: str
    met: Callable[[Values, Metrics], bool]
    answer: Mapping[str, Value]
    hints: tuple[str, ...] = ()
    worked: str = ""
    panel: str = ""
    """The panel it is about: `met` is only asked there, and `answer` is there."""


@dataclass(frozen=True)
class Guess:
    """A curve that the reader draws before it is shown: column `y` over `x` of `table`.

    `hides` names the chart's marks that would give it away. It is offered where `when` holds.
    """

    prompt: str
    table: str
    x: str
    y: str
    hides: tuple[str, ...]
    when: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)


def undeclared(*_: Any, **__: Any) -> Any:
    """Stands for a frame or a summary that the panels are to have."""


@dataclass(frozen=True, kw_only=True)
class Widget:
    """All that the press and the page know of a figure.

    `frame` is called with one keyword argument a control. `drawn_by` names the Choice that picks
    the chart, for a figure whose mechanisms need different drawings. A widget of `panels` declares
    neither: each panel has its own, and `controls` and `readouts` are what all of them share.
    """

    name: str
    title: str
    description: str
    controls: tuple[Control, ...] = ()
    frame: Callable[..., Frame] = undeclared
    summary: Callable[[Values, Metrics], str] = undeclared
    panels: InitVar[tuple[Panel, ...]] = ()
    panel_label: InitVar[str] = "What to look at"
    panel_name: InitVar[str] = "panel"
    presets: tuple[Preset, ...] = ()
    readouts: tuple[Readout, ...] = ()
    challenges: tuple[Challenge, ...] = ()
    clock: Clock | None = None
    guess: Guess | None = None
    drawn_by: str = ""
    hands: tuple[Hand, ...] = ()
    """What can be grasped in the picture."""
    sources: tuple[str, ...] = ()
    """Files of the widget's folder that *Look inside* shows, if not all that are no views; the first
    can be edited."""
    oracles: tuple[Oracle, ...] = ()
    chapter: str = ""
    """The chapter it belongs to, as its file is called."""
    kind: str = ""
    """What sort of model it is, for the gallery: one of the kinds that the book declares."""
    related: tuple[str, ...] = ()
    """Names of widgets that go on from here."""
    earlier: tuple[Mapping[str, Value], ...] = ()
    """Controls that links of earlier editions lack, each edition's with what the figure was then at."""

    def __post_init__(self, panels: tuple[Panel, ...], panel_label: str, panel_name: str) -> None:
        """Join the panels; raise a WidgetError where a part is missing or there are two of it."""
        own = self.frame is not undeclared or self.summary is not undeclared
        if panels and own:
            raise WidgetError(
                f"widget '{self.name}' has panels and a frame or summary of its own; give it to a panel"
            )
        if panels:
            of = Panels(self.name, panels, panel_label, panel_name, self.controls)
            joined = of.joined(self.readouts, self.presets, self.challenges, self.hands)
            for part, made in joined.items():
                object.__setattr__(self, part, made)
        if undeclared in (self.frame, self.summary):
            raise WidgetError(
                f"widget '{self.name}' needs a frame and a summary, or panels that have them"
            )
        check_hands(self.name, self.hands, self.control)
        moves = [control for _, control in self.moves()]
        check_apart(self.name, moves)
        for control in moves:
            for name in control.anew:
                self.control(name)

    def control(self, name: str) -> Control:
        """The control called `name`, or a WidgetError that lists the names there are."""
        for control in self.controls:
            if control.name == name:
                return control
        names = ", ".join(control.name for control in self.controls)
        raise WidgetError(f"widget '{self.name}' has no control '{name}'; it has {names}")

    def stops(self, values: Mapping[str, Value]) -> tuple[int, ...]:
        """The stops at which the named controls have these values and the others their start."""
        given = {name: stop_of(self.control(name), value) for name, value in values.items()}
        return self.canonical([given.get(control.name, control.start) for control in self.controls])

    def preset(self, name: str) -> tuple[int, ...]:
        """The stops of the preset called `name`; `start` is every control at its start."""
        for preset in self.presets:
            if preset.name == name:
                try:
                    return self.stops(preset.values)
                except WidgetError as error:
                    whose = f"widget '{self.name}', preset '{name}'"
                    raise WidgetError(f"{whose}: {error}") from error
        if name == "start":
            return self.stops({})
        names = ", ".join(["start", *(preset.name for preset in self.presets)])
        raise WidgetError(f"widget '{self.name}' has no preset '{name}'; it has {names}")

    def values(self, stops: tuple[int, ...]) -> Values:
        """What the model is given at `stops`."""
        return {
            control.name: control.values[stop]
            for control, stop in zip(self.controls, stops, strict=True)
        }

    def applies(self, control: "Control | Readout", values: Values) -> bool:
        """Whether the reader sees it when the controls have `values`."""
        return all(
            values[name] in allowed and self.applies(self.control(name), values)
            for name, allowed in control.when.items()
        )

    def canonical(self, stops: list[int]) -> tuple[int, ...]:
        """`stops`, checked, with every control that does not apply put back to its start."""
        if len(stops) != len(self.controls):
            raise WidgetError(
                f"widget '{self.name}' has {len(self.controls)} controls, not {len(stops)} stops"
            )
        checked = tuple(map(check_stop, self.controls, stops))
        values = self.values(checked)
        return tuple(
            stop if self.applies(control, values) else control.start
            for control, stop in zip(self.controls, checked, strict=True)
        )

    def moves(self) -> list[tuple[int, Moves]]:
        """The control for moves with its place, in a list that is empty if there is none."""
        return [
            (p, control) for p, control in enumerate(self.controls) if isinstance(control, Moves)
        ]

    def moved(self, stops: tuple[int, ...], place: int, stop: int) -> tuple[int, ...]:
        """Where the figure is once a reader has put the control at `place` to `stop`."""
        there = [*stops[:place], stop, *stops[place + 1 :]]
        for other, control in self.moves():
            if self.controls[place].name in control.anew:
                there[other] = control.start
        return self.canonical(there)

    def frame_at(self, stops: tuple[int, ...]) -> Frame:
        """The frame at `stops`, checked. Whatever the model raises passes through."""
        return check_frame(self.frame(**self.values(stops)), self.whose(stops))

    def whose(self, stops: tuple[int, ...]) -> str:
        """The widget at `stops` as messages name it: `widget 'sir' at r0 = 1.5, coverage = 0.45`."""
        values = self.values(stops)
        seen = {c.name: values[c.name] for c in self.controls if self.applies(c, values)}
        return named(self.name, seen)

    def at(self, **values: Value) -> Frame:
        """The frame at some values and the others' start, checked; they need not be at stops."""
        for name in values:
            self.control(name)
        made = self.frame(**{**self.values(self.stops({})), **values})
        return check_frame(made, named(self.name, values))

    def oracle(self, number: int) -> Oracle:
        """The oracle with this number, from 0, or a WidgetError that says how many there are."""
        if 0 <= number < len(self.oracles):
            return self.oracles[number]
        raise WidgetError(
            f"widget '{self.name}' has no oracle {number}; it has {len(self.oracles)}, from 0"
        )

    def words(self, stops: tuple[int, ...], frame: Frame) -> "Words":
        """What the page says beside the picture of `frame`."""
        values, metrics = self.values(stops), metrics_of(frame)
        said = self.summary(values, metrics)
        if not isinstance(said, str):
            raise WidgetError(
                f"{self.whose(stops)}: its summary is {kind(said)}; return a sentence"
            )
        texts = {
            readout.metric: readout.text(metrics)
            for readout in self.readouts
            if self.applies(readout, values)
        }
        return Words(
            summary=minus(said),
            readouts={metric: text for metric, text in texts.items() if text is not None},
            met=[bool(challenge.met(values, metrics)) for challenge in self.challenges],
            offers=self.offers(stops, frame),
            sayings=[minus(str(said)) for said in frame.get(MOMENTS, {}).get("words", [])],
        )

    def offers(self, stops: tuple[int, ...], frame: Frame) -> Table:
        """What may be picked next at `stops`: no columns where nothing may."""
        values = self.values(stops)
        for _, control in self.moves():
            if OFFERS not in frame or not self.applies(control, values):
                continue
            table = check_offers(control, frame[OFFERS], self.whose(stops))
            if len(values[control.name]) < control.most:
                return table
            # The last pick is made, but a grid is still to be seen.
            return {**table, "open": [False] * len(table["pick"])}
        return {}

    def chart(self, stops: tuple[int, ...]) -> str:
        """Which of the view's charts draws the frame at `stops`; `main` where there is one."""
        return str(self.values(stops)[self.drawn_by]) if self.drawn_by else "main"


@dataclass(frozen=True)
class Words:
    """A frame in words: a sentence, the read-outs, the challenges that it meets, what may be picked."""

    summary: str
    readouts: dict[str, str]
    met: list[bool]
    offers: Table
    sayings: list[str]
    """What is said at each moment but the last, in place of the sentence; none where that always is."""


def key(stops: tuple[int, ...]) -> str:
    """The name of a frame in messages and file names, as in `7 4`."""
    return " ".join(map(str, stops))
