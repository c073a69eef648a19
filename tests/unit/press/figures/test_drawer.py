"""The process that draws says what is wrong, and ends with whoever asks it."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from build_hooks.figures.pictures.drawer import Drawer, DrawingError, drawer

ROOT = Path(__file__).resolve().parents[4]

DOTS = {
    "width": 20,
    "height": 10,
    "data": [
        {"name": "dots"},
        {
            "name": "seen",
            "source": "dots",
            "transform": [{"type": "filter", "expr": "datum.from <= time"}],
        },
    ],
    "signals": [{"name": "time", "value": 0}],
    "marks": [
        {
            "type": "symbol",
            "from": {"data": "seen"},
            "encode": {"update": {"x": {"field": "x"}, "fill": {"field": "colour"}}},
        }
    ],
}
"""A chart of dots, each from its time on, that lie over each other as their rows follow."""

FRAME = {"dots": {"x": [3, 5, 7], "from": [0, 1, 0], "colour": ["red", "green", "blue"]}}


@pytest.fixture
def ours():
    """A process of this test's own."""
    made = Drawer()
    yield made
    if made.process.poll() is None:
        made.end()


def colours(svg):
    """The dots of a picture from the lowest to the uppermost."""
    return re.findall(r'translate\((\d+),0\)"[^>]* fill="(\w+)"', svg)


def test_a_picture_is_the_same_whatever_was_drawn_before(ours):
    """The green dot comes and goes: each time it lies between the two others, as its row does."""
    all_three = [("3", "red"), ("5", "green"), ("7", "blue")]
    pictures = ours.pictures(DOTS, FRAME, [1, 0, 1])
    assert [colours(svg) for svg in pictures] == [
        all_three,
        [all_three[0], all_three[2]],
        all_three,
    ]
    assert ours.pictures(DOTS, {"dots": {name: [] for name in FRAME["dots"]}}, [1]) != pictures[:1]
    assert ours.pictures(DOTS, FRAME, [1]) == pictures[:1]


def test_two_charts_are_told_apart(ours):
    """One view is kept for each, and what is alike need not be the same."""
    other = json.loads(json.dumps(DOTS).replace('"colour"', '"other"'))
    frame = {"dots": {**FRAME["dots"], "other": ["black"] * 3}}
    for _ in range(2):
        assert colours(*ours.pictures(DOTS, frame, [0])) == [("3", "red"), ("7", "blue")]
        assert colours(*ours.pictures(other, frame, [0])) == [("3", "black"), ("7", "black")]
    ours.afresh()
    assert colours(*ours.pictures(other, frame, [0])) == [("3", "black"), ("7", "black")]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"signals": []}, 'Unrecognized signal name: "time"'),
        ({"data": [{"name": "dots"}, {"name": "seen", "url": "far/away.json"}]}, "far/away.json"),
    ],
    ids=["parsing", "fetching"],
)
def test_a_chart_that_vega_cannot_draw_is_a_fault(ours, change, says):
    """Vega's own words say what is wrong, also where it would draw what it can."""
    with pytest.raises(DrawingError, match=re.escape(says)):
        ours.pictures({**DOTS, **change}, FRAME, [0])


def test_what_looks_alike_is_drawn_once_for_an_opening(ours, monkeypatch):
    """Many a move changes a number beside the picture, and nothing in it."""
    asked = []
    answer = ours.answer
    monkeypatch.setattr(ours, "answer", lambda line: asked.append(line) or answer(line))
    first = ours.pictures(DOTS, FRAME, [0, 1])
    begun = len(asked)
    assert ours.pictures(DOTS, {**FRAME, "other": {"x": [1]}}, [0, 1]) == first
    assert len(asked) == begun
    moved = {"dots": {**FRAME["dots"], "x": [3, 5, 8]}}
    assert ours.pictures(DOTS, moved, [0, 1]) != first
    ours.afresh()
    before = len(asked)
    assert ours.pictures(DOTS, FRAME, [0, 1]) == first
    assert len(asked) > before


def test_the_process_draws_on_after_a_fault(ours):
    """Tests go on after a fault, and the next picture is not the faulty chart's."""
    with pytest.raises(DrawingError):
        ours.pictures({**DOTS, "signals": []}, FRAME, [0])
    assert len(colours(*ours.pictures(DOTS, FRAME, [0]))) == 2


def test_a_process_that_ends_is_noticed_with_what_it_said():
    """One that can't find Vega, or has no memory left, gives no answer: nobody may wait for it."""
    dying = Drawer(("node", "-e", "console.error('no memory'); process.exit(7)"))
    with pytest.raises(DrawingError, match=r"ended with 7, having said: no memory$"):
        dying.pictures(DOTS, FRAME, [0])


def test_a_process_that_was_killed_is_noticed_and_another_takes_its_place():
    """Whoever was told so can go on."""
    drawer().pictures(DOTS, FRAME, [0])
    killed = drawer()
    killed.process.kill()
    with pytest.raises(DrawingError, match=r"ended with -9, having said: nothing$"):
        killed.pictures(DOTS, FRAME, [1])
    assert drawer() is not killed
    drawer().pictures(DOTS, FRAME, [0])


BUILD = """
import os, time
from build_hooks.figures.drawing import charted, crew
from build_hooks.figures.pictures.drawer import drawer

def cost(opening):
    return crew.Cost(0.0, ((),))

def make(name, stops):
    started = f"{os.getpid()} {drawer().process.pid}\\n"
    os.write(1, started.encode())  # at once, or the words of two processes could mix
    time.sleep(60)

def every(name):
    pass

crew.cost, crew.make, charted.every = cost, make, every
crew.draw([("one", ()), ("other", ())])
"""
"""A build that draws for a long time."""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_none_is_left_behind_when_a_build_is_interrupted(how):
    """However it ends: it may have had no time to end what it started, and what that started."""
    with subprocess.Popen(
        [sys.executable, "-c", BUILD],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as build:
        assert build.stdout
        started = [int(word) for word in build.stdout.readline().split()]
        assert len(started) == 2
        build.send_signal(how)
        build.wait()
        until = time.monotonic() + 30
        while any(map(alive, started)) and time.monotonic() < until:
            time.sleep(0.05)
    assert not any(map(alive, started))


def alive(process):
    """Whether a process runs; one that has ended may wait for its parent to be told."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return (
        not state.exists() or state.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    )
