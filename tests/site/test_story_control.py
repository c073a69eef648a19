"""Control as its page tells it: set the audit, be the attacker, hand over what looks suspicious."""

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
from tests.site.grasping import drag, grip, middle, opened, pad, reach, tick, unit, value
from tests.site.hands import put
from widgets.control.view_audit import SLIPS
from widgets.control.view_defer import FOOT, TOP
from widgets.control.view_hills import SIDES
from widgets.kit import metrics_of
from widgets.registry import widget

PATH, ANCHOR = home("control")
CONTROL = widget("control")


def dots(found: Locator, mark: str) -> Locator:
    """The dots of one kind that are drawn."""
    return found.locator(f".widget-picture .{mark}_marks path")


def stop_of(found: Locator, name: str) -> object:
    """What the native control of this name means."""
    return CONTROL.control(name).values[int(str(value(found, name)))]


def expect_counted(found: Locator) -> None:
    """The picture has as many red and blue dots, and says as many words, as the model counts."""
    metrics = metrics_of(frame_shown(found))
    expect_drawn(found, "through", f"{metrics['slipped']} slipped through")
    expect_drawn(found, "missed_said", f"{100 * metrics['miss']:.0f} slip through")
    audits = metrics["audits"]
    expect_drawn(found, "audits", f"{audits} audit{'' if audits == 1 else 's'}")
    expect_drawn(found, "read_said", f"{100 * metrics['audit']:.2g} audited for nothing")
    expect(dots(found, "slipped")).to_have_count(metrics["slipped"])
    expect(dots(found, "caught")).to_have_count(int(metrics["caught"]))
    expect(dots(found, "read")).to_have_count(metrics["audits"] - metrics["caught"])


def expect_asked(found: Locator) -> None:
    """One question and nothing counted: of what slips through, of what is audited, and of what that costs."""
    expect_drawn(found, "question_0", "How many of 100 attacks")
    for mark in ("through", "audits", "missed_said", "read_said", "play_again"):
        expect(found.locator(f".widget-picture .{mark}_marks text")).to_have_count(0)


def test_outputs_come_one_by_one_until_an_attack_is_caught(visit):
    """By keyboard: nothing has come at first, nor is the end told; then each moment has one dot more."""
    found = figure(visit.open(PATH), ANCHOR)
    time = found.locator(".widget-time")
    expect_asked(found)
    rows = frame_shown(found)["outputs"]
    time.focus()
    slipped = 0
    for moment, (attack, audited) in enumerate(
        zip(rows["attack"], rows["audited"], strict=True), 1
    ):
        time.press("ArrowRight")
        expect(time).to_have_value(str(moment))
        slipped += bool(attack) and not audited
        expect_drawn(found, "through", f"{slipped} slipped through")
        expect(found.locator(".widget-picture .question_0_marks text")).to_have_count(0)
        every = sum(dots(found, mark).count() for mark in ("unread", "read", "slipped", "caught"))
        assert every == moment
    assert attack and audited
    expect_counted(found)
    expect_words(found)


def test_it_is_played_in_the_picture(drawn_only, hand):
    """From the flipbook: the button begins it and is gone, is there when paused, and is another at the end."""
    found = opened(drawn_only(hand), "control")
    play = found.locator(".widget-picture .play_marks > *")
    time = found.locator(".widget-time")
    drag(hand, found, middle(play))
    pause = found.get_by_role("button", name="Pause")
    expect(pause).to_be_visible()
    expect(play).to_be_hidden()
    expect(time).not_to_have_value("0")  # paused before anything came, it would still be to play
    pause.press("Enter")
    expect_drawn(found, "play_again", "Go on")
    drag(hand, found, middle(play))
    expect(time).to_have_value(str(metrics_of(frame_shown(found))["end"]))
    expect_drawn(found, "play_again", "Again")
    expect_counted(found)


def test_the_line_is_dragged_and_dots_turn(drawn_only, hand):
    """From the flipbook, one way and the other: fewer slip through if more is audited, and the line is at its tick."""
    found = opened(drawn_only(hand), "control")
    found.locator(".widget-time").press("End")
    for words, audit in (("10%", 0.1), ("50%", 0.5), ("1%", 0.01)):
        x, y = middle(grip(found, "grip"))
        drag(hand, found, (x, y), (tick(found, words), y))
        assert stop_of(found, "audit") == audit
        assert abs(middle(grip(found, "grip"))[0] - tick(found, words)) < 3
        expect_counted(found)
        expect_words(found)


def test_the_line_is_set_before_anything_comes(drawn_only, hand):
    """From the flipbook, twice: the line and what it audits move, time does not, and no end is told."""
    found = opened(drawn_only(hand), "control")
    for words, audit in (("10%", 0.1), ("1%", 0.01)):
        x, y = middle(grip(found, "grip"))
        drag(hand, found, (x, y), (tick(found, words), y))
        assert stop_of(found, "audit") == audit
        expect(found.locator(".widget-time")).to_have_value("0")
        expect_drawn(found, "flag", f"{words} audited →")
        expect_drawn(found, "play_words", "Play")
        expect(dots(found, "missed")).to_have_count(0)
        expect(dots(found, "attacks")).to_have_count(0)
        expect_words(found)


def test_a_guess_is_held_against_what_happens(drawn_only, hand):
    """From the flipbook: it is dragged before anything comes, and stands in the bar that says how many there were."""
    found = opened(drawn_only(hand), "control")
    for guess in (20, 40):
        there = unit(found, SIDES[0] + guess / 100 * (SIDES[1] - SIDES[0]), sum(SLIPS[1]) / 2)
        drag(hand, found, middle(grip(found, "guess")), there)
        assert stop_of(found, "guess") == pytest.approx(guess, abs=1)
        expect_drawn(found, "asked", f"drag your guess: {stop_of(found, 'guess')} of 100")
        expect(found.locator(".widget-time")).to_have_value("0")
    found.locator(".widget-time").press("End")
    expect_drawn(found, "guess_left", f"guess: {stop_of(found, 'guess')}")
    expect_counted(found)
    expect_words(found)


def test_what_was_set_is_played_from_its_beginning(visit):
    """By keyboard: Python is waited for, so the first output is seen, and all others; not only the end."""
    found = figure(visit.open(PATH), ANCHOR)
    put(found, {"audit": 0.1})
    found.locator("widget-figure").evaluate(
        """(figure) => {
          window.seen = new Set();
          figure.addEventListener("moment", () => window.seen.add(figure.time));
        }"""
    )
    found.get_by_role("button", name="Play", exact=True).press("Enter")
    end = metrics_of(frame_shown(found))["end"]
    expect(found.locator(".widget-time")).to_have_value(str(end), timeout=90_000)
    expect_counted(found)
    seen = found.page.evaluate("window.seen.size")
    assert seen > end / 2


def test_a_blind_monitor_stops_its_share_and_no_more(visit):
    """By mouse and keys: of 100 attacks as many are caught as are audited of anything."""
    found = figure(visit.open(PATH), ANCHOR)
    preset(found, "A blind monitor")
    found.locator(".widget-time").press("End")
    for audit in (0.5, 0.1):
        put(found, {"audit": audit})
        expect_drawn(found, "caught_said", f"{100 * audit:.0f} caught")
        expect_counted(found)
        expect_words(found)


def test_fifty_tries_bring_hardly_more_than_five(visit):
    """The number to expect, read off the page."""
    found = figure(visit.open(PATH), ANCHOR)
    told = found.locator("[data-metric='expected_successes_before_caught'] dd")
    for title, expected in (("Fifty tries", "1.09"), ("You set the audit", "1.05")):
        preset(found, title)
        found.locator(".widget-time").press("End")
        expect(told).to_have_text(expected)


def test_holding_back_pays(drawn_only, hand):
    """The force is dragged to a half, where an attack does more; the rest is shown when it is asked for."""
    found = opened(drawn_only(hand), "control")
    preset(found, "You attack")
    full = metrics_of(frame_shown(found))["damage"]
    curve = found.locator(".widget-picture .curve_marks path")
    for words in ("0.5", "1", "0.5"):
        x, y = middle(grip(found, "force"))
        drag(hand, found, (x, y), (tick(found, words), y))
        assert stop_of(found, "intensity") == float(words)
        metrics = metrics_of(frame_shown(found))
        assert (metrics["damage"] > 2 * full) is (words == "0.5")
        more = metrics["damage"] / full
        if words == "0.5":
            expect_drawn(found, "more_left", f"{more:.1f} × full force")
        through = round(25 * metrics["miss"])
        expect(dots(found, "slip")).to_have_count(through)
        expect_words(found)
    preset(found, "You attack")
    for shown in (True, False):
        drag(hand, found, middle(pad(found, "show")))
        expect_drawn(found, "show_words", "hide" if shown else "show all")
        expect(curve).to_have_count(int(shown))
        expect_words(found)


def test_against_the_best_monitor_the_flat_line_says_what_to_do(drawn_only, hand):
    """At full force hardly anything is done, and the picture says so until the force is dragged."""
    found = opened(drawn_only(hand), "control")
    preset(found, "Against the best monitor")
    expect_drawn(found, "flat_1", "Hold back, and see.")
    x, y = middle(grip(found, "force"))
    drag(hand, found, (x, y), (tick(found, "0.5"), y))
    assert stop_of(found, "intensity") == 0.5
    expect(found.locator(".widget-picture .flat_1_marks text")).to_have_count(0)
    expect_words(found)


def test_outputs_are_handed_over(drawn_only, hand):
    """The border is dragged to a half and back to a tenth; what is told is what the model says."""
    found = opened(drawn_only(hand), "control")
    preset(found, "Hand it over")
    for share, words in ((0.5, "trusted: 50%"), (0.1, "trusted: 10%")):
        there = unit(found, SIDES[1] - share * (SIDES[1] - SIDES[0]), (TOP + FOOT) / 2)
        drag(hand, found, middle(grip(found, "handed")), there)
        assert stop_of(found, "defer") == share
        expect_drawn(found, "trusted_said", words)
        expect_words(found)


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize(
    ("title", "lever"),
    [
        ("You set the audit", "Honest work that is audited"),
        ("You attack", "Force of your attack"),
        ("Hand it over", "Outputs handed over"),
    ],
)
def test_picture_and_lever_are_on_one_screen(visiting, width, title, lever):
    """A phone’s, and a laptop’s."""
    height = 780 if width == 360 else 900
    found = figure(visiting(viewport={"width": width, "height": height}).open(PATH), ANCHOR, folded=True)  # fmt: skip
    preset(found, title)
    assert (
        reach(found.locator(".widget-picture"), found.get_by_role("slider", name=lever)) <= height
    )
