"""The circle of superposition: where ideas are, what comes back, and what its page says of both."""

from itertools import pairwise
from math import hypot
from pathlib import Path

import pytest
from pytest import approx

from widgets.superposition.ideas import COLUMNS, IDEAS, ROWS, SPARSITIES
from widgets.superposition.model import RUNS, WIDGET, lesson
from widgets.superposition.training import train

PAGE = Path(__file__).resolve().parents[4] / "docs" / "widgets" / "superposition.md"


def circle(**values):
    """A frame of the circle."""
    return WIDGET.frame_at(WIDGET.stops({"panel": "circle", **values}))


def best(sparsity):
    """The best of the five networks of the training panel, trained here."""
    runs = [train(lesson, 5, sparsity, 0.9, RUNS + run, (run, RUNS)) for run in range(RUNS)]
    return min(runs, key=lambda run: run.loss).networks[-1]


@pytest.mark.parametrize("sent", IDEAS)
@pytest.mark.parametrize("sparsity", [0, 0.9])
def test_what_comes_back_is_the_whole_network_at_one_idea(sparsity, sent):
    """ReLU(W'Wx + b) with every sum written out, at x = 1 for what is sent and 0 for the others."""
    first, second, bias = best(sparsity)
    x = [float(idea == sent) for idea in IDEAS]
    h = [sum(w * each for w, each in zip(row, x, strict=True)) for row in (first, second)]
    whole = [max(0.0, first[j] * h[0] + second[j] * h[1] + bias[j]) for j in range(5)]
    frame = circle(sparsity=sparsity, sent=sent)
    assert frame["ideas"]["answer"] == approx(whole)
    wrong = {idea: out for idea, out in zip(IDEAS, whole, strict=True) if idea != sent}
    assert frame["metrics"]["loudest_wrong"] == [approx(max(wrong.values()))]
    assert frame["metrics"]["loudest"] == [max(wrong, key=wrong.get)]


@pytest.mark.parametrize("sparsity", SPARSITIES)
def test_a_turn_and_a_mirror_are_all_that_is_done_to_the_arrows(sparsity):
    """So lengths and the angles between them are the network's: all products of two are unchanged."""
    first, second, _ = best(sparsity)
    ideas = circle(sparsity=sparsity)["ideas"]
    for i in range(5):
        assert ideas["norm"][i] == approx(hypot(first[i], second[i]))
        for j in range(5):
            drawn = ideas["x"][i] * ideas["x"][j] + ideas["y"][i] * ideas["y"][j]
            assert drawn == approx(first[i] * first[j] + second[i] * second[j], abs=1e-9)
    assert (ideas["x"][0], ideas["y"][0] > 0) == (approx(0, abs=1e-9), True)
    assert ideas["x"][1] >= 0


def test_the_lever_shows_as_many_dots_as_ideas_take_turns():
    """Of twenty; at 98% that would be 0.4, and one is left. Dots that go at a stop are gone at all later ones."""
    table = circle(sparsity=0.9)["turns"]
    blocks = [
        {
            (column, row)
            for stop, column, row in zip(table["stop"], table["column"], table["row"], strict=True)
            if stop == place
        }
        for place in range(len(SPARSITIES))
    ]
    whole = COLUMNS * ROWS
    assert [len(block) for block in blocks] == [
        max(1, round(whole * (1 - sparsity), 6)) for sparsity in SPARSITIES
    ]
    assert len(blocks[0]) == whole == 20
    assert all(rarer < denser for denser, rarer in pairwise(blocks[:-1]))
    now = {stop for stop, is_now in zip(table["stop"], table["now"], strict=True) if is_now}
    assert now == {SPARSITIES.index(0.9)}


def test_what_can_be_sent_stands_at_one_place_at_every_stop():
    """Hands know where it is without the frame: six boxes from left to right, the first for nothing."""
    for sparsity in SPARSITIES:
        chips = circle(sparsity=sparsity, sent="rain")["chips"]
        assert chips["sent"] == ["nothing", *IDEAS]
        assert chips["place"] == list(range(6))
        assert chips["chosen"] == [idea == "rain" for idea in chips["sent"]]


def test_nothing_answers_where_nothing_is_sent():
    assert circle(sparsity=0)["ideas"]["answer"] == [0.0] * 5


def test_the_page_is_right_about_where_arrows_come_and_noise_shrinks():
    """What to try, 1 and 2."""
    told = PAGE.read_text(encoding="utf-8")
    assert "At 50% two arrows become four, in opposite pairs; at 85% they are five." in told
    kept = {s: circle(sparsity=s)["metrics"]["features_kept"][0] for s in (0.3, 0.5, 0.8, 0.85)}
    assert kept == {0.3: 2, 0.5: 4, 0.8: 4, 0.85: 5}
    assert circle(sparsity=0.5)["metrics"]["shape"] == ["two opposite pairs"]
    heard = circle(sparsity=0.9, sent="cars")["ideas"]["wrong"]
    assert sum(answer > 0.05 for answer in heard) == 2
    noise = [sum(circle(sparsity=s, sent="dogs")["ideas"]["wrong"]) for s in (0.9, 0.98)]
    assert noise[1] < noise[0]


def test_an_idea_that_was_given_up_comes_back_whatever_is_sent():
    """What to try, 3: at 50% salt answers about as loudly to any idea as to itself."""
    own, *others = (
        circle(sparsity=0.5, sent=sent)["ideas"]["answer"][IDEAS.index("salt")]
        for sent in ("salt", "dogs", "cars", "rain", "music")
    )
    assert all(other == approx(own, abs=0.03) for other in others)


@pytest.mark.parametrize(
    ("sparsity", "told"),
    [
        (0, "Each idea is always there. Two neurons keep two of five, at a right angle, and give up rain, music and salt."),
        (0.5, "Each idea is absent 50% of the time. Two neurons keep four of five, in two opposite pairs, and give up salt."),
        (0.9, "Each idea is absent 90% of the time. Two neurons keep all five, in a pentagon."),
    ],
)  # fmt: skip
def test_the_sentence_says_how_many_are_kept_and_which_are_not(sparsity, told):
    stops = WIDGET.stops({"panel": "circle", "sparsity": sparsity})
    words = WIDGET.words(stops, WIDGET.frame_at(stops))
    assert words.summary == told
    assert list(words.readouts) == ["features_kept"]


def test_the_sentence_says_who_answers_wrongly():
    stops = WIDGET.stops({"panel": "circle", "sparsity": 0.9, "sent": "cars"})
    frame = WIDGET.frame_at(stops)
    words = WIDGET.words(stops, frame)
    right, wrong = (frame["metrics"][name][0] for name in ("right", "loudest_wrong"))
    assert words.summary.endswith(
        f"Send “cars”: it comes back as {right:.2f}, and “salt” answers {wrong:.2f}, though nobody sent it."
    )
    assert list(words.readouts) == ["features_kept", "right", "loudest_wrong"]


@pytest.mark.parametrize("sparsity", [0, 0.5, 0.9])
def test_what_was_given_up_is_drawn_where_nothing_else_is(sparsity):
    """Arrows that are kept keep their way; any other idea is at least 45 degrees from all that is drawn."""
    ideas = circle(sparsity=sparsity)["ideas"]
    ways = [complex(*way) for way in zip(ideas["way_x"], ideas["way_y"], strict=True)]
    assert [abs(way) for way in ways] == pytest.approx([1] * 5)
    for place, (way, is_kept) in enumerate(zip(ways, ideas["kept"], strict=True)):
        arrow = complex(ideas["x"][place], ideas["y"][place])
        if is_kept:
            assert way == pytest.approx(arrow / abs(arrow))
        else:
            others = ways[:place] + ways[place + 1 :]
            assert all((way / other).real < 0.7072 for other in others)
