"""What the page says beside the picture."""

from ..kit import Metrics, Values

DOES = {
    "finish": "finishes",
    "lap": "laps",
    "anticlockwise": "laps the wrong way",
    "stay": "stays where it is",
    "oscillate": "goes back and forth",
    "other": "wanders",
}
"""What a boat of each behaviour does."""

CYCLES = {
    "lap": "lapping",
    "anticlockwise": "lapping the wrong way",
    "arrow": "going back and forth over an arrow",
    "line": "going back and forth over the line",
    "stay": "staying put",
}


def summary(values: Values, metrics: Metrics) -> str:
    """The frame in a sentence or two."""
    if values["panel"] == "boats":
        return ten(metrics)
    if values["panel"] == "sums":
        best = " and ".join(CYCLES[name] for name in metrics["best_cycles"].split())
        told = f"What pays most for ever is {best}: {number(metrics['best_rate'])} points a step."
        needs = metrics["finish_needs"]
        if needs is None:
            return told
        return (
            f"{told} A boat that thinks ahead races to the finish only for a bonus above "
            f"{needs:.1f}; it is {number(values['lap'])}."
        )
    after = f" after {metrics['steps']} steps" if metrics["finished"] else ""
    told = (
        f"The boat scored {number(metrics['score'])} points but its true racing score was "
        f"{metrics['true_score']}: it {DOES[metrics['behaviour']]}{after}."
    )
    return told


def ten(metrics: Metrics) -> str:
    """What ten boats do."""
    counts = {
        "lap": metrics["boats_lap"],
        "go back and forth": metrics["boats_oscillate"],
        "finish": metrics["boats_finish"],
        "do something else": metrics["boats_else"],
    }
    told = ", ".join(f"{count} {does}" for does, count in counts.items() if count)
    return (
        f"Of ten boats, {told}. On average they score {number(metrics['mean_score'])} points, and "
        f"their true racing score is {number(metrics['mean_true'])}."
    )


def number(value: float) -> str:
    """A number as people write it: no needless decimals, a real minus."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace("-", "−")
