"""Bytes on the line, as a host that gzips sends them."""

import gzip

from .setting import CHAPTER, FIGURE, Setting, request, settled

OURS = ("/_generated/", "/stylesheets/", "/fonts/")
"""Where what is ours and not the theme's comes from."""


def before_touch(setting: Setting) -> float:
    """Bytes of our scripts, styles, fonts and data that a touch of the chapter's figure waits for."""
    setting.host.reset()
    with setting.reader() as context:
        # A reader on a metered line, for whom nothing is fetched ahead.
        context.add_init_script(
            "Object.defineProperty(navigator, 'connection', {value: {saveData: true, effectiveType: '4g'}})"
        )
        page = context.new_page()
        page.goto(f"{setting.host.url}{CHAPTER}#{FIGURE}", wait_until="networkidle")
        page.locator(f"#{FIGURE} widget-figure[data-ready]").wait_for(state="attached")
    return float(sum(count for path, count in setting.host.reset().items() if ours(path)))


def until_live(setting: Setting) -> float:
    """Bytes of the whole visit, page and theme too, until a figure of the chapter shows a live frame."""
    setting.host.reset()
    with setting.reader() as context:
        page = context.new_page()
        page.goto(f"{setting.host.url}{CHAPTER}#{FIGURE}")
        figure = page.locator(f"#{FIGURE} widget-figure[data-ready]")
        figure.evaluate(
            "async (figure) => figure.go(figure.stops.with(5, figure.stops[5] + 3).with(6, 30))"
        )
        assert figure.evaluate("figure => Boolean(figure.shown.frame)")
    return float(sum(setting.host.reset().values()))


def until_live_stock(setting: Setting) -> float:
    """Bytes of the bare page with stock Pyodide until it has the same frame."""
    setting.host.reset()
    with setting.reader() as context:
        page = context.new_page()
        page.goto(setting.bench("stock.html", request=request()))
        settled(page)
    return float(sum(setting.host.reset().values()))


def vega(setting: Setting) -> float:
    """Bytes of the drawing library."""

    path = setting.host.root / setting.part("vega.js").removeprefix(setting.host.at)
    return float(len(gzip.compress(path.read_bytes(), 6)))


def ours(path: str) -> bool:
    """Whether a path of the site is ours and not the theme's."""
    return any(part in path for part in OURS) and "/assets/" not in path
