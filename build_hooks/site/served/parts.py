"""Whose work the book is made with: what readers are sent, and what only builds and tests it.

All of it is in the two lock files, with its version; what of npm's packages is sent follows from what they need.
"""

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...root import ROOT

TOOLS = frozenset({"esbuild", "temml"})
"""Packages that make what is served and are not in it: scripts made small, formulas as MathML."""

THEME = "mkdocs-material"
"""The package of Python's whose files are served; Zensical has the same theme."""

PIN = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Part:
    """A package in one version."""

    registry: str  # npm, or pypi
    name: str
    version: str
    licence: str = ""  # by the names of SPDX; nothing where the lock file does not say
    sha512: str = ""  # of its archive, in hexadecimal; nothing where the lock file has several
    served: bool = False

    @property
    def address(self) -> str:
        """Its package URL (purl), by which programs know it."""
        scope, _, bare = self.name.rpartition("/")
        place = f"{scope.replace('@', '%40')}/" if scope else ""
        return f"pkg:{self.registry}/{place}{bare}@{self.version}"


def parts(root: Path = ROOT) -> list[Part]:
    """Every package of both lock files, once a version, by name."""
    found = {*npm(root), *pypi(root)}
    return sorted(found, key=lambda part: (part.registry, part.name, part.version))


def npm(root: Path) -> Iterator[Part]:
    """What package-lock.json has."""
    locked = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    sent = served(locked)
    once: dict[tuple[str, str], Part] = {}
    for path, about in locked.items():
        if not path or about.get("link"):
            continue
        name = path.rpartition("node_modules/")[2]
        same = once.get((name, about["version"]))
        once[name, about["version"]] = Part(
            "npm",
            name,
            about["version"],
            str(about.get("license", "")),
            sha512(about.get("integrity", "")),
            path in sent or bool(same and same.served),
        )
    yield from once.values()


def served(locked: dict[str, Any]) -> set[str]:
    """The paths in the lock file of what readers are sent, and of all that this needs."""
    waiting = [f"node_modules/{name}" for name in locked[""]["dependencies"] if name not in TOOLS]
    found: set[str] = set()
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found.add(path)
        needs = locked[path].get("dependencies", {})
        waiting += [place for name in needs if (place := resolved(path, name, locked))]
    return found


def resolved(path: str, name: str, locked: dict[str, Any]) -> str:
    """Where the package at `path` finds one that it needs: beside itself, or further up."""
    while True:
        place = f"{path}/node_modules/{name}".lstrip("/")
        if place in locked or not path:
            return place if place in locked else ""
        path = path.rpartition("/node_modules/")[0] if "/node_modules/" in path else ""


def sha512(integrity: str) -> str:
    """What the lock file promises of an archive, as other programs write it."""
    kind, _, told = integrity.partition("-")
    return base64.b64decode(told).hex() if kind == "sha512" else ""


def pypi(root: Path) -> Iterator[Part]:
    """What requirements.lock has; it promises one hash for each kind of machine."""
    for name, version in PIN.findall((root / "requirements.lock").read_text(encoding="utf-8")):
        yield Part("pypi", name, version, "MIT" if name == THEME else "", served=name == THEME)
