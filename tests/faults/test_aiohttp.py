"""Faults once more, for the async client that sends through aiohttp, which names them in its own way."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from assistants_client import APIConnectionError, APITimeoutError
from tests.support.clients import Connect, opened
from tests.support.clock import FakeClock
from tests.support.faults import FAULTS
from tests.support.scripted_server import ScriptedServer

NAMES = [
    "closed before the head",
    "reset before the head",
    "closed in the head",
    "closed in the body",
    "content length no number",
    "chunked garbage",
    "another protocol",
    "silence",
    "500",
    "503",
    "page with 200",
]


@pytest.fixture
def connect() -> Iterator[Connect]:
    """Hand out a function that makes a client on asyncio."""
    with opened("asyncio") as connect:
        yield connect


@pytest.mark.parametrize("name", NAMES)
def test_a_create_is_repeated_only_where_it_cannot_double(
    connect: Connect, clock: FakeClock, name: str
) -> None:
    """A connection that was lost after the request had arrived is not one that could not be made."""
    fault = FAULTS[name]
    limits = {"timeout_seconds": 0.1} if fault.error is APITimeoutError else {}
    with ScriptedServer(fault.reply) as server:
        client = connect(base_url=server.url, clock=clock, http_backend="aiohttp", **fault.settings)
        with pytest.raises(fault.error) as caught:
            client.create_thread(**limits)
        expected = fault.attempts(is_create=True, most=3)
        assert server.count_requests(expected) == expected
    assert type(caught.value) is fault.error
    assert getattr(caught.value, "sent", True) is True


def test_a_refused_connection_is_tried_again(connect: Connect, clock: FakeClock) -> None:
    """Nothing was sent, and no time was over."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    client = connect(base_url=f"http://127.0.0.1:{port}/v1", clock=clock, http_backend="aiohttp")
    with pytest.raises(APIConnectionError, match="cannot reach") as caught:
        client.create_thread()
    assert type(caught.value) is APIConnectionError
    assert (caught.value.sent, clock.pauses) == (False, [0.5, 1.0])


def test_silence_is_named_with_its_own_limit(connect: Connect, clock: FakeClock) -> None:
    """The read timeout ended the attempt, not the time for the whole call."""
    fault = FAULTS["silence"]
    with ScriptedServer(fault.reply) as server:
        client = connect(
            base_url=server.url,
            clock=clock,
            http_backend="aiohttp",
            http_request_max_retries=0,
            **fault.settings,
        )
        with pytest.raises(APITimeoutError, match=r"within 0\.05 s"):
            client.get_run("thread_1", "run_1")
