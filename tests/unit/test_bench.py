"""The benchmark's own arithmetic: a table that flatters would be worse than none."""

import signal
import subprocess
import sys
from threading import Event

import pytest

from tests.bench import embeds, slowing
from tests.bench.author import builds, loop
from tests.bench.table import Row, markdown


@pytest.fixture
def row():
    """Half of what the baseline takes, where six tenths must and four tenths may be hoped for."""
    return Row("start", "ms", must=0.6, hope=0.4, ours=[9.0, 10.0, 30.0], theirs=[19.0, 20.0, 90.0])


def test_a_ratio_is_one_of_medians(row):
    """One slow sample says something of the machine and nothing of us."""
    assert row.reached == 0.5


def test_a_promise_is_kept_up_to_its_limit_and_no_further(row):
    assert row.verdict == "met"
    row.ours = [12.1]
    assert row.verdict == "**missed**"
    row.ours = [8.0]
    assert row.verdict == "hoped"


def test_more_is_better_where_the_promise_is_a_least():
    playing = Row("playing", "frames/s", must=30, hope=60, least=True, ours=[29.0])
    assert playing.verdict == "**missed**"
    playing.ours = [31.0]
    assert playing.verdict == "met"


def test_a_row_shows_what_its_ratio_is_made_of(row):
    """So that a reader can see whether the machine was quiet."""
    line = markdown([row]).splitlines()[2]
    assert "10 ms (9 to 30)" in line
    assert "20 ms (19 to 90)" in line
    assert "| 0.5 |" in line


def test_what_was_measured_once_is_a_number_and_what_was_not_is_a_median():
    made = embeds.table(["one", "six"], {"memory, MB": [[200.0], [900.0, 700.0, 800.0]]})
    assert made.splitlines()[0] == "|  | one | six |"
    assert made.splitlines()[2] == "| memory, MB | 200 | 800 (700 to 900) |"


@pytest.mark.parametrize("edit", builds.EDITS, ids=lambda edit: edit.what)
def test_an_edit_changes_its_file_and_leaves_it_one_of_its_kind(edit, tmp_path):
    """A build after an edit that changed nothing, or that stops it, would be a quick one."""
    path = tmp_path / edit.path
    path.parent.mkdir(parents=True)
    whole = (builds.ROOT / edit.path).read_text(encoding="utf-8")
    path.write_text(whole, encoding="utf-8")
    edit.make(tmp_path)
    edited = path.read_text(encoding="utf-8")
    assert edited != whole
    assert edited.startswith(whole.rstrip())
    if path.suffix == ".py":
        compile(edited, edit.path, "exec")


@pytest.mark.parametrize("edit", loop.EDITS, ids=lambda edit: edit.what)
def test_what_an_author_edits_stands_in_its_file(edit):
    """Else the benchmark of the author's wait would end at an edit that it can't make."""
    whole = (builds.ROOT / edit.path).read_text(encoding="utf-8")
    assert edit.old in whole
    assert edit.new not in whole


def test_a_file_that_is_no_longer_there_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"^docs/gone\.md is not in the book"):
        builds.Edit("a page", "docs/gone.md").make(tmp_path)


def test_a_build_that_takes_longer_than_was_promised_has_missed_it():
    """However little of a processor it took: whoever waits, waits."""
    assert builds.line("from nothing", 90.0, 170.0, 90.0).endswith(
        "of processors 170.0 s, met: ≤ 90 s"
    )
    assert builds.line("from nothing", 90.1, 17.0, 90.0).endswith("missed: ≤ 90 s")


def test_a_process_that_is_slowed_runs_for_its_share_of_the_time(monkeypatch):
    """Also where the machine wakes us late: what a slice took too long is made good."""
    now, ran, running = 0.0, 0.0, False
    done = Event()

    def sleep(seconds: float) -> None:
        nonlocal now, ran
        spent = seconds + 0.0007  # as late as machines are
        now, ran = now + spent, ran + spent * running
        if now > 10:
            done.set()

    def tell(_: set[int], what: signal.Signals) -> None:
        nonlocal running
        running = what == signal.SIGCONT

    monkeypatch.setattr(slowing, "sleep", sleep)
    monkeypatch.setattr(slowing, "tell", tell)
    monkeypatch.setattr(slowing, "perf_counter", lambda: now)
    slowing.halting({1}, 4, done)
    assert 0.24 < ran / now < 0.26


def test_a_page_that_is_gone_is_told_nothing():
    """A page may close while it is slowed."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
        slowing.tell({process.pid}, signal.SIGCONT)
