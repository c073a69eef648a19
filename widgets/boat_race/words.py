"""What the page says beside the picture."""

from ..kit import Metrics, Readout, Values, count, number
from .drive_words import DOES, driven
from .settings import SEED

READOUTS = (
    Readout("yours", "Your score", "g", unit="points", role="proxy"),
    Readout("yours_true", "Your true racing score", "d", role="truth"),
    Readout("leaks", "Places where it pays to go to and fro", "d", unit="of 8"),
    Readout("score", "Score", "g", unit="points", role="proxy"),
    Readout("true_score", "True racing score", "d", role="truth"),
    Readout("practice", "In practice, a race", ".2f", unit="points", role="proxy"),
    Readout("most_score", "Most that any plan can score", "g", unit="points", role="proxy"),
    Readout("best_rate", "Best pay for ever", unit="points a step", style="", role="proxy"),
    Readout("finish_above", "Finishing pays above a bonus of", ".1f", unit="points"),
)

CYCLES = {
    "lap": "lapping",
    "anticlockwise": "lapping the wrong way",
    "arrow": "going to and fro over an arrow",
    "line": "going to and fro over the line",
    "stay": "staying put",
}


def summary(values: Values, metrics: Metrics) -> str:
    """The frame in a sentence or two."""
    if values["panel"] == "drive":
        return driven(values, metrics)
    if values["panel"] == "boats":
        return ten(metrics)
    if values["panel"] == "sums":
        best = " and ".join(CYCLES[name] for name in metrics["best_cycles"].split())
        told = f"What pays most for ever is {best}: {count(metrics['best_rate'], 'points a step')}."
        return f"{told}{finishing(metrics['finish_above'], values['lap'])}{rolled(values, metrics)}"
    after = f" after {count(metrics['steps'], 'steps')}" if metrics["finished"] else ""
    return (
        f"After practice at {count(metrics['practice'], 'points', '.2f')} a race, the boat scored "
        f"{count(metrics['score'], 'points')} but its true racing score was "
        f"{number(metrics['true_score'])}: it {DOES[metrics['behaviour']]}{after}.{rolled(values, metrics)}"
    )


def rolled(values: Values, metrics: Metrics) -> str:
    """What other luck than the opening's has changed, and what it has not."""
    if values["seed"] == SEED:
        return ""
    turned = metrics["turned"]
    return (
        f" The re-roll changed practice ({number(metrics['first_practice'], '.2f')} with seed {SEED}), "
        f"and the steering in {turned or 'none'} of 8 cells."
    )


def finishing(above: float | None, bonus: float) -> str:
    """For which bonus a boat is better off at the finish, where there is one."""
    if above is None:
        return ""
    if above < 0:
        return " A boat that thinks ahead races to the finish, whatever the bonus."
    return (
        " A boat that thinks ahead races to the finish only for a bonus above "
        f"{number(above, '.1f')}; it is {number(bonus)}."
    )


def ten(metrics: Metrics) -> str:
    """What ten boats do."""
    counts = {
        does: metrics[f"boats_{kind}"]
        for kind, does in (
            ("lap", "lap"),
            ("oscillate", "go to and fro"),
            ("finish", "finish"),
            ("else", "do something else"),
        )
    }
    told = ", ".join(f"{boats} {does}" for does, boats in counts.items() if boats)
    return (
        f"Of ten boats, {told}. On average they score {count(metrics['mean_score'], 'points')}, and "
        f"their true racing score is {number(metrics['mean_true'])}."
    )
