"""The tables of the coin's panel."""

from collections.abc import Callable, Sequence

from ..kit import Frame

MOST_TIME = 100
POINTS = 81
"""Of the curves: more of them early in training, where more happens."""

HALVINGS = 50

type Learnt = Callable[[float], tuple[float, float]]
"""What coin and end have come to count after some time in training."""

type Path = Sequence[tuple[int, int]]
"""Columns and rows, from the start on."""


def coin_frame(
    coins: Sequence[tuple[int, int]],
    paths: Sequence[Path],
    last_column: int,
    learnt: Learnt,
    time: float,
    level: int,
    training_success: float,
) -> Frame:
    """Every new level with how it went, the path in the one that is watched, and the training."""
    collected = [path[-1] == coin for coin, path in zip(coins, paths, strict=True)]
    at_wall = [path[-1][0] == last_column for path in paths]
    watched, (a_coin, a_end) = paths[level - 1], learnt(time)
    return {
        "cells": {
            "level": list(range(1, len(coins) + 1)),
            "column": [column for column, _ in coins],
            "row": [row for _, row in coins],
            "collected": collected,
            "watched": [place == level for place in range(1, len(coins) + 1)],
        },
        "path": {
            "time": list(range(len(watched))),
            "column": [column for column, _ in watched],
            "row": [row for _, row in watched],
        },
        **training(learnt),
        "metrics": {
            "coins_collected_of_59": [sum(collected)],
            "ended_at_wall_without_coin": [
                sum(wall and not got for wall, got in zip(at_wall, collected, strict=True))
            ],
            "training_success": [training_success],
            "test_success": [sum(collected) / len(coins)],
            "a_coin": [a_coin],
            "a_end": [a_end],
            "ratio": [a_end / a_coin if a_coin else None],
            "watched_collected": [collected[level - 1]],
            "trained": [time],
        },
    }


def training(learnt: Learnt) -> Frame:
    """What the cues count while it trains, and for how long the end counts so much more."""
    times = [MOST_TIME * (i / (POINTS - 1)) ** 2 for i in range(POINTS)]
    both = [learnt(at) for at in times]
    twice, equal = (crossing(learnt, multiple) for multiple in (2, 1))
    spans = [
        span
        for span in (("twice", 0, twice), ("more", twice, equal), ("less", equal, MOST_TIME))
        if span[1] < span[2]
    ]
    return {
        "series": {
            "trained": times,
            "a_coin": [coin for coin, _ in both],
            "a_end": [end for _, end in both],
        },
        "regimes": {
            "regime": [name for name, _, _ in spans],
            "since": [since for _, since, _ in spans],
            "until": [until for _, _, until in spans],
        },
    }


def crossing(learnt: Learnt, multiple: int) -> float:
    """Until when the end counts at least so many times as much as the coin: by halving an interval.

    The ratio falls all the time, because only levels with a moved coin tell the two apart.
    """
    low, high = 0.0, float(MOST_TIME)
    if not ahead(learnt(high / 2**HALVINGS), multiple):
        return low
    if ahead(learnt(high), multiple):
        return high
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if ahead(learnt(middle), multiple) else (low, middle)
    return low


def ahead(both: tuple[float, float], multiple: int) -> bool:
    """Whether the end counts at least so many times as much as the coin."""
    coin, end = both
    return end >= multiple * coin * (1 - 1e-9)
