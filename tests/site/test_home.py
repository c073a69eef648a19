"""The home page: a machine, a switch under the thumb, and one act that fails."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from build_hooks.root import DOCS
from tests.site.figures import figure, stops_of
from widgets.kit import metrics_of
from widgets.registry import widget

PHONE = {"width": 360, "height": 780}
DESK = {"width": 1440, "height": 900}
SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])

CUT = 3
"""The step at which the machine cuts the cord; test_paperclip.py finds it."""


def opened(visit) -> Locator:
    """The figure of the home page, and nothing started."""
    return figure(visit.open(), "paperclip")


def wait_for(found: Locator, moment: int) -> None:
    """Until so many steps are done."""
    found.page.wait_for_function(
        "([figure, moment]) => figure.time >= moment",
        arg=[found.locator("widget-figure").element_handle(), moment],
    )


TOO_LATE, IN_TIME = "p[data-range^='!']", "p[data-range]:not([data-range^='!'])"
"""What is told of a press, whatever its words."""

ASKED, GOAL = "[data-after=end]:not([data-range])", "form[data-line]"
"""The question after the first episode, and the line of the program."""


def line(page: Page, which: str) -> Locator:
    """A part of the story."""
    return page.locator(f"figure-story {which}")


def in_first_screen(element: Locator) -> bool:
    """Whether all of it is seen without scrolling."""
    seen: bool = element.evaluate(
        "one => { const { top, bottom, width } = one.getBoundingClientRect();"
        " return width > 0 && top >= 0 && bottom <= innerHeight && scrollY === 0; }"
    )
    return seen


@SIZES
def test_the_first_screen_is_a_title_a_sentence_a_machine_and_a_switch(visiting, size):
    """And no number to read, nor anything to set."""
    page = visiting(viewport=size, has_touch=size is PHONE).open()
    found = page.locator("#paperclip")
    for element in (
        page.get_by_role("heading", level=1),
        page.get_by_text("Stop this machine before it eats the forest."),
        found.locator(".widget-picture svg.marks"),
        found.get_by_role("button", name="Press the switch"),
    ):
        assert in_first_screen(element)
    for kind in ("presets", "readouts", "controls", "fold"):
        expect(found.locator(f".widget-{kind}:visible")).to_have_count(0)
    height = found.get_by_role("button", name="Press the switch").bounding_box()
    assert height and height["height"] >= 44


@SIZES
def test_it_starts_and_who_presses_late_presses_for_nothing(visiting, size):
    """It plays by itself; the press after the cut changes nothing, and is answered by the line."""
    page = visiting(viewport=size, has_touch=size is PHONE).open()
    found = page.locator("#paperclip")
    expect(line(page, TOO_LATE)).to_be_hidden()
    wait_for(found, CUT)
    found.get_by_role("button", name="Press the switch").click()
    expect(found.locator(".widget-summary")).to_contain_text("nothing happened", timeout=90_000)
    expect(line(page, TOO_LATE)).to_be_visible()
    expect(line(page, IN_TIME)).to_be_hidden()
    expect(line(page, ASKED)).to_be_visible()


def test_who_presses_in_time_has_stopped_it(visiting):
    """And is told so, and not that it cut the cord."""
    page = opened(visiting(viewport=PHONE, reduced_motion="reduce")).page
    found = page.locator("#paperclip")
    found.get_by_role("button", name=re.compile("^On one")).click()
    found.get_by_role("button", name="Press the switch").click()
    found.locator(".widget-time").press("End")
    expect(found.locator(".widget-summary")).to_contain_text("and the maximiser stopped")
    expect(line(page, IN_TIME)).to_be_visible()
    expect(line(page, TOO_LATE)).to_be_hidden()


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("Wanting fewer clips", "enough-shaky"),
        ("Your promise not to press", "nobody-minds"),
        ("Not being sure what you want", "asks"),
    ],
)
def test_each_answer_plays_and_is_right_or_wrong_as_python_says(visiting, answer, name):
    """With the keyboard."""
    page = opened(visiting(viewport=PHONE, reduced_motion="reduce")).page
    found = page.locator("#paperclip")
    found.locator(".widget-time").press("End")
    button = page.get_by_role("button", name=answer)
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    wait_for(found, 1)
    found.locator(".widget-time").press("End")
    shown = widget("paperclip")
    stops = shown.preset(name)
    alone = metrics_of(shown.frame_at(stops))["first_disable"] is None
    told = line(page, f"[data-told={name}]")
    expect(told).to_be_visible()
    expect(told).to_have_text(re.compile(r"^Yes\b" if alone else r"^No\b"))
    assert stops_of(found) == stops


def test_its_goal_is_changed_in_a_line_of_python(visiting):
    """With habitat among its wishes it leaves the switch alone; what is wrong is said."""
    page = opened(visiting(viewport=DESK, reduced_motion="reduce")).page
    found = page.locator("#paperclip")
    found.locator(".widget-time").press("End")
    page.get_by_role("button", name="Not being sure what you want").click()
    wait_for(found, 1)
    found.locator(".widget-time").press("End")
    field = page.get_by_label("This is its goal")
    field.fill("clips +")
    field.press("Enter")
    said = page.locator("figure-story form [role=status]")
    expect(said).to_contain_text("SyntaxError", timeout=60_000)
    field.fill("clips + habitat")
    field.press("Enter")
    expect(said).to_be_empty(timeout=60_000)
    wait_for(found, 1)
    found.locator(".widget-time").press("End")
    expect(found.locator(".widget-summary")).to_contain_text(
        "left the switch alone, spared the habitat"
    )


def test_with_less_motion_nothing_starts_by_itself(visiting):
    """It waits for *Play*, however long: as long as it would have taken to start, and more."""
    page = opened(visiting(viewport=PHONE, reduced_motion="reduce")).page
    page.wait_for_function("document.querySelector('figure-story[data-on]')")
    begins = int(page.locator("figure-story").get_attribute("starts") or 0)
    page.wait_for_function("wait => performance.now() > wait", arg=begins + 4000)
    assert page.locator("#paperclip widget-figure").evaluate("figure => figure.time") == 0


def test_without_scripts_all_of_it_is_told(visiting):
    """How it ends, the line, the question with its answers, and the way in."""
    page = visiting(viewport=PHONE, java_script_enabled=False).open()
    for which in (TOO_LATE, ASKED, GOAL):
        expect(line(page, which)).to_be_visible()
    expect(page.locator("#paperclip .widget-note")).to_contain_text(
        "How it ends: The maximiser cut the cord"
    )
    expect(page.get_by_role("link", name="Begin with the introduction")).to_be_visible()


def test_the_range_that_is_in_time_is_the_models():
    """The page says from which press on it is too late; so does the model."""
    ranges = set(
        re.findall(r'data-range="!?(\d+)-(\d+)"', (DOCS / "index.md").read_text(encoding="utf-8"))
    )
    assert ranges == {("0", str(CUT - 1))}
    shown = widget("paperclip")
    answers = [metrics_of(shown.at(press=press))["answer"] for press in range(CUT + 1)]
    assert answers == ["stops"] * CUT + ["cut"]
