"""All that is to be read is in the HTML: scripts only save the way."""

import re
import tomllib
from pathlib import Path

import pytest

from build_hooks.figures.fences import read
from build_hooks.text.fences.places import places
from tests.printed.book import one, page, words
from widgets.registry import widget

DOCS = Path(__file__).resolve().parents[2] / "docs"
LISTS = {"timeline": "event", "incidents": "incident", "organisations": "organisation"}
HAS_FIGURES = sorted({place.path for place in places(DOCS)})

TABLES = {
    fence.name: (place.path, fence.anchor)
    for place in places(DOCS)
    if "checked" in (fence := read(place.source)).parts
}
"""A page of each widget whose figure has the table of what is known, and the figure's anchor."""


def address(source: str) -> str:
    """The address of the page that is made from a file in docs/."""
    name = source.removeprefix("docs/").removesuffix(".md")
    return f"{name.removesuffix('index').rstrip('/') or '.'}/"


def rows(name: str) -> list[dict[str, object]]:
    """What a file of docs/data holds under its one list."""
    tables = tomllib.loads((DOCS / "data" / f"{name}.toml").read_text(encoding="utf-8"))
    return list(tables[LISTS[name]])


def kinds(path: str) -> list[str | None]:
    """The ids of the items of a page's list; one that is hidden would be no item to a reader."""
    items = page(path).css("searched-list li[data-kind]")
    assert not [item.html for item in items if "hidden" in item.attributes]
    return sorted(item.attributes["id"] or "" for item in items)


@pytest.mark.parametrize("source", HAS_FIGURES)
def test_figures_are_complete(source):
    """Picture, summary, controls and their values are there; only the moving waits."""
    figures = page(address(source)).css("figure.widget")
    assert figures
    for figure in figures:
        assert figure.css("svg.marks")
        assert re.search(r"\w{3,}.*[.?]$", words(one(figure, ".widget-summary")))
        assert "come alive when scripts are on" in words(one(figure, ".widget-note"))
        fields = figure.css("input, select, button")
        assert len(fields) > 3
        assert [field.html for field in fields if "disabled" not in field.attributes] == []


@pytest.mark.parametrize("name", TABLES)
def test_all_that_is_known_of_a_model_is_there(name):
    """Quantity, value, tolerance and who says so; nothing waits to be filled in."""
    source, anchor = TABLES[name]
    table = one(page(address(source)), f"#{anchor} .widget-checks tbody")
    said = [[words(cell) for cell in row.css("th, td")] for row in table.css("tr")]
    assert [row[0] for row in said] == [oracle.quantity for oracle in widget(name).oracles]
    assert all(len(row) == 3 and all(row) for row in said)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_complete(name):
    """Filters need a script; reading does not."""
    assert kinds(f"{name}/") == sorted(f"{LISTS[name]}-{row['id']}" for row in rows(name))
    assert page(f"{name}/").css("searched-list select") == []


def test_corrections_and_terms_are_complete():
    """As many as their files have; what each says is tested where it is made."""
    data = DOCS / "data"
    claims = tomllib.loads((data / "claims.toml").read_text(encoding="utf-8"))["claim"]
    corrected = [claim["id"] for claim in claims if claim["status"] == "corrected"]
    assert kinds("facts/") == sorted(corrected)
    terms = tomllib.loads((data / "glossary.toml").read_text(encoding="utf-8"))["term"]
    assert len(page("glossary/").css("searched-list [data-letter]")) == len(terms)
