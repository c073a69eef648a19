"""Whose values? Rules that choose one of several options from ranked ballots.

A ballot lists all options, the best first. Each rule below is given the ballots and which options are
still `standing`, and says who can win: one option, several if there is a tie, none if the rule names nobody.

Try it: pay only for first places, so that Borda is plurality. Let `worth` say `float(place == 0)`.
"""

from collections.abc import Callable
from itertools import combinations, permutations

from ..kit import Frame, Panel, Widget
from . import settings, words
from .board import Count, published_frame, vote_frame
from .majority import duels_frame
from .oracles import ORACLES
from .points import points_frame
from .profiles import Profile, prefer

type Standing = tuple[int, ...]


def leaders(scores: dict[int, float]) -> Standing:
    """Those with the highest score."""
    top = max(scores.values())
    return tuple(option for option, score in scores.items() if score == top)


def firsts(profile: Profile, standing: Standing) -> dict[int, float]:
    """How many ballots put each option above all others that are standing."""
    found = dict.fromkeys(standing, 0.0)
    for count, ballot in profile:
        found[next(option for option in ballot if option in found)] += count
    return found


def plurality(profile: Profile, standing: Standing) -> Count:
    """Whoever has most first places."""
    scores = firsts(profile, standing)
    return Count(leaders(scores), scores)


def runoff(profile: Profile, standing: Standing) -> Count:
    """The two with most first places meet; on a tie for a place in the final, whichever may meet."""
    scores = firsts(profile, standing)
    finals = [
        pair for pair in combinations(standing, 2)
        if min(scores[one] for one in pair) >= max((scores[o] for o in standing if o not in pair), default=0)
    ]  # fmt: skip
    won = {one for pair in finals for one in leaders(firsts(profile, pair))}
    return Count(in_order(won, standing), firsts(profile, finals[0]) if len(finals) == 1 else {})


def instant_runoff(profile: Profile, standing: Standing) -> Count:
    """The option with fewest first places drops out, until one is left; on a tie, any of them may drop."""
    if len(standing) == 2:
        return plurality(profile, standing)
    scores = firsts(profile, standing)
    last = [option for option in standing if scores[option] == min(scores.values())]
    rests = [tuple(option for option in standing if option != out) for out in last]
    counts = [instant_runoff(profile, rest) for rest in rests]
    won = {option for count in counts for option in count.winners}
    return Count(in_order(won, standing), counts[0].scores if len(counts) == 1 else {})


def worth(place: int, options: int) -> float:
    """What a place on a ballot is worth to Borda, the first of `options` being place 0."""
    return float(options - 1 - place)


def borda(profile: Profile, standing: Standing) -> Count:
    """Whoever has most points."""
    scores = dict.fromkeys(standing, 0.0)
    for count, ballot in profile:
        ranked = [option for option in ballot if option in scores]
        for place, option in enumerate(ranked):
            scores[option] += count * worth(place, len(ranked))
    return Count(leaders(scores), scores)


def copeland(profile: Profile, standing: Standing) -> Count:
    """Whoever wins most duels, half a one for a tie."""
    scores = dict.fromkeys(standing, 0.0)
    for one, other in combinations(standing, 2):
        margin = prefer(profile, one, other) - prefer(profile, other, one)
        scores[one] += (margin > 0) + 0.5 * (margin == 0)
        scores[other] += (margin < 0) + 0.5 * (margin == 0)
    return Count(leaders(scores), scores)


def condorcet(profile: Profile, standing: Standing) -> Count:
    """Whoever wins every duel, if anybody does; the scores are duels won."""
    scores = copeland(profile, standing).scores
    return Count(tuple(o for o in standing if scores[o] == len(standing) - 1), scores)


def kemeny(profile: Profile, standing: Standing) -> Count:
    """Whoever leads a ranking with which voters agree on most pairs; the score is that agreement."""
    scores = dict.fromkeys(standing, 0.0)
    above = {(one, other): prefer(profile, one, other) for one, other in permutations(standing, 2)}
    for ranking in permutations(standing):
        agreed = sum(above[pair] for pair in combinations(ranking, 2))
        scores[ranking[0]] = max(scores[ranking[0]], agreed)
    return Count(leaders(scores), scores)


def in_order(found: set[int], standing: Standing) -> Standing:
    """Options in the order of the list."""
    return tuple(option for option in standing if option in found)


RULES: dict[str, Callable[[Profile, Standing], Count]] = {
    "plurality": plurality,
    "runoff": runoff,
    "instant": instant_runoff,
    "borda": borda,
    "condorcet": condorcet,
    "kemeny": kemeny,
}


def vote(yours: str, **others: int) -> Frame:
    """Three replies, your ballot and those of some others."""
    return vote_frame(RULES, yours, others)


def published(case: str, city: str, letter: str) -> Frame:
    """A published vote, with one of its options struck out or none."""
    return published_frame(RULES, case, city if case == "tennessee" else letter)


def duels(voters: float, yours: str, **others: int) -> Frame:
    """Who beats whom among three replies, and how often majorities run in a circle."""
    return duels_frame(yours, others, int(voters))


def points(scale: float) -> Frame:
    """Three raters’ points for three replies, yours on a scale of your own."""
    return points_frame(scale)


WIDGET = Widget(
    name="aggregation",
    title="Whose values?",
    description=(
        "Stand near the reply that you like best, among a few others: five rules choose from the same "
        "ballots, and may choose differently. Then let one rater’s points weigh more."
    ),
    panels=(
        Panel("vote", "The vote", settings.VOTE, vote, words.voting, words.VOTE, settings.VOTE_HANDS),
        Panel("duels", "Duels and circles", settings.DUELS, duels, words.duelling, words.DUELS, settings.DUEL_HANDS),
        Panel("published", "Two famous votes", settings.PUBLISHED, published, words.publishing, words.PUBLISHED, settings.PUBLISHED_HANDS),
        Panel("points", "Points", settings.POINTS, points, words.pointing, words.POINTS, settings.POINT_HANDS),
    ),
    presets=settings.PRESETS,
    challenges=settings.CHALLENGES,
    sources=("model.py", "board.py", "majority.py", "points.py", "profiles.py", "words.py", "settings.py"),
    oracles=ORACLES,
    chapter="outlook",
    kind="rating",
    related=("rater", "race"),
)  # fmt: skip
