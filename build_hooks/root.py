"""Where things are in this repository."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
MADE = DOCS / "_generated"
"""What `prepare` makes; its own folder, in which it removes what it does not know."""

WIDGETS = ROOT / "widgets"
NODE_MODULES = ROOT / "node_modules"
PRESS = ROOT / ".press"
"""What is kept between builds; whoever removes it waits longer for the next one, and no more."""

WRITING = "PRESS_WRITING"
"""What is 1 in the environment while an author writes: the first page is to be seen before all is done."""


def writing() -> bool:
    """Whether this is for an author who waits, and not for readers."""
    return os.environ.get(WRITING, "") == "1"
