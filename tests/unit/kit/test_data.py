"""Files beside a model: what a table becomes, and what whoever spoils one reads."""

import pytest

from widgets.kit import WidgetError, data_file, intact, iso_day
from widgets.kit.data import table_of

COLUMNS = {"day": iso_day, "cases": int}
WHERE = "widgets/flu/cases.csv"
FILE = "day,cases,rate\n2020-02-28,3,0.5\n2020-02-29,4,1e-3\n"


def table(text, columns=COLUMNS, **how):
    return table_of(text.encode(), WHERE, columns, **how)


def test_the_columns_that_are_asked_for_are_there_and_no_others():
    assert table(FILE) == {"day": ["2020-02-28", "2020-02-29"], "cases": [3, 4]}
    assert table(FILE, {"rate": float}) == {"rate": [0.5, 0.001]}


@pytest.mark.parametrize(
    ("how", "text"),
    [
        ("by a spreadsheet, with its mark and its ends of lines", "\ufeff" + FILE.replace("\n", "\r\n")),
        ("on an old Mac", FILE.replace("\n", "\r")),
        ("with a line about its source, and an empty one", "# WHO, 2021\n\n" + FILE),
        ("with spaces", FILE.replace(",", " , ")),
        ("with quotes", FILE.replace("2020-02-28", '"2020-02-28"').replace("day", '"day"')),
        ("without an end of its last line", FILE.rstrip()),
    ],
)  # fmt: skip
def test_whoever_wrote_it_it_is_the_same_table(how, text):
    assert table(text) == table(FILE), how


def test_a_cell_between_quotes_may_have_anything_in_it():
    """RFC 4180: the separator, two quotes for one, and the end of a line."""
    text = 'place,n\n"Bern, Thun",1\n"the ""Oberland""",2\n"",3\n"a\nb",4\n""" """,5\n'
    names = ["Bern, Thun", 'the "Oberland"', "", "a\nb", '" "']
    assert table(text, {"place": str, "n": int}) == {"place": names, "n": [1, 2, 3, 4, 5]}


def test_a_gap_is_nothing_where_gaps_may_be():
    text = FILE.replace(",3,", ",,")
    assert table(text, gaps=("cases",))["cases"] == [None, 4]
    with pytest.raises(WidgetError, match=r"cases\.csv:2: cases: '' is empty; fill it, or name"):
        table(text)


def test_cells_may_be_apart_by_something_else():
    assert table(FILE.replace(",", ";"), by=";") == table(FILE)


SLIPS = {
    "a column that is not there": (FILE.replace("cases", "Cases"), ":1: there is no column 'cases', but day, Cases, rate; correct the name"),
    "a heading twice": (FILE.replace("rate", "day"), ":1: has 2 columns 'day'; rename one"),
    "semicolons": (FILE.replace(",", ";"), ":1: cells are apart by ';' and not by ','; say by=';'"),
    "a cell too many": (FILE.replace(",4,", ",4,000,"), ":3: has 4 cells and the first line 3 (day, cases, rate); put a cell"),
    "thousands": (FILE.replace(",4,", ",4 000,"), ":3: cases: '4 000' is no whole number; write one without commas and spaces"),
    "a day that there is not": (FILE.replace("2020-02-29", "2021-02-29"), ":3: day: '2021-02-29' is no day; write one such as 2025-08-02"),
    "a day as elsewhere": (FILE.replace("2020-02-29", "29.2.2020"), ":3: day: '29.2.2020' is no day"),
    "an open quote": (FILE.replace("2020-02-29", '"2020-02-29'), ":3: a quote is opened and never closed"),
    "no rows": ("day,cases\n", " has no rows; write some below the names"),
    "nothing at all": ("", ":1: there is no column 'day', but none"),
    "a line counted behind a cell of two lines": ('day,cases,rate\n2020-02-28,3,"a\nb"\n2020-02-29,x,1\n', ":4: cases: 'x' is no whole number"),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_with_file_line_and_remedy(slip):
    text, message = SLIPS[slip]
    with pytest.raises(WidgetError) as found:
        table(text)
    assert str(found.value).startswith(WHERE + message)


@pytest.mark.parametrize("number", ["nan", "inf", "12,5", "1 000.5", "-"])
def test_what_is_no_finite_number_is_none(number):
    text = FILE.replace("0.5", f'"{number}"')
    with pytest.raises(WidgetError, match=r":2: rate: .* is no number; write one with a point"):
        table(text, {"rate": float})


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16"])
def test_another_encoding_is_told_with_the_line(encoding):
    line = 1 if encoding == "utf-16" else 2  # whose mark comes first
    content = "place,n\nZürich,1\n".encode(encoding)
    with pytest.raises(WidgetError, match=rf"flu/cases\.csv:{line}: is not in UTF-8 .*save the file as UTF-8"):  # fmt: skip
        table_of(content, WHERE, {"place": str})


def test_what_the_authors_own_function_refuses_is_told():
    with pytest.raises(WidgetError, match=r":2: day: '2020-02-28' can't be read by <lambda>"):
        table(FILE, {"day": lambda text: {"1": 1}[text]})


@pytest.mark.parametrize(
    ("day", "there"),
    [
        ("2000-02-29", True), ("1900-02-29", False), ("2024-02-29", True), ("2023-02-29", False),
        ("2023-12-31", True), ("2023-04-31", False), ("2023-13-01", False), ("2023-00-01", False),
        ("2023-01-00", False), ("23-01-01", False), ("2023-1-1", False), ("+023-01-01", False),
        ("2023-01-01T00:00", False), ("", False),
    ],
)  # fmt: skip
def test_a_day_is_one_of_the_calendar(day, there):
    """Century years are leap years every fourth time."""
    if there:
        assert iso_day(day) == day
    else:
        with pytest.raises(ValueError, match=r"^"):
            iso_day(day)


def test_a_file_that_is_not_there_or_would_not_be_packed_is_told():
    with pytest.raises(WidgetError, match=r"^widgets/kit/none\.csv is missing; put it beside the model"):  # fmt: skip
        data_file("widgets.kit", "none.csv")
    with pytest.raises(WidgetError, match=r"is missing; make it\.py makes it"):
        data_file("widgets.kit", "none.csv", "make it.py makes it")
    for name in ("cases.tsv", "data/cases.csv"):
        with pytest.raises(WidgetError, match=r"would not reach readers; call it `NAME\.csv`"):
            data_file("widgets.kit", name)


def test_no_number_moves_unnoticed():
    """0x3610a686 is the CRC-32 of `hello`, as every table of it has."""
    assert intact(b"hello", 0x3610A686, "a", "b") == b"hello"
    with pytest.raises(WidgetError, match=r"^a was altered: its CRC-32 is 0x3610a686, not 0x00000001; b$"):  # fmt: skip
        intact(b"hello", 1, "a", "b")
