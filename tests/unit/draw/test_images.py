"""An image in a view: it is in its own address, and what whoever has a file that is none reads."""

import sys
from base64 import b64decode
from types import ModuleType

import pytest

from widgets.draw import images
from widgets.draw.canvas import table
from widgets.draw.look import PADDING
from widgets.kit import WidgetError

PNG = b"\x89PNG\r\n\x1a\n" + bytes(9)
WEBP = b"RIFF\x10\0\0\0WEBPVP8 "
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
OPEN = HEAD + 'viewBox="0 0 9 9">'


def svg(inside, head=OPEN):
    """An SVG with something in it."""
    return f"{head}{inside}</svg>".encode()


@pytest.fixture
def told(tmp_path, monkeypatch):
    """What makes a layer of an image in a file beside a model."""
    package = ModuleType("widgets.flu")
    package.__path__ = [str(tmp_path)]
    monkeypatch.setitem(sys.modules, "widgets.flu", package)

    def make(content, file, **look):
        if content is not None:
            (tmp_path / file).write_bytes(content)
        chart = images.image(table("ill", "ill"), 100, 20, "widgets.flu", file, (9, 12), **look)
        return chart.to_dict(context={"pre_transform": False})

    return make


@pytest.mark.parametrize(
    ("content", "file", "kind"),
    [
        (PNG, "a.png", "image/png"),
        (WEBP, "a.webp", "image/webp"),
        (svg(""), "a.svg", "image/svg+xml"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n' + svg(""), "a.svg", "image/svg+xml"),
    ],
)
def test_an_address_has_the_whole_file(told, content, file, kind):
    made = told(content, file, opacity=0.5)
    head, _, body = made["mark"]["url"].partition(",")
    assert head == f"data:{kind};base64"
    assert b64decode(body) == content
    assert (made["mark"]["width"], made["mark"]["height"], made["mark"]["opacity"]) == (9, 12, 0.5)
    assert made["encoding"]["x"] == {"value": 100 - PADDING["left"]}


RIGHT = (
    '<a href="https://example.org"><use href="#a"/></a>',
    '<image xlink:href="data:image/png;base64,AA"/>',
    '<rect fill="url(#a)"/>',
    "<style>rect { fill: url('#a') }</style>",
)


@pytest.mark.parametrize("inside", RIGHT)
def test_what_an_svg_has_in_itself_it_may_show(told, inside):
    assert told(svg(inside), "a.svg")


SLIPS = {
    "missing": (None, "a.png", " is missing; put it beside the model"),
    "another ending": (PNG, "a.gif", " is called like no image that can be shown; make it `NAME.png`, `NAME.webp`, `NAME.svg`"),
    "another folder": (None, "art/a.png", " is called like no image that can be shown"),
    "a text": (b"Here be dragons", "a.png", ": is called like an image of the type image/png, and it is none; save it again"),
    "an empty file": (b"", "a.webp", ": is called like an image of the type image/webp, and it is none"),
    "a page": (b"<!doctype html><p>404", "a.png", ": is called like an image of the type image/png, and it is image/svg+xml"),
    "a JPEG": (b"\xff\xd8\xff\xe0", "a.png", ": is called like an image of the type image/png, and it is none"),
    "a WebP": (WEBP, "a.png", ": is called like an image of the type image/png, and it is image/webp; call it as"),
    "too large": (PNG + bytes(images.MOST_BYTES), "a.png", ": has 60 kB, and every reader of the page gets it; make it less than 60"),
    "no end": (svg("<g>"), "a.svg", ":1: is no SVG (mismatched tag"),
    "no SVG": (b"<p/>", "a.svg", ": is no SVG: its first element is <p>"),
    "no size": (svg("", HEAD + ">"), "a.svg", ": does not say how large it is; write viewBox="),
    "a photo elsewhere": (svg('<image xlink:href="photo.jpg"/>'), "a.svg", ": asks for photo.jpg, which an image in a picture does not get"),
    "a symbol elsewhere": (svg('<use href="icons.svg#a"/>'), "a.svg", ": asks for icons.svg#a, which"),
    "a fill elsewhere": (svg('<rect fill="url(more.svg#a)"/>'), "a.svg", ": asks for more.svg#a, which"),
    "a style elsewhere": (svg('<style>@import "more.css";</style>'), "a.svg", ": asks for more.css, which"),
    "a script": (svg("<script>alert(1)</script>"), "a.svg", ": asks for a script, which"),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_what_is_no_image_is_told_with_file_and_remedy(told, slip):
    content, file, message = SLIPS[slip]
    with pytest.raises(WidgetError) as found:
        told(content, file)
    assert str(found.value).startswith(f"widgets/flu/{file}{message}")
    assert "\n" not in str(found.value)
