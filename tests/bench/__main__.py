"""`python -m tests.bench`: every promise of speed, measured in one run; the table goes into README.md.

`python -m tests.bench build` measures builds only, `embeds` embeds only, and `loop` what an author waits for after a
save; they print what they find.
"""

import os
import platform
import re
import sys
from contextlib import ExitStack
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from . import embeds, sizes, starts, touches, visits
from .author import builds, loop
from .author.building import Copy
from .host import SLOW_4G
from .memory import memory
from .setting import CHAPTER, Setting, prepared
from .table import Row, markdown

ROOT = Path(__file__).resolve().parents[2]
REPORT = Path(__file__).with_name("README.md")
ROUNDS = int(os.environ.get("ROUNDS", "9"))
PLAIN = "chapters/plain/index.html"

TOUCH_PHONE = Row("first touch ÷ a bare page in plain JavaScript, slow phone", "s", 2.0, 1.3)
TOUCH = Row("first touch ÷ the same chapter in plain JavaScript, fast line", "ms", 1.15, 1.05)
TOUCH_4G = Row("the same, slow line", "ms", 1.15, 1.05)
LIVE_PHONE = Row("first live answer in a chapter ÷ stock Pyodide, slow phone", "s", 0.42, 0.33)
LIVE = Row("the same, unslowed", "s", 0.40, 0.30)
AGAIN_PHONE = Row("live answer of a repeat visit ÷ stock, slow phone", "s", 0.28, 0.18)
AGAIN = Row("the same, unslowed", "s", 0.28, 0.18)
BYTES = Row("bytes of a first visit, idle work included ÷ stock", "kB", 0.70, 0.60)
REQUESTS = Row("requests before the first touch", "files", 15, 8)
BEFORE = Row("our scripts, styles and data before the first touch", "kB", 120, 60)
VEGA = Row("Vega, as cut", "kB", 130, 90)
STEP = Row(
    "live `goodhart` step, median; bare Pyodide and a drawing by hand beside it",
    "ms",
    6,
    4,
    beside=True,
)
STEP_95 = Row("the same, 95th percentile", "ms", 12, 8, beside=True)
LEVER = Row("a step of the lever of `superposition`, slowest", "ms", 300, 100)
PLAYING = Row("`paperclip` playing, processor 4 × slower", "frames/s", 30, 60, least=True)
RESTART = Row("from a runaway's end to the next frame", "s", 1, 0.5)
MEMORY = Row("memory of a page with eight figures ÷ with one", "MB", 1.3, 1.1)
BUILD = Row("printing again after an edited paragraph ÷ plain MkDocs", "s", 1.3, 1.1)

ROWS = (
    TOUCH_PHONE, TOUCH, TOUCH_4G, LIVE_PHONE, LIVE, AGAIN_PHONE, AGAIN, BYTES, REQUESTS, BEFORE, VEGA,
    STEP, STEP_95, LEVER, PLAYING, RESTART, MEMORY, BUILD,
)  # fmt: skip


def main(site: Path) -> None:
    """Measure in rounds, so that what else the machine does meets ours and theirs alike."""
    with TemporaryDirectory() as scratch, prepared(site) as setting, ExitStack() as stack:
        comers = visits.Comers(setting, stack)
        copy = Copy(Path(scratch))
        once(setting)
        for number in range(1, ROUNDS + 1):
            print(f"round {number} of {ROUNDS}", file=sys.stderr, flush=True)
            one_round(setting, comers, copy)
    table = markdown(ROWS)
    print(table)
    report(table)


def once(setting: Setting) -> None:
    """Bytes are the same every time."""
    BYTES.ours = [visits.all_bytes(setting) / 1000]
    BYTES.theirs = [visits.stock_bytes(setting) / 1000]
    ours, files = sizes.before_touch(setting)
    BEFORE.ours, REQUESTS.ours = [ours / 1000], [files]
    VEGA.ours = [sizes.vega(setting) / 1000]


def one_round(setting: Setting, comers: visits.Comers, copy: Copy) -> None:
    """One sample of everything, ours next to what it is held against."""
    TOUCH_PHONE.ours.append(visits.touch(setting, CHAPTER, phone=True) / 1000)
    TOUCH_PHONE.theirs.append(visits.touch(setting, visits.BARE, phone=True) / 1000)
    TOUCH.ours.append(visits.touch(setting, CHAPTER))
    TOUCH.theirs.append(visits.touch(setting, PLAIN))
    TOUCH_4G.ours.append(visits.touch(setting, CHAPTER, SLOW_4G))
    TOUCH_4G.theirs.append(visits.touch(setting, PLAIN, SLOW_4G))
    for row, again, phone in ((LIVE_PHONE, AGAIN_PHONE, True), (LIVE, AGAIN, False)):
        row.ours.append(visits.live(setting, phone=phone))
        row.theirs.append(visits.live_stock(setting, phone=phone))
        for samples, taken in zip(
            (again.ours, again.theirs), comers.again(phone=phone), strict=True
        ):
            samples.append(taken)
    steps = quantiles(touches.steps(setting), n=20)
    STEP.ours.append(steps[9])
    STEP_95.ours.append(steps[18])
    bare = quantiles(touches.bare_steps(setting), n=20)
    STEP.theirs.append(bare[9])
    STEP_95.theirs.append(bare[18])
    LEVER.ours.append(max(visits.lever(setting)))
    PLAYING.ours.append(touches.playing(setting))
    RESTART.ours.append(starts.restart(setting) / 1000)
    MEMORY.ours.append(memory(setting, 8) / 1e6)
    MEMORY.theirs.append(memory(setting, 1) / 1e6)
    BUILD.ours.append(copy.again(copy.book))
    BUILD.theirs.append(copy.again(copy.plain))


def report(table: str) -> None:
    """Put the table where readers of README.md look for it."""
    text = REPORT.read_text(encoding="utf-8")
    busy = f", load {os.getloadavg()[0]:.1f} at the end" if hasattr(os, "getloadavg") else ""
    where = f"{platform.system()}, {os.cpu_count()} processors{busy}, medians of {ROUNDS} rounds."
    made = f"<!-- table -->\n\n{table}\n{where}\n\n<!-- end -->"
    REPORT.write_text(
        re.sub(r"<!-- table -->.*<!-- end -->", lambda _: made, text, flags=re.S), encoding="utf-8"
    )


if __name__ == "__main__":
    if sys.argv[1:] == ["build"]:
        builds.main()
    elif sys.argv[1:2] == ["loop"]:
        loop.main(sys.argv[2:])
    else:
        (embeds.main if sys.argv[1:] == ["embeds"] else main)(ROOT / "site")
