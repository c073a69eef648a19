"""The rater, as its page tells it: push a policy that flatters, then rate for oneself."""

from playwright.sync_api import expect

from tests.site.figures import expect_words, figure, home, preset
from tests.site.hands import put

PATH, ANCHOR = home("rater")
BOOT = 90_000


def test_pushing_ruins_a_policy_whose_rater_likes_flattery(visit):
    """A preset and a slider, as the page asks; where the flipbook ends, Python goes on."""
    found = figure(visit.open(PATH), ANCHOR)
    summary = found.locator(".widget-summary")
    expect(summary).to_contain_text("true helpfulness is 1.03")
    preset(found, "The same, pushed hard")
    expect(summary).to_contain_text("true helpfulness is 0.24")
    put(found, {"bias": 0.9})
    expect(summary).to_contain_text("With a flattery bias of 0.9 ", timeout=BOOT)
    expect_words(found)


def test_a_reader_rates_pairs_and_each_pick_moves_the_rewards(visit):
    """The next pair comes when the last was rated, and the words are those of Python."""
    found = figure(visit.open(PATH), ANCHOR)
    preset(found, "You are the rater")
    summary = found.locator(".widget-summary")
    put(found, {"clicks": (0,)})
    expect(summary).to_contain_text("With 1 rating of yours", timeout=BOOT)
    expect_words(found)
    put(found, {"clicks": (1, 0, 1)})
    expect(summary).to_contain_text("With 3 ratings of yours", timeout=BOOT)
    expect_words(found)
