"""What is cited, explained, shown or listed in pages and is not there."""

from collections import defaultdict
from pathlib import Path

from ..pages import lines
from ..text import glossary, mentions
from ..text.fences import named
from ..text.messages import MarkupError, shown
from ..text.references import Reference, load, unknown_key


def check(docs: Path) -> list[str]:
    """What an author must mend in the marks of a book's pages: file, line, fault, remedy."""
    messages: list[str] = []
    references: dict[str, Reference] = {}
    terms: dict[str, glossary.Term] = {}
    # One broken file must not hide what is wrong in the pages, but then nothing is known of it.
    broken = set()
    try:
        references = load(docs)
    except MarkupError as error:
        messages += str(error).splitlines()
        broken.add("citation")
    try:
        terms = glossary.load(docs)
    except MarkupError as error:
        messages += str(error).splitlines()
        broken.add("term")
    if not broken:
        messages += glossary.faults(docs, lambda key: unknown_key(key, references))
    homes: defaultdict[str, list[str]] = defaultdict(list)
    pages = mentions.pages(docs)
    figures = named.figures(docs) if any(page.figures for page in pages) else {}
    for page in pages:
        where = shown(docs / page.path, docs)
        for mention in page.citations if "citation" not in broken else ():
            messages += [
                f"{where}:{mention.line}: {fault}" for fault in miscited(mention, references)
            ]
        for mention in page.terms if "term" not in broken else ():
            if fault := glossary.unknown(mentions.term(mention.body), terms):
                messages.append(f"{where}:{mention.line}: {fault}")
        for mention in page.figures:
            if fault := named.fault(mention.body, page.path, figures):
                messages.append(f"{where}:{mention.line}: {fault}")
        for mention in page.lists:
            if fault := lines.fault(mention.body, docs):
                messages.append(f"{where}:{mention.line}: {fault}")
            if lines.once(mention.body, docs):
                homes[mention.body].append(f"{where}:{mention.line}")
    for name in sorted(homes):
        messages += [
            f"{where}: {{{{ {name} }}}} already stands in {homes[name][0]}; keep one of them"
            for where in homes[name][1:]
        ]
    return messages


def miscited(mention: mentions.Mention, references: dict[str, Reference]) -> list[str]:
    """What is wrong with one citation."""
    try:
        keys = [key for key, _ in mentions.cited(mention.body)]
    except MarkupError as error:
        return [str(error)]
    return [fault for key in keys if (fault := unknown_key(key, references))]
