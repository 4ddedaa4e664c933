"""Many calls at once on one event loop."""

# The official SDK calls its own Assistants methods deprecated.
# pyright: reportDeprecated=false

from __future__ import annotations

import asyncio
import json
import warnings
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
from openai import AsyncOpenAI

from assistants_client import AsyncOpenAIClient
from tests.benchmarks.measure import seconds_awaited
from tests.benchmarks.results import HTTPX, OPENAI, OURS, Bench, Goal, Row
from tests.benchmarks.rows.calls import AUTHORIZATION, RUN, THREAD

AIOHTTP = f"{OURS}[aiohttp]"
LEVELS = (1, 50, 500)
PATIENCE_SECONDS = 300.0

Candidates = dict[str, Callable[[], Awaitable[object]]]


def rows(bench: Bench) -> Iterator[Row]:
    """Yield the rates with one call, some and many in flight."""
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
        rates = asyncio.run(_rates(bench))
    few, many = asyncio.run(_rates_of_few_and_many(bench))
    for level, found in rates.items():
        goals = [Goal(HTTPX, 1.0, at_least=True)]
        if level == 50:
            goals.append(Goal(OPENAI, 3.0, at_least=True, of=AIOHTTP))
        yield Row("async", f"get_run, {level} in flight", "calls/s", found, tuple(goals))
    goal = Goal("at 50", 0.8, at_least=True)
    yield Row("async", "aiohttp: the rate at 500 in flight", "calls/s", {"at 50": few, OURS: many}, (goal,))


async def _rates(bench: Bench) -> dict[int, dict[str, float]]:
    found: dict[int, dict[str, float]] = {}
    async with _clients(bench) as candidates:
        for level in LEVELS:
            requests = max(bench.scale.requests, 2 * level) if level > 1 else bench.scale.requests // 5
            turns: Candidates = {
                name: _turn(ask, level=level, requests=requests) for name, ask in candidates.items()
            }
            seconds = await seconds_awaited(turns, rounds=max(1, bench.scale.rounds // 3))
            found[level] = {name: requests / one for name, one in seconds.items()}
    return found


async def _rates_of_few_and_many(bench: Bench) -> tuple[float, float]:
    """Return the rates of aiohttp with 50 and with 500 in flight, one measured right after the other.

    In the turns above, a slow candidate keeps the others waiting until their connections are closed, so that
    500 of them would be made anew each time.
    """
    requests = bench.scale.requests_of_one
    async with AsyncOpenAIClient(api_key="none", base_url=bench.base_url, http_backend="aiohttp") as client:

        def turn(level: int) -> Callable[[], Awaitable[object]]:
            return _turn(lambda: client.get_run(THREAD, RUN), level=level, requests=requests)

        turns = {str(level): turn(level) for level in (50, 500)}
        seconds = await seconds_awaited(turns, rounds=max(1, bench.scale.rounds // 3))
    return requests / seconds["50"], requests / seconds["500"]


@asynccontextmanager
async def _clients(bench: Bench) -> AsyncGenerator[Candidates]:
    url = f"{bench.base_url}/threads/{THREAD}/runs/{RUN}"
    async with (
        AsyncOpenAIClient(api_key="none", base_url=bench.base_url) as ours,
        AsyncOpenAIClient(api_key="none", base_url=bench.base_url, http_backend="aiohttp") as quick,
        httpx.AsyncClient(headers=AUTHORIZATION, timeout=PATIENCE_SECONDS) as bare,
        AsyncOpenAI(api_key="none", base_url=bench.base_url, timeout=PATIENCE_SECONDS) as official,
    ):
        yield {
            OURS: lambda: ours.get_run(THREAD, RUN),
            AIOHTTP: lambda: quick.get_run(THREAD, RUN),
            HTTPX: lambda: _get(bare, url),
            OPENAI: lambda: official.beta.threads.runs.retrieve(RUN, thread_id=THREAD),
        }


async def _get(client: httpx.AsyncClient, url: str) -> Any:
    return json.loads((await client.get(url)).content)


def _turn(
    ask: Callable[[], Awaitable[object]], *, level: int, requests: int
) -> Callable[[], Awaitable[object]]:
    """Return a function that sends so many *requests*, *level* of them at a time."""

    async def turn() -> None:
        async with asyncio.TaskGroup() as group:
            for number in range(level):
                group.create_task(_ask_often(ask, len(range(number, requests, level))))

    return turn


async def _ask_often(ask: Callable[[], Awaitable[object]], times: int) -> None:
    for _ in range(times):
        await ask()
