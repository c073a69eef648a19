"""What the page says beside the pictures."""

from ..kit import Metrics, Readout, Values

READOUTS = (
    Readout("training_success", "Success in training", ".1%", role="proxy"),
    Readout("coins_collected_of_59", "Coins in new places, of 59", "d", role="truth"),
    Readout("ended_at_wall_without_coin", "At the end without the coin", "d", role="harm"),
    Readout("a_coin", "What the coin counts", ".3f", role="truth"),
    Readout("a_end", "What the end counts", ".3f", role="proxy"),
    Readout("selected", "Training selects", role="machine"),
    Readout("objective", "Its loss and price", ".3f", role="proxy"),
    Readout("truthful_accuracy", "Truthful in deployment", ".1%", role="truth"),
    Readout("zero_loss_reporters", "Reporters never marked wrong", "d", unit="of 256"),
    Readout("loss_direct", "Direct translator marked wrong", ".1%", role="harm"),
)


def summary(values: Values, metrics: Metrics) -> str:
    """The frame in a sentence."""
    if values["panel"] == "elk":
        return (
            f"Training selects {metrics['selected']}; in deployment it tells the truth "
            f"{metrics['truthful_accuracy']:.1%} of the time."
        )
    return (
        f"Trained with the coin moved in {values['moved']:.1%} of levels, the agent collected "
        f"{metrics['coins_collected_of_59']} of 59 coins in new places; in "
        f"{metrics['ended_at_wall_without_coin']} it ran to the end instead."
    )
