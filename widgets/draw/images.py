"""Images: a file beside the model, shown in the picture itself, so that no page has to fetch it.

Each mark has the whole image in its address. In a flipbook it stands once, however many marks and frames have it;
in the page that opens, and in a file that is downloaded, once for each mark. It is the same in both colour schemes.
"""

import re
from base64 import b64encode
from typing import Any
from xml.etree.ElementTree import ParseError, fromstring

import altair as alt

from widgets.kit import WidgetError
from widgets.kit.data import beside, place as named

from .layers import Place, Rows, layer

KINDS = {".png": "image/png", ".webp": "image/webp", ".svg": "image/svg+xml"}
"""How files of images are called, and what a browser calls them."""

MOST_BYTES = 60_000
"""Of an image: it is in the page before anybody has asked for it, a third larger than the file."""

SVG = "{http://www.w3.org/2000/svg}"

AWAY = re.compile(
    r"url\(\s*['\"]?(?!#|data:)([^)'\"\s]+)|@import\s+['\"]?([^'\";\s]+)", re.IGNORECASE
)
"""What a style asks of another file."""


def image(
    rows: Rows, x: Place, y: Place, package: str, file: str, size: tuple[float, float], **look: Any
) -> alt.Chart:
    """An image around each place, as wide and high as `size` says; its view gives `__package__`.

    `file` is a PNG, WebP or SVG beside the model. It keeps its proportions and fills as much of its size as
    it can. A mere name for `rows` is one image that is always there, such as a ground on which marks stand.
    Whatever is wrong with the file is a WidgetError with what to do.
    """
    wide, high = size
    plain: dict[str, Any] = {"align": "center", "baseline": "middle", "width": wide, "height": high}
    return layer("image", rows, x, y, **plain | look, url=address(package, file))


def address(package: str, file: str) -> str:
    """The image in a file beside the model as an address that has all of it."""
    where = named(package, file)
    kind = next((kind for ending, kind in KINDS.items() if file.endswith(ending)), None)
    if kind is None or "/" in file:
        raise WidgetError(
            f"{where} is called like no image that can be shown; make it `NAME{'`, `NAME'.join(KINDS)}`, in the "
            "folder of the widget"
        )
    content = beside(package, file)
    found = kind_of(content)
    if found != kind:
        told = f"it is {found}; call it as that is called" if found else "it is none; save it again"
        raise WidgetError(f"{where}: is called like an image of the type {kind}, and {told}")
    if len(content) > MOST_BYTES:
        raise WidgetError(
            f"{where}: has {len(content) / 1000:.0f} kB, and every reader of the page gets it; make it less than "
            f"{MOST_BYTES // 1000}: no larger than it is shown, as WebP, or an SVG without what an editor added"
        )
    if kind == KINDS[".svg"]:
        check_alone(content, where)
    return f"data:{kind};base64,{b64encode(content).decode()}"


def kind_of(content: bytes) -> str:
    """What type of image a file is by how it begins; nothing if it is none that can be shown."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return KINDS[".png"]
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return KINDS[".webp"]
    return KINDS[".svg"] if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else ""


def check_alone(content: bytes, where: str) -> None:
    """Raise a WidgetError if an SVG can't be read, or would be shown without what it asks of other files."""
    try:
        root = fromstring(content)
    except ParseError as error:
        raise WidgetError(
            f"{where}:{error.position[0]}: is no SVG ({error}); save it again"
        ) from error
    if root.tag != f"{SVG}svg":
        raise WidgetError(
            f'{where}: is no SVG: its first element is <{root.tag}>, and not <svg xmlns="{SVG[1:-1]}">; save it again'
        )
    if not root.get("viewBox") and not (root.get("width") and root.get("height")):
        raise WidgetError(
            f'{where}: does not say how large it is; write viewBox="0 0 WIDTH HEIGHT" in its <svg>'
        )
    for element in root.iter():
        asked = [
            value
            for name, value in element.attrib.items()
            if name.rpartition("}")[2] in ("href", "src")
            and not value.startswith(("#", "data:"))
            # Where a link leads is not fetched.
            and element.tag != f"{SVG}a"
        ]
        styles = [element.text or "", *element.attrib.values()]
        asked += [found[1] or found[2] for text in styles for found in AWAY.finditer(text)]
        if element.tag == f"{SVG}script":
            asked.append("a script")
        if asked:
            raise WidgetError(
                f"{where}: asks for {asked[0]}, which an image in a picture does not get; put it into the file, or leave it out"
            )
