"""A step: our Python as readers' Python imports it, as one zip."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from widgets.kit.data import ENDINGS, MAPS
from widgets.there import there

from ..root import WIDGETS
from . import bytecode

DRAWS = re.compile(r"view(_\w+)?\.py")
"""How files are called that need Altair, which never reaches the browser."""

LIST = PurePosixPath("widgets/there.py")
"""The module that looks into folders, of which zips have none."""

STAYS = {"draw", "data", "notebook"}
"""Folders of what draws, of what makes the data that models read, and of what only notebooks need."""


def files(*, stock: bool = False) -> Iterator[tuple[str, bytes]]:
    """`widgets.zip`, and the sources of what is only bytecode in it; all as it is written for `stock`."""
    if stock:
        yield "widgets.zip", zipped()
        return
    yield "widgets.zip", served()
    yield "sources.zip", packed({path: source for path, source in held().items() if first(path)})


def served() -> bytes:
    """Our Python as the worker imports it: compiled as far as every start needs it, else as written.

    Of the models a reader needs one or two; as bytecode they would be twice as many bytes for all.
    """
    models = {path: source for path, source in held().items() if not first(path)}
    return packed(models | compiled())


def compiled() -> dict[PurePosixPath, bytes]:
    """The bytecode of what every start needs, by its paths in a zip."""
    sources = {path.as_posix(): source.decode() for path, source in held().items() if first(path)}
    return unpacked(bytecode.archive("modules", sources))


def zipped() -> bytes:
    """Our Python as it is written."""
    return packed(held())


def first(path: PurePosixPath) -> bool:
    """Whether every start needs this module, whatever widget it is for."""
    return len(path.parts) == 2 or path.parts[1] in ("kit", "reader")


def held() -> dict[PurePosixPath, bytes]:
    """The files of our Python by their paths in a zip."""
    found = {place(path): path.read_bytes() for path in (*modules(), *data())}
    # A folder is a package without this file too, but not in a zip.
    packages = {path.parent / "__init__.py": b"" for path in found}
    return packages | found | ({LIST: listed(there(str(WIDGETS)))} if LIST in found else {})


def listed(names: tuple[str, ...]) -> bytes:
    """The module that finds widgets, with what it would find: in a zip it can't look."""
    return f'"""Which widgets there were when this was packed."""\n\nNAMES = {names!r}\n'.encode()


def place(path: Path) -> PurePosixPath:
    """The path in a zip of a file of our Python."""
    return PurePosixPath(path.relative_to(WIDGETS.parent))


def packed(files: dict[PurePosixPath, bytes]) -> bytes:
    """A zip, deflated: hosts take a zip for packed already and send it as it is."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as pack:
        for path, content in sorted(files.items()):
            # A fixed date, so that the same sources make the same bytes.
            about = zipfile.ZipInfo(path.as_posix(), (1980, 1, 1, 0, 0, 0))
            pack.writestr(about, content, zipfile.ZIP_DEFLATED, compresslevel=9)
    return archive.getvalue()


def unpacked(archive: bytes) -> dict[PurePosixPath, bytes]:
    """The files of a zip by their paths."""
    with zipfile.ZipFile(io.BytesIO(archive)) as made:
        return {PurePosixPath(name): made.read(name) for name in made.namelist()}


def modules() -> list[Path]:
    """The files of our Python that readers' Python can import."""
    return [
        path
        for path in sorted(WIDGETS.rglob("*.py"))
        if not DRAWS.fullmatch(path.name) and not STAYS & set(path.relative_to(WIDGETS).parts)
    ]


def data() -> list[Path]:
    """The files that models read; a map that only a view names is drawn, and read by nobody."""
    every = (path for ending in ENDINGS for path in WIDGETS.glob(f"*/*{ending}"))
    return sorted(path for path in every if path.suffix != MAPS or path.name in said(path.parent))


def said(folder: Path) -> str:
    """The text of the files of a model."""
    return "".join(
        path.read_text(encoding="utf-8") for path in modules() if path.is_relative_to(folder)
    )
