"""What readers can set, settings that teach something, and tasks. `start` is a stop from 0."""

from dataclasses import dataclass

from ..kit import Challenge, Choice, Integer, LogSlider, Metrics, Preset, Seed, Slider, Values

TRAINING = {"panel": ("training",)}
PAIR = {"panel": ("pair",)}
POLYGON = {"panel": ("polygon",)}

SPARSITIES = (0, 0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98)


@dataclass(frozen=True)
class Sparsity(Slider):
    """A slider whose stops lie closer together where more happens."""

    @property
    def values(self) -> tuple[float, ...]:
        """Every stop's number."""
        return SPARSITIES

    def text(self, stop: int) -> str:
        """The number as a share of all examples."""
        return f"{SPARSITIES[stop]:.0%}"


CONTROLS = (
    Choice(
        "panel",
        "What to look at",
        {
            "training": "Training",
            "pair": "Two for one neuron",
            "polygon": "One at a time",
        },
    ),
    Sparsity(
        "sparsity",
        "Sparsity: how often a feature is absent",
        low=SPARSITIES[0],
        high=SPARSITIES[-1],
        count=len(SPARSITIES),
        start=6,
        when=TRAINING,
    ),
    Slider(
        "decay",
        "Importance of each feature, as a share of the one before",
        low=0.5,
        high=1,
        count=11,
        start=8,
        when=TRAINING,
    ),
    Integer("features", "Features", low=2, high=8, start=3, when=TRAINING),
    Seed(hint="Five runs start from it.", when=TRAINING),
    Slider(
        "active", "How often each feature is active, p", low=0.02, high=1, count=50, start=9, when=PAIR
    ),
    LogSlider(
        "importance", "Importance of the second feature; the first has 1", low=0.1, high=10, start=3,
        when=PAIR,
    ),
    Integer("corners", "Features in the polygon", low=2, high=8, start=3, when=POLYGON),
    Slider("gain", "Gain: length of each arrow, squared", low=0.5, high=2, count=31, start=10, when=POLYGON),
    Slider("bias", "Bias of each output", low=-0.6, high=0.2, count=41, start=30, when=POLYGON),
)  # fmt: skip

PRESETS = (
    Preset("dense", "Always on", {"sparsity": 0}),
    Preset("pairs", "Rarer: two pairs", {"sparsity": 0.8}),
    Preset("pentagon", "Rarer still: a pentagon"),
    Preset("why", "Why it switches", {"panel": "pair"}),
    Preset("filter", "How noise is filtered", {"panel": "polygon", "gain": 1.35, "bias": -0.28}),
)


def all_five(values: Values, metrics: Metrics) -> bool:
    """All five kept, at the lowest stop where that is possible and with importances as at the start."""
    return bool(
        values["panel"] == "training"
        and values["features"] == 5
        and values["decay"] == 0.9
        and metrics["features_kept"] == 5
        and values["sparsity"] <= 0.85
    )


def last_to_share(values: Values, metrics: Metrics) -> bool:
    """Equal features, still sharing, and no rarer than they must be."""
    return bool(
        values["panel"] == "pair"
        and values["importance"] == 1
        and metrics["best"] == "superpose"
        and metrics["switch"] - values["active"] < 0.02
    )


def filtered(values: Values, metrics: Metrics) -> bool:
    """A pentagon within a fiftieth of its least loss."""
    return bool(
        values["panel"] == "polygon"
        and values["corners"] == 5
        and metrics["one_hot_loss"] < 1.02 * metrics["best_loss"]
    )


CHALLENGES = (
    Challenge(
        "all-five",
        "Find the lowest sparsity at which all five features are kept, with each feature 0.9 times as "
        "important as the one before.",
        all_five,
        {"sparsity": 0.85},
        hints=(
            "At 80% there are four, at 90% five. What lies between?",
            "Leave the importance and the number of features as they are.",
        ),
        worked=(
            "At 85% the network already finds room for the fifth feature, though it cannot yet make "
            "the angles even. At 80% its features meet too often, and the fifth is dropped."
        ),
    ),
    Challenge(
        "last-to-share",
        "Two features that matter equally share one neuron. How often may they be active before "
        "sharing stops paying? Find the last stop at which it still does.",
        last_to_share,
        {"panel": "pair", "active": 0.56},
        hints=(
            "Where the lines cross, both plans cost the same.",
            "p/3 - p²/4 = p²/3. Divide by p.",
        ),
        worked="Both plans cost the same at p = 4/7, about 0.571, so 0.56 is the last stop below it.",
    ),
    Challenge(
        "filter",
        "Tune the pentagon by hand: bring its loss within 2% of the least possible.",
        filtered,
        {"panel": "polygon", "gain": 1.35, "bias": -0.28},
        hints=(
            "A negative bias silences the neighbours, but it also shortens the right answer.",
            "What the bias takes away, the gain can give back.",
        ),
        worked=(
            "A bias of -0.28 silences most of what leaks into the neighbours. A gain of 1.35 makes up "
            "for what it takes from the feature itself."
        ),
    ),
)
