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

from . import builds, embeds, loop, sizes, starts, touches
from .building import Copy
from .host import SLOW_4G
from .memory import memory
from .setting import CHAPTER, Setting, prepared
from .table import Row, markdown

ROOT = Path(__file__).resolve().parents[2]
REPORT = Path(__file__).with_name("README.md")
ROUNDS = int(os.environ.get("ROUNDS", "9"))
PLAIN = "chapters/plain/index.html"

COLD = Row("cold start to the first live frame ÷ stock Pyodide", "ms", 0.45, 0.30)
AGAIN = Row("the same on a repeat visit", "ms", 0.25, 0.15)
BYTES = Row("bytes until the first live frame ÷ stock", "kB", 0.85, 0.70)
TOUCH = Row("first touch ÷ plain JavaScript, fast line", "ms", 1.5, 1.1)
TOUCH_4G = Row("first touch ÷ plain JavaScript, slow 4G", "ms", 1.5, 1.1)
BEFORE = Row("our scripts, styles and data before the first touch", "kB", 120, 60)
VEGA = Row("Vega, as cut", "kB", 130, 90)
PHONE = Row("first touch, slow 4G and a processor 4 × slower", "s", 2.5, 1.2)
STEP = Row(
    "live `goodhart` step, median; bare Pyodide and a drawing by hand beside it",
    "ms",
    8,
    4,
    beside=True,
)
STEP_95 = Row("the same, 95th percentile", "ms", 16, 8, beside=True)
PLAYING = Row("`paperclip` playing, processor 4 × slower", "frames/s", 30, 60, least=True)
RESTART = Row("from a runaway's end to the next frame", "s", 1, 0.5)
MEMORY = Row("memory of a page with eight figures ÷ with one", "MB", 1.3, 1.1)
BUILD = Row("printing again after an edited paragraph ÷ plain MkDocs", "s", 1.3, 1.1)

ROWS = (
    COLD, AGAIN, BYTES, TOUCH, TOUCH_4G, BEFORE, VEGA, PHONE,
    STEP, STEP_95, PLAYING, RESTART, MEMORY, BUILD,
)  # fmt: skip


def main(site: Path) -> None:
    """Measure in rounds, so that what else the machine does meets ours and theirs alike."""
    with TemporaryDirectory() as scratch, prepared(site) as setting, ExitStack() as stack:
        returning = starts.Returning(setting, stack)
        copy = Copy(Path(scratch))
        once(setting)
        for number in range(1, ROUNDS + 1):
            print(f"round {number} of {ROUNDS}", file=sys.stderr, flush=True)
            one_round(setting, returning, copy)
    table = markdown(ROWS)
    print(table)
    report(table)


def once(setting: Setting) -> None:
    """Bytes are the same every time."""
    BYTES.ours, BYTES.theirs = (
        [sizes.until_live(setting) / 1000],
        [sizes.until_live_stock(setting) / 1000],
    )
    BEFORE.ours = [sizes.before_touch(setting) / 1000]
    VEGA.ours = [sizes.vega(setting) / 1000]


def one_round(setting: Setting, returning: starts.Returning, copy: Copy) -> None:
    """One sample of everything, ours next to what it is held against."""
    COLD.ours.append(starts.cold(setting))
    COLD.theirs.append(starts.cold_stock(setting))
    AGAIN.ours.append(returning.ours())
    AGAIN.theirs.append(returning.stock())
    TOUCH.ours.append(touches.first(setting, CHAPTER))
    TOUCH.theirs.append(touches.first(setting, PLAIN))
    TOUCH_4G.ours.append(touches.first(setting, CHAPTER, SLOW_4G))
    TOUCH_4G.theirs.append(touches.first(setting, PLAIN, SLOW_4G))
    PHONE.ours.append(touches.first(setting, CHAPTER, SLOW_4G, slower=4) / 1000)
    steps = quantiles(touches.steps(setting), n=20)
    STEP.ours.append(steps[9])
    STEP_95.ours.append(steps[18])
    bare = quantiles(touches.bare_steps(setting), n=20)
    STEP.theirs.append(bare[9])
    STEP_95.theirs.append(bare[18])
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
