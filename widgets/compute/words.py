"""What the page says about a frame: numbers beside the picture, and one sentence."""

from ..kit import Metrics, Readout, Values, count, listed, number, spelt
from .numerals import times

FLOP = Readout("flop_said", "Operations in training", role="machine")
OVER = Readout("over_count", "Lines in force that it is above", "d", role="proxy")
SPLIT = (
    Readout("parameters_said", "Parameters, by the rule of 20"),
    Readout("tokens_said", "Tokens, by the rule of 20"),
)
MODIFIER = Readout("modifier_said", "Whoever changes it is its provider in the EU above")

CROWD = (
    Readout("models_over", "Models over the line", "d", role="machine"),
    Readout("listed", "Models listed by then", "d"),
    Readout("first_said", "The first over the line", role="proxy"),
    Readout("largest_name", "The largest run until then"),
    Readout("largest_ratio", "Its operations"),
)
LINES = (
    FLOP,
    OVER,
    Readout("loss", "Predicted loss", ".4f", role="truth"),
    Readout("published_said", "Operations, by its makers"),
    *SPLIT,
    MODIFIER,
)
CHIPS = (FLOP, OVER, *SPLIT, MODIFIER)
AGEING = (
    Readout("chips_said", "Chips that then do it in 54 days", role="truth"),
    Readout("equivalent_said", "The same performance then needs", role="truth"),
    Readout("until_said", "The largest run crosses after", role="machine"),
    Readout("low_said", "At least", role="truth"),
    Readout("high_said", "At most", role="truth"),
    Readout("fast", "Fastest halving", ".2f", "months"),
    Readout("slow", "Slowest halving", ".2f", "months"),
)


def crowd(_values: Values, metrics: Metrics) -> str:
    """How many of the models listed are over the line, which was the first, and how far it is passed."""
    many, among = metrics["models_over"], metrics["listed"]
    told = f"By the end of {metrics['seen_said']}"
    line = f"a line at {metrics['threshold_said']}"
    if not many:
        one = (
            "the one model listed is not" if among == 1 else f"none of the {among} models listed is"
        )
        return f"{told}, {one} over {line}."
    these = f"{spelt(many)} of the {among} models listed {'is' if many == 1 else 'are'} over {line}"
    if among == 1:
        these = f"the one model listed is over {line}"
    when = f"The first was {metrics['first_name']}"
    if since := metrics["since"]:
        when += f" in {metrics['first_month']}, {count(since, 'months', 'd')} before"
    most = "the largest run" if many > 1 else "its run"
    return f"{told}, {these}. {when}; {most} is {times(metrics['largest_times'])} the line."


def lines_in_words(many: int) -> str:
    """`no line`, `one line`, `two lines`."""
    return f"{spelt(many)} line{'s' * (many > 1)}"


def crossing(_values: Values, metrics: Metrics) -> str:
    """What the run takes, and which lines it is above at the end of the month."""
    run = f"A run of {metrics['flop_said']} operations"
    if made := metrics["model"]:
        run = f"{made}, a run of {metrics['flop_said']} operations,"
    when = f"at the end of {metrics['month_said']}"
    if metrics["force_count"] == 0:
        told = f"{run} meets no line {when}: none is in force."
    elif metrics["over_count"] == 0:
        told = (
            f"{run} is above no line {when}. The lowest that holds for every kind of model is {metrics['line']} "
            f"({metrics['line_said']}), and the run is {factor(metrics['ratio'])} times that."
        )
    else:
        told = (
            f"{run} is above {lines_in_words(metrics['over_count'])} in force {when}: "
            f"{listed(metrics['over'].split('; '))}, which it passes {factor(metrics['ratio'])} times over."
        )
    return told + rest(metrics)


def factor(ratio: float) -> str:
    """A ratio to three figures."""
    return (
        f"{ratio:,.0f}"
        if ratio >= 1000
        else f"{ratio:.3g}"
        if ratio >= 0.001
        else "less than 0.001"
    )


def rest(metrics: Metrics) -> str:
    """The lines that it would be above, had they not ended or if they applied already."""
    parts = [
        f"{lines_in_words(many)} {which}"
        for many, which in (
            (metrics["ahead_count"], "yet to come"),
            (metrics["ended_count"], "since revoked"),
        )
        if many
    ]
    return f" It would be above {' and '.join(parts)}." if parts else ""


def ageing(values: Values, metrics: Metrics) -> str:
    """What the line has come to mean, and when the largest run crosses it."""
    months = values["months"]
    told = f"A line is drawn at {metrics['threshold_said']}, which takes {metrics['chips_first']} chips 54 days"
    if months:
        told += (
            f". {count(months, 'months', 'd').capitalize()} on, {metrics['chips_said']} may do: "
            f"{metrics['equivalent_said']} operations, or anything from {metrics['low_said']} to "
            f"{metrics['high_said']}"
        )
    return f"{told}. {grows(values, metrics)}."


def grows(values: Values, metrics: Metrics) -> str:
    """When a run that grows each year reaches the line."""
    until, growth = metrics["months_until"], number(values["growth_per_year"])
    run = f"A run of {metrics['flop_said']}"
    if until <= 0:
        return f"{run} is at the line already" if until == 0 else f"{run} is above it already"
    return f"{run} that grows {growth}-fold a year crosses it after {count(until, 'months', '.1f')}"
