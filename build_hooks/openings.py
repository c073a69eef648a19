"""Which flipbook each figure of a page opens with, so that a page can fetch that of the one linked to."""

import json
import re
from html import unescape
from typing import Any

FIGURE = re.compile(
    r'<figure class="widget" id="([^"]+)".*?<widget-figure\b[^>]*? data-about=\'([^\']*)\'', re.S
)


def flipbooks(html: str) -> dict[str, str]:
    """Addresses of flipbooks as seen from where they were generated, by the figures' ids.

    They are those that `address` in widgets/browser/frames.js makes.
    """
    return {anchor: address(json.loads(unescape(about))) for anchor, about in FIGURE.findall(html)}


def address(about: dict[str, Any]) -> str:
    """The flipbook that opens where the figure does."""
    stops = "-".join(map(str, about["opening"]["stops"]))
    return f"flipbooks/{about['name']}/{stops}.json?v={about['edition']}"
