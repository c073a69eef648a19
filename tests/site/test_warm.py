"""Python and Vega start when they are needed or cost nobody anything, and never with the page."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.figures import ANCHORS, CHAPTER, figure
from widgets.registry import WIDGETS, widget

BOOT = 60_000
LINE = "Object.defineProperty(Navigator.prototype, 'connection', {{ value: {line}, configurable: true }})"
STATE = 'globalThis[Symbol.for("widgets.kernel")].state'
HEAVY = ("pyodide", "vega", "worker.js", "widgets.zip")


def opened(visit, line: str) -> Page:
    """A chapter on such a line, its figure in view and complete: all that comes when the page is idle."""
    visit.context.add_init_script(LINE.format(line=line))
    page = visit.open(CHAPTER)
    found = figure(page, ANCHORS["goodhart"])
    expect(found.get_by_role("button", name="Look inside", exact=True)).to_be_visible()
    return page


@pytest.mark.parametrize(
    "line",
    ["{ saveData: true, effectiveType: '4g' }", "{ effectiveType: '3g' }", "undefined"],
    ids=["metered", "slow", "unknown"],
)
def test_on_a_line_that_may_be_dear_python_waits_for_a_touch(visit, line):
    """It is 5 MB that most readers of a page never need."""
    page = opened(visit, line)
    assert page.evaluate(STATE) == "asleep"
    fetched = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    assert not [name for name in fetched if name.rpartition("/")[2].startswith(HEAVY)]
    figure(page, ANCHORS["goodhart"]).locator("input[type=range]:visible").first.press("ArrowRight")
    page.wait_for_function(f"{STATE} === 'ready'", timeout=BOOT)


def test_on_a_good_line_python_is_there_before_the_touch(visit):
    """An idle page has nothing better to do."""
    page = opened(visit, "{ saveData: false, effectiveType: '4g' }")
    page.wait_for_function(f"{STATE} === 'ready'", timeout=BOOT)


def test_frames_of_every_widget_are_made_by_what_came_at_the_start(visit):
    """Two more megabytes in the middle of a frame, and on a slow line the reader waits half a minute."""
    asked: set[str] = set()
    visit.context.on("request", lambda request: asked.add(request.url.rpartition("/")[2]))
    page = visit.open(CHAPTER)
    stops = {name: widget(name).preset("start") for name in WIDGETS}
    page.evaluate(
        """async (stops) => {
          const kernel = globalThis[Symbol.for("widgets.kernel")];
          for (const [widget, at] of Object.entries(stops)) {
            await kernel.ask({ kind: "compute", widget, stops: at });
          }
        }""",
        stops,
    )
    assert "pyodide.asm.wasm" in asked
    assert not asked & {"pyodide.rest.wasm", "python_stdlib_whole.zip"}
