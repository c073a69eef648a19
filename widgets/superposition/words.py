"""What the page says about a frame: numbers beside the picture, and one sentence."""

from ..kit import Metrics, Readout, Values

READOUTS = (
    Readout("features_kept", "Features kept", "d", role="machine"),
    Readout("loss", "Loss, best of five runs", ".4f"),
    Readout("worst", "Loss, worst of five runs", ".4f"),
    Readout("two_kept", "Cost of keeping just two", ".4f"),
    Readout("two_pairs", "Cost of two opposite pairs", ".4f"),
    Readout("drop2", "Keep the first only", ".4f"),
    Readout("drop1", "Keep the second only", ".4f"),
    Readout("superpose", "Keep both, opposite ways", ".4f", role="machine"),
    Readout("switch", "Sharing pays below p =", ".3f"),
    Readout("own", "Error in the active feature", ".4f", role="machine"),
    Readout("others", "Noise in the others", ".4f", role="harm"),
    Readout("one_hot_loss", "Loss, one active at a time", ".4f"),
    Readout("best_loss", "Least loss possible", ".4f"),
)

BEST = {
    "drop2": "keep the first feature and drop the second",
    "drop1": "keep the second feature and drop the first",
    "superpose": "keep both, in opposite directions",
}

POLYGONS = {
    2: "opposite pair",
    3: "triangle",
    4: "square",
    5: "pentagon",
    6: "hexagon",
    7: "heptagon",
    8: "octagon",
}


def summary(values: Values, metrics: Metrics) -> str:
    """The frame in a sentence or two, for those who can't see it."""
    if values["panel"] == "pair":
        ratio = f"{values['importance']:g}"
        matters = "as much as" if ratio == "1" else f"{ratio} times as much as"
        return (
            f"With each feature active {values['active']:.0%} of the time, and the second mattering "
            f"{matters} the first, it is best to {BEST[metrics['best']]}; sharing the neuron pays "
            f"below {metrics['switch']:.1%}."
        )
    if values["panel"] == "polygon":
        return (
            f"In the {POLYGONS[values['corners']]}, with gain {values['gain']:.2f} and bias "
            f"{values['bias']:.2f}, one active feature at a time costs {metrics['one_hot_loss']:.4f}, of "
            f"which {metrics['others']:.4f} is noise in the others; the least possible is "
            f"{metrics['best_loss']:.4f}."
        )
    return (
        f"At sparsity {values['sparsity']:g} the two neurons carry {metrics['features_kept']} of "
        f"{values['features']} features, arranged as {metrics['shape']}; loss {metrics['loss']:.4f}."
    )
