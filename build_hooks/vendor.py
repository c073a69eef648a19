"""A step: Pyodide and the editor, from the packages whose checksums npm has verified."""

import hashlib
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

from . import start, stdlib

ROOT = Path(__file__).resolve().parents[1]
MODULES = ROOT / "node_modules"
CACHE = ROOT / ".press" / "vendor"

LATER = ("pyodide.rest.wasm",)
"""Files that are there but that nobody waits for at a start."""

BUNDLES = {
    "editor.js": "\n".join(
        (
            'export { EditorState, Compartment } from "@codemirror/state";',
            'export { EditorView, keymap, lineNumbers, drawSelection, highlightActiveLine, Decoration } from "@codemirror/view";',
            'export { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";',
            'export { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting, HighlightStyle } from "@codemirror/language";',
            'export { python } from "@codemirror/lang-python";',
            'export { tags } from "@lezer/highlight";',
        )
    ),
}
"""Libraries of many small packages, each as the one module of what our own modules import."""


def files() -> Iterator[tuple[str, bytes]]:
    """Everything under `vendor/`."""
    for name, content in python().items():
        yield f"vendor/pyodide/{name}", content
    for name, exports in BUNDLES.items():
        yield f"vendor/{name}", bundled(name, exports)


def python(*, stock: bool = start.STOCK) -> dict[str, bytes]:
    """Pyodide by the names it is served under, with what a page must know of it beforehand.

    That is how many bytes of each file to wait for, and a name that changes when any of them does.
    """
    # Some hosts serve .mjs as text, which kills a module worker without a word.
    made = {"pyodide.js": package_file("pyodide", "pyodide.mjs").read_bytes()} | start.files(
        stock=stock
    )
    made["pyodide-lock.json"] = lock()
    made["python_stdlib.zip"] = stdlib.trimmed()
    runtime = {
        "edition": hashlib.sha256(b"".join(made.values())).hexdigest()[:16],
        "sizes": {name: len(content) for name, content in made.items() if name not in LATER},
    }
    # All of the library is there too, but nobody waits for it before a model imports more of it.
    whole = package_file("pyodide", "python_stdlib.zip").read_bytes()
    return made | {"runtime.json": json.dumps(runtime).encode(), "python_stdlib_whole.zip": whole}


def lock() -> bytes:
    """Pyodide's list of packages, without any: none is served, and so none can be promised."""
    whole = json.loads(package_file("pyodide", "pyodide-lock.json").read_bytes())
    return json.dumps({"info": whole["info"], "packages": {}}).encode()


def package_file(package: str, name: str) -> Path:
    """A file of an npm package, or an error that says how to have it."""
    path = MODULES / package / name
    if not path.exists():
        raise FileNotFoundError(f"{package}/{name} is not installed; run `npm ci`")
    return path


def bundled(name: str, exports: str) -> bytes:
    """One module with all that `exports` needs, made again when the npm lock file changes."""
    lock = (ROOT / "package-lock.json").read_bytes()
    path = CACHE / f"{hashlib.sha256(lock + exports.encode()).hexdigest()[:16]}-{name}"
    if not path.exists():
        package_file("esbuild", "package.json")
        CACHE.mkdir(parents=True, exist_ok=True)
        command = [
            str(MODULES / ".bin" / "esbuild"),
            "--bundle",
            "--minify",
            "--format=esm",
            "--charset=utf8",
        ]
        made = subprocess.run(
            command, input=exports.encode(), cwd=ROOT, capture_output=True, check=False
        )
        if made.returncode:
            raise RuntimeError(f"esbuild could not make {name}: {made.stderr.decode()}")
        path.write_bytes(made.stdout)
    return path.read_bytes()
