"""Figures are referred to by what authors call them, and read as their numbers."""

from pathlib import Path

import markdown
import pytest

from build_hooks.checks import citations
from build_hooks.site.plain import plain
from build_hooks.text.fences import named
from build_hooks.text.messages import MarkupError
from tests.unit.press.text.test_references import docs

NAV = "nav:\n  - Home: index.md\n  - Chapters:\n      - chapters/two.md\n      - chapters/one.md\n"
FENCE = '```widget\nname = "{name}"\nid = "{id}"\n```\n'
ONE = FENCE.format(name="rater", id="taste")
TWO = FENCE.format(name="goodhart", id="tails") + FENCE.format(name="boat_race", id="boat")


def book(tmp_path: Path, **texts: str) -> Path:
    """A book of two chapters, the second of which comes first in its navigation."""
    folder = docs(tmp_path, "")
    (tmp_path / "mkdocs.yml").write_text(NAV)
    (folder / "chapters").mkdir()
    for name, text in {"one": ONE, "two": TWO, **texts}.items():
        (folder / "chapters" / f"{name}.md").write_text(f"# {name}\n\n{text}\n", encoding="utf-8")
    return folder


def figure(anchor: str, number: str) -> str:
    """A figure as the press puts it into a page, as far as it matters here."""
    link = f'<a class="figure-number" href="#{anchor}">Figure {number}</a>'
    return f'<figure id="{anchor}"><figcaption>{link}</figcaption></figure>\n\n'


def rendered(text: str, folder: Path) -> str:
    """A chapter’s Markdown as HTML."""
    md = markdown.Markdown(
        extensions=["build_hooks.pages.extension"],
        extension_configs={"build_hooks.pages.extension": {"docs": str(folder)}},
    )
    return md.convert(text)


def test_figures_are_numbered_by_the_navigation_and_named_by_their_ids(tmp_path):
    """The first chapter in the navigation is chapter 1, whatever its file is called."""
    assert named.figures(book(tmp_path)) == {
        "chapters/two.md": {"tails": "1.1", "boat": "1.2"},
        "chapters/one.md": {"taste": "2.1"},
    }


def test_an_id_is_that_of_the_widget_where_the_fence_gives_none():
    assert named.anchor('name = "boat_race"') == "boat-race"
    assert named.anchor('name = "boat_race"\nid = "boat"') == "boat"
    assert named.anchor("name = ") == ""


def test_a_name_reads_as_the_number_and_leads_to_the_figure(tmp_path):
    """Of the same page by its caption, of another chapter by its name; code is left alone."""
    folder = book(tmp_path)
    html = rendered(
        f"{figure('tails', '1.1')}See [#tails] and [#one/taste], not `[#tails]`.", folder
    )
    assert '<a class="figure-link" href="#tails">Figure\N{NO-BREAK SPACE}1.1</a>' in html
    assert '<a class="figure-link" href="one.md#taste">Figure\N{NO-BREAK SPACE}2.1</a>' in html
    assert "<code>[#tails]</code>" in html
    assert 'href="#x">#tails' in rendered("[#tails](#x)", folder)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "See [#tail].",
            r"the chapter has no figure 'tail'; did you mean tails\?(.|\n)*See \[#tail\]",
        ),
        ("See [#one/tase].", "no figure 'tase'; did you mean taste"),
        ("See [#three/taste].", "no figure 'taste'"),
        ("[see [#tails]](x.md)", "a figure cannot stand inside a link"),
        ("# On [#tails]", "cannot stand in a heading"),
    ],
)
def test_a_name_that_is_wrong_stops_the_page_and_quotes_its_line(tmp_path, text, message):
    with pytest.raises(MarkupError, match=message):
        rendered(figure("tails", "1.1") + text, book(tmp_path))


def test_a_wrong_name_is_said_with_its_file_line_and_remedy(tmp_path):
    """Before anything is printed, for all pages at once."""
    folder = book(tmp_path, two=f"{TWO}\n[#tails] and\n[#tial], [#one/taste], [#on/taste].")
    (folder / "page.md").write_text("# P\n\n[#tails]\n")
    assert citations.check(folder) == [
        "docs/chapters/two.md:13: the chapter has no figure 'tial'; did you mean tails? There are tails, boat",
        "docs/chapters/two.md:13: chapters/on.md has no figures; write [#one/taste] for one of another chapter",
        "docs/page.md:3: [#tails] is for chapters, whose figures have numbers; write a link",
    ]


def test_the_plain_text_has_the_number_too(tmp_path):
    """It is read where no link leads anywhere."""
    folder = book(tmp_path)
    said = plain("See [#one/taste].", "chapters/two.md", folder, "https://example.org/")
    assert "See Figure 2.1." in said
