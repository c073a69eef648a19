"""Whatever breaks, the picture stays, the message says what to do, and the figure works again."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site import server
from tests.site.editing import expect_said, run, source
from tests.site.figures import ANCHORS, CHAPTER, expect_words, figure, picture

BOOT = 60_000


def ask_python(page: Page, anchor: str = ANCHORS["goodhart"]) -> Locator:
    """Move two controls, so that only Python can answer."""
    found = figure(page, anchor)
    for slider in found.locator(".widget-control:visible input[type=range]").all()[:2]:
        slider.focus()
        slider.press("ArrowRight")
    return found


@pytest.mark.parametrize(
    "name", ["pyodide.asm.wasm", "python_stdlib.zip", "widgets.zip", "pyodide.js", "worker.js"]
)
@pytest.mark.parametrize(
    "fault", [server.missing, server.html_instead, server.cut_off], ids=lambda fault: fault.__name__
)
def test_python_that_can_not_be_had_leaves_the_picture_and_says_so(visiting, host, name, fault):
    """The message is shown in the figure; once the fault is gone, trying again works."""
    page = visiting().open(CHAPTER)
    with host.broken(name, fault):
        found = ask_python(page)
        status = found.locator(".widget-status.wrong")
        expect(status).to_contain_text("Python did not start", timeout=BOOT)
        expect(found.locator(".widget-picture svg.marks").first).to_be_visible()
    status.get_by_role("button", name="Try again").click()
    expect(found.locator(".widget-status")).to_be_hidden(timeout=BOOT)
    expect_words(found)


@pytest.mark.parametrize("name", ["pyodide.asm.wasm", "widgets.zip"])
def test_a_host_that_does_not_know_a_file_type_is_no_trouble(visit, host, name):
    """Pyodide alone would wait for ever."""
    with host.broken(name, server.wrong_type):
        found = ask_python(visit.open(CHAPTER))
        expect(found.locator(".widget-status")).to_be_hidden(timeout=BOOT)
        expect_words(found)


@pytest.mark.parametrize(
    "fault", [server.missing, server.html_instead], ids=lambda fault: fault.__name__
)
def test_a_model_that_needs_the_part_of_python_that_did_not_come_is_told_so(visiting, host, fault):
    """The figure goes on, and once the fault is gone the same model runs."""
    found = figure(visiting().open(CHAPTER), ANCHORS["goodhart"])
    rare = f'import unicodedata\nunicodedata.normalize("NFKD", "\u00c5")\n{source("goodhart")}'
    before = picture(found)
    with host.broken("pyodide.rest.wasm", fault):
        run(found, rare)
        expect(found.get_by_role("alert")).to_contain_text("pyodide.rest.wasm", timeout=BOOT)
        assert picture(found) == before
    run(found, rare)
    expect_said(found, "The figure shows your version.")
    expect(found.get_by_role("alert")).to_be_hidden()


@pytest.mark.parametrize("name", ["vendor/vega.js", "flows/goodhart/extremal.json"])
def test_a_chart_that_can_not_be_had_is_tried_again(visiting, host, name):
    """The live picture needs Vega and the chart; the one in the page needs neither."""
    page = visiting().open(CHAPTER)
    with host.broken(name, server.missing):
        found = ask_python(page)
        status = found.locator(".widget-status.wrong")
        expect(status).to_be_visible(timeout=BOOT)
        expect(found.locator(".widget-picture svg.marks").first).to_be_visible()
    status.get_by_role("button", name="Try again").click()
    expect(found.locator(".widget-status")).to_be_hidden(timeout=BOOT)
    expect_words(found)


def test_a_flipbook_that_can_not_be_had_is_no_fault(visiting, host):
    """Python then makes the first frame too."""
    page_of = visiting()
    page_of.context.route("**/flipbooks/**", lambda route: route.fulfill(status=404, body=""))
    found = figure(page_of.open(CHAPTER), ANCHORS["goodhart"])
    slider = found.locator(".widget-control:visible input[type=range]").first
    slider.focus()
    slider.press("ArrowRight")
    expect_words(found)
    expect(found.locator(".widget-status")).to_be_hidden(timeout=BOOT)


def test_go_back_returns_to_the_last_frame_that_was_shown(visiting, host):
    """A reader who does not want to wait for a repair can go on where they were."""
    page = visiting().open(CHAPTER)
    with host.broken("pyodide.asm.wasm", server.missing):
        found = ask_python(page)
        status = found.locator(".widget-status.wrong")
        expect(status).to_be_visible(timeout=BOOT)
        status.get_by_role("button", name="Go back").click()
        expect(found.locator(".widget-status")).to_be_hidden()
        expect_words(found)
