"""A line more in the navigation: mkdocs.yml as its author wrote it, comments and all, with one line put in."""

import json
import re

PLAIN = re.compile(r"[^\W\d_][\w ’'()-]*[\w)’]", re.UNICODE)
"""Titles that YAML takes for text without quotes."""

WORDS = frozenset(["yes", "no", "on", "off", "true", "false", "null", "y", "n"])


def put(config: str, section: str, title: str, path: str) -> str:
    """The text of mkdocs.yml with an entry after the last one of its folder, or in a new `section`.

    Without a navigation MkDocs lists every page by itself, and the text stays as it is.
    """
    lines = config.splitlines(keepends=True)
    begin = next((n for n, line in enumerate(lines) if re.match(r"nav:\s*(#.*)?$", line)), None)
    if begin is None:
        return config
    end = after_block(lines, begin)
    folder = path.partition("/")[0]
    like = re.compile(
        rf"""(?P<indent>\s*)- (?:.*:\s+)?["']?{re.escape(folder)}/\S+\.md["']?\s*(#.*)?$"""
    )
    before = [(n, found) for n in range(begin, end) if (found := like.match(lines[n]))]
    entry = f"- {quoted(title)}: {path}\n"
    if before:
        place, found = before[-1]
        added = [f"{found['indent']}{entry}"]
    else:
        place = end - 1
        first = next(
            (line for line in lines[begin + 1 : end] if line.lstrip().startswith("-")), "  -"
        )
        indent = first[: len(first) - len(first.lstrip())]
        added = [f"{indent}- {quoted(section)}:\n", f"{indent}    {entry}"]
    if not lines[place].endswith("\n"):
        lines[place] += "\n"
    return "".join([*lines[: place + 1], *added, *lines[place + 1 :]])


def after_block(lines: list[str], begin: int) -> int:
    """The number of the line after the last entry of a block that begins with the line `begin`."""
    last = begin
    for number in range(begin + 1, len(lines)):
        line = lines[number]
        if line.strip() and not line[0].isspace() and not line.startswith(("-", "#")):
            break
        if line.strip() and not line.lstrip().startswith("#"):
            last = number
    return last + 1


def quoted(title: str) -> str:
    """A title as YAML has it: in quotes where it would else mean something."""
    plain = PLAIN.fullmatch(title) and title.casefold() not in WORDS
    return title if plain else json.dumps(title, ensure_ascii=False)
