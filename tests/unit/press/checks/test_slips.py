"""What Markdown would print without a word of warning stops the build."""

import pytest

from build_hooks.checks import all as checks, slips, unused
from build_hooks.text.messages import MarkupError
from tests.unit.press.text.test_book import WAVES
from tests.unit.press.text.test_references import docs, work

BIB = work("a")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Said [@a and more.", "[@a and more. is not closed; write [@key] or [@key, sec. 3]"),
        ("Said [@a; [@a].", "[@a; [@a]. is not closed; write [@key] or [@key, sec. 3]"),
        ("A [[Proxy is", "[[Proxy is is not closed; write [[Term]] or [[Term|words shown]]"),
        ("A [[Proxy] is", "[[Proxy] is is not closed; write [[Term]] or [[Term|words shown]]"),
        (
            "See ![](boat.png) here.",
            "this image has no alternative text; write ![what it shows](file), "
            'or <img alt="" …> if it only decorates',
        ),
        (
            'See <img src="boat.png"> here.',
            "this image has no alternative text; write ![what it shows](file), "
            'or <img alt="" …> if it only decorates',
        ),
        ("#### Deep", "'#### Deep' skips a level after '## Part' on line 6; write ### Deep"),
    ],
)
def test_a_slip_of_markup_is_told_with_its_line_and_the_remedy(tmp_path, line, message):
    page = f"---\ntitle: T\n---\n# T\n\n## Part\n\nFirst.\n\n{line}\n\nNext ] line ]].\n"
    assert slips.check(docs(tmp_path, BIB, page=page)) == [f"docs/page.md:10: {message}"]


def test_sound_markup_code_and_comments_are_let_be(tmp_path):
    page = """# T

Said [@a,
p. 3] of [[Proxy|one]] and [a list][1] with \\[@a and [@handle](https://x.org).

![A boat](boat.png) <img src="boat.png" alt="">

`[@a` and `![](boat.png)` <!-- ![](boat.png) [@a -->

```text
[@a
x = [[1, 2
#### Deep
```

## Part

### Deep

## Part
"""
    assert slips.check(docs(tmp_path, BIB, page=page)) == []


@pytest.mark.parametrize(
    ("page", "glossary", "bib", "where"),
    [
        ("Said [@a", "", BIB, "docs/page.md:3: [@a is not closed"),
        ("Said [@b].", "", BIB, "docs/page.md:3: key 'b' is not in docs/data/references.bib"),
        ("![](a.png)", "", BIB, "docs/page.md:3: this image has no alternative text"),
        ("### Deep", "", BIB, "docs/page.md:3: '### Deep' skips a level"),
        ("Text.", "", BIB + BIB, "docs/data/references.bib:2: key 'a' is taken by the entry"),
        (
            "Text.",
            "",
            "@misc{a, author = {X}, title = {T}}",
            "docs/data/references.bib:1: 'a' cannot be found by a reader; add a url",
        ),
        (
            "Text.",
            '[[term]]\nname = "A"\n',
            BIB,
            "docs/data/glossary.toml:1: this term has no definition; add definition",
        ),
        (
            "Text.",
            "",
            BIB,
            "docs/data/references.bib:1: 'a' is cited nowhere; cite it, or remove it",
        ),
        ("Text <!-- claims: x -->", "", BIB, "docs/page.md:3: claim 'x' is not in docs/data/"),
    ],
)
def test_each_mistake_stops_the_build_with_file_line_trouble_and_remedy(
    tmp_path, page, glossary, bib, where
):
    folder = docs(tmp_path, bib, glossary, page=f"# T\n\n{page}\n")
    (folder / "data" / "book.toml").write_text(WAVES)
    with pytest.raises(MarkupError) as caught:
        checks.check(folder)
    assert where in str(caught.value).splitlines()[0]


def test_an_entry_is_used_if_a_page_a_list_or_a_widget_cites_it(tmp_path):
    """What claims.toml keeps for writers is not said to anybody yet."""
    bib = "".join(work(key, title=key) for key in ("page", "term", "oracle", "claim"))
    term = '[[term]]\nname = "T"\ndefinition = "D"\nsources = ["term"]\n'
    text = "# T\n\n[@page, p. 3]\n\n`[@claim]`\n\n{{ glossary }}\n"
    folder = docs(tmp_path, bib, term, page=text)
    (tmp_path / "widgets" / "w").mkdir(parents=True)
    (tmp_path / "widgets" / "w" / "model.py").write_text('source="[@oracle, table 1]"')
    assert unused.check(folder, tmp_path / "widgets") == [
        "docs/data/references.bib:4: 'claim' is cited nowhere; cite it, or remove it"
    ]
