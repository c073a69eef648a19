"""A list that only data declares: printed, checked, cited and searched as those that Python knows."""

import re
from xml.etree.ElementTree import fromstring

import markdown
import pytest

from build_hooks.checks import citations
from build_hooks.pages.lists import all as lists
from tests.unit.press.pages.test_citations import words
from tests.unit.press.text.test_references import docs, work

GAMES = """[list]
one = "game"
many = "games"
order = "year"
title = "name"
facts = ["year", "sort"]
lead = "about"
rows = ["players", "sources"]
picks = ["sort"]

[fields]
name = { is = "text" }
year = { is = "year" }
sort = { among = "sorts", label = "Sort", every = "All sorts" }
about = { is = "text", optional = true }
players = { is = "texts", label = "Players", optional = true }
sources = { label = "Source" }

[sorts]
board = "Board game"
card = "Card game"

[[game]]
id = "whist"
name = "Whist"
year = 1674
sort = "card"
about = "Four play, as of May 2024, *with* trumps."
players = ["four", "two pairs"]
sources = ["a"]

[[game]]
id = "mill"
name = "Mill"
year = 1400
sort = "board"
sources = ["a"]
"""


def folder(tmp_path, text=GAMES):
    made = docs(tmp_path, work("a"), page="# T\n\n{{ games }}\n")
    (made / "data" / "games.toml").write_text(text, encoding="utf-8")
    return made


def printed(made):
    html = markdown.markdown(
        (made / "page.md").read_text(),
        extensions=["build_hooks.pages.extension"],
        extension_configs={"build_hooks.pages.extension": {"docs": str(made)}},
    )
    return fromstring(f"<body>{html}</body>")


def told(made):
    return [*citations.check(made), *lists.check(made)]


def test_it_is_printed_in_its_order_with_its_labels_and_its_sources(tmp_path):
    made = folder(tmp_path)
    assert told(made) == []
    page = printed(made)
    items = [each for each in page.iter("li") if each.get("data-sort")]
    assert [each.get("id") for each in items] == ["game-mill", "game-whist"]
    assert [words(each) for each in items] == [
        "Mill1400 Board game Source (Doe, 2020)",
        "Whist1674 Card game Four play, as of May 2024, with trumps.Playersfour; two pairsSource (Doe, 2020)",
    ]
    host = page.find(".//searched-list")
    assert host.get("data-picks") == "sort: Sort: All sorts"
    assert (host.get("data-one"), host.get("data-many")) == ("game", "games")


def test_it_counts_as_citing_and_as_saying_when(tmp_path):
    made = folder(tmp_path)
    (found,) = (each for each in lists.known(made) if each.name == "games")
    assert found.keys(made) == {"a"}


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('sort = "card"', 'sort = "cart"', 'sort = "cart"', "sort 'cart' is not one of board, card; correct it, or add it to [sorts]"),
        ('["a"]\n\n', '["b"]\n\n', 'sources = ["b"]', "key 'b' is not in docs/data/references.bib"),
        ("year = 1400", "year = 14", "year = 14", "year 14 is not a year"),
        ('facts = ["year"', 'facts = ["yaer"', 'facts = ["yaer"', "facts names 'yaer', which is no field; did you mean year"),
        ('is = "year"', 'is = "number"', "year = {", "is 'number' is not one of text, texts, year, date, figure"),
        ('many = "games"\n', "", "[list]", "this [list] has no many; add many = …"),
        ('label = "Players", ', "", "players = {", "rows need labels; give 'players' one below [fields]"),
        (', every = "All sorts"', "", "sort = {", "'sort' can be picked by, so it needs a label and every"),
        ('[sorts]\nboard = "Board game"\ncard = "Card game"\n', "", "[list]", "this file has no sorts; add sorts = …"),
    ],
)  # fmt: skip
def test_a_slip_is_named_with_its_line_and_remedy(tmp_path, old, new, line, message):
    text = GAMES.replace(old, new, 1)
    assert text != GAMES
    faults = lists.check(folder(tmp_path, text))
    at = next((n for n, x in enumerate(text.splitlines(), 1) if x.startswith(line)), 1)
    assert any(
        message in each and re.match(rf"docs/data/games\.toml:{at}: ", each) for each in faults
    ), faults
