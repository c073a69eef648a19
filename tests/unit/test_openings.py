"""A page knows the flipbook of each of its figures before it has come to the figure."""

import json
from html import escape

from build_hooks.openings import flipbooks


def printed(anchor: str, about: object) -> str:
    """A figure as pages have it."""
    told = escape(json.dumps(about))
    return (
        f'<figure class="widget" id="{anchor}"><p>It\'s one.</p>\n'
        f"<widget-figure name=\"x\" data-about='{told}'></widget-figure></figure>"
    )


def test_each_figure_has_the_flipbook_that_it_opens_with():
    one = {"name": "goodhart", "edition": "abc", "title": "It's", "opening": {"stops": [3, 0]}}
    other = {"name": "rater", "edition": "def", "title": "<", "opening": {"stops": [1]}}
    page = f"<h1>…</h1>{printed('first', one)}<p>…</p>{printed('second', other)}"
    assert flipbooks(page) == {
        "first": "flipbooks/goodhart/3-0.json?v=abc",
        "second": "flipbooks/rater/1.json?v=def",
    }


def test_a_page_without_figures_has_none():
    assert flipbooks("<h1>…</h1>") == {}
