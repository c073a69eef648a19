"""The map on the home page: every chapter in its order, under the part of the chain that it is about."""

from tests.unit.press.pages.test_chain import CHAIN, chained, rendered
from tests.unit.press.text.test_references import docs

NAV = "nav:\n  - Chapters:\n      - chapters/late.md\n      - chapters/early.md\n"


def book(folder, chain=CHAIN):
    """Two chapters of which the first in the navigation comes last by name, and a home page."""
    made = docs(folder, index="# Home\n\n{{ map }}\n")
    if chain:
        (made / "data" / "chain.toml").write_text(chain)
    (made / "chapters").mkdir()
    (made / "chapters" / "late.md").write_text(
        '---\ntitle: "Late: why so"\n---\n\n{{ chain ice water }}\n'
    )
    (made / "chapters" / "early.md").write_text("# Early\n\nIt marks nothing.\n")
    (folder / "mkdocs.yml").write_text(NAV)
    return made


def test_chapters_come_in_the_order_of_the_navigation_with_a_link_each(tmp_path):
    tree = rendered(book(tmp_path), "{{ map }}")
    links = [(link.get("href"), "".join(link.itertext())) for link in tree.iter("a")]
    assert links == [("chapters/late.md", "Late why so"), ("chapters/early.md", "Early")]


def test_a_chapter_reaches_over_the_arrows_that_it_marks(tmp_path):
    """Every stop and every arrow has a column, and lines are counted: the second stop is between 3 and 4."""
    tree = rendered(book(tmp_path), "{{ map }}")
    entries = [li for li in tree.iter("li") if li.get("data-chapter")]
    assert [li.get("style") for li in entries] == ["--first: 3; --last: 8", "--first: 1; --last: 8"]
    assert [div.get("style") for div in tree.iter("div") if div.get("style")] == ["--arrows: 3"]
    heard = "".join(entries[0].itertext())
    assert "(Rain to sea water)" in heard


def test_without_a_chain_the_map_is_a_list_of_the_chapters(tmp_path):
    folder = book(tmp_path, chain="")
    (folder / "chapters" / "late.md").write_text("# Late: why so\n")
    tree = rendered(folder, "{{ map }}")
    assert [" ".join("".join(li.itertext()).split()) for li in tree.iter("li")] == [
        "1 Late why so",
        "2 Early",
    ]
    assert not [each for each in tree.iter() if "chain" in (each.get("class") or "")]
    assert not [each for each in tree.iter() if each.get("style")]


def test_a_chain_too_long_for_a_row_is_a_column_above_the_chapters(tmp_path):
    folder = book(tmp_path, chain=chained("ice", "water", "c", "d", "e", "f"))
    tree = rendered(folder, "{{ map }}")
    assert [each.get("class") for each in tree.iter("div")] == ["map", "chain chain--long"]


def test_a_book_without_chapters_has_no_map(tmp_path):
    folder = docs(tmp_path, index="# Home\n\n{{ map }}\n")
    assert list(rendered(folder, "{{ map }}").iter("ol")) == []
