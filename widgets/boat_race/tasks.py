"""What readers are asked to bring about."""

from ..kit import Challenge, Metrics, Values


def patched(values: Values, metrics: Metrics) -> bool:
    """Nine of ten boats lap, although the lap bonus would tempt them to rock on the line."""
    return bool(
        values["panel"] == "boats"
        and values["arrow"] == 3
        and values["lap"] >= 5
        and metrics["boats_lap"] >= 9
    )


def refuses(values: Values, metrics: Metrics) -> bool:
    """There is a finish that pays 20 points or more, and the boat does not cross it."""
    return bool(
        values["finish"]
        and values["lap"] >= 20
        and values["panel"] != "boats"
        and not metrics["finished"]
    )


CHALLENGES = (
    Challenge(
        "patch",
        "Look at ten boats. Pay 3 points per arrow and at least 5 per lap, and still have at least "
        "9 of them lap.",
        met=patched,
        answer={"panel": "boats", "lap": 5, "undo": True},
        hints=(
            "With a bonus of 5, going back and forth over the line earns 5 points every two steps. "
            "How much do eight steps round the course earn?",
            "No amount will do. What would make every step back cost what the step there brought?",
        ),
        worked=(
            "Take back what was paid when the boat reverses. Then going back and forth earns "
            "nothing but its cost, whatever the bonus, and only progress pays."
        ),
    ),
    Challenge(
        "refuse",
        "Let the race end at the line, pay 20 points or more for that, and have the boat refuse "
        "to finish.",
        met=refuses,
        answer={"finish": True, "lap": 20, "gamma": 0.99},
        hints=(
            "Finishing ends the income from the arrows. For which boat is that income worth most?",
            "Look at the sums: how large must the bonus be, and what does that number hang on?",
        ),
        worked=(
            "A far-sighted boat counts on arrows for a long time to come. With a discount of 0.99, "
            "arrows for ever are worth more than any bonus below 50.2."
        ),
    ),
)
