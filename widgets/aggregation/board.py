"""The board: what every rule counts for every option, and whom it chooses; and two checks of fairness."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..kit import Frame, Table, columns, number
from .profiles import BALLOTS, PUBLISHED, REPLIES, SHORT, Ballot, Profile, ground, three

FIVE_RULES = {
    "vote": ("plurality", "runoff", "borda", "condorcet", "kemeny"),
    "published": ("plurality", "runoff", "instant", "borda", "condorcet"),
}
"""Three options leave no difference between a run-off and an instant one, so Kemeny is there instead."""

NONE = "none"


@dataclass(frozen=True)
class Count:
    """Who can win by a rule, and what it counted for those whose number does not hang on a tie."""

    winners: tuple[int, ...]
    scores: dict[int, float]


type Rule = Callable[[Profile, tuple[int, ...]], Count]
type Rules = Mapping[str, Rule]
type Counted = Sequence[tuple[str, Rule, Count]]
"""Some rules with their names, and what each made of a vote."""


def vote_frame(rules: Rules, yours: str, others: dict[str, int]) -> Frame:
    """Who stands where, your ballot, and the board."""
    profile = three(yours, others)
    standing = tuple(range(len(REPLIES)))
    made = counted(rules, "vote", profile, standing)
    crowned = {count.winners[0] for _, _, count in made if len(count.winners) == 1}
    return {
        **ground(yours, others),
        "ballot": columns(
            "option said place",
            [(o, said, BALLOTS[yours].index(o)) for o, said in enumerate(REPLIES)],
        ),
        "replies": columns(
            "reply said crowned", [(o, said, o in crowned) for o, said in enumerate(REPLIES)]
        ),
        **board(made, REPLIES),
        "metrics": metrics(made, profile, standing, REPLIES),
    }


def published_frame(rules: Rules, case: str, out: str) -> Frame:
    """A published vote with one option struck out, or none."""
    options, profile = PUBLISHED[case]
    standing = tuple(o for o, name in enumerate(options) if name != out)
    made = counted(rules, "published", profile, standing)
    best = rules["kemeny"](profile, standing)
    cells, every = [], sum(count for count, _ in profile)
    west = 0
    for count, ballot in profile:
        for place, option in enumerate(ballot):
            state = "out" if options[option] == out else "in"
            cells.append((west / every, (west + count) / every, place, SHORT[case][option], state, len(options)))  # fmt: skip
        west += count
    groups = [(0.5 * (cells[at][0] + cells[at][1]), str(count)) for at, (count, _) in zip(range(0, len(cells), len(options)), profile, strict=True)]  # fmt: skip
    return {
        "groups": columns("across count", groups),
        "ballots": columns("west east place said state options", cells),
        # Both votes have their buttons, whichever is shown: hands read their places here.
        "cities": buttons("city", "tennessee", out, live=case == "tennessee"),
        "letters": buttons("letter", "five", out, live=case == "five"),
        **board(made, options),
        "metrics": {
            **metrics(made, profile, standing, options),
            "kemeny": [said(best, options)],
            "kemeny_score": [max(best.scores.values())],
        },
    }  # fmt: skip


def buttons(control: str, case: str, out: str, live: bool) -> Table:
    """A button for none, and one that strikes out each option; one of them is where the control stands."""
    rows = [(NONE, -1, 0, "none", "here" if out == NONE else "free", live)]
    for column, name in enumerate(PUBLISHED[case][0]):
        rows.append((name, column, 0, SHORT[case][column], "here" if out == name else "free", live))
    return columns(f"{control} column row said state live", rows)


def counted(rules: Rules, panel: str, profile: Profile, standing: tuple[int, ...]) -> Counted:
    """The five rules of a panel, each with what it made of the vote."""
    return [(name, rules[name], rules[name](profile, standing)) for name in FIVE_RULES[panel]]


def board(made: Counted, options: Sequence[str]) -> Frame:
    """A row for each rule and a column for each option, and for each rule whom it chooses."""
    rows: list[tuple[Any, ...]] = []
    chosen: list[tuple[Any, ...]] = []
    for row, (name, _, count) in enumerate(made):
        sole = len(count.winners) == 1
        for option, called in enumerate(options):
            state = ("wins" if sole else "ties") if option in count.winners else "loses"
            rows.append((name, row, option, scored(count, option), state, called, len(options)))
        lead = count.winners[0] if sole else (len(options) - 1) / 2
        won = scored(count, count.winners[0]) if sole else ""
        whom = "wins" if sole else "ties" if count.winners else "nobody"
        chosen.append((name, row, lead, said(count, options), whom, won, len(options)))
    return {
        "board": columns("rule row column said state option options", rows),
        "chosen": columns("rule row column said state score options", chosen),
    }


def scored(count: Count, option: int) -> str:
    """What a rule counted for an option, if that does not hang on a tie."""
    score = count.scores.get(option)
    return "" if score is None else number(score)


def metrics(
    made: Counted, profile: Profile, standing: tuple[int, ...], options: Sequence[str]
) -> dict[str, list[Any]]:  # fmt: skip
    """Whom each rule chooses, how many do differently, and how many of them are fair."""
    # Only of a rule with one winner can be asked whether that is fair.
    sole = [(rule, count.winners[0]) for _, rule, count in made if len(count.winners) == 1]
    winners = {winner for _, winner in sole}
    return {
        **{name: [said(count, options)] for name, _, count in made},
        "agreement": [len(winners)],
        "united": [len(sole) == len(made) and len(winners) == 1],
        "voters": [sum(count for count, _ in profile)],
        "spoiled": [sum(spoiled(rule, profile, standing, winner) for rule, winner in sole)],
        "punished": [sum(punished(rule, profile, standing, winner) for rule, winner in sole)],
    }


def said(count: Count, options: Sequence[str]) -> str:
    """The winner’s name, or that there are several or none."""
    if len(count.winners) == 1:
        return options[count.winners[0]]
    return "a tie" if count.winners else "nobody"


def spoiled(rule: Rule, profile: Profile, standing: tuple[int, ...], winner: int) -> bool:
    """Whether the rule has another result once some option that does not win is struck out."""
    if len(standing) < 3:
        return False
    return any(
        rule(profile, tuple(o for o in standing if o != out)).winners != (winner,)
        for out in standing
        if out != winner
    )


def punished(rule: Rule, profile: Profile, standing: tuple[int, ...], winner: int) -> bool:
    """Whether the winner no longer wins alone if one voter moves it up."""
    return any(rule(raised, standing).winners != (winner,) for raised in raising(profile, winner))


def raising(profile: Profile, option: int) -> list[Profile]:
    """The profiles in which one voter has moved an option up, and the others stay in their order."""
    made: list[Profile] = []
    for at, (count, ballot) in enumerate(profile):
        rest = [other for other in ballot if other != option]
        for place in range(ballot.index(option)):
            moved: Ballot = (*rest[:place], option, *rest[place:])
            left = ((count - 1, ballot),) if count > 1 else ()
            made.append((*profile[:at], *left, *profile[at + 1 :], (1, moved)))
    return made
