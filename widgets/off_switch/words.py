"""What the page says about a frame: numbers beside the picture, and one sentence."""

from ..kit import Metrics, Readout, Values, count, number
from ..kit.numerics import Phi

SWITCH = (
    Readout("net", "Asking you gains it", "z.2f", role="machine"),
    Readout("errs", "You decide wrongly", ".0%", role="human"),
    Readout("bears", "It asks up to an error level of", ".3f", role="human"),
)
ASK = (
    Readout("value", "Value of the best course", "z.3f", role="machine"),
    Readout("questions", "Questions, on average", ".2f", role="human"),
    Readout("right", "Ends right", ".1%", role="truth"),
    Readout("wrong", "Ends wrong", ".1%", role="harm"),
    Readout("none", "Does nothing", ".1%"),
)
LEARN = (
    Readout("certainty", "It is this sure of your wish", ".0%", role="machine"),
    Readout("sure", "On average it is this sure", ".0%", role="machine"),
    Readout("correct", "On average it is right", ".0%", role="truth"),
)

DOES = {"defer": "It asks", "act": "It acts", "off": "It switches itself off"}
FIRST = {"ask": "It asks first", "act": "It acts at once", "nothing": "It does nothing"}

SELDOM, OFTEN = 0.05, 0.35
"""Shares of wrong decisions up to which a person hardly ever errs, and from which often."""


def deferring(values: Values, metrics: Metrics) -> str:
    """What the robot believes, how you judge, what asking you would bring, and what it does."""
    mean, sd, cost = (values[name] for name in ("mean", "sd", "ask_cost"))
    # Where nothing is at stake, no decision is wrong.
    judged = f", and {judges(metrics['errs'])}" if mean or sd else ""
    why = believes(mean, sd) + judged
    does = DOES[metrics["decision"]]
    if mean == 0 and metrics["decision"] == "off":
        does = "To act or not is a tie, and it switches itself off"
    return f"{why}: {brings(metrics['net'], cost)}. {does}."


def believes(mean: float, sd: float) -> str:
    """How sure the robot is, and of what."""
    if mean == 0:
        what = (
            "can’t tell whether it is right" if sd > 0 else "is sure that acting is worth nothing"
        )
        return f"It {what}"
    right = "it is right" if mean > 0 else "it would do harm"
    if sd == 0:
        return f"It is sure {right}"
    sure = Phi(abs(mean) / sd)
    return f"It is {f'{sure:.0%}' if sure < 0.995 else 'all but'} sure {right}"


def judges(wrong: float) -> str:
    """How often you err about what the robot takes to be at stake."""
    if wrong == 0:
        return "you never err"
    if wrong < SELDOM:
        return "you hardly ever err"
    return "you err now and then" if wrong < OFTEN else "you often err"


def brings(net: float, cost: float) -> str:
    """What asking would gain the robot or cost it, of which a part may be for asking at all."""
    asking = f"asking you, at a price of {number(cost, '.2f')}," if cost > 0 else "asking you"
    if net == 0:
        return f"{asking} would change nothing, a tie"
    much = number(abs(net), ".2f") if abs(net) >= 0.005 else "less than 0.01"
    return f"{asking} is worth {much} to it" if net > 0 else f"{asking} would cost it {much}"


def asking(_values: Values, metrics: Metrics) -> str:
    """How it begins, how much it asks, and how it ends."""
    tied = metrics["tied"]
    begins = FIRST[metrics["first_move"]]
    if tied:
        begins += f", though {tied} would be worth as much, a tie"
    return (
        f"{begins}; on average {metrics['questions']:.1f} questions, right "
        f"{metrics['right']:.0%}, wrong {metrics['wrong']:.1%}, value {metrics['value']:z.2f}."
    )


def learning(_values: Values, metrics: Metrics) -> str:
    """What it has learnt, and how far one may rely on it."""
    answers, favourites = metrics["answers"], metrics["favourite"]
    if answers == 0:
        return "It has not asked yet, and gives each of four wishes the same chance: 25%."
    sure = f"{metrics['certainty']:.0%}"
    if metrics["favourites"] == 1:
        learnt = f"it is {sure} sure that somebody {favourites}"
    else:
        learnt = f"its favourites are a tie, {sure} each: somebody {favourites}"
    return (
        f"After {count(answers, 'answers', 'd')} {learnt}; after as many it is {metrics['sure']:.0%} "
        f"sure and {metrics['correct']:.0%} right on average."
    )
