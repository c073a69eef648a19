"""The paperclip widget against the numbers of its specification, and against its own claims."""

from math import pi

import pytest

from widgets.kit import Values, metrics_of
from widgets.kit.frame import Metrics
from widgets.paperclip.model import WIDGET


def metrics(**values: float | str) -> Metrics:
    """The metrics of the widget's frame at these values and the others' starts."""
    return metrics_of(WIDGET.frame_at(WIDGET.stops(values)))


def test_the_maximiser_builds_disables_when_it_must_and_clears():
    """Two factories for sixteen steps make 32 clips; the switch goes just before the habitat."""
    found = metrics()
    assert found["actions"] == "B.DCCCCCCCCCCCCC"
    assert found["expected_utility"] == pytest.approx(32, abs=1e-9)
    assert (found["first_disable"], found["first_clear"]) == (3, 4)


def test_a_switch_that_is_no_threat_is_left_alone():
    """An operator who never minds is not worth a step."""
    found = metrics(tolerance=1)
    assert found["expected_utility"] == pytest.approx(32, abs=1e-9)
    assert found["switch_disabled"] is False


def test_an_accident_prone_switch_is_disabled_at_once():
    """With accidents the threat is there from the start, so only the first factory comes first.

    One step with a working switch: 32 clips, or the 2 of the first step: 0.98 * 32 + 0.02 * 2.
    """
    found = metrics(p_accident=0.02)
    assert str(found["actions"]).startswith("BD.")
    assert found["expected_utility"] == pytest.approx(31.4, abs=1e-9)
    assert found["survival"] == pytest.approx(0.98, abs=1e-12)


@pytest.mark.parametrize(
    ("values", "disabled", "left"),
    [
        ({"target": 12}, False, 16),
        ({"target": 12, "p_accident": 0.02}, True, 16),
        ({"target": 24}, True, 11),
    ],
)
def test_a_satisficer_resists_only_for_the_sake_of_enough(values, disabled, left):
    """Enough within reach needs no habitat; enough under threat, or out of reach, is defended."""
    found = metrics(agent="satisficer", **values)
    assert (found["switch_disabled"], found["habitat_left"]) == (disabled, left)


def test_an_assistance_agent_asks_while_the_harm_is_small():
    """At harm 3 it clears before the operator's eyes, and lets itself be stopped."""
    found = metrics(agent="assistance", harm=3)
    assert found["expected_utility"] == pytest.approx(20.58057, abs=1e-4)
    assert found["switch_disabled"] is False


def test_an_assistance_agent_leaves_alone_what_may_be_dear():
    """At harm 6 a cell costs 6 * 0.2 = 1.2 clips on average and brings 1."""
    found = metrics(agent="assistance", harm=6)
    assert found["expected_utility"] == pytest.approx(19, abs=1e-9)
    assert found["habitat_left"] == 16


def test_an_assistance_agent_disables_a_button_pressed_at_random():
    """A press that carries no information helps no one."""
    assert metrics(agent="assistance", harm=6, p_accident=0.02)["switch_disabled"] is True


def test_most_goals_disable_the_switch():
    """Forty-four of seventy-two directions, in the compass's world with accidents."""
    found = metrics(panel="compass", p_accident=0.02, tolerance=0.8)
    assert found["share_disabling"] == pytest.approx(44 / 72, abs=1e-9)


def test_no_goal_disables_a_switch_that_nobody_presses():
    """Without a threat there is nothing to gain."""
    assert metrics(panel="compass", p_accident=0, tolerance=1)["share_disabling"] == 0


def test_goals_that_love_what_is_left_alone_neither_clear_nor_build():
    """From 45 to 90 degrees a cell is worth more than a clip: the habitat stays as it is."""
    goals = WIDGET.frame_at(WIDGET.stops({"panel": "compass", "p_accident": 0.02}))["goals"]
    for angle, clears in zip(goals["angle"], goals["clears"], strict=True):
        assert isinstance(angle, float)
        if pi / 4 < angle < pi / 2:
            assert clears is False


@pytest.mark.parametrize("k", range(1, 13))
def test_more_open_doors_make_staying_on_the_better_bet(k):
    """By symmetry the best of k + 1 is one of k, and n even draws divide 0 to 1 into n + 1 parts."""
    found = metrics(panel="power", k=k)
    assert found["stay_on"] == pytest.approx(k / (k + 1), abs=1e-12)
    assert found["best"] == pytest.approx(1 - 1 / (k + 2), abs=1e-12)


@pytest.mark.parametrize("challenge", range(2))
def test_each_challenge_is_met_by_its_answer_and_not_by_the_start(challenge):
    """Else there would be nothing to do, or no way to do it."""
    met = WIDGET.challenges[challenge].met
    answer = WIDGET.stops(WIDGET.challenges[challenge].answer)
    start = WIDGET.stops({})
    assert met(WIDGET.values(answer), metrics_of(WIDGET.frame_at(answer)))
    assert not met(WIDGET.values(start), metrics_of(WIDGET.frame_at(start)))


@pytest.mark.parametrize("preset", [preset.name for preset in WIDGET.presets])
def test_no_challenge_fails_in_any_panel(preset):
    """A challenge is asked about every frame, also about those of the other panels."""
    stops = WIDGET.preset(preset)
    words = WIDGET.words(stops, WIDGET.frame_at(stops))
    assert len(words.met) == 2 and words.summary.endswith(".")


def summary(**values: float | str) -> str:
    """The sentence that the page says beside the figure."""
    stops = WIDGET.stops(values)
    return WIDGET.words(stops, WIDGET.frame_at(stops)).summary


def test_the_summary_says_what_was_made_what_is_left_and_what_became_of_the_switch():
    """The sentence that is read aloud."""
    assert summary() == (
        "The maximiser made 32 clips on average, left 3 of 16 habitat cells, "
        "and disabled the switch at step 3."
    )
    assert "left the switch alone" in summary(agent="satisficer")


def test_only_what_matters_can_be_set():
    """The compass has a world of its own, and a satisficer no top share."""

    def shown(values: Values) -> set[str]:
        stops = WIDGET.values(WIDGET.stops(values))
        return {control.name for control in WIDGET.controls if WIDGET.applies(control, stops)}

    assert shown({"panel": "power"}) == {"panel", "k"}
    assert shown({"panel": "compass"}) == {"panel", "p_accident", "tolerance"}
    assert shown({"agent": "satisficer"}) & {"target", "harm", "q", "k"} == {"target"}
