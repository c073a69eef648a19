"""The stylesheet of embeds: the book's colours and figures, and nothing of its pages."""

from pathlib import Path

from ... import palette
from ...figures import thumbnails
from ...scripts.npm import esbuild
from ...text import nav

FIGURES = "stylesheets/figure/"
OWN = "stylesheets/embed.css"
UNSEEN = "stylesheets/figure/checked.css"
"""Of what a model is checked against, which no embed shows."""


def sheet(root: Path) -> bytes:
    """All of it in one file. The figures' sheets are those of mkdocs.yml, in its order."""
    docs = root / "docs"
    listed = nav.settings(root / "mkdocs.yml").get("extra_css") or []
    ours = [name for name in listed if str(name).startswith(FIGURES) and name != UNSEEN]
    texts = [(docs / name).read_text(encoding="utf-8") for name in (*ours, OWN)]
    colours = palette.load(docs)
    whole = "\n".join([colours, dark(colours), *texts]).encode()
    options = ("--loader=css", "--minify-whitespace")
    return esbuild("the stylesheet of embeds", *options, given=whole, strict=True)


def dark(colours: str) -> str:
    """The dark colours where the device asks for them and the address for none: the book has a script for it."""
    values = thumbnails.colours(colours, "slate")
    values.pop("--figure-font")
    rules = "".join(f"{name}: {value};" for name, value in values.items())
    return (
        "@media screen and (prefers-color-scheme: dark) {"
        f":root:not([data-md-color-scheme]) {{ color-scheme: dark; {rules} }}}}"
    )
