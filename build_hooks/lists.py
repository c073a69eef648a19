"""The lists that pages print from docs/data/, where a line `{{ timeline }}` or its like stands."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import Element

from widgets.registry import WIDGETS

from . import (
    claims,
    corrections,
    dated,
    glossary,
    incidents,
    mentions,
    organisations,
    records,
    references,
    timeline,
)
from .dated import Row
from .glossary import Term
from .prose import MarkupError

FORMS = {
    "timeline": timeline.FORM,
    "incidents": incidents.FORM,
    "organisations": organisations.FORM,
}


@dataclass(frozen=True)
class Way:
    """The way from the page that holds a list to other files of the book."""

    folder: PurePosixPath

    def __call__(self, path: str) -> str:
        """A link that the builder makes an address of."""
        return str(PurePosixPath(path).relative_to(self.folder, walk_up=True))


def way_from(docs: Path, body: str) -> Way:
    """The way from the page where the line `{{ body }}` stands."""
    home = mentions.home(docs, body)
    return Way(PurePosixPath(home.path if home else "index.md").parent)


def made(body: str, docs: Path) -> list[Element] | None:
    """The list that a line asks for; nothing if it is no list of records."""
    make: dict[str, Callable[[], list[Element]]] = {
        "timeline": lambda: [timeline.whole(docs)],
        "incidents": lambda: [incidents.whole(docs, way_from(docs, body), titles(docs))],
        "organisations": lambda: [organisations.whole(docs)],
        "corrections": lambda: [corrections.whole(claims.load(docs), chapters(docs))],
        "dated": lambda: dated.whole(dates(docs)),
    }
    return make[body]() if body in make else None


def titles(docs: Path) -> dict[str, str]:
    """What each page calls itself, by its path."""
    return {page.path: brief(page) for page in mentions.pages(docs)}


def chapters(docs: Path) -> dict[str, str]:
    """What each chapter calls itself, by its name."""
    called = titles(docs)
    names = claims.load(docs).chapters
    return {name: called.get(f"chapters/{name}.md", name) for name in names}


def in_order(docs: Path) -> list[mentions.Page]:
    """Every page: chapters as the book has them, then others by path."""
    order = [f"chapters/{name}.md" for name in claims.load(docs).chapters]
    return sorted(
        mentions.pages(docs),
        key=lambda page: (order.index(page.path) if page.path in order else len(order), page.path),
    )


def users(docs: Path) -> Callable[[Term], list[tuple[str, str]]]:
    """Which pages explain a term where they use it: the way to the first such place, and a title."""
    way = way_from(docs, "glossary")
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for page in in_order(docs):
        for slug in dict.fromkeys(glossary.slug(mentions.term(each.body)) for each in page.terms):
            found[slug].append((f"{way(page.path)}#use-1-{slug}", brief(page)))
    return lambda term: found[term.slug]


def brief(page: mentions.Page) -> str:
    """What a page calls itself, up to the colon."""
    return page.title.partition(":")[0]


def dates(docs: Path) -> Iterator[tuple[str, list[Row]]]:
    """Whatever the book dates, by page: chapters in their order, then other pages, then data."""
    way = way_from(docs, "dated")
    home = mentions.home(docs, "dated")
    for page in in_order(docs):
        rows = [
            Row(each.month, each.sentence, each.section, f"{way(page.path)}#{each.anchor}")
            for each in page.dates
        ]
        if any(each.body == "organisations" for each in page.lists):
            rows += organisations.dates(docs, way(page.path))
        if rows and page != home:
            yield brief(page), rows


def keys(body: str, docs: Path) -> set[str]:
    """The works that a list cites."""
    if body == "corrections":
        corrected = (each for each in claims.load(docs).by_id.values() if each.wrong)
        return {key for each in corrected for key in each.sources}
    if body not in FORMS:
        return set()
    return {key for record in records.load(FORMS[body], docs) for key in record["sources"]}


def check(docs: Path) -> list[str]:
    """What an author must mend in the files of records: file, line, fault, remedy."""
    try:
        entries = references.load(docs)
    except MarkupError:  # which is reported by those who read the bibliography
        entries = {}
    messages = []
    for form in FORMS.values():
        try:
            if entries:
                messages += records.unknown(
                    form, docs, "sources", lambda key: references.unknown_key(key, entries)
                )
            messages += MORE[form.stem](docs)
        except MarkupError as error:
            messages += str(error).splitlines()
    return messages + uncorrected(docs)


def uncorrected(docs: Path) -> list[str]:
    """Corrected claims that do not say what readers of the corrections need."""
    try:
        known = claims.load(docs).by_id.values()
    except MarkupError:  # which is reported by those who read the claims
        return []
    if not mentions.home(docs, "corrections"):
        return []
    file = "docs/data/claims.toml"
    return [f"{file}:{line}: {fault}" for line, fault in corrections.faults(known)]


def figures(docs: Path) -> list[str]:
    """Incidents that lead to a figure there is not."""
    return records.unknown(
        incidents.FORM, docs, "figure", lambda name: records.unknown_name("widget", name, WIDGETS)
    )


MORE: dict[str, Callable[[Path], list[str]]] = {
    "timeline": timeline.faults,
    "incidents": figures,
    "organisations": organisations.faults,
}
"""What is asked of each file beyond its form and its sources."""
