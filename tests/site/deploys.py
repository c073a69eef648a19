"""The printed book once more, as its next release or without its service worker."""

import shutil
from hashlib import sha256
from pathlib import Path

from build_hooks.site.release import OFFLINE, OURS, STYLES, pages, release


def folder(site: Path) -> Path:
    """Where the files of a site's release are."""
    (found,) = (site / OURS).iterdir()
    return found


def digest(site: Path, name: str) -> str:
    """The hash under which the service worker keeps a file of a site's release."""
    return sha256((folder(site) / name).read_bytes()).hexdigest()


def unreleased(site: Path, copy: Path) -> Path:
    """A copy of a site as it is before the last step of its build."""
    shutil.copytree(site, copy)
    ours = folder(copy)
    (ours / "release.json").unlink()
    for page in pages(copy):
        html = page.read_text(encoding="utf-8")
        for name in (f"{STYLES}/", ""):
            html = html.replace(f"{OURS}/{ours.name}/{name}", name or f"{OURS}/")
        page.write_text(html, encoding="utf-8")
    (ours / STYLES).rename(copy / STYLES)
    for path in ours.iterdir():
        path.rename(copy / OURS / path.name)
    ours.rmdir()
    return copy


def mended(site: Path, copy: Path) -> Path:
    """The next release: a module and a style are others, and every page says something else."""
    made = unreleased(site, copy)
    for path in (
        made / OURS / "browser" / "chunks" / "core.js",
        made / STYLES / "book" / "book.css",
    ):
        path.write_text(f"{path.read_text(encoding='utf-8')}\n/* mended */\n", encoding="utf-8")
    for page in pages(made):
        html = page.read_text(encoding="utf-8")
        page.write_text(html.replace("</h1>", " (mended)</h1>"), encoding="utf-8")
    release(made)
    return made


def without_worker(site: Path, copy: Path) -> Path:
    """The same book with `offline: false`."""
    made = unreleased(site, copy)
    for page in pages(made):
        html = page.read_text(encoding="utf-8")
        page.write_text(html.replace(OFFLINE, '<meta name="gone"'), encoding="utf-8")
    release(made)
    return made
