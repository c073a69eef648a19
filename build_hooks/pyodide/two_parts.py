"""Python's module cut in two: what a start needs, and the rest, which is fetched when it is called."""

import json
import subprocess
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from .. import causes, store
from ..root import ROOT
from ..scripts.npm import package_file
from . import ours, split, stdlib
from .unknown import UnknownPyodide

HERE = Path(__file__).parent
EXERCISE = HERE / "inside" / "exercise"

FIGURE = PurePosixPath("widgets/exercised")
"""Where the exercise's own figure is among our modules; the book's are none of its business."""

LONGEST = 900
"""Seconds to find out what is called; it takes about 20, and more where others need the processor."""


def files() -> dict[str, bytes]:
    """Python's module by the names of its parts; raises UnknownPyodide if it is not what is known here."""
    module = package_file("pyodide", "pyodide.asm.wasm").read_bytes()
    try:
        first, rest = split.split(module, called(module))
    except (ValueError, LookupError, StopIteration) as error:
        raise UnknownPyodide(
            f"pyodide.asm.wasm is made in another way ({type(error).__name__}: {error})"
        ) from error
    return {"pyodide.asm.wasm": first, "pyodide.rest.wasm": rest}


def called(module: bytes) -> list[int]:
    """The numbers of the functions that a start and the exercise call.

    They are found again when Pyodide changes, the exercise, or what all figures have in common: an
    edit of one must not cost the wait. A function that only it calls is fetched when it does.
    """
    library, widgets = stdlib.trimmed(common()), exercised()
    found = store.made(
        "pyodide/list of what Python calls, to cut it in two",
        (*made_from(), library, widgets),
        lambda: functions(module, library, widgets),
    )
    numbers: list[int] = json.loads(found)
    return numbers


def common() -> list[Path]:
    """The modules of ours that every start needs, and the exercise's figure."""
    every = [path for path in ours.modules() if ours.first(ours.place(path))]
    return [*every, EXERCISE / "model.py"]


def exercised() -> bytes:
    """Our Python as the exercise imports it, as a zip: another widget in the book would change nothing."""
    model = (EXERCISE / "model.py").read_bytes()
    own = {FIGURE / "__init__.py": b"", FIGURE / "model.py": model}
    common = {path: code for path, code in ours.compiled().items() if path.stem != ours.LIST.stem}
    return ours.packed(common | own | {ours.LIST: ours.listed((FIGURE.name,))})


def functions(module: bytes, library: bytes, widgets: bytes) -> bytes:
    """The numbers of the functions that a start and the exercise call, as JSON."""
    with TemporaryDirectory() as folder:
        parts = {
            Path(folder, "python.wasm"): split.instrumented(module),
            Path(folder, "library.zip"): library,
            Path(folder, "widgets.zip"): widgets,
        }
        for path, content in parts.items():
            path.write_bytes(content)
        command = ["node", str(HERE / "called.js"), *map(str, parts)]
        try:
            done = subprocess.run(
                command, cwd=ROOT, capture_output=True, check=False, timeout=LONGEST
            )
        except subprocess.TimeoutExpired as error:
            raise UnknownPyodide(f"the exercise has not ended after {LONGEST} s") from error
    if done.returncode:
        fault = done.stderr.decode()[-2000:]
        raise UnknownPyodide(f"could not find out what Python calls: {fault}")
    return done.stdout


def made_from() -> list[bytes]:
    """What that is made from besides what it is given: Pyodide and our files."""
    exercise = {path for path in EXERCISE.iterdir() if path.suffix == ".py"}
    here = causes.javascript(HERE / "called.js") | causes.python(split.__name__)
    return [*causes.contents(exercise | here), *causes.npm("pyodide")]
