"""The book, printed by both builders from one copy of this folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONG = (
    "cards",
    "charts",
    "checked",
    "drawn",
    "fonts",
    "modelled",
    "pyodide",
    "read",
    "vega",
    "vendor",
)
PRESS = tuple(f".press/store/{kind}" for kind in LONG)
"""What takes long to make. Pages are not among it: the builders are to print them."""
NEEDED = ("build_hooks", "docs", "widgets", *PRESS)
LOCKS = ("package.json", "package-lock.json", "requirements.lock")
WORDS = ("CHANGELOG.md", "CITATION.cff", "LICENSE", "LICENSE-TEXT", "README.md")
FILES = ("mkdocs.yml", "pyproject.toml", *WORDS, *LOCKS)
HOME = "https://book.example/any/sub/path/"

# Dates in the sitemap are those of the build, so two builds have to be told the same date.
ENVIRONMENT = {"SITE_URL": HOME, "SOURCE_DATE_EPOCH": "1790000000", "NO_MKDOCS_2_WARNING": "1"}


class Folder:
    """A copy of what the book is made from, in which a test may change things."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name in NEEDED:
            if (ROOT / name).exists():
                left_out = shutil.ignore_patterns("__pycache__")
                shutil.copytree(ROOT / name, root / name, ignore=left_out)
        for name in FILES:
            shutil.copy2(ROOT / name, root / name)
        (root / "node_modules").symlink_to(ROOT / "node_modules")

    def run(self, *words: str) -> None:
        """Run a Python tool that must succeed."""
        done = self.tried(*words)
        assert done.returncode == 0, f"{' '.join(words)} failed:\n{done.stdout}\n{done.stderr}"

    def tried(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a Python tool in this folder, whose own modules come before those installed."""
        return subprocess.run(
            [sys.executable, "-m", *words],
            cwd=self.root,
            env={**os.environ, **ENVIRONMENT},
            capture_output=True,
            text=True,
            check=False,
        )

    def prepare(self) -> None:
        """What MkDocs does by its hook, and what has to be done by hand for Zensical; so has a release."""
        self.run("build_hooks", "prepare")

    def mkdocs(self, out: str) -> Path:
        """The site as MkDocs prints it, where a warning is a fault."""
        self.run("mkdocs", "build", "--strict", "--site-dir", out)
        return self.root / out

    def zensical(self) -> Path:
        """The site as Zensical prints it, from the same mkdocs.yml."""
        # With --clean, because it keeps pages whose bibliography or figures have changed.
        self.run("zensical", "build", "--strict", "--clean")
        self.run("build_hooks", "release")
        return self.root / "site"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A copy of the book's folder, prepared."""
    made = Folder(tmp_path_factory.mktemp("book"))
    made.prepare()
    return made


@pytest.fixture(scope="session")
def by_mkdocs(folder: Folder) -> Path:
    """The book, printed by MkDocs with Material."""
    return folder.mkdocs("by-mkdocs")


@pytest.fixture(scope="session")
def by_zensical(folder: Folder, by_mkdocs: Path) -> Path:
    """The book, printed by Zensical."""
    return folder.zensical()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Have one process print the books, where several run tests."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.xdist_group("builders"))


@pytest.fixture(params=["by_mkdocs", "by_zensical"])
def site(request: pytest.FixtureRequest) -> Path:
    """The book as each of the builders has printed it."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Path)
    return found
