"""What readers can set, settings that teach something, and tasks. `start` is a stop from 0."""

from dataclasses import dataclass

from ..kit import (
    Challenge,
    Drag,
    Integer,
    LogSlider,
    Metrics,
    Preset,
    Press,
    Seed,
    Slider,
    Toggle,
    Value,
    Values,
)
from .words import share


@dataclass(frozen=True)
class Audit(LogSlider):
    """Shares, ten to a power of ten, said in per cent."""

    marks: tuple[int, ...] = (10, 12, 15, 20, 25, 30, 40, 50, 60, 80)

    def text(self, stop: int) -> str:
        """The share in per cent."""
        return share(self.values[stop])


@dataclass(frozen=True)
class Share(Slider):
    """Evenly spaced shares, said in per cent."""

    def text(self, stop: int) -> str:
        """The share in per cent."""
        return share(self.values[stop])


AUDIT = Audit("audit", "Honest work that is audited", 0.001, 0.5, 13)
SEPARATION = Slider(
    "separation",
    "How far apart the monitor sees attacks and honest work",
    0,
    5,
    51,
    20,
    hint="In standard deviations of its scores: at 0 it sees no difference.",
)
AUDITING = (
    AUDIT,
    SEPARATION,
    Integer("attempts", "Attacks that it tries", 1, 50, 4),
    Seed("seed", "Luck", 289),
    Integer("guess", "Your guess: how many of 100 attacks slip through", 0, 100, 8),
)
ATTACKING = (
    Slider("intensity", "Force of your attack", 0.02, 1, 50, 49),
    Audit("guarded", "Honest work that the guards audit", 0.001, 0.5, 13),
    SEPARATION,
    Toggle("reveal", "Show every force"),
)
DEFERRING = (
    Share("defer", "Outputs handed over", 0, 1, 41, 4),
    Slider("trusted_usefulness", "What its work is worth", 0, 1, 21, 8),
    SEPARATION,
    Audit("at_random", "Audits at random, to compare", 0.001, 0.5, 13),
)

AUDIT_HANDS = (
    # The picture says so itself, beside the bar.
    Drag("guess", across="guess", hint=""),
    Drag("grip", across="audit", hint=""),
)
ATTACK_HANDS = (
    Drag("force", across="intensity", hint="drag: be subtle"),
    Press("show", "reveal", hint=""),
)
DEFER_HANDS = (Drag("handed", across="defer", hint="drag: hand over"),)

SHARP: dict[str, Value] = {"separation": 3}
PRESETS = (
    Preset("audit", "You set the audit"),
    Preset("blind", "A blind monitor", {"separation": 0, "audit": 0.2, "guess": 50}),
    Preset("sharp", "A better monitor", {**SHARP, "guess": 2}),
    Preset("patient", "Fifty tries", {"attempts": 50}),
    Preset("attack", "You attack", SHARP, panel="attack"),
    Preset("sharper", "Against the best monitor", {"separation": 5}, panel="attack"),
    Preset("defer", "Hand it over", panel="defer"),
)


def quarter(values: Values, metrics: Metrics) -> bool:
    """At most one attack in ten slips past a monitor of middling eyes, with as few audits as will do."""
    return bool(values["separation"] == 2 and metrics["miss"] <= 0.1 and values["audit"] <= 0.25)


def subtle(values: Values, metrics: Metrics) -> bool:
    """A fifth of full damage, past the best monitor."""
    return bool(
        values["separation"] == 5 and values["guarded"] == 0.02 and metrics["damage"] >= 0.2
    )


def safe_and_useful(values: Values, metrics: Metrics) -> bool:
    """Both, with a trusted model that is worth 0.4 and no better a monitor than that takes."""
    return bool(
        values["trusted_usefulness"] == 0.4
        and values["separation"] <= 2.7
        and metrics["usefulness"] >= 0.9
        and metrics["safety_per_attack"] >= 0.95
    )


CHALLENGES = (
    Challenge(
        "one-in-ten",
        "Leave the monitor at 2. Let at most one attack in ten slip through, and audit as little as will do.",
        quarter,
        {"audit": 0.25},
        hints=(
            "Watch “An attack slips through” while you drag the line to the left.",
            "The line has to stand at 0.72: there are 1.28 standard deviations from it to the middle of the attacks.",
        ),
        worked="Nine attacks in ten are above 2 − 1.28 = 0.72, and so is 24% of honest work. 25% is the next stop.",
        panel="audit",
    ),
    Challenge(
        "past-the-best",
        "Attack past a monitor of 5, with 2% of honest work audited: do at least 0.20 of full damage on average.",
        subtle,
        {"separation": 5, "intensity": 0.36},
        hints=(
            "At full force you are as good as caught. What does half of it do?",
            "Look between 0.3 and 0.4.",
        ),
        worked="At 0.36 the attack is 1.8 above honest work, and the line at 2.05: it slips through 60% of the time, "
        "and 0.36 · 0.60 = 0.22. At full force it would be 0.002.",
        panel="attack",
    ),
    Challenge(
        "both",
        "With a trusted model whose work is worth 0.4, have 95% of attacks replaced and keep a usefulness of 0.90. "
        "How good must the monitor be? Find the least that will do.",
        safe_and_useful,
        {"separation": 2.7, "defer": 0.15},
        hints=(
            "Every output handed over costs 0.6. How many can you hand over if 0.90 is to be left?",
            "Hand over 15%, and raise the monitor until 95% of attacks are replaced.",
        ),
        worked="At most a sixth can be handed over: 0.9 = 1 − 0.6/6. At 15% the line stands at 1.04, and 95% of the "
        "attacks are above it if their middle is 1.64 higher: at 2.68.",
        panel="defer",
    ),
)
