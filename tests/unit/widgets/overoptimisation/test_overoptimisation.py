"""Over-optimisation: both hills, the push and the brake, against sums of the test’s own."""

from itertools import pairwise
from math import exp, log, sqrt
from statistics import NormalDist

import pytest
from hypothesis import assume, example, given, strategies as st
from pytest import approx

from widgets.kit import metrics_of
from widgets.overoptimisation.model import (
    MOST,
    WIDGET,
    best_n,
    best_of,
    hill,
    published,
    shifted,
)
from widgets.overoptimisation.scene import answers, gold, summit


def stops(name):
    """What a control may be."""
    return st.sampled_from(list(WIDGET.control(name).values))


COSINES, STRENGTHS, CURVATURES = stops("cosine"), stops("strength"), stops("curvature")
GIVEN = st.tuples(COSINES, CURVATURES, STRENGTHS)
FORMS = st.sampled_from(["bon", "rl"])
FEW = st.sampled_from([1, 2, 3, 5, 20, 100, 1000])
NORMAL = NormalDist()
SLICES = 4000


def slices(n):
    """Where the largest of n normal numbers is, in so many slices that are as likely."""
    return [NORMAL.inv_cdf(((i + 0.5) / SLICES) ** (1 / n)) for i in range(SLICES)]


@given(n=FEW, given=GIVEN)
def test_what_the_best_of_n_is_worth_is_a_mean_over_slices(n, given):
    """Without the moments that the model takes from the kit."""
    cosine, curvature, strength = given
    xs = slices(n)
    mean, square = sum(xs) / SLICES, sum(x * x for x in xs) / SLICES
    promised, worth = best_of(n, *given)
    assert promised == approx(strength * cosine * mean, abs=2e-3)
    assert worth == approx(strength * cosine * mean - curvature / 2 * (square - 1), abs=6e-3)


@given(n=stops("n"))
def test_the_push_is_the_divergence_of_the_best_of_n(n):
    """The best has density n u^(n - 1) over ranks u, and u = v^(1/n) for v evenly from 0 to 1."""
    vs = [(i + 0.5) / SLICES for i in range(SLICES)]
    mean = sum(log(n) + (n - 1) / n * log(v) for v in vs) / SLICES
    assert metrics_of(WIDGET.at(n=n))["kl"] == approx(mean, abs=1e-3)
    assert metrics_of(WIDGET.at(n=n))["d"] ** 2 == approx(mean, abs=1e-3)


@given(given=GIVEN, form=FORMS, alpha=stops("alpha"), beta=stops("beta"))
def test_without_a_push_nobody_gets_anything(given, form, alpha, beta):
    assert best_of(1, *given) == approx((0, 0), abs=1e-9)
    assert shifted(0, *given) == (0, 0)
    assert published(form, 0, alpha, beta) == 0


@given(given=GIVEN, penalty=stops("kl_penalty"))
def test_the_promise_always_rises(given, penalty):
    """With every stop of either control, the looser the brake the more."""
    promises = [best_of(n, *given)[0] for n in WIDGET.control("n").values]
    assert all(low < high for low, high in pairwise(promises))
    loose = [
        metrics_of(WIDGET.at(panel="brake", kl_penalty=each, cosine=given[0]))["proxy"]
        for each in (penalty, penalty / 2)
    ]
    assert loose[0] < loose[1]


@given(given=GIVEN, n=FEW, shift=st.floats(0, 10))
def test_people_get_what_was_promised_if_nothing_gets_worse_far_out(given, n, shift):
    """A straight line over d: √2 W c d. And never more than that, however it is pushed."""
    cosine, _, strength = given
    flat = cosine, 0.0, strength
    assert best_of(n, *flat)[1] == best_of(n, *flat)[0]
    assert shifted(shift, *flat)[1] == approx(sqrt(2) * strength * cosine * (shift / sqrt(2)))
    for promised, worth in (best_of(n, *given), shifted(shift, *given)):
        assert worth <= promised + 1e-9


@given(form=FORMS, alpha=stops("alpha"), beta=stops("beta"), share=st.floats(1e-3, 0.999))
def test_a_published_curve_has_one_top_where_the_slope_is_nothing(form, alpha, beta, share):
    """It rises up to there, falls from there to where it is back at 0, and its height is what is said."""
    top, height, zero = hill(form, alpha, beta)
    assume(zero < 1e100)
    assert 0 < top < zero
    assert published(form, top, alpha, beta) == approx(height)
    assert published(form, zero, alpha, beta) == approx(0, abs=1e-9 * zero * alpha)

    def at(d):
        return published(form, d, alpha, beta)

    assert at(share * top) < height
    assert at(share**2 * top) < at(share * top)
    beyond = top + share * (zero - top)
    assert at(beyond) < height
    assert at(top + share**2 * (zero - top)) > at(beyond)


@pytest.mark.parametrize(
    "given", [(0.6, 0.3, 1), (0.3, 0.3, 1), (0.9, 0.3, 1), (0.05, 1, 0.5), (1, 0.3, 1)]
)
def test_of_all_numbers_of_answers_the_best_is_found(given):
    """Every number is tried; before it the gold score only rises, after it it only falls."""
    worth = [best_of(n, *given)[1] for n in range(1, MOST + 1)]
    best = best_n(*given)
    assert worth[best - 1] == max(worth)
    assert all(low < high for low, high in pairwise(worth[:best]))
    assert all(low > high for low, high in pairwise(worth[best - 1 :]))


@given(cosine=COSINES, strength=STRENGTHS)
def test_where_nothing_gets_worse_the_most_answers_are_best(cosine, strength):
    assert best_n(cosine, 0, strength) == MOST


@given(given=GIVEN, shift=st.floats(0, 10), directions=st.integers(2, 9))
def test_what_moved_answers_are_worth_is_a_mean_over_points_around(given, shift, directions):
    """Points √k away along each axis, both ways, have the means of a normal cloud up to squares."""
    cosine, curvature, strength = given
    moved = [shift] + [0.0] * (directions - 1)
    wanted = [strength * cosine, strength * sqrt(1 - cosine**2)] + [0.0] * (directions - 2)
    total = 0.0
    for axis in range(directions):
        for way in (-1, 1):
            y = [m + way * sqrt(directions) * (i == axis) for i, m in enumerate(moved)]
            total += sum(a * b for a, b in zip(wanted, y, strict=True))
            total -= curvature / 2 * (sum(each * each for each in y) - directions)
    assert shifted(shift, *given)[1] == approx(total / (2 * directions), abs=1e-9)


@given(given=GIVEN, penalty=stops("kl_penalty"), other=st.floats(0, 40))
def test_the_brake_holds_answers_where_no_other_push_pays_more(given, penalty, other):
    """Promise less price; and what people get there is on the hill of the other ways to stop."""
    cosine, curvature, strength = given
    asked = dict(zip(("cosine", "curvature", "strength"), given, strict=True))
    metrics = metrics_of(WIDGET.at(panel="brake", kl_penalty=penalty, reveal=True, **asked))
    paid = metrics["proxy"] - penalty * metrics["kl"]
    assert paid >= strength * cosine * other - penalty * other**2 / 2 - 1e-9
    d = metrics["d"]
    assert metrics["gold"] == approx(d * (sqrt(2) * strength * cosine - curvature * d), abs=1e-9)


@given(given=GIVEN, penalties=st.lists(stops("kl_penalty"), min_size=2, max_size=2))
def test_the_hill_does_not_depend_on_the_brake(given, penalties):
    """The price of a nat only chooses a point on it."""
    asked = dict(zip(("cosine", "curvature", "strength"), given, strict=True))
    one, other = (
        WIDGET.at(panel="brake", kl_penalty=each, reveal=True, **asked) for each in penalties
    )
    assert one["gold"] == other["gold"]
    assert metrics_of(one)["peak_gold"] == metrics_of(other)["peak_gold"]


@given(cosine=COSINES, strength=STRENGTHS, curvature=CURVATURES, penalty=stops("kl_penalty"))
def test_the_best_price_is_the_curvature_whatever_the_reward_model(
    cosine, strength, curvature, penalty
):
    assume(curvature >= 0.05)
    asked = {"cosine": cosine, "strength": strength, "curvature": curvature, "reveal": True}
    best = metrics_of(WIDGET.at(panel="brake", kl_penalty=curvature, **asked))
    assert best["peak_penalty"] == curvature
    assert best["gold"] == approx(best["peak_gold"])
    here = metrics_of(WIDGET.at(panel="brake", kl_penalty=penalty, **asked))
    assert here["gold"] <= best["gold"] + 1e-9


@given(given=GIVEN, n=FEW)
def test_answers_on_the_map_are_worth_what_the_best_of_n_is(given, n):
    """On average, but for fifty being few; and their colours say which are worse than the first."""
    rows = answers(n, *given, True)
    worth = [gold(x, y, *given) for x, y in zip(rows["x"], rows["y"], strict=True)]
    mean = sum(worth) / len(worth)
    assert mean == approx(best_of(n, *given)[1], abs=0.03 * given[2] + 0.08 * given[1])
    told = ["worse" if each < 0 else "better" for each in worth]
    assert rows["worth"] == told
    assert set(answers(n, *given, False)["worth"]) == {"unknown"}


@given(given=GIVEN, x=st.floats(-2.6, 4.5), y=st.floats(-2.4, 3.5))
def test_no_place_is_higher_than_the_summit(given, x, y):
    top = summit(*given)
    assume(top)
    assert gold(x, y, *given) <= gold(*top, *given) + 1e-9


@example(given=(0.6, 0.3, 1), n=33)
@example(given=(0.6, 0, 1), n=10_000)
@given(given=GIVEN, n=stops("n"))
def test_a_sentence_says_which_number_would_have_been_better(given, n):
    """None, if it is the best."""
    asked = dict(zip(("cosine", "curvature", "strength"), given, strict=True))
    values = {"reveal": True, "panel": "push", "n": n, **asked}
    said = WIDGET.summary({**WIDGET.values(WIDGET.stops({})), **values}, metrics_of(WIDGET.at(**values)))  # fmt: skip
    best = best_n(*given)
    assert ("No other number" in said) == (n == best)
    if n != best:
        assert f"The best of {best:,} would bring" in said


def test_nothing_is_told_while_it_is_covered():
    """Neither by the sentence nor by a read-out, in either panel with a cover."""
    for panel in ("push", "brake"):
        at = WIDGET.stops({"panel": panel})
        words = WIDGET.words(at, WIDGET.frame_at(at))
        assert "covered" in words.summary
        assert set(words.readouts) == {"proxy", "kl"}


@given(alpha=stops("alpha"), beta=stops("beta"))
def test_the_top_by_reinforcement_is_where_the_slope_is_nothing(alpha, beta):
    """log d = a/b - 1."""
    assume(alpha / beta < 100)
    top, height, _ = hill("rl", alpha, beta)
    assert log(top) == approx(alpha / beta - 1)
    assert height == approx(beta * exp(alpha / beta - 1))
