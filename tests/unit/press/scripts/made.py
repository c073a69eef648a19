"""The files that pages fetch of our modules, made once for all tests, and what they import."""

import re
from functools import cache
from os.path import normpath
from pathlib import PurePosixPath

from build_hooks.scripts import modules

IMPORT = re.compile(r"""\b(?:from|import)\s*(\(?)\s*["'](\.{1,2}/[^"']+)["']""")


@cache
def made() -> dict[str, str]:
    """The text of each file by its name."""
    return modules.bundled(modules.FOLDER)


def imported(name: str, *, late: bool = True) -> set[str]:
    """What a file imports, as it says it; what comes `late` among it."""
    return {way for bracket, way in IMPORT.findall(made()[name]) if late or not bracket}


def at_once(name: str) -> set[str]:
    """A file and all that must have come before it runs."""
    found: set[str] = set()
    waiting = [name]
    for each in waiting:
        if each not in found:
            found.add(each)
            ways = imported(each, late=False)
            waiting += [normpath(PurePosixPath(each).parent / way) for way in ways]
    return found
