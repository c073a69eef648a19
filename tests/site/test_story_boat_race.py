"""The boat race as a reader goes through it: patch after patch, on the boat's own page."""

from playwright.sync_api import expect

from tests.site.figures import expect_drawn, expect_words, figure, preset, stops_of
from tests.site.hands import put
from widgets.kit import metrics_of
from widgets.registry import widget

PAGE = "widgets/boat_race/"
BOAT = widget("boat_race")


def test_every_patch_moves_the_problem_until_one_does_not(visit):
    """The presets in their order, by mouse: what is drawn large is what Python makes of each."""
    found = figure(visit.open(PAGE), "boat-race")
    done = []
    for each in BOAT.presets:
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
