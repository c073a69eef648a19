"""The glossary in docs/data/glossary.toml: its terms, what is wrong with them, and their lists.

A definition is shown where the term is used, so it is put into the page itself, in a list at its
end. A link to a glossary page would need to know where that page is, from here, under this
builder; a list needs nothing, and comes along when a chapter is printed or packaged.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

from . import records
from .elements import make
from .prose import MarkupError, nearest, read_toml, shown, sortable

TERM = r"\[\[([^\[\]]+)\]\]"  # as in a page
FIELDS = {"name": str, "definition": str, "see_also": list, "sources": list}


@dataclass(frozen=True)
class Term:
    """One term, on the line of the file where it begins."""

    line: int
    name: str
    definition: str
    see_also: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def slug(self) -> str:
        """The part of its ids that tells it from other terms."""
        return slug(self.name)

    @property
    def words(self) -> list[tuple[str, str]]:
        """The definition in pieces: the term that a piece leads to, if it leads to one, and its words."""
        pieces = []
        for n, part in enumerate(re.split(TERM, self.definition)):
            name, _, shown = part.partition("|") if n % 2 else ("", "", part)
            pieces.append((name, shown or name))
        return [piece for piece in pieces if any(piece)]


def load(docs: Path) -> dict[str, Term]:
    """Every term by its slug, by alphabet; a folder without a glossary has none."""
    path = docs / "data" / "glossary.toml"
    if not path.exists():
        return {}
    return read(path, shown(path, docs), path.stat().st_mtime_ns)


@cache
def read(path: Path, file: str, changed: int) -> dict[str, Term]:
    """Read the file; an edit makes `changed` another, and so another key of the cache."""
    text, tables = read_toml(path, file)
    lines = [
        n for n, line in enumerate(text.splitlines(), 1) if re.match(r"\s*\[\[\s*term\s*\]\]", line)
    ]
    mistakes = []
    terms: dict[str, Term] = {}
    if set(tables) - {"term"} or not isinstance(tables.get("term", []), list):
        mistakes.append(f"{file}:1: a glossary is a list of [[term]] tables and nothing else")
    else:
        for line, table in zip(lines, tables.get("term", []), strict=False):
            if fault := malformed(table):
                mistakes.append(f"{file}:{line}: {fault}")
                continue
            term = Term(
                line,
                table["name"],
                " ".join(table["definition"].split()),
                tuple(table.get("see_also", [])),
                tuple(table.get("sources", [])),
            )
            if same := terms.get(term.slug):
                mistakes.append(
                    f"{file}:{line}: term '{term.name}' is explained on line {same.line} already; "
                    "keep one of them"
                )
            else:
                terms[term.slug] = term
    for term in terms.values():
        mistakes += [
            f"{file}:{term.line}: '{term.name}', see also: {fault}"
            for name in term.see_also
            if (fault := unknown(name, terms))
        ]
        mistakes += [
            f"{file}:{term.line}: '{term.name}', in its definition: {fault}"
            for name, _ in term.words
            if name and (fault := unknown(name, terms))
        ]
    mistakes += [f"{file}:{fault}" for fault in loops(terms)]
    if mistakes:
        raise MarkupError("\n".join(mistakes))
    return dict(sorted(terms.items()))


def loops(terms: dict[str, Term]) -> list[str]:
    """The terms that are explained by themselves, by way of others: the line, and what to do."""
    found: list[str] = []
    done: set[str] = set()

    def follow(term: Term, way: tuple[Term, ...]) -> None:
        if term in way:
            circle = [f"'{each.name}'" for each in (*way[way.index(term) :], term)]
            found.append(
                f"{term.line}: {' is explained by '.join(circle)}, which is a circle; "
                "put one of these definitions in other words"
            )
        elif term.slug not in done:
            for name, _ in term.words:
                if other := find(name, terms) if name else None:
                    follow(other, (*way, term))
            done.add(term.slug)

    for term in sorted(terms.values(), key=lambda each: each.line):
        follow(term, ())
    return found


def malformed(table: dict[str, object]) -> str:
    """What is wrong with the fields of one term; nothing if they are right."""
    if strange := set(table) - set(FIELDS):
        return f"a term has no '{min(strange)}'; it has {', '.join(FIELDS)}"
    for field, kind in FIELDS.items():
        value = table.get(field, kind())
        if not isinstance(value, kind):
            return f"{field} is not a {'text' if kind is str else 'list of texts'}"
        if isinstance(value, list) and not all(isinstance(each, str) for each in value):
            return f"{field} is not a list of texts"
        if kind is str and not str(value).strip():
            return f'the term has no {field}; add {field} = "…"'
    return ""


def slug(name: str) -> str:
    """A name as part of an id, the same however it is capitalised or hyphenated."""
    return "-".join(sortable(name.replace("-", " ")).split())


def find(name: str, terms: dict[str, Term]) -> Term | None:
    """The term of this name, if the glossary has it."""
    return terms.get(slug(name))


def unknown(name: str, terms: dict[str, Term]) -> str:
    """What to say of a term that is not in the glossary; nothing if it is."""
    if find(name, terms):
        return ""
    names = [term.name for term in terms.values()]
    return f"term '{name}' is not in docs/data/glossary.toml; {nearest(name, names)}"


def faults(docs: Path, unknown_key: Callable[[str], str]) -> list[str]:
    """The sources of terms that the bibliography does not have."""
    return [
        f"docs/data/glossary.toml:{term.line}: '{term.name}': {fault}"
        for term in load(docs).values()
        for key in term.sources
        if (fault := unknown_key(key))
    ]


def used(terms: Iterable[Term], backlinks: Callable[[Term], Element]) -> Element:
    """The terms that a page has explained, with the way back to where it did."""
    return make("dl", {"class": "glossary"}, *(entry(term, backlinks(term)) for term in terms))


def whole(terms: dict[str, Term], used_in: Callable[[Term], list[tuple[str, str]]]) -> Element:
    """Every term with its neighbours and the pages that use it, of each the title and the way there.

    Its sources are marked as citations, for the page to make.
    """
    rows = []
    for term in terms.values():
        row = entry(term, linked=True)
        row.set("data-letter", term.slug[0].upper())
        others = (find(name, terms) for name in term.see_also)
        near = [(f"#term-{other.slug}", other.name) for other in others if other]
        for words, links in (("See also: ", near), ("Used in: ", used_in(term))):
            if links:
                row.append(make("dd", {"class": "glossary__more"}, words, *listed(links)))
        if term.sources:
            row.append(make("dd", {"class": "glossary__more"}, records.cited(term.sources)))
        rows.append(row)
    picks = {"letter": ("Letter", "All letters")}
    return records.searched("term", "terms", picks, make("dl", {"class": "glossary"}, *rows))


def listed(links: Iterable[tuple[str, str]]) -> Iterator[Element | str]:
    """Links with commas between them."""
    for n, (way, words) in enumerate(links):
        if n:
            yield ", "
        yield make("a", {"href": way}, words)


def entry(term: Term, *more: Element, linked: bool = False) -> Element:
    """One term and its definition, in which terms are `linked` on a page that has them all."""
    words = (
        make("a", {"href": f"#term-{slug(name)}"}, part) if name and linked else part
        for name, part in term.words
    )
    return make(
        "div",
        {"id": f"term-{term.slug}"},
        make("dt", {}, term.name),
        make(
            "dd",
            {},
            make("span", {"id": f"definition-of-{term.slug}"}, *words),
            " ",
            *more,
        ),
    )
