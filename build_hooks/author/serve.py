"""The book as it is written: a live server at a port that is free."""

import runpy
import sys

from .port import HOST, free


def book(port: str = "") -> None:
    """Show the book at this port, or the next one that is free, until it is interrupted."""
    sys.argv = ["mkdocs", "serve", "--dev-addr", f"{HOST}:{free(port)}"]
    # As if it had been started by itself: one process, which the terminal can interrupt.
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
