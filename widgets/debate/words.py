"""What is said of a frame: numbers beside the picture, one sentence, and the words at the judge's bench."""

from ..kit import Metrics, Readout, Values
from .digits import SIDE
from .settings import CASES, LEFT
from .turns import NEITHER, TRUTH

NAMES = ("Left", "Right")

READOUTS = (
    Readout("yours", "Your bets that were right", role="human"),
    Readout("programs", "The program’s"),
    Readout("final_log_odds", "The judge’s log-odds for the truth", "+z.2f"),
    Readout("winner", "The judge believes", role="human"),
    Readout("exact", "With best play by all", "+z.2f"),
    Readout("honest_alone", "Truth alone", ".1%", role="truth"),
    Readout("debate_random", "Debate against a random lie", ".1%", role="truth"),
    Readout("precommit_random", "No debate, the truth or a random lie", ".0%"),
    Readout("debate_best", "Debate against the best lie", ".1%", role="truth"),
    Readout("ten_way", "No debate, one of ten digits", ".0%"),
    Readout("liar_alone", "A liar alone", ".1%", role="harm"),
)


def summary(values: Values, metrics: Metrics) -> str:
    """The frame in a sentence or two, for those who can't see it."""
    if values["panel"] == "judge":
        return bench_summary(values, metrics)
    if values["panel"] == "judges":
        return (
            f"With {values['pixels']} pixels the judge is right about {metrics['ten_way']:.0%} of the "
            f"pictures alone, {metrics['debate_best']:.0%} after a debate against the best lie, "
            f"{metrics['debate_random']:.0%} against a random one, {metrics['precommit_random']:.0%} with "
            f"the truth and a random lie to choose from and no debate, {metrics['honest_alone']:.0%} if "
            f"only the truth speaks, and {metrics['liar_alone']:.0%} if only a liar does."
        )
    odds = f"the judge’s log-odds for the truth are {signed(metrics['final_log_odds'])}"
    opening = f"The image is {article(metrics['truth'])}; the liar said {metrics['told']}."
    winner = metrics["winner"]
    if metrics["over"]:
        end = "a tie" if winner == NEITHER else f"{winner} wins"
        return f"{opening} After {values['pixels']} pixels {odds}: {end}."
    return (
        f"{opening} After {metrics['revealed']} of {values['pixels']} pixels {odds}: "
        f"{winner} is ahead, and it is your turn."
    )


def signed(odds: float) -> str:
    """Log-odds to two places, with a minus as printers set it."""
    return f"{odds:z.2f}".replace("-", "−")


def verdict(over: bool, winner: str, truth: int, told: int) -> str:
    """What the judge thinks, in the words of the picture."""
    if winner == NEITHER:
        return "the judge is undecided"
    believed = truth if winner == TRUTH else told
    return f"the judge {'says' if over else 'leans to'} {believed}"


def prompt(over: bool, side: int, truth: int, honest: int, speakers: str) -> str:
    """What the reader is asked, or what it was."""
    if not over:
        asked = "Whom do you believe?" if speakers == "both" else "Do you believe it?"
        return f"{NAMES[side]} shows this. {asked}"
    if speakers == "one":
        return f"It is {article(truth)}. Left {'told the truth' if honest == LEFT else 'lied'}."
    return f"It is {article(truth)}. {NAMES[1 - honest]} lied."


def claim_heads(side: int, speaks: bool, rival: int) -> str:
    """What stands above a claim: whose it is, or at an empty seat what it is the other of."""
    return f"{NAMES[side]} says" if speaks else f"not {rival}? Then"


def claim_words(honest: bool, over: bool) -> str:
    """What stands below a claim: that it can be tapped, or what it was."""
    if not over:
        return "tap to bet"
    return "the truth" if honest else "a lie"


def case_words(number: int) -> str:
    """Which of the cases this is."""
    return f"Case {number} of {CASES}"


def tally(closed: list[tuple[int, int]], pixels: int) -> str:
    """All cases together."""
    mine, programs = (sum(each[place] for each in closed) for place in (0, 1))
    return f"Of {CASES * pixels} bets you won {mine}, the program {programs}."


def bench_summary(values: Values, metrics: Metrics) -> str:
    """The case in a sentence or two; who lies is not said before the picture is uncovered."""
    left, right = article(metrics["left"]), article(metrics["right"])
    opening = f"Case {metrics['case']} of {CASES}. "
    both = values["speakers"] == "both"
    if metrics["over"]:
        return f"{opening}{verdict_words(both, metrics)}"
    said = (
        f"Left says it is {left}, Right says it is {right}. One of them lies."
        if both
        else f"Left says it is {left} and may be lying; if it is, the digit is {right}."
    )
    row, column = divmod(int(metrics["last_pixel"]), SIDE)
    return (
        f"{opening}{said} {metrics['by']} has shown pixel {metrics['shown']} of {metrics['of']}: row "
        f"{row + 1}, column {column + 1}, ink {metrics['last_ink']} of 16."
    )


def verdict_words(both: bool, metrics: Metrics) -> str:
    """Who lied, how the reader's bets ended, and the program's."""
    liar = "Right" if metrics["honest"] == "Left" else "Left"
    told = f"{liar} lied" if both or liar == "Left" else "Left told the truth"
    yours, programs = metrics["last_bet"], metrics["program_last"]
    ending = (
        f"both of you ended on {yours}"
        if yours == programs
        else f"you ended on {yours}, the program on {programs}"
    )
    return (
        f"It is {article(metrics['truth'])}: {told}. You won {metrics['yours']} bets and a program that "
        f"adds up what the pixels say won {metrics['programs']}; {ending}."
    )


def article(digit: int) -> str:
    """A digit as a thing: a 7, an 8."""
    return f"{'an' if digit == 8 else 'a'} {digit}"
