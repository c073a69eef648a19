"""A pick, a stroke, a message or an answer never moves what the reader is about to press."""

import pytest
from playwright.sync_api import Locator, expect

from tests.site.drawing import by_mouse, by_touch, pad
from tests.site.figures import CHAPTER, expect_stops, figure, preset, stops_of
from tests.site.guessing import button, guessing
from tests.site.staying import in_sight, pressed
from widgets.kit import Widget
from widgets.registry import WIDGETS, widget

HANDS = {"phone": (360, 414), "desk": (1440,)}
"""Widths in pixels by what a reader presses with; one visit does for all widths of a hand."""

PICKS = 4
BOOT = 90_000

OFFERED = "[data-pick][aria-disabled=false]:not([data-away])"


def opened(visiting, name: str, hand: str, without: str = "") -> Locator:
    """The figure of a widget's own page, on a phone or at a desk; the files `without` never come."""
    size = {"width": HANDS[hand][0], "height": 800 if hand == "phone" else 900}
    visit = visiting(viewport=size, has_touch=hand == "phone")
    if without:
        visit.context.route(without, lambda route: route.abort())
    found = figure(visit.open(f"widgets/{name}/"), name.replace("_", "-"))
    found.page.set_default_timeout(BOOT)
    return found


def as_wide(found: Locator, width: int) -> None:
    """Have the page so many pixels wide, and laid out."""
    size = found.page.viewport_size
    assert size
    found.page.set_viewport_size({"width": width, "height": size["height"]})
    found.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")


def press(one: Locator) -> None:
    """By the hand that the page was opened for."""
    touch = one.page.evaluate("navigator.maxTouchPoints > 0")
    one.tap() if touch else one.click()


def panels(shown: Widget) -> list[str]:
    """The titles of one preset for each set of controls that some preset has."""
    found: dict[tuple[object, ...], str] = {}
    for each in shown.presets:
        stops = shown.preset(each.name)
        values = shown.values(stops)
        rows = tuple(control.name for control in shown.controls if shown.applies(control, values))
        found.setdefault((shown.chart(stops), rows), each.title)
    return list(found.values())


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize("name", WIDGETS)
def test_presets_and_controls_move_nothing_that_is_pressed(visiting, name, hand):
    """Every preset in turn, from the one before; then every control, four times in a row.

    At the first width that is at the opening of every panel, at others of the first that has it.
    """
    found = opened(visiting, name, hand)
    seen: set[str] = set()
    for width in HANDS[hand]:
        as_wide(found, width)
        each_preset(found)
        for title in panels(widget(name)):
            each_control(found, title, seen if width != HANDS[hand][0] else set())


def each_preset(found: Locator) -> None:
    """Press every preset: its button and all others stay under the finger."""
    buttons = found.locator(".widget-presets button")
    in_sight(buttons.first)
    for place in range(buttons.count()):
        one = buttons.nth(place)
        one.evaluate(
            "one => one.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'instant' })"
        )
        pressed(found, lambda one=one: press(one))


def each_control(found: Locator, title: str, seen: set[str]) -> None:
    """Move every control that a preset shows and that is not `seen`, and note it there."""
    preset(found, title)
    opening = stops_of(found)
    for row in found.locator(".widget-control:visible:not([data-kind=moves])").all():
        place = row.get_attribute("data-place")
        assert place
        if place in seen:
            continue
        seen.add(place)
        expect_stops(found, opening)
        focus(row)
        in_sight(row)
        assert sum(pressed(found, lambda row=row, n=n: move(row, n), row) for n in range(PICKS))
        preset(found, title)


HAS = """row => {
  const field = row.querySelector("input");
  const kind = ["[type=radio]", "[role=switch]", "select"].find((one) => row.querySelector(one)) ?? field.type;
  const count = row.querySelectorAll(kind === "select" ? "option" : "label:has([type=radio])").length;
  return [kind, count, kind === "range" && Number(field.value) >= Number(field.max)];
}"""
"""What moves a row, how many options it has, and whether it stands at its end: in one question, as there are many rows."""


def move(row: Locator, turn: int) -> None:
    """One step of what a row has: its next option, its switch, a key there and back."""
    kind, count, last = row.evaluate(HAS)
    if kind == "[type=radio]":
        press(row.locator("label:has([type=radio])").nth(turn % count))
    elif kind == "[role=switch]":
        press(row.locator(kind))
    elif kind == "select":
        row.locator(kind).select_option(index=turn % count)
    else:
        # Back from where the turn before has led.
        down = last if turn == 0 else turn % 2 == 1
        row.locator("input").press("ArrowDown" if down else "ArrowUp")
        if kind == "number":
            row.locator("input").press("Enter")


def focus(row: Locator) -> None:
    """Have the keys in a row before anything is measured: to go there may scroll the page."""
    row.locator(":is(input, select):not([type=radio])").or_(
        row.locator("input:checked")
    ).first.focus()


GAMES = [
    (name, each.title)
    for name in WIDGETS
    for each in widget(name).presets
    for control in widget(name).controls
    if control.kind == "moves"
    and widget(name).applies(control, widget(name).values(widget(name).preset(each.name)))
]


def is_over(name: str, title: str) -> bool:
    """Whether a preset leads to the end of a game, where nothing is left to pick."""
    shown = widget(name)
    stops = shown.preset(next(each.name for each in shown.presets if each.title == title))
    offers = shown.offers(stops, shown.frame_at(stops))
    return not any(offers.get("open", [True]))


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize(("name", "title"), GAMES, ids=lambda value: str(value).replace(" ", "-"))
def test_picks_move_neither_the_question_nor_the_next_pick(visiting, name, title, hand):
    """Four in a row, or as many as the game has, then one taken back and all."""
    found = opened(visiting, name, hand)
    preset(found, title)
    row = found.locator(".widget-control[data-kind=moves]:visible")
    offers = row.locator(OFFERED)
    for width in HANDS[hand]:
        as_wide(found, width)
        if is_over(name, title) and width == HANDS[hand][0]:
            in_sight(button(row, "Start again"))
            assert pressed(found, lambda: press(button(row, "Start again")), row)
        expect(offers.first).to_be_visible(timeout=BOOT)
        made = 0
        while made < PICKS and offers.count():
            one = offers.nth(made % offers.count())
            in_sight(one)
            assert pressed(found, lambda one=one: press(one), row)
            made += 1
        # A firm that has cheated has nothing left to do.
        assert made >= (3 if offers.count() else 2)
        in_sight(button(row, "Undo"))
        for label in ("Undo", "Start again"):
            assert pressed(found, lambda label=label: press(button(row, label)), row)


@pytest.mark.parametrize("hand", HANDS)
def test_a_guess_moves_nothing_below_it(visiting, hand):
    """A stroke, the answer, starting again, skipping: buttons that stay are where they were."""
    found = opened(visiting, "goodhart", hand)
    page = found.page
    page.goto(page.url.replace("widgets/goodhart/", CHAPTER))
    found = figure(page, "goodhart")
    box = guessing(found)
    draw = by_touch if hand == "phone" else by_mouse
    for width in HANDS[hand]:
        as_wide(found, width)
        pad(found)  # to go there scrolls the page
        pressed(found, lambda: draw(found, [(0.0, 0.3), (0.5, 0.7), (1.0, 0.46)]))
        for label in ("Show the answer", "Start again", "Skip", "Draw a guess first"):
            in_sight(button(box, label))
            pressed(found, lambda label=label: press(button(box, label)))
            if label == "Show the answer":
                pressed(found, lambda: expect_said(box))


def expect_said(box: Locator) -> None:
    """What the answer was comes when Python has it."""
    expect(box.get_by_role("status")).to_contain_text("On average", timeout=BOOT)


@pytest.mark.parametrize("hand", HANDS)
def test_what_is_wrong_is_said_where_it_moves_nothing(visiting, hand):
    """Python can't be had, and the slider is where only Python has been."""
    found = opened(visiting, "goodhart", hand, without="**/vendor/pyodide/**")
    preset(found, "Honest noise")
    sliders = found.locator(".widget-control:visible input[type=range]")
    for place in (0, 1):
        sliders.nth(place).press(
            "ArrowRight" if sliders.nth(place).input_value() == "0" else "ArrowLeft"
        )
    status = found.locator(".widget-status.wrong")
    top = "one => one.getBoundingClientRect().top"
    before = sliders.first.evaluate(top)
    expect(status).to_be_visible(timeout=BOOT)
    assert sliders.first.evaluate(top) == pytest.approx(before, abs=1)
    for width in HANDS[hand]:
        as_wide(found, width)
        shown = sliders.first.evaluate(top)
        status.evaluate("one => { one.hidden = true }")
        assert sliders.first.evaluate(top) == pytest.approx(shown, abs=1)
        status.evaluate("one => { one.hidden = false }")


@pytest.mark.parametrize("hand", HANDS)
def test_a_hint_comes_below_the_button_that_gives_the_next(visiting, hand):
    """So that who wants all of them presses in one place."""
    found = opened(visiting, "rater", hand)
    press(found.get_by_role("button", name="Challenges: 0 of"))
    item = found.get_by_role("listitem").filter(has=found.page.get_by_role("button")).first
    helping = item.get_by_role("button")
    in_sight(helping)
    where = "one => one.getBoundingClientRect().top"
    before = helping.evaluate(where)
    for said in range(1, 3):
        press(helping)
        expect(item.get_by_role("status").locator("p")).to_have_count(said)
        assert helping.evaluate(where) == pytest.approx(before, abs=1)
