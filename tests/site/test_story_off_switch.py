"""The off switch as its page tells it: raise its doubt, err, ask first, and choose for oneself."""

from math import sqrt

from playwright.sync_api import Locator, expect

from tests.site.figures import expect_drawn, expect_words, figure, frame_shown, home, preset
from tests.site.hands import put
from widgets.kit import metrics_of

PATH, ANCHOR = home("off_switch")
BOOT = 90_000


def expect_chosen(found: Locator, choice: str) -> None:
    """The choice that stands out in the picture, and its value is the most of the three."""
    expect_drawn(found, "chosen_names", choice)
    choices = frame_shown(found)["choices"]
    expect_drawn(found, "chosen_values", f"{max(choices['value']):.2f}")
    assert found.locator(".widget-picture .other_names_marks text").count() == 2


def test_doubt_makes_it_leave_the_switch_to_you(visit):
    """By keyboard: expecting 0.5, with a person of error level 0.5, it defers from a doubt of 0.71 on."""
    found = figure(visit.open(PATH), ANCHOR)
    expect_chosen(found, "act")
    border = sqrt(2 * 0.5 * 0.5)
    for doubt, choice in ((0.7, "act"), (0.8, "defer to you")):
        assert (doubt > border) is (choice != "act")
        put(found, {"sd": doubt})
        expect_words(found)
        expect_chosen(found, choice)


def test_a_person_who_errs_is_not_listened_to(visit):
    """By mouse: the error level at which it stops deferring is the one that the curve marks."""
    found = figure(visit.open(PATH), ANCHOR)
    preset(found, "In doubt")
    expect_words(found)
    expect_chosen(found, "defer to you")
    preset(found, "A person who errs")
    expect_words(found)
    expect_chosen(found, "act")
    bears = metrics_of(frame_shown(found))["bears"]
    assert bears == 1**2 / (2 * 0.5)
    for errors, choice in ((bears, "defer to you"), (bears + 0.05, "act")):
        put(found, {"beta": errors})
        expect_chosen(found, choice)


def test_whoever_can_not_undo_mistakes_is_asked_more(visiting):
    """On a phone: two presets by touch, and the shares that are drawn are those of the model."""
    visit = visiting(viewport={"width": 360, "height": 780}, has_touch=True)
    found = figure(visit.open(PATH), ANCHOR)
    asked = []
    for title in ("Ask first", "Mistakes that can’t be undone"):
        found.locator("button[data-preset]", has_text=title).tap()
        expect_words(found)
        metrics = metrics_of(frame_shown(found))
        expect(found.locator(".widget-picture")).to_contain_text(f"right {metrics['right']:.1%}")
        expect(found.locator(".widget-picture")).to_contain_text(f"wrong {metrics['wrong']:.1%}")
        asked.append(metrics["questions"])
    assert asked[0] < asked[1]


def test_every_choice_of_yours_moves_its_belief_at_once(visit):
    """Coffee rather than tea says e^2 : 1 for coffee, by Bayes' rule 44%; undone, all are alike."""
    found = figure(visit.open(PATH), ANCHOR)
    preset(found, "Learn from choices")
    summary = found.locator(".widget-summary")
    expect(summary).to_contain_text("25%")
    cards = found.get_by_role("group", name="Which would you rather have?")
    cards.get_by_role("button", name="Coffee rather than tea").press("Enter")
    expect(summary).to_contain_text("After 1 answer it is 44% sure that somebody likes coffee")
    expect_words(found)
    cards.get_by_role("button", name="Juice rather than water").click(timeout=BOOT)
    expect(summary).to_contain_text("After 2 answers", timeout=BOOT)
    expect_words(found)
    for _ in range(2):
        found.get_by_role("button", name="Undo", exact=True).click()
    expect(summary).to_contain_text("25%")
    preset(found, "Too much trust in you")
    put(found, {"picks": (1,)})
    expect_words(found)
    metrics = metrics_of(frame_shown(found))
    assert metrics["sure"] > metrics["correct"]
