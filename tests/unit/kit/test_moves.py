"""Moves: every sequence of picks has one number, and only what is offered can be picked."""

import re
from itertools import product
from random import Random

import pytest
from hypothesis import given, strategies as st

from build_hooks.figures import manifest, moves as drawn
from build_hooks.figures.pictures import reach
from tests.anywhere import anywhere
from tests.unit.example import frame as example_frame, widget
from widgets.kit import Choice, Moves, Widget, WidgetError, offered
from widgets.kit.controls import check_stop, stop_of
from widgets.reader.serve import made

NIM = 7


def frame(start: str, picks: tuple[int, ...]):
    """Nim: each takes one to three of a heap. A pick is one less than what is taken."""
    left = NIM if start == "seven" else 4
    for place in range(len(picks)):
        left -= offered("picks", picks, place, range(min(3, left))) + 1
    return {
        "heap": {"left": [left]},
        "offers": {
            "pick": [0, 1, 2],
            "label": ["take one", "take two", "take three"],
            "open": [left > taken for taken in range(3)],
        },
        "metrics": {"left": [left]},
    }


def nim(**changes) -> Widget:
    """A widget whose only other control starts the game anew."""
    moves = Moves("picks", "Take", options=3, most=4, layout="cards", anew=("start",))
    return widget(
        controls=(Choice("start", "Heap", {"seven": "Seven", "four": "Four"}), moves),
        frame=frame,
        summary=lambda values, metrics: f"{metrics['left']} left.",
        presets=(),
        readouts=(),
        challenges=(),
        **changes,
    )


def test_the_stops_are_the_sequences_in_order_of_length():
    """Counted by hand: nothing, then each option, then each pair."""
    three = Moves("m", "M", options=2, most=3)
    every = [picks for length in range(4) for picks in product(range(2), repeat=length)]
    assert [three.values[stop] for stop in range(three.count)] == every
    assert [stop_of(three, picks) for picks in every] == list(range(len(every))) == list(range(15))


@given(options=st.integers(1, 64), data=st.data())
def test_a_sequence_is_found_again_by_its_number(options, data):
    """There are too many to list, so the number must say it all; a fence has lists for tuples."""
    control = Moves("m", "M", options=options, most=8)
    picks = data.draw(st.lists(st.integers(0, options - 1), max_size=8))
    stop = stop_of(control, picks)
    assert stop == check_stop(control, stop)
    assert control.values[stop] == tuple(picks)
    if len(picks) < 8:
        assert control.values[control.after(stop, 0)] == (*picks, 0)
    if picks:
        assert control.values[control.before(stop)] == tuple(picks[:-1])


def test_sequences_that_javascript_could_not_tell_apart_are_refused():
    """64 options are 6 bits a pick: eight of them are 48 bits, nine are 54."""
    assert Moves("m", "M", options=64, most=8).count < 2**53
    with pytest.raises(WidgetError, match=r"^m has 18,\S+ sequences of up to 9 picks among 64"):
        Moves("m", "M", options=64, most=9)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (3, "m = 3 is not a list of picks (up to 2 picks, each from 0 to 3)"),
        ([1, 2, 3], "m = [1, 2, 3] has 3 picks (up to 2 picks, each from 0 to 3)"),
        ([4], "m = [4] has no pick 4 (up to 2 picks, each from 0 to 3)"),
        ([0, -1], "m = [0, -1] has no pick -1 (up to 2 picks, each from 0 to 3)"),
        ([True], "m = [True] has no pick True (up to 2 picks, each from 0 to 3)"),
        (["1"], "m = [1] has no pick 1 (up to 2 picks, each from 0 to 3)"),
    ],
)
def test_a_wrong_sequence_is_named_with_what_would_be_right(value, message):
    """An author mends a fence from this line alone."""
    with pytest.raises(WidgetError, match=f"^{re.escape(message)}$"):
        stop_of(Moves("m", "M", options=4, most=2), value)


@given(stop=st.integers() | st.floats() | st.text() | st.none())
def test_a_stop_of_a_link_is_taken_only_if_there_is_such_a_sequence(stop):
    """Whatever a link says becomes picks in range, or nothing."""
    control = Moves("m", "M", options=64, most=5)
    try:
        picks = control.values[check_stop(control, stop)]
    except WidgetError:
        return
    assert len(picks) <= 5
    assert all(0 <= pick < 64 for pick in picks)


@pytest.mark.parametrize(
    ("picks", "message"),
    [
        ([2, 2, 1], "picks = [2, 2, 1]: pick 3 is 1, which is not offered there; it may be 0"),
        ([2, 2, 0, 0], "picks = [2, 2, 0, 0]: pick 4 is 0, which is not offered there; nothing is"),
    ],
)
def test_a_pick_that_was_not_offered_is_refused_by_its_place(picks, message):
    """A link can hold any sequence, so the model follows it move by move."""
    with pytest.raises(WidgetError, match=f"^{re.escape(message)}$"):
        nim().frame_at(nim().stops({"picks": picks}))


def test_after_the_last_pick_nothing_is_open():
    """Four ones leave three, but four picks are all there are; the offers are still to be seen."""
    reply = made(nim(), list(nim().stops({"picks": [0, 0, 0, 0]})))
    assert reply["summary"] == "3 left."
    assert reply["offers"]["open"] == [False, False, False]
    assert made(nim(), list(nim().stops({"picks": [0, 0, 0]})))["offers"]["open"] == [True] * 3


def test_a_control_that_starts_the_game_anew_forgets_what_was_picked():
    """The picks of one heap may not be there in another."""
    at = nim().stops({"picks": [2, 2]})
    assert nim().moved(at, 0, 1) == (1, 0)
    assert nim().moved(at, 1, 0) == (0, 0)


def test_the_offers_and_undo_are_one_move_away():
    """So that the first pick is answered by a picture that is there already."""
    at = nim().stops({"picks": [2, 2]})
    offers = nim().offers(at, nim().frame_at(at))
    moved = set(reach.moves(nim(), at, offers))
    assert moved == {(1, 0), nim().stops({"picks": [2]}), nim().stops({"picks": [2, 2, 0]})}


@given(seed=st.integers(0, 500))
def test_anywhere_is_where_a_reader_can_get(seed):
    """The tests over all widgets rely on it."""
    stops = anywhere(nim(), Random(seed))
    assert nim().frame_at(stops)["metrics"]["left"][0] >= 0


def test_a_link_of_before_is_seen_when_there_are_other_options():
    """The same number would be another sequence."""
    more = Moves("picks", "Take", options=4, most=4, layout="cards", anew=("start",))
    other = nim()
    other = Widget(**{**vars(other), "controls": (other.controls[0], more)})
    assert manifest.signature(other) != manifest.signature(nim())


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"pick": [0]}, "has no column 'label'; it has pick"),
        ({"pick": [3], "label": ["x"]}, "has the pick 3; picks of 'picks' are 0 to 2"),
        ({"pick": ["0"], "label": ["x"]}, "has the pick 0; picks of 'picks' are 0 to 2"),
        ({"pick": [1, 1], "label": ["x", "y"]}, "offers a pick twice; give each pick one row"),
    ],
)
def test_offers_that_can_not_be_drawn_are_named(table, message):
    """An author, or a reader who changed the model, learns which table it is."""

    def wrong(start, picks):
        return {"offers": table, "metrics": {"left": [0]}}

    broken = Widget(**{**vars(nim()), "frame": wrong})
    with pytest.raises(
        WidgetError,
        match=re.escape(f"widget 'example' at start = seven, picks = []: table 'offers' {message}"),
    ):
        made(broken, [0, 0])


def test_a_frame_without_offers_and_a_widget_without_moves_offer_nothing():
    """Most widgets have none, and their pages need not ask."""
    assert made(widget(frame=example_frame), [0, 0, 0, 0, 1])["offers"] == {}


def test_offers_are_for_one_control():
    """With two at once, nobody could say whose they are."""
    two = (Moves("a", "A"), Moves("b", "B"))
    with pytest.raises(
        WidgetError,
        match="may ask for the moves 'a' and 'b' at once; a frame can make offers for only one",
    ):
        widget(controls=two, presets=(), challenges=())


def test_two_controls_for_moves_may_be_of_two_panels():
    """Each has the offers of its own frames, and no others'."""
    kind = Choice("kind", "Kind", options={"one": "One", "other": "Other", "none": "None"})

    def made(kind, a, b):
        return {
            "offers": {"pick": [0 if kind == "one" else 1], "label": [kind]},
            "metrics": {"n": [len(a) + len(b)]},
        }

    two = (
        Moves("a", "A", options=2, most=2, when={"kind": ("one",)}),
        Moves("b", "B", options=2, most=3, when={"kind": ("other",)}),
    )
    both = widget(
        controls=(kind, *two), presets=(), challenges=(), frame=made, summary=lambda v, m: "Words.",
        readouts=(),
    )  # fmt: skip
    for stops, label in (((0, 0, 0), "one"), ((1, 0, 0), "other")):
        assert both.offers(stops, both.frame_at(stops))["label"] == [label]
    assert both.offers((2, 0, 0), both.frame_at((2, 0, 0))) == {}
    with pytest.raises(WidgetError, match="'a' and 'b' at once"):
        overlapping = Moves("b", "B", when={"kind": ("one", "other")})
        widget(controls=(kind, two[0], overlapping), presets=(), challenges=())


def test_squares_say_what_they_are_and_what_was_picked():
    """By ear as by eye, and whatever a label holds."""
    control = manifest.described(
        widget(
            controls=(Moves("m", "M", options=4, most=2, columns=2),), presets=(), challenges=()
        ),
        Moves("m", "M", options=4, most=2, columns=2),
    )
    offers = {
        "pick": [0, 3],
        "label": ['<b>"one"', "two"],
        "shade": [0.25, None],
        "mark": ["A", None],
    }
    html = drawn.moves("id", control, 4, offers)
    assert 'aria-label="&lt;b&gt;&quot;one&quot;" style="--shade: 0.25" disabled>A</button>' in html
    assert 'aria-label="row 1, column 2"' in html
    assert 'aria-label="two, pick 1" data-picked disabled>1</button>' in html
    assert '<output aria-live="off">1 picked</output>' in html
