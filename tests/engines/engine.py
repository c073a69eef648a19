"""What a browser must do for these tests, and the little that they need to know of it."""

from collections.abc import Sequence
from typing import Any, Protocol

type Point = tuple[float, float]
"""A place in pixels from the left and the top of what is seen of the page."""

DESK = (1280, 900)
PHONE = (360, 780)

CALL = "(async () => JSON.stringify((await ({function})(...{given})) ?? null))()"
"""How a function is called in a page, where only text can be had in return."""


class Engine(Protocol):
    """One tab, the only one of a profile that is new."""

    said: list[str]
    """What its console said in red or yellow, where it tells us."""

    def open(self, address: str) -> None:
        """Show this page; ends when the page and all that it includes has come."""

    def ask(self, function: str, *given: Any, within: bool = False) -> Any:
        """What this function returns in the page, or `within` its first frame; both ways as JSON.

        Raises whatever the driver raises if the function throws.
        """

    def hold(self, *way: Point) -> None:
        """Press the mouse at the first place, move it over the others, let go at the last."""

    def keys(self, *keys: str) -> None:
        """Press these keys in turn, each called as `KeyboardEvent.key` does: `a`, `ArrowLeft`, `Control+Home`."""

    def resize(self, width: int, height: int) -> None:
        """Make what is seen of the page as large as that."""

    def picture(self) -> bytes:
        """What is seen of the page, as PNG."""

    def close(self) -> None:
        """End the tab and its profile."""


class Browser(Protocol):
    """A program that has such tabs."""

    def new(self, size: Sequence[int]) -> Engine:
        """A tab of this width and height, in a profile of its own."""

    def close(self) -> None:
        """End it."""
