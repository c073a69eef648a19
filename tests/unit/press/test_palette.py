"""The press's own colours: seen on the paper, and told apart by whoever sees them."""

from itertools import combinations, pairwise
from math import dist

import pytest

from build_hooks import palette
from build_hooks.author import book as books
from build_hooks.figures.thumbnails import SCHEMES, colours
from build_hooks.root import ROOT

BOOKS = {
    "ours": (ROOT / "docs" / "stylesheets" / "palette.css"),
    "new": (books.BEGUN / "docs" / "stylesheets" / "palette.css"),
}
HUES = [f"--hue-{n}" for n in range(1, 7)]
SHADES = [f"--shade-{n}" for n in range(1, 7)]
PAPERS = ("--paper", "--paper-raised")

EYES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no long ones": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no middle ones": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no short ones": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}  # fmt: skip
"""What of linear red, green and blue is seen: Machado, Oliveira and Fernandes (2009), table 1, severity 1."""

XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
"""From linear sRGB, IEC 61966-2-1; its second row is the luminance."""

SEEN = 2.3
"""The difference in CIELAB that is just noticed (Mahy, Van Eycken and Oosterlinck 1994)."""


def values(book, scheme):
    """The colours of a book in a scheme, with those of the press."""
    own = BOOKS[book].read_text(encoding="utf-8")
    ours = (ROOT / "docs" / palette.SHEETS[0]).read_text(encoding="utf-8")
    return colours(f"{ours}\n{own}", SCHEMES[scheme])


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def linear(colour):
    """Red, green and blue as light."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def contrast(one, other):
    """By WCAG 2.2."""
    low, high = sorted(times(XYZ, linear(each))[1] for each in (one, other))
    return (high + 0.05) / (low + 0.05)


def seen(colour, eyes):
    """In CIELAB, by eyes of this kind."""
    light = [min(max(part, 0), 1) for part in times(EYES[eyes], linear(colour))]
    x, y, z = (
        each ** (1 / 3) if each > 216 / 24389 else (24389 / 27 * each + 16) / 116
        for each in (a / b for a, b in zip(times(XYZ, light), times(XYZ, (1, 1, 1)), strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def test_contrast_and_differences_are_measured_as_published():
    """WCAG gives 21 to 1 for black on white; red's place in CIELAB under D65 is 53.2, 80.1, 67.2."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert seen("#ff0000", "all cones") == pytest.approx((53.2, 80.1, 67.2), abs=0.1)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("book", BOOKS)
def test_every_hue_and_shade_stands_out_from_the_paper(book, scheme):
    """Three to one is what WCAG 1.4.11 asks of marks that are needed to understand a picture."""
    known = values(book, scheme)
    faint = {
        (name, paper): contrast(known[name], known[paper])
        for name in (*HUES, *SHADES)
        for paper in PAPERS
        if contrast(known[name], known[paper]) < 3
    }
    assert faint == {}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("eyes", EYES)
def test_two_hues_are_told_apart_by_all_eyes(eyes, scheme):
    """By seven times what is just noticed, or they would be the same in a thin line."""
    known = values("ours", scheme)
    apart = {
        pair: dist(*(seen(known[name], eyes) for name in pair)) for pair in combinations(HUES, 2)
    }
    assert min(apart.values()) > 7 * SEEN, min(apart, key=apart.__getitem__)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("eyes", EYES)
def test_shades_are_told_from_their_neighbours_and_are_in_order_for_all_eyes(eyes, scheme):
    """More of something is always further from the paper."""
    known = values("ours", scheme)
    shades = [seen(known[name], eyes) for name in SHADES]
    assert min(dist(a, b) for a, b in pairwise(shades)) > 3 * SEEN
    paper = seen(known["--paper"], eyes)[0]
    assert all(abs(a[0] - paper) < abs(b[0] - paper) for a, b in pairwise(shades))


def test_a_book_gives_a_colour_of_the_press_another_value(tmp_path):
    """Its palette comes after; what it does not name stays."""
    for name in palette.SHEETS:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        text = (ROOT / "docs" / name).read_text(encoding="utf-8")
        if name == palette.SHEETS[-1]:
            text = text.replace("--paper:", "--hue-1: #123456; --paper:", 1)
        (tmp_path / name).write_text(text, encoding="utf-8")
    light = colours(palette.load(tmp_path), SCHEMES["light"])
    dark = colours(palette.load(tmp_path), SCHEMES["dark"])
    assert light["--hue-1"] == "#123456"
    assert dark["--hue-1"] == values("ours", "dark")["--hue-1"]
    assert light["--hue-2"] == values("ours", "light")["--hue-2"]
    assert {"hue-1", "shade-6", "paper"} <= palette.names(tmp_path)


def test_a_book_without_sheets_has_no_colours(tmp_path):
    assert palette.names(tmp_path) == set()
