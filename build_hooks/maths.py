"""The Markdown extension for formulas: `$…$` in a line, `$$…$$` in a paragraph of its own.

A formula touches its dollars on the inside, and no word stands before it nor a digit after it. So
$5 and $10 are amounts of money; where a sentence is still read wrongly, a backslash before $ helps.
"""

import re
from functools import partial
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from . import mentions
from .elements import make
from .kept import kept
from .prose import MarkupError, shown

AMOUNT = r"\d[\d.,]*\s+[A-Za-z]{2,}"  # $5 and the like, though a US$ may follow
INLINE = rf"(?<![\\$\w])(\$\$?)(?![\s$]|{AMOUNT})((?:\\.|[^\\$])+?)(?<!\s)\1(?![\d$])([.,;:?!)]*)"
DISPLAYED = re.compile(r"^ {0,3}\$\$(.*?)(?:\$\$ *$|\Z)", re.M | re.S)
CLOSED = re.compile(r"\$\$ *\Z")


class Inline(InlineProcessor):
    """A formula in a line of text."""

    def __init__(self, pattern: str, md: Markdown, only_marked: bool) -> None:
        super().__init__(pattern, md)
        self.only_marked = only_marked

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """The formula's element, in the place of its source."""
        latex = m[2] if m[1] == "$" else f"$${m[2]}$$"
        formula = (marked if self.only_marked else made)(latex)
        if m[3]:
            # A browser may break a line after a formula, even before a full stop.
            formula = make("span", {"class": "unbroken"}, formula, m[3])
        return formula, m.start(), m.end()


class Displayed(BlockProcessor):
    """A formula in a paragraph of its own."""

    def __init__(self, md: Markdown, only_marked: bool) -> None:
        super().__init__(md.parser)
        self.only_marked = only_marked

    def test(self, parent: Element, block: str) -> bool:
        """Whether a line of this block begins a formula."""
        return DISPLAYED.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Split the block there, so that what is around the formula is read as usual."""
        block = blocks.pop(0)
        found = DISPLAYED.search(block)
        assert found  # or test() would have said no
        if before := block[: found.start()].rstrip("\n"):
            self.parser.parseBlocks(parent, [before])
        if after := block[found.end() :].lstrip("\n"):
            blocks.insert(0, after)
        latex = found[1].strip() if CLOSED.search(found[0][2:]) else found[0]
        if self.only_marked:
            parent.append(marked(latex))
            return
        # Wide ones scroll in their box, and who has no mouse must be able to get there.
        box = {"class": "formula", "tabindex": "0", "role": "group", "aria-label": "Formula"}
        parent.append(make("div", {**box, "data-search-exclude": ""}, made(latex, displayed=True)))


def made(latex: str, *, displayed: bool = False) -> Element:
    """The formula's element, or an error with its source."""
    if latex.startswith("$$"):
        raise MarkupError(
            f"{latex}\nis a formula in the middle of a text, or one without an end; "
            "write single dollars, or $$ … $$ in a paragraph of its own and without gaps"
        )
    # Not at the top: its table of symbols takes longer to read than most pages, which have no formula.
    from . import mathml

    try:
        return mathml.formula(latex, displayed=displayed)
    except MarkupError as error:
        raise MarkupError(f"{error}\nin this formula:\n{latex}") from error


def marked(latex: str) -> Element:
    """What stands for a formula while a page is only looked through."""
    return make("span", {"data-mark": "formula", "data-body": latex})


def check(docs: Path) -> list[str]:
    """What an author must mend in the formulas of a book: file, line, fault, remedy."""
    return [
        f"{shown(docs / page.path, docs)}:{fault}"
        for page in mentions.pages(docs)
        for fault in kept(docs / page.path, f"formulas of {page.path}", partial(faults, page))
    ]


def faults(page: mentions.Page) -> list[str]:
    """What is wrong with the formulas of one page, and on which line."""
    found = []
    for mention in page.formulas:
        try:
            made(mention.body)
        except MarkupError as error:
            found.append(f"{mention.line}: {error}")
    return found


class Maths(Extension):
    """The extension; `only_marked` leaves formulas as they are, for the check of a whole book."""

    def __init__(self, **options: object) -> None:
        self.config = {"only_marked": [False, "Mark formulas and don't read them"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        """Come after code and before escapes, which LaTeX has its own of."""
        only_marked = bool(self.getConfig("only_marked"))
        md.ESCAPED_CHARS.append("$")
        md.inlinePatterns.register(Inline(INLINE, md, only_marked), "formula", 185)
        # After indented code and before headings, whose marks may begin a line of a formula.
        md.parser.blockprocessors.register(Displayed(md, only_marked), "formula", 76)


def makeExtension(**options: object) -> Maths:
    """What Python-Markdown calls for `build_hooks.maths`."""
    return Maths(**options)
