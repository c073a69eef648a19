"""Whatever breaks, the picture stays, the message says what to do, and the figure works again."""

import re
from threading import Event
from zipfile import ZipFile

import pytest
from playwright.sync_api import Frame, Locator, Page, expect

from tests.printed.book import SITE
from tests.site import server
from tests.site.editing import expect_said, press, run, source
from tests.site.figures import ANCHORS, CHAPTER, expect_words, figure

BOOT = 60_000
EMBED = "embed/v1/goodhart/"


def ask_python(page: Page | Frame, anchor: str = ANCHORS["goodhart"]) -> Locator:
    """Move two controls, so that only Python can answer."""
    found = figure(page, anchor)
    for slider in found.locator(".widget-control:visible input[type=range]").all()[:2]:
        slider.focus()
        slider.press("ArrowRight")
    return found


WAYS = {
    "pyodide.asm.wasm": [server.cut_off],
    "python_stdlib.zip": [server.html_instead],
    "widgets.zip": [server.missing],
    "pyodide.js": [server.cut_off],
    # Files that only the browser fetches, and whose faults only it can tell.
    "worker.js": [server.missing, server.html_instead, server.cut_off],
}
"""Files that Python is made of, each with a fault; fetching.test.js has every fault of each."""


@pytest.mark.parametrize(
    ("name", "fault"),
    [(name, fault) for name, faults in WAYS.items() for fault in faults],
    ids=lambda value: getattr(value, "__name__", value),
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
def test_a_model_that_needs_the_part_of_python_that_did_not_come_runs_all_the_same(
    visiting, host, fault
):
    """Pyodide as it comes is fetched in its place, and nobody need know."""
    found = figure(visiting().open(CHAPTER), ANCHORS["goodhart"])
    rare = f'import unicodedata\nunicodedata.normalize("NFKD", "\u00c5")\n{source("goodhart")}'
    with host.broken("pyodide.rest.wasm", fault):
        run(found, rare)
        expect_said(found, "The figure shows your version.")
        expect(found.get_by_role("alert")).to_be_hidden()
    assert any(path.endswith("stock/pyodide.asm.wasm") for path in host.asked)


@pytest.mark.parametrize(
    "fault", [server.missing, server.html_instead], ids=lambda fault: fault.__name__
)
@pytest.mark.parametrize("name", ["vendor/vega.js", "flows/goodhart/extremal.json"])
def test_a_chart_that_can_not_be_had_is_tried_again(visiting, host, name, fault):
    """The live picture needs Vega and the chart; the one in the page needs neither."""
    page = visiting().allows("404", "MIME type").open(CHAPTER)
    with host.broken(name, fault):
        found = ask_python(page)
        status = found.locator(".widget-status.wrong")
        expect(status).to_contain_text("could not fetch", timeout=BOOT)
        expect(status).not_to_contain_text(re.compile("token|module|JSON"))
        expect(found.locator(".widget-picture svg.marks").first).to_be_visible()
    status.get_by_role("button", name="Try again").click()
    expect(found.locator(".widget-status")).to_be_hidden(timeout=BOOT)
    expect_words(found)


def test_a_flipbook_that_can_not_be_had_is_no_fault(visiting, host):
    """Python then makes the first frame too."""
    page_of = visiting().expects("404")
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


NEEDS = {
    "stock/python_stdlib.zip": "import colorsys",
    "pyodide.rest.wasm": 'import unicodedata\nunicodedata.normalize("NFKD", "\u00c5")',
}
"""Files that few models need, and what makes Python wait for each."""


@pytest.mark.parametrize("name", NEEDS)
def test_a_python_that_is_ended_while_it_waits_for_a_file_says_nothing(visit, host, name):
    """The file won't come any more, and that is no fault of Pyodide's, for its makers to hear of."""
    found = figure(visit.open(CHAPTER), ANCHORS["goodhart"])
    model = f"{NEEDS[name]}\n{source('goodhart')}"
    asked, over = Event(), Event()

    def held(handler, body):
        asked.set()
        over.wait(60)
        handler.send(200, body, "application/octet-stream")

    with host.broken(name, held):
        for _ in range(3):
            asked.clear()
            run(found, model)
            assert asked.wait(60)
            press(found, "Stop")
            expect_said(found, "Stopped.")
        over.set()
    run(found, model)
    expect_said(found, "The figure shows your version.")


@pytest.mark.parametrize(
    "fault", [server.missing, server.html_instead, server.cut_off], ids=lambda each: each.__name__
)
@pytest.mark.parametrize(
    ("path", "name"),
    [
        (CHAPTER, "browser/main.js"),
        (CHAPTER, "chunks/core.js"),
        (EMBED, "embed/main.js"),
        (EMBED, "chunks/embedded.js"),
        (EMBED, "chunks/core.js"),
    ],
)
def test_figures_say_that_what_moves_them_did_not_come(visiting, host, path, name, fault):
    """Where a module is missing none runs, so it is no module that says it; the page can be had again."""
    visit = visiting().allows("404", "MIME type", "ERR_CONTENT_LENGTH_MISMATCH", "ERR_INCOMPLETE")
    with host.broken(name, fault):
        page = visit.open(path)
        said = page.locator(".widget-status.wrong")
        expect(said).to_have_count(page.locator("widget-figure").count())
        expect(said.first.get_by_role("alert")).to_contain_text("This figure can’t move")
        if fault is server.missing:
            expect(said.first.get_by_role("alert")).to_contain_text(name.rpartition("/")[2])
        expect(page.locator(".widget-picture svg.marks").first).to_be_visible()
    said.first.get_by_role("button", name="Reload the page").click()
    expect(page.locator("widget-figure:defined").first).to_be_visible()
    expect(said).to_have_count(0)


def test_what_did_not_come_is_said_on_the_next_page_too(visiting, host):
    """The theme, which works without our modules, puts it in place of this one."""
    visit = visiting().allows("404")
    with host.broken("browser/main.js", server.missing):
        page = visit.open(CHAPTER)
        expect(page.locator(".widget-status.wrong").first).to_be_visible()
        page.locator("a.md-footer__link--next").click()
        page.wait_for_url("**/inner-and-outer/")
        expect(page.locator(".widget-status.wrong").first).to_be_visible()


def test_a_package_says_that_what_speaks_with_its_course_did_not_come(visiting, tmp_path):
    """It comes after the page's own module, and without it an attempt would be lost unheard."""
    with ZipFile(SITE / "packages" / "goodhart-scorm12.zip") as archive:
        archive.extractall(tmp_path)
    (tmp_path / "404.html").write_text("not here", encoding="utf-8")
    visit = visiting().allows("404", "dynamically imported module")
    with server.serving(tmp_path) as course:
        visit.known.append(course.url)
        with course.broken("report/main.js", server.missing):
            page = visit.context.new_page()
            page.goto(course.url)
            said = page.locator(".widget-status.wrong")
            expect(said.get_by_role("alert")).to_contain_text("main.js did not come")
        said.get_by_role("button", name="Reload the page").click()
        expect(page.locator("widget-figure[data-ready]")).to_be_attached()
        expect(said).to_have_count(0)
