"""The chain that runs through a book: what is drawn, and what stops the build."""

from xml.etree.ElementTree import Element, fromstring

import markdown
import pytest

from build_hooks.checks import citations
from build_hooks.pages import chain
from build_hooks.root import DOCS
from build_hooks.text.messages import MarkupError
from tests.unit.press.text.test_references import docs as empty

CHAIN = """one = "About one arrow."
some = "About some arrows."
all = "About every arrow."

[[stop]]
id = "cloud"
title = "Cloud"
words = "of steam"
colour = "truth"

[[stop]]
id = "rain"
title = "Rain"
words = "that falls"
arrow = "cools"

[[stop]]
id = "ice"
title = "Ice"
words = "on hills"
arrow = "freezes"

[[stop]]
id = "water"
title = "Sea water"
words = "in the end"
arrow = "melts"
"""


def chained(*names: str) -> str:
    """A chain of stops with these names."""
    stops = "".join(
        f'[[stop]]\nid = "{name}"\ntitle = "{name}"\nwords = "w"\n{"" if n == 0 else f"arrow = 'to {name}'\n"}\n'
        for n, name in enumerate(names)
    )
    return f'one = "1"\nsome = "2"\nall = "3"\n\n{stops}'


def docs(folder, chain=CHAIN, **pages: str):
    """A folder of docs with a chain."""
    made = empty(folder, **pages)
    (made / "data" / "chain.toml").write_text(chain)
    return made


def rendered(folder, text: str) -> Element:
    """A text as an HTML tree."""
    md = markdown.Markdown(
        extensions=["build_hooks.pages.extension"],
        extension_configs={"build_hooks.pages.extension": {"docs": str(folder)}},
    )
    return fromstring(f"<body>{md.convert(text)}</body>")


def marked(tree: Element) -> list[str]:
    """The stops whose arrows are marked, in their order."""
    return [
        row.get("data-stop", "")
        for row in tree.iter("li")
        if any("data-marked" in arrow.attrib for arrow in row.iter("span"))
    ]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["ice"], "About one arrow."),
        (["rain", "ice"], "About some arrows."),
        (["rain", "ice", "water"], "About every arrow."),
    ],
)
def test_the_arrows_that_end_at_the_named_stops_are_marked_and_no_others(tmp_path, names, said):
    tree = rendered(docs(tmp_path), f"Before.\n\n{{{{ chain {' '.join(names)} }}}}\n\nAfter.")
    assert marked(tree) == names
    heard = "".join(tree.itertext())
    assert heard.count("(this chapter)") == len(names)  # by ear as well
    assert heard.index("Cloud") < heard.index("Rain") < heard.index("Ice") < heard.index(said)


def test_a_chain_has_as_many_stops_as_its_file_and_their_colours(tmp_path):
    tree = rendered(docs(tmp_path, chained("a", "b")), "{{ chain b }}")
    assert ["".join(li.itertext()) for li in tree.iter("li")] == ["a w", "to b (this chapter) b w"]
    coloured = rendered(docs(tmp_path / "other"), "{{ chain ice }}")
    styles = [each.get("style") for each in coloured.iter("span") if each.get("style")]
    assert styles == ["--role: var(--truth)"]


def test_two_chapters_may_draw_the_same_chain(tmp_path):
    """Another list belongs into one page only."""
    line = "{{ chain ice }}"
    assert citations.check(docs(tmp_path, one=line, two=line)) == []


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("{{ chain }}", r"names no stop; name those whose arrows are meant: rain, ice, water"),
        ("{{ chain iec }}", r"ends at 'iec', but at rain, ice, water; did you mean ice\?"),
        ("{{ chain cloud }}", r"ends at 'cloud', but at .*; correct it, or add it to docs/data/ch"),
        ("{{ chain ice ice }}", r"names 'ice' twice; once is enough"),
    ],
)
def test_a_chain_that_cannot_be_drawn_stops_the_build(tmp_path, line, trouble):
    folder = docs(tmp_path, page=f"# Page\n\n{line}\n")
    (message,) = citations.check(folder)
    assert message.startswith("docs/page.md:3: ")
    with pytest.raises(MarkupError, match=trouble):
        rendered(folder, line)
    with pytest.raises(MarkupError, match=trouble):
        raise MarkupError(message)


def test_a_book_without_a_chain_is_told_where_to_declare_one(tmp_path):
    (message,) = citations.check(empty(tmp_path, page="# Page\n\n{{ chain ice }}\n"))
    assert message == (
        "docs/page.md:3: this book has no chain; declare its stops in docs/data/chain.toml, "
        "or remove this line"
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('arrow = "cools"\n', "", "11: say what stands at the arrow to 'rain'; add arrow = …"),
        ('words = "of steam"', 'words = "s"\narrow = "a"', "5: no arrow leads to the first stop"),
        ('all = "About every arrow."\n', "", "1: this file has no all; add all = …"),
        ('"truth"', '"trooth"', "5: docs/stylesheets/palette.css has no colour 'trooth'; did you mean truth?"),
        ('id = "ice"', 'id = "rain"', "18: id 'rain' is taken by the stop on line 11"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_file_is_named_by_its_line(tmp_path, old, new, told):
    folder = docs(tmp_path, CHAIN.replace(old, new))
    (folder / "stylesheets").mkdir()
    palette = (DOCS / "stylesheets" / "palette.css").read_text(encoding="utf-8")
    (folder / "stylesheets" / "palette.css").write_text(palette, encoding="utf-8")
    (message,) = chain.check(folder)
    assert message.startswith(f"docs/data/chain.toml:{told}")


def test_ours_is_whole():
    assert chain.check(DOCS) == []
    assert chain.ends(DOCS)
