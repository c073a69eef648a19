"""Texts that are nobody's: markup, other scripts, huge numbers, and what is ours with something wrong in it."""

from random import Random
from typing import Any

EVIL = (
    "<img src=x onerror=executed=1>",
    "<script>executed=1</script>",
    '"><svg onload=executed=1>',
    "javascript:executed=1",
    "'; executed=1; '",
    "${executed=1}",
    "{{constructor.constructor('executed=1')()}}",
    "</script><script>executed=1</script>",
)
"""Each would set a variable of the page, were it ever run."""

ODD = (
    "", "0", "-1", "1e999", "NaN", "Infinity", "null", "undefined", "true", "[]", "{}",
    "__proto__", "constructor", "toString", "hasOwnProperty", "99999999999999999999", "0x10", "１２", "٣",
    "\u202e", "\u200d", "\0", "\ufeff", "😀", "é" * 50, "a" * 3000, "%", "%00", "%E0%A4%A", "../..", "&", "=", "?", "#", ".", "-",
)  # fmt: skip

KEYS = (
    "widget", "type", "query", "theme", "context", "action", "message", "secret", "subject", "height", "value", "payload",
    "preset", "stops", "source", "__proto__", "constructor", "data", "id",
)  # fmt: skip


def text(random: Random, *known: str) -> str:
    """Something odd, something evil, something known, a few letters, or some of these joined."""
    way = random.randrange(6)
    if way == 0:
        return random.choice(EVIL)
    if way == 1 and known:
        return altered(random, random.choice(known))
    if way == 2 and known:
        return random.choice(known)
    if way == 3:
        return "".join(
            chr(random.choice((random.randrange(32, 127), random.randrange(0xD000))))
            for _ in range(random.randrange(20))
        )
    if way == 4:
        return text(random, *known) + text(random, *known)
    return random.choice(ODD)


def altered(random: Random, known: str) -> str:
    """The same with a part left out, repeated, exchanged or put in."""
    start, end = sorted(random.randrange(len(known) + 1) for _ in range(2))
    put = random.choice((*EVIL, *ODD, known[start:end] * 2, "", str(random.randrange(10**6))))
    return known[:start] + put + known[end:]


def value(random: Random, *known: str, depth: int = 3) -> Any:
    """What a message may be made of: as JSON can say it."""
    way = random.randrange(9 if depth else 6)
    if way < 3:
        return text(random, *known)
    if way == 3:
        return random.choice((None, True, False))
    if way == 4:
        return random.choice((0, 1, -1, 2**53, 1e308, 0.1))
    if way == 5:
        return random.choice(known) if known else 1
    if way == 6:
        return [value(random, *known, depth=depth - 1) for _ in range(random.randrange(4))]
    return {
        random.choice(KEYS): value(random, *known, depth=depth - 1)
        for _ in range(random.randrange(6))
    }
