"""A page as its reader has it: things are found by what they are and say, and waited for."""

import time
from collections.abc import Callable, Sequence
from typing import Any, Self

from tests.engines.engine import Engine, Point

WAIT = 120
"""Seconds after which it will not come any more."""

PAUSE = 0.05
"""Seconds between two looks."""

FIND = """(selector, words) => [...document.querySelectorAll(selector)].find((one) => {
  if (!one.checkVisibility({ visibilityProperty: true })) return false
  const said = one.ariaLabel ?? one.labels?.[0]?.textContent ?? one.textContent
  return !words || said.replace(/\\s+/g, " ").trim() === words
})"""
"""The first that is shown and called so: by its label, or by what it says."""

CALLED = f"""async (selector, words, given) => {{
  const one = ({FIND})(selector, words)
  return one && [(await ({{function}})(one, ...given)) ?? null]
}}"""
"""What a function says of it, in a list of one, for that may be nothing; nothing while it is not there."""

MIDDLE = """(one) => {
  if (one.getBoundingClientRect().top < 80 || one.getBoundingClientRect().bottom > innerHeight - 80) {
    one.scrollIntoView({ block: "center", behavior: "instant" })
  }
  const { x, y, width, height } = one.getBoundingClientRect()
  const at = document.elementFromPoint(x + width / 2, y + height / 2)
  const met = one.contains(at) || [...(one.labels ?? [])].some((label) => label.contains(at))
  return met ? [x + width / 2, y + height / 2] : null
}"""
"""The middle of it, in sight; nothing while something lies over it."""

FRAME = """() => {
  const { x, y } = document.querySelector("iframe").getBoundingClientRect()
  return [x, y]
}"""


class Page:
    """What an engine shows, or `within` it the inside of its first frame."""

    def __init__(self, engine: Engine, home: str, within: bool = False) -> None:
        self.engine = engine
        self.home = home
        self.within = within

    def open(self, path: str = "") -> Self:
        """Show a page of the site."""
        self.engine.open(self.home + path)
        return self

    def inside(self) -> "Page":
        """What its first frame shows."""
        return Page(self.engine, self.home, within=True)

    def ask(self, function: str, *given: Any) -> Any:
        """What a function in JavaScript returns here."""
        return self.engine.ask(function, *given, within=self.within)

    def until(self, function: str, *given: Any, wait: float = WAIT) -> Any:
        """What it returns, once that is something."""
        return until(lambda: self.ask(function, *given), f"{function} of {given}", wait)

    def find(self, selector: str, words: str = "") -> "Found":
        """What fits and is called so, whenever it is there."""
        return Found(self, selector, words)

    def hold(self, *way: Point) -> None:
        """Drag by mouse, from place to place of this page."""
        left, top = self.engine.ask(FRAME) if self.within else (0, 0)
        self.engine.hold(*((x + left, y + top) for x, y in way))


class Found:
    """One thing in a page; each question waits until it is there."""

    def __init__(self, page: Page, selector: str, words: str) -> None:
        self.page = page
        self.selector = selector
        self.words = words

    def ask(self, function: str, *given: Any) -> Any:
        """What a function of it, and of more, returns."""
        told = until(
            lambda: self.page.ask(
                CALLED.replace("{function}", function), self.selector, self.words, given
            ),
            f"{self.selector} {self.words}",
        )
        return told[0]

    def until(self, function: str, *given: Any, wait: float = WAIT) -> Any:
        """What it returns, once that is something."""
        what = f"{function} of {self.selector} {self.words}"
        return until(lambda: self.ask(function, *given), what, wait)

    def middle(self) -> Point:
        """The middle of it on the screen, once it can be met there."""
        x, y = self.until(MIDDLE)
        return x, y

    def press(self) -> None:
        """Press it with the mouse."""
        self.page.hold(self.middle())

    def keys(self, *keys: str) -> None:
        """Press these keys in it."""
        self.ask("(one) => one.focus()")
        self.page.engine.keys(*keys)

    def text(self) -> str:
        """What it says."""
        said: str = self.ask("(one) => one.textContent")
        return said

    def value(self) -> str:
        """What stands in a field."""
        said: str = self.ask("(one) => one.value")
        return said

    def says(self, words: str, wait: float = WAIT) -> None:
        """Wait until it says just that."""
        function = "(one, words) => one.textContent.replace(/\\s+/g, ' ').trim() === words"
        self.until(function, " ".join(words.split()), wait=wait)


def until(holds: Callable[[], Any], what: str, wait: float = WAIT) -> Any:
    """What `holds` returns, once that is something; `what` says of a fault what never came to be."""
    deadline = time.monotonic() + wait
    while not (told := holds()):
        assert time.monotonic() < deadline, f"this never came to be: {what}"
        time.sleep(PAUSE)
    return told


def inner(page: Page) -> Sequence[int]:
    """How large what is seen of the page is."""
    size: Sequence[int] = page.ask("() => [innerWidth, innerHeight]")
    return size
