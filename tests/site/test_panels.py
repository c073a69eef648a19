"""Data, Download, Challenges: what a reader takes away, and what the figure asks of them."""

import csv
import re
import struct
import zlib
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Locator, expect

from tests.site.figures import (
    ANCHORS,
    CHAPTER,
    expect_stops,
    expect_words,
    figure,
    home,
    name_of,
    preset,
    stops_of,
)
from tests.site.hands import link, put
from widgets.kit.frame import Cell, Frame
from widgets.registry import WIDGETS, widget

BOOT = 60_000
MOST_ROWS = 200
SVG = "{http://www.w3.org/2000/svg}"

PLACES = [
    (ANCHORS["goodhart"], "Heavy tails"),
    (ANCHORS["goodhart"], "The best a budget can buy"),
    (ANCHORS["goodhart"], "Worth cheating"),
    ("paperclip", "Asks what you need"),
    ("paperclip", "Most goals do it"),
    ("paperclip", "More doors"),
]


def opened(found: Locator, panel: str) -> Locator:
    """One of the figure's panels, open."""
    button = found.get_by_role("button", name=panel, exact=True)
    if button.get_attribute("aria-expanded") == "false":
        button.click()
    return found.get_by_role("region", name=panel, exact=True)


def frame_of(found: Locator) -> Frame:
    """What CPython makes of where the figure stands."""
    return widget(name_of(found)).frame_at(stops_of(found))


def is_same(text: str, cell: Cell, rel: float, nothing: str) -> bool:
    """Whether a cell reads as Python's, numbers to the given share."""
    if cell is None:
        return text == nothing
    if isinstance(cell, bool):
        return text == str(cell).lower()
    if isinstance(cell, str):
        return text == cell
    return float(text) == pytest.approx(cell, rel=rel, abs=1e-12)


def move_on(found: Locator) -> None:
    """Take two controls to where only Python has been, each once the picture of the last has come."""
    place = found.locator(".widget-picture")
    for slider in found.locator(".widget-control:visible input[type=range]").all()[:2]:
        # Two moments may say the same words, so these don't tell whether the second has come.
        drawing = place.evaluate_handle(
            "place => ({ drawn: new Promise((done) => place.addEventListener('drawn', done, { once: true })) })"
        )
        slider.press("ArrowRight" if slider.input_value() == "0" else "ArrowLeft")
        drawing.evaluate("async ({ drawn }) => { await drawn; }")
    expect_words(found)


@pytest.mark.parametrize(("anchor", "title"), PLACES)
def test_the_tables_are_those_that_cpython_makes(visit, anchor, title):
    """Every table and every cell, to the six digits shown; long tables to their 200th row."""
    found = figure(visit.open(CHAPTER), anchor)
    preset(found, title)
    expect_words(found)
    panel = opened(found, "Data")
    for name, table in frame_of(found).items():
        chooser = panel.get_by_role("combobox", name="Table")
        expect(chooser).to_be_visible(timeout=BOOT)
        chooser.select_option(name)
        shown = panel.get_by_role("table")
        length = len(next(iter(table.values())))
        expect(shown.locator("caption")).to_contain_text(
            re.compile(rf"^{name}: .*\b{length:,} row")
        )
        cells: list[list[str]] = shown.locator("tr").evaluate_all(
            "rows => rows.map((row) => [...row.cells].map((cell) => cell.textContent))"
        )
        if length == 1:
            assert [head for head, _ in cells] == list(table)
            rows = [[text for _, text in cells]]
        else:
            head, *rows = cells
            assert head == list(table)
        assert len(rows) == min(length, MOST_ROWS)
        expect_cells(rows, table, rel=1e-5, nothing="–")


def expect_cells(
    rows: list[list[str]], table: dict[str, Sequence[Cell]], rel: float, nothing: str
) -> None:
    """Rows of text say what the table's columns hold."""
    for n, row in enumerate(rows):
        for text, (column, cells) in zip(row, table.items(), strict=True):
            assert is_same(text, cells[n], rel, nothing), f"{column}, row {n}: {text} {cells[n]}"


def test_the_tables_follow_the_controls(visit):
    """An open table is part of what is shown, and keeps to the table that was chosen."""
    found = figure(visit.open(CHAPTER), ANCHORS["goodhart"])
    panel = opened(found, "Data")
    chooser = panel.get_by_role("combobox", name="Table")
    expect(chooser).to_be_visible(timeout=BOOT)
    chooser.select_option("metrics")
    for _ in range(2):
        move_on(found)
        gain = frame_of(found)["metrics"]["proxy_gain"][0]
        row = panel.get_by_role("row", name="proxy_gain")
        assert isinstance(gain, float)
        expect(row.get_by_role("cell")).to_have_text(f"{gain:.6g}".rstrip("0"), timeout=BOOT)
    expect(chooser).to_have_value("metrics")


@pytest.mark.parametrize(("anchor", "title"), PLACES)
def test_a_csv_holds_every_number_in_full(visit, tmp_path, anchor, title):
    """Read by Python's own csv module, the file is the frame to 12 digits, all rows of it."""
    found = figure(visit.open(CHAPTER), anchor)
    preset(found, title)
    expect_words(found)
    panel = opened(found, "Download")
    for name, table in frame_of(found).items():
        chooser = panel.get_by_role("combobox", name="Table")
        expect(chooser).to_be_visible(timeout=BOOT)
        chooser.select_option(name)
        path = downloaded(found, "Data (CSV)", tmp_path)
        stops = "-".join(map(str, stops_of(found)))
        assert path.name == f"{name_of(found)}-{stops}-{name}.csv"
        text = path.read_bytes().decode("utf-8-sig")
        assert text.endswith("\r\n")
        head, *rows = csv.reader(StringIO(text, newline=""), strict=True)
        assert head == list(table)
        assert len(rows) == len(next(iter(table.values())))
        expect_cells(rows, table, rel=1e-12, nothing="")


def downloaded(found: Locator, label: str, place: Path) -> Path:
    """The file that a button of *Download* makes, under the name that it suggests."""
    with found.page.expect_download() as download:
        opened(found, "Download").get_by_role("button", name=label).click()
    path = place / download.value.suggested_filename
    download.value.save_as(path)
    return path


def view_box(found: Locator) -> tuple[float, float]:
    """The width and height of the picture shown, in its own units."""
    text = found.locator(".widget-picture svg.marks").get_attribute("viewBox") or ""
    _, _, width, height = map(float, text.split())
    return width, height


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("live", [False, True], ids=["looked-up", "live"])
@pytest.mark.parametrize("anchor", ["goodhart-extremes", "paperclip"])
def test_an_svg_needs_no_stylesheet_of_ours(visiting, tmp_path, anchor, live, scheme):
    """Well-formed, with its words, on paper of its own, and every colour written out."""
    visit = visiting(color_scheme=scheme, viewport={"width": 1280, "height": 900})
    found = figure(visit.open(CHAPTER), anchor)
    if live:
        move_on(found)
    text = downloaded(found, "Picture (SVG)", tmp_path).read_text(encoding="utf-8")
    assert "var(" not in text
    assert "class=" not in text.partition(">")[0]
    root = ElementTree.fromstring(text)
    assert root.tag == f"{SVG}svg"
    width, height = view_box(found)
    assert (float(root.get("width", 0)), float(root.get("height", 0))) == (width, height)
    title, summary = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None and title.text == widget(name_of(found)).title
    assert summary is not None
    # Put into another page it is one picture, which has a name and says what it shows.
    said = [root.get(each) for each in ("role", "aria-labelledby", "aria-describedby")]
    assert said == ["img", title.get("id"), summary.get("id")]
    assert title.get("id") and summary.get("id")
    assert summary.text == found.locator(".widget-summary").inner_text()
    shown = found.locator(".widget-picture svg.marks text").all_text_contents()
    assert [one.text or "" for one in root.iter(f"{SVG}text")] == shown
    # A browser given nothing but the file shows the colours that the page shows.
    paper = found.locator(".widget-picture").evaluate(
        "one => getComputedStyle(one).backgroundColor"
    )
    sheet = root.find(f"{SVG}rect")
    assert sheet is not None and sheet.get("fill") == paper


@pytest.mark.parametrize("anchor", ["goodhart-extremes", "paperclip"])
def test_a_png_is_the_picture_in_pixels(visit, tmp_path, anchor):
    """The format's own signature, the picture's own shape, sharp enough for a slide, and not blank."""
    found = figure(visit.open(CHAPTER), anchor)
    content = downloaded(found, "Picture (PNG)", tmp_path).read_bytes()
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", content[16:24])
    across, down = view_box(found)
    assert width >= 1600
    assert width / height == pytest.approx(across / down, rel=0.005)
    assert len(set(pixels(content))) > 16


def pixels(png: bytes) -> bytes:
    """The unpacked data of a PNG."""
    data, at = b"", 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        data += png[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += length + 12
    return zlib.decompress(data)


def test_a_picture_taken_while_guessing_does_not_hold_the_answer(visit, tmp_path):
    """What is hidden on the page must not come with the file."""
    found = figure(visit.open(CHAPTER), "goodhart")
    expect(found.get_by_role("group", name="Your curve")).to_be_visible()
    text = downloaded(found, "Picture (SVG)", tmp_path).read_text(encoding="utf-8")
    assert "proxy_marks" in text
    assert "truth_marks" not in text


@pytest.mark.parametrize("name", WIDGETS)
def test_who_does_what_challenges_ask_has_them_ticked_and_kept(visit, name):
    """Known answers, by hand; the page must not tick one before, nor forget any after."""
    path, anchor = home(name)
    page = visit.open(path)
    found = figure(page, anchor)
    shown = widget(name)
    total = len(shown.challenges)
    before = shown.values(shown.preset(shown.presets[0].name))
    panel = opened_challenges(found, 0, total)
    expect_words(found)
    for done, task in enumerate(shown.challenges):
        preset(found, shown.presets[0].title)
        expect_words(found)
        opened_challenges(found, done, total)
        item = panel.get_by_role("listitem").filter(has_text=task.task)
        expect(item).to_contain_text("Not met yet")
        put(found, task.answer)
        assert stops_of(found) == shown.stops({**before, **task.answer})
        expect_words(found)
        expect(item.locator("p").first).to_have_text(f"Met: {task.task}", timeout=BOOT)
        said = found.get_by_role("status").filter(has_text="Challenge met")
        expect(said).to_contain_text(task.task)
        opened_challenges(found, done + 1, total)
    page.reload()
    found = figure(page, anchor)
    panel = opened_challenges(found, total, total)
    for task in shown.challenges:
        item = panel.get_by_role("listitem").filter(has_text=task.task)
        expect(item).to_contain_text("Met: ")


def opened_challenges(found: Locator, done: int, total: int) -> Locator:
    """The panel, whose button says how many are done."""
    button = found.get_by_role("button", name=f"Challenges: {done} of {total}")
    expect(button).to_be_visible()
    if button.get_attribute("aria-expanded") == "false":
        button.click()
    return found.get_by_role("region", name="Challenges")


def test_a_link_meets_no_challenge(visit, visiting):
    """Who opens a link to an answer has not found it yet. No preset is an answer: the registry's test."""
    found = figure(visit.open(CHAPTER), "goodhart")
    answer = widget("goodhart").challenges[0].answer
    put(found, answer)
    expect(found.get_by_role("button", name="Challenges: 1 of 3")).to_be_visible()
    other = figure(visiting().open(link(found).removeprefix(visit.host.url)), "goodhart")
    expect_stops(other, stops_of(found))
    expect_words(other)
    expect(other.get_by_role("button", name="Challenges: 0 of 3")).to_be_visible()
    put(other, {"n": 300_000})
    put(other, {"n": answer["n"]})
    expect(other.get_by_role("button", name="Challenges: 1 of 3")).to_be_visible()
