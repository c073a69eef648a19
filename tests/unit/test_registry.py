"""What holds for every widget of the registry, whatever it is about."""

import pytest

from build_hooks import charts
from widgets.kit.frame import METRICS
from widgets.registry import WIDGETS, widget

EVERY = [widget(name) for name in WIDGETS]
CHALLENGES = [(shown, number) for shown in EVERY for number in range(len(shown.challenges))]


@pytest.fixture(params=EVERY, ids=WIDGETS)
def shown(request):
    """Each widget in turn."""
    return request.param


def test_a_widget_is_called_as_its_folder_is(shown):
    """Addresses, pictures and the worker all go by that name."""
    assert shown is widget(shown.name)


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
