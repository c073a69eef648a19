"""A port of this machine that nobody listens at."""

import socket
import sys

from ..text.messages import MarkupError

HOST = "127.0.0.1"
FIRST = 8000
TRIES = 50
"""Ports that are tried, one after the other."""


def free(asked: str = "", first: int = FIRST) -> int:
    """The port that is asked for, or the next one that is free, which is then said in a line.

    Of 0 the system chooses. A MarkupError says what is wrong with what is asked for.
    """
    wanted = number(asked) if asked else first
    if wanted == 0:
        return bound(0)
    for port in range(wanted, min(wanted + TRIES, 65_536)):
        if bound(port):
            if port != wanted:
                print(f"port {wanted} is taken, so it is {port}", file=sys.stderr, flush=True)
            return port
    raise MarkupError(f"none of {TRIES} ports from {wanted} on is free; say another: PORT=9000")


def number(asked: str) -> int:
    """A port by its number."""
    if not asked.isdecimal() or int(asked) > 65_535:
        raise MarkupError(f"PORT is {asked!r}; a port is a number up to 65535, such as 8000")
    return int(asked)


def bound(port: int) -> int:
    """The number of a port that could be listened at just now; 0 if somebody else does, or may not be."""
    with socket.socket() as tried:
        # As servers do, or a port would be taken for a minute after one has ended.
        if sys.platform != "win32":
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((HOST, port))
            tried.listen(1)
        except OSError:
            return 0
        return int(tried.getsockname()[1])
