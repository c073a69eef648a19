"""The book as it is written: a live server at a port that is free."""

import os
import runpy
import sys

from .port import HOST, free


def book(port: str = "") -> None:
    """Show the book at this port, or the next one that is free, until it is interrupted."""
    mkdocs("serve", "--dev-addr", f"{HOST}:{free(port)}")


def mkdocs(*words: str) -> None:
    """Have MkDocs do something, which then ends this process."""
    # Material's notice about its successor says nothing to whoever builds a book.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    sys.argv = ["mkdocs", *words]
    # As if it had been started by itself: one process, which the terminal can interrupt.
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
