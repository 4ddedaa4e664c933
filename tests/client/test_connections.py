# pyright: reportPrivateUsage=false

from __future__ import annotations

import json
import socket
import statistics
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

import anyio
import httpx
import httpx2
import pytest

from assistants_client import (
    APIConnectionError,
    APITimeoutError,
    AsyncOpenAIClient,
    CancellationToken,
    OpenAIClient,
    OperationCancelledError,
)
from assistants_client.connections import WatchedTransport
from assistants_client.watch import Watch
from tests.support import wire
from tests.support.backend import HeldModel
from tests.support.clients import Connect
from tests.support.clock import FakeClock
from tests.support.faults import SILENCE_SECONDS
from tests.support.flows import terms
from tests.support.scripted_server import Reply, ScriptedServer, answer, nobody

BEGINNINGS = {
    "silence": b"",
    "half a head": b"HTTP/1.1 200 OK\r\nContent-Le",
    "head": b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n",
    "half a body": b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{",
}
STUCK = pytest.mark.parametrize("beginning", BEGINNINGS.values(), ids=BEGINNINGS.keys())
LIBRARIES = pytest.mark.parametrize("library", [httpx, httpx2], ids=lambda library: library.__name__)


def cancelling(token: CancellationToken) -> Any:
    """Return what a server does to have *token* cancelled once a client waits for it."""

    def pieces() -> list[bytes]:
        threading.Timer(0.02, token.cancel, ["enough"]).start()
        return []

    return pieces


PATIENT: dict[str, Any] = {"read_timeout_seconds": 3600.0, "timeout_seconds": 30.0}
"""Settings by which nothing but cancelling ends a call soon."""


@contextmanager
def soon() -> Generator[None]:
    """Fail when the block takes longer than a busy machine could need for it."""
    started = time.monotonic()
    yield
    assert time.monotonic() - started < 15


@STUCK
def test_cancelling_ends_a_call_in_flight(connect: Connect, beginning: bytes) -> None:
    """Wherever the answer stands, the call raises at once and its connection is closed, not used again."""
    token = CancellationToken()
    stuck = Reply(beginning, "hang", more=cancelling(token))
    with ScriptedServer(stuck, answer(wire.run())) as server:
        client = connect(base_url=server.url, **PATIENT)
        with soon(), pytest.raises(OperationCancelledError, match="enough"):
            client.get_run("thread_1", "run_1", cancellation=token)
        assert server.open_connections() == 0
        assert client.get_run("thread_1", "run_1").id == "run_1"
        assert (server.connections, len(server.requests)) == (2, 2)


@STUCK
def test_cancelling_ends_a_call_on_a_connection_used_before(connect: Connect, beginning: bytes) -> None:
    """It makes no difference whether the connection is new."""
    token = CancellationToken()
    stuck = Reply(beginning, "hang", more=cancelling(token))
    with ScriptedServer(answer(wire.run()), stuck) as server:
        client = connect(base_url=server.url, **PATIENT)
        client.get_run("thread_1", "run_1")
        with soon(), pytest.raises(OperationCancelledError):
            client.get_run("thread_1", "run_1", cancellation=token)
        assert (server.connections, server.open_connections()) == (1, 0)


def test_cancelling_a_child_ends_its_call_alone(connect: Connect) -> None:
    """The call with the parent's token goes on."""
    parent = CancellationToken()
    child = parent.child()
    with ScriptedServer(Reply(b"", "hang", more=cancelling(child)), answer(wire.run())) as server:
        client = connect(base_url=server.url, **PATIENT)
        with soon(), pytest.raises(OperationCancelledError):
            client.get_run("thread_1", "run_1", cancellation=child)
        assert client.get_run("thread_1", "run_1", cancellation=parent).id == "run_1"


def test_cancelling_ends_an_upload_in_the_middle(connect: Connect) -> None:
    """A server that stops reading the body does not keep the caller."""
    token = CancellationToken()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        # Nobody reads: the body fills what the two machines buffer, then the upload waits.
        client = connect(base_url=f"http://127.0.0.1:{listener.getsockname()[1]}/v1", **PATIENT)
        threading.Timer(0.1, token.cancel).start()
        with soon(), pytest.raises(OperationCancelledError):
            client.upload_file("assistants", "big.bin", b"x" * 50_000_000, cancellation=token)


def moments(token: CancellationToken) -> list[float]:
    """Return a list that gets the moment at which *token* is cancelled."""
    seen: list[float] = []
    token.on_cancel(lambda: seen.append(time.monotonic()))
    return seen


@pytest.mark.slow
def test_cancelling_takes_less_than_100_ms(connect: Connect) -> None:
    """From `cancel()` in another thread to the error in the waiting one, in the middle of many."""
    taken: list[float] = []
    for _ in range(25):
        token = CancellationToken()
        cancelled = moments(token)
        with ScriptedServer(Reply(b"", "hang", more=cancelling(token))) as server:
            client = connect(base_url=server.url, **PATIENT)
            with pytest.raises(OperationCancelledError):
                client.get_run("thread_1", "run_1", cancellation=token)
            taken.append(time.monotonic() - cancelled[0])
    assert statistics.median(taken) < 0.1


def test_a_token_that_is_not_cancelled_changes_nothing(connect: Connect) -> None:
    """Its connections are used again, and it keeps nothing of the calls that it was given to."""
    token = CancellationToken()
    with ScriptedServer(answer(wire.run())) as server:
        client = connect(base_url=server.url)
        for _ in range(3):
            client.get_run("thread_1", "run_1", cancellation=token)
        assert server.connections == 1
    assert not token._callbacks


@pytest.mark.parametrize("part", ["head", "body"])
def test_a_server_that_dribbles_meets_the_total_limit(connect: Connect, part: str) -> None:
    """A byte now and then, in the head or in the body, does not stretch a call."""
    head = b"HTTP/1.1 200 OK\r\n" + (b"X-Slow: " if part == "head" else b"Content-Length: 99999\r\n\r\n")
    dribble = Reply(head, more=lambda: [b"x"] * 1000, pause_seconds=0.01)
    with ScriptedServer(dribble) as server:
        client = connect(base_url=server.url, read_timeout_seconds=5.0)
        with pytest.raises(APITimeoutError, match=f"within {SILENCE_SECONDS} s"):
            client.get_run("thread_1", "run_1", timeout_seconds=SILENCE_SECONDS)
        assert server.open_connections() == 0


def test_the_deadline_of_a_token_ends_a_poll_in_flight(connect: Connect) -> None:
    """An answer that would be whole after a while is not waited for when the token has less time."""
    body = b" " * 999 + json.dumps(wire.run()).encode()
    head = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body)
    slow = Reply(head, more=lambda: [*[b" "] * 999, body[999:]], pause_seconds=0.01)
    with ScriptedServer(slow) as server:
        client = connect(base_url=server.url)
        with pytest.raises(OperationCancelledError, match=f"its deadline of {SILENCE_SECONDS} s passed"):
            client.wait_for_run_to_complete(
                "thread_1", "run_1", cancellation=CancellationToken(timeout_seconds=SILENCE_SECONDS)
            )
        assert (server.count_requests(1), server.open_connections()) == (1, 0)


def test_the_deadline_of_a_token_ends_a_stream(connect: Connect, clock: FakeClock) -> None:
    """A stream that goes on and on without an event is left in time, by the token's clock."""
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"

    def pieces() -> Iterator[bytes]:
        while True:
            clock.seconds += 0.5
            yield b": still here\n\n"

    with ScriptedServer(Reply(head, "close", more=pieces, pause_seconds=0.01)) as server:
        token = CancellationToken(timeout_seconds=10.0, clock=clock.monotonic)
        client = connect(base_url=server.url)
        with (
            pytest.raises(OperationCancelledError, match=r"its deadline of 10\.0 s passed"),
            client.stream_run("thread_1", assistant_id="asst_1", cancellation=token) as events,
        ):
            events.until_done()
        assert server.open_connections() == 0


@pytest.mark.parametrize("kind", ["sync", "asyncio", "trio"])
def test_cancelling_ends_a_call_to_the_embedded_backend(kind: str) -> None:
    """A model that thinks for ever is left, and hears of it."""
    token, model = CancellationToken(), HeldModel()
    question: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "Why?"}]}

    async def ask() -> None:
        async with AsyncOpenAIClient.local(model=model) as client:
            await client.create_completion(**question, cancellation=token)

    def ask_blocking() -> None:
        with OpenAIClient.local(model=model) as client:
            client.create_completion(**question, cancellation=token)

    def cancel() -> None:
        assert model.has_begun.wait(10)
        token.cancel("enough")

    canceller = threading.Thread(target=cancel)
    canceller.start()
    with pytest.raises(OperationCancelledError, match="enough"):
        ask_blocking() if kind == "sync" else anyio.run(ask, backend=kind)
    canceller.join()
    assert model.was_left.wait(10)


@LIBRARIES
@STUCK
def test_a_client_of_the_users_own_is_interrupted_on_a_new_connection(library: Any, beginning: bytes) -> None:
    """Both libraries tell of new connections, and of the one that an answer comes on."""
    token = CancellationToken()
    stuck = Reply(beginning, "hang", more=cancelling(token))
    with ScriptedServer(stuck) as server, library.Client() as http_client:
        client = OpenAIClient(api_key="sk-test", base_url=server.url, http_client=http_client)
        with pytest.raises(OperationCancelledError):
            client.get_run("thread_1", "run_1", cancellation=token)
        assert server.open_connections() == 0


@LIBRARIES
def test_a_client_of_the_users_own_is_interrupted_in_a_body(library: Any) -> None:
    """On a connection that was used before, cancelling counts from the head of the answer on."""
    token = CancellationToken()
    stuck = Reply(BEGINNINGS["half a body"], "hang", more=cancelling(token))
    with ScriptedServer(answer(wire.run()), stuck) as server, library.Client() as http_client:
        client = OpenAIClient(api_key="sk-test", base_url=server.url, http_client=http_client)
        client.get_run("thread_1", "run_1")
        with pytest.raises(OperationCancelledError):
            client.get_run("thread_1", "run_1", cancellation=token)
        assert (server.connections, server.open_connections()) == (1, 0)


@LIBRARIES
def test_a_client_of_the_users_own_notices_at_its_read_timeout(library: Any) -> None:
    """Silence on a connection that was used before ends at the read timeout, as cancelled."""
    token = CancellationToken()
    stuck = Reply(b"", "hang", more=cancelling(token))
    with ScriptedServer(answer(wire.run()), stuck) as server, library.Client(timeout=30) as http_client:
        OpenAIClient(api_key="sk-test", base_url=server.url, http_client=http_client).get_run("t", "r")
        # Only silence is to end soon: a good answer may take a while on a busy machine.
        http_client.timeout = library.Timeout(30, read=SILENCE_SECONDS)
        client = OpenAIClient(api_key="sk-test", base_url=server.url, http_client=http_client)
        with pytest.raises(OperationCancelledError):
            client.get_run("thread_1", "run_1", cancellation=token)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_an_async_call_is_cancelled_from_its_own_loop(backend: str) -> None:
    """One task cancels the token that another one waits with; no thread is needed."""

    async def use(url: str) -> None:
        token = CancellationToken()
        async with (
            AsyncOpenAIClient(api_key="sk-test", base_url=url) as client,
            anyio.create_task_group() as tasks,
        ):
            tasks.start_soon(cancel, token)
            with pytest.raises(OperationCancelledError):
                await client.get_run("thread_1", "run_1", cancellation=token)

    async def cancel(token: CancellationToken) -> None:
        await anyio.sleep(0.05)
        token.cancel()

    with ScriptedServer(Reply(b"", "hang")) as server:
        anyio.run(use, server.url, backend=backend)
        assert server.open_connections() == 0


def test_a_token_cancelled_as_the_answer_comes_does_no_harm() -> None:
    """Whichever is first, the call answers or is cancelled, and the next call works."""
    with (
        ScriptedServer(answer(wire.run())) as server,
        OpenAIClient(api_key="sk", base_url=server.url) as client,
    ):
        for _ in range(200):
            token = CancellationToken()
            server.replies[0] = answer(wire.run(), before=threading.Thread(target=token.cancel).start)
            try:
                assert client.get_run("thread_1", "run_1", cancellation=token).id == "run_1"
            except OperationCancelledError:
                assert token.cancelled


def test_addresses_of_a_host_are_tried_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """A host with a dead address and a living one is reached."""
    with nobody() as url, ScriptedServer(answer(wire.run())) as server:
        dead, alive = (("127.0.0.1", httpx.URL(one).port) for one in (url, server.url))
        found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", address) for address in (dead, alive)]

        def find(*_: object, **__: object) -> object:
            return found

        monkeypatch.setattr(socket, "getaddrinfo", find)
        with OpenAIClient(api_key="sk-test", base_url="http://two.invalid/v1") as client:
            assert client.get_run("thread_1", "run_1").id == "run_1"


@pytest.mark.parametrize("host", ["nowhere.invalid", f"{'x' * 64}.invalid"])
def test_a_host_that_does_not_exist_cannot_be_reached(host: str) -> None:
    """A name without an address, or one too long for the name system, is a connection error."""
    client = OpenAIClient(api_key="sk-test", base_url=f"http://{host}/v1", http_request_max_retries=0)
    with client, pytest.raises(APIConnectionError, match="cannot reach") as caught:
        client.get_run("thread_1", "run_1")
    assert caught.value.sent is False


def test_a_proxy_of_the_environment_is_used(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    """Calls go to it, unless the host is among those that need none."""
    with ScriptedServer(answer(wire.run())) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url.removesuffix("/v1"))
        monkeypatch.setenv("no_proxy", "inside.invalid")
        connect(base_url="http://outside.invalid/v1").get_run("thread_1", "run_1")
        assert proxy.last.target == "http://outside.invalid/v1/threads/thread_1/runs/run_1"
        inside = connect(base_url="http://inside.invalid/v1", http_request_max_retries=0)
        with pytest.raises(APIConnectionError):
            inside.get_run("thread_1", "run_1")
        assert len(proxy.requests) == 1


def test_a_proxy_that_dribbles_meets_the_total_limit(
    connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit of the whole call holds behind a proxy too, in the head of an answer as well."""
    dribble = Reply(b"HTTP/1.1 200 OK\r\nX-Slow: ", more=lambda: [b"x"] * 1000, pause_seconds=0.01)
    with ScriptedServer(dribble) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url.removesuffix("/v1"))
        client = connect(base_url="http://outside.invalid/v1", read_timeout_seconds=5.0)
        with pytest.raises(APITimeoutError, match=f"within {SILENCE_SECONDS} s"):
            client.get_run("thread_1", "run_1", timeout_seconds=SILENCE_SECONDS)
        assert proxy.open_connections() == 0


@STUCK
def test_cancelling_ends_a_call_through_a_proxy(
    connect: Connect, monkeypatch: pytest.MonkeyPatch, beginning: bytes
) -> None:
    """Also on a connection to the proxy that was used before."""
    token = CancellationToken()
    stuck = Reply(beginning, "hang", more=cancelling(token))
    with ScriptedServer(answer(wire.run()), stuck) as proxy:
        monkeypatch.setenv("all_proxy", proxy.url.removesuffix("/v1"))
        client = connect(base_url="http://outside.invalid/v1", read_timeout_seconds=3600)
        client.get_run("thread_1", "run_1")
        with pytest.raises(OperationCancelledError):
            client.get_run("thread_1", "run_1", cancellation=token)
        assert (proxy.connections, proxy.open_connections()) == (1, 0)


@LIBRARIES
def test_a_dribbled_body_meets_the_total_limit_through_a_client_of_the_users_own(library: Any) -> None:
    """Time is looked at between two pieces of a body, whatever the client's own limits."""
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n"
    dribble = Reply(head, more=lambda: [b"x"] * 1000, pause_seconds=0.01)
    with ScriptedServer(dribble) as server, library.Client(timeout=60) as http_client:
        client = OpenAIClient(api_key="sk-test", base_url=server.url, http_client=http_client)
        with pytest.raises(APITimeoutError, match=f"within {SILENCE_SECONDS} s"):
            client.get_run("thread_1", "run_1", timeout_seconds=SILENCE_SECONDS)


@LIBRARIES
def test_a_dribbled_head_through_a_client_of_the_users_own_is_late(library: Any) -> None:
    """Its connection is not ours to watch: the call fails once the head is whole, not before."""
    head = [b"HTTP/1.1 200 OK\r\nX-Slow: ", *[b"x"] * 99, b"\r\nContent-Length: 9\r\n\r\n", b"{"]
    with (
        ScriptedServer(Reply(b"", "hang", more=lambda: head, pause_seconds=0.01)) as server,
        library.Client(timeout=60) as http_client,
    ):
        client = OpenAIClient(api_key="sk-test", base_url=server.url, http_client=http_client)
        with pytest.raises(APITimeoutError, match=f"within {SILENCE_SECONDS} s"):
            client.get_run("thread_1", "run_1", timeout_seconds=SILENCE_SECONDS)
        assert server.open_connections() == 0


def test_the_transport_of_our_own_is_watched() -> None:
    """Without a proxy, the blocking client sends through the transport that can be interrupted."""
    with (
        ScriptedServer(answer(wire.run())) as server,
        OpenAIClient(api_key="sk", base_url=server.url) as client,
    ):
        client.get_run("thread_1", "run_1")
        assert isinstance(client._http._client._transport, WatchedTransport)  # type: ignore[union-attr]


def test_a_watch_without_time_left_lets_nobody_wait() -> None:
    """A socket with a limit of 0 would not block at all, so it is an error before."""
    limits = terms()
    limits.deadline = limits.settings.clock.monotonic()
    with pytest.raises(TimeoutError):
        Watch(limits).limit(5.0)


def test_a_watch_wakes_whoever_waits_after_the_cancelling_too() -> None:
    """There is no moment at which cancelling is missed."""
    limits, woken = terms(), list[str]()
    limits.cancellation = CancellationToken()
    with Watch(limits) as watch:
        limits.cancellation.cancel()
        watch.wake_by(lambda: woken.append("late"))
    assert woken == ["late"]
