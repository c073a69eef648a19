"""A long model says how far it has come to whoever listens, and works the same if nobody does."""

import pytest

from widgets.kit import progress
from widgets.kit.frame import listen


@pytest.fixture(autouse=True)
def nobody_after():
    """Other tests make frames too, and nobody may be listening there."""
    yield
    listen(None)


def test_nobody_needs_to_listen():
    """Where the book is built and in tests there is nobody."""
    assert progress(1, 2) is None


def test_the_last_to_listen_is_told_every_step():
    """A worker that is restored from a snapshot must not talk to the page it was made for."""
    before, now = [], []
    listen(lambda *told: before.append(told))
    listen(lambda *told: now.append(told))
    for done in range(3):
        progress(done, 2)
    assert (before, now) == ([], [(0, 2), (1, 2), (2, 2)])
