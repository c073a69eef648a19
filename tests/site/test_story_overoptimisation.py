"""Over-optimisation as its page tells it: push with only the promise in sight, uncover, brake, and learn."""

from math import log

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
from widgets.kit import metrics_of
from widgets.overoptimisation.view_learned import ENDS, HEIGHT, LABELS, TRACK
from widgets.registry import widget

PATH, ANCHOR = home("overoptimisation")
MODEL = widget("overoptimisation")


def marks(found: Locator, name: str) -> Locator:
    """What is drawn of a mark."""
    return found.locator(f".widget-picture .{name}_marks > *")


def stop_of(found: Locator, name: str) -> object:
    """What the native control of this name means."""
    return MODEL.control(name).values[int(str(value(found, name)))]


def pull(hand: str, found: Locator, mark: str, words: str) -> None:
    """Drag a mark to where its axis says these words."""
    x, y = middle(grip(found, mark))
    drag(hand, found, (x, y), (tick(found, words), y))


def expect_numbers(found: Locator) -> None:
    """The picture says what the model makes, and of what is covered nothing."""
    metrics = metrics_of(frame_shown(found))
    covered = metrics["gold"] is None
    expect_drawn(found, "promise", f"{metrics['proxy']:.2f}".replace("-", "−"))
    expect_drawn(found, "people", "?" if covered else f"{metrics['gold']:.2f}".replace("-", "−"))
    expect_drawn(found, "cover_words", "uncover" if covered else "cover")
    expect(marks(found, "gold_line")).to_have_count(0 if covered else 1)
    expect(marks(found, "gold_dot")).to_have_count(0 if covered else 1)
    expect_words(found)


def test_push_then_uncover_then_cover(drawn_only, hand):
    """From the flipbook: only the promise is in sight, however far it is pushed, until the cover is pressed."""
    found = opened(drawn_only(hand), "overoptimisation")
    expect_numbers(found)
    for words, n in (("10,000", 10_000), ("100", 100)):
        pull(hand, found, "grip", words)
        assert stop_of(found, "n") == n
        assert abs(middle(grip(found, "grip"))[0] - tick(found, words)) < 3
        expect_numbers(found)
        expect(marks(found, "summit")).to_have_count(0)
        for seen in (1, 0):
            drag(hand, found, middle(pad(found, "cover")))
            expect(marks(found, "summit")).to_have_count(seen)
            expect(marks(found, "even")).to_have_count(seen)
            expect(marks(found, "fog")).to_have_count(1 - seen)
            expect_numbers(found)


def test_it_is_played_by_keys_alone(visit):
    """The native controls do all that hands do, and what is said is what people get."""
    found = figure(visit.open(PATH), ANCHOR)
    put(found, {"n": 30})
    expect_numbers(found)
    put(found, {"reveal": True})
    expect_drawn(found, "people", "0.71")
    expect_drawn(found, "best", "most: 0.71 at 33")
    expect_numbers(found)
    put(found, {"cosine": 0.3, "n": 10_000})
    expect_drawn(found, "people", "−0.93")
    expect_numbers(found)
    put(found, {"curvature": 0})
    expect(marks(found, "summit")).to_have_count(0)
    expect_numbers(found)


def test_a_challenge_is_met_where_the_cover_is_off(visit):
    """Not before, though the number of answers is right."""
    found = figure(visit.open(PATH), ANCHOR)
    put(found, {"n": 30})
    expect_words(found)
    expect(found.get_by_role("button", name="Challenges: 0 of 2")).to_be_visible()
    put(found, {"reveal": True})
    expect(found.get_by_role("button", name="Challenges: 1 of 2")).to_be_visible()


def test_the_best_price_is_the_same_for_a_better_reward_model(visit):
    """By keys: 0.3 a nat, whatever is promised."""
    found = figure(visit.open(PATH), ANCHOR)
    preset(found, "A brake")
    expect_numbers(found)
    put(found, {"reveal": True, "kl_penalty": 0.3})
    expect_drawn(found, "people", "0.60")
    put(found, {"cosine": 0.9})
    expect_drawn(found, "people", "1.35")
    expect_drawn(found, "best_said", "most: 1.35 at 0.3")
    expect_numbers(found)


def test_the_brake_is_let_go_by_hand(drawn_only, hand):
    """From the flipbook, out and back, and uncovered on the way."""
    found = opened(drawn_only(hand), "overoptimisation")
    preset(found, "A brake")
    for words in ("0.2", "1"):
        pull(hand, found, "grip", words)
        assert stop_of(found, "kl_penalty") == float(words)
        expect_numbers(found)


def test_the_published_hill_is_climbed_and_left(drawn_only, hand):
    """The top is where a/(2b) is; beyond a/b people get less than nothing."""
    found = opened(drawn_only(hand), "overoptimisation")
    preset(found, "Published: best of n")
    for words, got in (("5", "2.50"), ("10", "0.00"), ("15", "−7.50"), ("5", "2.50")):
        pull(hand, found, "grip", words)
        assert stop_of(found, "d") == float(words)
        expect_drawn(found, "here_said", got)
        expect_words(found)


def test_labels_lift_the_hill_and_answers_do_not(drawn_only, hand):
    """From the flipbook: either is dragged, from twenty labels and fifty answers."""
    found = opened(drawn_only(hand), "overoptimisation")
    preset(found, "Twenty labels")

    def gets() -> float:
        expect_words(found)
        got: float = metrics_of(frame_shown(found))["sim_gold"]
        expect_drawn(found, "gets", f"people get {got:.2f}")
        return got

    def slid(mark: str, share: float, ends: tuple[float, float], down: float) -> None:
        there = unit(found, ends[0] + share * (ends[1] - ends[0]), down)
        drag(hand, found, middle(grip(found, mark)), there)

    before = gets()
    for labels in (4000, 200):
        slid("count", log(labels / 10, 400), LABELS, TRACK)
        assert stop_of(found, "labels") == labels
        assert gets() > before + 0.5
    preset(found, "Blind to half")
    preset(found, "Twenty labels")
    for draws in (1000, 10):
        slid("grip", log(draws, 1000), ENDS, HEIGHT - 6)
        assert stop_of(found, "draws") == draws
        assert gets() < before + 0.1


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize(
    ("title", "lever"),
    [
        ("You push", "Answers drawn, one kept"),
        ("Published: best of n", "How far the answers are pushed"),
        ("A brake", "Price of a nat: the brake"),
        ("Twenty labels", "Labels that it learns from"),
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
