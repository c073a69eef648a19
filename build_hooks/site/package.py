"""What the book's package for Python is called: by the name that pyproject.toml gives it."""

import tomllib
from pathlib import Path
from typing import Any

from ..root import ROOT
from ..text import book

TAG = "py3-none-any"


def project(root: Path = ROOT) -> dict[str, Any]:
    """What pyproject.toml says of us."""
    read = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert isinstance(read, dict)
    return read


def name(root: Path = ROOT) -> str:
    """What it is installed by, and found by in a list: words with hyphens."""
    return str(project(root)["name"])


def module(root: Path = ROOT) -> str:
    """What it is imported by."""
    return name(root).replace("-", "_")


def summary(root: Path = ROOT) -> str:
    """What is in it, in a sentence."""
    return f"The models and figures of {book.load(root / 'docs').title}."


def licenses(root: Path = ROOT) -> list[Path]:
    """Of the code and of the text, as far as there are files of them."""
    return [path for name in ("LICENSE", "LICENSE-TEXT") if (path := root / name).exists()]


def readme(root: Path = ROOT) -> str:
    """What is said of it at length; nothing without such a file."""
    path = root / "README.md"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def wheel(root: Path = ROOT) -> str:
    """What its file is called."""
    return f"{module(root)}-{project(root)['version']}-{TAG}.whl"
