"""Fixtures of the tests of single operations."""

from __future__ import annotations

import pytest


@pytest.fixture
def anyio_backend() -> str:
    """Run async tests on asyncio alone: the backend lives on it, whatever its callers run on."""
    return "asyncio"
