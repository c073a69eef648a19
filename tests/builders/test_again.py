"""A page taken from an earlier build is checked as if it had just been made."""

from collections.abc import Iterator

import pytest

from tests.builders.conftest import Folder

STRICT = ("mkdocs", "build", "--strict", "--site-dir", "strict")


@pytest.fixture
def linked(folder: Folder) -> Iterator[Folder]:
    """Two pages of which one links to a place in the other; both are known from a build."""
    pages = {
        "from.md": "# From\n\n[There](to.md#there)\n",
        "to.md": "# To\n\n## There\n\nText.\n",
    }
    for name, text in pages.items():
        (folder.root / "docs" / name).write_text(text)
    folder.run(*STRICT)
    yield folder
    for name in pages:
        (folder.root / "docs" / name).unlink(missing_ok=True)


def test_a_place_that_is_gone_is_missed_by_a_page_that_is_not_made_again(linked):
    """Only the page with the place was edited."""
    (linked.root / "docs" / "to.md").write_text("# To\n\n## Elsewhere\n\nText.\n")
    done = linked.tried(*STRICT)
    assert done.returncode != 0
    assert "'to.md' does not contain an anchor '#there'" in done.stderr


def test_a_page_with_a_warning_warns_at_every_build(linked):
    """Who builds again without a change must not think that all is well."""
    (linked.root / "docs" / "to.md").unlink()
    for _ in range(2):
        done = linked.tried(*STRICT)
        assert done.returncode != 0
        assert "contains a link 'to.md#there'" in done.stderr


def test_a_page_that_is_not_made_again_is_printed_to_the_letter(linked):
    made = (linked.root / "strict" / "from" / "index.html").read_text()
    linked.run(*STRICT)
    assert (linked.root / "strict" / "from" / "index.html").read_text() == made
