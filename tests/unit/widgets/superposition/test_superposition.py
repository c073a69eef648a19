"""Superposition: exact slopes, what no rotation or renaming may change, and how runs end.

The published and derived numbers are the widget's oracles, which other tests run.
"""

from itertools import product
from math import cos, hypot, isclose, pi, sin
from random import Random

import pytest
from hypothesis import assume, given, settings, strategies as st
from pytest import approx

from widgets.kit.frame import listen, metrics_of
from widgets.superposition.arrangement import dimensionality, shape, turned
from widgets.superposition.model import RUNS, WIDGET, lesson
from widgets.superposition.training import CHECKPOINTS, STEPS, Batch, batch, importances, train

PART = (0, RUNS)
SMALL = st.floats(-2, 2)


def tables(**values):
    """The frame where the named controls have these values and the others their start."""
    return WIDGET.frame_at(WIDGET.stops({"panel": "training", **values}))


def vectors(most=8):
    """Some directions in the plane."""
    return st.lists(st.tuples(SMALL, SMALL), min_size=1, max_size=most)


@st.composite
def situations(draw):
    """A network, a batch and importances for it."""
    features = draw(st.integers(2, 8))
    row = st.lists(SMALL, min_size=features, max_size=features)
    network = (draw(row), draw(row), draw(row))
    seed = draw(st.integers(0, 10**6))
    sparsity = draw(st.sampled_from([0, 0.5, 0.9]))
    decay = draw(st.sampled_from([0.5, 0.9, 1.0]))
    examples = batch(Random(seed).random, features, sparsity)
    return network, examples, importances(features, decay)


def loss_by_hand(network, examples, importance):
    """Output by output and example by example, as the equations say it."""
    first, second, bias = network
    n = len(bias)
    total = 0.0
    for x in [*examples.examples, *([0.0] * n for _ in range(examples.blank))]:
        h = [sum(row[i] * x[i] for i in range(n)) for row in (first, second)]
        for i in range(n):
            out = max(0.0, first[i] * h[0] + second[i] * h[1] + bias[i])
            total += importance[i] * (x[i] - out) ** 2
    return total / (len(examples.examples) + examples.blank)


class TestLesson:
    """The loss of one batch and its slope."""

    @given(situation=situations())
    def test_the_loss_is_what_the_equations_say_and_never_negative(self, situation):
        loss, _ = lesson(*situation)
        assert loss == approx(loss_by_hand(*situation), rel=1e-9, abs=1e-12)
        assert loss >= 0

    @settings(max_examples=40)
    @given(situation=situations())
    def test_the_slope_is_that_of_a_small_step(self, situation):
        """By differences, each of the 3n numbers in turn, but for those at a corner of ReLU."""
        network, examples, importance = situation
        _, slopes = lesson(*situation)
        step = 1e-6
        for row, place in product(range(3), range(len(importance))):
            ends = []
            for way in (step, -step):
                moved = tuple(list(each) for each in network)
                moved[row][place] += way
                ends.append(loss_by_hand(moved, examples, importance))
            middle = loss_by_hand(*situation)
            # At a corner the two sides disagree, and there the slope is one-sided by agreement.
            left, right = (middle - ends[1]) / step, (ends[0] - middle) / step
            if isclose(left, right, rel_tol=1e-3, abs_tol=1e-3):
                assert slopes[row][place] == approx((left + right) / 2, rel=2e-3, abs=2e-3)

    @given(situation=situations(), angle=st.floats(0, 2 * pi))
    def test_turning_all_directions_changes_no_loss(self, situation, angle):
        (first, second, bias), examples, importance = situation
        pairs = list(zip(first, second, strict=True))
        spun = [
            (a * cos(angle) - b * sin(angle), a * sin(angle) + b * cos(angle)) for a, b in pairs
        ]
        network = ([a for a, _ in spun], [b for _, b in spun], bias)
        assert lesson(network, examples, importance)[0] == approx(lesson(*situation)[0], abs=1e-9)

    @given(situation=situations(), order=st.randoms(use_true_random=False))
    def test_renaming_equally_important_features_renames_the_slopes(self, situation, order):
        """So, step by step, it renames the solution."""
        network, examples, _ = situation
        n = len(network[2])
        names = list(range(n))
        order.shuffle(names)

        def rename(row):
            return [row[name] for name in names]

        equal = (1.0,) * n
        loss, slopes = lesson(network, examples, equal)
        other, renamed = lesson(
            tuple(map(rename, network)),
            Batch([rename(x) for x in examples.examples], examples.blank),
            equal,
        )
        assert other == approx(loss, rel=1e-12)
        assert renamed == [approx(rename(row), abs=1e-9) for row in slopes]

    def test_at_nought_an_output_is_clipped(self):
        """The derivative of ReLU is 0 at 0: a network of noughts has nothing to learn from."""
        noughts = ([0.0] * 3, [0.0] * 3, [0.0] * 3)
        _, slopes = lesson(noughts, batch(Random(1).random, 3, 0), (1.0, 0.9, 0.81))
        assert slopes == [[0.0] * 3] * 3


class TestTraining:
    """One run, from its draws to its end."""

    @pytest.mark.parametrize("sparsity", [0, 0.5, 0.9, 0.98])
    def test_features_are_absent_as_often_as_the_sparsity_says_and_else_uniform(self, sparsity):
        """2,000 batches of 5: within five standard errors of the share and the mean."""
        draw = Random(7).random
        batches = [batch(draw, 5, sparsity) for _ in range(2000)]
        numbers = [x for each in batches for example in each.examples for x in example]
        total = 2000 * 32 * 5
        present = [x for x in numbers if x > 0]
        share = 1 - sparsity
        assert len(present) / total == approx(
            share, abs=5 * (share * sparsity / total) ** 0.5 + 1e-9
        )
        assert sum(present) / len(present) == approx(0.5, abs=5 * (1 / 12 / len(present)) ** 0.5)
        assert all(len(each.examples) + each.blank == 32 for each in batches)
        assert all(max(example) > 0 for each in batches for example in each.examples)

    def test_the_same_seed_trains_the_same_network(self):
        """Not only out of the store in which runs are kept."""
        train.cache_clear()
        one = train(lesson, 3, 0.9, 0.9, 42, PART)
        train.cache_clear()
        assert train(lesson, 3, 0.9, 0.9, 42, PART) == one

    def test_it_is_looked_at_from_before_the_first_step_to_after_the_last(self):
        assert (CHECKPOINTS[0], CHECKPOINTS[-1]) == (0, STEPS)
        assert sorted(set(CHECKPOINTS)) == CHECKPOINTS
        run = train(lesson, 3, 0.9, 0.9, 42, PART)
        assert len(run.networks) == len(run.losses) == len(CHECKPOINTS)
        start = [x for row in run.networks[0][:2] for x in row]
        assert all(-0.5 <= x <= 0.5 for x in start)
        assert run.networks[0][2] == [0.0] * 3

    @pytest.mark.parametrize("seed", [0, 9999])
    @pytest.mark.parametrize("features", [2, 8])
    @pytest.mark.parametrize("decay", [0.5, 1])
    @pytest.mark.parametrize("sparsity", [0, 0.98])
    def test_every_corner_of_its_range_makes_a_whole_frame(self, sparsity, decay, features, seed):
        """Frames are checked to be finite; the least loss is shown, and no network beats chance."""
        frame = tables(sparsity=sparsity, decay=decay, features=features, seed=seed)
        metrics = metrics_of(frame)
        losses = frame["runs"]["loss"]
        assert metrics["loss"] == min(losses) >= 0
        assert metrics["worst"] == max(losses)
        assert frame["runs"]["shown"].count(True) == 1
        assert metrics["dimensions_used"] <= 2 + 1e-9
        assert len(frame["interference"]["value"]) == len(CHECKPOINTS) * features**2
        assert WIDGET.words(WIDGET.stops({"panel": "training"}), frame).summary.endswith(".")

    def test_a_single_run_can_stop_in_a_worse_arrangement_than_the_one_shown(self):
        """What the five small pictures are for, and what the page says of the opening."""
        runs = tables()["runs"]
        assert (min(runs["features_kept"]), max(runs["features_kept"])) == (4, 5)
        assert max(runs["loss"]) > 2 * min(runs["loss"])

    def test_it_says_how_far_it_has_come(self):
        """From the first checkpoint of the first run to the last of the fifth, and never back."""
        heard = []
        train.cache_clear()
        listen(lambda done, of: heard.append(done / of))
        try:
            tables(features=2, sparsity=0.98)
        finally:
            listen(None)
        assert heard == sorted(heard)
        assert heard[-1] == 1
        assert len(heard) == RUNS * (len(CHECKPOINTS) - 1)


class TestArrangement:
    """How directions lie in the plane."""

    @given(directions=vectors())
    def test_features_share_no_more_than_two_dimensions(self, directions):
        """ΣD is at most the rank of W."""
        assume(all(hypot(*each) > 1e-3 for each in directions))
        shares = dimensionality(directions)
        assert sum(shares) <= 2 + 1e-9
        assert all(0 <= share <= 1 + 1e-9 for share in shares)

    @pytest.mark.parametrize(
        ("corners", "share", "name"),
        [(3, 2 / 3, "a triangle"), (4, 1 / 2, "two opposite pairs"), (5, 2 / 5, "a pentagon"),
         (8, 1 / 4, "an octagon")],
    )  # fmt: skip
    @given(angle=st.floats(0, 2 * pi), length=st.floats(0.6, 2))
    def test_a_regular_polygon_shares_two_dimensions_evenly(
        self, corners, share, name, angle, length
    ):
        turns = [angle + 2 * pi * corner / corners for corner in range(corners)]
        directions = [(length * cos(turn), length * sin(turn)) for turn in turns]
        assert dimensionality(directions) == [approx(share)] * corners
        assert shape(directions) == name

    @pytest.mark.parametrize(
        ("degrees", "name"),
        [([], "nothing"), ([40], "a single direction"), ([10, 100], "two at a right angle"),
         ([10, 190], "an opposite pair"), ([10, 60], "two at an odd angle"),
         ([0, 90, 180], "an opposite pair and one at a right angle"),
         ([10, 190, 280], "an opposite pair and one at a right angle"),
         ([0, 60, 180], "3 at uneven angles"), ([0, 90, 180, 225], "4 at uneven angles")],
    )  # fmt: skip
    def test_other_arrangements_have_names_too(self, degrees, name):
        assert shape([(cos(d * pi / 180), sin(d * pi / 180)) for d in degrees]) == name

    @given(directions=vectors())
    def test_the_first_feature_is_turned_up_and_nothing_else_changes(self, directions):
        assume(hypot(*directions[0]) > 1e-3)
        spun = turned(directions, directions[0])
        assert spun[0] == (approx(0, abs=1e-9), approx(hypot(*directions[0])))
        assert [hypot(*each) for each in spun] == approx([hypot(*each) for each in directions])
        assert dimensionality(spun) == approx(dimensionality(directions), abs=1e-6)

    def test_a_feature_that_is_gone_has_no_share(self):
        """Squares of so short a vector are 0, and must not be divided by."""
        assert dimensionality([(0.0, 1.0), (0.0, 6e-266), (0.0, 0.0)]) == [1, 0, 0]


class TestTask:
    """The challenge to find the first stop at which all five ideas are kept."""

    @pytest.mark.parametrize(
        ("sparsity", "kept"),
        [(0, 2), (0.3, 2), (0.5, 4), (0.7, 4), (0.8, 4), (0.85, 5), (0.9, 5), (0.95, 5), (0.98, 5)],
    )
    def test_only_the_lowest_stop_that_keeps_five_is_the_answer(self, sparsity, kept):
        """What the hint and the worked answer say of 80, 85 and 90%, and nothing lower keeps five."""
        stops = WIDGET.stops({"panel": "circle", "sparsity": sparsity})
        frame = WIDGET.frame_at(stops)
        assert metrics_of(frame)["features_kept"] == kept
        assert WIDGET.words(stops, frame).met[0] is (sparsity == 0.85)
        training = WIDGET.stops({"panel": "training", "sparsity": sparsity})
        trained = WIDGET.frame_at(training)
        assert metrics_of(trained)["features_kept"] == kept
        assert not WIDGET.words(training, trained).met[0]

    def test_at_85_per_cent_the_five_form_a_pentagon(self):
        """As the worked answer says, and as the sentence beside the picture does."""
        stops = WIDGET.stops({"panel": "training", "sparsity": 0.85})
        assert "arranged as a pentagon" in WIDGET.words(stops, WIDGET.frame_at(stops)).summary

    def test_another_seed_may_keep_four_there(self):
        """Why the worked answer calls it a close call: seed 4 keeps four at 85%."""
        assert metrics_of(tables(sparsity=0.85, seed=4))["features_kept"] == 4
        assert (
            "with the seed at 4, the best run at 85% keeps only four" in WIDGET.challenges[0].worked
        )

    def test_one_run_of_the_pentagon_preset_keeps_four_at_more_than_twice_the_loss(self):
        """What the page says of the five small pictures."""
        runs = tables()["runs"]
        assert sorted(runs["features_kept"]) == [4, 5, 5, 5, 5]
        stuck = runs["loss"][runs["features_kept"].index(4)]
        assert stuck > 2 * min(runs["loss"])

    def test_always_on_two_arrows_grow_and_the_others_end_inside_the_ring(self):
        """The two that are kept are the two most important, at a right angle."""
        table = tables(sparsity=0)["vectors"]
        last = max(table["time"])
        norms = {
            time: [n for t, n in zip(table["time"], table["norm"], strict=True) if t == time]
            for time in (0, last)
        }
        assert [norm > 0.5 for norm in norms[last]] == [True, True, False, False, False]
        assert all(norms[last][each] > norms[0][each] for each in (0, 1))
