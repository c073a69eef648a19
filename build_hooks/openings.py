"""Which flipbook each figure of a page opens with, so that a page can fetch that of the one linked to."""

import json
import re
from html import unescape
from typing import Any

from .plain import FIGURE

ABOUT = re.compile(r"<widget-figure\b[^>]*? data-about='([^']*)'")


def flipbooks(html: str) -> dict[str, str]:
    """Addresses of flipbooks as seen from where they were generated, by the figures' ids.

    They are those that `address` in widgets/browser/frames.js makes.
    """
    found = ((figure[1], ABOUT.search(figure[0])) for figure in FIGURE.finditer(html))
    return {anchor: address(json.loads(unescape(about[1]))) for anchor, about in found if about}


def address(about: dict[str, Any]) -> str:
    """The flipbook that opens where the figure does."""
    stops = "-".join(map(str, about["opening"]["stops"]))
    return f"flipbooks/{about['name']}/{stops}.json?v={about['edition']}"
