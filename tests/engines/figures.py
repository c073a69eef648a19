"""Figures as readers find them, held against what CPython says they must show."""

from collections.abc import Callable
from typing import Any

from tests.engines.page import Page, until
from widgets.registry import widget

CHAPTER = "chapters/specification/"
EXTREMES = "goodhart-extremes"
"""A figure of Goodhart's law there, which opens without a guess."""

SLIDERS = ".widget-control input[type=range]"


class Figure:
    """The figure with this id, its script ready and every fold of it open."""

    def __init__(self, page: Page, anchor: str) -> None:
        self.page = page
        self.at = f"#{anchor}" if anchor else "figure.widget"
        page.until(
            "(at) => document.querySelector(`${at} widget-figure[data-ready]`) && true", self.at
        )
        page.ask(
            "(at) => { for (const one of document.querySelectorAll(`${at} details.widget-fold`)) one.open = true;"
            " document.querySelector(at).scrollIntoView({ behavior: 'instant' }) }",
            self.at,
        )

    def find(self, selector: str, words: str = ""):
        """A part of it."""
        return self.page.find(f"{self.at} :is({selector})", words)

    def ask(self, function: str, *given: Any) -> Any:
        """What a function of its element returns."""
        return self.page.ask(
            f"(at, ...given) => ({function})(document.querySelector(`${{at}} widget-figure`), ...given)",
            *(self.at, *given),
        )

    def stops(self) -> tuple[int, ...]:
        """Where its controls stand."""
        return tuple(self.ask("(figure) => figure.stops"))

    def shows(self) -> None:
        """Wait until its summary and numbers are what CPython makes of where its controls stand."""
        shown = widget(self.ask("(figure) => figure.getAttribute('name')"))
        stops = self.stops()
        words = shown.words(stops, shown.frame_at(stops))
        self.find(".widget-summary").says(words.summary)
        wanted = list(words.readouts.values())
        until(lambda: self.numbers() == wanted, f"{wanted} in place of {self.numbers()}")

    def numbers(self) -> list[str]:
        """What is read beside it."""
        return list(
            self.ask(
                "(figure) => [...figure.closest('figure').querySelectorAll('.widget-readouts > div')]"
                ".filter((one) => one.checkVisibility()).map((one) => one.querySelector('dd').textContent.trim())"
            )
        )

    def slide(self, place: int, *keys: str) -> None:
        """Press keys in one of its sliders, counted as they are seen."""
        self.page.ask(
            "(selector, place) => [...document.querySelectorAll(selector)]"
            ".filter((one) => one.checkVisibility())[place].focus()",
            *(f"{self.at} {SLIDERS}", place),
        )
        self.page.engine.keys(*keys)

    def until(self, holds: Callable[[], Any], what: str) -> Any:
        """What `holds` returns, once that is something."""
        return until(holds, what)

    def live(self) -> None:
        """Move two sliders, to where only Python has been, and wait for its answer."""
        self.slide(0, "ArrowRight")
        self.slide(1, "ArrowRight")
        self.shows()
        self.quiet()

    def quiet(self) -> None:
        """Wait until it neither waits for anything nor says that something is wrong."""
        self.page.until(
            "(at) => ![...document.querySelectorAll(`${at} .widget-status`)].some((one) => one.checkVisibility())",
            self.at,
        )

    def picture(self) -> str:
        """The drawing now shown."""
        drawn: str = self.ask("(figure) => figure.querySelector('.widget-picture').innerHTML")
        return drawn
