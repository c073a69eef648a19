"""The only file that knows MkDocs: it prepares before every build, a live server's rebuilds too."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort

ROOT = Path(__file__).resolve().parents[1]


def on_pre_build(**_: Any) -> None:
    """Prepare in a process of its own: this one would keep the models it has imported."""
    command = [sys.executable, "-m", "build_hooks", "prepare"]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise Abort("prepare stopped the build; what to mend is said above")
