"""The part of Python's library that our modules import, compiled: what readers wait for at a start."""

import ast
import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from . import browser

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".press" / "vendor"
SCRIPTS = [ROOT / "build_hooks" / name for name in ("compiled.js", "compiled.py")]


def trimmed() -> bytes:
    """The library as a zip, made again when Pyodide changes or our modules import something else."""
    names = sorted(set(imported()))
    parts = [ROOT / "package-lock.json", *SCRIPTS]
    hangs_on = b"".join(path.read_bytes() for path in parts) + json.dumps(names).encode()
    path = CACHE / f"{hashlib.sha256(hangs_on).hexdigest()[:16]}-library.zip"
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".part")
        made = subprocess.run(
            ["node", str(SCRIPTS[0]), str(partial)],
            input=json.dumps(names),
            cwd=ROOT,
            capture_output=True,
            check=False,
            text=True,
        )
        if made.returncode:
            raise RuntimeError(f"Python's library could not be compiled: {made.stderr}")
        partial.replace(path)
    return path.read_bytes()


def imported() -> Iterator[str]:
    """The modules of Python's library that ours import anywhere, also inside functions."""
    for path in browser.modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                names = [node.module]
            yield from (name for name in names if name.partition(".")[0] in sys.stdlib_module_names)
