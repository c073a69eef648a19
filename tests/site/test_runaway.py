"""Models that run away: whatever a reader's version does, the page and its figures go on."""

import re
import time

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.site.editing import expect_marked, expect_said, press, run, source, with_change
from tests.site.figures import (
    CHAPTER,
    expect_words,
    figure,
    name_of,
    picture,
    stops_of,
    words_at,
)
from widgets.registry import widget

TILT = "    return shift, shift - beta * shift * shift\n"
WHERE = '    if method == "best_of_n":\n'
pytestmark = pytest.mark.alone

DEADLINE = 10_000
SOON = 3_000
"""Milliseconds in which a figure must work again, as promised."""


def doing(lines: str) -> str:
    """The model of goodhart, whose figure makes it do `lines` on its way."""
    body = "".join(f"    {line}\n" for line in lines.splitlines())
    return with_change("goodhart", WHERE, body + WHERE)


def go_far(found: Locator, steps: int = 1) -> None:
    """Move two controls, to where no flipbook has been and only Python can answer."""
    for slider in found.locator(".widget-control:visible input[type=range]").all()[-2:]:
        stop, most = int(slider.input_value()), int(slider.get_attribute("max") or 0)
        slider.fill(str(stop + steps if stop + steps <= most else stop - steps))


def expect_live(found: Locator, timeout: float) -> None:
    """The figure shows what CPython makes of where it stands, and it was not looked up."""
    shown = widget(name_of(found))
    words = words_at(shown, stops_of(found))
    element = found.locator("widget-figure").element_handle()
    found.page.wait_for_function(
        "([figure, summary, readouts]) => figure.shown?.host === 'kernel'"
        " && figure.shown.summary === summary"
        " && Object.entries(readouts).every(([key, text]) => figure.shown.readouts[key] === text)",
        arg=[element, words.summary, words.readouts],
        timeout=timeout,
    )
    expect(found.locator(".widget-summary")).to_have_text(words.summary)


def expect_others_live(page: Page) -> None:
    """Another figure, which knows nothing of all this, is answered by Python."""
    start = time.monotonic()
    other = figure(page, "paperclip")
    go_far(other, steps=2)
    expect_live(other, timeout=SOON)
    print(f"another figure is answered {time.monotonic() - start:.2f} s after it went wrong")
    expect_words(other)


def expect_works_again(found: Locator) -> None:
    """From the press on Reset to a live frame where no picture was, in the time promised."""
    start = time.monotonic()
    press(found, "Reset")
    go_far(found)
    expect_live(found, timeout=SOON)
    print(f"works again {time.monotonic() - start:.2f} s after Reset")
    expect_marked(found, False)
    expect_words(found)
    expect(found.locator(".widget-status")).to_be_hidden()


@pytest.fixture
def found(request, visit) -> Locator:
    """A figure whose Python has already answered, as a reader's has who looks inside.

    A test may have models stopped after fewer seconds than readers wait; one waits as long as they.
    """
    if seconds := getattr(request, "param", None):
        visit.context.route("**/browser/chunks/core.js", lambda route: sooner(route, seconds))
    there = figure(visit.open(CHAPTER), "goodhart-extremes")
    go_far(there, steps=3)
    expect_live(there, timeout=60_000)
    return there


def sooner(route: Route, seconds: int) -> None:
    """The file that says how long a reader's model may run, with another number in it."""
    text, count = re.subn(r"(\?\s*)10(\s*:)", rf"\g<1>{seconds}\g<2>", route.fetch().text())
    assert count == 1, "core.js says in another way how long a reader's model may run"
    route.fulfill(body=text, content_type="text/javascript")


ENDS = {
    "loop": ("while True: pass", "Your version ran for 10 s and was stopped. Look for a loop"),
    "sleep": ("import time\ntime.sleep(1000)", "Your version ran for 2 s and was stopped"),
    "caught": (
        "while True:\n    try: raise ValueError\n    except BaseException: pass",
        "Your version ran for 2 s and was stopped",
    ),
    "exit": (
        "import sys\nsys.exit(3)",
        "the model asked Python to exit; a model returns its frame",
    ),
    "quit": ("raise SystemExit", "the model asked Python to exit"),
    "hard-exit": ("import os\nos._exit(3)", "Python was lost"),
    "interrupt": ("raise KeyboardInterrupt", "KeyboardInterrupt"),
    "recursion": ("def deeper(): return deeper()\ndeeper()", "RecursionError: maximum recursion"),
    "no-limit": (
        "import sys\nsys.setrecursionlimit(10**9)\ndef deeper(): return deeper()\ndeeper()",
        "deeper",
    ),
    "memory": ("heap = bytearray(2 * 10**9)", "the model needs more memory than the page may use"),
    "leak": (
        "heap = []\nwhile True: heap.append(bytearray(2**24))",
        "the model needs more memory than the page may use",
    ),
}


HEARD = {"no-limit": ("fatal error", "^error: RangeError: Maximum call stack size exceeded")}
"""What a console says of these by right: the browser itself has ended that Python."""

HASTY = ("sleep", "caught")
"""Ways that only the deadline ends; of `loop`, the true one."""


@pytest.mark.parametrize(
    ("found", "way"), [(2 if way in HASTY else None, way) for way in ENDS], indirect=["found"]
)
def test_a_model_that_runs_away_harms_nobody(visit, found, way):
    """The picture stays, the message says what and what to do, and all figures work again."""
    visit.expects(*HEARD.get(way, ()))
    lines, message = ENDS[way]
    before = picture(found)
    run(found, doing(lines))
    expect(found.get_by_role("alert")).to_contain_text(message, timeout=DEADLINE + 30_000)
    assert picture(found) == before
    expect_marked(found, False)
    expect_words(found)
    expect_others_live(found.page)
    expect_works_again(found)


def test_a_model_that_never_ends_can_be_stopped_and_mended(found):
    """Stop does not wait for the deadline; and what was mended runs at once."""
    before = picture(found)
    run(found, doing("while True: pass"))
    start = time.monotonic()
    press(found, "Stop")
    expect_said(found, "Stopped. The picture is the last one that was finished.", timeout=SOON)
    expect(found.get_by_role("button", name="Run", exact=True)).to_be_focused()
    assert picture(found) == before
    expect_marked(found, False)
    run(found, with_change("goodhart", TILT, TILT.replace("shift\n", "shift / 2\n")))
    expect_said(found, "The figure shows your version.", timeout=SOON)
    print(f"shows the mended version {time.monotonic() - start:.2f} s after Stop")
    expect_marked(found, True)
    expect_others_live(found.page)
    expect_works_again(found)


@pytest.mark.parametrize("found", [2], indirect=True)
def test_another_figure_waits_for_a_runaway_and_is_then_answered(found):
    """There is one Python for all; what waited is asked again of the next one."""
    run(found, doing("while True: pass"))
    expect(found.get_by_role("button", name="Stop", exact=True)).to_be_visible()
    other = figure(found.page, "paperclip")
    go_far(other, steps=2)
    expect_live(other, timeout=DEADLINE + 30_000)
    expect_words(other)
    expect(found.get_by_role("alert")).to_contain_text("was stopped")


def test_a_million_lines_are_cut_and_counted(found):
    """They would freeze the page; the first say what the reader wants to know, and how many more."""
    run(found, doing("print('line\\n' * 1_000_000)"))
    expect_said(found, "The figure shows your version.", timeout=DEADLINE + 5_000)
    printed = found.get_by_role("region", name="What your version printed")
    expect(printed).to_contain_text("more characters")
    text = printed.inner_text()
    assert text.startswith("line\nline\n")
    assert len(text) < 25_000
    expect_words(found)
    expect_others_live(found.page)
    expect_works_again(found)


def test_very_many_prints_are_cut_too(found):
    """However many calls it takes; these fit into the time of a run on a machine with much else to do."""
    run(found, doing("for n in range(200_000): print(n)"))
    expect_said(found, "The figure shows your version.", timeout=DEADLINE + 5_000)
    expect_works_again(found)


TAMPERED = {
    "undone": "import math\nmath.sqrt = math.exp = math.log = lambda *_: 0.0",
    "replaced": "from widgets.kit import Widget\nWidget.words = Widget.frame_at = lambda *_: {}",
}
"""What Python puts back, and what makes the page start another; all ways are tried in Node's Python."""


@pytest.mark.parametrize("what", TAMPERED)
def test_a_model_that_changes_shared_modules_changes_no_other_figure(found, what):
    """Others must not show the reader's mistake as if it were theirs, nor stop."""
    run(found, f"{doing(TAMPERED[what])}\n{TAMPERED[what]}\n")
    panel = found.get_by_role("region", name="Look inside")
    expect(panel.get_by_role("button", name="Run", exact=True)).to_be_enabled(timeout=20_000)
    expect_others_live(found.page)
    expect_works_again(found)


def test_the_source_of_these_models_is_the_one_that_readers_see():
    """Each change above must hit the function that the figure runs at its opening."""
    assert source("goodhart").count(WHERE) == 1 == source("goodhart").count(TILT)
