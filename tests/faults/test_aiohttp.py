"""Faults once more, for the async client that sends through aiohttp, which names them in its own way."""

from __future__ import annotations

import io
import socket
import threading
from collections.abc import Iterator

import pytest

from assistants_client import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    CancellationToken,
    InvalidArgumentError,
    OperationCancelledError,
)
from tests.support.clients import Connect, opened
from tests.support.clock import FakeClock
from tests.support.faults import FAULTS, SILENCE_SECONDS
from tests.support.scripted_server import ScriptedServer, answer, nobody

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
LARGE = b"x" * 50_000_000
"""More than the two ends of a connection keep for a reader that is busy."""


class StuckFile(io.RawIOBase):
    """A file of which the second read does not return before the test lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.is_stuck = threading.Event()
        self.may_go_on = threading.Event()
        self._reads = 0

    def read(self, _size: int = -1) -> bytes:
        """Return a piece, and later on nothing."""
        self._reads += 1
        if self._reads == 1:
            return b"the beginning"
        self.is_stuck.set()
        assert self.may_go_on.wait(30)
        return b""


@pytest.fixture
def stuck() -> Iterator[StuckFile]:
    """Hand out such a file; its reader goes on at the end of the test."""
    file = StuckFile()
    yield file
    file.may_go_on.set()


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
    limits = {"timeout_seconds": SILENCE_SECONDS} if fault.error is APITimeoutError else {}
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
    with nobody() as url:
        client = connect(base_url=url, clock=clock, http_backend="aiohttp")
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


@pytest.mark.parametrize("name", [*NAMES, "413 without a body", "reset in the body"])
def test_an_upload_has_one_error_for_each_fault(connect: Connect, clock: FakeClock, name: str) -> None:
    """The task in which aiohttp reads the file changes neither the error nor the number of attempts."""
    fault = FAULTS[name]
    limits = {"timeout_seconds": SILENCE_SECONDS} if fault.error is APITimeoutError else {}
    with ScriptedServer(fault.reply) as server:
        client = connect(base_url=server.url, clock=clock, http_backend="aiohttp", **fault.settings)
        with pytest.raises(fault.error) as caught:
            client.upload_file("assistants", "notes.md", b"text", **limits)
        expected = fault.attempts(is_create=True, most=3)
        assert server.count_requests(expected) == expected
    assert type(caught.value) is fault.error


def test_an_upload_that_is_refused_early_says_so(connect: Connect, stuck: StuckFile) -> None:
    """The refusal comes while the file is being read, and gets to the caller; its connection is not kept."""
    refusal = answer({"error": {"message": "too large"}}, 413, before=stuck.is_stuck.wait)
    with ScriptedServer(refusal, reads_bodies=False) as server:
        client = connect(base_url=server.url, http_backend="aiohttp")
        with pytest.raises(APIStatusError, match="too large") as caught:
            client.upload_file("assistants", "notes.md", stuck)
        assert (server.count_requests(1), server.open_connections()) == (1, 0)
    assert caught.value.status_code == 413


def test_a_large_upload_that_is_refused_early_says_so(connect: Connect) -> None:
    """It makes no difference that the rest of the file waits for the network, not for the disk."""
    with ScriptedServer(answer({"error": {"message": "too large"}}, 413), reads_bodies=False) as server:
        client = connect(base_url=server.url, http_backend="aiohttp")
        with pytest.raises(APIStatusError, match="too large"):
            client.upload_file("assistants", "notes.md", LARGE)
        assert server.open_connections() == 0


def test_cancelling_ends_an_upload_whose_file_is_being_read(connect: Connect, stuck: StuckFile) -> None:
    """The call raises as cancelled, also where the file does not give its next piece."""
    token = CancellationToken()

    def cancel() -> None:
        assert stuck.is_stuck.wait(30)
        token.cancel("enough")

    canceller = threading.Thread(target=cancel)
    with ScriptedServer(answer({})) as server:
        client = connect(base_url=server.url, http_backend="aiohttp")
        canceller.start()
        with pytest.raises(OperationCancelledError, match="enough"):
            client.upload_file("assistants", "notes.md", stuck, cancellation=token)
        assert server.open_connections() == 0
    canceller.join()


def test_a_deadline_ends_an_upload_that_nobody_reads(connect: Connect) -> None:
    """The body fills what the two ends buffer, then the upload waits, and no longer than it may."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
        client = connect(base_url=url, http_backend="aiohttp")
        with pytest.raises(APITimeoutError, match=f"within {SILENCE_SECONDS} s"):
            client.upload_file("assistants", "big.bin", LARGE, timeout_seconds=SILENCE_SECONDS)


def test_a_file_that_cannot_be_read_is_named(connect: Connect) -> None:
    """What became of the connection because of it is not the news."""
    with ScriptedServer(answer({})) as server:
        client = connect(base_url=server.url, http_backend="aiohttp")
        with pytest.raises(InvalidArgumentError, match="open it in binary mode"):
            client.upload_file("assistants", "notes.md", io.StringIO("text"))


def test_a_host_name_that_cannot_be_one_cannot_be_reached(connect: Connect) -> None:
    """The error of the encoding, which aiohttp lets through, becomes ours."""
    client = connect(base_url="http://a..b/v1", http_backend="aiohttp", http_request_max_retries=0)
    with pytest.raises(APIConnectionError, match="cannot reach") as caught:
        client.create_thread()
    assert caught.value.sent is False
