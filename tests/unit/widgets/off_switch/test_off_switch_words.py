"""What the off switch's page says, against the rules: its sentence, its readouts, its tasks, its tips."""

import re
from math import exp, sqrt

import pytest
from hypothesis import given, strategies as st
from pytest import approx

from build_hooks.figures import manifest
from tests.unit.widgets.off_switch.test_off_switch import finely
from widgets.kit import metrics_of
from widgets.off_switch.learn import sure_and_right
from widgets.off_switch.model import WIDGET, weighed
from widgets.off_switch.words import deferring, learning

NAMES = ("mean", "sd", "beta", "ask_cost")
MEANS, SDS, BETAS, COSTS = (WIDGET.control(name).values for name in NAMES)
READOUT = {readout.metric: readout for readout in WIDGET.readouts}
SENTENCE = re.compile(
    r"^It (is (sure|all but sure|\d\d% sure) it (is right|would do harm)|can’t tell whether it is right|is sure "
    r"that acting is worth nothing)(, and you (never err|hardly ever err|err now and then|often err))?: asking "
    r"you(, at a price of 0\.\d\d,)? (?P<does>is worth|would cost it|would change nothing, a tie)"
    r"(?P<much> less than 0\.01| \d\.\d\d)?(?P<to> to it)?\. (?P<tie>To act or not is a tie, and it|It) "
    r"(?P<it>asks|acts|switches itself off)\.$"
)


def sign(number):
    """1, 0 or -1."""
    return (number > 0) - (number < 0)


def margin(mean, sd, beta):
    """The sign of sd² - 2 |mean| beta, in whole numbers of tenths and of twentieths: it can't round."""
    return sign(round(10 * sd) ** 2 - round(10 * abs(mean)) * round(20 * beta))


def verdict(mean, sd, beta):
    """Whether deferring gains, by the threshold; who can't lose and can't gain is at a tie."""
    if mean == 0 or beta == 0:
        return sign(sd)
    return margin(mean, sd, beta)


def agree(mean, sd, beta, cost, wins):
    """What is decided, measured, shown and said at a stop are one and the same."""
    values = {"mean": mean, "sd": sd, "beta": beta, "ask_cost": cost}
    metrics = metrics_of({"metrics": {**weighed(mean, sd, beta, cost), "errs": [0.2 * (beta > 0)]}})
    stops = "act" if mean > 0 else "off"
    assert metrics["decision"] == ("defer" if wins >= 0 else stops), values
    assert sign(metrics["net"]) == wins, values
    said = SENTENCE.match(deferring(values, metrics))
    assert said, deferring(values, metrics)
    does = {1: "is worth", 0: "would change nothing, a tie", -1: "would cost it"}[wins]
    assert said["does"] == does, values
    assert bool(said["to"]) == (wins > 0)
    assert {"asks": "defer", "acts": "act"}.get(said["it"], "off") == metrics["decision"]
    assert bool(said["tie"].startswith("To act")) == (mean == 0 and wins < 0)
    assert (said["much"] is None) == (wins == 0)
    assert (said["much"] == " less than 0.01") == (wins != 0 and abs(metrics["net"]) < 0.005)
    if cost == 0 and mean != 0:
        bears = READOUT["bears"].text({"bears": metrics["beta_threshold"]})
        assert (float(bears) >= beta) == (metrics["decision"] == "defer"), values


def nearest(mean, sd):
    """The last stop of the error level that is not above the threshold, and the first that is."""
    below = [beta for beta in BETAS if margin(mean, sd, beta) >= 0]
    above = [beta for beta in BETAS if margin(mean, sd, beta) < 0]
    return {BETAS[0], *below[-2:], *above[:1], BETAS[-1]}


@pytest.mark.parametrize("mean", MEANS)
def test_decision_sign_readout_and_sentence_agree_on_both_sides_of_every_threshold(mean):
    """The gain falls as errors grow, so the stops next to the threshold answer for all the others."""
    for sd in SDS:
        for beta in BETAS if sd == 0 else nearest(mean, sd):
            agree(mean, sd, beta, 0.0, verdict(mean, sd, beta))


@given(*(st.sampled_from(values) for values in (MEANS, SDS, BETAS)))
def test_they_agree_wherever_deferring_is_free(mean, sd, beta):
    """Also far from the threshold."""
    agree(mean, sd, beta, 0.0, verdict(mean, sd, beta))


@given(*(st.sampled_from(values) for values in (MEANS, SDS, BETAS, COSTS[1:])))
def test_they_agree_wherever_deferring_costs_something(mean, sd, beta, cost):
    """Nobody has a formula for that; the gain must exceed the cost, and no stop is a tie."""
    gain = weighed(mean, sd, beta, cost)["incentive"][0]
    agree(mean, sd, beta, cost, sign(gain - cost))
    assert gain != cost


@pytest.mark.parametrize(
    ("mean", "sd", "beta"), [(0.5, 1.2, 1.0), (2.0, 1.9, 0.8), (-1.5, 0.8, 0.4), (0.7, 2.5, 2.0)]
)
def test_a_cost_turns_the_decision_where_a_fine_sum_says(mean, sd, beta):
    """At the stops of the cost on either side of what deferring gains by another rule."""
    gain = finely(mean, sd, beta)
    for cost in COSTS[1:]:
        agree(mean, sd, beta, cost, sign(gain - cost))


@pytest.mark.parametrize("preset", [preset.name for preset in WIDGET.presets[:3]])
def test_the_frame_says_what_was_weighed(preset):
    """What is tested above is what readers are shown."""
    stops = WIDGET.preset(preset)
    values, frame = WIDGET.values(stops), WIDGET.frame_at(stops)
    mine = metrics_of({"metrics": weighed(*(values[name] for name in NAMES))})
    shown = metrics_of(frame)
    assert {name: shown[name] for name in mine} == mine
    assert shown["bears"] == mine["beta_threshold"]
    assert WIDGET.words(stops, frame).summary == deferring(values, shown)


def test_the_opening_is_said_plainly():
    """0.5 / (1 + e) = 0.134 is what the errors of level 0.5 stop of 0.5, at 27 of 100 decisions."""
    stops = WIDGET.preset("sure")
    assert 0.5 / (1 + exp(1)) == approx(0.13, abs=0.005)
    assert WIDGET.words(stops, WIDGET.frame_at(stops)).summary == (
        "It is sure it is right, and you err now and then: asking you would cost it 0.13. It acts."
    )


def said(**values):
    """The sentence at these stops, the others as at the start."""
    stops = WIDGET.stops(values)
    return WIDGET.words(stops, WIDGET.frame_at(stops)).summary


@pytest.mark.parametrize(
    ("values", "words"),
    [
        # Φ(1) = 0.841; Φ(3) = 0.9987 is no 100%.
        ({"mean": -1, "sd": 1}, "It is 84% sure it would do harm, and you never err"),
        ({"mean": 3, "sd": 1}, "It is all but sure it is right, and you never err"),
        ({"mean": 0, "sd": 1, "beta": 3}, "It can’t tell whether it is right, and you often err"),
        # 1 / (1 + e^10) and 1 / (1 + e^2) of decisions are wrong.
        ({"mean": 0.5, "sd": 0, "beta": 0.05}, "It is sure it is right, and you hardly ever err"),
        ({"mean": -1, "sd": 0, "beta": 0.5}, "It is sure it would do harm, and you err now and then"),
        ({"mean": 0, "sd": 0, "beta": 1}, "It is sure that acting is worth nothing"),
    ],
)  # fmt: skip
def test_what_it_believes_and_how_you_judge_is_said_in_plain_words(values, words):
    """Shares of the belief and of the decisions by formulas, not by the model."""
    assert said(**values).startswith(words + ": asking you ")


def test_ties_are_called_ties():
    """On the threshold; where all is worth nothing; and where acting is worth as much as not acting."""
    tie = "asking you would change nothing, a tie. It asks."
    assert said(mean=0.5, sd=1, beta=1).endswith(tie)
    assert said(mean=0, sd=0, beta=1).endswith(tie)
    # 1/√(2π) = 0.399 is less than the price.
    priced = said(mean=0, sd=1, ask_cost=0.4)
    assert "at a price of 0.40, would cost it less than 0.01" in priced
    assert priced.endswith("To act or not is a tie, and it switches itself off.")


def decides(**values):
    """What the robot does at these stops, the others as at the start."""
    return metrics_of(WIDGET.frame_at(WIDGET.stops(values)))["decision"]


def test_half_the_doubt_puts_up_with_a_quarter_of_the_errors_within_reach_of_the_control():
    """As in *What to try*: sd²/(2 · 0.5) is 1 and then 0.25, and both are stops."""
    for sd, bears in ((1.0, 1.0), (0.5, 0.25)):
        assert sd**2 / (2 * 0.5) == bears
        place = BETAS.index(bears)
        assert decides(sd=sd, beta=bears) == "defer"
        assert decides(sd=sd, beta=BETAS[place + 1]) == "act"


@given(st.sampled_from(BETAS), st.sampled_from(COSTS[1:]))
def test_a_cost_keeps_the_region_off_the_bottom_of_the_map(beta, cost):
    """Without doubt deferring gains nothing, so no cost is worth it."""
    assert all(weighed(mean, 0.0, beta, cost)["decision"] != ["defer"] for mean in MEANS)


def test_the_chapter_says_what_the_robot_does():
    """*Oversight*: 0.13 lost, 0.20 gained, and level 0.9 or twice the doubt brings the question back."""
    preset = {"beta": 2.0}
    assert finely(0.5, 1.0, 1e-6) == approx(0.20, abs=0.005)
    assert decides(**preset) == "act"
    assert decides(beta=0.9) == decides(**preset, sd=2.0) == "defer"


def asked(**values):
    """The metrics of act or ask."""
    return metrics_of(WIDGET.frame_at(WIDGET.stops({"panel": "ask", **values})))


def test_dear_mistakes_are_asked_about_more_and_made_less():
    """And with one question most doubt asks nothing: one answer leaves 0.8, and 0.8 - 5 · 0.2 < 0."""
    cheap, dear = asked(), asked(mistake_cost=5)
    assert dear["questions"] > cheap["questions"] and dear["wrong"] < cheap["wrong"]
    assert asked(mistake_cost=5, max_questions=1)["first_move"] == "nothing"


def test_the_worked_answer_for_cheap_mistakes_is_a_gamblers_ruin():
    """From 0 to four ahead either way with 0.8 : 0.2, cut off after 20 questions.

    Without the cut: wrong 1/(1 + 4⁴), and (4 - 8 · wrong)/0.6 questions (Feller, chapter XIV).
    """
    worked = next(c for c in WIDGET.challenges if c.name == "cheap-mistakes")
    found = metrics_of(WIDGET.frame_at(WIDGET.stops(worked.answer)))
    wrong = 1 / (1 + 4**4)
    assert found["questions"] == approx((4 - 8 * wrong) / 0.6, abs=0.1)
    assert wrong < found["wrong"] < wrong + 0.001
    assert f"{found['questions']:.1f} questions" in worked.worked
    assert f"wrong {found['wrong']:.1%}" in worked.worked.replace("\n", " ")
    walk = WIDGET.frame_at(WIDGET.stops(worked.answer))["walk"]
    rows = list(zip(walk["asked"], walk["ahead"], walk["does"], strict=True))
    assert all(does == "ask" for at, ahead, does in rows if abs(ahead) < 4 and at <= 14)
    assert all(does in "AB" for _, ahead, does in rows if abs(ahead) == 4)
    assert max(abs(ahead) for _, ahead, _ in rows) == 4


def test_the_worked_answer_of_surer_than_right_says_how_sure_and_how_right():
    """Four answers of reliability 1, taken for 4; the sixth answer makes it less sure, so not "more"."""
    worked = next(c for c in WIDGET.challenges if c.name == "surer-than-right")
    assert worked.answer["choice_beta"] == 1 and len(worked.answer["picks"]) == 4
    sure, right = sure_and_right(4, 1.0, 4.0)
    assert f"{sure:.0%} sure on average, and right {right:.0%} of the time" in worked.worked
    surest = [sure_and_right(questions, 1.0, 4.0)[0] for questions in range(7)]
    assert surest[6] < surest[5]


def test_the_worked_answer_of_defers_is_the_least_doubt():
    """√2, by the threshold."""
    worked = next(c for c in WIDGET.challenges if c.name == "defers")
    assert f"{sqrt(2):.3f}" in worked.worked
    assert decides(mean=1.0, beta=1.0, sd=1.4) == "act"
    assert decides(mean=1.0, beta=1.0, sd=1.5) == "defer"


@pytest.mark.parametrize("challenge", WIDGET.challenges, ids=lambda challenge: challenge.name)
def test_no_task_is_done_by_opening_a_preset(challenge):
    """Nor by looking at another panel from there."""
    for preset in ["start", *(preset.name for preset in WIDGET.presets)]:
        for panel in WIDGET.control("panel").values:
            values = {**WIDGET.values(WIDGET.preset(preset)), "panel": panel}
            frame = WIDGET.frame_at(WIDGET.stops(values))
            assert not challenge.met(values, metrics_of(frame)), preset


def learnt(*picks, **values):
    """The frame and the sentence after some picks."""
    stops = WIDGET.stops({"panel": "learn", "picks": picks, **values})
    frame = WIDGET.frame_at(stops)
    return frame["beliefs"]["believed"], WIDGET.words(stops, frame).summary


def test_favourites_that_are_as_likely_are_called_a_tie():
    """1 / (1 + e^-x) over 1 / (1 + e^x) is e^x: these picks leave coffee : tea at e^(2 (1 - 0.2 - 0.8)).

    Coffee rather than tea speaks for coffee; tea and water, each rather than the other, take it back.
    """
    tied, words = learnt(1, 11, 2, 7, 12, 6)
    assert tied[0] == approx(tied[1], abs=1e-12) and max(tied) == approx(tied[0], abs=1e-12)
    assert (
        f"its favourites are a tie, {tied[0]:.0%} each: somebody likes coffee or likes tea;"
        in words
    )
    single, words = learnt(1)
    assert max(single) == single[0] > max(single[1:])
    assert "it is 44% sure that somebody likes coffee;" in words
    assert "25%" in learning({}, {"answers": 0, "favourite": ""})


def test_a_first_move_that_is_no_better_than_another_is_called_a_tie():
    """One answer of 0.6 gains 2 · 0.6 - 1 = 0.2, its price; and at 3/4 a mistake of 3 takes all of it."""
    assert "though asking and doing nothing would be worth as much, a tie" in said(
        panel="ask", accuracy=0.6, question_cost=0.2
    )
    assert "though doing nothing would be worth as much, a tie" in said(
        panel="ask", mistake_cost=3, max_questions=0, prior=0.75
    )
    assert "tie" not in said(panel="ask")


def test_links_of_the_edition_before_the_scene_still_open():
    """They are known; the panel that it called the first is the scene, with the same four settings."""
    [edition] = (manifest.earlier(WIDGET, lacked) for lacked in WIDGET.earlier)
    assert edition == {"signature": "26ff", "stops": [], "options": [[0, [0, 1, 2]]]}
    assert WIDGET.control("panel").values == ("switch", "ask", "learn", "map")
    assert WIDGET.values(WIDGET.canonical([0, 35, 0, 10, *WIDGET.stops({})[4:]]))["beta"] == 0.5
