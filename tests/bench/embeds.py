"""`python -m tests.bench embeds`: an embed beside its chapter and plain JavaScript, and six of them in one page.

The embed shows the figure that the chapter's first touch is timed on, opened as there.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from build_hooks.site.embed.page import Embed, page as embed_page
from build_hooks.site.release import told
from build_hooks.text.fences.facts import PRINTED

from .host import SLOW_4G
from .memory import LIVE, proportional, renderers
from .setting import CHAPTER, FIGURE, Setting, manifest, prepared, without_python
from .sizes import until_touched
from .table import short
from .visits import touch

ROUNDS = int(os.environ.get("ROUNDS", "5"))
OURS, PLAIN = "embed/v1/bench/index.html", "embed/v1/bench/plain.html"
MANY = 6

ALL_LIVE = """async (count) => {
  const live = LIVE;
  const frames = [...document.querySelectorAll("iframe")];
  const places = () => (frames.length ? frames.map((frame) => frame.contentDocument) : [document]);
  const ready = () => places().flatMap((place) => [...(place?.querySelectorAll("widget-figure[data-ready]") ?? [])]);
  while (ready().length < count) await new Promise(requestAnimationFrame);
  await Promise.all(ready().map((figure) => live(figure)));
  return performance.now();
}""".replace("LIVE", LIVE)
"""All at once, as soon as each can be moved; the milliseconds from navigation to the last answer."""


def main(site: Path) -> None:
    """Measure in rounds, and print two tables."""
    with prepared(site) as setting:
        put(setting)
        paths = {"embed": OURS, "its chapter": CHAPTER, "plain JavaScript": PLAIN}
        touched: dict[str, list[list[float]]] = {
            "bytes before a touch is answered, slow 4G, kB": [
                [bytes_of(setting, p)] for p in paths.values()
            ],
            "first touch, fast line, ms": [[] for _ in paths],
            "first touch, slow 4G, ms": [[] for _ in paths],
        }
        pages = {
            "one embed": ("plain/embeds-1.html", 1),
            "six embeds": (f"plain/embeds-{MANY}.html", MANY),
            "six figures in one page": (f"plain/{MANY}.html", MANY),
        }
        names = ("memory, MB", "Pythons", "from navigation to the last live answer, s")
        held: dict[str, list[list[float]]] = {name: [[] for _ in pages] for name in names}
        for number in range(1, ROUNDS + 1):
            print(f"round {number} of {ROUNDS}", file=sys.stderr, flush=True)
            for place, path in enumerate(paths.values()):
                for name, line in (("fast line", None), ("slow 4G", SLOW_4G)):
                    touched[f"first touch, {name}, ms"][place].append(touch(setting, path, line))
            for place, (path, count) in enumerate(pages.values()):
                for samples, value in zip(
                    held.values(), together(setting, path, count), strict=True
                ):
                    samples[place].append(value)
    print(table(paths, touched), table(pages, held), sep="\n")


def put(setting: Setting) -> None:
    """Beside the book: the embed, the same in plain JavaScript, and pages with frames in them."""
    root = setting.host.root
    chapter = (root / CHAPTER / "index.html").read_text(encoding="utf-8")
    figure = next(each[0] for each in PRINTED.finditer(chapter) if f' id="{FIGURE}"' in each[0])
    address = setting.part("release.json").removeprefix(setting.host.at).rpartition("/")[0]
    html = told(embed_page(Embed(manifest(root, "goodhart"), figure), "", "A book"), address)
    files = {
        "index.html": html,
        "plain.html": without_python(html, "../../../"),
    }
    for name, content in files.items():
        (setting.made / "embeds" / name).write_text(content, encoding="utf-8")
    for count in (1, MANY):
        frames = (
            '<iframe src="../../embed/v1/paperclip/" title="A figure" width="100%" height="900"></iframe>'
            * count
        )
        content = f'<!doctype html><html lang="en"><title>A course</title><link rel="icon" href="data:,">{frames}</html>'
        (setting.made / "plain" / f"embeds-{count}.html").write_text(content, encoding="utf-8")


def bytes_of(setting: Setting, path: str) -> float:
    """Kilobytes, page and all, until a touch is answered."""
    return sum(until_touched(setting, path).values()) / 1000


def together(setting: Setting, path: str, count: int) -> tuple[float, float, float]:
    """Megabytes, Pythons and seconds of a page in which every figure shows a live frame."""
    before = renderers(setting.browser)
    with setting.reader() as context:
        page = context.new_page()
        page.goto(f"{setting.host.url}chapters/{path}")
        seconds = float(page.evaluate(ALL_LIVE, count)) / 1000
        pythons = float(len(page.workers))
        page.request_gc()
        held = sum(map(proportional, renderers(setting.browser) - before))
    return held / 1e6, pythons, seconds


def table(columns: Iterable[str], rows: dict[str, list[list[float]]]) -> str:
    """Medians, with the least and the most in brackets where they differ."""
    lines = [["", *columns], ["---"] * (1 + len(next(iter(rows.values()))))]
    lines += [[name, *map(cell, samples)] for name, samples in rows.items()]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def cell(samples: list[float]) -> str:
    """One cell of that table."""
    least, most = min(samples), max(samples)
    return short(median(samples)) + (f" ({short(least)} to {short(most)})" if least < most else "")
