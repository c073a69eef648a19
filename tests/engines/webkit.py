"""The system's WebKit: WebKitGTK's small browser, on a screen that nobody sees."""

import json
import os
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.remote.command import Command
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.engines.actions import held, pressed
from tests.engines.engine import CALL, Point

DRIVER = "WebKitWebDriver"
BROWSERS = ("/usr/lib/*/webkit2gtk-4.1", "/usr/libexec/webkit2gtk-4.1", "/usr/lib/webkit2gtk-4.1")
"""Where systems put what is not meant to be called by its name."""

SLENDER = "* { font-size: 5px; margin: 0; min-height: 0; min-width: 0; padding: 0 }"
"""A style for its buttons: else its window can't be as narrow as a phone."""

ROOM = "1600x1200x24"

ANSWER = """
const answer = arguments[arguments.length - 1];
{call}.then((text) => answer({ text }), (error) => answer({ error: `${error}` }))"""


def find() -> str | None:
    """Where its browser is, if that and all it needs is here."""
    if not (shutil.which(DRIVER) and shutil.which("Xvfb")):
        return None
    here = (path for place in BROWSERS for path in Path("/").glob(f"{place[1:]}/MiniBrowser"))
    return next(map(str, here), None)


class Webkit:
    """A screen, on which every test has a browser of its own."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="webkit-", ignore_cleanup_errors=True)
        style = Path(self.folder.name, "gtk-3.0", "gtk.css")
        style.parent.mkdir()
        style.write_text(SLENDER, encoding="utf-8")
        read, write = os.pipe()
        self.screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", ROOM, "-nolisten", "tcp"],
            pass_fds=[write],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            display = f":{told.readline().strip()}"
        places = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"))
        self.env = {**os.environ, **dict.fromkeys(places, self.folder.name)}
        self.env |= {"DISPLAY": display, "GDK_BACKEND": "x11"}

    def new(self, size: Sequence[int]) -> "Window":
        """A browser that forgets all when it ends."""
        return Window(self.env, size)

    def close(self) -> None:
        """Take the screen away."""
        self.screen.terminate()
        self.screen.wait()
        self.folder.cleanup()


class Window:
    """An `Engine`. What its console says is not told to drivers; `heard.js` is told instead."""

    def __init__(self, env: dict[str, str], size: Sequence[int]) -> None:
        self.said: list[str] = []
        options = Options()
        options.binary_location = find() or ""
        options.add_argument("--automation")
        service = Service(shutil.which(DRIVER), env=env, log_output=subprocess.DEVNULL)
        with warnings.catch_warnings():
            # It has deprecated a way in which it calls itself.
            warnings.simplefilter("ignore", DeprecationWarning)
            self.driver = webdriver.WebKitGTK(options=options, service=service)
        self.driver.set_script_timeout(120)
        self.driver.set_page_load_timeout(120)
        self.resize(*size)

    def open(self, address: str) -> None:
        self.driver.get(address)

    def ask(self, function: str, *given: Any, within: bool = False) -> Any:
        call = CALL.replace("{function}", function).replace("{given}", json.dumps(given))
        if within:
            self.driver.switch_to.frame(0)
        told = self.driver.execute_async_script(ANSWER.replace("{call}", call))
        if within:
            self.driver.switch_to.default_content()
        if "error" in told:
            raise RuntimeError(told["error"])
        return json.loads(told["text"])

    def hold(self, *way: Point) -> None:
        self.driver.execute(Command.W3C_ACTIONS, {"actions": held(way)})

    def keys(self, *keys: str) -> None:
        self.driver.execute(Command.W3C_ACTIONS, {"actions": pressed(keys)})

    def resize(self, width: int, height: int) -> None:
        # What is seen of the page is smaller than the window, by what is around it.
        self.driver.set_window_size(width, height)
        inner = self.ask("() => [innerWidth, innerHeight]")
        self.driver.set_window_size(2 * width - inner[0], 2 * height - inner[1])

    def picture(self) -> bytes:
        return self.driver.get_screenshot_as_png()

    def close(self) -> None:
        self.driver.quit()
