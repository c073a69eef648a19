"""The reader's drive against a list of passages, and its leaks against plans followed for a long time."""

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings, strategies as st

from tests.unit.widgets.boat_race.boat_reference import POINTS, RING, RULES, at, found, moved, paid
from widgets.boat_race.drive import DRIVE, PLACE, TWO_LAPS
from widgets.boat_race.model import WIDGET
from widgets.boat_race.settings import REWARD
from widgets.kit import WidgetError, metrics_of

TURNS = st.lists(st.booleans(), max_size=DRIVE)


def driven(onwards: list[bool], finish: bool, wall: bool) -> tuple[list[int], bool]:
    """A path of steps on and back that the rules allow, until the race ends."""
    path, ends = [0], False
    for on in onwards:
        if ends:
            break
        after = (path[-1] + (1 if on else -1)) % 8
        if finish and wall and (path[-1], after) == (0, 7):
            continue
        ends = finish and (path[-1], after) == (7, 0)
        path.append(after)
    return path, ends


def places(path: list[int]) -> tuple[int, ...]:
    """The picks of a path: three to a row of the course, from the complex plane."""
    return tuple(int(RING[cell].real + 3 * RING[cell].imag) for cell in path[1:])


@settings(max_examples=40)
@given(points=POINTS, rules=RULES, onwards=TURNS)
def test_a_drive_is_paid_step_by_step_as_the_list_of_passages_says(points, rules, onwards):
    """Score, true score, and when it is over; the picks on offer are where one can go from there."""
    path, ends = driven(onwards, **rules)
    shown = at(panel="drive", route=places(path), **points, **rules)
    metrics = metrics_of(shown)
    steps = list(pairwise(path))
    assert metrics["yours"] == pytest.approx(sum(paid(*step, **points) for step in steps))
    assert metrics["yours_true"] == sum(1 if b == (a + 1) % 8 else -1 for a, b in steps)
    assert metrics["over"] == (ends or len(steps) == DRIVE)
    ways = {moved(path[-1], way, **rules)[0] for way in range(4)} - {path[-1]}
    offers = shown["offers"]
    assert {p for p, is_open in zip(offers["pick"], offers["open"], strict=True) if is_open} == (
        set() if metrics["over"] else {PLACE[cell] for cell in ways}
    )


@settings(max_examples=25)
@given(points=POINTS, rules=RULES, onwards=TURNS)
def test_what_floats_up_is_what_the_last_step_was_paid(points, rules, onwards):
    """The arrow and the bonus above, the cost below, where the boat has come to; nothing before the first step."""
    path, _ = driven(onwards, **rules)
    rising = at(panel="drive", route=places(path), **points, **rules)["gains"]
    said = [float(words.replace("−", "-")) for words in rising["words"]]
    if len(path) == 1:
        assert not said
        return
    assert sum(said) == pytest.approx(paid(*path[-2:], **points))
    assert {complex(x, y) for x, y in zip(rising["x"], rising["y"], strict=True)} <= {
        RING[path[-1]]
    }


def long_run(path: list[int], habit: list[int], gamma: float, points: dict) -> float:
    """What a path and then a habit are worth, followed for so long that no more can matter."""
    total, weight = 0.0, 1.0
    steps = list(pairwise(path)) + list(pairwise(habit)) * int(20 / (1 - gamma))
    for cell, after in steps:
        total += weight * paid(cell, after, **points)
        weight *= gamma
    return total


@settings(max_examples=40, deadline=None)
@given(points=POINTS, finish=st.booleans(), gamma=st.integers(80, 95).map(lambda n: n / 100))
def test_a_place_leaks_where_rocking_is_worth_racing(points, finish, gamma):
    """All eight places, each tried: without a finish a step's pay is compared, with one what all is worth."""
    ring = [(cell, (cell + 1) % 8) for cell in range(8)]
    if finish:
        racing = sum(gamma**n * paid(*step, **points) for n, step in enumerate(ring))
        rocking = [
            long_run([*range(cell + 1)], [cell, cell + 1, cell], gamma, points) for cell in range(7)
        ]
    else:
        racing = sum(paid(*step, **points) for step in ring) / 8
        rocking = [(paid(a, b, **points) + paid(b, a, **points)) / 2 for a, b in ring]
    # Neither way of adding up is trusted with a hair's breadth, unless it is an exact tie of halves.
    assume(not finish or all(abs(worth - racing) > 1e-6 for worth in rocking))
    expected = [cell for cell, worth in enumerate(rocking) if worth >= racing - 1e-9]
    route = TWO_LAPS[:8] if finish else TWO_LAPS
    shown = at(panel="drive", route=route, finish=finish, gamma=gamma, **points)
    assert list(shown["leaks"]["cell"]) == expected
    assert metrics_of(shown)["leaks"] == len(expected)


def test_an_open_line_is_a_loophole_of_its_own():
    """Back over it and over it again, 60 points after two steps and not eight, is worth more."""
    assert sum(0.95**n * pay for n, pay in enumerate([2, -1, 2, -1, 2, -1, 2, 59])) < -1 + 0.95 * 59
    shown = at(panel="drive", route=TWO_LAPS[:8], finish=True, wall=False, lap=60)
    assert 7 in shown["leaks"]["cell"]
    assert metrics_of(shown)["machine"] == 58


def test_the_machine_makes_a_step_for_each_of_the_readers():
    """Its wake, its score and its bars are those of its race so far; who scored more is said at the end."""
    race = at(panel="race")["sailing"]
    for made in (0, 1, 5, DRIVE):
        shown = at(panel="drive", route=TWO_LAPS[:made])
        whose = zip(shown["paid"]["whose"], shown["paid"]["pay"], strict=True)
        assert [pay for boat, pay in whose if boat] == race["pay"][1 : made + 1]
        assert shown["pilot"]["x"] == [race["x"][made]]
        assert float(shown["told"]["machine"][0].replace("−", "-")) == race["score"][made]
        metrics = metrics_of(shown)
        over = made == DRIVE
        assert metrics["machine"] == (race["score"][made] if over else None)
        assert metrics["machine_true"] == (race["true"][made] if over else None)


def test_a_tie_is_paid_alike_and_only_flags_tell_who_raced():
    """Step by step the same pay; two flags against none."""
    shown = at(panel="drive", route=TWO_LAPS)
    paid, flags = shown["paid"], shown["flags"]
    pays = [
        [pay for boat, pay in zip(paid["whose"], paid["pay"], strict=True) if boat == whose]
        for whose in (0, 1)
    ]
    assert pays[0] == pays[1]
    assert list(zip(flags["whose"], flags["won"], strict=True)) == [
        (0, True), (0, True), (1, False), (1, False),
    ]  # fmt: skip


def test_every_part_of_the_reward_that_is_rewritten_counts_as_a_repair():
    """One each, and none twice; where there is no finish, a line that is barred or not is no part of it."""
    assert found(panel="drive", route=TWO_LAPS)["repairs"] == 0
    values: dict[str, float | bool] = {}
    changed = {"arrow": 4, "lap": 5, "step": 0, "undo": True, "anyway": True, "finish": True}
    for number, (name, value) in enumerate(changed.items(), 1):
        values[name] = value
        assert found(panel="drive", **values)["repairs"] == number
    assert found(panel="drive", **values, wall=False)["repairs"] == len(REWARD)


def test_nobody_drives_through_the_wall_or_past_the_finish():
    """The message says which pick and what there is."""
    with pytest.raises(
        WidgetError, match=r"pick 1 is 4, which is not offered there; it may be 1, 3"
    ):
        at(panel="drive", route=(4,))
    with pytest.raises(WidgetError, match="pick 9 is 1, which is not offered there; nothing is"):
        at(panel="drive", route=TWO_LAPS[:9], finish=True)


def said(**values) -> str:
    """The sentence."""
    stops = WIDGET.stops(values)
    return WIDGET.words(stops, WIDGET.frame_at(stops)).summary


def test_the_sentence_says_who_scored_what_and_where_the_pay_leaks():
    """Sums by hand: two laps are 8·3 − 16 = 8, with a bonus of 5 twice 18, the line's rocking 8·5 − 16 = 24."""
    assert said(route=TWO_LAPS) == (
        "You went round twice and scored 8 points; the machine goes to and fro and scored 8 points. "
        "Going to and fro pays as well as racing, or better, at 4 of the course’s 8 places."
    )
    assert (
        "scored 18 points; the machine goes to and fro and scored 24 points. After 1 repair, "
        in said(route=TWO_LAPS, lap=5)
    )
    assert said(route=TWO_LAPS, lap=5, undo=True).endswith(
        "After 2 repairs, nowhere on the course does going to and fro pay as well as racing."
    )


def test_a_finish_taken_early_is_told_of_with_what_the_machine_goes_on_to():
    """The reader has 4·3 − 8 + 10 = 14; the boat that refuses makes 100·½ = 50 in its race."""
    told = said(route=TWO_LAPS[:8], lap=10, finish=True)
    assert told.startswith(
        "You finished and scored 14 points; the machine goes to and fro and scored 8"
    )
    assert "in a whole race it makes 50 points." in told


@pytest.mark.parametrize("panel", ["race", "learning", "sums"])
def test_a_re_roll_says_what_it_changed(panel):
    """Practice, by how much, and in how many cells the boat has come to steer another way."""
    assert "re-roll" not in said(panel=panel)
    other, first = found(panel=panel, seed=37), found(panel=panel)
    turned = sum(a != b for a, b in zip(other["policy"], first["policy"], strict=True))
    assert other["practice"] != first["practice"]
    assert f"practice ({first['practice']:.2f} with seed 1)".replace("-", "−") in said(
        panel=panel, seed=37
    )
    assert f"the steering in {turned or 'none'} of 8 cells." in said(panel=panel, seed=37)


def test_a_re_roll_that_turns_the_boat_says_in_how_many_cells():
    """Where nothing but luck decides, as when no step pays, seeds differ."""
    first = found(panel="race", arrow=0, step=0.25)["policy"]
    for seed in range(2, 30):
        other = found(panel="race", arrow=0, step=0.25, seed=seed)["policy"]
        turned = sum(a != b for a, b in zip(other, first, strict=True))
        if turned:
            told = said(panel="race", arrow=0, step=0.25, seed=seed)
            assert f"the steering in {turned} of 8 cells." in told
            return
    raise AssertionError("no seed of thirty steers otherwise")
