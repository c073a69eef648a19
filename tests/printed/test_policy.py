"""Every page says what may run in it, and has nothing itself that would have to."""

import pytest

from tests.printed.book import LOST, PAGES, page, trees

DATA = ("application/json", "application/ld+json")
"""What a script element may hold that is no script."""

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:"
)

OURS = [LOST, *(path for path in PAGES if not path.startswith("embed/"))]


@pytest.mark.parametrize("path", [LOST, *PAGES])
def test_no_script_stands_in_a_page(path):
    """The theme's templates have some; one that a new version adds would be refused, so it must move into a file."""
    for tree in trees(path):
        scripts = [each for each in tree.css("script") if "src" not in each.attributes]
        assert [each.html for each in scripts if each.attributes.get("type") not in DATA] == []
        every = tree.css("*")
        assert [
            each.tag for each in every if any(name.startswith("on") for name in each.attributes)
        ] == []
        links = [value or "" for each in every for value in each.attributes.values()]
        assert [link for link in links if link.strip().lower().startswith("javascript:")] == []


def test_every_page_of_the_book_has_the_policy_before_anything_that_runs():
    assert len(OURS) > 10
    for path in OURS:
        [policy] = page(path).css('head meta[http-equiv="Content-Security-Policy"]')
        assert policy.attributes["content"] == POLICY, path
        html = page(path).html or ""
        assert html.index("Content-Security-Policy") < html.index("<link") < html.index("<script")
