"""What a hand must do everywhere, and what it must not: it is quick, lets the page scroll, and nothing sticks."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from tests.site.figures import expect_words, figure, name_of, preset, stops_of
from tests.site.grasping import (
    DESK,
    by_mouse,
    by_touch,
    curve_opened,
    grip,
    middle,
    opened,
    pad,
    skip_guess,
    tick,
    touch,
    unit,
    value,
)
from tests.site.staying import pressed
from widgets.coin_run.view_coin import CELL, LEFT, LEVEL_TOP
from widgets.kit import Hand, Moves, Press, Widget
from widgets.kit.hands import moved_by
from widgets.registry import WIDGETS, widget


def picks(name: str, hand: Hand) -> bool:
    """Whether a hand adds to moves, which nobody drags."""
    return any(isinstance(widget(name).control(moved), Moves) for moved in moved_by(hand))


HANDS = [(name, hand) for name in WIDGETS for hand in widget(name).hands]

DRAGGED = [
    (name, hand) for name, hand in HANDS if not isinstance(hand, Press) and not picks(name, hand)
]
"""Those with a grip; what is pressed and not dragged is test_stays_put.py's."""


@pytest.mark.alone
@pytest.mark.parametrize(
    ("name", "mark", "across"), [("coin_run", "coin", -60), ("off_switch", "expects", 60)]
)
def test_the_first_grasp_is_answered_within_100_ms(drawn_only, name, mark, across):
    """From the flipbook: the picture has changed before anybody could say that it waits."""
    found = opened(drawn_only(), name)
    found.locator("widget-figure").evaluate(
        """async (figure) => {
          const book = document.querySelector(`link[href*="flipbooks/${figure.about.name}"]`);
          if (book) await fetch(book.href);
          const picture = figure.querySelector(".widget-picture");
          let [last, from] = [0, 0];
          picture.addEventListener("pointermove", () => (last = performance.now()), true);
          // The first of these that sets something: a pixel further is still the same cell.
          figure.addEventListener("asked", () => (from ||= last));
          picture.addEventListener("drawn", () => (window.answered ??= performance.now() - from));
        }"""
    )
    x, y = middle(grip(found, mark))
    by_mouse(found, (x, y), (x + across, y))
    found.page.wait_for_function("window.answered !== undefined")
    answered = found.page.evaluate("window.answered")
    assert 0 < answered < 100
    expect_words(found)


# What a hand must not do.


def test_a_finger_that_scrolls_sets_nothing(drawn_only):
    """Down the picture, over the track of the dot: the page moves, and the dot does not."""
    found = curve_opened(drawn_only("touch"))
    x, y = middle(pad(found, "chosen_truth"))
    before, top = stops_of(found), found.page.evaluate("scrollY")
    by_touch(found, (x, y), (x + 4, y - 160))
    found.page.wait_for_function("(top) => scrollY > top + 60", arg=top)
    assert stops_of(found) == before


def test_a_drag_across_does_not_scroll(drawn_only):
    """Along the track and a little down, as thumbs go."""
    found = curve_opened(drawn_only("touch"))
    x, y = middle(grip(found, "chosen_truth"))
    top = found.page.evaluate("scrollY")
    by_touch(found, (x, y), (x + 90, y + 12))
    assert stops_of(found) != widget("goodhart").preset("honest-noise")
    assert found.page.evaluate("scrollY") == top


def test_a_drag_may_leave_the_window(drawn_only):
    """Past its edge and back, or let go there: the last place wins, and nothing sticks to the mouse."""
    found = curve_opened(drawn_only())
    mouse = found.page.mouse
    mouse.move(*middle(grip(found, "chosen_truth")))
    mouse.down()
    mouse.move(DESK["width"] + 300, 200, steps=3)
    control = widget("goodhart").control("n")
    assert value(found, "n") == control.count - 1
    mouse.up()
    mouse.move(*middle(pad(found, "chosen_truth")), steps=3)
    assert value(found, "n") == control.count - 1
    expect_words(found)


def test_a_second_finger_moves_nothing(drawn_only):
    """It comes down on the track while the first holds the dot, and goes first."""
    found = curve_opened(drawn_only("touch"))
    x, y = middle(grip(found, "chosen_truth"))
    there = tick(found, "1k")
    screen = by_touch(found, (x, y), (there, y), lift=False)
    before = value(found, "n")
    other = (there + 60, y - 30)
    touch(screen, "touchStart", [(there, y), other])
    touch(screen, "touchMove", [(there, y), (other[0] + 50, other[1])])
    touch(screen, "touchEnd", [(there, y)])
    touch(screen, "touchEnd", [])
    assert value(found, "n") == before
    by_touch(found, middle(grip(found, "chosen_truth")), (tick(found, "10"), y))
    assert value(found, "n") != before


def test_a_cancelled_pointer_leaves_the_last_place(drawn_only):
    """As when a call comes in; the next drag begins afresh."""
    found = curve_opened(drawn_only("touch"))
    x, y = middle(grip(found, "chosen_truth"))
    screen = by_touch(found, (x, y), (tick(found, "1k"), y), lift=False)
    before = value(found, "n")
    touch(screen, "touchCancel", [])
    assert value(found, "n") == before
    by_touch(found, middle(grip(found, "chosen_truth")), (tick(found, "100"), y))
    assert widget("goodhart").control("n").values[int(str(value(found, "n")))] == 100


def test_a_drag_is_not_held_up_by_python(visiting):
    """Both ways over a map, while Python answers late: the grip is under the pointer, and the last place wins."""
    found = opened(visiting(viewport=DESK), "off_switch")
    preset(found, "Where asking pays")
    x, y = middle(grip(found, "here"))
    mouse = found.page.mouse
    mouse.move(x, y)
    mouse.down()
    for dx, dy in ((20, -10), (-30, -25), (25, -20), (10, -15)):
        mouse.move(x + dx, y + dy, steps=3)
    box = grip(found, "here").bounding_box()
    mouse.up()
    assert box
    assert abs(box["x"] + box["width"] / 2 - x - 10) < 4
    assert abs(box["y"] + box["height"] / 2 - y + 15) < 4
    expect_words(found)


def on_offer(shown: Widget, stops: tuple[int, ...], grasped: Hand) -> bool:
    """Whether there is something to press: a mark that picks is there where its pick is."""
    if not (isinstance(grasped, Press) and picks(shown.name, grasped)):
        return True
    offers = shown.offers(stops, shown.frame_at(stops))
    every = [True] * len(offers["pick"])
    return (grasped.pick, True) in zip(offers["pick"], offers.get("open", every), strict=True)


def come(found: Locator, grasped: Hand) -> None:
    """Go to where a hand is in the picture: at a preset, or at the end of what begins there."""
    there = grip(found, grasped.mark).or_(pad(found, grasped.mark))
    drawn = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
    for title in openings(widget(name_of(found)), grasped):
        preset(found, title)
        skip_guess(found)
        for key in ("Home", "End"):
            time = found.locator(".widget-time:visible")
            if time.count():
                time.press(key)
            expect_words(found)
            found.evaluate(drawn)
            if there.count():
                return
    raise AssertionError(f"no preset of {name_of(found)} shows {grasped}")


def opening(shown: Widget, grasped: Hand) -> str:
    """The title of a preset at which a hand is there."""
    return next(openings(shown, grasped))


def openings(shown: Widget, grasped: Hand) -> Iterator[str]:
    """The titles of presets at which a hand may be there."""
    for each in shown.presets:
        stops = shown.preset(each.name)
        values = shown.values(stops)
        controls = map(shown.control, moved_by(grasped))
        here = shown.chart(stops) == (grasped.chart or "main") and all(
            shown.applies(control, values) for control in controls
        )
        if here and on_offer(shown, stops, grasped):
            yield each.title


TOUCHED = """part => {
  const { left, top, width, height } = part.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return [[-21.5, 0], [21.5, 0], [0, -21.5], [0, 21.5]]
    .map(([dx, dy]) => part.contains(document.elementFromPoint(x + dx, y + dy)));
}"""
"""Whether a finger that comes down that far from the middle of a hand still has it, on each side."""


@pytest.mark.parametrize(("name", "grasped"), HANDS, ids=lambda one: getattr(one, "mark", one))
def test_every_hand_is_large_enough_and_where_its_mark_is(drawn_only, name, grasped):
    """44 px on a phone, and no second stop of the Tab key beside its control."""
    found = opened(drawn_only("touch"), name)
    come(found, grasped)
    held = grip(found, grasped.mark)
    if held.count():
        box = held.first.bounding_box()
        assert box and min(box["width"], box["height"]) >= 44
    else:
        assert all(pad(found, grasped.mark).first.evaluate(TOUCHED))
    assert found.locator(".widget-hands[aria-hidden=true]").count() == 1
    assert not found.locator(".widget-hands :is(button, a, input, [tabindex])").count()


def test_a_guess_is_drawn_before_anything_can_be_grasped(visiting):
    """The dot on the curve would be its answer."""
    page = visiting(viewport=DESK).open("chapters/specification/")
    found = figure(page, "goodhart")
    expect(grip(found, "chosen_truth")).to_be_hidden()
    found.get_by_role("button", name="Skip").click()
    expect(grip(found, "chosen_truth")).to_be_visible()


def test_the_hint_goes_with_the_first_grasp(drawn_only):
    """Whoever has dragged once knows that it can be."""
    found = opened(drawn_only(), "coin_run")
    hint = found.locator(".widget-grip-hint")
    expect(hint).to_have_text("drag the coin")
    by_mouse(
        found, middle(grip(found, "coin")), unit(found, LEFT + 6.5 * CELL, LEVEL_TOP + 1.5 * CELL)
    )
    expect(hint).to_have_count(0)


@pytest.mark.parametrize(("name", "grasped"), DRAGGED, ids=lambda one: getattr(one, "mark", one))
def test_a_grasp_moves_nothing_that_is_pressed(drawn_only, name, grasped):
    """Twice in a row, there and back: the picture, its controls and its buttons stay where they are."""
    found = opened(drawn_only("touch"), name)
    preset(found, opening(widget(name), grasped))
    skip_guess(found)
    for across in (40, -40):
        x, y = middle(grip(found, grasped.mark).first)
        pressed(found, lambda x=x, y=y, to=x + across: by_touch(found, (x, y), (to, y)))
