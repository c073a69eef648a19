"""BEFORE the site build: run the steps, and bring docs/_generated/ up to date."""

import sys
from pathlib import Path
from time import perf_counter

from . import browser, frames, vendor

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs" / "_generated"

STEPS = (frames.files, browser.files, vendor.files)


def prepare(out: Path = OUT) -> None:
    """Bring `out` up to date: write what changed, remove what is no longer made."""
    started = perf_counter()
    made = {out / name: content for step in STEPS for name, content in step()}
    changed = 0
    for path, content in made.items():
        # A live server rebuilds when a file changes, so never write the same bytes twice.
        if not path.exists() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            changed += 1
    for path in out.rglob("*"):
        if path.is_file() and path not in made:
            path.unlink()
    spent = perf_counter() - started
    print(f"prepared {len(made)} files, {changed} of them new, in {spent:.1f} s", file=sys.stderr)
