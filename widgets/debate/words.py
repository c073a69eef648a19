"""What the page says about a frame: numbers beside the picture, and one sentence."""

from ..kit import Metrics, Readout, Values

READOUTS = (
    Readout("final_log_odds", "The judge’s log-odds for the truth", "+.2f"),
    Readout("winner", "The judge believes", role="human"),
    Readout("exact", "With best play by all", "+.2f"),
    Readout("honest_alone", "Truth alone", ".1%", role="truth"),
    Readout("debate_random", "Debate against a random lie", ".1%", role="truth"),
    Readout("precommit_random", "No debate, the truth or a random lie", ".1%"),
    Readout("debate_best", "Debate against the best lie", ".1%", role="truth"),
    Readout("ten_way", "No debate, one of ten digits", ".1%"),
    Readout("liar_alone", "A liar alone", ".1%", role="harm"),
)


def summary(values: Values, metrics: Metrics) -> str:
    """The frame in a sentence or two, for those who can't see it."""
    if values["panel"] == "judges":
        return (
            f"With {values['pixels']} pixels the judge is right about {metrics['ten_way']:.0%} of the "
            f"pictures alone, {metrics['debate_best']:.0%} after a debate against the best lie, "
            f"{metrics['debate_random']:.0%} against a random one, {metrics['precommit_random']:.0%} with "
            f"the truth and a random lie to choose from and no debate, {metrics['honest_alone']:.0%} if "
            f"only the truth speaks, and {metrics['liar_alone']:.0%} if only a liar does."
        )
    opening = f"The image is a {metrics['truth']}; the liar said {metrics['told']}."
    odds = f"the judge's log-odds for the truth are {metrics['final_log_odds']:.2f}"
    if metrics["over"]:
        return f"{opening} After {values['pixels']} pixels {odds}: {metrics['winner']} wins."
    return (
        f"{opening} After {metrics['revealed']} of {values['pixels']} pixels {odds}: "
        f"{metrics['winner']} is ahead, and it is your turn."
    )
