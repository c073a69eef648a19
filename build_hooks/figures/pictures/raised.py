"""What an author's code raised, in a line: of a traceback only the author's own line says anything."""

import re
import traceback
from difflib import get_close_matches
from pathlib import PurePath

STACK = re.compile(r"\s+at (?:\S+ \()?https?://")
"""A line that says where in a library of JavaScript something was raised."""
ELSEWHERE = re.compile(r" \((?:/|[A-Za-z]:)\S+\.py\)$")
"""Where on this machine a file lies that something could not be imported from."""
NOT_NAMED = re.compile(r"has no parameter named '(\w+)'")


def told(error: BaseException, name: str) -> str:
    """`ZeroDivisionError: division by zero (widgets/sir/model.py:40)`, if widget `name` is sir."""
    if isinstance(error, SyntaxError):
        return f"{error.msg} ({where(str(error.filename))}:{error.lineno})"
    place = line_in(error, name)
    kind = type(error).__name__
    words = said(error)
    return f"{kind}{f': {words}' if words else ''}{f' ({place})' if place else ''}"


def line_in(error: BaseException, name: str) -> str:
    """The innermost line of a widget's own files that an error went through, as `widgets/sir/model.py:40`."""
    steps = traceback.extract_tb(error.__traceback__)
    places = [f"{where(step.filename)}:{step.lineno}" for step in reversed(steps)]
    return next((place for place in places if place.startswith(f"widgets/{name}/")), "")


def where(path: str) -> str:
    """A path from the folder of widgets on, as messages give it."""
    parts = PurePath(path).parts
    last = max((place for place, part in enumerate(parts) if part == "widgets"), default=0)
    return "/".join(parts[last:])


def said(error: BaseException) -> str:
    """The message of an error in one line, without what only a library's makers can use."""
    text = str(error).removeprefix("Vega-Lite to Vega conversion failed:\nError: ")
    lines = [ELSEWHERE.sub("", line.strip()) for line in text.splitlines() if not STACK.match(line)]
    if wrong := NOT_NAMED.search(text):
        known = re.findall(r"\w+", text.partition("names are:")[2].partition("See the help")[0])
        near = get_close_matches(wrong[1], known, cutoff=0.5)
        right = f"did you mean {' or '.join(near)}?" if near else f"it has {', '.join(known)}"
        return f"{lines[0]}; {right}"
    return " ".join(filter(None, lines))
