"""Control: what an audit misses, a frontier and a subtle attacker, against sums and runs of the test’s own."""

from math import erf, exp, pi, sqrt
from statistics import NormalDist

from hypothesis import assume, example, given, strategies as st
from pytest import approx

from widgets.control.model import (
    GRID,
    WIDGET,
    auc,
    damage,
    expected_successes,
    miss,
    safety,
    threshold,
    usefulness,
    worst,
)

AUDITS = st.sampled_from(WIDGET.control("audit").values)
SEPARATIONS = st.sampled_from(WIDGET.control("separation").values)
ATTEMPTS = st.sampled_from(list(WIDGET.control("attempts").values))
INTENSITIES = st.sampled_from(WIDGET.control("intensity").values)
SHARES = st.sampled_from(WIDGET.control("defer").values)
WORTHS = st.sampled_from(WIDGET.control("trusted_usefulness").values)
STILL = 1e-12


def pairs(values):
    """Two different ones of these, the lower first."""
    return st.lists(values, min_size=2, max_size=2, unique=True).map(sorted)


def below(x, mean=0.0):
    """The chance that a normal number is below `x`, by another function than the model’s."""
    return (1 + erf((x - mean) / sqrt(2))) / 2


def density(x):
    """Of the standard normal distribution."""
    return exp(-x * x / 2) / sqrt(2 * pi)


@given(audit=AUDITS, apart=SEPARATIONS)
def test_an_attack_slips_through_if_it_scores_below_the_line(audit, apart):
    """The line is where so much of honest work is above it."""
    line = threshold(audit)
    assert 1 - below(line) == approx(audit, abs=1e-12)
    assert miss(audit, apart) == approx(below(line, apart), abs=1e-12)


@given(audit=AUDITS, apart=SEPARATIONS)
def test_the_chance_to_slip_through_is_that_of_a_sum_over_scores(audit, apart):
    """In small steps, from far below to the line."""
    line, steps = threshold(audit), 4000
    low = apart - 9
    width = (line - low) / steps
    total = sum(density(low + (i + 0.5) * width - apart) * width for i in range(steps))
    assert miss(audit, apart) == approx(total, abs=1e-6)


@given(audits=pairs(AUDITS), separations=pairs(SEPARATIONS))
def test_more_audits_and_a_better_monitor_miss_less(audits, separations):
    (audit, more), (apart, wider) = audits, separations
    assert miss(more, apart) < miss(audit, apart)
    assert miss(audit, wider) < miss(audit, apart)


@given(audit=AUDITS)
def test_a_blind_monitor_stops_no_more_than_its_share(audit):
    assert miss(audit, 0) == approx(1 - audit, abs=1e-12)
    assert auc(0) == 0.5


@given(apart=SEPARATIONS)
def test_the_monitor_ranks_as_often_as_the_area_under_its_curve_says(apart):
    """The area under the ROC curve, by trapezia over the shares that are handed over."""
    steps = 4000
    caught = [safety((i / steps) ** 3, apart) for i in range(steps + 1)]
    area = sum(
        (caught[i] + caught[i + 1]) / 2 * (((i + 1) / steps) ** 3 - (i / steps) ** 3)
        for i in range(steps)
    )
    assert auc(apart) == approx(area, abs=1e-4)


@given(audit=AUDITS, apart=SEPARATIONS, attempts=ATTEMPTS)
def test_successes_to_expect_are_those_of_a_tree_of_all_ends(audit, apart, attempts):
    """Either the attack number j is the first to be caught, or none is."""
    missed = miss(audit, apart)
    ends = [(j, missed**j * (1 - missed)) for j in range(attempts)]
    ends.append((attempts, missed**attempts))
    assert sum(chance for _, chance in ends) == approx(1)
    mean = sum(successes * chance for successes, chance in ends)
    assert expected_successes(missed, attempts) == approx(mean, abs=1e-9)
    assert missed - STILL <= expected_successes(missed, attempts) <= attempts * missed + STILL


@given(shares=pairs(SHARES), worth=WORTHS, apart=SEPARATIONS)
def test_whoever_hands_over_more_is_safer_and_has_less_use_of_it(shares, worth, apart):
    defer, more = shares
    assert usefulness(more, worth) <= usefulness(defer, worth)
    assert safety(more, apart) > safety(defer, apart) - STILL


@given(worth=WORTHS, apart=SEPARATIONS)
def test_the_frontier_goes_from_the_one_model_to_the_other(worth, apart):
    assert (usefulness(0, worth), safety(0, apart)) == (1, 0)
    assert (usefulness(1, worth), safety(1, apart)) == (approx(worth), 1)


@given(audit=AUDITS, apart=SEPARATIONS)
def test_the_worst_attack_is_at_least_as_bad_as_one_at_full_force(audit, apart):
    most, at = worst(audit, apart)
    assert miss(audit, apart) <= most <= 1
    assert 0 < at <= 1
    assert most == damage(at, audit, apart)


@given(audit=AUDITS, apart=SEPARATIONS, intensity=INTENSITIES)
def test_no_intensity_does_more_than_the_worst(audit, apart, intensity):
    """Any stop of the control is on the grid."""
    assert damage(intensity, audit, apart) <= worst(audit, apart)[0] + STILL


@given(audit=AUDITS, apart=SEPARATIONS)
def test_the_worst_attack_is_where_a_little_more_force_gains_nothing(audit, apart):
    """Where Φ(z) = s d φ(z): halving an interval finds it, without any grid.

    Φ(z)/φ(z) rises with z, so it falls with s, and s d rises: the two cross once, or not before s = 1.
    """
    line = NormalDist().inv_cdf(1 - audit)

    def gains(s):
        z = line - apart * s
        return below(z) > s * apart * density(z)

    low, high = 0.0, 1.0
    if gains(high):
        low = high
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if gains(middle) else (low, middle)
    most, at = worst(audit, apart)
    assert at == approx(high, abs=1 / GRID)
    assert most == approx(high * below(line - apart * high), abs=1e-5)


@given(audit=AUDITS, apart=SEPARATIONS)
def test_a_better_monitor_leaves_even_the_subtlest_attacker_less(audit, apart):
    assume(apart < 5)
    assert worst(audit, apart + 0.1)[0] <= worst(audit, apart)[0] + STILL


@example(audit=0.5, apart=4, intensity=1)
@given(audit=AUDITS, apart=SEPARATIONS, intensity=INTENSITIES)
def test_no_sentence_says_that_an_attack_does_nothing(audit, apart, intensity):
    """Every attack does some damage, on average, however little of it two or three decimals show."""
    values = {"guarded": audit, "separation": apart, "intensity": intensity}
    stops = WIDGET.stops({"panel": "attack", **values})
    said = WIDGET.words(stops, WIDGET.frame_at(stops)).summary
    done = damage(intensity, audit, apart)
    assert done > 0
    assert " 0.00 " not in said and " 0.000 " not in said
    assert ("less than 0.001" in said) == (done < 0.0005)


@given(SEPARATIONS)
def test_a_monitor_that_may_err_is_not_said_to_be_right_each_time(separation):
    """However far apart it sees them, it ranks some honest work above an attack."""
    words = str(WIDGET.at(separation=separation)["moments"]["words"][0])
    times = NormalDist().cdf(separation / sqrt(2))
    assert ("nearly always" in words) == (times >= 0.995)
    assert "100 times in 100" not in words
