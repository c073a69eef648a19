"""A figure that has something of everything: the book's own are none of the exercise's business.

It stands among our modules while the exercise runs, so that an edit of a figure costs no new cut.
"""

import itertools
import math
import operator
import statistics
import zlib
from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, partial, reduce
from heapq import heappop, heappush
from random import Random
from typing import Any, Literal, NamedTuple

from widgets import kit
from widgets.kit import (
    Cells,
    Challenge,
    Choice,
    Clock,
    Drag,
    Frame,
    Guess,
    Integer,
    LogSlider,
    Moves,
    Oracle,
    Panel,
    Preset,
    Press,
    Readout,
    Seed,
    Slider,
    Table,
    Toggle,
    Widget,
    WidgetError,
    count,
    metric,
    number,
    progress,
)
from widgets.kit.data import iso_day, table_of
from widgets.kit.numerics import Phi_inv, kl_best_of_n, max_moments, sigmoid, standard_normal

type Kind = Literal["curve", "game"]

SIGNS = {"west": "← – ‘naïve’ β 日本", "east": "→ — “é” 🙂"}
"""Words with letters of every width."""


class Point(NamedTuple):
    """Where something is."""

    x: int
    y: int = 0

    def __add__(self, other: object) -> "Point":
        """The point that much further."""
        return Point(self.x + other[0], self.y + other[1]) if isinstance(other, tuple) else self


@dataclass(frozen=True, order=True)
class State:
    """A moment of an episode."""

    at: Point
    rewards: tuple[float, ...] = ()
    notes: dict[str, str] = field(default_factory=dict, compare=False)

    @cached_property
    def total(self) -> float:
        """All that was earned."""
        return math.fsum(self.rewards)


@cache
def learned(seed: int, steps: int) -> tuple[tuple[float, ...], ...]:
    """A table of values, learned by trial and error."""
    random = Random(f"{seed} of {steps}")
    table: dict[Point, list[float]] = defaultdict(lambda: [0.0] * 4)
    here = Point(0)
    for step in range(steps):
        if step % 50 == 0:
            progress(step, steps)
        row = table[here]
        action = (
            random.randrange(4) if random.random() < 0.1 else max(range(4), key=row.__getitem__)
        )
        there = here + random.choice(((0, 1), (1, 0), (0, -1), (-1, 0)))
        row[action] += 0.5 * (there.x % 3 - there.y % 2 + 0.9 * max(table[there]) - row[action])
        here = Point(there.x % 7, there.y % 7)
    return tuple(tuple(table[place]) for place in sorted(table))


def multiplied(
    left: Sequence[Sequence[float]], right: Sequence[Sequence[float]]
) -> list[list[float]]:
    """The product of two matrices."""
    columns = [*zip(*right, strict=True)]
    return [[math.sumprod(row, column) for column in columns] for row in left]


def spread(start: Point) -> Iterator[State]:
    """Every place in reach, nearest first."""
    waiting: deque[State] = deque([State(start)])
    seen = {start}
    while waiting:
        state = waiting.popleft()
        yield state
        for way in itertools.product((-1, 0, 1), repeat=2):
            if (place := state.at + way) not in seen and max(map(abs, place)) < 4:
                seen.add(place)
                waiting.append(replace(state, at=place, rewards=(*state.rewards, 1 / len(seen))))


def numbers(random: Random, n: int) -> dict[str, float]:
    """What models make of random numbers."""
    drawn = [standard_normal(random) for _ in range(n)]
    normal = statistics.NormalDist()
    ordered = sorted(drawn, reverse=True)
    queue: list[tuple[float, int]] = []
    for place, one in enumerate(drawn):
        heappush(queue, (-one, place))
    random.shuffle(drawn)
    return {
        "mean": statistics.fmean(drawn),
        "spread": statistics.pstdev(drawn),
        "median": statistics.median(drawn),
        "best": -heappop(queue)[0],
        "moment": max_moments(n)[0],
        "bound": kl_best_of_n(n),
        "share": normal.cdf(ordered[0]) - Phi_inv(0.25) + sigmoid(-2.0) + math.erf(0.3),
        "odd": math.comb(n, 2) % 7 + math.prod((2, 3)) + math.hypot(1.0, 2.0) + math.atan2(1, 2),
        "packed": float(len(zlib.decompress(zlib.compress(b"12 7\n" * n)))),
        "rank": float(bisect_left(sorted(drawn), 0.5)),
        "sample": sum(random.sample(range(n), 3)) + sum(random.choices((1, 2), (0.3, 0.7), k=5)),
        "many": reduce(operator.mul, (1 + random.expovariate(1.0) for _ in range(9)), 1.0),
        "gauss": random.gauss(0, 1) + random.uniform(0, 1) + random.betavariate(2, 3),
    }


def frame(**values: Any) -> Frame:
    """All of it at once."""
    random = Random(values["seed"])
    if values["kind"] == "none":
        raise WidgetError("there is nothing to see")
    made = numbers(random, values["n"]) | {"lines": float(beside()[0])}
    table = learned(values["seed"], 400)
    states = [*spread(Point(0))]
    counted = Counter(state.at.x for state in states)
    product = multiplied(table[:4], [[row[0], row[1]] for row in table[:4]])
    episode: dict[str, list[Any]] = {"time": [], "x": [], "y": [], "name": [], "who": []}
    for time, state in enumerate(sorted(states, key=lambda one: (-one.total, one.at))[:40]):
        row = (time, state.at.x, round(state.total, 3), f"{state.at!r:>8} {time:02d}", None)
        for column, cell in zip(episode.values(), row, strict=True):
            column.append(cell)
    xs = [x / 10 * values["push"] for x in range(40)]
    return {
        "curve": {"x": xs, "y": [math.tanh(x) - 0.1 * x**2 for x in xs]},
        "episode": episode,
        "counts": {
            "x": [*counted],
            "n": [*counted.values()],
            "even": [x % 2 == 0 for x in counted],
        },
        "product": {"cell": [round(cell, 12) for row in product for cell in row]},
        "metrics": {name: [value] for name, value in made.items()}
        | {"word": [SIGNS["west"] + panels()]},
        "offers": offers(values["picks"]),
    }


def offers(picked: Sequence[int]) -> Table:
    """What may be picked next."""
    return {
        "pick": [0, 1],
        "open": [True, len(picked) < 2],
        "label": ["left", "right"],
    }


def summary(values: dict[str, Any], metrics: dict[str, Any]) -> str:
    """A sentence with numbers in it."""
    told = ", ".join(f"{name} {number(cell)}" for name, cell in metrics.items() if name != "word")
    words = " ".join(word.capitalize() for word in SIGNS["east"].split())
    return (
        f"After {count(values['n'], 'draws')} at -{values['push']:.1f}: {told}. {words!s}".replace(
            "  ", " "
        )
    )


def beside() -> list[int]:
    """Numbers read from a file that is among our modules."""
    loader: Any = kit.__spec__.loader
    content = bytes(loader.get_data(kit.__file__))
    lines = f"{zlib.crc32(content)} 12 7\n3 4 5\n".encode().decode().splitlines()
    told = b'day,n,"p, q"\n2020-02-29,4,""\n2020-03-01,12,"0.5"\n'
    table = table_of(told, "a file", {"day": iso_day, "n": int, "p, q": float}, gaps=("p, q",))
    return [*map(int, lines[1].split()), *(int(digit, 17) for digit in "g0a"), *table["n"]]


def shown(push: float, often: bool) -> Frame:
    """What the first panel shows."""
    return {"curve": {"x": [push], "y": [float(often)]}, "metrics": {"mean": [push]}}


def told(values: dict[str, Any], metrics: dict[str, Any]) -> str:
    """The sentence of a panel."""
    return f"At {number(values['push'])} it is {number(metrics['mean'])}."


PUSH = Slider("push", "Push", 0.0, 2.0, 21, 5)
PANELLED = Widget(
    name="panelled",
    title="Panels",
    description="Two figures in one.",
    panels=(
        Panel("one", "One", (PUSH, Toggle("often", "Often")), shown, told, (Readout("mean", "Mean"),)),
        Panel("other", "Other", (PUSH, Integer("steps", "Steps", 1, 20, 4)),
              lambda push, steps: shown(push, steps > 3), told, (Readout("mean", "Mean"),)),
    ),
    presets=(Preset("more", "More", {"panel": "other", "steps": 9}),),
    challenges=(Challenge("high", "Get high.", lambda values, metrics: metrics["mean"] > 1, {"push": 2.0}),),
)  # fmt: skip


def panels() -> str:
    """What a figure of panels says at a preset."""
    stops = PANELLED.preset("more")
    return PANELLED.words(stops, PANELLED.frame_at(stops)).summary


ORACLES = (
    Oracle(
        "the bound", math.log(10) - 0.9, partial(metric, name="bound", n=10), "$0$", "derived", 1e-6
    ),
    Oracle(
        "the word", SIGNS["west"] + panels(), partial(metric, name="word"), "itself", "computed"
    ),
)

ABOVE: Callable[[dict[str, Any], dict[str, Any]], bool] = lambda values, metrics: (  # noqa: E731
    values["n"] > 10 and metrics["best"] > 0
)

WIDGET = Widget(
    name="exercised",
    title="Everything",
    description="A figure that no reader sees.",
    controls=(
        Choice("kind", "Kind", {"curve": "A curve", "game": "A game", "none": "Nothing"}),
        Slider("push", "Push", 0.0, 2.0, 21, 5, when={"kind": ("curve",)}),
        LogSlider("n", "Draws", 10, 1000, 3),
        Integer("steps", "Steps", 1, 20, 4),
        Toggle("often", "Often"),
        Seed(),
        Moves("picks", "Pick", options=2, most=2, layout="cards", anew=("seed",)),
    ),
    frame=frame,
    summary=summary,
    presets=(Preset("more", "More", {"n": 100}),),
    readouts=(
        Readout("mean", "Mean"),
        Readout("best", "Best", "+.1f", "points"),
        Readout("word", "Word"),
    ),
    challenges=(Challenge("above", "Get above it.", ABOVE, {"n": 100}),),
    clock=Clock(),
    guess=Guess("Draw it.", "curve", "x", "y", ("line",)),
    hands=(
        Drag("dot", across="push", up="n", chart="exercised"),
        Cells("cell", "picks", "pick"),
        Press("bell", "often"),
    ),
    oracles=ORACLES,
)
