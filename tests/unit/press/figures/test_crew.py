"""Drawing is the long step: it must end as soon as it can't succeed, and make nothing twice."""

from concurrent.futures import Future
from functools import partial
from multiprocessing import active_children

import pytest

from build_hooks import causes, store
from build_hooks.figures.drawing import charted, crew, drawings, modelled
from build_hooks.figures.pictures import flipbook
from widgets.kit import WidgetError
from widgets.registry import widget
from widgets.superposition.training import train


def test_a_fault_in_one_figure_ends_the_drawing_of_the_others(tmp_path, monkeypatch):
    """An author who mends a slip should not have to wait for pictures that are of no use."""
    monkeypatch.setattr(store, "FOLDER", tmp_path)
    with pytest.raises(WidgetError, match=r"^there is no widget 'nothing'"):
        crew.draw([("goodhart", widget("goodhart").preset("start")), ("nothing", ())])
    assert active_children() == []
    assert list((tmp_path / "drawn").rglob("*")) == []


@pytest.mark.parametrize("kept", [drawings, charted])
def test_a_widget_that_is_edited_while_it_is_drawn_is_not_kept(kept, tmp_path, monkeypatch):
    """Its picture may be half of the old and half of the new, under the name of one of them."""
    edited: list[int] = []
    monkeypatch.setattr(store, "FOLDER", tmp_path)
    monkeypatch.setattr(crew, "draw_opening", lambda *_: edited.append(1))
    monkeypatch.setattr(charted.charts, "chart", lambda *_: edited.append(1))
    monkeypatch.setattr(causes, "contents", lambda *_: [b"new" if edited else b"old"])
    kept.made_from.cache_clear()
    kept.made_from("rater")
    with pytest.raises(WidgetError, match=r"'rater' was changed while it was drawn; build again"):
        charted.chart.__wrapped__("rater", "rating") if kept is charted else crew.make(
            "rater", widget("rater").preset("start")
        )
    kept.made_from.cache_clear()
    assert {path.name for path in tmp_path.iterdir()} <= {"read"}  # what files mean, and no picture


class InOrder:
    """A pool that does at once what it is given."""

    def __init__(self, **_):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def map(self, work, tasks):
        return map(work, tasks)

    def submit(self, work, *given):
        done = Future()
        done.set_result(work(*given))
        return done


@pytest.fixture
def begun(monkeypatch):
    """What was done, in order, of openings that take as long as their costs say."""
    done: list[str] = []
    monkeypatch.setattr(crew, "ProcessPoolExecutor", InOrder)
    monkeypatch.setattr(charted, "every", lambda name: done.append(f"charts of {name}"))
    monkeypatch.setattr(
        crew, "make", lambda name, stops: done.append(f"drew {name}") or "a picture"
    )
    monkeypatch.setattr(
        crew, "model", lambda name, frames: done.append(f"modelled {name} {len(frames)}") or ""
    )
    return done


def test_what_takes_longest_is_drawn_first(begun, monkeypatch):
    """Begun last, it would hold one processor while the others have nothing to do."""
    counts = {"quick": 100, "slow": 9000, "middling": 4000}
    monkeypatch.setattr(
        crew, "cost", lambda opening: crew.Cost(0.0, tuple((n,) for n in range(counts[opening[0]])))
    )
    then = crew.Task("cut Vega", 10.0, lambda: begun.append("Vega") or "")
    crew.draw([(name, ()) for name in counts], then=[then])
    drawn = [each for each in begun if not each.startswith("charts")]
    assert drawn == ["drew slow", "drew middling", "Vega", "drew quick"]


def test_slow_frames_are_made_before_they_are_drawn_and_once_for_all_openings(begun, monkeypatch):
    """Two processes that draw neighbours at a time would both make what these have in common."""
    seconds = crew.SHARE / 2
    frames = {(0,): ((0,), (1,), (2,)), (3,): ((3,), (2,), (1,))}
    monkeypatch.setattr(crew, "cost", lambda opening: crew.Cost(seconds, frames[opening[1]]))
    crew.draw([("trained", stops) for stops in frames])
    modelled_ = [each for each in begun if each.startswith("modelled")]
    assert sum(int(each.split()[-1]) for each in modelled_) == 4
    assert len(modelled_) == 2
    assert begun.index(modelled_[-1]) < begun.index("drew trained")


def test_what_is_beside_is_begun_first_and_told_with_the_rest(begun, monkeypatch, capsys):
    """It holds one processor for as long as the others need for half of the pictures."""
    monkeypatch.setattr(crew, "cost", lambda _: crew.Cost(0.0, ((0,),)))
    beside = crew.Task("baked bread", 1.0, partial(lambda: begun.append("bread") or "a loaf"))
    crew.draw([("one", (0,))], [beside])
    assert begun[0] == "bread"
    said = capsys.readouterr().err
    assert "/2 baked bread: a loaf, 0.0 s" in said
    assert "/2 drew one 0: a picture, 0.0 s" in said


def test_a_process_that_models_keeps_its_frames(tmp_path, monkeypatch):
    """Also those that are quick because a slow one left something in memory."""
    monkeypatch.setattr(store, "FOLDER", tmp_path)
    monkeypatch.setattr(modelled, "slow", set())
    pair = widget("superposition").preset("why")
    crew.model("superposition", (pair,))
    [kept] = (tmp_path / "modelled").iterdir()
    assert kept.name.startswith(f"superposition-{pair[0]}")


def test_an_opening_of_many_slow_frames_costs_more_than_one_of_few_quick_ones(
    tmp_path, monkeypatch
):
    """Five networks are trained for one picture here; the sum of two features takes no time."""
    monkeypatch.setattr(store, "FOLDER", tmp_path)
    train.cache_clear()  # another test of this process may have trained them
    training = crew.cost(("superposition", widget("superposition").preset("start")))
    pair = crew.cost(("superposition", widget("superposition").preset("why")))
    assert training.slow
    assert training.frame > pair.frame


def test_a_model_that_is_slow_only_at_first_is_not_spread_over_all_processes(monkeypatch):
    """Each would make again what a first frame leaves in memory for the others."""
    now = iter((0.0, 2.0, 2.0, 2.01))
    monkeypatch.setattr(crew, "process_time", lambda: next(now))
    monkeypatch.setattr(modelled, "frame", flipbook.made)
    opening = ("superposition", widget("superposition").preset("why"))
    assert crew.cost(opening).frame == pytest.approx(0.01)
