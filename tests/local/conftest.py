"""Fixtures of the tests of the local backend."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.backend import Api, Now, backend


@pytest.fixture
def now() -> Now:
    """Hand out the clock of the backend under test."""
    return Now()


@pytest.fixture
def api(now: Now) -> Iterator[Api]:
    """Hand out requests to a fresh backend in memory, answered by the offline model."""
    with backend(now=now) as api:
        yield api
