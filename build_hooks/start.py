"""Pyodide cut in two: what a start needs, and the rest, which is fetched when it is called."""

import hashlib
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from . import browser, split, stdlib, wasm
from .glue import Glue, whole

ROOT = Path(__file__).resolve().parents[1]
PYODIDE = ROOT / "node_modules" / "pyodide"
CACHE = ROOT / ".press" / "vendor"
HERE = Path(__file__).parent
SCRIPTS = [
    HERE / name for name in ("start.py", "split.py", "wasm.py", "glue.py", "called.js")
] + sorted((HERE / "exercise").glob("*.py"))

STOCK = False
"""Whether to serve Pyodide's files as they come, should a new version not be what is known here."""

LONGEST = 600
"""Seconds to find out what is called; it takes about 20."""


def files(*, stock: bool = STOCK) -> dict[str, bytes]:
    """Python's module and the script around it by the names they are served under."""
    module = (PYODIDE / "pyodide.asm.wasm").read_bytes()
    script = (PYODIDE / "pyodide.asm.mjs").read_bytes()
    if stock:
        return {"pyodide.asm.wasm": module, "pyodide.asm.js": script}
    glue = Glue(script.decode(), (PYODIDE / "pyodide.mjs").read_text(encoding="utf-8"))
    exports = glue.exports()
    parts = (stdlib.trimmed(), browser.served())
    called = json.loads(cached("called.json", lambda: functions(module, *parts), *parts))
    first, rest = split.split(module, called, {name.encode() for name in exports})
    asked = {one.name.decode() for one in wasm.imports(wasm.sections(module)[wasm.IMPORTS])}
    return {
        "pyodide.asm.wasm": first,
        "pyodide.rest.wasm": rest,
        "pyodide.asm.js": cached("glue.js", lambda: bundled(glue.trimmed(exports, asked))),
    }


def functions(module: bytes, library: bytes, widgets: bytes) -> bytes:
    """The numbers of the functions that a start and the exercise call, as JSON."""
    with TemporaryDirectory() as folder:
        parts = {
            Path(folder, "python.wasm"): split.instrumented(module),
            Path(folder, "library.zip"): library,
            Path(folder, "widgets.zip"): widgets,
        }
        for path, content in parts.items():
            path.write_bytes(content)
        command = ["node", str(HERE / "called.js"), *map(str, parts)]
        return run(command, "what Python calls could not be found out")


def bundled(code: str) -> bytes:
    """The script without what nothing in it uses."""
    options = ("bundle", "minify", "platform=neutral", "format=esm", "charset=utf8")
    command = [
        str(ROOT / "node_modules" / ".bin" / "esbuild"),
        *(f"--{option}" for option in (*options, "external:node:*", "external:ws")),
        "--log-level=error",
    ]
    made = run(command, "esbuild could not make pyodide.asm.js", code.encode())
    return whole(made.decode()).encode()


def run(command: list[str], fault: str, given: bytes = b"") -> bytes:
    """What a command prints, or an error that says what it complained of."""
    done = subprocess.run(
        command, input=given, cwd=ROOT, capture_output=True, check=False, timeout=LONGEST
    )
    if done.returncode:
        raise RuntimeError(f"{fault}: {done.stderr.decode()[-2000:]}")
    return done.stdout


def cached(name: str, make: Callable[[], bytes], *given: bytes) -> bytes:
    """What `make` made when Pyodide, these scripts and what it is given were as they are now."""
    parts = [ROOT / "package-lock.json", *SCRIPTS]
    hangs_on = b"".join(path.read_bytes() for path in parts) + b"".join(given)
    path = CACHE / f"{hashlib.sha256(hangs_on).hexdigest()[:16]}-{name}"
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        path.write_bytes(make())
    return path.read_bytes()
