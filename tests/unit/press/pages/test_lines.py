"""Lines `{{ … }}`: which there are follows from the lists, and a slip in one is no text for readers."""

import markdown
import pytest

from build_hooks.checks import citations
from build_hooks.pages import lines
from build_hooks.pages.lists import all as lists, listing
from build_hooks.root import DOCS
from build_hooks.text import records
from build_hooks.text.elements import make
from build_hooks.text.messages import MarkupError
from tests.unit.press.text.test_references import docs, work
from widgets.registry import WIDGETS

FORM = records.Form("games", "game", {"name": records.text, "sources": records.texts})


def printed(folder, text):
    """A page of that folder, as builders print it."""
    return markdown.markdown(
        text,
        extensions=["fenced_code", "build_hooks.pages.extension"],
        extension_configs={"build_hooks.pages.extension": {"docs": str(folder)}},
    )


SLIPS = [
    ("{{ timelin }}", "there is no list 'timelin'; did you mean timeline? There are about, "),
    ("{{ Time-Line 2 }}", "there is no list 'Time-Line'; did you mean timeline? There are about, "),
    ("{{ timeline short }}", "{{ timeline }} takes no words; remove 'short'"),
]


@pytest.mark.parametrize(("line", "message"), SLIPS)
def test_a_line_for_no_list_is_named_with_its_place_and_what_there_is(tmp_path, line, message):
    """It used to be printed as it is written, for readers to wonder at."""
    folder = docs(tmp_path, "", page=f"# T\n\nText.\n\n{line}\n")
    (fault,) = citations.check(folder)
    assert fault.startswith(f"docs/page.md:5: {message}")
    with pytest.raises(MarkupError) as caught:
        printed(folder, line)
    assert message in str(caught.value)
    assert str(caught.value).endswith(f"in this line:\n{line}")


@pytest.mark.parametrize("line", ["{{ about }}", "{{ about goodhart rater }}"])
def test_a_widget_is_asked_for_by_one_name(tmp_path, line):
    (fault,) = citations.check(docs(tmp_path, "", page=line))
    assert fault == (
        "docs/page.md:1: {{ about }} is for one widget or chapter; write {{ about "
        + WIDGETS[0]
        + " }}"
    )


@pytest.mark.parametrize(
    "text",
    ["`{{ timelin }}`", "```text\n{{ timelin }}\n```", "    {{ timelin }}", "A {{ timelin }}."],
)
def test_code_and_words_in_a_sentence_are_no_lines(tmp_path, text):
    folder = docs(tmp_path, "", page=text)
    assert citations.check(folder) == []
    assert "{{ timelin }}" in printed(folder, text)


def test_every_list_has_a_line_of_its_name():
    """And no two have one name: the second would never be printed."""
    names = [each.name for each in lists.known(DOCS)]
    assert len(set(names)) == len(names)
    assert set(names) < set(lines.known(DOCS))
    assert all(each.form.stem == each.name for each in lists.known(DOCS) if each.form)


def test_a_new_list_is_its_own_module_and_one_line(tmp_path, monkeypatch):
    """Printed where it is asked for, held against its form and the bibliography, and counted as citing."""
    games = listing.List(
        "games",
        lambda docs: [make("p", {}, *(row["name"] for row in records.load(FORM, docs)))],
        form=FORM,
    )
    monkeypatch.setattr(lists, "LISTS", (*lists.LISTS, games))
    folder = docs(tmp_path, work("a"), page="# T\n\n{{ games }}\n")
    file = folder / "data" / "games.toml"
    file.write_text('[[game]]\nname = "Go"\nsources = ["a"]\n')
    assert [*citations.check(folder), *lists.check(folder)] == []
    assert '<div class="records">\n<p>Go</p>\n</div>' in printed(folder, "{{ games }}")
    assert games.keys(folder) == {"a"}
    file.write_text('[[game]]\nname = "Go"\nsources = ["b"]\n\n')
    (fault,) = lists.check(folder)
    assert fault.startswith("docs/data/games.toml:3: key 'b' is not in docs/data/references.bib")
