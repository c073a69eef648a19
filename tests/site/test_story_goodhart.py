"""The crowd as its page tells it: raise the bar, and watch better become worse."""

import pytest
from playwright.sync_api import Locator, expect

from tests.site.figures import expect_drawn, expect_words, figure, frame_shown, preset, stops_of
from tests.site.grasping import drag, grip, middle, opened, pad, tick, value
from tests.site.hands import put
from widgets.kit import metrics_of
from widgets.registry import widget

GOODHART = widget("goodhart")
BARS = GOODHART.control("bar").values
BOOT = 90_000


def expect_crowd(found: Locator) -> dict[str, object]:
    """The picture is that of where the bar stands: who is lit, and what they look worth and are."""
    metrics = metrics_of(frame_shown(found))
    kept = int(str(metrics["kept"]))
    expect_words(found)
    expect(found.locator(".passing_marks path")).to_have_count(kept, timeout=BOOT)
    if kept:
        verb, noun = ("is", "it looks") if kept == 1 else ("are", "they look")
        expect_drawn(found, "are", f"{verb} worth {metrics['worth']:.2f}")
        expect_drawn(found, "look", f"{noun} worth {metrics['looks']:.2f}")
    else:
        expect(found.locator(".are_marks text")).to_have_count(0)
    return metrics


def bar(found: Locator) -> object:
    """Where the native slider says that the bar is."""
    return BARS[int(str(value(found, "bar")))]


def test_the_bar_is_dragged_until_the_winner_is_left(drawn_only, hand):
    """To 2, to 5, and back: they always look better further right, and are better, then worse."""
    found = opened(drawn_only(hand), "goodhart")
    seen = [expect_crowd(found)]
    for words, there in (("2", 2), ("4", 4), ("2", 2)):
        x, y = middle(grip(found, "bar"))
        drag(hand, found, (x, y), (tick(found, words), y))
        assert bar(found) == there
        seen.append(expect_crowd(found))
    opening, two, four, again = seen
    assert opening["looks"] < two["looks"] < four["looks"]
    assert opening["worth"] < two["worth"] > four["worth"]
    assert again == two


def test_a_press_in_the_crowd_is_where_the_bar_goes(drawn_only, hand):
    """Anywhere above the four, and then above the two."""
    found = opened(drawn_only(hand), "goodhart")
    for words, there in (("4", 4), ("2", 2)):
        _, y = middle(pad(found, "bar"))
        drag(hand, found, (tick(found, words), y - 60))
        assert bar(found) == there
        expect_crowd(found)


def test_keys_raise_the_bar_past_everybody(visit):
    """From the best bar to the winner alone, and one step further than it looks worth."""
    found = opened(visit, "goodhart")
    for there, kept in ((2.4, 12), (6, 1), (6.2, 0)):
        put(found, {"bar": there})
        assert expect_crowd(found)["kept"] == kept
    expect(found.locator(".flag_left_marks text")).to_have_text("nobody passes")
    preset(found, "Raise the bar")
    assert stops_of(found) == GOODHART.preset("crowd")
    expect_crowd(found)


def test_another_error_moves_dots_across_and_another_crowd_is_rolled(visit):
    """With normal errors the same bar lets others through; a seed that no flipbook has is Python's."""
    found = opened(visit, "goodhart")
    preset(found, "Only the winner")
    expect_crowd(found)
    put(found, {"noise": "normal"})
    assert expect_crowd(found)["kept"] == 0
    put(found, {"bar": 3.6})
    most = expect_crowd(found)
    assert most["worth"] == most["most"]
    put(found, {"seed": 5000})
    expect_crowd(found)


@pytest.mark.parametrize("title", ["Heavy tails", "Good until it isn’t"])
def test_the_second_view_asks_for_a_guess_and_the_crowd_does_not(visit, title):
    """There and back: a guess that is waited for leaves with its view, and the bar can be held again."""
    page = visit.open("widgets/goodhart/")
    found = figure(page, "goodhart")
    asks = found.get_by_role("group", name="Draw your guess first")
    expect(grip(found, "bar")).to_be_visible()
    expect(asks).to_be_hidden()
    preset(found, title)
    expect(asks).to_be_visible()
    expect(grip(found, "bar")).to_be_hidden()
    preset(found, "Raise the bar")
    expect(asks).to_be_hidden()
    expect(grip(found, "bar")).to_be_visible()
    expect_crowd(found)


def test_the_chapter_opens_on_the_same_crowd(drawn_only):
    """Its own figure, before the one that asks for a guess."""
    page = drawn_only("touch").open("chapters/specification/")
    found = figure(page, "crowd")
    assert stops_of(found) == GOODHART.preset("crowd")
    x, y = middle(grip(found, "bar"))
    drag("touch", found, (x, y), (tick(found, "4"), y))
    expect_crowd(found)
