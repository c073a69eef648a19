"""Superposition, as its page tells it: train, step back, make features rarer, see why."""

import re

from playwright.sync_api import expect

from tests.site.figures import expect_words, figure, home, picture, preset
from tests.site.hands import put

PATH, ANCHOR = home("superposition")
BOOT = 90_000


def arrows(found):
    """How many features the big drawing shows as kept."""
    return found.locator(".widget-picture .arrows_heads_marks path").count()


def test_training_is_stepped_and_replayed_from_two_arrows_to_five(visit):
    """By keyboard: step back to the start, play to the end, and go on to rarer features."""
    found = figure(visit.open(PATH), ANCHOR)
    expect(found.locator(".widget-summary")).to_contain_text("carry 2 of 5 features")
    assert arrows(found) == 2
    time = found.locator(".widget-time")
    last = time.get_attribute("max")
    assert last
    end = picture(found)
    time.focus()
    time.press("Home")
    expect(found.locator(".widget-picture")).to_contain_text("after 0 steps")
    found.get_by_role("button", name=re.compile("^On one")).press("Enter")
    expect(time).to_have_value("1")
    found.get_by_role("button", name="Play").press("Enter")
    expect(time).to_have_value(last)
    assert picture(found) == end
    for title, kept in (("Rarer: two pairs", 4), ("Rarer still: a pentagon", 5)):
        preset(found, title)
        expect_words(found)
        expect(found.locator(".widget-picture .arrows_heads_marks path")).to_have_count(kept)


def test_a_new_seed_is_trained_in_the_page_and_says_how_far_it_is(visit):
    """No flipbook has it: five runs in the reader's Python, which end where ours end."""
    found = figure(visit.open(PATH), ANCHOR)
    preset(found, "Rarer still: a pentagon")
    put(found, {"seed": 4711})
    status = found.locator(".widget-status")
    expect(status).to_contain_text(re.compile(r"Working: \d+"), timeout=BOOT)
    expect(status).to_be_hidden(timeout=BOOT)
    expect_words(found)
    expect(found.locator(".widget-picture")).to_contain_text("after 1,500 steps")
