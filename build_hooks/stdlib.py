"""The part of Python's library that our modules import, compiled: what readers wait for at a start."""

import ast
import sys
from collections.abc import Iterator

from . import browser, bytecode


def trimmed() -> bytes:
    """The library as a zip, made again when Pyodide changes or our modules import something else."""
    return bytecode.archive("library", sorted(set(imported())))


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
