"""The one way to what npm has installed, and to esbuild."""

import subprocess
from pathlib import Path
from shutil import which

from ..root import NODE_MODULES, ROOT


def package_file(package: str, name: str) -> Path:
    """A file of an npm package, or an error that says how to have it."""
    path = NODE_MODULES / package / name
    if not path.exists():
        raise FileNotFoundError(f"{package}/{name} is not installed; run `npm ci`")
    return path


def esbuild(what: str, *options: str, given: bytes = b"", strict: bool = False) -> bytes:
    """What esbuild makes of what it is `given`, or of the files among its options.

    Raises RuntimeError with `what` it was to make and what it complained of: its errors, or if it is to
    be `strict` its warnings too.
    """
    package_file("esbuild", "package.json")
    # Under Windows it is called esbuild.cmd.
    command = which("esbuild", path=NODE_MODULES / ".bin") or "esbuild"
    done = subprocess.run(
        [command, *options, "--charset=utf8", "--log-level=warning"],
        input=given,
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if done.returncode or (strict and done.stderr):
        raise RuntimeError(f"esbuild could not make {what}: {done.stderr.decode()[-2000:]}")
    return done.stdout
