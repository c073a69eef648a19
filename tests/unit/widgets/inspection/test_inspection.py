"""The inspection games: equilibria against every other thing a player could do, worked out here."""

from fractions import Fraction
from itertools import combinations
from math import sqrt
from random import Random

import pytest
from hypothesis import assume, given, settings, strategies as st
from pytest import approx

from widgets.inspection.model import RULES, WIDGET, cheats, comes, fines, once, value
from widgets.inspection.promises import keeping, least_patience, skipping
from widgets.inspection.season import Ends, ends, ends_of_plan, evaded, inspected
from widgets.kit import WidgetError

PERIODS = st.integers(1, 20)
VISITS = st.integers(0, 20)
FINES = {
    name: st.sampled_from(list(WIDGET.control(name).values))
    for name in ("fine", "gain", "detect", "loss", "audit_cost")
}
STILL = 1e-9


def rising(name):
    """Two values of a control, the lower first: half of all pairs would be in the wrong order."""
    values = st.sampled_from(list(WIDGET.control(name).values))
    return st.lists(values, min_size=2, max_size=2, unique=True).map(sorted)


def recursive(periods, visits):
    """The value by Dresher's recursion, in fractions: the 2 by 2 game of each period solved by its own rule."""
    if visits >= periods:
        return Fraction(0)
    if visits == 0:
        return Fraction(-1)
    spent, kept = recursive(periods - 1, visits - 1), recursive(periods - 1, visits)
    # Rows: the inspector comes, or not. Columns: the firm cheats, or not. No row or column is always better.
    (a, b), (c, d) = (1, spent), (-1, kept)
    return (a * d - b * c) / (a + d - b - c)


def net(found: Ends):
    """What seasons are worth to the inspector."""
    return found.caught - found.unnoticed


@given(n=st.integers(1, 9), m=VISITS)
def test_the_closed_form_is_the_recursion(n, m):
    assert value(n, m) == approx(float(recursive(n, m)), abs=1e-12)


@given(n=PERIODS, m=VISITS)
def test_a_season_is_worth_more_with_more_visits_and_less_with_more_periods(n, m):
    assert -1 <= value(n, m) <= 0
    assert value(n, m + 1) >= value(n, m)
    assert value(n + 1, m) <= value(n, m)


@given(n=PERIODS, m=VISITS)
def test_what_is_done_is_a_chance_and_each_makes_the_other_indifferent(n, m):
    """In the game of a period neither row and neither column is better than the value, while both are open."""
    come, cheat = comes(n, m), cheats(n, m)
    assert 0 <= come <= 1
    assert 0 <= cheat <= 1
    assume(0 < m < n)
    spent, kept = value(n - 1, m - 1), value(n - 1, m)
    for worth in (
        come - (1 - come),
        come * spent + (1 - come) * kept,
        cheat + (1 - cheat) * spent,
        -cheat + (1 - cheat) * kept,
    ):
        assert worth == approx(value(n, m), abs=1e-12)


@given(n=PERIODS)
def test_a_visit_from_one_half_up_deters_who_can_be_visited_every_time(n):
    """We chose to come for sure; any chance of a half or more would do, and the firm stays honest."""
    assert comes(n, n) == 1
    assert cheats(n, n) == 0


@pytest.mark.parametrize(("n", "m"), [(2, 1), (5, 2), (6, 3), (7, 1)])
def test_against_the_best_firm_all_visits_are_worth_the_same(n, m):
    """Every choice of periods, counted out here from what the firm does."""
    for days in combinations(range(n), m):
        came = [day in days for day in range(n)]
        found = ends_of_plan(RULES, n, m, False, came)
        assert sum(found) == approx(1)
        assert net(found) == approx(value(n, m), abs=1e-12)


@given(n=PERIODS, m=st.integers(0, 10))
def test_two_who_do_their_best_get_the_value(n, m):
    found = ends(RULES, n, m, announced=False)
    assert sum(found) == approx(1)
    assert net(found) == approx(value(n, m), abs=STILL)


@given(n=PERIODS, m=VISITS)
def test_announced_visits_deter_only_if_there_are_enough(n, m):
    assert net(ends(RULES, n, m, announced=True)) == (0 if m >= n else -1)
    plan = [day < m for day in range(n)]
    assert net(ends_of_plan(RULES, n, m, True, plan)) == (0 if m >= n else -1)


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**32), days=st.sets(st.integers(0, 4), min_size=2, max_size=2))
def test_seasons_played_by_chance_end_as_often_as_is_said(seed, days):
    """4,000 of them with the visits on these days, within four standard errors."""
    random, runs = Random(seed), 4000
    acts = tuple(int(day in days) for day in range(max(days) + 1))
    seen = {"caught": 0, "unnoticed": 0, "honest": 0}
    for _ in range(runs):
        luck = [random.random() for _ in range(5)]
        # If the firm is caught before, it takes no more of the acts.
        played = inspected(RULES, 5, 2, False, luck, acts)
        how = "honest" if played.cheat is None else "caught" if played.caught else "unnoticed"
        seen[how] += 1
    told = ends_of_plan(RULES, 5, 2, False, [day in days for day in range(5)])
    for how, share in told._asdict().items():
        assert seen[how] / runs == approx(share, abs=4 * sqrt(share * (1 - share) / runs) + STILL)


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**32), period=st.integers(0, 4))
def test_whenever_the_firm_cheats_it_gains_the_same(seed, period):
    """Behave till then and cheat: 4,000 seasons gain 3/8 on average, but for cheating too late.

    Who waits until every period left can be visited gains nothing by waiting longer, and may lose.
    """
    random, runs = Random(seed), 4000
    gains = 0
    for _ in range(runs):
        luck = [random.random() for _ in range(5)]
        acts: tuple[int, ...] = ()
        while len(acts) < 5:
            played = evaded(RULES, 5, 2, luck, acts)
            rest, left = 5 - len(acts), played.left
            # Where all that is left can be visited, only honesty is safe.
            cheat = left == 0 or (len(acts) == period and left < rest)
            acts = (*acts, int(cheat))
            if cheat:
                break
        played = evaded(RULES, 5, 2, luck, acts)
        gains += 0 if played.cheat is None else -1 if played.caught else 1
    assert gains / runs == approx(3 / 8, abs=4 / sqrt(runs))


@pytest.mark.parametrize(
    "acts", [(*(0,) * 5, 1), (1, 1, 1), (2,)], ids=["too long", "no visit left", "no such act"]
)
def test_a_link_cannot_do_what_is_not_offered(acts):
    with pytest.raises(WidgetError):
        WIDGET.at(panel="season", acts=acts)


@pytest.mark.parametrize(
    ("values", "ends"),
    [
        ({"audit_cost": 8}, "would lower the first and leave the second."),
        ({"audit_cost": 8.1}, "so no fine helps."),
        ({"fine": 0, "detect": 0.5}, "does not deter it; a higher fine would."),
        ({"fine": 0, "detect": 1}, "would lower the first and leave the second."),
    ],
)
def test_what_is_said_of_a_higher_fine_is_so_where_a_share_is_just_all(values, ends):
    """An audit that costs what it saves: the firm always cheats, and audits are still a matter of the fine."""
    stops = WIDGET.stops({"panel": "fines", **values})
    assert WIDGET.words(stops, WIDGET.frame_at(stops)).summary.endswith(ends)
    audit, violate = (
        WIDGET.at(panel="fines", **values)["metrics"][name][0] for name in ("audit", "violate")
    )
    more = WIDGET.at(panel="fines", **{**values, "fine": 20})["metrics"]
    lowers, helps = more["audit"][0] < audit, more["violate"][0] < violate
    assert helps == ends.endswith("a higher fine would.")
    assert (lowers and not helps) == ends.endswith("leave the second.")


@given(**FINES)
def test_nobody_can_do_better_in_the_single_game(fine, gain, detect, loss, audit_cost):
    """Each player's two acts are worth the same if it mixes, and what it does is no worse otherwise."""
    audit, violate = once(fine, gain, detect, loss, audit_cost)
    cheating = gain - audit * detect * (gain + fine)
    looking = violate * detect * loss - audit_cost
    for share, gained in ((violate, cheating), (audit, looking)):
        assert 0 <= share <= 1
        if share < 1:
            assert gained <= STILL
        if share > 0:
            assert gained >= -STILL


@given(**{**FINES, "fine": rising("fine")})
def test_a_higher_fine_lowers_audits_and_not_cheating(fine, **rest):
    low, high = (once(each, **rest) for each in fine)
    assume(low[0] > 0 and low[1] < 1)
    assert high[0] < low[0]
    assert high[1] == low[1]


@given(**{**FINES, "gain": rising("gain"), "fine": FINES["fine"].filter(bool)})
def test_more_to_gain_means_more_audits_and_not_more_cheating(gain, **rest):
    low, high = (once(gain=each, **rest) for each in gain)
    assume(low[0] > 0 and high[1] < 1)
    assert high[0] > low[0]
    assert high[1] == low[1]


@given(fine=FINES["fine"])
def test_the_chosen_fine_is_on_the_curves(fine):
    frame = fines(fine, 1, 0.8, 10, 1)
    at = list(frame["curve"]["fine"]).index(fine)
    for name in ("audit", "violate"):
        assert frame["curve"][name][at] == frame["metrics"][name][0]


PAYS = [WIDGET.control(name).values for name in ("temptation", "reward", "punishment", "noticed")]


@given(*map(st.sampled_from, PAYS), st.floats(0.01, 0.99))
def test_a_promise_holds_just_where_no_breach_gains(temptation, reward, punishment, noticed, delta):
    """One breach, and a breach in every period until it is noticed, summed over 5,000 periods."""
    keep = reward / (1 - delta)
    broken = punishment / (1 - delta)
    breach = temptation + delta * (noticed * broken + (1 - noticed) * keep)
    always = sum(
        (delta * (1 - noticed)) ** t * (temptation + delta * noticed * broken) for t in range(5000)
    )
    least = least_patience(temptation, reward, punishment, noticed)
    assume(abs(delta - least) > 1e-6)
    assert (max(breach, always) <= keep) is (delta > least)


@given(*map(st.sampled_from, PAYS), st.sampled_from(PAYS[-1]))
def test_the_more_is_noticed_the_less_patience_is_needed(gain, reward, punishment, noticed, more):
    assume(more > noticed)
    low, high = (least_patience(gain, reward, punishment, d) for d in (more, noticed))
    assert low < high


def test_patience_is_weighed_with_what_is_needed():
    told = keeping(0.25, 0.8, 5, 3, 1)["metrics"]
    assert (told["stable"], told["even"]) == ([True], [True])


@given(
    tax=st.floats(0, 10), liability=st.floats(0, 1), accident=st.floats(10, 100), extra=st.floats(0.01, 0.2)
)  # fmt: skip
def test_the_gap_lies_between_what_the_firm_and_what_all_would_pay(tax, liability, accident, extra):
    told = skipping(tax, liability, accident, extra)["metrics"]
    firm, everybody = liability * extra * accident, extra * accident
    assume(min(abs(tax - firm), abs(tax - everybody)) > 1e-6)
    assert told["gap"] == [firm < tax < everybody]
    assert told["skips"] == [tax > firm]
