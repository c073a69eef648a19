"""Has readers' own Python compile for them under Node, and keeps what it made."""

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from .. import causes, store
from ..root import ROOT
from .unknown import UnknownPyodide

COMPILES = Path(__file__).with_name("compiled.js")
RUNS = ("compiled", "lean")
"""Our modules that it has readers' Python run."""


def archive(name: str, given: object) -> bytes:
    """The zip that `compiled.py` makes of what is `given` to its function called `name`.

    It is made again when that changes, or Pyodide; raises UnknownPyodide if it can't be.
    """
    asked = json.dumps([name, given], sort_keys=True)
    entry, made_from = f"pyodide/{name}.zip", (asked.encode(), *runs())
    if before := store.find(entry, store.key_of(made_from)):
        return before
    library = lean()  # by itself, or both would be said to be in the making
    return store.made(entry, made_from, lambda: compiled(name, asked, library))


def runs() -> list[bytes]:
    """What every archive is made from."""
    ours = causes.python(*(f"{__package__}.inside.{each}" for each in RUNS))
    return [*causes.contents(ours | causes.javascript(COMPILES)), *causes.npm("pyodide")]


def lean() -> bytes:
    """The library that readers' Python starts with while it compiles; its making starts Pyodide too."""
    return store.made("pyodide/lean.zip", runs(), lambda: compiled("lean", json.dumps(["lean"])))


def compiled(name: str, asked: str, library: bytes | None = None) -> bytes:
    """The same, made now by readers' Python with this library, or with the one that it comes with."""
    with TemporaryDirectory() as folder:
        path, whole = Path(folder, "made.zip"), Path(folder, "library.zip")
        if library is not None:
            whole.write_bytes(library)
        made = subprocess.run(
            ["node", str(COMPILES), str(path), *([str(whole)] if library is not None else [])],
            input=asked,
            cwd=ROOT,
            capture_output=True,
            check=False,
            text=True,
            encoding="utf-8",
        )
        if made.returncode:
            raise UnknownPyodide(f"readers' Python could not make {name}.zip: {made.stderr}")
        return path.read_bytes()
