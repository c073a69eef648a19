"""A PNG with its own palette of 256 colours: a drawing has few, and is a third as large with them.

Read after the PNG specification, third edition: https://www.w3.org/TR/png-3/.
"""

import struct
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate

SIGNATURE = b"\x89PNG\r\n\x1a\n"
TRUE_COLOUR = (8, 6, 0, 0, 0)
"""Eight bits each of red, green, blue and opacity, not interlaced: what vl-convert writes."""

COLOURS = 256
SUB = 1

type Pixel = tuple[int, int, int]


def with_palette(png: bytes) -> bytes:
    """The same picture with at most 256 colours; one that isn't as vl-convert writes them stays."""
    parts = dict(chunks(png))
    width, height, *kind = struct.unpack(">IIBBBBB", parts[b"IHDR"])
    raw = zlib.decompress(parts[b"IDAT"])
    rows = [raw[at : at + 1 + 4 * width] for at in range(0, len(raw), 1 + 4 * width)]
    if tuple(kind) != TRUE_COLOUR or any(row[0] != SUB for row in rows):
        return png
    pixels = [pixel for row in rows for pixel in unfiltered(row[1:])]
    number = numbered(Counter(pixels))
    indices = bytes(map(number.__getitem__, pixels))
    lines = b"".join(b"\0" + indices[at : at + width] for at in range(0, len(indices), width))
    palette = {n: pixel for pixel, n in reversed(number.items())}
    return written(
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
        (b"PLTE", b"".join(bytes(palette[n]) for n in range(len(palette)))),
        (b"IDAT", zlib.compress(lines, 9)),
        (b"IEND", b""),
    )


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """What a file is made of, by name; data in several parts is put together."""
    at, data = len(SIGNATURE), b""
    while at < len(png):
        size, name = struct.unpack(">I4s", png[at : at + 8])
        content = png[at + 8 : at + 8 + size]
        data += content if name == b"IDAT" else b""
        yield name, data if name == b"IDAT" else content
        at += 12 + size


def unfiltered(row: bytes) -> Iterable[Pixel]:
    """The pixels of a row in which each byte says how it differs from the pixel before."""
    red, green, blue = ([n & 255 for n in accumulate(row[c::4])] for c in range(3))
    return zip(red, green, blue, strict=True)


def numbered(count: Counter[Pixel]) -> dict[Pixel, int]:
    """A number for every colour: its own for those that are used most, theirs for one that is like it."""
    order = sorted(count, key=lambda pixel: (-count[pixel], pixel))
    number = {pixel: n for n, pixel in enumerate(order[:COLOURS])}
    kept = list(number.items())
    for pixel in order[COLOURS:]:
        number[pixel] = min(kept, key=lambda each: distance(pixel, each[0]))[1]
    return number


def distance(one: Pixel, other: Pixel) -> int:
    """How unlike two colours are."""
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def written(*parts: tuple[bytes, bytes]) -> bytes:
    """A file of such chunks."""
    return SIGNATURE + b"".join(
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
        for name, content in parts
    )
