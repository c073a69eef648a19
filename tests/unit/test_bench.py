"""The benchmark's own arithmetic: a table that flatters would be worse than none."""

import pytest

from bench.table import Row, markdown


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
