"""What the boat race's reward pays for, against plans that are worked out another way."""

import pytest
from hypothesis import given, settings, strategies as st

from .boat_reference import POINTS, RULES, at, found, moved, paid


def sums(**values: object) -> dict[str, float]:
    """The pay a step of each thing that can be done for ever."""
    table = at(panel="sums", **values)["cycles"]
    return dict(zip(table["cycle"], table["pay"], strict=True))


@settings(max_examples=20)
@given(points=POINTS, rules=RULES)
def test_nothing_done_for_ever_pays_more_than_the_best(points, rules):
    """The best is what readers are told to compare with."""
    assert (
        found(panel="sums", **points, **rules)["best_rate"]
        >= max(sums(**points, **rules).values()) - 1e-9
    )


@settings(max_examples=10)
@given(points=POINTS)
def test_only_going_on_is_truly_worth_something(points):
    """A step clockwise is worth 1 and any other -1, so rocking comes to nothing and staying to less."""
    table = at(panel="sums", **points)["cycles"]
    assert dict(zip(table["cycle"], table["true"], strict=True)) == {
        "lap": 1,
        "anticlockwise": -1,
        "arrow": 0,
        "line": 0,
        "stay": -1,
    }


@settings(max_examples=20)
@given(points=POINTS, other=st.integers(0, 8))
def test_a_cost_that_every_step_has_does_not_change_what_pays_most(points, other):
    """Adding the same to all rewards moves all rates alike."""
    here, there = (
        found(panel="sums", **{**points, "step": step})["best_cycles"]
        for step in (points["step"], other / 4)
    )
    assert here == there


@settings(max_examples=20)
@given(points=POINTS)
def test_taking_back_makes_going_to_and_fro_worthless(points):
    """What a step brings its undoing costs: only the cost of a step is left, and laps pay most."""
    points = {**points, "undo": True, "anyway": False}
    pays = sums(**points)
    assert pays["arrow"] == pytest.approx(-points["step"], abs=1e-9)
    assert pays["line"] == pytest.approx(-points["step"], abs=1e-9)
    if points["arrow"] > 0:
        assert found(panel="sums", **points)["best_cycles"] == "lap"


def test_taking_back_does_not_help_where_arrows_also_pay_backwards():
    """Entered backwards and left forwards, an arrow is paid and never taken back: 3 / 2 - 1."""
    assert sums(undo=True, anyway=True)["arrow"] == pytest.approx(0.5, abs=1e-9)
    assert found(undo=True, anyway=True)["behaviour"] == "oscillate"


@settings(max_examples=15)
@given(arrow=st.integers(1, 12).map(lambda half: half / 2), seed=st.integers(0, 9999))
def test_with_taking_back_and_no_bonus_the_size_of_the_arrow_does_not_matter(arrow, seed):
    """Going on is all that pays, however little."""
    assert found(undo=True, arrow=arrow, seed=seed)["behaviour"] == "lap"


def finishing_is_best(lap: float, gamma: float) -> bool:
    """Whether a boat that has worked out all the future would go for the finish: value iteration."""
    points = {"arrow": 3.0, "step": 1.0, "lap": lap, "anyway": False, "undo": False}
    steps = [
        [
            (paid(c, a, **points), a, ends)
            for a, ends in (moved(c, way, finish=True, wall=True) for way in range(4))
        ]
        for c in range(8)
    ]
    values = [0.0] * 8
    for _ in range(1500):  # 0.97 to that power is nothing
        options = [
            [(pay + (0 if ends else gamma * values[a]), a) for pay, a, ends in row] for row in steps
        ]
        values = [max(value for value, _ in row) for row in options]
    cell = 0
    for _ in range(8):
        value = max(value for value, _ in options[cell])
        # Of ways within rounding the one that goes on: the question is whether it need turn back.
        forward = max(value for value, after in options[cell] if after == (cell + 1) % 8)
        if forward < value - 1e-7:
            return False
        cell = (cell + 1) % 8
    return True


@pytest.mark.parametrize("gamma", [0.8, 0.9, 0.95, 0.97])
def test_the_bonus_that_is_needed_is_where_the_best_plan_changes(gamma):
    """The closed form compares two plans; value iteration looks at all of them."""
    needs = found(panel="sums", finish=True, gamma=gamma)["finish_needs"]
    assert finishing_is_best(needs + 1e-4, gamma)
    assert not finishing_is_best(needs - 1e-4, gamma)


def test_a_boat_refuses_a_bonus_just_below_and_takes_one_just_above():
    """At 0.95 the bonus needed is 0.95 * 1.05 / 0.0975 = 10.23, so 10 is too little and 11 enough."""
    assert found(finish=True, lap=10)["finished"] is False
    assert found(finish=True, lap=11)["finished"] is True
    assert found(finish=True, lap=11)["steps"] == 8


def test_without_the_bar_the_boat_backs_over_the_line_and_has_won():
    """One step back and one over the line: 20 - 2 points, and nothing of a race."""
    metrics = found(finish=True, wall=False, lap=20)
    assert (metrics["score"], metrics["true_score"], metrics["steps"]) == (18, 0, 2)
