"""A number to type: as many stops as it takes, none of them made before it is asked for."""

import json
import subprocess
from pathlib import Path

import pytest

from build_hooks.figures import controls, manifest
from build_hooks.figures.checks import declared
from build_hooks.figures.pictures.reach import MOST_SEEDS, near
from widgets.kit import Number, Slider, Widget, WidgetError
from widgets.kit.controls import meaning, stop_of

ROOT = Path(__file__).resolve().parents[3]
PEOPLE = Number("people", "People", low=0, high=100_000_000, step=1, start=8_300_000)
SHARE = Number("share", "Share", low=-0.5, high=0.5, step=0.05, start=10)
WIDGET = Widget(
    name="many",
    title="Many",
    description="For tests.",
    controls=(PEOPLE, SHARE),
    frame=lambda people, share: {"metrics": {"sick": [people * share]}},
    summary=lambda values, metrics: f"Of {values['people']} there are {metrics['sick']}.",
)


def test_a_stop_is_as_far_from_the_next_as_its_step():
    assert (PEOPLE.count, SHARE.count) == (100_000_001, 21)
    assert PEOPLE.values[8_300_000] == 8_300_000
    assert isinstance(PEOPLE.values[3], int)
    assert [SHARE.values[stop] for stop in (0, 1, 10, 20, -1)] == [-0.5, -0.45, 0.0, 0.5, 0.5]


def test_a_value_has_its_stop_at_once_or_an_error_with_the_nearest():
    """Looking through a hundred million stops would take minutes."""
    assert stop_of(PEOPLE, 99_999_999) == 99_999_999
    assert stop_of(SHARE, 0.15) == 13
    with pytest.raises(
        WidgetError, match=r"share = 0\.07 is between stops; the nearest is 0\.05 \(21 stops"
    ):
        stop_of(SHARE, 0.07)
    with pytest.raises(
        WidgetError, match=r"people = -1 is out of range \(100000001 stops from 0 to"
    ):
        stop_of(PEOPLE, -1)
    with pytest.raises(WidgetError, match="people = many is not a number"):
        stop_of(PEOPLE, "many")


def test_a_few_stops_near_the_opening_are_in_a_flipbook():
    """Whoever types a number types one far away, and arrow keys lead to these."""
    assert len(near(PEOPLE, 8_300_000, {})) == MOST_SEEDS
    assert sorted(stop for _, stop in near(PEOPLE, 0, {})) == [*range(1, MOST_SEEDS + 1)]
    slider = Slider("s", "S", low=0, high=1, count=11, start=5)
    assert [stop for _, stop in near(slider, 5, {})] == [4, 6, 3, 7, 2, 8, 1, 9, 0, 10]


def test_what_travels_is_small_however_many_stops_there_are():
    assert meaning(PEOPLE) == [0, 100_000_000, 1]
    about = manifest.described(WIDGET, PEOPLE)
    assert len(json.dumps(about)) < 300
    assert manifest.values(PEOPLE) is None


@pytest.mark.parametrize("stop", [0, 1, 999, 1000, 1_234_567, 100_000_000])
@pytest.mark.parametrize("unit", ["", "people"])
def test_kit_press_and_page_write_it_in_the_same_way(stop, unit):
    control = Number("people", "People", low=0, high=100_000_000, start=0, unit=unit)
    about = manifest.described(WIDGET, control)
    code = (
        "import { text } from './widgets/browser/shared/stops.js';"
        f"console.log(text({json.dumps(about)}, {stop}))"
    )
    done = subprocess.run(
        ["node", "--input-type=module", "-e", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == controls.text_of(about, stop)
    assert controls.text_of(about, stop).startswith(control.text(stop))


def test_in_the_page_it_is_a_field_that_says_what_it_may_be():
    html = controls.typed("many-people", manifest.described(WIDGET, PEOPLE), 8_300_000)
    assert 'type="text"' in html
    assert 'inputmode="decimal"' in html
    assert 'value="8,300,000"' in html
    assert 'aria-describedby="many-people-may"' in html
    assert ">0 to 100,000,000</p>" in html


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ({"low": 5, "high": 5}, "goes from 5 to 5; make low less than high"),
        ({"step": 0}, "has step = 0; make it more than 0"),
        ({"step": -1}, "has step = -1; make it more than 0"),
        ({"step": 0.3, "high": 1}, "can't end there in steps of 0.3; make high 0.9"),
        ({"high": 1e12}, "has 1,000,000,000,001 stops; make its step larger, so that they are 1,000,000,000 at most"),
        ({"step": 0.1, "high": 0.3}, ""),
    ],
)  # fmt: skip
def test_stops_that_can_not_be_are_told(how, told):
    made = Number("a", "A", **{"low": 0, "high": 10, "start": 0, **how})
    assert told in declared.stops(made)
    assert bool(told) == bool(declared.stops(made))
