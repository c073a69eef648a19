"""The digits: what the judge has learnt from, counted, and the pictures that are debated.

Pixels are 0 (paper) to 16 (ink), 64 a picture, row by row. widgets/debate/data/make_digits.py makes the file from the
test set of "Optical Recognition of Handwritten Digits" (Alpaydin and Kaynak, CC BY 4.0).
"""

from functools import cache
from typing import NamedTuple

from ..kit import data_file, intact

FILE = "digits.txt"
CHECKSUM = 0x26DA8C22
"""The CRC-32 of the file, which widgets/debate/data/make_digits.py prints."""

MAKES = "`python widgets/debate/data/make_digits.py`"

SIDE, PIXELS, CLASSES, LEVELS = 8, 64, 10, 4


class Digits(NamedTuple):
    """`lessons[digit]`; `counts[digit][pixel][level]`; the pictures with the digits they are."""

    lessons: list[int]
    counts: list[list[list[int]]]
    truths: list[int]
    pictures: list[list[int]]


@cache
def digits() -> Digits:
    """What the file holds, or a WidgetError that says how to get the right one."""
    return read(content())


def content() -> bytes:
    """The file, or a WidgetError that says how to make it."""
    return data_file(__package__, FILE, f"{MAKES} makes it")


def read(text: bytes) -> Digits:
    """The file as numbers, once its checksum is known to be right."""
    intact(text, CHECKSUM, f"widgets/debate/{FILE}", f"{MAKES} makes it again")
    lines = text.decode().splitlines()
    learnt = [list(map(int, line.split())) for line in lines[:CLASSES]]
    shown = [line.split() for line in lines[CLASSES:]]
    return Digits(
        lessons=[numbers[0] for numbers in learnt],
        counts=[
            [numbers[at : at + LEVELS] for at in range(1, len(numbers), LEVELS)]
            for numbers in learnt
        ],
        truths=[int(truth) for truth, _ in shown],
        pictures=[[int(pixel, 17) for pixel in pixels] for _, pixels in shown],
    )
