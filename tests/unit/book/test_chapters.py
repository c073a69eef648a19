"""The book holds what it promises its readers: sources, explained terms, plain and short prose."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[3] / "docs"
CHAPTERS = sorted((DOCS / "chapters").glob("*.md"))
PAGES = sorted(path for path in DOCS.rglob("*.md") if "_generated" not in path.parts)

FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.M | re.S)
FENCE = re.compile(r"^(?P<ticks>`{3,}).*?^(?P=ticks) *$\n?", re.M | re.S)
COMMENT = re.compile(r"<!--.*?-->", re.S)
CITATION = re.compile(r"\[@([^\[\]]+)\]")
TERM = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]]+))?\]\]")
TITLE = re.compile(r"^(#{1,6}) (.+)$", re.M)

# About how many words each chapter is given: what its argument needs, and no more.
WORDS = {
    "introduction": 1500,
    "specification": 3500,
    "inner-and-outer": 2800,
    "oversight": 3500,
    "governance": 3000,
    "outlook": 1920,
}

LISTS = ("timeline", "incidents", "organisations")
"""What pages print from files of records."""

# Exercises ask about what was sourced before them, and a summary repeats it.
UNSOURCED = ("Questions", "Summary")
# What a figure of ours shows rests on its model, and the date of a check on nothing else.
OURS = re.compile(r"\s*\*Last checked: ")
TRY = re.compile(r'^!!! example "Try this"\n(?: {4}.*\n|\n)*', re.M)
STUDY = re.compile(
    r"\d"
    r"|\b[A-Z][a-z]+(?:-[A-Z][a-z]+)? (?:and|,) [A-Z][a-z]+\b"  # Manheim and Garrabrant
    r"|\band (?:colleagues|others)\b|\bet al\b"
    r"|\b(?:[Ee]xperiments?|[Aa]udits?|[Tt]heorem|[Pp]reprint|[Ss]tudy of|20\d\d study)\b"
)
PLANS = re.compile(
    r"coming soon|to be written|to come\b|under construction|\bTODO\b|\bTBD\b|\bFIXME\b"
    r"|lorem ipsum|(?:later|future|next|upcoming|another) chapters?\b|stay tuned|watch this space",
    re.I,
)
AMERICAN = re.compile(
    r"\b(?:behavior|color|favor|labor(?!ator)|honor|neighbor|rumor|humor|harbor)\w*"
    r"|\b(?:optim|maxim|minim|general|organ|recogn|summar|real|util|penal|critic|emphas|special)"
    r"iz(?:e|es|ed|er|ers|ing|ation|ations)\b"
    r"|\b(?:analyz|paralyz)\w+|\b(?:defense|offense|center|fiber|skeptic\w*|judgment)\b"
    r"|\b(?:model|label|travel|cancel)(?:ed|ing|er)\b",
    re.I,
)


def prose(text: str) -> str:
    """A page without front matter, figures, code and comments."""
    text = COMMENT.sub("", FENCE.sub("", FRONT_MATTER.sub("", text)))
    return re.sub(r"<[^>\n]+>", "", text)


def read_aloud(text: str) -> str:
    """The words that a reader meets in a page: no citations, the words shown for a term."""
    shown = TERM.sub(lambda term: term[2] or term[1], CITATION.sub("", prose(text)))
    return re.sub(
        r"\]\([^)]*\)|\{[^}\n]*\}|^ *(?:\?\?\?|!!!) \w+|^ *\d+\. ", " ", shown, flags=re.M
    )


def sections(text: str) -> list[tuple[str, str]]:
    """The title of each section, and what it says up to the next title."""
    parts = TITLE.split(prose(text))
    return list(zip(parts[2::3], parts[3::3], strict=True))


def unsourced(text: str) -> list[str]:
    """The paragraphs that give a number or name a study, and do not say where it is from."""
    return [
        paragraph
        for title, body in sections(text)
        if title not in UNSOURCED
        for paragraph in re.split(r"\n\s*\n|\n(?=- )", TRY.sub("", body))
        if STUDY.search(CITATION.sub("", paragraph))
        and not CITATION.search(paragraph)
        and not OURS.match(paragraph)
    ]


def cited(text: str) -> set[str]:
    """The keys that a page cites."""
    return {
        re.split(r"[\s,]", part.strip().removeprefix("@"))[0]
        for body in CITATION.findall(prose(text))
        for part in body.split(";")
    }


def bibliography() -> set[str]:
    """The keys in references.bib, read without the code that prints it."""
    text = (DOCS / "data" / "references.bib").read_text(encoding="utf-8")
    return set(re.findall(r"^@\w+\{([^,\s]+),", text, re.M))


def listed(name: str) -> list[dict[str, object]]:
    """The records of a file in docs/data/, which are tables of one name."""
    read = tomllib.loads((DOCS / "data" / f"{name}.toml").read_text(encoding="utf-8"))
    (tables,) = (each for each in read.values() if isinstance(each, list))
    return list(tables)


def glossary() -> list[dict[str, object]]:
    """The tables of glossary.toml."""
    return listed("glossary")


def plain(name: object) -> str:
    """A term however it is capitalised, and whichever apostrophe it has."""
    return str(name).strip().lower().replace("’", "'")


def unquoted(text: str) -> str:
    """What is ours to spell: quotations and the titles of works keep the spelling they have."""
    return re.sub(r"\"[^\"\n]+\"|“[^”\n]+”|(?<!\*)\*[^*\n]+\*(?!\*)", "", read_aloud(text))


@pytest.fixture(params=PAGES, ids=lambda path: path.relative_to(DOCS).as_posix())
def page(request):
    return request.param.read_text(encoding="utf-8")


@pytest.fixture(params=CHAPTERS, ids=lambda path: path.stem)
def chapter(request):
    return request.param.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_a_chapter_can_be_read_in_one_sitting(path):
    """Shorter leaves out an argument; longer, and few reach its end."""
    assert path.stem in WORDS, (
        f"WORDS does not say how long chapter {path.stem!r} is to be; add a line for it"
    )
    words = re.findall(r"[^\W_][\w’'.,-]*", read_aloud(path.read_text(encoding="utf-8")))
    assert 0.85 * WORDS[path.stem] <= len(words) <= 1.3 * WORDS[path.stem]


def test_paragraphs_with_numbers_and_studies_name_their_source(chapter):
    """A number without a source is a rumour."""
    assert unsourced(chapter) == []


def test_a_number_or_a_study_without_a_source_is_noticed():
    """The rule above must catch what it is for, or a tidy list of none means nothing."""
    text = (
        "# T\n\n## A\n\nIn 2016 a boat burned.\n\nSkalse and colleagues proved it.\n\n"
        "Wen and Zhong found more. [@wen2024]\n\n- Three boats\n- and 4 more\n\n"
        "```widget\nn = 7\n```\n\nNo claim here.\n\n"
        '!!! example "Try this"\n    1. Set *n* to 8.\n\n    ??? success "What happens"\n        It is 9.\n\n'
        "## Questions\n\nWhat happened in 2016?\n"
    )
    found = [paragraph.strip() for paragraph in unsourced(text)]
    assert found == ["In 2016 a boat burned.", "Skalse and colleagues proved it.", "- and 4 more"]


def test_every_citation_has_an_entry(page):
    assert cited(page) <= bibliography()


def test_every_entry_is_cited_somewhere():
    """A reading list that nothing rests on is decoration."""
    in_pages = set().union(*(cited(path.read_text(encoding="utf-8")) for path in PAGES))
    by_terms = {key for term in glossary() for key in term.get("sources", [])}
    by_lists = {key for name in LISTS for row in listed(name) for key in row["sources"]}
    assert bibliography() - in_pages - by_terms - by_lists == set()


def test_every_explained_term_is_in_the_glossary(page):
    names = {plain(term["name"]) for term in glossary()}
    assert {plain(name) for name, _ in TERM.findall(prose(page))} <= names


def test_every_glossary_term_is_used_by_a_page_or_a_neighbour():
    """The glossary explains this book, not the field."""
    used = {
        plain(name)
        for path in PAGES
        for name, _ in TERM.findall(prose(path.read_text(encoding="utf-8")))
    }
    used |= {plain(name) for term in glossary() for name in term.get("see_also", [])}
    assert {plain(term["name"]) for term in glossary()} - used == set()


def test_a_page_has_one_title_and_its_headings_do_not_skip_a_level(page):
    """People who listen to a page move through it by its headings."""
    levels = [len(marks) for marks, _ in TITLE.findall(prose(page))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_nothing_is_announced_that_is_not_there(page):
    """A reader cannot use a promise."""
    assert [line for line in read_aloud(page).splitlines() if PLANS.search(line)] == []


def test_words_of_ours_are_spelt_the_british_way(page):
    name_of_the_book = "A Colorful Imitation"
    assert AMERICAN.findall(unquoted(page).replace(name_of_the_book, "")) == []


def test_front_matter_has_a_title_and_a_description_that_a_search_result_can_show(page):
    """What is longer is cut off in the middle of a sentence."""
    header = FRONT_MATTER.match(page)
    assert header
    assert re.search(r"^title: \S", header[0], re.M)
    description = re.search(r'^description: "([^"]+)"$', header[0], re.M)
    assert description
    assert 50 <= len(description[1]) <= 155


def test_a_question_has_its_answer_one_click_away(chapter):
    """Three to five of them, each closed until it is asked for."""
    questions = dict(sections(chapter))["Questions"]
    asked = re.findall(r"^\?\?\?(\+?)", questions, re.M)
    answered = re.findall(r'^\?\?\? question ".+\?"\n {4}\S', questions, re.M)
    assert 3 <= len(asked) <= 5
    assert len(answered) == len(asked)
    assert "+" not in asked  # which would show the answer at once


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_a_chapter_says_how_to_cite_it(path):
    """Teachers put a chapter on a reading list, and have to say which one."""
    assert path.read_text(encoding="utf-8").endswith(f"\n\n{{{{ about {path.stem} }}}}\n")
