"""A number to type, as authors declare it: checked as other controls are, before anything is drawn."""

import pytest

from .written import line_of, said, write

SLIDER = 'Slider("pressure", "Pressure", low=0.5, high=10.0, count=20, start=7, unit="bar")'
IMPORTS = ("settings.py", "Preset, Seed, Slider", "Number, Preset, Seed")


def told(root, number):
    """What an author reads of an example whose slider is this number."""
    made = write(root, IMPORTS, ("settings.py", SLIDER, number))
    return made, said(made)


def test_a_number_takes_the_place_of_a_slider(tmp_path):
    number = 'Number("pressure", "Pressure", low=0.5, high=1_000.0, step=0.5, start=7, unit="bar")'
    assert told(tmp_path, number)[1] == []


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ('Number("pressure", "Pressure", low=0.5, high=10.0, step=0.3, start=7)', "control 'pressure' goes from 0.5 to 10 and can't end there in steps of 0.3; make high 10.1"),
        ('Number("pressure", "Pressure", low=0.5, high=10.0, step=0, start=7)', "control 'pressure' has step = 0; make it more than 0"),
        ('Number("pressure", "Pressure", low=0.5, high=10.0, step=0.5, start=20)', "control 'pressure' starts at stop 20; stops are counted from 0, and its last is 19 (10.0)"),
    ],
    ids=["an end between two steps", "no step", "a start beyond the end"],
)  # fmt: skip
def test_stops_that_can_not_be_are_told_with_their_line(number, message, tmp_path):
    root, [line] = told(tmp_path, number)
    at = line_of(root, "settings.py", number)
    assert line == f"widgets/slope/settings.py:{at}: {message}"


def test_a_preset_between_two_steps_is_told_with_the_nearest(tmp_path):
    number = 'Number("pressure", "Pressure", low=0.0, high=10.0, step=4, start=1)'
    made = write(
        tmp_path,
        IMPORTS,
        ("settings.py", SLIDER, number.replace("10.0", "12.0")),
        ("settings.py", '"Strong", {"pressure": 10.0}', '"Strong", {"pressure": 9.0}'),
    )
    lines = said(made)
    assert any("pressure = 9.0 is between stops; the nearest is 8" in line for line in lines)
