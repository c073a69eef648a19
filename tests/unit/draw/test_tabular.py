"""A table as a face: what stands where, how it is written, and what is told of slips."""

import re
from xml.etree.ElementTree import fromstring

import pytest

from build_hooks.figures.pictures import charts
from widgets.draw.canvas import canvas
from widgets.draw.look import HARM, PADDING, WIDTH
from widgets.draw.tabular import EDGE, GAP, ROW, Column, tabular, tall

COLUMNS = (
    Column("shop", "Shop"),
    Column("served", "Served", 90, ",d"),
    Column("wait", "Wait,\nminutes", 90, ".1f", marked={"late": HARM}),
)
FRAME = {
    "shops": {
        "shop": ["Corner", "Market", "Station"],
        "served": [1200, 80, None],
        "wait": [0.25, 12.0, -3.5],
        "late": [False, True, False],
        "worst": [False, False, True],
    },
    "metrics": {"shops": [3]},
}


@pytest.fixture(scope="module")
def picture():
    """The face, drawn as the build draws it."""
    chart = canvas(tabular("shops", COLUMNS, {"worst": HARM}), tall(3, COLUMNS))
    [svg] = charts.pictures(charts.as_vega(chart), FRAME, [0], "p")
    return fromstring(svg)


def texts(picture, kind):
    """The texts of marks whose names begin so, each with its place across and down, and its attributes."""
    found = {}
    for group in picture.iter():
        if re.search(rf" tabular_shops_{kind}", group.get("class") or ""):
            for each in group.iter():
                if place := re.match(r"translate\((.+),(.+)\)", each.get("transform") or ""):
                    x, y = map(float, place.groups())
                    found["".join(each.itertext())] = (x + PADDING["left"], y, each.attrib)
    return found


def test_numbers_stand_to_the_right_of_their_column_and_words_to_the_left(picture):
    """So points and units are below each other. The last column ends at the edge, the one before a gap away."""
    words = texts(picture, "words")
    right = WIDTH - EDGE
    assert words["0.3"][0] == texts(picture, "bold")["−3.5"][0] == right
    assert words["1,200"][0] == words["80"][0] == right - 90 - GAP
    assert words["1,200"][2]["text-anchor"] == "end"
    assert words["Corner"][0] == words["Market"][0] == EDGE
    assert words["Corner"][2]["text-anchor"] == "start"


def test_rows_follow_each_other_in_the_order_of_the_frame(picture):
    words = texts(picture, "words")
    assert words["Market"][1] - words["Corner"][1] == pytest.approx(ROW)
    assert words["80"][1] == pytest.approx(words["Market"][1])


def test_the_last_lines_of_all_headings_are_on_one_level(picture):
    heads = texts(picture, "heading")
    assert heads["Shop"][1] == heads["Served"][1] == heads["minutes"][1] > heads["Wait,"][1]
    assert heads["minutes"][0] == heads["Wait,"][0] == WIDTH - EDGE


def test_what_stands_out_is_bold_too(picture):
    """Colour alone would tell nothing to whoever does not see it."""
    assert texts(picture, "bold").keys() == {"12.0", "Station", "–", "−3.5"}
    assert {each[2]["font-weight"] for each in texts(picture, "bold").values()} == {"bold"}
    assert texts(picture, "words").keys().isdisjoint({"12.0", "Station", "−3.5"})


def test_a_row_that_stands_out_has_a_band_and_a_bar_and_a_cell_has_its_own(picture):
    """The band goes over the whole picture, and the cell's over its column, from half a gap before it to the edge."""
    found = {}
    for group in picture.iter():
        for kind in re.findall(r"tabular_shops_(row|bar|cell)", group.get("class") or ""):
            found[kind] = [each.get("d") for each in group if each.get("d")]
    assert [re.findall(r"h([\d.]+)v", d) for d in found["row"]] == [[str(WIDTH)]]
    assert len(found["bar"]) == 1
    assert [re.findall(r"h([\d.]+)v", d) for d in found["cell"]] == [[f"{GAP / 2 + 90 + EDGE:g}"]]


def test_a_canvas_for_so_many_rows_ends_below_the_last(picture):
    height = float(picture.get("viewBox").split()[3])
    last = texts(picture, "bold")["Station"][1] + PADDING["top"] + ROW / 2
    assert 0 < height - last < ROW


def test_rows_may_be_left_out():
    """Those that remain are without a hole between them, so that a table can grow as time goes on."""
    chart = canvas(tabular("shops", COLUMNS, keep="datum.served != 80"), tall(3, COLUMNS))
    [svg] = charts.pictures(charts.as_vega(chart), FRAME, [0], "p")
    words = texts(fromstring(svg), "words")
    assert words["Station"][1] - words["Corner"][1] == pytest.approx(ROW)
    assert "Market" not in words


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (lambda: Column("mean wait", "Wait"), "'mean wait' can't be a column of the frame; call it as"),
        (lambda: Column("wait", "Wait", style=".1 f"), "column 'wait': style '.1 f' is no format of numbers; write"),
        (lambda: Column("wait", "Wait", style="'"), "column 'wait': style ''' is no format"),
        (lambda: Column("wait", "Wait", 3), "column 'wait': width = 3 has no room for two digits; make it 24"),
        (lambda: Column("wait", "Wait", -1), "width = -1 has no room"),
        (lambda: Column("wait", "Wait", marked={"late": "red"}), "'late' has the colour 'red', which would be one in"),
        (lambda: tabular("shops", COLUMNS, {"the worst": HARM}), "'the worst' can't be a column that says which"),
        (lambda: tabular("shops", ()), "the table 'shops' has no columns; give it some"),
        (lambda: tabular("shops", (*COLUMNS, COLUMNS[0])), "the table 'shops' shows 'shop' twice; remove one"),
        (lambda: tabular("shops", (*COLUMNS, Column("a", "A", 300))), "need 504 units, and 408 are there for 4"),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_what_would_be_right(made, told):
    with pytest.raises(ValueError, match=re.escape(told)):
        made()
