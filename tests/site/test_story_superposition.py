"""Superposition, as its page tells it: drag ideas rarer, send one, train, see why."""

import re

import pytest
from playwright.sync_api import expect

from tests.site.figures import expect_words, figure, home, picture, preset
from tests.site.grasping import by_touch, drag, grip, middle, opened, unit, value
from tests.site.hands import put
from widgets.superposition.ideas import IDEAS, NOTHING, SPARSITIES
from widgets.superposition.view_circle import CHIPS, DOTS, FIRST, PITCH, STEP, STOP

PATH, ANCHOR = home("superposition")
BOOT = 90_000
KEPT = {0: "two of five", 0.5: "four of five", 0.85: "all five", 0.9: "all five"}


def at_stop(found, sparsity):
    """Where on the screen a stop of the lever is."""
    return unit(found, STOP + STEP * SPARSITIES.index(sparsity), DOTS)


def chip(found, idea):
    """Where on the screen an idea can be sent."""
    return unit(found, FIRST + PITCH * (NOTHING, *IDEAS).index(idea), CHIPS)


def ends(found):
    """Where the arrows' tips are drawn, and whether they are still on their way."""
    return found.locator(".widget-picture .fly_tips_marks path").evaluate_all(
        "tips => tips.map((tip) => tip.getAttribute('transform'))"
    )


def expect_kept(found, sparsity):
    """The lever is there, the sentence says what is kept, and so many names are held; the others are grey."""
    assert value(found, "sparsity") == SPARSITIES.index(sparsity)
    expect_words(found)
    expect(found.locator(".widget-summary")).to_contain_text(f"keep {KEPT[sparsity]}")
    names = found.locator(".widget-picture .fly_words_marks text")
    expect(names).to_have_text(list(IDEAS))
    many = {"two": 2, "four": 4, "all": 5}[KEPT[sparsity].split()[0]]
    held = found.locator(".widget-picture .fly_names_marks path[fill='var(--machine)']")
    expect(held).to_have_count(many)
    given_up = found.locator(".widget-picture .fly_names_marks path[stroke='var(--ink-soft)']")
    expect(given_up).to_have_count(len(IDEAS) - many)


def test_the_lever_in_the_picture_is_dragged_from_corner_to_cross_to_pentagon(drawn_only, hand):
    """To half, to the first stop of all five, and back, each from where it was left; before Python comes."""
    found = opened(drawn_only(hand), "superposition")
    expect_kept(found, 0)
    for sparsity in (0.5, 0.85, 0, 0.9):
        here = middle(grip(found, "lever"))
        drag(hand, found, here, (at_stop(found, sparsity)[0], here[1]))
        expect_kept(found, sparsity)


def test_the_lever_is_pressed_where_it_should_be(drawn_only, hand):
    """Its track is pressed, twice in a row."""
    found = opened(drawn_only(hand), "superposition")
    for sparsity in (0.85, 0.5):
        drag(hand, found, at_stop(found, sparsity))
        expect_kept(found, sparsity)


def test_the_lever_is_moved_by_its_twin(drawn_only):
    """By keyboard, there and back; the grip in the picture goes with it."""
    found = opened(drawn_only(), "superposition")
    for sparsity in (0.9, 0, 0.5):
        put(found, {"sparsity": sparsity})
        expect_kept(found, sparsity)
        assert middle(grip(found, "lever")) == pytest.approx(at_stop(found, sparsity), abs=2)


def test_a_finger_that_goes_down_on_the_lever_scrolls_the_page(drawn_only):
    """Only across is the lever's."""
    found = opened(drawn_only("touch"), "superposition")
    x, y = middle(grip(found, "lever"))
    before = found.page.evaluate("scrollY")
    by_touch(found, (x, y), (x, y - 200))
    found.page.wait_for_function("before => scrollY > before + 50", arg=before)
    assert value(found, "sparsity") == 0


def test_ideas_are_sent_before_python_comes(drawn_only, hand):
    """Boxes are tapped in turn, also nothing again: the right one comes back, and neighbours answer in red."""
    found = opened(drawn_only(hand), "superposition")
    put(found, {"sparsity": 0.9})
    for idea in ("cars", "dogs", NOTHING, "salt"):
        drag(hand, found, chip(found, idea))
        expect_words(found)
        assert value(found, "sent") == (NOTHING, *IDEAS).index(idea)
        title = "send" if idea == NOTHING else "back"
        expect(found.locator(f".widget-picture .{title}_title_marks text")).to_have_count(1)
        said = found.locator(".widget-picture .answer_words_marks text")
        expect(said).to_have_count(0 if idea == NOTHING else len(IDEAS))
    expect(found.locator(".widget-picture .noise_marks line")).to_have_count(2)


def test_a_name_is_tapped_in_the_circle(drawn_only, hand):
    """Where the arrow has it, before and after it has flown; the sentence and the boxes below agree."""
    found = opened(drawn_only(hand), "superposition")
    for sparsity, idea in ((0, "cars"), (0.9, "salt"), (0.9, "music")):
        put(found, {"sparsity": sparsity})
        expect_kept(found, sparsity)
        place = found.locator(".widget-picture .chips_too_marks > *").nth(IDEAS.index(idea))
        drag(hand, found, middle(place))
        expect_words(found)
        assert value(found, "sent") == (NOTHING, *IDEAS).index(idea)
        expect(found.locator(".widget-picture .sets_marks text")).to_contain_text(
            f"you send {idea}:"
        )


def test_what_is_sent_is_sent_no_more_by_a_second_tap(drawn_only, hand):
    """In its box below, twice; and once more."""
    found = opened(drawn_only(hand), "superposition")
    for sent in ("cars", NOTHING, "cars"):
        drag(hand, found, chip(found, "cars"))
        expect_words(found)
        assert value(found, "sent") == (NOTHING, *IDEAS).index(sent)


def test_training_is_stepped_and_replayed(visit):
    """By keyboard: step back to the start, and play to the end, where five arrows have grown."""
    found = figure(visit.open(PATH), ANCHOR)
    preset(found, "Watch it train")
    expect(found.locator(".widget-summary")).to_contain_text("carry 5 of 5 features")
    arrows = found.locator(".widget-picture .arrows_heads_marks path")
    expect(arrows).to_have_count(5)
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


def test_a_new_seed_is_trained_in_the_page_and_says_how_far_it_is(visit):
    """No flipbook has it: five runs in the reader's Python, which end where ours end."""
    found = figure(visit.open(PATH), ANCHOR)
    preset(found, "Watch it train")
    put(found, {"seed": 4711})
    status = found.locator(".widget-status")
    expect(status).to_contain_text(re.compile(r"Working: \d+"), timeout=BOOT)
    expect(status).to_be_hidden(timeout=BOOT)
    expect_words(found)
    expect(found.locator(".widget-picture")).to_contain_text("after 1,500 steps")


def test_arrows_fly_and_land_where_they_are_drawn(drawn_only):
    """On the way they are neither where they were nor where they end; without motion they are there at once."""
    visit = drawn_only()
    found = opened(visit, "superposition")
    before = ends(found)
    found.page.evaluate(
        """() => {
          window.ways = new Set();
          const tip = document.querySelector('.widget-picture .fly_tips_marks path:nth-child(2)');
          new MutationObserver(() => window.ways.add(tip.getAttribute('transform')))
            .observe(tip, { attributes: true });
        }"""
    )
    put(found, {"sparsity": 0.9})
    found.page.wait_for_function("window.ways.size > 3")
    found.page.emulate_media(reduced_motion="reduce")
    put(found, {"sparsity": 0})
    assert ends(found) == before
    put(found, {"sparsity": 0.9})
    landed = ends(found)
    found.page.emulate_media(reduced_motion="no-preference")
    put(found, {"sparsity": 0})
    put(found, {"sparsity": 0.9})
    found.page.wait_for_function(
        """landed => JSON.stringify([...document.querySelectorAll('.widget-picture .fly_tips_marks path')]
          .map((tip) => tip.getAttribute('transform'))) === JSON.stringify(landed)""",
        arg=landed,
    )
