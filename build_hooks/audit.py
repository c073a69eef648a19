"""python -m build_hooks audit: what each chapter says without a claim, and which claims none says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from . import claims, mentions, reading, source
from .claims import Claim
from .prose import shown
from .source import Paragraph, Source

DOCS = Path(__file__).resolve().parents[1] / "docs"

STATED = re.compile(
    r"\d"
    r"|\b[A-Z][a-z]+(?:-[A-Z][a-z]+)? (?:and|,) [A-Z][a-z]+\b"  # Manheim and Garrabrant
    r"|\band (?:colleagues|others)\b|\bet al\b"
    r"|\b(?:[Ee]xperiments?|[Aa]udits?|[Tt]heorem|[Pp]reprint|[Ss]tudy of|20\d\d study)\b"
)
"""Numbers, dates and names of studies: whoever writes them states a fact."""

REPEATED = ("Summary", "Questions", "Further reading")
"""Sections that repeat what was backed before them, or list works."""

OUR_FIGURE = "How far to trust this figure"
OURS = re.compile(r"\s*(?:\*\*Try this|\*Last checked: )")
"""What is said of our own figures, which their models back, and of our own work."""


@dataclass(frozen=True)
class Audit:
    """One chapter, counted."""

    name: str
    words: int
    ease: float  # Flesch's
    citations: int  # each time a work is cited
    works: int
    named: frozenset[str]  # the claims that it rests on
    unused: tuple[Claim, ...]  # those of this chapter that no page names
    usable: int
    unbacked: tuple[Paragraph, ...]


def audits(docs: Path) -> list[Audit]:
    """Every chapter that is written, in the order of claims.toml."""
    known = claims.load(docs)
    pages = dict(source.sources(docs))
    used = {
        each for page in pages.values() for part in page.paragraphs for each in claims.named(part)
    }
    found = []
    for name in known.chapters:
        page = pages.get(docs / "chapters" / f"{name}.md")
        usable = [each for each in known.by_id.values() if each.chapter == name and each.usable]
        if page:
            unused = tuple(each for each in usable if each.id not in used)
            found.append(audit(name, page, unused, len(usable)))
    return found


def audit(name: str, page: Source, unused: tuple[Claim, ...], usable: int) -> Audit:
    """One chapter."""
    keys = [
        key
        for part in page.paragraphs
        for body in re.findall(mentions.CITATION, part.text)
        for key, _ in mentions.cited(body)
    ]
    spoken = [reading.aloud(part.text) for part in page.paragraphs]
    titles = [each.words for each in page.headings]
    return Audit(
        name=name,
        words=sum(len(reading.words(each)) for each in [*spoken, *titles]),
        ease=reading.ease(spoken),
        citations=len(keys),
        works=len(set(keys)),
        named=frozenset(each for part in page.paragraphs for each in claims.named(part)),
        unused=unused,
        usable=usable,
        unbacked=tuple(unbacked(page)),
    )


def unbacked(page: Source) -> Iterator[Paragraph]:
    """The paragraphs that state facts, and name no claim."""
    for part in page.paragraphs:
        if part.section in REPEATED or OUR_FIGURE in part.boxes or OURS.match(part.text):
            continue
        if STATED.search(reading.aloud(part.text)) and not claims.named(part):
            yield part


def report(docs: Path) -> str:
    """What an author wants to know of every chapter."""
    lines = ["chapter            words  ease  citations  works  claims used"]
    found = audits(docs)
    for each in found:
        used = each.usable - len(each.unused)
        lines.append(
            f"{each.name:17} {each.words:6,} {each.ease:5.0f} {each.citations:10} {each.works:6} "
            f"{used:5} of {each.usable}"
        )
    for each in found:
        path = shown(docs / "chapters" / f"{each.name}.md", docs)
        if each.unbacked:
            lines.append(f"\n{path} states, and names no claim:")
        for part in each.unbacked:
            lines.append(f"  {path}:{part.line}: {short(reading.aloud(part.text))}")
        if each.unused:
            lines.append(f"\nno page names these claims for {each.name}:")
        lines += [f"  {claim.id}: {short(claim.claim)}" for claim in each.unused]
    return "\n".join(lines)


def short(text: str, width: int = 90) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= width else f"{line[: width - 1]}…"


def write() -> None:
    """Print the report of this book."""
    print(report(DOCS))
