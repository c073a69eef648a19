"""The coin and the camera as their page tells it: what training could not tell, new levels do."""

from itertools import pairwise

import pytest
from playwright.sync_api import Locator, expect

from tests.site.figures import expect_drawn, expect_words, figure, frame_shown, preset
from tests.site.grasping import drag, grip, middle, pad, unit
from tests.site.hands import put
from widgets.coin_run.view_coin import CELL, LEFT, LEVEL_TOP
from widgets.kit import metrics_of
from widgets.registry import widget

PAGE = "widgets/coin_run/"
COIN = widget("coin_run")
MOVES = {(1, 0), (-1, 0), (0, 1), (0, -1)}


def place(found: Locator, mark: str) -> tuple[float, float]:
    """Where the one shape of a mark is, in units of the picture."""
    shape = found.locator(f".widget-picture .{mark}_marks path")
    matrix = shape.evaluate(
        "shape => [shape.transform.baseVal.consolidate().matrix].map((m) => [m.e, m.f])"
    )
    x, y = matrix[0]
    return x, y


def ended(found: Locator) -> None:
    """Go to the end of the run, by key."""
    found.locator(".widget-time").press("End")


def test_training_is_always_won_and_new_levels_are_not(visit):
    """The four presets of the coin by mouse: 12, 44, 12 and 59 coins, on a map that has as many discs."""
    found = figure(visit.open(PAGE), "coin-run")
    counted = []
    for each in COIN.presets[:4]:
        preset(found, each.title)
        expect(found.locator(".widget-picture .collected_marks path")).to_have_count(0)
        ended(found)
        expect_words(found)
        metrics = metrics_of(frame_shown(found))
        coins = metrics["coins_collected_of_59"]
        expect_drawn(found, "collected_count", f"{coins} of 59")
        expect(found.locator(".widget-picture .collected_marks path")).to_have_count(coins)
        expect(found.locator(".widget-picture .missed_marks path")).to_have_count(59 - coins)
        counted.append(coins)
    assert counted == [12, 44, 12, 59]
    preset(found, COIN.presets[0].title)
    expect_drawn(found, "training_success", "100%")


def test_the_agent_walks_cell_by_cell_to_the_wall_and_past_the_coin(visit):
    """By keyboard, from the start on: each step is one cell, as the model's path has it."""
    found = figure(visit.open(PAGE), "coin-run")
    preset(found, "2% moved, early")
    path = frame_shown(found)["path"]
    cells = list(zip(path["column"], path["row"], strict=True))
    time = found.locator(".widget-time")
    time.focus()
    time.press("Home")
    seen = []
    for step in range(len(cells)):
        expect(time).to_have_value(str(step))
        seen.append(place(found, "agent"))
        time.press("ArrowRight")
    steps = [
        (round((x - x0) / CELL), round((y - y0) / CELL)) for (x0, y0), (x, y) in pairwise(seen)
    ]
    assert steps == [(x - x0, y - y0) for (x0, y0), (x, y) in pairwise(cells)]
    assert set(steps) <= MOVES
    assert cells[-1][0] == 11, "it ends at the wall"
    expect(found.locator(".widget-picture .outcome_missed_marks text")).to_have_count(1)


def test_a_dropped_coin_is_run_past_again(visit):
    """By mouse: the coin is dragged up and away, and the run is then played in the picture from its start."""
    found = figure(visit.open(PAGE), "coin-run")
    time = found.locator(".widget-time")
    there = unit(found, LEFT + 7.5 * CELL, LEVEL_TOP + 0.5 * CELL)
    drag("mouse", found, middle(grip(found, "coin")), there)
    expect_words(found)
    end = metrics_of(frame_shown(found))["steps"]
    expect(time).to_have_value(str(end))
    expect_drawn(found, "play_again", "Again")
    found.locator("widget-figure").evaluate(
        """(figure) => {
          window.seen = new Set();
          figure.addEventListener("moment", () => window.seen.add(figure.time));
        }"""
    )
    drag("mouse", found, middle(found.locator(".widget-picture .play_marks > *")))
    # Python is waited for, so that the first step is seen, and most others.
    found.page.wait_for_function("end => window.seen.has(end)", arg=end, timeout=90_000)
    expect_drawn(found, "play_again", "Again")
    assert found.page.evaluate("window.seen.size") > end / 2


def test_a_finger_trains_it_until_the_coin_counts_more(visiting):
    """On a phone: tap along the training time, and the coins are those of the model there."""
    visit = visiting(viewport={"width": 360, "height": 780}, has_touch=True)
    found = figure(visit.open(PAGE), "coin-run")
    found.locator("button[data-preset]", has_text="2% moved, early").tap()
    expect_words(found)
    slider = found.get_by_role("slider", name="Training time")
    box = slider.bounding_box()
    assert box
    counted = []
    for share in (0.08, 0.5):
        slider.tap(position={"x": box["width"] * share, "y": box["height"] / 2})
        expect_words(found)
        metrics = metrics_of(frame_shown(found))
        # The end counts more than the coin until a bit before 13: see the widget's worked answer.
        assert (metrics["trained"] > 12.7) is (metrics["a_coin"] > metrics["a_end"])
        expect_drawn(found, "collected_count", f"{metrics['coins_collected_of_59']} of 59")
        counted.append(metrics["coins_collected_of_59"])
    assert counted == [44, 59]


def test_a_tapped_diamond_and_a_tapped_camera_have_the_truth_marked_wrong(visiting):
    """By finger: steal it and the honest one is right; hold a picture up and it is wrong; twice round."""
    visit = visiting(viewport={"width": 360, "height": 780}, has_touch=True)
    found = figure(visit.open(PAGE), "tampered-camera")
    crossed = found.locator(".widget-picture .honest_cross_marks path")
    expect(crossed).to_have_count(0)
    tap(found, "gem")
    for wrong in (0, 1, 0, 0, 1):
        expect_words(found)
        expect(crossed).to_have_count(wrong)
        tap(found, "lens")


def tap(found: Locator, mark: str) -> None:
    """Where the mark is pressed."""
    x, y = middle(pad(found, mark))
    found.page.touchscreen.tap(x, y)


@pytest.mark.parametrize(
    ("noticed", "chosen"),
    [
        (0.55, "“screen and not odd”"),
        (0.6, "“screen and not odd” or the direct translator"),
        (0.65, "the direct translator"),
    ],
)
def test_better_checkers_let_the_honest_reporter_win(visit, noticed, chosen):
    """By keyboard, across the border: 0.08 (1 − q) + 0.02 = 0.02 q + 0.04 at q = 0.6."""
    found = figure(visit.open(PAGE), "tampered-camera")
    preset(found, "Half noticed")
    put(found, {"train_noticed": noticed})
    expect_words(found)
    expect(found.locator(".widget-summary")).to_contain_text(f"Training selects {chosen};")
    ringed = found.locator(".widget-picture .ring_marks path")
    expect(ringed).to_have_count(sum(map(bool, frame_shown(found)["contest"]["selected"])))
