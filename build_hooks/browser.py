"""A step: the page's own modules as they are, and the Python that the worker imports as one zip."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

WIDGETS = Path(__file__).resolve().parents[1] / "widgets"

DRAWS = re.compile(r"(view(_\w+)?|look)\.py")
"""How files are called that need Altair, which never reaches the browser."""


def files() -> Iterator[tuple[str, bytes]]:
    """The modules under `browser/`, and `widgets.zip`."""
    for path in sorted((WIDGETS / "browser").glob("*.js")):
        yield f"browser/{path.name}", path.read_bytes()
    yield "widgets.zip", zipped()


def zipped() -> bytes:
    """Our Python, stored and not deflated: the server's gzip then sees all of it at once."""
    held = {path.relative_to(WIDGETS.parent): path.read_bytes() for path in modules()}
    # A folder is a package without this file too, but not in a zip.
    packages = {path.parent / "__init__.py" for path in held}
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as pack:
        for path in sorted(packages | held.keys()):
            # A fixed date, so that the same sources make the same bytes.
            info = zipfile.ZipInfo(path.as_posix(), (1980, 1, 1, 0, 0, 0))
            pack.writestr(info, held.get(path, b""))
    return archive.getvalue()


def modules() -> list[Path]:
    """The files of our Python that readers' Python can import."""
    return [path for path in sorted(WIDGETS.rglob("*.py")) if not DRAWS.fullmatch(path.name)]
