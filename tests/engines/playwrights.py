"""The browsers that Playwright brings, built by its makers from the engines' own sources."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import ConsoleMessage, sync_playwright

from tests.browser import launch
from tests.engines.actions import STEPS
from tests.engines.engine import CALL, Point


def find(name: str) -> str | None:
    """Where Playwright's own browser of that name is, if it was installed."""
    with sync_playwright() as playwright:
        path: str = getattr(playwright, name).executable_path
    return path if Path(path).exists() else None


class Playwrights:
    """One of its browsers: `firefox`, `webkit`, or for comparison `chromium`."""

    def __init__(self, name: str) -> None:
        self.playwright = sync_playwright().start()
        own = getattr(self.playwright, name)
        self.browser = launch(self.playwright) if name == "chromium" else own.launch()

    def new(self, size: Sequence[int]) -> "Page":
        """A page in a context of its own."""
        viewport = {"width": size[0], "height": size[1]}
        return Page(self.browser.new_context(viewport=viewport).new_page())

    def close(self) -> None:
        """End it."""
        self.browser.close()
        self.playwright.stop()


class Page:
    """An `Engine`."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.said: list[str] = []
        page.on("console", self.heard)
        page.on("pageerror", lambda error: self.said.append(str(error)))

    def heard(self, message: ConsoleMessage) -> None:
        """Keep what is in red or yellow."""
        if message.type in ("error", "warning"):
            self.said.append(f"{message.type}: {message.text}")

    def open(self, address: str) -> None:
        self.page.goto(address)

    def ask(self, function: str, *given: Any, within: bool = False) -> Any:
        call = CALL.replace("{function}", function).replace("{given}", json.dumps(given))
        frame = self.page.frames[1] if within else self.page
        return json.loads(frame.evaluate(call))

    def hold(self, *way: Point) -> None:
        mouse = self.page.mouse
        mouse.move(*way[0])
        mouse.down()
        for x, y in way[1:]:
            mouse.move(x, y, steps=STEPS)
        mouse.up()

    def keys(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def resize(self, width: int, height: int) -> None:
        self.page.set_viewport_size({"width": width, "height": height})

    def picture(self) -> bytes:
        return bytes(self.page.screenshot())

    def close(self) -> None:
        self.page.context.close()
