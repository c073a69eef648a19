"""While somebody writes, an opening is its first picture: complete as a page needs it, and no more."""

import json

import pytest

from build_hooks import store
from build_hooks.figures.drawing import drawings, sketches
from build_hooks.figures.pictures.opening import slug
from widgets.registry import WIDGETS, widget

NAME = min(WIDGETS, key=lambda name: len(widget(name).controls))
"""The plainest of the book."""


@pytest.fixture(autouse=True)
def empty(tmp_path, monkeypatch):
    """A store with nothing in it."""
    monkeypatch.setattr(store, "FOLDER", tmp_path)


@pytest.fixture
def start():
    return widget(NAME).preset("start")


def test_a_sketch_has_what_a_page_is_printed_from(start):
    sketches.sketch([(NAME, start)])
    made, place = sketches.sketched(NAME, start), slug(start)
    assert made[f"pictures/{NAME}/{place}.svg"].startswith("<svg")
    assert json.loads(made[f"words/{NAME}/{place}.json"])["summary"]
    book = json.loads(made[f"flipbooks/{NAME}/{place}.json"])
    assert len(book["frames"]) == 1 and len(next(iter(book["frames"].values()))["pictures"]) <= 2
    assert [name for name in made if name.startswith("charts/")]


def test_it_is_drawn_once_and_never_taken_for_the_whole(start, monkeypatch):
    """A build for readers must draw the rest."""
    sketches.sketch([(NAME, start)])
    assert drawings.known(NAME, start) is None
    monkeypatch.setattr(sketches, "draw", lambda *_: pytest.fail("it was drawn again"))
    sketches.sketch([(NAME, start)])


def test_where_the_whole_is_there_it_is_taken(start):
    drawings.keep(NAME, start, {"pictures/x.svg": "<svg>whole</svg>"})
    sketches.sketch([(NAME, start)])
    assert sketches.sketched(NAME, start) == {"pictures/x.svg": "<svg>whole</svg>"}


def test_what_is_not_there_is_said(start):
    with pytest.raises(store.StoreError, match=f"sketched/{NAME} .* is gone"):
        sketches.sketched(NAME, start)
