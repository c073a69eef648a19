"""The system's Firefox, over WebDriver BiDi: it needs no other program."""

import base64
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import websocket

from tests.engines.actions import held, pressed
from tests.engines.engine import CALL, Point

PATIENCE = 120
"""Seconds after which the browser will not answer any more."""

QUIET = {
    "app.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.enabled": False,
}
"""What it would else ask of its makers."""


def find() -> str | None:
    """Where it is, if it is here."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


class Firefox:
    """A Firefox without windows, which every test has a profile of."""

    def __init__(self) -> None:
        path = find()
        assert path
        self.folder = tempfile.TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True)
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(QUIET[name])});" for name in QUIET]
        Path(self.folder.name, "user.js").write_text("\n".join(lines), encoding="utf-8")
        options = ["--headless", "--no-remote", "--profile", self.folder.name]
        self.running = subprocess.Popen(
            [path, *options, "--remote-debugging-port=0"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        address = self.address()
        # A browser lets no page speak to it, and tells pages by their origin.
        self.socket = websocket.create_connection(
            f"{address}/session", suppress_origin=True, timeout=PATIENCE
        )
        self.asked = 0
        self.tabs: dict[str, Tab] = {}
        self.send("session.new", capabilities={})
        self.send("session.subscribe", events=["log.entryAdded"])

    def address(self) -> str:
        """Where it listens, which it says once it does."""
        assert self.running.stderr
        for line in self.running.stderr:
            if found := re.search(r"WebDriver BiDi listening on (ws://\S+)", line):
                return found[1]
        raise RuntimeError("Firefox ended before it listened")

    def send(self, method: str, **params: Any) -> Any:
        """What it answers to a command; what it tells meanwhile goes to the tabs."""
        self.asked += 1
        self.socket.send(json.dumps({"id": self.asked, "method": method, "params": params}))
        while True:
            told = json.loads(self.socket.recv())
            if told["type"] == "event":
                self.heard(told["params"])
            elif told["id"] == self.asked:
                if told["type"] == "error":
                    raise RuntimeError(f"{method}: {told['error']}: {told['message']}")
                return told["result"]

    def heard(self, entry: dict[str, Any]) -> None:
        """Keep what a console says in red or yellow."""
        tab = self.tabs.get(entry["source"].get("context", ""))
        if entry["level"] in ("error", "warn"):
            for each in [tab] if tab else self.tabs.values():
                each.said.append(f"{entry['level']}: {entry['text']}")

    def new(self, size: Sequence[int]) -> "Tab":
        """A tab in a container of its own, which shares nothing with others."""
        return Tab(self, size)

    def close(self) -> None:
        """End it and its profile."""
        self.socket.close()
        self.running.terminate()
        self.running.wait(PATIENCE)
        assert self.running.stderr
        self.running.stderr.close()
        self.folder.cleanup()


class Tab:
    """An `Engine`."""

    def __init__(self, browser: Firefox, size: Sequence[int]) -> None:
        self.browser = browser
        self.said: list[str] = []
        self.user = browser.send("browser.createUserContext")["userContext"]
        made = browser.send("browsingContext.create", type="tab", userContext=self.user)
        self.context = made["context"]
        browser.tabs[self.context] = self
        self.resize(*size)

    def open(self, address: str) -> None:
        self.browser.send(
            "browsingContext.navigate", context=self.context, url=address, wait="complete"
        )

    def ask(self, function: str, *given: Any, within: bool = False) -> Any:
        call = CALL.replace("{function}", function).replace("{given}", json.dumps(given))
        told = self.browser.send(
            "script.evaluate",
            expression=call,
            target={"context": self.frame() if within else self.context},
            awaitPromise=True,
            userActivation=False,
        )
        if told["type"] == "exception":
            raise RuntimeError(told["exceptionDetails"]["text"])
        return json.loads(told["result"]["value"])

    def frame(self) -> str:
        """The page's first frame."""
        tree = self.browser.send("browsingContext.getTree", root=self.context)
        found: str = tree["contexts"][0]["children"][0]["context"]
        return found

    def hold(self, *way: Point) -> None:
        self.act(held(way))

    def keys(self, *keys: str) -> None:
        self.act(pressed(keys))

    def act(self, actions: list[dict[str, Any]]) -> None:
        """Have hands do this."""
        self.browser.send("input.performActions", context=self.context, actions=actions)

    def resize(self, width: int, height: int) -> None:
        size = {"width": width, "height": height}
        self.browser.send("browsingContext.setViewport", context=self.context, viewport=size)

    def picture(self) -> bytes:
        shot = self.browser.send("browsingContext.captureScreenshot", context=self.context)
        return base64.b64decode(shot["data"])

    def close(self) -> None:
        self.browser.send("browsingContext.close", context=self.context)
        self.browser.send("browser.removeUserContext", userContext=self.user)
        del self.browser.tabs[self.context]
