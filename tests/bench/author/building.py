"""How long it takes to print the book again after a paragraph was edited, beside plain MkDocs."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from mkdocs.utils.yaml import yaml_load

ROOT = Path(__file__).resolve().parents[3]
EDITED = "docs/chapters/specification.md"
LEFT_BEHIND = {
    ".git",
    ".venv",
    "node_modules",
    "site",
    ".hypothesis",
    ".pytest_cache",
    ".mypy_cache",
}

OURS = ("build_hooks", "pymdownx.superfences")
"""Extensions of Markdown that only our pages need."""


class Copy:
    """A copy of the project that may be edited, and a plain MkDocs project of the same pages."""

    def __init__(self, scratch: Path) -> None:
        self.book, self.plain = scratch / "book", scratch / "plain"
        shutil.copytree(ROOT, self.book, ignore=lambda _, names: LEFT_BEHIND & set(names))
        (self.book / "node_modules").symlink_to(ROOT / "node_modules")
        ours = shutil.ignore_patterns("_generated")
        shutil.copytree(self.book / "docs", self.plain / "docs", ignore=ours)
        shutil.copytree(self.book / "build_hooks" / "theme", self.plain / "theme")
        (self.plain / "mkdocs.yml").write_text(plain(self.book / "mkdocs.yml"))
        self.edits = 0
        for folder in (self.book, self.plain):
            printed(folder)

    def again(self, folder: Path) -> float:
        """Seconds to print the project in `folder` again after an edit of one paragraph."""
        self.edits += 1
        page = folder / EDITED
        text = page.read_text(encoding="utf-8")
        page.write_text(
            f"{text.rstrip()} Once more, for the {self.edits}th time.\n", encoding="utf-8"
        )
        taken = printed(folder)
        page.write_text(text, encoding="utf-8")
        return taken


def plain(config: Path) -> str:
    """The same site without our hooks and extensions, as JSON, which is YAML too."""
    with config.open(encoding="utf-8") as file:
        site = yaml_load(file)  # with what it inherits
    del site["hooks"], site["watch"]
    del site["extra"]["book"]
    site["theme"]["custom_dir"] = "theme"
    site["markdown_extensions"] = [
        entry
        for entry in site["markdown_extensions"]
        if not (entry if isinstance(entry, str) else next(iter(entry))).startswith(OURS)
    ]
    return json.dumps(site)


def printed(folder: Path) -> float:
    """Seconds that `mkdocs build` takes in a folder, start of Python included."""
    started = perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{folder.name} could not be printed:\n{done.stderr}")
    return perf_counter() - started
