"""A step: the page's own modules, as few files without what only their readers need."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

from ..root import ROOT, WIDGETS
from .npm import package_file

FOLDER = WIDGETS / "browser"
SCRIPT = Path(__file__).with_name("bundle.js")

PAGES = ("main.js", "embed/main.js", "embed/report/main.js", "embed/chapter/main.js")
"""What pages begin with. What these import when it is asked for is a file of its own too."""

OFFERED = ("figure/frames.js", "kernel/kernel.js", "shared/release.js")
"""Modules of the core that can be imported by their own names, as measurements and tests do."""

ALONE = ("embed/host.js", "page/start.js", "shared/missing.js", "worker/worker.js")
"""What shares nothing with a page: scripts that must run without the others, and the worker."""


def files() -> Iterator[tuple[str, bytes]]:
    """The files that pages fetch, each with a map by which a browser's tools show the modules as written.

    The service worker has a place of its own, which a release gives it, and what only notebooks need is in the wheel.
    """
    for name, text in bundled(FOLDER).items():
        yield f"browser/{name}", text.encode("utf-8")


def bundled(folder: Path) -> dict[str, str]:
    """The text of each file by its name.

    Raises RuntimeError with what there was to complain of.
    """
    package_file("esbuild", "package.json")
    given = {"folder": str(folder), "pages": PAGES, "offered": OFFERED, "alone": ALONE}
    done = subprocess.run(
        ["node", str(SCRIPT)],
        input=json.dumps(given).encode("utf-8"),
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(
            f"the page's modules could not be made: {done.stderr.decode('utf-8', 'replace')[-2000:]}"
        )
    made: dict[str, str] = json.loads(done.stdout)
    return made
