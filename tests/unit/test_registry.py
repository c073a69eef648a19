"""What holds for every widget of the registry, whatever it is about."""

import re
from pathlib import Path

import pytest

from build_hooks import charts
from widgets.kit.frame import METRICS
from widgets.kit.widget import KINDS
from widgets.registry import WIDGETS, widget

ROOT = Path(__file__).resolve().parents[2]
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
    assert shown.kind in KINDS
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


@pytest.mark.parametrize(("challenger", "number"), CHALLENGES)
def test_a_challenge_is_met_by_its_answer_and_not_by_doing_nothing(challenger, number):
    """A task that can't be met is cruel, and one that is met at the start is none."""
    start = challenger.preset("start")
    answer = challenger.stops(challenger.challenges[number].answer)
    met = [challenger.words(at, challenger.frame_at(at)).met[number] for at in (start, answer)]
    assert met == [False, True]
