"""The rules, against what must hold of every vote, and against counts of the test’s own."""

from collections import Counter
from fractions import Fraction
from itertools import combinations, combinations_with_replacement, permutations, product
from math import asin, pi

import pytest
from hypothesis import assume, given, strategies as st
from pytest import approx

from widgets.aggregation.board import raising, spoiled
from widgets.aggregation.majority import LIMIT, VOTERS, p_cycle
from widgets.aggregation.model import (
    RULES,
    WIDGET,
    borda,
    condorcet,
    copeland,
    kemeny,
    prefer,
    runoff,
)
from widgets.aggregation.points import GIVEN
from widgets.aggregation.profiles import BALLOTS, FIVE, REPLIES, TENNESSEE, three
from widgets.kit import metrics_of

SIZES = st.integers(3, 5)


@st.composite
def profiles(draw, sizes=SIZES):
    """Up to six ballots on three to five options, each handed in by some."""
    options = draw(sizes)
    ballot = st.permutations(range(options)).map(tuple)
    return options, tuple(
        draw(st.lists(st.tuples(st.integers(1, 9), ballot), min_size=1, max_size=6))
    )


def chosen(rule, profile, options):
    """Who can win."""
    return RULES[rule](profile, tuple(range(options))).winners


RULE = st.sampled_from(list(RULES))


@given(vote=profiles(), rule=RULE, data=st.data())
def test_options_renamed_are_winners_renamed(vote, rule, data):
    """Ties included: to drop whoever stands last in the list would not be fair to names."""
    options, profile = vote
    names = data.draw(st.permutations(range(options)))
    renamed = [(count, tuple(names[option] for option in ballot)) for count, ballot in profile]
    assert {names[won] for won in chosen(rule, profile, options)} == set(
        chosen(rule, renamed, options)
    )


def test_dropping_the_last_of_the_list_on_a_tie_would_favour_a_name():
    """In a circle of three the first option would win the run-off, whichever reply is called so."""
    circle = [(1, BALLOTS[name]) for name in ("bfk", "fkb", "kbf")]
    # Kind is dropped, and two of three put brief above full; turned by one, it would be full above kind.
    assert prefer(circle, 0, 1) == prefer(circle, 1, 2) == prefer(circle, 2, 0) == 2
    assert chosen("instant", circle, 3) == (0, 1, 2)


@given(vote=profiles(), rule=RULE)
def test_who_hands_in_a_ballot_does_not_matter(vote, rule):
    """A pile of ballots is the same pile in another order, or split in two."""
    options, profile = vote
    split = [(1, ballot) for count, ballot in reversed(profile) for _ in range(count)]
    assert chosen(rule, profile, options) == chosen(rule, split, options)


@given(vote=profiles())
def test_who_wins_every_duel_leads_by_kemeny_and_copeland(vote):
    options, profile = vote
    every = tuple(range(options))
    winner = condorcet(profile, every).winners
    assume(winner)
    assert kemeny(profile, every).winners == copeland(profile, every).winners == winner


@given(vote=profiles())
def test_there_are_as_many_borda_points_as_ballots_hold(vote):
    """m(m − 1)/2 a ballot."""
    options, profile = vote
    voters = sum(count for count, _ in profile)
    assert sum(borda(profile, tuple(range(options))).scores.values()) == voters * options * (options - 1) / 2  # fmt: skip


@given(vote=profiles())
def test_borda_points_are_the_ballots_won_in_all_duels(vote):
    options, profile = vote
    scores = borda(profile, tuple(range(options))).scores
    assert scores == {one: sum(prefer(profile, one, other) for other in range(options) if other != one) for one in range(options)}  # fmt: skip


@given(vote=profiles())
def test_the_two_sides_of_a_duel_are_all_voters(vote):
    options, profile = vote
    voters = sum(count for count, _ in profile)
    for one, other in combinations(range(options), 2):
        assert prefer(profile, one, other) + prefer(profile, other, one) == voters


@given(vote=profiles(), rule=RULE)
def test_who_is_first_on_more_than_half_the_ballots_wins_but_for_borda(vote, rule):
    """Borda counts the other places too, and may pass over a majority’s first."""
    options, profile = vote
    assume(rule != "borda")
    firsts = Counter()
    for count, ballot in profile:
        firsts[ballot[0]] += count
    top, most = firsts.most_common(1)[0]
    assume(2 * most > sum(firsts.values()))
    assert chosen(rule, profile, options) == (top,)


@given(vote=profiles(st.just(3)))
def test_with_three_options_a_run_off_is_an_instant_one(vote):
    """To drop one of three is to keep two."""
    _, profile = vote
    assert chosen("runoff", profile, 3) == chosen("instant", profile, 3)


@given(vote=profiles())
def test_between_two_all_rules_choose_as_the_majority_does(vote):
    _, profile = vote
    two = {rule(profile, (0, 1)).winners for name, rule in RULES.items() if name != "condorcet"}
    assert len(two) == 1
    tied = prefer(profile, 0, 1) == prefer(profile, 1, 0)
    assert condorcet(profile, (0, 1)).winners == (() if tied else next(iter(two)))


@given(vote=profiles(), rule=st.sampled_from(["plurality", "borda", "condorcet", "kemeny"]))
def test_moving_the_winner_up_never_costs_the_win_without_a_run_off(vote, rule):
    options, profile = vote
    winners = chosen(rule, profile, options)
    assume(len(winners) == 1)
    for raised in raising(profile, winners[0]):
        assert chosen(rule, raised, options) == winners


def test_one_more_friend_can_cost_the_win_in_a_run_off():
    """Kind beats full by 5 to 3. Moved up on one ballot, it meets brief as well, at 4 to 4."""
    before = [(2, BALLOTS["bkf"]), (3, BALLOTS["kfb"]), (3, BALLOTS["fbk"])]
    after = [(2, BALLOTS["bkf"]), (4, BALLOTS["kfb"]), (2, BALLOTS["fbk"])]
    assert runoff(before, (0, 1, 2)).winners == (2,)
    assert runoff(after, (0, 1, 2)).winners == (0, 2)


@given(vote=profiles())
def test_who_wins_every_duel_does_so_whoever_else_leaves(vote):
    """Duels are of two; nobody else is in them."""
    options, profile = vote
    standing = tuple(range(options))
    for winner in condorcet(profile, standing).winners:
        assert not spoiled(condorcet, profile, standing, winner)


@pytest.mark.parametrize("voters", [2, 3, 4])
def test_what_is_said_of_duels_is_so_at_ties_too(voters):
    """Every vote of so many: somebody wins both duels, majorities run in a circle, or one is a tie."""
    for hands in combinations_with_replacement(BALLOTS, voters):
        others = {name: hands[1:].count(name) for name in BALLOTS}
        stops = WIDGET.stops({"panel": "duels", "yours": hands[0], **others})
        said = WIDGET.words(stops, WIDGET.frame_at(stops)).summary
        profile = three(hands[0], others)
        [*best] = condorcet(profile, (0, 1, 2)).winners
        tied = any(
            prefer(profile, one, other) == prefer(profile, other, one)
            for one, other in combinations(range(3), 2)
        )
        if best:
            assert said.startswith(f"{REPLIES[best[0]].capitalize()} wins both of its duels.")
        else:
            assert said.startswith(
                "A duel ends in a tie, and no" if tied else "Majorities run in a"
            )


def test_kemeny_by_swaps():
    """Tennessee: 600 pairs on 100 ballots, of which 207 must be swapped at the least, and 393 stay."""
    swaps = [
        sum(count * sum(ballot.index(a) > ballot.index(b) for a, b in combinations(ranking, 2)) for count, ballot in TENNESSEE)
        for ranking in permutations(range(4))
    ]  # fmt: skip
    assert min(swaps) == 600 - 393
    assert max(kemeny(TENNESSEE, (0, 1, 2, 3)).scores.values()) == 393


def test_five_winners_by_hand():
    """First places 18, 12, 10, 9, 6; then 37 to 18; E, D and B drop; points 72, 101, 107, 136, 134; E by 37, 33, 36, 28."""
    every = range(5)
    assert [RULES["plurality"](FIVE, tuple(every)).scores[o] for o in every] == [18, 12, 10, 9, 6]
    assert RULES["runoff"](FIVE, tuple(every)).scores == {0: 18, 1: 37}
    assert RULES["instant"](FIVE, tuple(every)).scores == {0: 18, 2: 37}
    assert [borda(FIVE, tuple(every)).scores[o] for o in every] == [72, 101, 107, 136, 134]
    assert [prefer(FIVE, 4, o) for o in range(4)] == [37, 33, 36, 28]


def brute(voters):
    """The chance of a circle by trying all sequences of ballots."""
    every = list(BALLOTS.values())
    circles = 0
    for ballots in product(every, repeat=voters):
        beats = {
            pair
            for pair in permutations(range(3), 2)
            if 2 * sum(b.index(pair[0]) < b.index(pair[1]) for b in ballots) > voters
        }
        circles += {(0, 1), (1, 2), (2, 0)} <= beats or {(1, 0), (2, 1), (0, 2)} <= beats
    return Fraction(circles, 6**voters)


@pytest.mark.parametrize(("voters", "told"), [(3, Fraction(1, 18)), (5, Fraction(5, 72))])
def test_the_chance_of_a_circle_by_trying_all(voters, told):
    assert brute(voters) == told
    assert p_cycle(voters) == approx(float(told), abs=1e-15)


def stability(voters, rho):
    """The mean of what a majority says of two lists of signs that agree one by one with chance (1 + ρ)/2."""
    sums = {(0, 0): 1.0}
    for _ in range(voters):
        after = Counter()
        for (one, other), chance in sums.items():
            for a, b in product((-1, 1), repeat=2):
                after[one + a, other + b] += chance * (1 + rho * a * b) / 4
        sums = after
    return sum(chance * (1 if one * other > 0 else -1) for (one, other), chance in sums.items())


@pytest.mark.parametrize("voters", VOTERS)
def test_the_chance_of_no_circle_is_what_fourier_says(voters):
    """¾ + ¾ Stab(⅓) for an odd rule (Kalai 2002)."""
    assert 1 - p_cycle(voters) == approx(0.75 + 0.75 * stability(voters, 1 / 3), abs=1e-12)


def test_circles_grow_likelier_with_voters_up_to_a_limit():
    """By Sheppard’s formula a majority of very many has stability 2/π arcsin ρ."""
    chances = [p_cycle(voters) for voters in VOTERS]
    assert chances == sorted(chances)
    assert chances[-1] < LIMIT
    assert approx(1 - 0.75 - 0.75 * 2 / pi * asin(1 / 3), abs=1e-15) == LIMIT


@pytest.mark.parametrize("scale", WIDGET.control("scale").values)
def test_a_scale_changes_sums_and_never_the_order_of_products(scale):
    """All products are the same number of times as large."""
    said = metrics_of(WIDGET.at(panel="points", scale=scale))
    assert said["product"] == "kind"
    first, second, mine = GIVEN.values()
    totals = [a + b + scale * c for a, b, c in zip(first, second, mine, strict=True)]
    assert said["sum"] == ("brief", "full", "kind")[totals.index(max(totals))]
