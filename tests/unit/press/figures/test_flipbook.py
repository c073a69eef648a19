"""A flipbook holds what a first move can reach, within its bounds."""

import json
import re
import signal
import sys
import threading
import time
from types import ModuleType

import altair as alt
import pytest

from build_hooks.figures.pictures import charts, deadline, flipbook, reach
from tests.unit.example import frame, widget
from widgets.kit import Moves, Seed, Slider, WidgetError
from widgets.registry import widget as widget_named

EXAMPLE = widget()
AT = "widget 'example' at kind = line, pressure = 4.0, rounds = 5"
START = EXAMPLE.preset("start")


def view(table):
    """A view module that draws one table."""
    module = ModuleType("widgets.example.view")
    module.chart = lambda: (
        alt.Chart(alt.NamedData(table), name="top")
        .mark_line(clip=True, color="var(--proxy)")
        .encode(
            x=alt.X("time:Q", scale=alt.Scale(domain=[0, 9])),
            y=alt.Y("y:Q", scale=alt.Scale(domain=[0, 90])),
        )
        .properties(width=300, height=200)
        .add_params(alt.param(name="time", value=0))
    )
    return module


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    """The example's view where the press looks for it, and no chart kept from another test."""
    monkeypatch.setitem(sys.modules, "widgets.example.view", view("line"))
    charts.chart.cache_clear()


def test_every_control_shown_can_be_moved_to_its_neighbours():
    """So that the first touch of any control is answered without Python."""
    moved = set(reach.moves(EXAMPLE, START, {}))
    for stop in range(20):
        assert stop == 7 or (0, stop, 3, 0, 1) in moved
    assert (1, 7, 3, 0, 1) in moved
    assert not any(stops[4] != 1 for stops in moved)


def test_a_preset_is_one_move():
    """A button is touched as often as a slider."""
    assert EXAMPLE.preset("strong") in set(reach.moves(EXAMPLE, (1, 3, 3, 0, 1), {}))


def test_a_seed_brings_its_nearest_stops_and_not_ten_thousand():
    """A budget that one control can eat is none, and who re-rolls lands far from all of them."""
    seeds = widget(controls=(*EXAMPLE.controls[:-1], Seed()))
    moved = [stops[4] for stops in reach.moves(seeds, START, {}) if stops[4] != 1]
    assert sorted(moved) == [0, 2, 3, 4, 5, 6, 7, 8]


def test_a_small_figure_has_all_its_frames():
    """Three controls of four stops are 64 frames: Python is never needed."""
    few = tuple(Slider(name, name, low=0.0, high=3.0, count=4, start=0) for name in "abc")
    assert len(set(reach.moves(widget(controls=few, presets=()), (0, 0, 0), {}))) == 63


@pytest.mark.parametrize(("offered", "picks"), [(1, 8), (2, 5), (3, 3), (7, 2), (64, 1), (65, 0)])
def test_who_picks_among_few_is_a_few_picks_ahead_of_python(offered, picks):
    """As many rows of equally many picks as are 64 frames in all: 2 + 4 + 8 + 16 + 32 are 62."""
    cards = Moves("cards", "Take", options=65, most=8, layout="cards")
    game = widget(controls=(cards,), presets=(), readouts=(), challenges=())
    found = [*reach.ahead(game, (0,), lambda stops: {"pick": [*range(offered)]})]
    assert len(found) == len(set(found)) == sum(offered**n for n in range(1, picks + 1))
    assert {len(cards.values[stop]) for (stop,) in found} == set(range(1, picks + 1))


def test_nothing_is_picked_ahead_where_nothing_is_offered_or_nothing_can_be_picked():
    """A frame that was left out of the book has no offers that are known."""
    cards = Moves("cards", "Take", options=2, most=5, layout="cards", when={"kind": ("decay",)})
    assert not [
        *reach.ahead(
            widget(controls=(*EXAMPLE.controls, cards)), (*START, 0), lambda _: {"pick": [0, 1]}
        )
    ]
    assert not [*reach.ahead(EXAMPLE, START, lambda _: {"pick": [0, 1]})]


def test_a_picture_is_its_pieces_put_together():
    """The page joins the pieces again; nothing may be lost on the way."""
    book = flipbook.Flipbook()
    made = flipbook.frame_of(EXAMPLE, START, flipbook.every_moment)
    book.add(START, made)
    written = json.loads(book.written())
    joined = [
        "".join(written["pieces"][n] for n in picture)
        for picture in written["frames"]["0 7 3 0 1"]["pictures"]
    ]
    assert joined == made["pictures"]
    assert len(joined) == 5


def test_an_image_stands_once_however_many_marks_and_frames_have_it():
    """Else a crowd of small images would fill the flipbook, and the far stops would be left out."""
    book, pictures = flipbook.Flipbook(), {}
    for stop in range(3):
        marks = [f'<image href="data:image/png;base64,AbC+" x="{9 * n}"/>' for n in range(stop + 2)]
        pictures[str(stop)] = f'<svg viewBox="0 0 9 9"><g>{"".join(marks)}</g></svg>'
        book.add((stop,), {"pictures": [pictures[str(stop)]]})
    assert book.written().count("AbC+") == 1
    written = json.loads(book.written())
    for stops, frame_ in written["frames"].items():
        assert "".join(written["pieces"][n] for n in frame_["pictures"][0]) == pictures[stops]


def test_a_picture_has_the_pages_colours_and_no_size_of_its_own():
    """One picture serves light, dark and any width; ids are told apart between figures."""
    [svg] = flipbook.frame_of(EXAMPLE, START, flipbook.last)["pictures"]
    head = svg[: svg.index(">")]
    assert 'stroke="var(--proxy)"' in svg
    # 300 by 200 units of plot, and the padding of the look around it.
    assert 'viewBox="0 0 376 270"' in head
    assert "width=" not in head and "http" not in head
    assert 'id="example-main-0"' in svg and 'url(#example-main-0)"' in svg.replace("&quot;", '"')


def test_a_chart_that_draws_a_table_nobody_makes_is_named(monkeypatch):
    """Vega would draw an empty picture and say nothing."""
    monkeypatch.setitem(sys.modules, "widgets.example.view", view("truth"))
    with pytest.raises(
        WidgetError,
        match=r"^chart 'example' draws a table 'truth' that its model never makes; it makes line, metrics$",
    ):
        flipbook.frame_of(EXAMPLE, START, flipbook.last)


def test_a_panel_without_a_chart_is_named(monkeypatch):
    """The view lists a chart for each panel, by its name."""
    module = ModuleType("widgets.example.view")
    module.CHARTS = {"line": view("line").chart}
    monkeypatch.setitem(sys.modules, "widgets.example.view", module)
    assert charts.chart("example", "line")["marks"]
    message = (
        "widget 'example', panel 'decay' has no chart: CHARTS in its view.py has line; "
        "add an entry 'decay'"
    )
    with pytest.raises(WidgetError, match=f"^{re.escape(message)}$"):
        charts.chart("example", "decay")


def test_a_chart_that_vega_cannot_draw_is_named_with_widget_settings_and_vegas_words(monkeypatch):
    """Vega would only log it, and draw what it can."""
    faulty = ModuleType("widgets.example.view")
    faulty.chart = lambda: view("line").chart().transform_filter("datum.none.there > 0")
    monkeypatch.setitem(sys.modules, "widgets.example.view", faulty)
    with pytest.raises(
        WidgetError,
        match=rf"^{AT}: its chart 'main' could not be drawn: .*undefined.*there",
    ):
        flipbook.frame_of(EXAMPLE, START, flipbook.last)


def test_a_model_that_raises_is_named_with_its_settings():
    """The author sees which frame to look at."""

    def broken(**_):
        raise ZeroDivisionError("float division by zero")

    with pytest.raises(
        WidgetError,
        match=rf"^{AT}: its model raised ZeroDivisionError: float division by zero$",
    ):
        flipbook.frame_of(widget(frame=broken), START, flipbook.last)


@pytest.mark.parametrize(("part", "called"), [("frame", "model"), ("summary", "words")])
def test_a_model_that_ends_python_is_named_with_its_settings(part, called):
    """The process that draws would end without a word of which model it was."""

    def leaving(*_, **__):
        sys.exit(3)

    with pytest.raises(WidgetError, match=rf"^{AT}: its {called} raised SystemExit: 3$"):
        flipbook.frame_of(widget(**{part: leaving}), START, flipbook.last)


def test_a_model_that_makes_nan_is_named_with_its_settings():
    """A gap in a curve is a fault in a model, not a taste."""

    def gap(**values):
        return {**frame(**values), "line": {"time": [0], "y": [float("nan")]}}

    with pytest.raises(WidgetError, match=rf"^{AT}: table 'line', column 'y', row 0 is nan"):
        flipbook.frame_of(widget(frame=gap), START, flipbook.last)


def test_a_model_that_takes_too_long_is_stopped_and_named():
    """An endless loop must not hang a build."""
    started = time.monotonic()
    with (
        pytest.raises(WidgetError, match=r"^widget 'x' at 0: its model has run for 0.2 s"),
        deadline.deadline("widget 'x' at 0", 0.2),
    ):
        while True:
            pass
    assert time.monotonic() - started < 5


def test_where_the_system_has_no_alarm_a_model_is_stopped_too(monkeypatch):
    """As under Windows, where its timers are missing; and Ctrl+C is afterwards what it was."""
    monkeypatch.delattr(signal, "setitimer")
    before = signal.getsignal(signal.SIGINT)
    with (
        pytest.raises(WidgetError, match=r"^widget 'x' at 0: its model has run for 0.2 s"),
        deadline.deadline("widget 'x' at 0", 0.2),
    ):
        while True:
            pass
    with deadline.deadline("widget 'x' at 0", 5):
        pass
    assert signal.getsignal(signal.SIGINT) is before


def test_a_model_that_only_waits_is_stopped_too(monkeypatch):
    """It uses no processor, and would hang a build as well."""
    monkeypatch.setattr(deadline, "WAITED", 2)
    with (
        pytest.raises(WidgetError, match=r"^widget 'x' at 0: its model has run for 0.1 s"),
        deadline.deadline("widget 'x' at 0", 0.1),
    ):
        threading.Event().wait(60)


def test_a_quick_model_on_a_busy_machine_is_not_stopped():
    """Others keep it from its processor, and the author could mend nothing."""
    with deadline.deadline("widget 'x' at 0", 0.2):
        threading.Event().wait(0.4)


@pytest.mark.parametrize(
    ("moved", "moments"),
    [
        ({"press": 2}, [*range(2, 17)]),
        ({"press": 0}, [*range(17)]),
        ({"press": 16}, [16]),
        ({"press": 24}, [16]),  # after the end nothing is to be seen but that
        ({"agent": "assistance"}, [0, 16]),  # a preset, which opens at its beginning
        ({"ore": 3}, [16]),
    ],
)
def test_what_may_be_seen_before_python_has_come_is_drawn(moved, moments):
    """Sixteen steps: who presses while it plays goes on from there, and a preset is played from 0."""
    shown = widget_named("paperclip")
    opening = shown.preset("clips")
    assert list(flipbook.seen(shown, opening, shown.stops(moved))(17)) == moments


def test_what_is_set_before_it_is_begun_is_drawn_as_it_begins():
    """An episode that waits is set up at its first moment, and later changed at its last."""
    shown = widget_named("control")
    opening = shown.preset("audit")
    assert shown.clock and shown.clock.waits
    assert list(flipbook.seen(shown, opening, shown.stops({"audit": 0.1}))(17)) == [0, 16]
