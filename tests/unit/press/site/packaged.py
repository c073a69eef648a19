"""A printed site of one figure and a chapter that shows it twice, and what is in a package of it."""

import json
import re
from zipfile import ZipFile

from build_hooks.root import ROOT
from build_hooks.site.embed import page as pages
from build_hooks.site.packages import contents, put

MODULES = ROOT / "widgets" / "browser"
IMPORT = re.compile(r"""\b(?:from|import)\s*\(?\s*["'](\.{1,2}/[^"']+)["']""")
EMBED = pages.Embed(
    about={
        "name": "spot_check",
        "title": "Spot <checks> & more",
        "description": "Reading a few",
        "edition": "0a1b2c3d",
        "values": [],
    },
    figure='<figure class="widget"><widget-figure></widget-figure></figure>',
)


def shown(anchor, stops):
    """A figure of that widget as a chapter prints it."""
    about = {
        "name": "spot_check",
        "id": anchor,
        "presets": [{"title": "A few & more", "stops": [2, 4]}],
        "opening": {"stops": stops},
    }
    told = json.dumps(about).replace("&", "&amp;")
    return (
        f'<figure class="widget" id="{anchor}" data-fingerprint="0123456789abcdef">'
        f"<widget-figure name=\"spot_check\" data-about='{told}'></widget-figure>"
        f'<figcaption><a class="figure-number" href="#{anchor}">Figure 2.1</a></figcaption></figure>'
    )


PRINTED = f"<h1>Specification</h1>{shown('few', [2, 4])}<p>Text.</p>{shown('many', [0, 0])}"
"""A chapter that the book's navigation names, with two figures."""

NAMES = ("specification", "spot_check")


def site_in(tmp_path):
    """As much of a printed site as a package is made of."""
    made = {
        **{f"_generated/{name}": name for name in contents.FOR_ALL},
        "_generated/vendor/pyodide/pyodide.js": "python",
        "_generated/vendor/pyodide/stock/pyodide.js": "twice the bytes",
        "_generated/browser/embed/main.js": "figure",
        "_generated/browser/page/search.js": "of the book",
        "_generated/manifests/spot_check.json": "{}",
        "_generated/flipbooks/spot_check/2-4.json": "[]",
        "_generated/flipbooks/another/1.json": "[]",
        "_generated/thumbnails/spot_check-light.svg": "<svg/>",
        "_generated/charts/spot_check/all.json": "{}",
        "chapters/specification/index.html": PRINTED,
        "chapters/outlook/index.html": "<h1>Outlook</h1>",
        "packages/index.html": f"<h1>Packages</h1>{put.LIST}For authors.</p><p>More.</p>",
    }
    for name, text in made.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def opened(path):
    with ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}
