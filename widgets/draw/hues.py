"""Colours that mean nothing in particular, for whoever has no roles: six hues, and six shades from little to much.

They are in `docs/stylesheets/hues.css` of the press, with other values in light and in dark, and a book need not
declare them. A mark in any of them stands out from the paper by 3 to 1 at least, and who lacks one kind of cones
can tell them apart. That is enough for marks and too little for words: those beside a mark are in `INK`.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import altair as alt

from .canvas import Ends
from .layers import by, rect, text
from .look import SCENE, SOFT

__all__ = ["HUES", "SHADES", "hued", "key", "shaded"]

HUES = tuple(f"var(--hue-{n})" for n in range(1, 7))
"""For things of different kinds: blue, brown, rose, green, olive and violet, in the order to take them in."""

SHADES = tuple(f"var(--shade-{n})" for n in range(1, 7))
"""For less and more of one thing: the more, the further from the paper."""


def hued(channel: type, field: str, names: Sequence[str | int]) -> Any:
    """A hue for each value of a field, in this order: `stroke=hued(alt.Stroke, "kind", ("cats", "dogs"))`.

    Raises a ValueError for more values than there are hues, and for one that is named twice.
    """
    if len(names) > len(HUES):
        raise ValueError(
            f"there are {len(HUES)} hues, and {len(names)} values of '{field}'; draw the least of them as one, in SOFT"
        )
    if twice := sorted({str(name) for name in names if list(names).count(name) > 1}):
        raise ValueError(f"'{twice[0]}' is named twice among the values of '{field}'; remove one")
    hues: dict[Any, str] = dict(zip(names, HUES, strict=False))
    return by(channel, field, hues)


def shaded(channel: type, field: str, domain: Ends) -> Any:
    """A shade for a number: six equal steps from one end of `domain` to the other, beyond which it is that at the end.

    Raises a ValueError if the ends are not in their order.
    """
    check(field, domain)
    scale = alt.Scale(type="quantize", domain=list(domain), range=list(SHADES))
    return channel(f"{field}:Q", scale=scale, legend=None)


def key(
    name: str,
    domain: Ends,
    x: float,
    y: float,
    wide: float = 180,
    style: str = "~g",
    said: str = "",
) -> list[alt.Chart]:
    """What shades mean: a strip of them, `wide` units from `x` on, with both ends of `domain` below it.

    `y` is its upper edge, `style` how its ends are written (as in `alt.Axis(format=…)`), and `said` stands above
    it. Its marks are called `name` and more.
    """
    check(said or name, domain)
    words: dict[str, Any] = {"fontSize": SCENE, "fill": SOFT}
    places = [x + wide * n / len(SHADES) for n in range(len(SHADES) + 1)]
    strip = [
        rect(f"{name}_{n}", left, y, right, y + 12, fill=shade)
        for n, (shade, (left, right)) in enumerate(zip(SHADES, pairwise(places), strict=True), 1)
    ]
    ends = [
        text(f"{name}_{end}", place, y + 26, f"=format({value}, '{style}')", align=align, **words)
        for end, place, value, align in (
            ("least", x, domain[0], "left"),
            ("most", x + wide, domain[1], "right"),
        )
    ]
    above = [text(f"{name}_said", x, y - 12, said, **words)] if said else []
    return [*strip, *ends, *above]


def check(what: str, domain: Ends) -> None:
    """Raise a ValueError if shades have no numbers to go over."""
    least, most = domain
    if not least < most:
        raise ValueError(
            f"the shades of '{what}' go from {least:g} to {most:g}; make the first the less of the two"
        )
