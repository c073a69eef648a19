"""The list of packages by which other pages' Pyodide finds ours by its name."""

import json
import re
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from .. import causes, store
from ..scripts.npm import package_file
from .served import version
from .unknown import UnknownPyodide

NAME = "pyodide-lock.json"

COMMAND = [sys.executable, "-m", "pyodide_cli", "lockfile", "add-wheels"]
"""Pyodide's own: it reads of a wheel what it is called, what it needs and what can be imported."""

ELSEWHERE = re.compile(r"`(https://[^`$]+)\$\{\w+\}(/[^`$]*)`")
"""Where Pyodide says that it looks for packages: its version stands between two parts of the address."""


def registered(file: str, wheel: bytes) -> bytes:
    """Pyodide's own list with a wheel in it that lies beside the list, kept for as long as both are the same.

    Raises UnknownPyodide if Pyodide does not say where its own packages are, or can't read the wheel.
    """
    listed = json.dumps(others()).encode()
    tools = causes.versions(frozenset({"pyodide-build", "pkginfo"}))
    made_from = (file.encode(), wheel, listed, *tools)
    return store.made(f"wheel/{NAME}", made_from, partial(added, file, wheel, listed))


def added(file: str, wheel: bytes, listed: bytes) -> bytes:
    """The list once Pyodide's command has added the wheel."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / file).write_bytes(wheel)
        (folder / NAME).write_bytes(listed)
        command = [*COMMAND, f"--input={NAME}", f"--output=with-{NAME}", file]
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
        )
        if done.returncode:
            why = done.stderr.strip().rpartition("\n")[2]
            raise UnknownPyodide(f"`pyodide lockfile add-wheels` can't add {file}: {why}")
        return (folder / f"with-{NAME}").read_bytes()


def others() -> dict[str, dict[str, Any]]:
    """Pyodide's packages, which stay where they are: a list elsewhere must have whole addresses."""
    whole: dict[str, dict[str, Any]] = json.loads(package_file("pyodide", NAME).read_bytes())
    found = ELSEWHERE.search(package_file("pyodide", "pyodide.mjs").read_text(encoding="utf-8"))
    if not found:
        raise UnknownPyodide("Pyodide does not say any more where its packages are")
    at = f"{found[1]}{version()}{found[2]}"
    for package in whole["packages"].values():
        package["file_name"] = f"{at}{package['file_name']}"
    return whole
