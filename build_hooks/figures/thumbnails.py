"""A figure's opening picture as a small image file, one for light pages and one for dark.

In the page a picture takes its colours from the stylesheet. A gallery of pictures would be
thousands of elements, so there they are images, which know no stylesheet: the colours are put in.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring, register_namespace, tostring

from widgets.kit import WidgetError

SCHEMES = {"light": "default", "dark": "slate"}
"""Our names of the two schemes, and what the theme calls them."""

FONT = "system-ui, sans-serif"
SVG = "http://www.w3.org/2000/svg"
LINK = "http://www.w3.org/1999/xlink"
"""Where a picture says what an image is: a plain `href` in a page is taken for a link by the theme's script."""
NOT_DRAWN = ("role-axis-label", "role-axis-title", "role-axis-tick")
"""What would be too small to read; what a picture is of is said beside it."""

SILENT = ("class", "role", "aria-hidden", "aria-roledescription", "pointer-events")
"""Attributes that change nothing of an image."""

PLACES = {"d", "transform"}
"""Attributes that say where something is, more finely than an image of this size can show."""

EMPTY = ("", "M0,0h0v0h0Z")
"""Paths that draw nothing."""


def thumbnails(svg: str, palette: str) -> Iterator[tuple[str, str]]:
    """The picture under the name of each colour scheme."""
    register_namespace("", SVG)
    register_namespace("xlink", LINK)
    root = fromstring(svg.replace("<svg ", f'<svg xmlns="{SVG}" xmlns:xlink="{LINK}" ', 1))
    trim(root)
    text = written(root)
    for scheme, name in SCHEMES.items():
        yield scheme, coloured(text, colours(palette, name))


def size(svg: str) -> tuple[int, int]:
    """The width and height of a picture, in its own units."""
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    assert found  # every picture has one
    return round(float(found[1])), round(float(found[2]))


def trim(element: Element) -> None:
    """Remove what an image of this size does not show."""
    for child in list(element):
        kinds = child.get("class", "").split()
        empty = child.tag == f"{{{SVG}}}path" and child.get("d") in EMPTY
        if empty or child.get("display") == "none" or set(kinds) & set(NOT_DRAWN):
            element.remove(child)
            continue
        trim(child)
        if child.tag == f"{{{SVG}}}g" and not len(child):
            element.remove(child)
    for name in SILENT:
        element.attrib.pop(name, None)
    if element.get("opacity") == "1":
        del element.attrib["opacity"]
    for name in PLACES & element.attrib.keys():
        element.set(name, re.sub(r"\d+\.\d{2,}", rounded, element.attrib[name]))


def rounded(found: re.Match[str]) -> str:
    """A number to a tenth of a unit."""
    return f"{float(found[0]):.1f}"


def written(root: Element) -> str:
    """The picture as the text of a file."""
    return tostring(root, encoding="unicode").replace(' xmlns:ns0="', ' xmlns="')


def coloured(text: str, values: dict[str, str]) -> str:
    """The picture with the value of every custom property in its place."""

    def value(found: re.Match[str]) -> str:
        if found[1] not in values:
            raise WidgetError(
                f"a picture uses {found[1]}, a colour that docs/stylesheets/palette.css does not define"
            )
        return values[found[1]]

    return re.sub(r"var\((--[\w-]+)\)", value, text)


def colours(palette: str, scheme: str) -> dict[str, str]:
    """The custom properties that stylesheets, one after the other, give a colour scheme."""
    blocks = re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", palette, flags=re.S))
    bodies = [body for head, body in blocks if f'"{scheme}"' in head]
    if not bodies:
        raise WidgetError(f"docs/stylesheets/palette.css has no colours for the scheme '{scheme}'")
    found = re.findall(r"(--[\w-]+):([^;]+);", "".join(bodies))
    return {**{name: value.strip() for name, value in found}, "--figure-font": FONT}
