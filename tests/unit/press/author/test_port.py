"""A server of ours listens where nobody else does, and says so if that is not where it was asked to."""

import socket

import pytest

from build_hooks.author import port
from build_hooks.text.messages import MarkupError


@pytest.fixture
def taken():
    """A port at which somebody listens."""
    with socket.socket() as other:
        other.bind((port.HOST, 0))
        other.listen(1)
        yield other.getsockname()[1]


def test_a_free_port_is_taken_without_a_word(taken, capsys):
    free = port.free("0")
    assert port.free(str(free)) == free != taken
    assert capsys.readouterr().err == ""


def test_where_somebody_listens_it_is_one_further_on_and_a_line_says_so(taken, capsys):
    found = port.free(str(taken))
    assert taken < found < taken + port.TRIES
    assert capsys.readouterr().err == f"port {taken} is taken, so it is {found}\n"


@pytest.mark.parametrize("asked", ["http", "-1", "70000", "8000.5", "²"])
def test_what_is_no_port_is_said(asked):
    with pytest.raises(MarkupError, match="a port is a number up to 65535"):
        port.free(asked)


def test_where_none_is_free_it_is_said(monkeypatch):
    monkeypatch.setattr(port, "bound", lambda _: 0)
    with pytest.raises(MarkupError, match="none of 50 ports from 8000 on"):
        port.free()
