"""What the page says about a frame: numbers beside the picture, and one sentence."""

from ..kit import Metrics, Readout, Values

READOUTS = (
    Readout("incentive", "Gain from deferring", "z.3f", role="machine"),
    Readout("decision", "It will", role="machine"),
    Readout("bears", "Error level it puts up with", ".2f", role="human"),
    Readout("value", "Value of the best course", "z.3f", role="machine"),
    Readout("questions", "Questions, on average", ".2f", role="human"),
    Readout("right", "Ends right", ".1%", role="truth"),
    Readout("wrong", "Ends wrong", ".1%", role="harm"),
    Readout("none", "Does nothing", ".1%"),
    Readout("certainty", "It is this sure of your wish", ".0%", role="machine"),
    Readout("sure", "On average it is this sure", ".0%", role="machine"),
    Readout("correct", "On average it is right", ".0%", role="truth"),
)

DOES = {"defer": "defer", "act": "act", "off": "switch itself off"}
FIRST = {"ask": "It asks first", "act": "It acts at once", "nothing": "It does nothing"}


def summary(values: Values, metrics: Metrics) -> str:
    """The frame in a sentence or two, for those who can't see it."""
    if values["panel"] == "ask":
        return (
            f"{FIRST[metrics['first_move']]}; on average {metrics['questions']:.1f} questions, right "
            f"{metrics['right']:.0%}, wrong {metrics['wrong']:.1%}, value {metrics['value']:z.2f}."
        )
    if values["panel"] == "learn":
        return learning(metrics)
    gain, cost = f"{metrics['incentive']:z.2f}", values["ask_cost"]
    less = f", less {cost:g} for deferring at all" if cost else ""
    return (
        f"Believing acting is worth {values['mean']:z.1f} ± {values['sd']:.1f}, with a human of error "
        f"level {values['beta']:.2f}, the robot gains {gain} by deferring{less}, so it will "
        f"{DOES[metrics['decision']]}."
    )


def learning(metrics: Metrics) -> str:
    """What it has learnt, and how far one may rely on it."""
    answers = metrics["answers"]
    if answers == 0:
        return "It has not asked yet, and believes in each of four wishes alike: 25%."
    count = "1 answer" if answers == 1 else f"{answers} answers"
    return (
        f"After {count} it is {metrics['certainty']:.0%} sure that somebody {metrics['favourite']}; after "
        f"as many it is {metrics['sure']:.0%} sure and {metrics['correct']:.0%} right on average."
    )
