"""Fixtures of the acceptance test: the official SDK, unchanged, on a backend of ours."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import openai
import pytest

from tests.support.sdk import PLACES, async_sdk, sdk


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest) -> str:
    """Name where the backend is; the test runs for each."""
    return str(request.param)


@pytest.fixture
def client(place: str) -> Iterator[openai.OpenAI]:
    """Hand out the SDK's client of a fresh backend with the offline model."""
    with sdk(place) as client:
        yield client


@pytest.fixture
async def async_client(place: str) -> AsyncIterator[openai.AsyncOpenAI]:
    """Hand out the SDK's async client of a fresh backend with the offline model."""
    async with async_sdk(place) as client:
        yield client
