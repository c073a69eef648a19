"""The debate as its page tells it: judge, watch pixel by pixel, lie, be honest, and compare six judges."""

from playwright.sync_api import Locator, expect

from tests.site.figures import (
    expect_drawn,
    expect_words,
    figure,
    frame_shown,
    home,
    preset,
    stops_of,
)
from tests.site.grasping import DESK, PHONE, drag, middle, opened, pad
from tests.site.hands import put
from tests.site.staying import pressed
from widgets.debate.settings import LEFT, LYING, NEXT, RIGHT
from widgets.debate.view import ROWS
from widgets.kit import metrics_of
from widgets.registry import widget

PATH, ANCHOR = home("debate")
BOOT = 90_000
LABEL = "Pixels you reveal"
QUESTION = "Which digit is it?"

MARKS = {LEFT: "left_claim", RIGHT: "right_claim", NEXT: "next_case"}
BETS = (RIGHT, LEFT, LEFT, RIGHT, RIGHT, RIGHT)
"""In the first case, a 0 that Left calls a 9: two of six on the lie."""


def signed(odds: float) -> str:
    """Log-odds as the picture writes them."""
    return f"{odds:+.1f}".replace("-", "−")


def square(found: Locator, pixel: int) -> Locator:
    """A square of the grid in which the reader picks."""
    return found.get_by_role("group", name=LABEL).locator(f"[data-pick='{pixel}']")


def expect_bets(found: Locator, made: int) -> None:
    """So many bets are drawn, and with them the pixels that they were made on and the next."""
    expect(found.locator(".yours_made_marks path")).to_have_count(made, timeout=BOOT)
    expect(found.locator(".in_sight_marks path")).to_have_count(min(made + 1, 6))


def test_a_case_is_judged_by_tapping_who_is_believed(visiting, hand):
    """Six bets in the picture, all of it covered till then; nothing moves under the hand; then the next case."""
    phone = hand == "touch"
    found = opened(visiting(viewport=PHONE if phone else DESK, has_touch=phone), "debate")

    def tap(pick: int) -> None:
        where = middle(pad(found, MARKS[pick]))
        assert pressed(found, lambda: drag(hand, found, where))

    for made, side in enumerate(BETS, 1):
        expect(found.locator(".uncovered_marks path")).to_have_count(0)
        tap(side)
        expect_bets(found, made)
    expect_drawn(found, "asked", "It is a 0. Left lied.")
    expect_drawn(found, "yours_digit", list("099000"))
    expect_drawn(found, "program_digit", list("909000"))
    ink = [value for value in frame_shown(found)["pixels"]["value"] if value]
    expect(found.locator(".uncovered_marks path")).to_have_count(len(ink) - 6)
    expect_words(found)
    tap(NEXT)
    expect_drawn(found, "case", "Case 2 of 3")
    expect_bets(found, 0)
    tap(RIGHT)
    expect_bets(found, 1)
    expect_words(found)


def test_a_claim_that_is_tapped_too_often_is_bet_on_no_more(visiting):
    """After the last bet a finger that goes on tapping does nothing: the way on is elsewhere."""
    found = opened(visiting(viewport=PHONE, has_touch=True), "debate")
    where = middle(pad(found, "left_claim"))
    for made in range(1, 7):
        drag("touch", found, where)
        expect_bets(found, made)
    before = stops_of(found)
    expect(pad(found, "left_claim")).to_be_hidden()
    drag("touch", found, where)
    drag("touch", found, middle(pad(found, "next_case")))
    expect_drawn(found, "case", "Case 2 of 3")
    place = [control.name for control in widget("debate").controls].index("bets")
    assert stops_of(found)[place] == 3 * before[place] + NEXT + 1


def test_all_cases_are_judged_with_the_keyboard_and_the_program_is_beaten(visit):
    """Whoever has read the hints bets on Right, Left and Left, and never leaves the first card but once."""
    found = figure(visit.open(PATH), ANCHOR)
    cards = found.get_by_role("group", name=QUESTION).get_by_role("button")
    for case, side in enumerate((RIGHT, LEFT, LEFT)):
        card = cards.nth(side)
        card.focus()
        for made in range(1, 7):
            expect(card).to_have_attribute("aria-disabled", "false", timeout=BOOT)
            card.press("Enter")
            expect_bets(found, made)
        if case < 2:
            expect(cards.first).to_have_accessible_name("The next case")
            cards.first.press("Enter")
            expect_bets(found, 0)
    expect_drawn(found, "tally", "Of 18 bets you won 18, the program 11.")
    expect_words(found)


def test_a_lone_speaker_is_judged_at_the_head_of_the_chapter(visiting):
    """Six pixels for a five; who believes them is told that it is a 0."""
    found = figure(visiting(viewport=PHONE, has_touch=True).open("chapters/oversight/"), "liar")
    found.page.evaluate("document.fonts.ready")
    for made in range(1, 7):
        drag("touch", found, middle(pad(found, "left_claim")))
        expect_bets(found, made)
    expect_drawn(found, "asked", "It is a 0. Left lied.")
    expect_drawn(found, "program_digit", list("555555"))
    expect_words(found)


def test_a_debate_is_watched_pixel_by_pixel(visit):
    """By keyboard: after each step one pixel more is framed, and the judge is where the model says."""
    found = figure(visit.open(PATH), ANCHOR)
    preset(found, "An easy win")
    odds = frame_shown(found)["moments"]["log_odds"]
    assert len(odds) == 1 + 6
    time = found.locator(".widget-time")
    time.focus()
    time.press("Home")
    for shown, reached in enumerate(odds):
        expect(time).to_have_value(str(shown))
        expect_drawn(found, "odds", signed(reached))
        expect(found.locator(".widget-picture .paper_marks path")).to_have_count(shown)
        time.press("ArrowRight")
    found.get_by_role("button", name="Play").click()
    expect(time).to_have_value("6")
    expect_drawn(found, "verdict", "the judge says 0")


def test_the_liar_is_played_with_the_keyboard_and_wins(visit):
    """From the first square by arrow keys: what no arrow reaches, no reader without a mouse can pick."""
    found = figure(visit.open(PATH), ANCHOR)
    preset(found, "Be the liar")
    grid = found.get_by_role("group", name=LABEL)
    grid.locator("[tabindex='0']").focus()
    here = int(grid.locator(":focus").get_attribute("data-pick") or 0)
    for number, pixel in enumerate(LYING, 1):
        for key, steps in (("Row", pixel // 8 - here // 8), ("Column", pixel % 8 - here % 8)):
            arrow = {"Row": ("ArrowUp", "ArrowDown"), "Column": ("ArrowLeft", "ArrowRight")}[key]
            for _ in range(abs(steps)):
                found.page.keyboard.press(arrow[steps > 0])
        expect(square(found, pixel)).to_be_focused()
        expect(square(found, pixel)).to_have_attribute("aria-disabled", "false", timeout=BOOT)
        found.page.keyboard.press("Enter")
        expect(square(found, pixel)).to_have_accessible_name(
            f"row {pixel // 8 + 1}, column {pixel % 8 + 1}, ink {ink(found, pixel)} of 16, pick {number}"
        )
        here = pixel
    expect_drawn(found, "verdict", "the judge says 9")
    metrics = metrics_of(frame_shown(found))
    assert (metrics["winner"], metrics["over"]) == ("the lie", True)
    expect_drawn(found, "odds", signed(metrics["final_log_odds"]))
    expect_words(found)


def ink(found: Locator, pixel: int) -> int:
    """How dark a pixel of the picture that is debated is, from 0 to 16."""
    value = frame_shown(found)["squares"]["value"][pixel]
    assert isinstance(value, int)
    return value


def open_now(found: Locator) -> list[int]:
    """The pixels that may be revealed next, as the model has it."""
    offers = frame_shown(found)["offers"]
    rows = zip(offers["pick"], offers["open"], strict=True)
    return [pick for pick, is_open in rows if is_open and isinstance(pick, int)]


def test_a_finger_reveals_pixels_takes_one_back_and_starts_again(visiting):
    """On a phone: paper can't be revealed, and what is taken back is open again."""
    visit = visiting(viewport={"width": 360, "height": 780}, has_touch=True)
    found = figure(visit.open(PATH), ANCHOR)
    put(found, {"panel": "debate", "play": "honest"})
    expect_words(found)
    first = open_now(found)[0]
    paper = next(pixel for pixel in range(64) if ink(found, pixel) == 0)
    for pixel, shown in ((paper, ""), (first, "1")):
        square(found, pixel).tap(force=True)  # a finger does not wait until it may
        expect(square(found, pixel)).to_have_text(shown)
    expect_words(found)
    second = open_now(found)[-1]
    expect(square(found, second)).to_have_attribute("aria-disabled", "false", timeout=BOOT)
    square(found, second).tap()
    expect(square(found, second)).to_have_text("2")
    expect_words(found)
    found.get_by_role("button", name="Undo").tap()
    expect(square(found, second)).to_have_text("")
    expect_words(found)
    found.get_by_role("button", name="Start again").tap()
    expect(square(found, first)).to_have_text("")
    expect_words(found)


def test_six_ways_to_judge_are_drawn_as_they_are_counted(visit):
    """Python counts all of them over 360 pictures; the picture has a percentage for each."""
    found = figure(visit.open(PATH), ANCHOR)
    preset(found, "Does debate help?")
    for pixels in (6, 2):
        put(found, {"pixels": pixels})
        expect_words(found)
        metrics = metrics_of(frame_shown(found))
        for name in ROWS:
            expect_drawn(found, f"{name}_share", f"{100 * metrics[name]:.0f}%")
