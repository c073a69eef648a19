"""Has readers' own Python compile for them under Node, and keeps what it made."""

import hashlib
import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".press" / "vendor"
SCRIPTS = [ROOT / "build_hooks" / name for name in ("compiled.js", "compiled.py", "lean.py")]


def archive(name: str, given: object) -> bytes:
    """The zip that `compiled.py` makes of what is `given` to its function called `name`.

    It is made again when that changes, or Pyodide; raises RuntimeError if it can't be.
    """
    asked = json.dumps([name, given], sort_keys=True)
    parts = [ROOT / "package-lock.json", *SCRIPTS]
    hangs_on = b"".join(path.read_bytes() for path in parts) + asked.encode()
    path = CACHE / f"{hashlib.sha256(hangs_on).hexdigest()[:16]}-{name}.zip"
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".part")
        made = subprocess.run(
            ["node", str(SCRIPTS[0]), str(partial)],
            input=asked,
            cwd=ROOT,
            capture_output=True,
            check=False,
            text=True,
        )
        if made.returncode:
            raise RuntimeError(f"readers' Python could not make {name}.zip: {made.stderr}")
        partial.replace(path)
    return path.read_bytes()
