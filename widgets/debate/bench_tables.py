"""The tables of the judge's bench: the covered picture, both sides, every bet, and what is said."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..kit import Frame, Table, columns
from .digits import PIXELS, SIDE, digits
from .settings import CASES, LEFT, NEXT, RIGHT
from .turns import LIE, NEITHER, TRUTH
from .words import NAMES, article, case_words, claim_heads, claim_words, prompt, tally

if TYPE_CHECKING:
    from .bench import Case

type Closed = list[tuple[int, int]]
"""Bets won by the reader and by the program, of each case that is uncovered."""


def bench_frame(
    case: "Case", bets: list[int], number: int, closed: Closed, speakers: str, pixels: int
) -> Frame:
    """All that the panel draws of one case, which is covered until the last bet."""
    over = len(bets) == pixels
    shown = min(len(bets) + 1, pixels)
    done = over and number == CASES
    mine, programs = closed[-1] if over else (None, None)
    return {
        "pixels": pixel_table(case, shown, over),
        "rays": ray_table(case, shown, over),
        "claims": columns(
            "side heads digit speaks words tint yours",
            [
                (
                    side,
                    claim_heads(side, speakers == "both" or side == LEFT, case.claim(LEFT)),
                    str(case.claim(side)),
                    speakers == "both" or side == LEFT,
                    claim_words(side == case.honest, over),
                    tint(case, side, over),
                    bets[-1:] == [side],
                )
                for side in (LEFT, RIGHT)
            ],
        ),
        "slots": slot_table(case, bets, over),
        "said": columns(
            "prompt pixel case_words over more tally",
            [
                (
                    prompt(over, case.sides[shown - 1], case.truth, case.honest, speakers),
                    f"Pixel {shown} of {pixels}",
                    case_words(number),
                    over,
                    over and not done,
                    tally(closed, pixels) if done else "",
                )
            ],
        ),
        "metrics": {
            "case": [number],
            "bets_made": [len(bets)],
            "shown": [shown],
            "of": [pixels],
            "over": [over],
            "done": [done],
            "truth": [case.truth],
            "told": [case.told],
            "left": [case.claim(LEFT)],
            "right": [case.claim(RIGHT)],
            "honest": [NAMES[case.honest]],
            "by": [NAMES[case.sides[shown - 1]]],
            "last_pixel": [case.pixels[shown - 1]],
            "last_ink": [digits().pictures[case.picture][case.pixels[shown - 1]]],
            "picture": [case.picture],
            "case_log_odds": [case.reached[-1]],
            "shown_pixels": [" ".join(map(str, case.pixels))],
            "won": [mine],
            "program_won": [programs],
            "won_all": [sum(each for each, _ in closed)],
            "program_all": [sum(each for _, each in closed)],
            "yours": [None if mine is None else f"{mine} of {pixels}"],
            "programs": [None if programs is None else f"{programs} of {pixels}"],
            "last_bet": [bet_words(case, bets[-1]) if over else None],
            "program_last": [bet_words(case, case.believed()[-1]) if over else None],
        },
        "offers": offers(case, bets, pixels, number, speakers),
    }


def tint(case: "Case", side: int, over: bool) -> str:
    """Which colour a side has: none of its own until the picture is uncovered."""
    if not over:
        return "covered"
    return "truth" if side == case.honest else "lie"


def pixel_table(case: "Case", shown: int, over: bool) -> Table:
    """Every pixel, and which of them are in sight."""
    values = digits().pictures[case.picture]
    numbers = {pixel: number for number, pixel in enumerate(case.pixels[:shown], 1)}
    return columns(
        "pixel row column value number shown last tint open",
        [
            (
                pixel,
                pixel // SIDE,
                pixel % SIDE,
                values[pixel],
                numbers.get(pixel),
                pixel in numbers,
                numbers.get(pixel) == shown,
                tint(case, case.sides[numbers[pixel] - 1], over) if pixel in numbers else "covered",
                over,
            )
            for pixel in range(PIXELS)
        ],
    )


def ray_table(case: "Case", shown: int, over: bool) -> Table:
    """A line from whoever showed a pixel to it."""
    rows = zip(case.pixels[:shown], case.sides, strict=False)
    return columns(
        "side row column last tint",
        [
            (
                side,
                pixel // SIDE,
                pixel % SIDE,
                number == shown and not over,
                tint(case, side, over),
            )
            for number, (pixel, side) in enumerate(rows, 1)
        ],
    )


def slot_table(case: "Case", bets: list[int], over: bool) -> Table:
    """A place for every bet of the reader's, and below it one for the program's, closed till the end."""
    program = case.believed()
    return columns(
        "place yours yours_tint program program_tint",
        [
            (
                place,
                str(case.claim(bets[place])) if place < len(bets) else "",
                bet_tint(case, bets[place : place + 1], over),
                "?" if not over else digit_of(case, program[place]),
                bet_tint(case, program[place : place + 1], over) if over else "none",
            )
            for place in range(len(case.pixels))
        ],
    )


def bet_tint(case: "Case", bet: Sequence[int | None], over: bool) -> str:
    """The colour of one bet, or of a place where none is."""
    if not bet or bet[0] is None:
        return "none"
    return tint(case, bet[0], over)


def bet_words(case: "Case", side: int | None) -> str:
    """What a bet is on."""
    if side is None:
        return NEITHER
    return TRUTH if side == case.honest else LIE


def digit_of(case: "Case", side: int | None) -> str:
    """What a side stands for; a dash for neither."""
    return "–" if side is None else str(case.claim(side))


def offers(case: "Case", bets: list[int], pixels: int, number: int, speakers: str) -> Table:
    """The two claims while there are bets to be made, then the next case."""
    over = len(bets) == pixels
    says = ("Left says so.", "Right says so." if speakers == "both" else "Nobody says so.")
    rows = [
        (side, f"It is {article(case.claim(side))}", says[side], not over) for side in (LEFT, RIGHT)
    ]
    return columns(
        "pick label detail open", [*rows, (NEXT, "The next case", "", over and number < CASES)]
    )
