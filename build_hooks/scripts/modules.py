"""A step: the page's own modules, without what only their readers need."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from ..root import WIDGETS
from .npm import esbuild

FOLDER = WIDGETS / "browser"


def files() -> Iterator[tuple[str, bytes]]:
    """Every module by itself, without comments and long names: half the bytes before a first touch."""
    with TemporaryDirectory() as made:
        options = ("--minify", "--target=es2022", f"--outbase={FOLDER}", f"--outdir={made}")
        esbuild("the page's modules", *options, *map(str, modules()))
        for path in modules():
            name = path.relative_to(FOLDER).as_posix()
            yield f"browser/{name}", (Path(made) / name).read_bytes()


def modules() -> list[Path]:
    """Every module of a page. The service worker has a place of its own, which a release gives it, and
    what only notebooks need is in the wheel.
    """
    return [
        path
        for path in sorted(FOLDER.rglob("*.js"))
        if path.parent.name not in ("offline", "notebook") or path == FOLDER / "offline" / "page.js"
    ]
