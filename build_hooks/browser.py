"""A step: the page's own modules as they are, and the Python that the worker imports as one zip."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

WIDGETS = Path(__file__).resolve().parents[1] / "widgets"

BUILD_TIME_ONLY = ("view", "look")
"""How modules are called that need Altair, which never reaches the browser."""


def files() -> Iterator[tuple[str, bytes]]:
    """The modules under `browser/`, and `widgets.zip`."""
    for path in sorted((WIDGETS / "browser").glob("*.js")):
        yield f"browser/{path.name}", path.read_bytes()
    yield "widgets.zip", zipped()


def zipped() -> bytes:
    """Our Python, stored and not deflated: the server's gzip then sees all of it at once."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as pack:
        for path in sorted(WIDGETS.rglob("*.py")):
            if not path.name.startswith(BUILD_TIME_ONLY):
                # A fixed date, so that the same sources make the same bytes.
                name = path.relative_to(WIDGETS.parent).as_posix()
                pack.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), path.read_bytes())
    return archive.getvalue()
