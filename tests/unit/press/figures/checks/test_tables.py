"""What an author is told of a table that is the face of a figure, and of colours that there are not."""

import pytest

from .written import said, write

FACE = '''"""How it looks."""

import altair as alt

from ..draw.canvas import canvas
from ..draw.look import TRUTH
from ..draw.tabular import Column, tabular, tall

COLUMNS = (
    Column("word", "Kind", 80),
    Column("y", "Height", style=".1f"),
)


def chart() -> alt.LayerChart:
    """A row for each moment until now."""
    return canvas(
        tabular("line", COLUMNS, {"high": TRUTH}, keep="datum.time <= time"), tall(9, COLUMNS)
    )
'''
MADE = '"y": [height * time for time in range(rounds)]}'
ROWS = MADE[:-1] + ', "word": ["up"] * rounds, "high": [time == 1 for time in range(rounds)]}'
WITHOUT = (
    ("model.py", '\n    guess=Guess("Draw the line.", "line", "time", "y", hides=("curve",)),', ""),
    ("model.py", "Guess, ", ""),
    ("settings.py", 'HANDS = (Drag("top", across="rounds"),)', "HANDS = ()"),
    ("settings.py", "Choice, Drag, ", "Choice, "),
)


def told(tmp_path, old="", new="", rows=ROWS):
    """What is said of the face with one slip."""
    assert old in FACE
    face = FACE.replace(old, new) if old else FACE
    root = write(tmp_path, *WITHOUT, ("model.py", MADE, rows), ("view.py", "", face))
    return said(root)


def test_a_table_without_a_slip_has_nothing_to_be_told(tmp_path):
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "told_of"),
    [
        ('"y", "Height"', '"height", "Height"', "draws 'height', which is no column of the table 'line'"),
        ('"high"', '"highest"', "draws 'highest', which is no column of the table 'line'"),
        ('".1f"', '".1 f"', "style '.1 f' is no format of numbers; write one such as '.1f'"),
        ('"Kind", 80', '"Kind", 800', "need 824 units, and 440 are there for 2 of them; make some narrower"),
    ],
    ids=["no column", "no column that marks", "no format", "too wide"],
)  # fmt: skip
def test_a_slip_in_a_view_is_told_with_its_file(old, new, told_of, tmp_path):
    [line] = told(tmp_path, old, new)
    assert "widgets/slope/view.py:" in line
    assert told_of in line


def test_a_table_that_the_frame_has_not_is_told(tmp_path):
    [line] = told(tmp_path, 'tabular("line"', 'tabular("lines"')
    assert line.startswith("widgets/slope/view.py:")
    assert "draws a table 'lines' that its model never makes; it makes line, metrics" in line


def test_words_that_run_into_the_next_column_are_told(tmp_path):
    """Eighty units have room for some eight letters; the next column is of numbers, at its far end."""
    long = ROWS.replace('"up"', '"a slope that goes up and up without ever coming to an end"')
    [line] = told(tmp_path, rows=long)
    line_of_column = FACE[: FACE.index('"word"')].count("\n") + 1
    assert line.startswith(f"widgets/slope/view.py:{line_of_column}: ")
    assert (
        "'a slope that goes up and up without ever coming to an end' in the column 'word'" in line
    )
    assert "runs into" in line
    assert "shorten it, or make other columns narrower" in line


def test_of_two_that_run_into_each_other_the_longer_is_named(tmp_path):
    """It may be the one to the right, where numbers stand at the far end of their column."""
    [line] = told(
        tmp_path, '"Height"', '"The height above the ground on which the whole of it stands"'
    )
    assert "'The height above the ground on which the whole of it stands' in the column 'y'" in line
    assert "runs into 'Kind' in 'word'" in line


def test_words_that_run_out_of_the_picture_are_told(tmp_path):
    """Nothing is to the right of them but the edge."""
    long = ROWS.replace(
        '"up"', '"a slope that goes up and up and up without ever coming to an end"'
    )
    [line] = told(tmp_path, '    Column("y", "Height", style=".1f"),\n', "", rows=long)
    assert (
        "in the column 'word' of the table 'line' runs out of the picture: it needs about" in line
    )
    assert "shorten it, or make its column wider (width=…)" in line


def test_rows_below_the_picture_are_told(tmp_path):
    [line] = told(tmp_path, "tall(9, ", "tall(1, ")
    assert line.startswith("widgets/slope/view.py:")
    assert "rows of the table 'line' are below the picture; make the canvas tall(…) enough" in line


def test_a_colour_that_the_book_has_not_is_told(tmp_path):
    """It would be black, on black paper too."""
    [line] = told(tmp_path, '{"high": TRUTH}', '{"high": "var(--trooth)"}')
    assert "view.py:" in line
    assert line.endswith(
        "draws in var(--trooth), and the book has no such colour; did you mean truth? there are proxy, truth, "
        "ink, ink-soft, rule, paper (as in `--trooth: #20252e` in docs/stylesheets/palette.css)"
    )
