"""The debate as its page tells it: watch pixel by pixel, lie, be honest, and compare six judges."""

from playwright.sync_api import Locator, expect

from tests.site.figures import expect_drawn, expect_words, figure, frame_shown, home, preset
from tests.site.hands import put
from widgets.debate.settings import LYING
from widgets.debate.view_judges import ROWS
from widgets.kit import metrics_of

PATH, ANCHOR = home("debate")
BOOT = 90_000
LABEL = "Pixels you reveal"


def signed(odds: float) -> str:
    """Log-odds as the picture writes them."""
    return f"{odds:+.1f}".replace("-", "−")


def square(found: Locator, pixel: int) -> Locator:
    """A square of the grid in which the reader picks."""
    return found.get_by_role("group", name=LABEL).locator(f"[data-pick='{pixel}']")


def test_a_debate_is_watched_pixel_by_pixel(visit):
    """By keyboard: after each step one pixel more is framed, and the judge is where the model says."""
    found = figure(visit.open(PATH), ANCHOR)
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
    put(found, {"play": "honest"})
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
