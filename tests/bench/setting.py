"""What every measurement needs: a browser, the book on a host, and the addresses of its parts."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from build_hooks.pyodide.ours import zipped
from tests.browser import launch
from widgets.registry import widget

from .host import Host, serving

ROOT = Path(__file__).resolve().parents[2]
CHAPTER = "chapters/specification/"
FIGURE = "goodhart-extremes"

FLAGS = (
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--ignore-certificate-errors",  # ours says no more than that this machine is itself
)


@dataclass(frozen=True)
class Setting:
    """A browser and a host."""

    browser: Browser
    host: Host
    made: Path
    """What is served besides the book, in folders of its own."""

    @contextmanager
    def reader(self, **options: Any) -> Iterator[BrowserContext]:
        """A browser profile that has never been here."""
        usual = {"viewport": {"width": 1280, "height": 900}, "service_workers": "block"}
        options = usual | {"bypass_csp": True} | options  # or an embed could not be asked
        context = self.browser.new_context(**options)
        context.set_default_timeout(180_000)
        try:
            yield context
        finally:
            context.close()

    def part(self, name: str) -> str:
        """The path of the one file of the printed book that is called so."""
        found = sorted((self.host.root / "_generated").rglob(name))
        assert len(found) == 1, (
            f"{name} is {len(found)} times in {self.host.root}, and should be once"
        )
        return self.host.at + found[0].relative_to(self.host.root).as_posix()

    def bench(self, page: str, **query: str) -> str:
        """The address of one of the pages beside this file."""
        where = {"pyodide": f"{self.host.at}stock/", "widgets": f"{self.host.at}own/widgets.zip"}
        return f"{self.host.url}bench/{page}?{urlencode(where | query)}"


@contextmanager
def prepared(site: Path) -> Iterator[Setting]:
    """The printed book, stock Pyodide and the plain pages on one host, and a browser."""
    with TemporaryDirectory() as scratch, sync_playwright() as playwright:
        made = Path(scratch).resolve()
        (made / "own").mkdir()
        (made / "plain").mkdir()
        (made / "embeds").mkdir()
        beside = {
            "bench": ROOT / "tests" / "bench" / "pages",
            "stock": ROOT / "node_modules" / "pyodide",
            "own": made / "own",
            "chapters/plain": made / "plain",
            "embed/v1/bench": made / "embeds",
        }
        sources(made / "own" / "widgets.zip")
        plain = (site / CHAPTER / "index.html").read_text(encoding="utf-8")
        (made / "plain" / "index.html").write_text(without_python(plain), encoding="utf-8")
        for count in (1, 6, 8):
            many = figures((site / "index.html").read_text(encoding="utf-8"), count)
            (made / "plain" / f"{count}.html").write_text(many, encoding="utf-8")
        browser = launch(playwright, *FLAGS)
        with serving(site, beside) as host:
            yield Setting(browser, host, made)
        browser.close()


def sources(path: Path) -> None:
    """Our Python as anybody would ship it: a zip of sources."""
    path.write_bytes(zipped())


def manifest(site: Path, name: str) -> dict[str, Any]:
    """What is known of a widget."""
    (found,) = site.glob(f"_generated/*/manifests/{name}.json")
    about: dict[str, Any] = json.loads(found.read_text(encoding="utf-8"))
    return about


def without_python(html: str, root: str = "../../") -> str:
    """A page as it stands, with its figure in plain JavaScript instead of our modules."""
    html = re.sub(r'<link rel="modulepreload"[^>]*>|<meta name="flipbook"[^>]*>', "", html)
    html, swapped = re.subn(
        r'<script[^>]*type="module"[^>]*></script>',
        f'<script type="module" src="{root}bench/plain.js"></script>',
        html,
    )
    assert swapped == 1, f"the page has {swapped} module scripts, and should have one"
    return html


def figures(html: str, count: int) -> str:
    """A page of two levels below the site's root with `count` copies of the home page's figure."""
    head = re.search(r"<head>.*?</head>", html, re.S)
    figure = re.search(r'<figure class="widget".*?</figure>', html, re.S)
    script = re.search(r'<script[^>]*type="module"[^>]*></script>', html)
    assert head and figure and script, "the home page has no figure to copy"
    name = re.search(r'id="([^"]+)"', figure[0])
    assert name
    copies = "".join(renamed(figure[0], name[1], f"{name[1]}{place}") for place in range(count))
    page = f'<!doctype html><html lang="en">{head[0]}<body class="md-typeset">{copies}{script[0]}</body></html>'
    page = page.replace(
        'content="_generated/', 'content="../../_generated/'
    )  # or it would load itself anew
    return re.sub(r'((?:src|href)=")(?!https?:|data:|#)', r"\1../../", page)


def renamed(figure: str, anchor: str, name: str) -> str:
    """A figure under another anchor, still of the same widget."""
    figure = figure.replace(f'id="{anchor}"', f'id="{name}"', 1)
    return figure.replace(f'"{anchor}-', f'"{name}-').replace(f'"id":"{anchor}"', f'"id":"{name}"')


def request(preset: str = "budget") -> str:
    """The frame that every start is timed to."""
    return json.dumps(
        {"kind": "compute", "widget": "goodhart", "stops": list(widget("goodhart").preset(preset))}
    )


def settled(page: Page) -> float:
    """Milliseconds from navigation until the page says that it has what it waits for."""
    page.wait_for_function("window.done")
    done: float = page.evaluate("window.done")
    return done
