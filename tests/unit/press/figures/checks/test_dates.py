"""Days in charts: what is another day elsewhere, or none, is told with the line of the view."""

import pytest

from build_hooks.figures.checks.dates import is_day

from .written import line_of, said, write

TABLE = '        "metrics": {"top"'
DAYS = '        "days": {"day": ["2030-02-28", None, "2030-03-01"], "y": [1, 2, 3]},\n'
CHART = "    return alt.layer(line, top)\n"
X = 'alt.X("day:T", scale=alt.Scale(domain=["2030-01-01", "2030-12-31"]))'
DRAWN = f"""    days = (
        alt.Chart(alt.NamedData("days"), name="days")
        .mark_line()
        .encode(x={X}, y="y:Q")
    )
    return alt.layer(line, top, days).resolve_scale(x="independent")
"""


def told(root, old="", new="", table=DAYS):
    """What an author reads of an example that draws days, with some words of its view changed."""
    assert old in DRAWN
    changes = ("view.py", CHART, DRAWN.replace(old, new)), ("model.py", TABLE, table + TABLE)
    made = write(root, *changes)
    return made, said(made)


def test_days_that_are_texts_are_right(tmp_path):
    assert told(tmp_path)[1] == []


@pytest.mark.parametrize("cell", ["29.2.2030", "2030-02-29", "2030-03-01T12:00", "March", ""])
def test_what_is_no_day_is_told(cell, tmp_path):
    """Vega would take it for the day of another zone, or leave it out."""
    root, lines = told(tmp_path, table=DAYS.replace("2030-02-28", cell))
    [line] = lines
    assert line.startswith(f"widgets/slope/view.py:{line_of(root, 'view.py', X)}: ")
    assert (
        f"draws 'day' as days, and the table 'days' has {cell!r} at its start; write a day" in line
    )


@pytest.mark.parametrize(
    ("old", "new", "asks", "on"),
    [
        ('["2030-01-01", "2030-12-31"]', "[alt.DateTime(year=2030), alt.DateTime(year=2031)]", "alt.DateTime", "[alt.DateTime"),
        ('.mark_line()', '.transform_calculate(m="month(toDate(datum.day))").mark_line()', "month(…)", '"month('),
        ('.mark_line()', '.transform_filter("now() > 0").mark_line()', "now(…)", '"now('),
    ],
    ids=["another midnight", "another month", "a clock"],
)  # fmt: skip
def test_what_is_another_day_elsewhere_is_told(old, new, asks, on, tmp_path):
    root, lines = told(tmp_path, old, new)
    [line] = lines
    assert line.startswith("widgets/slope/view.py:")
    if asks != "alt.DateTime":  # which is no text that could be looked for
        assert line.startswith(f"widgets/slope/view.py:{line_of(root, 'view.py', on)}: ")
    assert f"asks for {asks}, which is another in each time zone; write a day as a text" in line


def test_an_end_of_a_scale_that_is_no_day_is_told(tmp_path):
    [line] = told(tmp_path, "2030-12-31", "31.12.2030")[1]
    assert line.startswith("widgets/slope/view.py")
    assert "a scale of days can't be read" in line
    assert "write a day such as '2025-08-02'" in line


def test_a_moment_with_its_zone_is_one_everywhere():
    assert is_day("2030-03-01T12:00:00Z")
    assert not is_day("2030-13-01T12:00:00Z")
    assert is_day(1_900_000_000_000)
    assert not is_day(True)
