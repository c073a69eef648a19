"""What a thing is made from, found by following imports: files of ours, and libraries by version.

Whatever is kept is kept under these. A list by hand would forget the file that somebody adds.
"""

import ast
import hashlib
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import metadata
from os.path import normpath
from pathlib import Path

from .root import ROOT

PYTHON = ("build_hooks", "widgets")
"""The packages that are ours."""

IMPORT_JS = re.compile(r"""\b(?:from|import)\s*\(?\s*["'](\.{1,2}/[^"']+)["']""")
REQUIRED = re.compile(r"[A-Za-z0-9][\w.-]*")
GENERATED = ("__pycache__",)
PRESSED = (".py", ".js", ".html")
"""How files end that the press is made of."""

ORACLES = frozenset({"oracle.py", "oracles.py", "hands.py"})
"""Files that no picture is made from: they say what a model must make, and what of a picture is grasped."""


def contents(paths: Iterable[Path], root: Path = ROOT) -> Iterator[bytes]:
    """Each file's name and content, in an order that does not depend on how they were found."""
    for path in sorted(set(paths)):
        yield path.relative_to(root).as_posix().encode() + b"\n" + path.read_bytes()


def python(*starts: str, root: Path = ROOT, but: frozenset[str] = frozenset()) -> set[Path]:
    """The files of ours that these modules import, themselves among them, by whatever way.

    Files with a name in `but` are left out, and what only they import. Raises ModuleNotFoundError if
    one that it is to start from is not there: a list of causes must not become empty by a slip.
    """
    for name in starts:
        if file_of(name, root) is None:
            raise ModuleNotFoundError(f"there is no module {name} below {root}")
    found: set[Path] = set()
    waiting = list(starts)
    seen = set(waiting)
    while waiting:
        name = waiting.pop()
        path = file_of(name, root)
        if path is None or path.name in but:
            continue
        found.add(path)
        parents = {name.rpartition(".")[0]} - {""}
        for other in (imported(path, name) | parents) - seen:
            seen.add(other)
            waiting.append(other)
    return found


def file_of(name: str, root: Path) -> Path | None:
    """The file of a module of ours; nothing for any other, or for a name in one."""
    if name.partition(".")[0] not in PYTHON:
        return None
    path = root.joinpath(*name.split("."))
    return next(
        (p for p in (path.with_name(f"{path.name}.py"), path / "__init__.py") if p.is_file()), None
    )


def imported(path: Path, name: str) -> frozenset[str]:
    """The modules that a file imports at any place in it, under their full names."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    return frozenset(names_in(path, path.stat().st_mtime_ns, package))


@cache
def names_in(path: Path, changed: int, package: str) -> tuple[str, ...]:
    """The same, kept for this process; an edit makes `changed` another."""
    found = []
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            up = (
                package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            )
            base = ".".join([*up, *([node.module] if node.module else [])])
            # What is imported from a package may be a module of it.
            found += [base, *(f"{base}.{alias.name}" for alias in node.names)]
    return tuple(found)


def libraries(*starts: str, root: Path = ROOT) -> list[bytes]:
    """The installed versions of all that these modules of ours import from elsewhere.

    And of what those require: Altair makes other charts with another schema.
    """
    outside = {
        module.partition(".")[0]
        for path in python(*starts, root=root)
        for module in imported(path, name_of(path, root))
    } - {*sys.stdlib_module_names, *PYTHON}
    return versions(frozenset(owner for module in outside for owner in owners().get(module, ())))


@cache
def owners() -> Mapping[str, list[str]]:
    """Which distributions a module that can be imported comes from; to ask takes seconds, so it is kept."""
    from . import store  # which is kept by causes itself

    folders = [Path(place) for place in sys.path if Path(place).is_dir() and Path(place) != ROOT]
    places = [
        (str(place), place.stat().st_mtime_ns, sorted(each.name for each in place.iterdir()))
        for place in folders
    ]
    key = (sys.version.encode(), repr(places).encode())
    return store.value("read/owners", key, lambda: dict(metadata.packages_distributions()))


def name_of(path: Path, root: Path) -> str:
    """The full name of the module in a file."""
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def versions(names: frozenset[str]) -> list[bytes]:
    """These distributions and all that they require, each with its version, in order."""
    found: dict[str, str] = {}
    waiting = list(names)
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        try:
            about = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # one for another system
            continue
        if name in found:
            continue
        found[name] = about.version
        needed = (REQUIRED.match(line) for line in about.requires or () if "extra ==" not in line)
        waiting += [one[0] for one in needed if one]
    return [f"{name}=={version}".encode() for name, version in sorted(found.items())]


def javascript(*starts: Path) -> set[Path]:
    """The files of ours that these import, themselves among them; packages are npm's to name."""
    found: set[Path] = set()
    waiting = list(starts)
    while waiting:
        path = waiting.pop()
        if path in found or "node_modules" in path.parts or not path.is_file():
            continue
        found.add(path)
        text = path.read_text(encoding="utf-8")
        waiting += [Path(normpath(path.parent / way)) for way in IMPORT_JS.findall(text)]
    return found


def npm(*names: str, root: Path = ROOT) -> list[bytes]:
    """These packages and all that they require, each with its checksum, as the lock file has them."""
    lock = json.loads((root / "package-lock.json").read_bytes())["packages"]
    found: dict[str, str] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        about = lock.get(f"node_modules/{name}")
        if about is None or name in found:
            continue
        found[name] = str(about.get("integrity", about.get("version")))
        waiting += about.get("dependencies", {})
        waiting += about.get("optionalDependencies", {})
    return [f"{name} {checksum}".encode() for name, checksum in sorted(found.items())]


def data(folder: Path) -> set[Path]:
    """The files below a folder that are no Python: what its modules may read."""
    return {
        path
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".py" and not set(GENERATED) & set(path.parts)
    }


def press(root: Path = ROOT) -> bytes:
    """A hash of the whole press and of every library, for what is quickly made and has many causes."""
    locks = [root / "requirements.lock", root / "package-lock.json"]
    files = [*found(str(root / "build_hooks"), PRESSED), *map(str, locks)]
    return joined(tuple((path, Path(path).stat().st_mtime_ns) for path in sorted(files)), root)


def found(folder: str, endings: tuple[str, ...]) -> Iterator[str]:
    """The files below a folder whose names end like this; asked for hundreds of times in a build."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from found(entry.path, endings)
            elif entry.name.endswith(endings):
                yield entry.path


@cache
def joined(dated: tuple[tuple[str, int], ...], root: Path) -> bytes:
    """The contents of files as one; an edit makes `dated` another, and so another key of the cache."""
    return hashlib.sha256(b"\0".join(contents((Path(path) for path, _ in dated), root))).digest()
