"""What a step changes in the page, and what it must leave alone."""

import pytest
from playwright.sync_api import expect

from tests.site.figures import ANCHORS, CHAPTER, expect_words, figure
from widgets.registry import WIDGETS, widget

UNFOLDING = [name for name in WIDGETS if (clock := widget(name).clock) and clock.unfolds]

WATCHED = """async ([figure, moves]) => {
  const wasteful = [];
  for (const move of moves) {
    const picture = figure.querySelector(".widget-picture");
    const observer = new MutationObserver(() => {});
    observer.observe(figure, {
      subtree: true, childList: true,
      attributes: true, attributeOldValue: true, characterData: true, characterDataOldValue: true,
    });
    await figure.go(move);
    for (const { type, target, oldValue, attributeName } of observer.takeRecords()) {
      const name = `${type} ${attributeName ?? ""} of ${target.parentElement?.className} ${target.nodeName}`;
      if (type === "childList" && !picture.contains(target)) wasteful.push(name);
      if (type === "attributes" && target.getAttribute(attributeName) === oldValue) wasteful.push(name);
      if (type === "characterData" && target.data === oldValue) wasteful.push(name);
    }
    observer.disconnect();
  }
  return wasteful;
}"""

LIKE = """async (figure) => {
  const release = new URL(document.querySelector('meta[name="release"]').content, location.href).href;
  const frames = await import(`${release}browser/figure/frames.js`);
  const unlike = [];
  for (const { name, stops } of [...figure.about.presets, ...figure.about.presets.toReversed()]) {
    await frames.preload(figure.about, stops);
    const { times } = await frames.at(figure.about, stops);
    for (const time of new Set([0, times >> 1, Math.max(times - 1, 0)])) {
      await figure.go(stops, { time });
      const fresh = document.createElement("template");
      fresh.innerHTML = (await frames.at(figure.about, stops)).svg(time) ?? "";
      const shown = figure.querySelector("svg.marks");
      if (fresh.innerHTML && !shown.isEqualNode(fresh.content.firstElementChild)) unlike.push(`${name} ${time}`);
    }
  }
  return unlike;
}"""


@pytest.mark.parametrize("name", ANCHORS)
def test_a_picture_that_was_changed_is_the_one_that_was_drawn(visit, name):
    """Only what differs is changed in the page, and then nothing may differ."""
    found = figure(visit.open(CHAPTER), ANCHORS[name]).locator("widget-figure")
    assert found.evaluate(LIKE) == []


def test_an_episode_that_needed_its_tables_goes_on_with_the_chart(visit):
    """A flipbook holds only the end of most episodes, and to put a whole picture in costs a frame."""
    found = figure(visit.open(CHAPTER), ANCHORS["paperclip"])
    found.locator(".widget-control:visible input[type=range]").first.press("ArrowRight")
    expect_words(found)
    drawing, time = found.locator(".widget-picture"), found.locator(".widget-time")
    end = drawing.text_content()
    time.fill("3")
    expect(drawing).to_contain_text("Step 3:", timeout=60_000)
    chart = drawing.locator("svg.marks").element_handle()
    time.fill(str(time.get_attribute("max")))
    expect(drawing).to_have_text(str(end))
    assert chart.evaluate("(svg) => svg.isConnected")


@pytest.mark.parametrize("name", UNFOLDING)
def test_a_change_in_the_middle_of_an_episode_does_not_tell_its_end(visit, name):
    """A flipbook has the last words of the frames around, and the picture is of the moment that was shown."""
    found = figure(visit.open(f"widgets/{name}/"), name.replace("_", "-"))
    found.locator(".widget-time").fill("2")
    element = found.locator("widget-figure")
    element.evaluate(
        "figure => { window.answered = new Promise((done) => "
        "figure.addEventListener('shown', () => done(), { once: true })); }"
    )
    lever = found.locator(".widget-control:visible input[type=range]").first
    low = lever.evaluate("one => one.value === one.min")
    lever.press("ArrowRight" if low else "ArrowLeft")
    # Until then the words are those of before, which may be the same.
    found.page.evaluate("window.answered")
    expect_words(found)
    assert element.evaluate("figure => figure.time") == 2


def test_a_step_writes_nothing_that_says_what_was_there(visit):
    """Each needless word costs a style and a layout, and elements put in cost the styles of half the page."""
    found = figure(visit.open(CHAPTER), ANCHORS["goodhart"]).locator("widget-figure")
    found.evaluate("(figure) => figure.complete()")
    stops = found.evaluate("(figure) => figure.stops")
    place = [control.name for control in widget("goodhart").controls].index("kl")
    moves = [[*stops[:place], stops[place] + step, *stops[place + 1 :]] for step in (1, 2, 1, 0)]
    assert found.evaluate(f"(figure) => ({WATCHED})([figure, {moves}])") == []


def test_nothing_else_is_fetched_until_the_flipbook_has_come(visiting, host):
    """On a slow line Python's four megabytes would stand before the answer to the first touch."""
    visit = visiting()
    held = []
    visit.context.route("**/flipbooks/**", lambda route: held.append(route))
    found = figure(visit.open(CHAPTER), ANCHORS["paperclip"])
    host.asked.clear()
    found.locator(".widget-control:visible input").first.focus()
    found.page.keyboard.press("ArrowRight")
    expect(found.locator(".widget-status.busy")).to_be_visible()
    late = ("worker.js", "vega.js", ".wasm")
    assert [path for path in host.asked if path.endswith(late)] == []
    for route in held:
        route.continue_()
    expect(found.get_by_role("button", name="Look inside")).to_be_visible()
