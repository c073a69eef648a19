"""How many are made, and of which seed: that of today, unless one is given."""

import os
from datetime import UTC, datetime
from random import Random

import pytest

SEED = int(os.environ.get("SEED") or f"{datetime.now(UTC):%Y%m%d}")
MANY = int(os.environ.get("MANY") or 100)


@pytest.fixture
def many() -> int:
    """How many of a kind are made."""
    return MANY


@pytest.fixture
def random(request: pytest.FixtureRequest) -> Random:
    """A generator that the name of the test and the seed decide."""
    return Random(f"{SEED} {request.node.name}")


def pytest_report_header() -> str:
    """So that whoever reads of a failure can have it again."""
    return f"night: SEED={SEED} MANY={MANY}"
