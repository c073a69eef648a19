"""Finds the engines that tests run in: Playwright's own browsers, or else the system's.

`python -m tests.engines.found` prints those that are missing, and nothing when all are here.
"""

import os
from collections.abc import Callable
from functools import cache, partial

from tests.engines import firefox, playwrights, webkit
from tests.engines.engine import Browser

NAMES = tuple((os.environ.get("ENGINES") or "firefox webkit").split())
"""Those asked for; `ENGINES=chromium` tells a fault of the page from one of an engine."""


@cache
def start(name: str) -> Callable[[], Browser] | None:
    """What starts the engine of that name; nothing where it is not to be had."""
    if name == "chromium" or playwrights.find(name):
        return partial(playwrights.Playwrights, name)
    if name == "firefox" and firefox.find():
        return firefox.Firefox
    if name == "webkit" and webkit.find():
        return webkit.Webkit
    return None


if __name__ == "__main__":
    print(*(name for name in NAMES if not start(name)))
