"""The model behind a figure is changed, run and put back, with nothing but mouse and keyboard."""

from tests.engines.figures import CHAPTER, EXTREMES, Figure
from tests.site.editing import TILT

SCROLLED = """(one, line) => {
  if ([...one.querySelectorAll(".cm-line")].some((each) => each.textContent.trim() === line)) return true
  one.scrollTop += one.clientHeight / 2
}"""
"""Scroll an editor on to where this line is; only what is in sight of it is there."""


def test_a_change_is_run_and_ours_comes_back(page):
    """Half as much harm: at 2 nats the shift is √4 = 2, and the truth 2 - 0.25 · 4 / 2 = 1.5."""
    figure = Figure(page.open(CHAPTER), EXTREMES)
    figure.find("button", "Look inside").press()
    scroller = figure.find(".cm-scroller")
    scroller.until(SCROLLED, TILT.strip())
    line = figure.find(".cm-line", TILT.strip())
    line.press()
    # Of a line that is broken into two the first goes to the end of the first.
    page.engine.keys("End", "End", *" / 2")
    figure.find(".cm-line", f"{TILT.strip()} / 2").middle()
    figure.find("button", "Run").press()
    said(figure, "The figure shows your version.")
    gained(figure, "1.50")
    figure.find("button", "Reset").press()
    said(figure, "The figure shows our version.")
    figure.shows()
    gained(figure, "1.00")
    assert figure.find(".cm-content").ask("(one) => !one.textContent.includes('shift * shift / 2')")


def said(figure: Figure, words: str) -> None:
    """Wait until the panel says so."""
    figure.page.until(
        "(at, words) => document.querySelector(at).innerText.includes(words)", figure.at, words
    )


def gained(figure: Figure, number: str) -> None:
    """Wait until the real goal gains that."""
    figure.page.until(
        "(at, number) => [...document.querySelectorAll(`${at} .widget-readouts > div`)].some((one) =>"
        " one.textContent.includes('True gain') && one.querySelector('dd').textContent.trim() === number)",
        *(figure.at, number),
    )
