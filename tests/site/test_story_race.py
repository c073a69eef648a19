"""The race as its page tells it: play it, drag your safety until you are first, go blind, and one more rival."""

from itertools import pairwise

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
from tests.site.grasping import drag, grip, middle, opened, pad, reach, skip_guess, tick, value
from tests.site.hands import put
from widgets.kit import metrics_of
from widgets.race import heats
from widgets.race.seat import RACES
from widgets.registry import widget

PATH, ANCHOR = home("race")
RACE = widget("race")
SAFETIES = RACE.control("safety").values
TOLD = ("yours_count", "theirs_count", "harm_count", "enough", "tip", "ask", "luck")
"""What is told of ends, and the button that says what pays best: nothing before the reader has done something."""

STARTS, ARRIVES = 0, heats.FIRST
"""The first moment of a race, and that at which its teams are as far as they get."""


def marks(found: Locator, *names: str) -> Locator:
    """What is drawn of these marks."""
    every = ", ".join(f".{name}_marks > *" for name in names)
    return found.locator(f".widget-picture :is({every})")


def expect_first(found: Locator, you: bool) -> None:
    """The word *first* stands in your lane, or in another’s; the foot says how often that ends well."""
    word = found.locator(".widget-picture :is(.first_right_marks, .first_left_marks) text")
    expect(word).to_have_text("first")
    metrics = metrics_of(frame_shown(found))
    assert (metrics["winner"] == "A") is you
    for end in ("yours", "theirs", "harm"):
        expect_drawn(found, f"{end}_count", str(metrics[f"of_{end}"]))
    expect_drawn(found, "hundred_title", "exact chances, of 100 such races:")
    expect_drawn(found, "ten_title", "ten, drawn by chance:")
    expect(marks(found, "question")).to_have_count(0)
    box, name = word.bounding_box(), marks(found, "your_name").bounding_box()
    assert box and name
    assert (abs(box["y"] + box["height"] / 2 - name["y"] - name["height"] / 2) < 12) is you


def expect_counted(found: Locator, races: int) -> None:
    """So many races are over, and each has the sign of how it ended."""
    ended = frame_shown(found)["races"]["outcome"][:races]
    expect(marks(found, "to_come")).to_have_count(RACES - races)
    expect(marks(found, "disasters")).to_have_count(ended.count("disaster"))
    expect(marks(found, "well_yours", "well_theirs")).to_have_count(ended.count("well"))


def expect_lead(found: Locator, you: bool) -> None:
    """What the best team has kept too much of is asked about; once it is first, its lane is marked where it is passed."""
    lead = metrics_of(frame_shown(found))["lead"]
    asked, marked = marks(found, "enough"), marks(found, "tip")
    if not you:
        expect_drawn(found, "enough", f"You lead by {lead:.2f}: keep less than that?")
    else:
        expect(asked).to_have_count(0)
        zero, one = tick(found, "0"), tick(found, "1")
        expect(marked).to_have_count(1)
        assert abs(middle(marked)[0] - (zero + lead * (one - zero))) < 3
    expect(marked).to_have_count(int(you))


def expect_before(found: Locator) -> None:
    """All stand at their blocks, and one question stands below: nothing is counted, and nothing is worth anything."""
    expect(found.locator(".widget-time")).to_have_value(str(STARTS))
    expect(marks(found, "first_right", "first_left", "bolt", "front")).to_have_count(0)
    expect(marks(found, *TOLD, "to_come", "disasters", "well_yours", "well_theirs")).to_have_count(
        0
    )
    expect_drawn(found, "question", "Will you be first?")
    expect_drawn(found, "play_words", "Play")
    expect_words(found)


def nose(found: Locator) -> float:
    """How far right the middle of your rocket is on the screen."""
    box = marks(found, "your_runner").bounding_box()
    assert box
    return box["x"] + box["width"] / 2


def keep(hand: str, found: Locator, words: str) -> None:
    """Drag the block to where the axis above it says so."""
    x, y = middle(grip(found, "block"))
    drag(hand, found, (x, y), (tick(found, words), y))
    # A hundredth is less than a unit of the picture.
    assert SAFETIES[int(str(value(found, "safety")))] == pytest.approx(float(words), abs=0.02)
    expect_words(found)


def ask(hand: str, found: Locator) -> None:
    """Press the button in the picture."""
    drag(hand, found, middle(pad(found, "ask")))


def play(hand: str, found: Locator) -> None:
    """Press *Play*, and watch to the end."""
    button = found.get_by_role("button", name="Play", exact=True)
    button.scroll_into_view_if_needed()
    if hand == "keys":
        button.press("Enter")
    else:
        button.tap() if hand == "touch" else button.click()
    end = metrics_of(frame_shown(found))["end"]
    expect(found.locator(".widget-time")).to_have_value(str(end), timeout=60_000)
    expect(button).to_be_visible()


def test_ten_races_are_run(drawn_only, hand):
    """By mouse and by finger, from the flipbook, twice: nothing is told before, and all of it after."""
    found = opened(drawn_only(hand), "race")
    expect_before(found)
    for _ in range(2):
        play(hand, found)
        expect_first(found, you=False)
        expect_counted(found, RACES)
        expect_words(found)
    found.locator(".widget-time").fill("0")
    expect_before(found)


def test_it_is_played_in_the_picture_and_goes_on_where_it_was_paused(drawn_only, hand):
    """From the flipbook: the button begins the season, is gone meanwhile, and is back when time stands still."""
    found = opened(drawn_only(hand), "race")
    play = marks(found, "play")
    drag(hand, found, middle(play))
    pause = found.get_by_role("button", name="Pause")
    expect(pause).to_be_visible()
    expect(play).to_be_hidden()
    expect(found.locator(".widget-time")).not_to_have_value("0")  # else it would still be to begin
    pause.press("Enter")
    expect(play).to_be_visible()
    expect_drawn(found, "play_again", "Go on")
    drag(hand, found, middle(play))
    end = metrics_of(frame_shown(found))["end"]
    expect(found.locator(".widget-time")).to_have_value(str(end), timeout=60_000)
    expect_drawn(found, "play_again", "Again")
    expect_counted(found, RACES)


def test_a_race_is_gone_through_moment_by_moment(visit):
    """By keyboard: rockets only go on, then one is first, and then luck strikes; then all of it by *Play*."""
    found = figure(visit.open(PATH), ANCHOR)
    time = found.locator(".widget-time")
    time.focus()
    places = [nose(found)]
    for moment in range(1, ARRIVES + 1):
        expect(marks(found, "first_right", "first_left")).to_have_count(0)
        time.press("ArrowRight")
        expect(time).to_have_value(str(moment))
        places.append(nose(found))
    assert all(there > here for here, there in pairwise(places))
    expect(marks(found, "first_right", "first_left")).to_have_count(1)
    expect(marks(found, "bolt")).to_have_count(0)
    expect_counted(found, 0)
    time.press("ArrowRight")
    expect(marks(found, "bolt")).to_have_count(1)
    expect(marks(found, "ask")).to_have_count(0)
    expect_counted(found, 1)
    expect_words(found)
    play("keys", found)
    expect_counted(found, RACES)


def test_the_best_team_can_afford_its_lead(visit):
    """By keyboard: it is passed just if it keeps more than it is ahead by, and its rival keeps nothing."""
    found = figure(visit.open(PATH), ANCHOR)
    expect_drawn(found, "keeps_left", "keeps none")
    lead = metrics_of(frame_shown(found))["lead"]
    below = max(safety for safety in SAFETIES if safety < lead)
    for safety in (below + 0.01, below, 1):
        put(found, {"safety": round(safety, 2)})
        expect_words(found)
        expect_first(found, you=safety < lead)
        expect_lead(found, you=safety < lead)


def test_the_block_is_dragged(drawn_only, hand):
    """From the flipbook, twice in a row: half a safety is too much for this lead, none is not, all is."""
    found = opened(drawn_only(hand), "race")
    for words, you in (("0.5", False), ("0", True), ("1", False)):
        keep(hand, found, words)
        expect_first(found, you)


def test_what_pays_best_is_told_when_it_is_asked_for(drawn_only, hand):
    """Blind, no rival is seen before the start; the button says what pays best, and takes it back."""
    found = opened(drawn_only(hand), "race")
    preset(found, "Nobody knows")
    expect_before(found)
    expect(marks(found, "rivals_runner")).to_have_count(0)
    found.locator(".widget-time").press("End")
    for _ in range(2):
        ask(hand, found)
        expect_drawn(found, "ask_words", "best: 0.50")
        expect_drawn(found, "told", "if all do: 50 disasters")
        expect(marks(found, "rivals_runner")).to_have_count(1)
        expect_counted(found, RACES)
        expect_words(found)
        ask(hand, found)
        expect_drawn(found, "ask_words", "show best")
        expect(marks(found, "told")).to_have_count(0)
        expect_words(found)


def test_one_more_rival_makes_everybody_keep_less(visit):
    """By mouse: what pays best falls from a half to a third, and with a fourth team to a quarter."""
    found = figure(visit.open(PATH), ANCHOR)
    preset(found, "One more rival")
    put(found, {"reveal": True})
    expect_drawn(found, "ask_words", "best: 0.33")
    for teams, best, risk in ((4, "0.25", 75), (2, "0.50", 50)):
        put(found, {"teams": teams})
        expect_drawn(found, "ask_words", f"best: {best}")
        expect_drawn(found, "told", f"if all do: {risk} disasters")
        expect_words(found)


def test_every_seed_is_ten_other_races(visit):
    """By number, and by the button that rolls one: Python answers, and a link keeps them."""
    found = figure(visit.open(PATH), ANCHOR)
    preset(found, "One more rival")
    seen = []
    for seed in (5, 6):
        put(found, {"seed": seed})
        # Nobody knows any skill, so what is said before the first race is the same until Python has come.
        expect(found.locator(".widget-status")).to_be_hidden(timeout=90_000)
        expect_words(found)
        expect_counted(found, RACES)
        seen.append(frame_shown(found)["races"])
    assert seen[0] != seen[1]
    found.get_by_role("button", name="Re-roll").click()
    found.page.wait_for_function(
        "([figure, seed]) => figure.stops.at(-1) !== seed",
        arg=[found.locator("widget-figure").element_handle(), 6],
    )
    expect_words(found)
    expect_counted(found, RACES)
    play("mouse", found)
    expect_counted(found, RACES)


def test_the_curves_are_dragged_through(drawn_only, hand):
    """Five teams, enmity ½: at 1 it is safer to see all than oneself, at 3 it is not."""
    found = opened(drawn_only(hand), "race")
    preset(found, "The curves")
    skip_guess(found)
    for words, safer in (("1", True), ("3", False)):
        x, y = middle(grip(found, "here"))
        drag(hand, found, (x, y), (tick(found, words), y))
        metrics = metrics_of(frame_shown(found))
        assert metrics["capability"] == float(words)
        assert (metrics["risk_public"] < metrics["risk_private"]) is safer
        expect_drawn(found, "said_public", f"{metrics['risk_public']:.0%}")
        expect_words(found)


@pytest.mark.parametrize("width", [360, 1440])
def test_picture_and_lever_are_on_one_screen(visiting, width):
    """A phone’s, and a laptop’s."""
    height = 780 if width == 360 else 900
    found = figure(visiting(viewport={"width": width, "height": height}).open(PATH), ANCHOR, folded=True)  # fmt: skip
    assert (
        reach(
            found.locator(".widget-picture"),
            found.get_by_role("slider", name="Safety that you keep"),
        )
        <= height
    )
