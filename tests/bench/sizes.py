"""Bytes on the line, as a host that gzips sends them."""

import gzip
from collections.abc import Mapping

from .host import SLOW_4G
from .setting import CHAPTER, FIGURE, Setting, settled
from .touches import TOUCH

OURS = ("/_generated/", "/stylesheets/", "/fonts/")
"""Where what is ours and not the theme's comes from."""


def before_touch(setting: Setting) -> tuple[float, float]:
    """Bytes of our scripts, styles, fonts and data that come before a touch is answered, and the files of all."""
    came = until_touched(setting, CHAPTER)
    return float(sum(count for path, count in came.items() if ours(path))), float(len(came))


def until_touched(setting: Setting, path: str) -> Mapping[str, int]:
    """Bytes of each file that comes with a page before a touch is answered.

    The reader follows a link to the figure over a slow line and touches it as soon as it can be.
    """
    setting.host.reset(SLOW_4G)
    with setting.reader() as context:
        context.add_init_script(TOUCH)
        page = context.new_page()
        page.goto(f"{setting.host.url}{path}#{FIGURE}", wait_until="commit")
        settled(page)
        return setting.host.reset()


def vega(setting: Setting) -> float:
    """Bytes of the drawing library."""

    path = setting.host.root / setting.part("vega.js").removeprefix(setting.host.at)
    return float(len(gzip.compress(path.read_bytes(), 6)))


def ours(path: str) -> bool:
    """Whether a path of the site is ours and not the theme's."""
    return any(part in path for part in OURS) and "/assets/" not in path
