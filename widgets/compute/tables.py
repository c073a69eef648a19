"""The tables of both pictures: a run among the lines, and a line that ages."""

from collections.abc import Callable
from math import ceil, exp, log
from typing import NamedTuple

from ..kit import Frame, Table, columns, count
from .law import Line, lines
from .numerals import counted, month_named, month_of, power

LOW, HIGH = 1e17, 1e28
"""The operations that the axes go over."""

YEARS = 10
"""How long a line is watched."""

RACKS = (20, 5)
"""Columns and rows of the hall that a run at the line fills on the day it is drawn."""

INTERVALS = {"preprint": (5, 14), "published": (2, 22)}
"""The months in which needs halve, around 8: a 95% interval in the preprint, 90% as published."""

CENTRE = 8


class Published(NamedTuple):
    """A model whose makers say how large it is and what its training took."""

    name: str
    parameters: float
    tokens: float
    flop: float


MODELS = (
    Published("GPT-3", 174.6e9, 300e9, 3.14e23),
    Published("Chinchilla", 70e9, 1.4e12, 5.76e23),
    Published("Llama 3 405B", 405e9, 15.6e12, 3.8e25),
)

PLACES = tuple(dict.fromkeys(line.place for line in lines()))
"""Who draws lines, in the order of the file."""

type Size = tuple[float, float]
"""Parameters and tokens."""


def lines_frame(flop: float, product: float, month: int, best: Size, size: Size | None) -> Frame:
    """The lines, the published models, and the run that is dragged; `product` is what 6 multiplies."""
    drawn = [line for line in lines() if line.scope != "modified"]
    rows = [
        (PLACES.index(line.place), line.flop, line.tag, line.state(month), above(line, flop))
        for line in drawn
    ]
    return {
        "lines": columns("lane flop tag state above", rows),
        "lanes": lanes(month),
        "changes": columns("month", [(each,) for each in changes()]),
        "published": columns("model flop", [(model.name, model.flop) for model in MODELS]),
        "metrics": {
            "flop": [flop],
            "product": [product],
            "month": [month],
            "flop_said": [power(flop)],
            "month_said": [month_named(month)],
            "date_said": [f"at the end of {month_named(month)}"],
            "run_said": [(known(size) or "a run") + f": {power(flop)}"],
            **standing(flop, month),
            **split(best),
            **published(size),
            "modifier_said": [modifier(flop, month)],
        },
    }


def above(line: Line, flop: float) -> bool:
    """Whether a line that is for every kind of model is passed."""
    return line.scope == "any" and flop > line.flop


def standing(flop: float, month: int) -> Table:
    """Which lines the run is above at the end of a month, and how far above or below the nearest."""
    counted_in = [line for line in lines() if line.scope == "any"]
    force = [line for line in counted_in if line.state(month) == "in force"]
    over = [line for line in force if above(line, flop)]
    # The highest that it is above, else the lowest that there is.
    near = max(over, key=flops) if over else min(force, key=flops, default=None)
    passed = [line.state(month) for line in counted_in if above(line, flop)]
    return {
        "over": ["; ".join(f"{line.called} ({power(line.flop)})" for line in over)],
        "over_count": [len(over)],
        "over_said": [passed_of(len(over), len(force))],
        "force_count": [len(force)],
        "ahead_count": [passed.count("ahead")],
        "ended_count": [passed.count("ended")],
        "line": [near.called if near else None],
        "line_said": [power(near.flop) if near else None],
        "ratio": [flop / near.flop if near else None],
    }


def passed_of(over: int, force: int) -> str:
    """What the number of lines passed counts, and out of how many."""
    rest = f", of {force} in force" if force else ": none is in force"
    return f"line{'s' * (over != 1)} passed{rest}"


def flops(line: Line) -> float:
    """The operations of a line."""
    return line.flop


def split(best: Size) -> Table:
    """How the rule of thumb would spend these operations."""
    return {
        "parameters_optimal": [best[0]],
        "tokens_optimal": [best[1]],
        "parameters_said": [counted(best[0])],
        "tokens_said": [counted(best[1])],
    }


def known(size: Size | None) -> str | None:
    """The name of the published model of this very size, if there is one."""
    return next((m.name for m in MODELS if size == (m.parameters, m.tokens)), None)


def published(size: Size | None) -> Table:
    """What the makers of a model of this very size say, if somebody has made one."""
    found = next((model for model in MODELS if size == (model.parameters, model.tokens)), None)
    return {
        "model": [found.name if found else None],
        "published": [found.flop if found else None],
        "published_said": [power(found.flop) if found else None],
    }


def modifier(flop: float, month: int) -> str | None:
    """From how many operations on somebody who changes the model counts as its provider."""
    shares = [
        line.flop
        for line in lines()
        if line.scope == "modified" and line.state(month) == "in force"
    ]
    return power(flop * min(shares)) if shares else None


def lanes(month: int) -> Table:
    """Each place that draws lines, and how its lines stand at the end of a month."""
    rows = []
    for lane, place in enumerate(PLACES):
        own = [line for line in lines() if line.place == place and line.scope == "any"]
        last = max(own, key=lambda line: line.begins)
        state = last.state(month)
        rows.append((lane, place, state, said(last, state)))
    return columns("lane place state says", rows)


def said(line: Line, state: str) -> str:
    """How a line stands, in two or three words."""
    if state == "ended":
        return f"revoked {month_named(month_of(line.until), short=True)}"
    since = month_named(month_of(line.begins), short=True)
    return f"since {since}" if state == "in force" else f"from {since}"


def changes() -> list[int]:
    """The months in which a line begins or ends."""
    days = {day for line in lines() for day in (line.begins, line.until) if day}
    return sorted({month_of(day) for day in days})


type Equivalent = Callable[[float, float, float], float]
type Hall = Callable[[float], float]
"""How many chips a run takes."""

type Aged = tuple[float, int, float, str]
"""The operations of a line, months, the months in which needs halve, and whose interval is drawn."""

type Run = tuple[float, float, float]
"""The operations of the largest run, how many times they grow a year, and when they reach the line."""


def ageing_frame(equivalent: Equivalent, hall: Hall, line: Aged, run: Run) -> Frame:
    """What the line’s operations come to be worth, within an interval, and the run that grows."""
    threshold, months, halving, interval = line
    flop, growth, crossing = run
    fast, slow = (halving * edge / CENTRE for edge in INTERVALS[interval])
    worth, low, high = (equivalent(threshold, months, h) for h in (halving, fast, slow))
    seen = 0 <= crossing <= 12 * YEARS
    return {
        "worth": straight(threshold, -log(2) / halving),
        "band": between(equivalent, threshold, fast, slow),
        "run": straight(flop, log(growth) / 12),
        "crossing": columns("months flop", [(crossing, threshold)] if seen else []),
        "racks": racks(worth / threshold),
        "metrics": {
            "threshold": [threshold],
            "threshold_said": [power(threshold)],
            "line_words": [f"the line: {power(threshold)}"],
            "months": [months],
            "flop": [flop],
            "flop_said": [power(flop)],
            "equivalent_flop": [worth],
            "equivalent_low": [low],
            "equivalent_high": [high],
            "equivalent_said": [power(worth)],
            "low_said": [power(low)],
            "high_said": [power(high)],
            "drawn": [max(worth, LOW)],
            "months_until": [crossing],
            "until_said": [count(crossing, "months", ".1f") if crossing > 0 else "already above"],
            "fast": [fast],
            "slow": [slow],
            "chips_said": [chips(hall(worth))],
            "chips_first": [chips(hall(threshold))],
            "chips_words": ["chip" if hall(worth) < 1.5 else "chips"],
            "chips_range": [spread(hall(low), hall(high), months)],
        },
    }


def chips(number: float) -> str:
    """A number of chips, to three figures below a thousand and whole: no run takes half a chip."""
    return f"{number:,.0f}" if number >= 1 else "under 1"


def spread(low: float, high: float, months: int) -> str:
    """How sure a number of chips is."""
    if not months:
        return "on the day it is drawn"
    return f"could be anything {'from ' + chips(low) if low >= 1 else 'up'} to {chips(high)}"


def racks(share: float) -> Table:
    """A hall of racks, and which of them a share of its chips fills: the last may be filled in part."""
    lit = ceil(RACKS[0] * RACKS[1] * share)
    places = [(n // RACKS[1], n % RACKS[1]) for n in range(RACKS[0] * RACKS[1])]
    return columns(
        "column row state", [(*at, "lit" if n < lit else "dark") for n, at in enumerate(places)]
    )


def straight(start: float, rate: float) -> Table:
    """A straight line on an axis of powers, until it leaves the picture or the years are over."""
    end = log((LOW if rate < 0 else HIGH) / start) / rate
    last = min(12.0 * YEARS, max(0.0, end))
    return columns("months flop", [(0.0, start), (last, start * exp(rate * last))])


def between(equivalent: Equivalent, threshold: float, fast: float, slow: float) -> Table:
    """Both edges of the interval, as far as the picture goes."""
    ends = [halving * log(threshold / LOW) / log(2) for halving in (fast, slow)]
    months = sorted({0.0, 12.0 * YEARS, *(end for end in ends if end < 12 * YEARS)})
    edges = [[max(LOW, equivalent(threshold, m, h)) for h in (fast, slow)] for m in months]
    return columns("months low high", [(m, *edge) for m, edge in zip(months, edges, strict=True)])
