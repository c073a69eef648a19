"""The boat race as a reader goes through it: at the helm first, then patch after patch, on its own page."""

from itertools import pairwise

import pytest
from playwright.sync_api import Locator, expect

from tests.site.figures import expect_drawn, expect_words, figure, preset, stops_of
from tests.site.grasping import drag, opened, unit
from tests.site.hands import pick, put
from tests.site.staying import pressed
from widgets.boat_race.course import PLACES
from widgets.boat_race.draw.drive import MEND, YOURS
from widgets.boat_race.drive import TWO_LAPS
from widgets.kit import metrics_of
from widgets.registry import widget

PAGE = "widgets/boat_race/"
BOAT = widget("boat_race")


def expect_told(found: Locator, *lines: str) -> None:
    """What stands below the course."""
    for name, words in zip(("first", "second", "third"), lines, strict=False):
        expect_drawn(found, name, words)


def cell(found: Locator, column: int, row: int) -> tuple[float, float]:
    """Where the middle of a cell of your course is on the screen."""
    return unit(
        found,
        *(start + YOURS.cell * (n + 0.5) for start, n in ((YOURS.left, column), (YOURS.top, row))),
    )


def test_the_boat_is_driven_by_tapping_the_course(drawn_only, hand):
    """Each step's pay rises where it was earned, before Python comes; the wall and a far cell are no way."""
    found = opened(drawn_only(hand), "boat_race")
    expect_told(found, "Race it: tap a cell next to your boat.")

    def tap(column: int, row: int) -> bool:
        return pressed(found, lambda: drag(hand, found, cell(found, column, row)))

    found.page.evaluate(
        """() => {
          window.risen = [];
          const animate = Element.prototype.animate;
          Element.prototype.animate = function (...how) {
            if (this.closest("[class*=' rise_']")) window.risen.push(this.textContent);
            return animate.apply(this, how);
          };
        }"""
    )
    for column, row, score, paid in ((1, 0, "2", "+3"), (2, 0, "1", None), (2, 1, "3", "+3")):
        assert tap(column, row)
        expect_drawn(found, "yours", f"{score} point{'s' * (score != '1')}")
        expect_drawn(found, "rise_gain", paid or [])
        expect_drawn(found, "rise_cost", "−1")
    # The machine goes the same way at first, and is paid the same.
    once = [pay for step in (["+3", "−1"], ["−1"], ["+3", "−1"]) for pay in step * 2]
    assert found.page.evaluate("risen") == [words for words in once for _ in ("rim", "itself")]
    for column, row in ((1, 1), (0, 0)):
        assert not tap(column, row)
    assert tap(*PLACES[2])
    expect_drawn(found, "yours", "2 points")
    expect_drawn(found, "left", "12 steps left")
    expect_words(found)


def test_a_drive_ends_with_what_the_machine_found_and_is_mended_by_keyboard(visit):
    """Two laps by keys: a tie; a bonus of 5 opens the line, and taking back closes it. Then once more."""
    found = figure(visit.open(PAGE), "boat-race")
    grid = found.locator(".widget-grid")
    for place in TWO_LAPS:
        square = grid.locator(f"[data-pick='{place}']")
        expect(square).to_have_attribute("aria-disabled", "false", timeout=90_000)
        square.press("Enter")
    expect_told(
        found,
        "A tie: 8 points each.",
        "2 laps or no laps: the pay cannot tell.",
        "4 loopholes. Mend the pay:",
    )
    expect(found.locator(".leaks_marks path")).to_have_count(4)
    put(found, {"lap": 5})
    expect_told(found, "The machine wins: 24 to 18.", "You: 2 laps. The machine: no laps.")
    expect_drawn(found, "third", "1 repair: 1 loophole pays.")
    put(found, {"undo": True})
    expect_drawn(found, "third", "2 repairs: no loophole pays.")
    expect(found.locator(".leaks_marks path")).to_have_count(0)
    expect_words(found)
    pick(found, BOAT.control("route"), TWO_LAPS[:2])
    expect_drawn(found, "left", "14 steps left")
    expect_words(found)


@pytest.mark.parametrize("keys", [False, True], ids=["taps", "keys"])
def test_who_is_faster_than_python_is_not_left_behind(visiting, hand, keys):
    """A lap and a half, none of it waited for: beyond its flipbook each step is Python's, which has yet to start."""
    screen = {"width": 360, "height": 780} if hand == "touch" else {"width": 1280, "height": 900}
    found = opened(visiting(has_touch=hand == "touch", viewport=screen), "boat_race")
    route = [divmod(square, 3)[::-1] for square in TWO_LAPS[:12]]
    drag(hand, found, cell(found, *route[0]))
    for (x, y), (column, row) in pairwise(route):
        if keys:
            ways = {(1, 0): "Right", (-1, 0): "Left", (0, 1): "Down", (0, -1): "Up"}
            found.page.keyboard.press(f"Arrow{ways[column - x, row - y]}")
        else:
            drag(hand, found, cell(found, column, row))
    expect_drawn(found, "left", f"{16 - len(route)} steps left")
    expect_words(found)


def test_arrow_keys_steer_once_the_boat_has_been_tapped(drawn_only):
    """Two steps by keys after one by mouse, without Python; a key that points at the shore does nothing."""
    found = opened(drawn_only(), "boat_race")
    drag("mouse", found, cell(found, 1, 0))
    expect_drawn(found, "left", "15 steps left")
    for name, left in (("ArrowRight", 14), ("ArrowUp", 14), ("ArrowDown", 13)):
        found.page.keyboard.press(name)
        expect_drawn(found, "left", f"{left} steps left")


def test_a_leak_is_mended_in_the_picture(drawn_only, hand):
    """At the end of two laps: the button takes back what was paid, no leak is left, and a second tap undoes it."""
    found = opened(drawn_only(hand), "boat_race")
    preset(found, "After two laps")
    left, top, right, bottom = MEND
    for third, leaks in (
        ("1 repair: no loophole pays.", 0),
        ("4 loopholes. Mend the pay:", 4),
    ):
        drag(hand, found, unit(found, (left + right) / 2, (top + bottom) / 2))
        expect_drawn(found, "third", third)
        expect(found.locator(".leaks_marks path")).to_have_count(leaks)


def test_a_re_roll_says_what_it_changed(visit):
    """In the race; twice in a row."""
    found = figure(visit.open(PAGE), "boat-race")
    preset(found, "Paid for arrows")
    for _ in range(2):
        found.get_by_role("button", name="Re-roll").click()
        expect(found.locator(".widget-summary")).to_contain_text("The re-roll changed practice")
        expect_words(found)


def test_every_patch_moves_the_problem_until_one_does_not(visit):
    """The presets in their order, by mouse: what is drawn large is what Python makes of each."""
    found = figure(visit.open(PAGE), "boat-race")
    done = []
    for each in BOAT.presets[3:]:
        preset(found, each.title)
        expect_words(found)
        metrics = metrics_of(BOAT.frame_at(stops_of(found)))
        expect_drawn(found, "score_now", f"{metrics['score']:g}")
        expect_drawn(found, "true_now", f"{metrics['true_score']}")
        done.append(metrics["behaviour"])
    assert done == ["oscillate", "lap", "oscillate", "lap", "oscillate"]


def test_the_race_is_counted_step_by_step(visit):
    """From the start by keyboard: one step, and the picture shows its pay, its cell and its count."""
    found = figure(visit.open(PAGE), "boat-race")
    preset(found, "Paid for arrows")
    time = found.locator(".widget-time")
    time.focus()
    time.press("Home")
    expect_drawn(found, "score_now", "0")
    time.press("ArrowRight")
    sailing = BOAT.frame_at(stops_of(found))["sailing"]
    expect(time).to_have_value("1")
    expect_drawn(found, "score_now", f"{sailing['score'][1]:g}")
    expect_drawn(found, "step", "step1")


def test_one_point_more_makes_it_finish(visit):
    """The bonus it needs is 10.23: ten points are refused and eleven taken, by arrow key."""
    found = figure(visit.open(PAGE), "boat-race")
    preset(found, "A finish line")
    expect_words(found)
    put(found, {"lap": 11})
    expect_words(found)
    expect(found.locator(".widget-summary")).to_contain_text("it finishes after 8 steps")


def test_the_education_can_be_looked_at_from_its_start(visit):
    """Python shows what the boat expected after each number of races, before the first too."""
    found = figure(visit.open(PAGE), "boat-race")
    put(found, {"panel": "learning"})
    expect_words(found)
    time = found.locator(".widget-time")
    time.focus()
    time.press("Home")
    lesson = BOAT.frame_at(stops_of(found))["lesson"]
    expect_drawn(found, "true_now", f"{lesson['true'][0]}".replace("-", "−"))
    expect_drawn(found, "episodes", "after0 races")


def test_ten_boats_can_be_touched_into_lapping(visiting):
    """On a phone: ten verdicts, and with what was paid taken back all of them lap."""
    visit = visiting(viewport={"width": 360, "height": 780}, has_touch=True)
    found = figure(visit.open(PAGE), "boat-race")
    found.locator("button[data-preset]", has_text="Take back").tap()
    expect_words(found)
    put(found, {"panel": "boats"})
    expect_words(found)
    expect(found.locator(".widget-picture .does_marks text")).to_have_text(
        ["laps"] * 10, timeout=60_000
    )
