"""A chapter as plain Markdown: for those who read in a terminal, quote it, or let a program read it.

Its figures are their captions and what they show in words, its citations are names and years, and
what it cites is listed at its end.
"""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from posixpath import dirname, join, normpath

from ..text import mentions, references
from ..text.fences import facts, named
from ..text.fences.facts import Facts
from ..text.fences.places import FENCE, fingerprint
from ..text.references import Reference
from ..text.source import CLAIMS, FRONT_MATTER, HIDDEN

COMMENT = re.compile(rf"[ \t]*(?:{CLAIMS}|<!--).*?-->", re.S)
LIST = re.compile(r"^ *\{\{.*\}\} *$\n?", re.M)
BOX = re.compile(r'^(?P<indent> *)(?:!!!|\?\?\?\+?) *(?P<kind>[\w -]*?) *(?:"(?P<title>.*)")? *$')
LINK = re.compile(r"(?<!!)\[([^\[\]]*)\]\((?!\w+:|#|/)([^)\s#]+?)(?:\.md)?(#[^)\s]*)?\)")
ATTRIBUTES = re.compile(r"\{ *[.#:][^}\n]*\}")
CODE = re.compile(r"\0(\d+)\0")
HTML = re.compile(r"</?(?:div|p|span|section)\b[^>\n]*>")


def plain(text: str, path: str, docs: Path, home: str) -> str:
    """The Markdown source at `path` as plain Markdown."""
    known = references.load(docs)
    page = address(path, home)
    text = FRONT_MATTER.sub("", text.replace("\r\n", "\n"))
    drawn = [facts.find(fingerprint(fence["source"]), docs) for fence in FENCE.finditer(text)]
    own = {each.anchor: each.number for each in drawn if each}
    text = FENCE.sub(
        lambda fence: figure(facts.find(fingerprint(fence["source"]), docs), page), text
    )
    code: list[str] = []
    text = HIDDEN.sub(partial(kept, code), text)
    text = re.sub(mentions.FIGURE, lambda found: numbered(found[1], path, own, docs), text)
    text = LIST.sub("", COMMENT.sub("", text))
    keys = {key for body in re.findall(mentions.CITATION, text) for key, _ in mentions.cited(body)}
    text = re.sub(mentions.CITATION, lambda found: cited(found[1], known), text)
    text = re.sub(mentions.TERM, lambda found: found[1].rpartition("|")[2], text)
    text = LINK.sub(lambda found: link(found, path, home), text)
    text = CODE.sub(lambda found: code[int(found[1])], HTML.sub("", ATTRIBUTES.sub("", text)))
    text = "\n".join(unboxed(text.split("\n")))
    listed = "".join(f"- {row(known[key])}\n" for key in known if key in keys)
    sources = f"## References\n\n{listed}\n" if listed else ""
    text = re.sub(r"\n{3,}", "\n\n", re.sub(r"(?:\n>)+(?=\n\n|\Z)", "", text)).strip()
    return f"{text}\n\n{sources}---\n\nThis is the plain text of {page}\n"


def kept(code: list[str], found: re.Match[str]) -> str:
    """What stands for a piece of code, which is put to the others: nothing in it is markup of ours."""
    if not (found["fence"] or found["code"]):
        return found[0]
    code.append(found[0])
    return f"\0{len(code) - 1}\0"


def figure(shown: Facts | None, page: str) -> str:
    """What stands for a figure; nothing for one that `prepare` has not made, which is only an example."""
    if not shown:
        return ""
    number = shown.number and f"Figure {shown.number}"
    said = " ".join(filter(None, (number, shown.caption, shown.summary)))
    return f"> **Figure: {shown.title}.** {said} Try it at {page}#{shown.anchor}"


def numbered(name: str, path: str, own: dict[str, str], docs: Path) -> str:
    """A figure by its number; `own` are those of the page at `path`."""
    chapter, anchor = named.home(name, path)
    there = own if chapter == path else named.figures(docs)[chapter]
    return f"Figure {there[anchor]}"


def cited(body: str, known: dict[str, Reference]) -> str:
    """A citation in words."""
    labels = (
        known[key].label + (f", {place}" if place else "") for key, place in mentions.cited(body)
    )
    return f"({'; '.join(labels)})"


def row(each: Reference) -> str:
    """One work, as a list has it."""
    stop = "" if each.title.endswith((".", "?", "!")) else "."
    venue = f" {each.venue}." if each.venue else ""
    where = f" {each.links[0][1]}" if each.links else ""
    return f"{each.names} ({each.date}). *{each.title}*{stop}{venue}{where}"


def address(path: str, home: str) -> str:
    """Where the page of a Markdown source is."""
    bare = path.removesuffix(".md")
    folder = bare.removesuffix("index") if bare.split("/")[-1] == "index" else f"{bare}/"
    return home + folder


def link(found: re.Match[str], path: str, home: str) -> str:
    """A link to another page of the book, from wherever the text is read."""
    target = normpath(join(dirname(path), found[2]))
    return f"[{found[1]}]({address(target, home)}{found[3] or ''})"


def unboxed(lines: list[str]) -> Iterator[str]:
    """Admonitions as quotations: their title in bold, then what is in them, other boxes too."""
    place = 0
    while place < len(lines):
        box = BOX.match(lines[place])
        if not box:
            yield lines[place]
            place += 1
            continue
        inside = len(box["indent"])
        end = place + 1
        while end < len(lines) and (not lines[end].strip() or indented(lines[end]) > inside):
            end += 1
        body = "\n".join(line[inside + 4 :] for line in lines[place + 1 : end]).rstrip()
        yield f"> **{box['title'] or box['kind'].capitalize()}**"
        yield ">"
        for line in unboxed(body.split("\n")):
            yield f"> {line}".rstrip()
        yield ""
        place = end


def indented(line: str) -> int:
    """By how many spaces."""
    return len(line) - len(line.lstrip(" "))
