"""The season as its page tells it: place two visits, be the firm, announce them, and raise the fine."""

import pytest
from playwright.sync_api import Locator, expect

from tests.site.figures import (
    expect_drawn,
    expect_words,
    figure,
    frame_shown,
    home,
    preset,
)
from tests.site.grasping import drag, grip, middle, opened, pad, reach, skip_guess, tick
from tests.site.hands import put
from widgets.kit import metrics_of

PATH, ANCHOR = home("inspection")


def do(hand: str, found: Locator, *acts: int) -> None:
    """Press the buttons in the picture, one after the other: 1 is to visit, or to cheat."""
    for act in acts:
        drag(hand, found, middle(pad(found, "act" if act else "hold")))
        expect_words(found)


def expect_bar(found: Locator, caught: int, honest: int, unnoticed: int) -> None:
    """What the bar at the foot says of a hundred seasons."""
    expect_drawn(found, "caught_said", f"{caught} caught")
    expect_drawn(found, "honest_said", f"{honest} honest")
    expect_drawn(found, "missed_said", f"{unnoticed} unnoticed")


def marks(found: Locator, name: str) -> Locator:
    """What is drawn of a mark."""
    return found.locator(f".widget-picture .{name}_marks > *")


def test_all_visits_are_worth_the_same(drawn_only, hand):
    """From the flipbook: early ones catch, held ones deter, and both are worth what the season is."""
    found = opened(drawn_only(hand), "inspection")
    do(hand, found, 1, 1)
    expect_bar(found, 31, 0, 69)
    expect_drawn(found, "worth", "worth to you −0.38")
    expect(marks(found, "act")).to_have_count(0)
    found.get_by_role("button", name="Start again").click()
    expect_words(found)
    do(hand, found, 0, 0, 0, 1, 1)
    expect_bar(found, 0, 62, 38)
    expect_drawn(found, "worth", "worth to you −0.38")


def test_what_was_not_seen_is_grey_until_the_end(drawn_only, hand):
    """A period without a visit is not known; at the end each is, and the buttons make way for one."""
    found = opened(drawn_only(hand), "inspection")
    do(hand, found, 0)
    expect(marks(found, "firm_hidden")).to_have_count(1)
    do(hand, found, 1)
    expect(marks(found, "lens")).to_have_count(1)
    expect(marks(found, "firm_hidden")).to_have_count(1)
    do(hand, found, 1)
    expect(marks(found, "firm_hidden")).to_have_count(0)
    expect(marks(found, "act")).to_have_count(0)


def test_the_next_season_is_one_press_away(visiting, hand):
    """Twice in a row: it opens with nothing decided, under another number, and those before are kept."""
    phone = hand == "touch"
    size = {"width": 360, "height": 780} if phone else {"width": 1440, "height": 900}
    found = opened(visiting(viewport=size, has_touch=phone), "inspection")
    for number in (2, 3):
        while not metrics_of(frame_shown(found))["over"]:
            do(hand, found, 1)
        drag(hand, found, middle(pad(found, "hold")))
        expect_drawn(found, "which", f"season {number}")
        expect(marks(found, "act")).to_have_count(1)
        dots = found.locator(".widget-picture g[class*='tally_'] > *")
        expect(dots).to_have_count(number - 1)
        expect_words(found)


def test_seasons_follow_each_other(visit):
    """By keyboard and Python: a season is chosen, its picks are gone, and another may end in another way."""
    found = figure(visit.open(PATH), ANCHOR)
    ended = set()
    for season in ("2", "5", "7"):
        put(found, {"season": season})
        for _ in range(2):
            if frame_shown(found)["metrics"]["over"] == [False]:
                found.get_by_role("button", name="Visit", exact=True).press("Enter")
                expect_words(found)
        ended.add(metrics_of(frame_shown(found))["ended"])
    assert ended <= {"caught", "missed"}


def test_the_firm_waits_until_nobody_can_come(visit):
    """By keyboard: it behaves until the visits are spent, and then cheats for certain."""
    found = figure(visit.open(PATH), ANCHOR)
    preset(found, "You are the firm")
    expect_words(found)
    for _ in range(5):
        metrics = metrics_of(frame_shown(found))
        cheat = not metrics["left"]
        found.get_by_role("button", name="Cheat" if cheat else "Behave", exact=True).press("Enter")
        expect_words(found)
        if cheat:
            break
    metrics = metrics_of(frame_shown(found))
    assert metrics["over"]
    assert (metrics["ended"], metrics["worth"]) == (("missed", 1) if cheat else ("honest", 0))


def test_an_announced_visit_catches_nobody(drawn_only, hand):
    """The firm cheats where it knows that nobody comes."""
    found = opened(drawn_only(hand), "inspection")
    preset(found, "Announced visits")
    do(hand, found, 1)
    expect_bar(found, 0, 0, 100)


def test_more_visits_are_worth_more(visit):
    """One after the other, by keyboard."""
    found = figure(visit.open(PATH), ANCHOR)
    for visits, worth in ((0, "−1.00"), (1, "−0.67"), (3, "−0.15"), (5, "0.00")):
        put(found, {"visits": visits})
        expect_drawn(found, "worth", f"worth to you {worth}")
        expect_words(found)


def test_the_fine_moves_audits_and_not_cheating(drawn_only, hand):
    """Dragged twice: the inspector looks less often, and the firm cheats as before."""
    found = opened(drawn_only(hand), "inspection")
    preset(found, "Raise the fine")
    skip_guess(found)
    for words, audits in (("10", "11.4%"), ("20", "6.0%"), ("5", "20.8%")):
        x, y = middle(grip(found, "here"))
        drag(hand, found, (x, y), (tick(found, words), y))
        expect_drawn(found, "said_audit", audits)
        expect_drawn(found, "said_violate", "12.5%")
        expect_words(found)


@pytest.mark.parametrize(("name", "across", "first"), [("A promise", "1", "promise holds"), ("What safety costs", "10", "it skips")])  # fmt: skip
def test_the_point_is_dragged(drawn_only, hand, name, across, first):
    """In the two charts without an inspector."""
    found = opened(drawn_only(hand), "inspection")
    preset(found, name)
    x, y = middle(grip(found, "here"))
    drag(hand, found, (x, y), (tick(found, across), y))
    expect_words(found)
    expect(found.locator(".widget-summary")).to_contain_text(first)


@pytest.mark.parametrize("width", [360, 1440])
def test_picture_buttons_and_sentence_are_on_one_screen(visiting, width):
    """A phone’s, and a laptop’s; what is pressed is in the picture, and a finger high."""
    height = 780 if width == 360 else 900
    found = figure(visiting(viewport={"width": width, "height": height}).open(PATH), ANCHOR, folded=True)  # fmt: skip
    assert reach(found.locator(".widget-picture"), found.locator(".widget-summary")) <= height
    for name in ("hold", "act"):
        box = pad(found, name).bounding_box()
        assert box
        assert box["height"] >= 44
