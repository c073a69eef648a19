"""Python and Vega start when they are needed or cost nobody anything, and never with the page."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.figures import ANCHORS, CHAPTER, expect_words, figure
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


def heavy(page: Page) -> list[str]:
    """What of Python and Vega was fetched."""
    assert page.evaluate(STATE) == "asleep"
    fetched = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    return [name for name in fetched if name.rpartition("/")[2].startswith(HEAVY)]


@pytest.mark.parametrize("line", ["{ effectiveType: '3g' }", "undefined"], ids=["slow", "unknown"])
def test_on_a_line_that_may_be_dear_python_waits_for_a_touch(visit, line):
    """It is 5 MB that most readers of a page never need."""
    page = opened(visit, line)
    assert not heavy(page)
    figure(page, ANCHORS["goodhart"]).locator("input[type=range]:visible").first.press("ArrowRight")
    page.wait_for_function(f"{STATE} === 'ready'", timeout=BOOT)


def test_who_saves_data_gets_python_where_no_flipbook_answers(visit):
    """A touch that a flipbook answers costs no more than the flipbook."""
    page = opened(visit, "{ saveData: true, effectiveType: '4g' }")
    found = figure(page, ANCHORS["goodhart"])
    first, second = found.locator(".widget-control:visible input[type=range]").all()[:2]
    first.press("ArrowRight")
    expect_words(found)
    # All that a touch begins has begun once what stands below the figure is there.
    page.evaluate("() => new Promise((done) => requestIdleCallback(() => setTimeout(done)))")
    assert not heavy(page)
    second.press("ArrowRight")
    expect_words(found)
    page.wait_for_function(f"{STATE} === 'ready'", timeout=BOOT)


def test_on_a_good_line_python_is_there_before_the_touch(visit):
    """An idle page has nothing better to do."""
    page = opened(visit, "{ saveData: false, effectiveType: '4g' }")
    page.wait_for_function(f"{STATE} === 'ready'", timeout=BOOT)


def test_who_follows_a_link_to_a_figure_has_its_flipbook_asked_for_by_the_page(visit, host):
    """Our modules would only ask when they have come, and the page has been read down to the figure."""
    # Without our modules nobody takes what was asked for, of which a browser complains after a while.
    visit.expects("404").allows("preloaded using link preload")
    with host.broken("/main.js", lambda handler, _: handler.send(404, b"", "text/plain", False)):
        with visit.context.expect_event("request", lambda sent: "/flipbooks/" in sent.url) as sent:
            page = visit.open(f"{CHAPTER}#{ANCHORS['goodhart']}")
        other = page.context.new_page()
        other.goto(host.url + CHAPTER)
        other.wait_for_load_state("networkidle")
    fetched = "performance.getEntriesByType('resource').map(({ name }) => name)"
    assert sent.value.url in page.evaluate(fetched)
    assert not [name for name in other.evaluate(fetched) if "/flipbooks/" in name]


def test_a_flipbook_that_the_page_asked_for_is_the_one_that_its_figure_takes(visit):
    """Else it would come twice."""
    asked: list[str] = []
    visit.context.on("request", lambda request: asked.append(request.url))
    page = visit.open(f"{CHAPTER}#{ANCHORS['goodhart']}")
    found = figure(page, ANCHORS["goodhart"])
    found.locator("input[type=range]:visible").first.press("ArrowRight")
    expect(found.get_by_role("button", name="Look inside", exact=True)).to_be_visible()
    first = next(url for url in asked if "/flipbooks/" in url)
    assert [url for url in asked if "/flipbooks/goodhart/" in url] == [first]


def test_frames_of_every_widget_are_made_by_what_came_at_the_start(visit):
    """Two more megabytes in the middle of a frame, and on a slow line the reader waits half a minute."""
    asked: set[str] = set()
    visit.context.on("request", lambda request: asked.add(request.url))
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
    assert any(url.endswith("pyodide.asm.wasm") for url in asked)
    assert not [url for url in asked if url.endswith("pyodide.rest.wasm") or "/stock/" in url]
