"""What counts as a citation, a term or a list in Markdown, and where the sources have them.

`[@key]`, `[@key, sec. 3]`, `[@key; @other]` cite. `[[Term]]` and `[[Term|other words]]` explain.
`[#tails]` is a figure by its number.
A line `{{ references }}` or `{{ about NAME }}` stands for a list or a drawing; which there are is said
by build_hooks/pages/lines.py. The page and the check read them with the same extension, so what one takes
for code the other does too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ..store import reading
from . import dated
from .dated import Dated
from .formulas import Formulas, marked
from .messages import MarkupError
from .source import paths

CITATION = r"\[@([^\[\]]+)\](?!\()"  # a parenthesis after it makes it a link
TERM = r"\[\[([^\[\]]+)\]\]"
FIGURE = r"\[#((?:\d+:)?[a-z][\w/-]*)\](?!\()"
LIST = re.compile(r"^ {0,3}\{\{ *(?:(\d+):)? *([\w-]+(?: +[^\s{}]+)*) *\}\} *$", re.M)

# What decides which lines are code, so that the check sees a page as the site will.
BLOCKS = (
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.superfences",
    "pymdownx.tabbed",
)
FRONT_MATTER = re.compile(r"\A---\n(.*?)^(?:---|\.\.\.) *$", re.M | re.S)


@dataclass(frozen=True)
class Mention:
    """What an author wrote between the brackets, and on which line."""

    line: int
    body: str


@dataclass(frozen=True)
class Page:
    """One Markdown source: what it cites, explains, shows and lists, its formulas and its dates."""

    path: str
    title: str
    citations: tuple[Mention, ...] = ()
    terms: tuple[Mention, ...] = ()
    figures: tuple[Mention, ...] = ()
    lists: tuple[Mention, ...] = ()
    formulas: tuple[Mention, ...] = ()
    dates: tuple[Dated, ...] = ()


def cited(body: str) -> list[tuple[str, str]]:
    """The keys and the places in them that `key, sec. 3; @other` cites."""
    citations = []
    for part in " ".join(body.split()).split(";"):
        found = re.fullmatch(r" ?@?([^\s,@]+)(?:, ?(.+?))? ?", part)
        if not found:
            raise MarkupError(
                f"[@{body}] is not a citation; write [@key], [@key, sec. 3] or [@key; @other]"
            )
        citations.append((found[1], found[2] or ""))
    return citations


def term(body: str) -> str:
    """The name of the term that `Term|other words` explains."""
    return " ".join(body.partition("|")[0].split())


def home(docs: Path, body: str) -> Page | None:
    """The page where the line `{{ body }}` stands."""
    return next((p for p in pages(docs) if any(each.body == body for each in p.lists)), None)


def widget_named_in(body: str) -> str:
    """The widget or chapter that `about NAME` names; nothing for another list."""
    word, _, name = body.partition(" ")
    return name.strip() if word == "about" else ""


class InlineMark(InlineProcessor):
    """Put an element in the place of a citation or a term; a tree processor makes sense of it."""

    def __init__(self, pattern: str, kind: str, md: Markdown) -> None:
        super().__init__(pattern, md)
        self.kind = kind

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """The element, which keeps what the author wrote and the line it stands on."""
        start, end = data.rfind("\n", 0, m.start()) + 1, data.find("\n", m.end())
        line = self.written(data[start : end if end >= 0 else None])
        mark = Element(
            "span",
            {"data-mark": self.kind, "data-body": self.written(m[1]), "data-line": line},
        )
        # What stands here until the tree is read, and in the quotation of a mistake on this line.
        mark.text = self.words(m[1]) if self.kind == "term" else AtomicString(self.written(m[0]))
        return mark, m.start(), m.end()

    def words(self, body: str) -> str:
        """The words to show, in which Markdown goes on to find emphasis and code."""
        # In a table the bar has to be escaped, and by now an escape is a note to look it up.
        for bar in re.finditer(r"\||\x02[^\x03]*\x03", body):
            if self.written(bar[0]) == "|":
                return body[bar.end() :].strip()
        return body.strip()

    def written(self, text: str) -> str:
        """What the author wrote, without the notes that Markdown has put into it."""
        noted = re.sub(r"\x02(\d+)\x03", lambda found: chr(int(found[1])), self.unescape(text))
        return re.sub(r"\x02[^\x03]*\x03", "…", noted)


class ListMark(BlockProcessor):
    """Put an element in the place of a line like `{{ references }}`."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether a line of this block stands for a list."""
        return LIST.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Split the block there, so that what is around the line is read as usual."""
        block = blocks.pop(0)
        found = LIST.search(block)
        assert found  # or test() would have said no
        if before := block[: found.start()].rstrip("\n"):
            self.parser.parseBlocks(parent, [before])
        body = f"{found[1]}:{found[2]}" if found[1] else found[2]
        SubElement(parent, "div", {"data-mark": "list", "data-body": body})
        if after := block[found.end() :].lstrip("\n"):
            blocks.insert(0, after)


class Syntax(Extension):
    """Mark citations, terms, figures and lists in the tree, and nothing more."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Come after code and escapes, and before everything else in square brackets."""
        md.inlinePatterns.register(InlineMark(CITATION, "citation", md), "citation", 178)
        md.inlinePatterns.register(InlineMark(TERM, "term", md), "term", 177)
        md.inlinePatterns.register(InlineMark(FIGURE, "figure", md), "figure", 176)
        md.parser.blockprocessors.register(ListMark(md.parser), "list-mark", 55)


def marks(root: Element) -> Iterator[tuple[Element, str, str]]:
    """Every mark in the tree, in the order of reading, with its kind and body."""
    for element in root.iter():
        if kind := element.get("data-mark"):
            yield element, kind, element.get("data-body", "")


class Collect(Treeprocessor):
    """Keep the marks and the dates of one text."""

    def __init__(self, kept: list[tuple[str, str]], dates: list[Dated]) -> None:
        super().__init__()
        self.kept = kept
        self.dates = dates

    def run(self, root: Element) -> None:
        """Look through the tree once all of it is there."""
        self.kept.extend((kind, body) for _, kind, body in marks(root))
        self.dates.extend(dated.mark(root))


def pages(docs: Path) -> list[Page]:
    """Every Markdown source under `docs`, by path."""
    return [
        known(path, path.relative_to(docs).as_posix(), path.stat().st_mtime_ns)
        for path in paths(docs)
    ]


@cache
def known(path: Path, name: str, changed: int) -> Page:
    """One source; an edit changes `changed`, and with it the key of the cache."""
    return reading(path, name, lambda: read(path, name))


def read(path: Path, name: str) -> Page:
    """Read one source."""
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    md = Markdown(
        extensions=[*BLOCKS, Formulas(marked), Syntax()],
        # Colouring code takes most of the time, and nobody looks at it here.
        extension_configs={
            "pymdownx.highlight": {"use_pygments": False},
        },
    )
    found_marks: list[tuple[str, str]] = []
    dates: list[Dated] = []
    md.treeprocessors.register(
        Collect(found_marks, dates), "collect", 15
    )  # after the inline patterns
    md.convert(numbered(text))
    found: dict[str, list[Mention]] = {"citation": [], "term": [], "figure": [], "list": []}
    formulas = []
    for kind, numbered_body in found_marks:
        if kind == "formula":
            formulas.append(formula(numbered_body, text))
            continue
        line, _, body = numbered_body.partition(":")
        found[kind].append(Mention(int(line), body))
    return Page(
        path=name,
        title=title(text, name),
        citations=tuple(found["citation"]),
        terms=tuple(found["term"]),
        figures=tuple(found["figure"]),
        lists=tuple(found["list"]),
        formulas=tuple(formulas),
        dates=tuple(dates),
    )


def formula(numbered_body: str, text: str) -> Mention:
    """A formula, and the first line that has its beginning: what is wrong with one is so anywhere."""
    body = re.sub(r"(\[@|\[\[|\[#)\d+:", r"\1", numbered_body)
    start = body.strip().split("\n")[0]
    lines = (n for n, line in enumerate(text.split("\n"), start=1) if start in line)
    return Mention(next(lines, 1), body)


def numbered(text: str) -> str:
    """The text with the number of its line written into whatever looks like a mark.

    Only Markdown can tell what is code, and it forgets the lines: so they travel in the text.
    """
    text = FRONT_MATTER.sub(lambda header: "\n" * header[0].count("\n"), text)
    return "\n".join(
        re.sub(r"\[@|\[\[(?!\[)|\[#(?=[a-z])|^ {0,3}\{\{", rf"\g<0>{n}:", line)
        for n, line in enumerate(text.split("\n"), start=1)
    )


def title(text: str, name: str) -> str:
    """What a page calls itself: its front matter's title, or its first heading, or its path."""
    header = FRONT_MATTER.match(text)
    for pattern, where in ((r"^title: *(.+)$", header[1] if header else ""), (r"^# +(.+)$", text)):
        if found := re.search(pattern, where, re.M):
            words = re.sub(r"\s*\{[^}]*\}\s*$|[*_`\"]", "", found[1])
            return re.sub(r"\[\[(?:[^|\]]*\|)?([^\]]*)\]\]", r"\1", words).strip()
    return name
