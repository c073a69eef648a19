"""Fences: what an author may write, and what each slip is answered with."""

import re

import pytest

from build_hooks.figures import fences
from build_hooks.figures.fence import FenceError, figure, render
from build_hooks.figures.fences import opening, read
from build_hooks.text.fences.places import fingerprint, places_in
from tests.unit.example import widget
from widgets.kit import WidgetError

EXAMPLE = widget()


def test_an_opening_is_the_preset_with_the_stops_on_top():
    """An author names what differs, and nothing else."""
    fence = read('name = "example"\npreset = "strong"\nstops = { rounds = 9 }')
    assert opening(fence, EXAMPLE) == (0, 19, 7, 0, 1)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("name = goodhart", "this is not TOML: "),
        ('preset = "x"', 'this widget fence has no name; add name = …'),
        ('name = "a"\ncolour = "red"', "a widget fence has no 'colour'; it has name, preset, stops, hide, caption, height, id, parts"),
        ('name = "a"\nhide = "n"', "hide 'n' is not a list of texts; write [\"…\", \"…\"]"),
        ('name = "a"\nhide = [3]', "hide [3] is not a list of texts; write [\"…\", \"…\"]"),
        ('name = 3', "name 3 is not a text; write it in \"…\""),
        ('name = "a"\nstops = "n"', "stops 'n' is not a table of values; write { n = 100 }"),
        ('name = "a"\nheight = true', "height True is not a number of rem; write 30"),
        ('name = "a"\nheight = -3', "height -3 is not from 0 to 200; it is in rem, such as 30"),
        ('name = "a"\nheight = nan', "height nan is not from 0 to 200"),
        ('name = "a"\nheight = 1e12', "height 1000000000000.0 is not from 0 to 200"),
        ('name = ""', 'name is empty; write it in "…"'),
        ('name = "a"\nid = "<b>"', "id '<b>' can't be an anchor; use lower-case letters, digits and -"),
        ('name = "a"\nparts = ["music"]', "parts 'music' is not one of guess, checked"),
    ],
)  # fmt: skip
def test_a_slip_in_a_fence_is_named_with_what_it_may_be(source, message):
    """The build stops with this line; it must be all that an author needs."""
    with pytest.raises(WidgetError, match=f"^{re.escape(message)}"):
        read(source)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('name = "example"\nhide = ["n"]', "widget 'example' has no control 'n'; it has kind, pressure, rounds, slack, seed"),
        ('name = "example"\nstops = { pressure = 4.2 }', "pressure = 4.2 is between stops; the nearest is 4.0 (20 stops from 0.5 to 10.0)"),
        ('name = "example"\npreset = "weak"', "widget 'example' has no preset 'weak'; it has start, strong"),
        ('name = "example"\nparts = ["guess"]', "widget 'example' asks for no guess; remove parts = [\"guess\"]"),
    ],
)  # fmt: skip
def test_a_fence_that_asks_for_what_a_widget_lacks_says_what_it_has(source, message):
    """Controls and presets are listed, so that nobody needs to open the model to mend a page."""
    with pytest.raises(WidgetError, match=f"^{re.escape(message)}$"):
        opening(read(source), EXAMPLE)


def test_a_fence_can_not_ask_for_oracles_that_there_are_not():
    """An empty table would say that nothing was checked, and nobody would see it in the build."""
    with pytest.raises(
        WidgetError, match=r"^widget 'example' has no oracles; remove \"checked\" from parts$"
    ):
        opening(read('name = "example"\nparts = ["checked"]'), widget(oracles=()))


def test_fences_are_found_with_their_lines_and_examples_are_not(tmp_path):
    """A fence shown inside another fence is something to read, not a figure."""
    page = tmp_path / "page.md"
    page.write_text(
        '# Title\n\n````\n```widget\nname = "no"\n```\n````\n\n=== tab\n\n    ```widget\n'
        '    name = "yes"\n    ```\n\n~~~ widget\nname = "also"\n~~~\n'
    )
    found = [(place.line, place.source.strip()) for place in places_in(page, tmp_path)]
    assert found == [(11, 'name = "yes"'), (15, 'name = "also"')]


def test_a_fence_without_an_end_is_named_by_file_and_line(tmp_path):
    """Everything after it would be swallowed without a word."""
    page = tmp_path / "page.md"
    page.write_text("text\n\n```widget\nname = 'x'\n")
    docs = tmp_path.name
    with pytest.raises(WidgetError, match=rf"^{docs}/page\.md:3: this widget fence is never"):
        list(places_in(page, tmp_path))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('name = "nothing"', r"there is no widget 'nothing'; there are .*goodhart"),
        ('name = "goodhart"\nstops = { n = 7 }', r"n = 7 is between stops"),
    ],
)
def test_prepare_names_file_and_line_of_a_fence_that_can_not_be(tmp_path, body, message):
    """The fence itself does not know its file; the step before the build does."""
    page = tmp_path / "chapters" / "page.md"
    page.parent.mkdir()
    page.write_text(f"# Title\n\n```widget\n{body}\n```\n")
    with pytest.raises(WidgetError, match=rf"^{tmp_path.name}/chapters/page\.md:3: {message}"):
        fences.openings(tmp_path)


def test_two_figures_of_one_page_need_two_ids(tmp_path):
    """A link to the second would lead to the first."""
    page = tmp_path / "page.md"
    page.write_text('```widget\nname = "goodhart"\n```\n' * 2)
    with pytest.raises(
        WidgetError, match=r"page\.md:4: the figure at line 1 has the id 'goodhart'"
    ):
        fences.openings(tmp_path)


def test_indentation_does_not_change_a_fence():
    """Inside a list the builder hands over the text without its indent; prepare reads it with."""
    assert fingerprint('    name = "a"\n    id = "b"') == fingerprint('name = "a"\nid = "b"\n')


def test_a_fence_is_looked_up_and_nothing_else(tmp_path):
    """The same source gives what prepare wrote for it, however often it is asked."""
    source = 'name = "example"'
    (tmp_path / f"{fingerprint(source)}.html").write_text("<figure></figure>")
    assert [figure(source, tmp_path) for _ in range(2)] == ["<figure></figure>"] * 2


def test_a_broken_fence_stops_the_build_and_is_quoted():
    """SuperFences hides every exception but its own, and would show the fence as code."""
    with pytest.raises(FenceError, match=r"(?s)has no 'colour'.*in this widget fence:\nname"):
        render('name = "goodhart"\ncolour = "red"')


def test_a_fence_that_prepare_has_not_seen_says_what_to_run():
    """A builder without hooks needs prepare to be run first."""
    with pytest.raises(FenceError, match="run `python -m build_hooks prepare`"):
        render('name = "goodhart"\ncaption = "of no page at all"')
