"""Whose values, as its page tells it: drag yourself round the ground, strike an option out, and weigh more."""

from math import cos, radians, sin

import pytest
from playwright.sync_api import Locator, expect

from tests.site.figures import expect_words, figure, frame_shown, home, preset
from tests.site.grasping import drag, grip, middle, opened, reach, tick, unit, value
from tests.site.hands import put
from widgets.kit import metrics_of
from widgets.registry import widget

PATH, ANCHOR = home("aggregation")
BALLOTS = widget("aggregation").control("yours").values
RULES = ("plurality", "runoff", "borda", "condorcet", "kemeny")


def filled(found: Locator) -> Locator:
    """The names of single winners on the board."""
    return found.locator(".widget-picture .won_marks path")


def seat(found: Locator, ballot: str) -> tuple[float, float]:
    """Where on the screen you stand if a ballot is yours: six places on a ring, a sixth of a turn apart."""
    turn = radians(180 - 60 * BALLOTS.index(ballot))
    return unit(found, 156 + 86 * cos(turn), 118 + 86 * sin(turn))


def chosen(found: Locator) -> dict[str, str]:
    """Whom each rule chooses in what is shown."""
    return {rule: metrics_of(frame_shown(found))[rule] for rule in RULES}


def test_you_drag_yourself_from_one_winner_to_three_and_back(drawn_only, hand):
    """From the flipbook: kind by four rules; your two favourites swapped, and there are three."""
    found = opened(drawn_only(hand), "aggregation")
    expect(found.locator(".widget-picture .rise_count_marks text")).to_have_text("1")
    for ballot, winners in (("bkf", {"full", "kind", "brief"}), ("kbf", {"kind"})):
        drag(hand, found, middle(grip(found, "you")), seat(found, ballot))
        assert BALLOTS[int(str(value(found, "yours")))] == ballot
        expect(found.locator(".widget-picture .rise_count_marks text")).to_have_text(
            str(len(winners))
        )
        expect(filled(found)).to_have_count(4)
        assert set(chosen(found).values()) - {"a tie"} == winners
        expect_words(found)


def test_a_ballot_is_yours_where_you_press(drawn_only, hand):
    """Without dragging: a wedge is pressed. In the circle it ends the quarrel, or begins it."""
    found = opened(drawn_only(hand), "aggregation")
    preset(found, "Round in a circle")
    expect(filled(found)).to_have_count(0)
    for ballot, names in (("fbk", 5), ("bfk", 0)):
        drag(hand, found, seat(found, ballot))
        assert BALLOTS[int(str(value(found, "yours")))] == ballot
        expect(filled(found)).to_have_count(names)
        expect_words(found)


def test_one_ballot_makes_three_rules_choose_three_replies(visit):
    """By keyboard, all six ballots: just one does it, and the challenge is met there."""
    found = figure(visit.open(PATH), ANCHOR)
    preset(found, "Eighteen others and you")
    for ballot in BALLOTS:
        put(found, {"yours": ballot})
        expect_words(found)
        three = {chosen(found)[rule] for rule in ("plurality", "borda", "condorcet")}
        apart = three == {"brief", "full", "kind"}
        assert apart is (ballot == "bkf")


def test_a_city_that_no_rule_chooses_sways_the_run_off_by_leaving(drawn_only, hand):
    """Pressed in the picture, and taken back: by the button for none, or by a second press."""
    found = opened(drawn_only(hand), "aggregation")
    preset(found, "A capital for Tennessee")
    struck, whole = (2, "Chattanooga", "Knoxville"), ("none", "Nashville")
    for column, city, winner in (struck, (-1, *whole), struck, (2, *whole), struck):
        drag(hand, found, unit(found, 83 + 64 * (column + 1.5), 190))
        assert widget("aggregation").control("city").values[int(str(value(found, "city")))] == city
        assert metrics_of(frame_shown(found))["runoff"] == winner
        expect_words(found)


def test_five_rules_choose_five_letters(visit):
    """One name in each row, and each at a place of its own."""
    found = figure(visit.open(PATH), ANCHOR)
    preset(found, "Five rules, five winners")
    expect(filled(found)).to_have_count(5)
    boxes = [box for box in (each.bounding_box() for each in filled(found).all()) if box]
    assert len({round(box["x"]) for box in boxes}) == len({round(box["y"]) for box in boxes}) == 5
    put(found, {"letter": "A"})
    expect_words(found)


def test_your_scale_carries_the_sum_to_your_reply(drawn_only, hand):
    """Kind, full and brief by the sum; kind by the product, always."""
    found = opened(drawn_only(hand), "aggregation")
    preset(found, "Points")
    for words, sum_ in (("×2", "brief"), ("×0.5", "kind"), ("×1", "full")):
        x, y = middle(grip(found, "weight"))
        drag(hand, found, (x, y), (tick(found, words), y))
        metrics = metrics_of(frame_shown(found))
        assert (metrics["sum"], metrics["product"]) == (sum_, "kind")
        expect_words(found)


def test_more_voters_make_circles_no_rarer(drawn_only, hand):
    """5.6% of votes of three, 8.1% of votes of thirteen."""
    found = opened(drawn_only(hand), "aggregation")
    preset(found, "Circles, how often")
    for words, told in (("13", "8.1%"), ("3", "5.6%")):
        x, y = middle(grip(found, "here"))
        drag(hand, found, (x, y), (tick(found, words), y))
        expect(found.locator(".widget-picture :is(.said_early_marks, .said_late_marks) text").filter(has_text="%")).to_have_text(told)  # fmt: skip
        expect_words(found)


@pytest.mark.parametrize("width", [360, 1440])
def test_picture_and_lever_are_on_one_screen(visiting, width):
    """A phone’s, and a laptop’s."""
    height = 780 if width == 360 else 900
    found = figure(visiting(viewport={"width": width, "height": height}).open(PATH), ANCHOR, folded=True)  # fmt: skip
    assert (
        reach(found.locator(".widget-picture"), found.get_by_role("combobox", name="Your ballot"))
        <= height
    )
