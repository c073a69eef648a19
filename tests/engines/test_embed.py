"""A figure in a frame of somebody else's page, on another origin."""

import pytest

from tests.engines.figures import SLIDERS, Figure
from tests.engines.page import until
from tests.site.embedding import PAGE, STRINGS_OR_OBJECTS
from tests.site.server import serving

GOODHART = "embed/v1/goodhart/"

FITS = """() => document.querySelector("iframe").getBoundingClientRect().height"""
TALL = """() => document.documentElement.getBoundingClientRect().height"""


@pytest.fixture
def course(tmp_path, page, host):
    """A function that opens a page with this text on an origin that is not the book's."""
    with serving(tmp_path) as site:

        def shows(html: str):
            (tmp_path / "course.html").write_text(html, encoding="utf-8")
            page.engine.open(f"{site.url}course.html")
            return page

        yield shows


def test_a_frame_gets_its_height_and_is_live(course, host):
    html = PAGE
    for key, text in {
        "script": STRINGS_OR_OBJECTS,
        "before": "",
        "more": "",
        "style": "height: 300px",
        "src": host.url + GOODHART,
    }.items():
        html = html.replace(f"{{{key}}}", text)
    page = course(html)
    page.until("() => document.querySelector('iframe') && true")
    inside = page.inside()
    figure = Figure(inside, "")
    until(lambda: abs(page.ask(FITS) - inside.ask(TALL)) <= 2, "the frame is as tall as its figure")
    before = figure.stops()
    # Two moves away there is no picture that was drawn before.
    figure.find(SLIDERS).press()
    figure.find("button", "Re-roll").press()
    until(lambda: figure.stops() != before, "its controls are elsewhere")
    figure.shows()
    figure.quiet()
