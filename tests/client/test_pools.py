"""The connections of the async client, over real sockets; `test_http.py` has what both clients do."""

from __future__ import annotations

import threading
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import anyio
import httpx
import pytest

from assistants_client.pools import PooledTransport
from tests.support.scripted_server import Reply, ScriptedServer, answer


class HandClock:
    """A clock that the test turns."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        """Return the reading."""
        return self.seconds


@asynccontextmanager
async def pooled(
    *, most: int = 1000, most_idle: int | None = None, clock: HandClock | None = None
) -> AsyncGenerator[httpx.AsyncClient, None]:
    """Hand out a bare client of httpx over our transport."""
    limits = httpx.Limits(max_connections=most, max_keepalive_connections=most_idle, keepalive_expiry=60)
    transport = PooledTransport(limits=limits, verify=False, monotonic=clock or HandClock())
    async with httpx.AsyncClient(transport=transport, timeout=30) as client:
        yield client


async def get_together(client: httpx.AsyncClient, url: str, count: int) -> list[int]:
    """Return the statuses of *count* requests in flight at once."""
    statuses: list[int] = []

    async def get() -> None:
        statuses.append((await client.get(url)).status_code)

    async with anyio.create_task_group() as group:
        for _ in range(count):
            group.start_soon(get)
    return statuses


def meeting(count: int) -> Reply:
    """Return an answer that is given once *count* requests wait for it."""
    return answer({}, before=threading.Barrier(count, timeout=30).wait)


async def test_one_call_after_the_other_shares_a_connection() -> None:
    """A second connection is made for a second call in flight, and for nothing else."""
    with ScriptedServer(answer({})) as server:
        async with pooled() as client:
            for _ in range(5):
                assert (await client.get(server.url)).status_code == 200
        assert server.connections == 1


async def test_many_at_once_have_a_connection_each() -> None:
    """The server sees all of them before it answers the first."""
    with ScriptedServer(meeting(25)) as server:
        async with pooled() as client:
            assert await get_together(client, server.url, 25) == [200] * 25
        assert server.connections == 25
        assert server.open_connections() == 0


async def test_at_the_limit_others_wait_for_a_connection() -> None:
    """More requests than connections are answered all the same."""
    with ScriptedServer(answer({})) as server:
        async with pooled(most=4) as client:
            assert await get_together(client, server.url, 40) == [200] * 40
        assert server.connections <= 4


async def test_connections_that_nobody_uses_any_more_are_closed() -> None:
    """After many calls at once, the next one closes what it does not need."""
    clock = HandClock()
    with ScriptedServer(*[meeting(10)] * 10, answer({})) as server:
        async with pooled(clock=clock) as client:
            await get_together(client, server.url, 10)
            clock.seconds = 59
            await client.get(server.url)
            assert server.open_connections(10) == 10
            clock.seconds = 61
            await client.get(server.url)
            assert server.open_connections(2) == 2


async def test_no_more_connections_are_kept_than_the_limit_says() -> None:
    """After many calls at once and a moment, the next one closes what is too many."""
    clock = HandClock()
    with ScriptedServer(*[meeting(10)] * 10, answer({})) as server:
        async with pooled(most_idle=4, clock=clock) as client:
            await get_together(client, server.url, 10)
            await client.get(server.url)
            assert server.open_connections(10) == 10
            clock.seconds = 1
            await client.get(server.url)
            assert server.open_connections(4) == 4


async def test_what_was_abandoned_makes_room() -> None:
    """Requests given up at the limit leave their connections to others."""
    with ScriptedServer(*[Reply(b"", "hang")] * 6, answer({})) as server:
        async with pooled(most=2) as client:
            for count in (2, 4, 6):
                async with anyio.create_task_group() as group:
                    group.start_soon(get_together, client, server.url, 2)
                    await anyio.to_thread.run_sync(server.count_requests, count)
                    group.cancel_scope.cancel()
            with anyio.fail_after(30):
                assert await get_together(client, server.url, 2) == [200, 200]


@pytest.mark.parametrize("read", [True, False], ids=["read", "left"])
async def test_an_answer_holds_its_connection_until_it_is_closed(*, read: bool) -> None:
    """Whether its body was read or not, a second call has a second connection meanwhile."""
    with ScriptedServer(answer({})) as server:
        async with pooled() as client:
            async with client.stream("GET", server.url) as response:
                await client.get(server.url)
                if read:
                    await response.aread()
            await get_together(client, server.url, 1)
        assert server.connections == 2
