"""What holds for every widget of the registry, whatever it is about."""

import ast
import re
from dataclasses import replace
from pathlib import Path

import pytest

from build_hooks.figures import manifest
from build_hooks.figures.pictures import charts
from build_hooks.root import DOCS
from build_hooks.text import book
from widgets.kit import Choice, Value, Widget
from widgets.kit.frame import METRICS
from widgets.kit.text import minus
from widgets.registry import WIDGETS, widget

PLACES = {
    **dict.fromkeys(("Widget", "Panel"), "model.py"),
    **dict.fromkeys(
        ("Choice", "Slider", "LogSlider", "Integer", "Toggle", "Seed", "Moves"), "settings.py"
    ),
    **dict.fromkeys(("Preset", "Challenge"), "settings.py"),
    **dict.fromkeys(("Readout",), "words.py"),
    **dict.fromkeys(("Oracle", "rows"), "oracles.py"),
}
"""In which file of a widget each of the kit's parts is declared."""

ROOT = Path(__file__).resolve().parents[3]
PARTS = ("What it shows", "What to try", "The model", "What it leaves out", "References")
"""The headings of a widget's page, in the order of reading."""

EVERY = [widget(name) for name in WIDGETS]
CHALLENGES = [(shown, number) for shown in EVERY for number in range(len(shown.challenges))]


@pytest.fixture(params=EVERY, ids=WIDGETS)
def shown(request):
    """Each widget in turn."""
    return request.param


def test_a_widget_is_called_as_its_folder_is(shown):
    """Addresses, pictures and the worker all go by that name."""
    assert shown is widget(shown.name)


def test_a_widget_says_where_it_belongs_and_what_it_is(shown):
    """The gallery is sorted by chapter and kind, and search engines show the description."""
    assert re.fullmatch(r"[a-z-]+", shown.chapter)
    assert shown.kind in book.load(DOCS).kinds
    assert shown.title.strip()
    assert 20 <= len(shown.description) <= 200
    assert shown.description.endswith(".")


def test_a_widget_leads_on_to_other_widgets(shown):
    """A card of a widget that is not there could not be drawn."""
    assert set(shown.related) <= set(WIDGETS) - {shown.name}
    assert len(set(shown.related)) == len(shown.related)


def test_a_widget_has_a_page_with_every_part(shown):
    """Its figure, its equations, what it leaves out, its sources, and how to cite it."""
    page = (ROOT / "docs" / "widgets" / f"{shown.name}.md").read_text(encoding="utf-8")
    headings = [words for words in re.findall(r"^## (.+)$", page, re.M) if words in PARTS]
    assert headings == list(PARTS)
    assert re.search(rf'^```widget\nname = "{shown.name}"$', page, re.M)
    assert "$$" in page.partition("## The model")[2]
    assert "[@" in page
    assert page.index("{{ references }}") < page.index(f"{{{{ about {shown.name} }}}}")


def test_a_widgets_page_is_in_the_navigation(shown):
    """A page that only a search finds is lost on whoever browses."""
    assert f"widgets/{shown.name}.md\n" in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def test_every_control_has_a_label_of_its_own(shown):
    """Two sliders of one name can't be told apart by ear."""
    labels = [control.label for control in shown.controls]
    assert all(label.strip() for label in labels)
    assert len(set(labels)) == len(labels)


def test_every_preset_is_another_place_and_has_another_name(shown):
    """Two buttons that do the same would make a reader look for a difference."""
    places = [shown.stops(preset.values) for preset in shown.presets]
    assert len(set(places)) == len(places)
    assert len({preset.title for preset in shown.presets}) == len(places)


def test_every_readout_is_in_some_frame(shown):
    """A number that no frame has is a slip in a name."""
    frames = [shown.frame_at(shown.stops(preset.values)) for preset in shown.presets]
    made = {metric for frame in frames for metric in frame[METRICS]}
    assert {readout.metric for readout in shown.readouts} <= made


def test_every_chart_draws_tables_that_its_frames_have_and_holds_none_itself(shown):
    """One chart serves every frame, because it holds no data."""
    for preset in shown.presets:
        stops = shown.stops(preset.values)
        spec = charts.chart(shown.name, shown.chart(stops))
        charts.check_tables(shown, spec, shown.frame_at(stops))


def calls(path):
    """The names of all functions and classes of the kit that a file calls."""
    tree = [*ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    kit = [node for node in tree if isinstance(node, ast.ImportFrom) and node.module == "kit"]
    called = [node.func for node in tree if isinstance(node, ast.Call)]
    names = {name.id for name in called if isinstance(name, ast.Name)}
    return names & {alias.name for node in kit for alias in node.names}


def test_every_widget_has_its_parts_in_the_same_files(shown):
    """Who has read one widget knows where to look in the next."""
    files = {path.name: calls(path) for path in manifest.folder(shown).glob("*.py")}
    assert {"__init__.py", "view.py", *set(PLACES.values())} <= files.keys()
    for name, called in files.items():
        strange = {PLACES[part] for part in called & PLACES.keys()} - {name}
        assert strange == set(), f"{shown.name}/{name} holds what belongs into {strange}"


def test_every_view_is_called_one_and_nothing_else_is(shown):
    """By that name it is kept from readers, whose Python has no Altair."""
    for path in manifest.folder(shown).glob("*.py"):
        drawn = "altair" in path.read_text(encoding="utf-8")
        assert path.name.startswith("view") >= drawn, path


def test_a_list_of_files_to_look_at_is_not_the_one_there_is_without_it(shown):
    """Every file that is no view is shown, the model first; a list says which order or omission matters."""
    found = {path.name for path in manifest.folder(shown).glob("*.py")}
    readable = {name for name in found if not name.startswith("view")} - {"__init__.py"}
    listed = manifest.source_names(shown)
    assert listed[0] == "model.py"
    assert set(listed) <= readable
    assert len(set(listed)) == len(listed)
    assert shown.sources != manifest.source_names(replace(shown, sources=()))


@pytest.mark.parametrize(("challenger", "number"), CHALLENGES)
def test_a_challenge_is_met_by_its_answer_and_not_by_doing_nothing(challenger, number):
    """A task that can't be met is cruel, and one that is met at the start is none."""
    start = challenger.preset("start")
    answer = challenger.stops(challenger.challenges[number].answer)
    met = [challenger.words(at, challenger.frame_at(at)).met[number] for at in (start, answer)]
    assert met == [False, True]


def shelves(shown: Widget) -> dict[tuple[int, ...], str]:
    """Where one or two touches lead: the opening and every preset, and each with another panel."""
    places = {}
    for name, values in [("start", {}), *((each.name, each.values) for each in shown.presets)]:
        for panel in [None, *panels(shown)]:
            other = {} if panel is None else {shown.drawn_by: panel}
            places.setdefault(shown.stops({**values, **other}), f"{name} {panel or ''}".strip())
    return places


def panels(shown: Widget) -> tuple[Value, ...]:
    """The names of a widget's panels; none where it has one drawing."""
    return shown.control(shown.drawn_by).values if shown.drawn_by else ()


def test_no_challenge_is_met_by_a_preset_or_by_looking_at_another_panel(shown):
    """What a button brings about by itself asks for no thought."""
    met = [
        f"{challenge.name} at {place}"
        for stops, place in shelves(shown).items()
        for challenge, done in zip(
            shown.challenges, shown.words(stops, shown.frame_at(stops)).met, strict=True
        )
        if done
    ]
    assert met == []


def told(shown: Widget) -> list[str]:
    """Every text of a widget that readers see and that does not depend on a frame."""
    source = re.compile(r"\$[^$]*\$|\[@[^]]*\]")
    return [
        shown.title,
        shown.description,
        *(text for control in shown.controls for text in (control.label, control.hint)),
        *(text for c in shown.controls if isinstance(c, Choice) for text in c.options.values()),
        *(preset.title for preset in shown.presets),
        *(readout.label for readout in shown.readouts),
        *(text for c in shown.challenges for text in (c.task, *c.hints, c.worked)),
        shown.guess.prompt if shown.guess else "",
        *(oracle.quantity for oracle in shown.oracles),
        *(source.sub("", oracle.source) for oracle in shown.oracles),
    ]


def test_apostrophes_and_minus_signs_are_real_ones(shown):
    """The prose around a figure has them, and a page that has both kinds looks careless."""
    wrong = [text for text in told(shown) if "'" in text or minus(text) != text]
    assert wrong == []


def test_what_is_said_at_a_preset_has_real_apostrophes_and_minus_signs(shown):
    """Sentences and read-outs are made of numbers, and numbers may be below nothing."""
    for preset in shown.presets:
        stops = shown.stops(preset.values)
        words = shown.words(stops, shown.frame_at(stops))
        for text in [words.summary, *words.readouts.values()]:
            assert "'" not in text
            assert minus(text) == text
